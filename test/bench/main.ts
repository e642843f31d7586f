import { benchBatch } from './batch.ts';
import { benchGuide } from './guide.ts';
import { benchImport } from './import.ts';
import { benchMatrix } from './matrix.ts';
import { benchPlayground } from './playground.ts';
import { benchReplay } from './replay.ts';
import { benchScoring } from './scoring.ts';
import { benchSql } from './sql.ts';
import { benchStats } from './stats.ts';

// Where a row has a limit, its ratio must stay below; times of this machine are shown only.
console.table(await benchScoring());
console.table(await benchImport());
console.table(await benchStats());
console.table(await benchGuide());
console.table(await benchReplay());
console.table(await benchBatch());
console.table(await benchMatrix());
console.table(await benchSql());
console.table(await benchPlayground());
