#!/usr/bin/env node
/**
 * The command `structured-interview`.
 *
 * @module
 */
import { run } from './run.ts';
import { endOnBrokenPipe } from './terminal.ts';

for (const stream of [process.stdout, process.stderr]) endOnBrokenPipe(stream, process.exit);
process.exitCode = await run(process.argv.slice(2), process);
