#!/usr/bin/env node
/**
 * The command `structured-interview`.
 *
 * @module
 */
import { removeDrafts } from './output.ts';
import { run } from './run.ts';
import { onBrokenPipe } from './terminal.ts';

process.on('exit', removeDrafts);
// Without a reader of the results there is nothing left to do. Errors that nobody reads are no reason to
// leave results out.
onBrokenPipe(process.stdout, process.exit);
onBrokenPipe(process.stderr);
process.exitCode = await run(process.argv.slice(2), process);
