import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { readLines, visitFiles } from '../../src/cli/input.ts';
import { createTerminal } from './session.ts';

test('a fault of ours is not taken for one of a file', async () => {
  const stdin = new PassThrough();
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const visiting = visitFiles(['a.json'], createTerminal({ stdin, stdout, stderr }), () =>
    Promise.reject(new TypeError('ours')),
  );
  await expect(visiting).rejects.toThrow(TypeError);
  expect(stderr.read()).toBe(null);
});

test('lines that came together are not all read once the work is to stop', async () => {
  const ending = new AbortController();
  const stdin = PassThrough.from(['one\ntwo\nthree']);
  const read: string[] = [];
  for await (const line of readLines('-', { stdin, signal: ending.signal })) {
    read.push(String(line));
    ending.abort();
  }
  expect(read).toEqual(['one']);
});
