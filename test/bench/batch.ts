import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

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
  const rows = [];
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
      limit: 1.5,
    });
  }
  rmSync(folder, { recursive: true });
  return rows;
}
