import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';

const command = resolve(import.meta.dirname, '../../dist/cli.mjs');
const LINES = 4000;

/** A little more than most runs below take, in milliseconds. */
const LONGEST = 500;

interface Round {
  /** The path of a file in a folder of this round. */
  readonly at: (name: string) => string;
  readonly cards: string;
  /** What the kit of the backend bank is when nothing goes wrong. */
  readonly kit: string;
}

/** Starts the command and sends it a signal at a random moment. */
async function runUntil(
  signal: NodeJS.Signals,
  args: readonly string[],
  stdout: number | 'ignore' = 'ignore',
): Promise<void> {
  const run = spawn(command, args, { stdio: ['ignore', stdout, 'ignore'] });
  const timer = setTimeout(() => run.kill(signal), Math.random() * LONGEST);
  await once(run, 'close');
  clearTimeout(timer);
}

/** Holds what was printed to be the first results, each whole; only a kill may cut the last. */
function checkLines(printed: string): void {
  const lines = printed.split('\n');
  lines.pop();
  for (const [at, line] of lines.entries()) assert.equal(JSON.parse(line).line, 1 + at * 2);
}

const rounds: Readonly<Record<string, (round: Round) => Promise<void>>> = {
  async 'a kill while a file is written'({ at, kit }) {
    writeFileSync(at('kit.html'), 'old');
    await runUntil('SIGKILL', ['kit', '--out', at('kit.html')]);
    assert.ok(['old', kit].includes(readFileSync(at('kit.html'), 'utf8')));
  },
  async 'an end while a file is written'({ at, kit }) {
    const signal = Math.random() < 0.5 ? 'SIGINT' : 'SIGTERM';
    writeFileSync(at('kit.html'), 'old');
    await runUntil(signal, ['kit', '--out', at('kit.html')]);
    assert.ok(['old', kit].includes(readFileSync(at('kit.html'), 'utf8')));
    assert.deepEqual(readdirSync(at('.')), ['kit.html']);
  },
  async 'a kill in a batch'({ at, cards }) {
    const results = openSync(at('results'), 'w');
    await runUntil('SIGKILL', ['score', '--batch', cards, '--rejects', at('bad')], results);
    closeSync(results);
    checkLines(readFileSync(at('results'), 'utf8'));
    // The bad lines stand aside only when the batch came to its end.
    if (readdirSync(at('.')).includes('bad')) {
      assert.equal(readFileSync(at('bad'), 'utf8'), 'bad\n'.repeat(LINES));
    }
  },
  async 'an end in a batch'({ at, cards }) {
    const results = openSync(at('results'), 'w');
    await runUntil('SIGINT', ['score', '--batch', cards, '--rejects', at('bad')], results);
    closeSync(results);
    const printed = readFileSync(at('results'), 'utf8');
    checkLines(printed);
    assert.match(printed, /^$|\n$/);
    assert.deepEqual(
      readdirSync(at('.')).filter((name) => !['bad', 'results'].includes(name)),
      [],
    );
  },
  async 'a reader that goes away'({ cards }) {
    const run = spawn(command, ['score', '--batch', cards], { stdio: ['ignore', 'pipe', 'pipe'] });
    const ending = once(run, 'exit');
    run.stderr.resume();
    let printed = '';
    for await (const chunk of run.stdout.setEncoding('utf8')) {
      printed += chunk;
      if (printed.length > Math.random() * 2e6) break;
    }
    checkLines(printed);
    const [code, signal] = await ending;
    assert.deepEqual([[0, 1].includes(code), signal], [true, null]);
  },
  async 'no room for a file'({ at }) {
    writeFileSync(at('kit.html'), 'old');
    const { status, stderr } = runWithoutRoom('"$0" kit --out "$1"', at('kit.html'));
    assert.deepEqual([status, /^Error: Cannot write /.test(stderr)], [1, true]);
    assert.equal(readFileSync(at('kit.html'), 'utf8'), 'old');
    assert.deepEqual(readdirSync(at('.')), ['kit.html']);
  },
  async 'no room for what is printed'({ at }) {
    const { status, stderr } = runWithoutRoom('"$0" kit > "$1"', at('kit.html'));
    assert.deepEqual([status, /^Error: Cannot write standard output/.test(stderr)], [1, true]);
  },
};

/** Runs a line of the shell whose files may have 16 to 32 KiB, by the block of the shell. */
function runWithoutRoom(line: string, file: string) {
  return spawnSync('sh', ['-c', `ulimit -f 32; ${line}`, command, file], { encoding: 'utf8' });
}

/** Runs so many rounds, of each kind in turn. */
export async function runRounds(count: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'crash-'));
  try {
    const cards = join(folder, 'cards.ndjson');
    writeFileSync(cards, '{"ratings":{"cap-theorem":4}}\nbad\n'.repeat(LINES));
    const kit = await text(spawn(command, ['kit']).stdout);
    const kinds = Object.entries(rounds);
    for (let done = 0; done < count; done++) {
      const [name, run] = kinds[done % kinds.length] as (typeof kinds)[number];
      const place = mkdtempSync(join(folder, 'round-'));
      try {
        await run({ at: (file) => join(place, file), cards, kit });
      } catch (error) {
        throw new Error(`round ${done + 1}, ${name}`, { cause: error });
      }
      rmSync(place, { recursive: true });
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (import.meta.main) {
  const count = Number(process.argv[2]);
  await runRounds(count);
  console.log(`${count} rounds: no part of a file, no line lost`);
}
