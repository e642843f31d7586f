import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import type { Row } from './gate.ts';

const SMALL = 20_000;
const LARGE = 200_000;

const root = resolve(import.meta.dirname, '../..');
const command = join(root, 'dist/cli.mjs');
const card = JSON.stringify(
  JSON.parse(readFileSync(join(root, 'docs/examples/scorecard.json'), 'utf8')),
);

/** Runs the built command over a file of scorecards and reads its largest memory from the system. */
async function runBatch(cards: string, from: 'file' | 'stdin') {
  const start = performance.now();
  const batch = spawn(command, ['score', '--batch', from === 'file' ? cards : '-'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let printed = 0;
  let peak = 0;
  const watch = setInterval(() => {
    // Linux tells a process's largest memory so far; elsewhere the row has none.
    try {
      const status = readFileSync(`/proc/${batch.pid}/status`, 'utf8');
      peak = Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? peak * 1024) / 1024;
    } catch {}
  }, 50);
  batch.stdout.on('data', (chunk: Buffer) => {
    for (const byte of chunk) if (byte === 10) printed++;
  });
  if (from === 'stdin') createReadStream(cards).pipe(batch.stdin);
  const [code] = await once(batch, 'close');
  clearInterval(watch);
  assert.equal(code, 0);
  return { printed, peak, seconds: (performance.now() - start) / 1000 };
}

/** The loop that an app would write, in a process of its own. */
const LOOP = `
  import { readFileSync, writeSync } from 'node:fs';
  import { decide, scoreInterview } from ${JSON.stringify(join(root, 'dist/index.mjs'))};
  let out = '';
  let number = 0;
  for (const line of readFileSync(process.argv[1], 'utf8').trimEnd().split('\\n')) {
    const { candidate, ratings, plan } = JSON.parse(line);
    const score = scoreInterview(ratings, plan);
    out += JSON.stringify({ line: ++number, candidate, score, decision: decide(score) }) + '\\n';
    if (out.length > 65536) { writeSync(1, out); out = ''; }
  }
  writeSync(1, out);
`;

const PAIRS = 5;

/** Compares the whole run of the command with that of the loop, start included, one after the other. */
function compareWithLoop(cards: string) {
  function time(args: readonly string[]): number {
    const start = performance.now();
    const { status } = spawnSync(process.execPath, args, {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    assert.equal(status, 0);
    return performance.now() - start;
  }
  const ratios = Array.from(
    { length: PAIRS },
    () =>
      time([command, 'score', '--batch', cards]) / time(['--input-type=module', '-e', LOOP, cards]),
  );
  return {
    what: `score --batch of ${SMALL} lines, to a loop that parses, scores, decides and prints`,
    ratio: Number(ratios.sort((a, b) => a - b)[PAIRS >> 1]?.toFixed(2)),
    limit: 1.4,
  };
}

/**
 * Batches of 20,000 and 200,000 scorecards, of a file and of standard input: every line is answered,
 * and memory does not grow with their number.
 */
export async function benchBatch() {
  const folder = mkdtempSync(join(tmpdir(), 'batch-'));
  const [few, many] = [join(folder, 'few.ndjson'), join(folder, 'many.ndjson')];
  const thousand = `${card}\n`.repeat(1000);
  writeFileSync(few, thousand.repeat(SMALL / 1000));
  await writeFile(
    many,
    (function* () {
      for (let written = 0; written < LARGE; written += 1000) yield thousand;
    })(),
  );
  const rows: Row[] = [];
  for (const from of ['file', 'stdin'] as const) {
    const small = await runBatch(few, from);
    const large = await runBatch(many, from);
    assert.deepEqual([small.printed, large.printed], [SMALL, LARGE]);
    rows.push({
      what: `score --batch, ${SMALL} to ${LARGE} lines of ${from}: growth of memory`,
      'lines per second': Math.round(LARGE / large.seconds),
      'peak MiB at first': Math.round(small.peak),
      'peak MiB': Math.round(large.peak),
      ratio: Number((large.peak / small.peak).toFixed(2)),
      limit: 1.15,
    });
  }
  rows.push(compareWithLoop(few));
  rmSync(folder, { recursive: true });
  return rows;
}
