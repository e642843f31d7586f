import { closeSync, openSync, readFileSync } from 'node:fs';
import { PassThrough, Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { endBetweenLines, endOnFault, openOutput, write } from '../../src/cli/terminal.ts';
import { createFolder, createTerminal, Process } from './session.ts';

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

test('without a reader of the results the run ends quietly; any other fault of theirs is told', () => {
  const stdout = new Writable();
  const stderr = new PassThrough();
  const codes: number[] = [];
  endOnFault({ stdout, stderr }, (code) => codes.push(code));
  stdout.emit('error', Object.assign(new Error('gone'), { code: 'EPIPE' }));
  expect([codes, stderr.read()]).toEqual([[0], null]);
  stdout.emit('error', new Error('disk full'));
  expect([codes, String(stderr.read())]).toEqual([
    [0, 1],
    'Error: Cannot write standard output: disk full\n',
  ]);
  // Errors that nobody can read cost no results.
  stderr.emit('error', new Error('disk full'));
  expect(codes).toEqual([0, 1]);
});

test.each([true, false])('a fault of ours in a batch ends the batch', async (isTTY) => {
  const stdout = Object.assign(new Writable(), { isTTY });
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

test('a file gets all that is written, or there is an error', async () => {
  const at = createFolder({ file: '' });
  const file = openSync(at('file'), 'w');
  const output = openOutput(new PassThrough(), file);
  await write(output, 'x'.repeat(100_000));
  await write(output, 'y');
  closeSync(file);
  expect(readFileSync(at('file'), 'utf8')).toBe(`${'x'.repeat(100_000)}y`);
  const fault = new Promise((resolve) => output.on('error', resolve));
  await write(output, 'z');
  expect(await fault).toMatchObject({ code: 'EBADF' });
});

test.runIf(process.platform === 'linux')('what is no file keeps its stream', () => {
  const device = openSync('/dev/null', 'w');
  const stream = new PassThrough();
  expect(openOutput(stream, device)).toBe(stream);
  closeSync(device);
});
