import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  createReadStream,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import type { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { version } from '../../src/version.ts';
import { createFolder, readScreen } from './session.ts';

const root = resolve(import.meta.dirname, '../..');
const command = join(root, 'dist/cli.mjs');
const card = '{ "ratings": { "cap-theorem": 4 } }';

test('the module reads the command line of its process', async () => {
  const { argv } = process;
  process.argv = [...argv.slice(0, 2), '--versionn'];
  await import('../../src/cli/main.ts');
  expect(process.exitCode).toBe(2);
  process.argv = argv;
  process.exitCode = undefined;
});

test('the built command: output, errors and exit codes', () => {
  const options = { encoding: 'utf8', input: card } as const;
  expect(spawnSync(command, ['--version'], options)).toMatchObject({
    status: 0,
    stdout: `${version}\n`,
    stderr: '',
  });
  expect(spawnSync(command, ['score', '-'], options)).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^Conditional offer\./),
    stderr: '',
  });
  expect(spawnSync(command, ['score', 'none.json'], options)).toMatchObject({
    status: 1,
    stdout: '',
    stderr: expect.stringContaining('Cannot read none.json'),
  });
  expect(spawnSync(command, ['score'], options).status).toBe(2);
});

test('a reader that goes away ends it quietly', async () => {
  const batch = spawn(command, ['score', '-', '--batch'], { stdio: ['pipe', 'pipe', 'pipe'] });
  batch.stdin.on('error', () => {});
  batch.stdin.write(`${card}\n`.repeat(3000));
  await once(batch.stdout, 'data');
  batch.stdout.destroy();
  batch.stdin.end(`${card}\n`.repeat(3000));
  const [complaint, [code, signal]] = await Promise.all([text(batch.stderr), once(batch, 'exit')]);
  expect({ complaint, code, signal }).toEqual({ complaint: '', code: 0, signal: null });
});

test('a reader that goes away leaves no draft', async () => {
  const at = createFolder();
  const batch = spawn(command, ['score', '-', '--batch', '--rejects', at('bad.ndjson')]);
  batch.stdin.on('error', () => {});
  batch.stdin.write(`${card}\nbad\n`.repeat(3000));
  await once(batch.stdout, 'data');
  batch.stdout.destroy();
  batch.stdin.end(`${card}\n`.repeat(3000));
  batch.stderr.resume();
  await once(batch, 'exit');
  expect(readdirSync(at('.'))).toEqual([]);
});

test('errors that nobody reads cost no results', async () => {
  const batch = spawn(command, ['score', '-', '--batch']);
  batch.stderr.destroy();
  const results = text(batch.stdout);
  batch.stdin.end(`${card}\nbad\n`.repeat(3000));
  const [code] = await once(batch, 'exit');
  expect(code).toBe(1);
  expect((await results).trim().split('\n').length).toBe(3000);
});

test.runIf(process.platform === 'linux')('a full disk is told in one line', () => {
  const full = openSync('/dev/full', 'w');
  const { status, stderr } = spawnSync(command, ['questions'], {
    encoding: 'utf8',
    stdio: ['ignore', full, 'pipe'],
  });
  closeSync(full);
  expect(status).toBe(1);
  expect(stderr).toMatch(/^Error: Cannot write standard output: ENOSPC.*\n$/);
});

test.runIf(process.platform === 'linux')(
  'an interrupted batch has printed whole lines, though its reader was slow',
  async () => {
    const pipe = createFolder()('pipe');
    spawnSync('mkfifo', [pipe]);
    const both = openSync(pipe, 'r+');
    const batch = spawn(command, ['score', '-', '--batch'], { stdio: ['pipe', both, 'pipe'] });
    const exit = once(batch, 'exit');
    (batch.stdin as Writable).on('error', () => {});
    // The pipe cannot take a whole number of such results: of the last one it takes a part.
    const long = JSON.stringify({ candidate: 'x'.repeat(7000), ...JSON.parse(card) });
    (batch.stdin as Writable).write(`${long}\n`.repeat(2000));
    await new Promise((resolve) => setTimeout(resolve, 1000));
    batch.kill('SIGINT');
    const reader = createReadStream(pipe);
    await once(reader, 'open');
    closeSync(both);
    const lines = (await text(reader)).split('\n');
    expect(await exit).toEqual([null, 'SIGINT']);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.length).toBeLessThan(2000);
    expect(lines.pop()).toBe('');
    for (const line of lines) expect(JSON.parse(line).decision.outcome).toBe('conditional-offer');
  },
);

test('a second interrupt ends a batch that nobody reads', async () => {
  const batch = spawn(command, ['score', '-', '--batch'], { stdio: ['pipe', 'pipe', 'pipe'] });
  batch.stdin.on('error', () => {});
  batch.stdin.write(`${card}\n`.repeat(3000));
  const exit = once(batch, 'exit');
  await once(batch.stdout, 'readable');
  const again = setInterval(() => batch.kill('SIGINT'), 200);
  expect(await exit).toEqual([null, 'SIGINT']);
  clearInterval(again);
});

