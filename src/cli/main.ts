#!/usr/bin/env node
/**
 * The command `structured-interview`.
 *
 * @module
 */
import * as module from 'node:module';
import { removeDrafts } from './output.ts';
import { endOnFault, openOutput } from './terminal.ts';

// Where Node has it (22.1), a second run compiles nothing.
module.enableCompileCache?.();

Object.defineProperty(process, 'stdout', {
  value: openOutput(process.stdout, process.stdout.fd),
  configurable: true,
});
process.on('exit', removeDrafts);
endOnFault(process, process.exit);
const { run } = await import('./run.ts');
process.exitCode = await run(process.argv.slice(2), process);
