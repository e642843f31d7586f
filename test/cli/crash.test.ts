import { test } from 'vitest';
import { runRounds } from './crash.ts';

// `npm run test:crash` runs 500.
test.runIf(process.platform === 'linux')(
  'killed, out of room or without a reader, it leaves no part of a file and loses no line',
  () => runRounds(14),
  60_000,
);
