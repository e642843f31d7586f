import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { visitFiles } from '../../src/cli/input.ts';
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
