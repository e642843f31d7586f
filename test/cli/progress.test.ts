import { readdirSync, writeFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { createFolder, createTerminal, Process, readScreen, runCommand } from './session.ts';

const card = '{ "ratings": { "cap-theorem": 4 } }';
const bad = '{ "ratings": { "cap-theorem": 8 } }';

/** All that a progress line showed, one after the other. */
function listFrames(sent: string): string[] {
  return sent.match(/(\[[#-]+\] )?( *\d+ % )?lines: \d+, bad: \d+/g) ?? [];
}

test('of a file a bar shows the share of its bytes, and ends full', async () => {
  const at = createFolder({ 'cards.ndjson': `${card}\n`.repeat(250) });
  const { code, out, err } = await runCommand(['score', at('cards.ndjson'), '--batch'], {
    tty: 'stderr',
  });
  expect(code).toBe(0);
  expect(listFrames(err).at(0)).toBe(`[${'-'.repeat(40)}]   0 % lines: 0, bad: 0`);
  expect(readScreen(err)).toEqual([`[${'#'.repeat(40)}] 100 % lines: 250, bad: 0`, '']);
  const results = out.split('\n');
  expect(results.pop()).toBe('');
  expect(results.map((line) => JSON.parse(line).line)).toEqual(
    Array.from({ length: 250 }, (_, index) => index + 1),
  );
});

test('the bar follows the bytes, not the lines', async () => {
  const long = `${card}${' '.repeat(9 * (card.length + 1))}`;
  const at = createFolder({ 'cards.ndjson': `${long}\n${`${card}\n`.repeat(10)}` });
  // With the results on the terminal too, the bar is drawn anew below each of them.
  const { err } = await runCommand(['score', at('cards.ndjson'), '--batch'], { tty: true });
  expect([...new Set(listFrames(err))]).toEqual([
    `[${'-'.repeat(40)}]   0 % lines: 0, bad: 0`,
    ...Array.from({ length: 11 }, (_, index) => {
      const percent = 50 + 5 * index;
      const done = (percent * 40) / 100;
      return `[${'#'.repeat(done)}${'-'.repeat(40 - done)}] ${String(percent).padStart(3)} % lines: ${index + 1}, bad: 0`;
    }),
  ]);
});

test('100 % is said of a finished run only', async () => {
  const at = createFolder({ 'cards.ndjson': `${card}\r\n`.repeat(300) });
  const { err } = await runCommand(['score', at('cards.ndjson'), '--batch'], { tty: true });
  const frames = listFrames(err);
  expect(frames.findIndex((frame) => frame.includes('100 %'))).toBe(frames.length - 1);
  expect(frames.at(-1)).toContain(`[${'#'.repeat(40)}] 100 % lines: 300`);
});

test('bytes that are no text do not lead beyond the end', async () => {
  const at = createFolder();
  writeFileSync(at('cards.ndjson'), Buffer.alloc(500, 0xff));
  const { code, err } = await runCommand(['score', at('cards.ndjson'), '--batch'], { tty: true });
  expect(code).toBe(1);
  expect(readScreen(err).at(-2)).toBe(`[${'#'.repeat(40)}] 100 % lines: 1, bad: 1`);
});

test.each([
  ['standard input', '-', `${card}\n${bad}\n`, 'lines: 2, bad: 1'],
  ['an empty file', 'cards.ndjson', '', 'lines: 0, bad: 0'],
])('%s has no known length: counts without a percentage', async (_, name, input, last) => {
  const at = createFolder({ 'cards.ndjson': input });
  const file = name === '-' ? name : at(name);
  const { err } = await runCommand(['score', file, '--batch'], { input, tty: 'stderr' });
  expect(readScreen(err).slice(-2)).toEqual([last, '']);
  expect(err).not.toMatch(/%|\[[#-]/);
});

test('bad lines stand whole above the bar, with their numbers', async () => {
  const lines = Array.from({ length: 60 }, (_, index) => (index % 3 === 1 ? bad : card));
  const at = createFolder({ 'cards.ndjson': `${lines.join('\n')}\n` });
  const plain = await runCommand(['score', at('cards.ndjson'), '--batch']);
  const shown = await runCommand(['score', at('cards.ndjson'), '--batch'], { tty: 'stderr' });
  expect([shown.code, shown.out]).toEqual([1, plain.out]);
  expect(readScreen(shown.err)).toEqual([
    ...plain.err.trimEnd().split('\n'),
    `[${'#'.repeat(40)}] 100 % lines: 60, bad: 20`,
    '',
  ]);
  expect(plain.err).toContain('Cannot read line 59: ');
});

test('results on the same terminal stay whole too', async () => {
  const at = createFolder({ 'cards.ndjson': `${card}\n${bad}\n${card}\n` });
  const screen = new PassThrough();
  const outputs = Object.assign(screen, { isTTY: true, columns: 80, rows: 24 });
  const terminal = createTerminal({ stdin: new PassThrough(), stdout: outputs, stderr: outputs });
  await run(['score', at('cards.ndjson'), '--batch'], terminal);
  const shown = readScreen(String(screen.read()));
  expect(shown).toEqual([
    expect.stringMatching(/^\{"line":1,.*\}$/),
    expect.stringMatching(/^Cannot read line 2: /),
    expect.stringMatching(/^\{"line":3,.*\}$/),
    `[${'#'.repeat(40)}] 100 % lines: 3, bad: 1`,
    '',
  ]);
});

test.each([
  [120, `[${'#'.repeat(40)}] 100 % lines: 2, bad: 0`],
  [0, `[${'#'.repeat(40)}] 100 % lines: 2, bad: 0`],
  [80, `[${'#'.repeat(40)}] 100 % lines: 2, bad: 0`],
  [40, `[${'#'.repeat(15)}] 100 % lines: 2, bad: 0`],
  [30, `[${'#'.repeat(5)}] 100 % lines: 2, bad: 0`],
  [29, '100 % lines: 2, bad: 0'],
  [9, '100 % lin'],
])('on a terminal of %i columns it stays on one line', async (columns, last) => {
  const at = createFolder({ 'cards.ndjson': `${card}\n${card}\n` });
  const { err } = await runCommand(['score', at('cards.ndjson'), '--batch'], {
    tty: 'stderr',
    columns,
  });
  expect(readScreen(err)).toEqual([last, '']);
});

test('counts are cut to a narrow terminal', async () => {
  const options = { input: card, tty: 'stderr', columns: 8 } as const;
  expect(readScreen((await runCommand(['score', '-', '--batch'], options)).err)).toEqual([
    'lines: 1',
    '',
  ]);
});

test('it neither paints nor hides the cursor; a dumb terminal gets nothing of it', async () => {
  const options = { input: `${card}\n`.repeat(20), tty: 'stderr' } as const;
  const { err } = await runCommand(['score', '-', '--batch'], options);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: terminals are controlled by them
  expect(err).not.toMatch(/\u001B\[[\d;]*m|\u001B\[\?25/);
  const dumb = await runCommand(['score', '-', '--batch'], { ...options, env: { TERM: 'dumb' } });
  expect([dumb.code, dumb.err]).toEqual([0, '']);
});

/** Starts a batch whose input stays open, and waits until it shows a text. */
async function startBatch(
  args: readonly string[],
  { input, until }: Record<'input' | 'until', string>,
) {
  const process = new Process();
  const stdin = new PassThrough();
  const stdout = new PassThrough();
  const stderr = Object.assign(new PassThrough(), { isTTY: true });
  let sent = '';
  const shown = new Promise<void>((resolve) => {
    stderr.on('data', (part) => {
      sent += part;
      if (sent.includes(until)) resolve();
    });
  });
  const streams = { stdin, stdout, stderr };
  const running = run(['score', '-', '--batch', ...args], createTerminal(streams, { process }));
  stdin.write(input);
  await shown;
  return { process, stdin, stdout, running, readErrors: () => sent };
}

test('counts are shown while the input pauses', async () => {
  const input = `${card}\n${card}\n`;
  const { stdin, running } = await startBatch([], { input, until: 'lines: 2' });
  stdin.end();
  expect(await running).toBe(0);
});

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'])(
  '%s ends a batch that waits for more',
  async (signal) => {
    const at = createFolder();
    const { process, stdout, running, readErrors } = await startBatch(
      ['--rejects', at('bad.ndjson')],
      { input: `${bad}\n${card}\n`, until: 'lines: 2' },
    );
    process.emit(signal, signal);
    await running;
    expect(process.endings).toEqual([signal]);
    expect(JSON.parse(String(stdout.read())).line).toBe(2);
    expect(readScreen(readErrors()).slice(-2)).toEqual(['lines: 2, bad: 1', '']);
    expect(readdirSync(at('.'))).toEqual([]);
    expect(process.eventNames()).toEqual([]);
  },
);

test('lines that were read already are left alone after a signal', async () => {
  const process = new Process();
  const at = createFolder({ 'cards.ndjson': `${card}\n`.repeat(400) });
  const stdout = new PassThrough();
  const stderr = Object.assign(new PassThrough(), { isTTY: true }).resume();
  let printed = '';
  stdout.on('data', (part) => {
    printed += part;
    process.emit('SIGINT', 'SIGINT');
  });
  const terminal = createTerminal({ stdin: new PassThrough(), stdout, stderr }, { process });
  await run(['score', at('cards.ndjson'), '--batch'], terminal);
  const lines = printed.trimEnd().split('\n');
  expect(lines.length).toBeLessThan(400);
  expect(lines.map((line) => JSON.parse(line).line)).toEqual(lines.map((_, index) => index + 1));
});

test('without a signal the process goes on', async () => {
  const process = new Process();
  await runCommand(['score', '-', '--batch'], { input: card, process });
  expect(process.endings).toEqual([]);
  expect(process.eventNames()).toEqual([]);
});
