import { PassThrough, Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { endBetweenLines, onBrokenPipe, write } from '../../src/cli/terminal.ts';
import { createTerminal, Process } from './session.ts';

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

test('write does not wait for a stream that is closed', async () => {
  const stream = new PassThrough({ highWaterMark: 4 });
  const writing = write(stream, 'longer than four');
  stream.destroy();
  await writing;
  expect([stream.listenerCount('drain'), stream.listenerCount('close')]).toEqual([0, 0]);
});

test('a reader that goes away is noticed; any other fault does not pass', () => {
  const stream = new Writable();
  let ended = 0;
  onBrokenPipe(stream, () => {
    ended++;
  });
  stream.emit('error', Object.assign(new Error('gone'), { code: 'EPIPE' }));
  expect(ended).toBe(1);
  const other = new Writable();
  onBrokenPipe(other);
  other.emit('error', Object.assign(new Error('gone'), { code: 'EPIPE' }));
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
  await expect(
    run(['score', '-', '--batch'], createTerminal({ stdin, stdout, stderr })),
  ).rejects.toThrow('broken');
});

test('a signal ends the process only when a slow reader has taken all', async () => {
  const process = new Process();
  const taken: string[] = [];
  const stdout = new Writable({
    write(part, _, done) {
      setTimeout(() => {
        taken.push(String(part));
        done();
      }, 20);
    },
  });
  const atEnd: string[][] = [];
  process.kill = () => {
    atEnd.push([...taken]);
    return true;
  };
  const stderr = new PassThrough();
  const terminal = createTerminal({ stdin: new PassThrough(), stdout, stderr }, { process });
  const result = await endBetweenLines(terminal, async (signal) => {
    stdout.write('one\n');
    stdout.write('two\n');
    process.emit('SIGINT', 'SIGINT');
    return signal.aborted;
  });
  expect(result).toBe(true);
  expect(atEnd).toEqual([['one\n', 'two\n', '']]);
});

test('a signal and a fault at once: both get through', async () => {
  const process = new Process();
  const streams = {
    stdin: new PassThrough(),
    stdout: new PassThrough(),
    stderr: new PassThrough(),
  };
  const work = endBetweenLines(createTerminal(streams, { process }), async () => {
    process.emit('SIGTERM', 'SIGTERM');
    throw new Error('broken');
  });
  await expect(work).rejects.toThrow('broken');
  expect(process.endings).toEqual(['SIGTERM']);
});
