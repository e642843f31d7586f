import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const RUNS = 40;

/** Times the evaluation of one module in a fresh process, in milliseconds. */
function timeImport(file: string): number {
  const code = `const start = performance.now(); await import(${JSON.stringify(file)}); console.log(performance.now() - start);`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    encoding: 'utf8',
  });
  return Number(stdout);
}

const command = resolve(import.meta.dirname, '../../dist/cli.mjs');
const card = resolve(import.meta.dirname, '../../docs/examples/scorecard.json');

/** Times a whole process, in milliseconds. */
function timeRun(args: readonly string[]): number {
  const start = performance.now();
  spawnSync(process.execPath, args);
  return performance.now() - start;
}

function findMedian(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] as number;
}

/** Compares the import of the built package with that of an empty module, run by run. */
export async function benchImport() {
  const folder = mkdtempSync(join(tmpdir(), 'import-'));
  const empty = join(folder, 'empty.mjs');
  writeFileSync(empty, 'export {};\n');
  const built = resolve(import.meta.dirname, '../../dist/index.mjs');
  const differences: number[] = [];
  for (let run = 0; run < RUNS; run++) differences.push(timeImport(built) - timeImport(empty));
  const starts: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    starts.push(timeRun([command, 'score', card]) - timeRun(['-e', '0']));
  }
  rmSync(folder, { recursive: true });
  return [
    {
      what: 'import of the package over an empty module, ms',
      median: Number(findMedian(differences).toFixed(2)),
      limit: 1.2,
    },
    {
      what: 'start of `structured-interview score FILE` over `node -e 0`, ms',
      median: Number(findMedian(starts).toFixed(1)),
      limit: 45,
    },
  ];
}
