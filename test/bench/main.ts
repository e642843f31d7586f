import { benchGuide } from './guide.ts';
import { benchImport } from './import.ts';
import { benchReplay } from './replay.ts';
import { benchScoring } from './scoring.ts';
import { benchStats } from './stats.ts';

console.table(await benchScoring());
console.table(await benchImport());
console.table(await benchStats());
console.table(await benchGuide());
console.table(await benchReplay());
