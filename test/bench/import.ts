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
  rmSync(folder, { recursive: true });
  return [
    {
      what: 'import of the package over an empty module, ms',
      median: Number(findMedian(differences).toFixed(2)),
      limit: 2,
    },
  ];
}