describe.runIf(existsSync('/usr/bin/script'))('on a real terminal', () => {
  const { CI: _, NO_COLOR: __, ...inherited } = process.env;

  /** Runs a shell's line on a terminal of 60 columns, and gives what is sent to it. */
  function startOnTerminal(line: string, env = {}) {
    return spawn('script', ['-qec', `stty cols 60 rows 20; ${line}`, '/dev/null'], {
      env: { ...inherited, TERM: 'xterm', ...env },
    });
  }

  async function runOnTerminal(line: string, env = {}): Promise<string> {
    const session = startOnTerminal(line, env);
    return text(session.stdout);
  }

  test('it uses color', async () => {
    const at = createFolder({ 'card.json': card });
    const line = `${command} score ${at('card.json')}`;
    expect(await runOnTerminal(line)).toContain('\u001B[32m');
    expect(await runOnTerminal(line, { NO_COLOR: '1' })).not.toContain('\u001B[');
  });

  test('a batch shows a bar there and nowhere else', async () => {
    const lines = `${card}\n`.repeat(300);
    const at = createFolder({ 'cards.ndjson': `${lines}oops\n${lines}` });
    const line = `${command} score ${at('cards.ndjson')} --batch > ${at('results.ndjson')}`;
    for (const env of [{}, { NO_COLOR: '1' }]) {
      const screen = readScreen(await runOnTerminal(line, env));
      expect(screen).toEqual([
        expect.stringMatching(/^Cannot read line 301: it is not JSON: .*oops/),
        `[${'#'.repeat(33)}] 100 % lines: 601, bad: 1`,
        '',
      ]);
      const results = readFileSync(at('results.ndjson'), 'utf8').trimEnd().split('\n');
      expect(results).toHaveLength(600);
      for (const result of results) expect(JSON.parse(result).decision).toBeDefined();
    }
    expect(await runOnTerminal(`${line} 2> ${at('errors')}`)).toBe('');
    expect(readFileSync(at('errors'), 'utf8')).toMatch(/^Cannot read line 301: .*\n$/);
    expect(await runOnTerminal(`${line} 2>&1 | cat > ${at('both')}`)).toBe('');
    expect(readFileSync(at('both'), 'utf8')).not.toContain('\u001B');
  });

  test('calibrate takes single keys and gives the terminal back', async () => {
    const at = createFolder();
    const session = startOnTerminal(
      `${command} calibrate --id cap-theorem --seed x --out ${at('report.txt')}; stty -a | grep -c -- '-icanon'`,
    );
    const keys = ['a', '3', '4', '4', 's', '\u001B[A2'];
    let sent = '';
    let asked = 0;
    for await (const part of session.stdout) {
      sent += part;
      // A key is pressed when it is asked for, as a person does.
      for (; sent.split('Rating (').length - 1 > asked; asked++) session.stdin.write(keys[asked]);
    }
    const screen = readScreen(stripVTControlCharacters(sent));
    expect(screen).toContain('5 answers to rate.');
    expect(screen.filter((line) => line.startsWith('Answer '))).toHaveLength(5);
    expect(screen.filter((line) => line.startsWith('You gave '))).toHaveLength(4);
    expect(screen.filter((line) => line === '  4 Strong')).toHaveLength(1);
    // The terminal reads whole lines again.
    expect(screen.at(-2)).toBe('0');
    expect(readFileSync(at('report.txt'), 'utf8')).toContain('4 answers rated');
  });

  test('Ctrl-C ends calibrate by its signal and gives the terminal back', async () => {
    const session = startOnTerminal(
      `${command} calibrate --seed x; echo "code $?"; stty -a | grep -c -- '-icanon'`,
    );
    let sent = '';
    for await (const part of session.stdout) {
      const before = sent.includes('Rating (');
      sent += part;
      if (!before && sent.includes('Rating (')) session.stdin.write('\u0003');
    }
    const screen = readScreen(stripVTControlCharacters(sent));
    expect(screen.slice(-3)).toEqual([expect.stringMatching(/code 130$/), '0', '']);
    expect(sent).not.toContain('answers rated');
  });

  test('of a pipe it shows the count', async () => {
    const at = createFolder({ 'cards.ndjson': `${card}\n`.repeat(300) });
    const line = `cat ${at('cards.ndjson')} | ${command} score - --batch > /dev/null`;
    expect(readScreen(await runOnTerminal(line))).toEqual(['lines: 300, bad: 0', '']);
  });

  test('Ctrl-C leaves whole lines and a cursor', async () => {
    const at = createFolder({ 'cards.ndjson': `${card}\n`.repeat(100_000) });
    const session = startOnTerminal(
      `${command} score ${at('cards.ndjson')} --batch > ${at('results.ndjson')}`,
    );
    let sent = '';
    let pressed = false;
    for await (const part of session.stdout) {
      sent += part;
      if (!pressed && /[1-9] %/.test(sent)) {
        pressed = true;
        session.stdin.write('\u0003');
      }
    }
    const screen = readScreen(sent);
    expect(screen).toHaveLength(2);
    expect(screen[0]).toMatch(/^\[#*-+\] +\d+ % lines: \d+, bad: 0$/);
    // Shown is the state of a terminal; only a control can take it away.
    expect(sent.lastIndexOf('\u001B[?25l')).toBeLessThanOrEqual(sent.lastIndexOf('\u001B[?25h'));
    const results = readFileSync(at('results.ndjson'), 'utf8').split('\n');
    expect(results.pop()).toBe('');
    expect(results.length).toBeLessThan(100_000);
    for (const result of results) expect(JSON.parse(result).decision).toBeDefined();
    expect(screen[0]).toContain(`lines: ${results.length},`);
  });
});
