import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';

const command = resolve(import.meta.dirname, '../../dist/cli.js');
const card = JSON.stringify(
  JSON.parse(
    readFileSync(resolve(import.meta.dirname, '../../docs/examples/scorecard.json'), 'utf8'),
  ),
);

/** Feeds so many scorecards to the built command and reads its largest memory from the system. */
async function runBatch(lines: number) {
  const start = performance.now();
  const batch = spawn(command, ['score', '-', '--batch'], { stdio: ['pipe', 'pipe', 'inherit'] });
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
  Readable.from(
    (function* () {
      for (let left = lines; left > 0; left -= 1000) yield `${card}\n`.repeat(Math.min(left, 1000));
    })(),
  ).pipe(batch.stdin);
  const [code] = await once(batch, 'close');
  clearInterval(watch);
  return { code, printed, peak, seconds: (performance.now() - start) / 1000 };
}

/** A batch of 200,000 scorecards: every line is answered, and memory does not grow with their number. */
export async function benchBatch() {
  const small = await runBatch(20_000);
  const large = await runBatch(200_000);
  return [
    {
      what: 'score --batch, 20,000 to 200,000 lines: growth of memory',
      printed: large.printed,
      'peak MiB': Math.round(large.peak),
      seconds: Number(large.seconds.toFixed(1)),
      ratio: Number((large.peak / small.peak).toFixed(2)),
      limit: 1.5,
    },
  ];
}
