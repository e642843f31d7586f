#!/usr/bin/env node
/**
 * The command `structured-interview`.
 *
 * @module
 */
import { removeDrafts } from './output.ts';
import { run } from './run.ts';
import { endOnFault } from './terminal.ts';

process.on('exit', removeDrafts);
endOnFault(process, process.exit);
process.exitCode = await run(process.argv.slice(2), process);
