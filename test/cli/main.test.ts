import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { version } from '../../src/version.ts';
import { createFolder } from './session.ts';

const root = resolve(import.meta.dirname, '../..');
const command = join(root, 'dist/cli.js');
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

test('an interrupted batch has printed whole lines', async () => {
  const batch = spawn(command, ['score', '-', '--batch'], { stdio: ['pipe', 'pipe', 'pipe'] });
  batch.stdin.on('error', () => {});
  batch.stdin.write(`${card}\n`.repeat(2000));
  const printed = text(batch.stdout);
  await once(batch.stdout, 'data');
  batch.kill('SIGINT');
  const lines = (await printed).split('\n');
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.pop()).toBe('');
  for (const line of lines) expect(JSON.parse(line).decision.outcome).toBe('conditional-offer');
});

test.runIf(existsSync('/usr/bin/script'))(
  'on a real terminal it uses color and shows progress',
  () => {
    const at = createFolder({ 'card.json': card, 'cards.ndjson': `${card}\n`.repeat(300) });
    function onTerminal(line: string, env = {}): string {
      const { CI: _, NO_COLOR: __, ...inherited } = process.env;
      return spawnSync('script', ['-qec', line, '/dev/null'], {
        encoding: 'utf8',
        env: { ...inherited, TERM: 'xterm', ...env },
      }).stdout;
    }
    expect(onTerminal(`${command} score ${at('card.json')}`)).toContain('\u001B[32m');
    expect(onTerminal(`${command} score ${at('card.json')}`, { NO_COLOR: '1' })).not.toContain(
      '\u001B[',
    );
    expect(onTerminal(`${command} score ${at('cards.ndjson')} --batch > /dev/null`)).toContain(
      'lines',
    );
  },
);
