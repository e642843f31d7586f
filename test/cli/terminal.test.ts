import { PassThrough, Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { endOnBrokenPipe, write } from '../../src/cli/terminal.ts';

test('write waits until the stream can take more', async () => {
  const stream = new PassThrough({ highWaterMark: 4 });
  let done = false;
  const writing = write(stream, 'longer than four').then(() => {
    done = true;
  });
  await new Promise((resolve) => setImmediate(resolve));
  expect(done).toBe(false);
  stream.resume();
  await writing;
  expect(done).toBe(true);
});

test('a reader that goes away ends the command; any other fault does not pass', () => {
  const stream = new Writable();
  let ended = 0;
  endOnBrokenPipe(stream, () => {
    ended++;
  });
  stream.emit('error', Object.assign(new Error('gone'), { code: 'EPIPE' }));
  expect(ended).toBe(1);
  expect(() => stream.emit('error', new Error('disk full'))).toThrow('disk full');
  expect(ended).toBe(1);
});

test('a fault of ours in a batch ends the batch', async () => {
  const stdout = new Writable();
  stdout.write = () => {
    throw new Error('broken');
  };
  const stdin = PassThrough.from(['{ "ratings": { "cap-theorem": 4 } }\n']);
  const stderr = new PassThrough();
  await expect(run(['score', '-', '--batch'], { stdin, stdout, stderr, env: {} })).rejects.toThrow(
    'broken',
  );
});
