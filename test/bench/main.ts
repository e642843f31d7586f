import { cpus } from 'node:os';
import { benchBatch } from './batch.ts';
import { listExcesses, type Row } from './gate.ts';
import { benchGuide } from './guide.ts';
import { benchImport } from './import.ts';
import { benchMatrix } from './matrix.ts';
import { benchPlayground } from './playground.ts';
import { benchReplay } from './replay.ts';
import { benchScoring } from './scoring.ts';
import { benchSql } from './sql.ts';
import { benchStats } from './stats.ts';

const benches: Readonly<Record<string, () => Promise<readonly Row[]> | readonly Row[]>> = {
  scoring: benchScoring,
  import: benchImport,
  stats: benchStats,
  guide: benchGuide,
  replay: benchReplay,
  batch: benchBatch,
  matrix: benchMatrix,
  sql: benchSql,
  playground: benchPlayground,
};

// Where a row has a limit, its ratio must stay below; times of this machine are shown only.
const chosen = process.argv.slice(2);
const excesses: string[] = [];
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}`);
for (const [name, bench] of Object.entries(benches)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  const rows = await bench();
  console.table(rows);
  excesses.push(...listExcesses(rows));
}
for (const excess of excesses) console.error(`Over its limit: ${excess}`);
if (excesses.length > 0) process.exitCode = 1;
