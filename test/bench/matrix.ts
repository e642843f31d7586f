import assert from 'node:assert/strict';
import { DuckDBInstance } from '@duckdb/node-api';
import { backendOutline } from '../../data/backend/outline.ts';
import { BLOCK, createKernel } from '../../src/batch/kernel.ts';
import { type MatrixScore, scoreMatrix } from '../../src/batch/matrix.ts';
import { readLayout } from '../../src/engine/layout.ts';
import type { Row } from './gate.ts';

const WIDTH = backendOutline.questions.length;
const MILLION = 1_000_000;
const plan = { questions: backendOutline.questions.map(({ id }) => id) };

const levels = backendOutline.levels.map(({ id }) => id);
const sections = backendOutline.sections.map(({ id }) => id);
const levelOf = Uint8Array.from(backendOutline.questions.map(({ level }) => levels.indexOf(level)));
const sectionOf = Uint8Array.from(
  backendOutline.questions.map(({ section }) => sections.indexOf(section)),
);

/** Rows of which some lack an answer: one in four is missing one at least, and answers are left out here and there. */
function drawCodes(rows: number): Uint8Array {
  const codes = new Uint8Array(rows * WIDTH);
  let state = 1;
  for (let at = 0; at < codes.length; at++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const chance = state >>> 16;
    codes[at] = chance < 460 ? 0 : chance < 1400 ? 255 : 1 + (chance % 5);
  }
  return codes;
}

/** The loop over the bytes that an app would write by hand for the backend bank, with all checks. */
function scoreByHand(codes: Uint8Array) {
  const rows = codes.length / WIDTH;
  const totals = new Uint8Array(rows);
  const weights = new Uint8Array(rows);
  const skipped = new Uint8Array(rows);
  const missing = new Uint8Array(rows);
  const outcomes = new Uint8Array(rows);
  const levelSums = new Uint8Array(rows * levels.length * 2);
  const sectionSums = new Uint8Array(rows * sections.length * 2);
  const ofLevels = new Int32Array(levels.length * 2);
  const ofSections = new Int32Array(sections.length * 2);
  for (let row = 0; row < rows; row++) {
    let [total, weight, left, open] = [0, 0, 0, 0];
    ofLevels.fill(0);
    ofSections.fill(0);
    for (let column = 0; column < WIDTH; column++) {
      const code = codes[row * WIDTH + column] as number;
      if (code === 0) open++;
      else if (code === 255) left++;
      else if (code > 5) throw new Error(`row ${row}: ${code} is no code`);
      else {
        total += code;
        weight++;
        const level = (levelOf[column] as number) * 2;
        (ofLevels[level] as number) += code;
        (ofLevels[level + 1] as number)++;
        const section = (sectionOf[column] as number) * 2;
        (ofSections[section] as number) += code;
        (ofSections[section + 1] as number)++;
      }
    }
    totals[row] = total;
    weights[row] = weight;
    skipped[row] = left;
    missing[row] = open;
    outcomes[row] = open > 0 || weight === 0 ? 0 : total * 2 >= 7 * weight ? 2 : 1;
    levelSums.set(ofLevels, row * ofLevels.length);
    sectionSums.set(ofSections, row * ofSections.length);
  }
  return { totals, weights, skipped, missing, outcomes, sectionSums };
}

/** The same over a table with a column for each question, in DuckDB. */
function writeDuckdb(): string {
  const list = (belongs: (column: number) => boolean) =>
    Array.from({ length: WIDTH }, (_, column) => column).filter(belongs);
  const add = (columns: number[], write: (column: string) => string) =>
    columns.map((column) => write(`c${column}`)).join(' + ');
  const total = (columns: number[]) =>
    add(columns, (c) => `CASE WHEN ${c} BETWEEN 1 AND 5 THEN ${c} ELSE 0 END::UTINYINT`);
  const weight = (columns: number[]) => add(columns, (c) => `(${c} BETWEEN 1 AND 5)::UTINYINT`);
  const groups = [
    ...levels.map((_, level) => list((column) => levelOf[column] === level)),
    ...sections.map((_, section) => list((column) => sectionOf[column] === section)),
  ];
  const all = list(() => true);
  return `CREATE OR REPLACE TABLE scored AS SELECT *,
    CASE WHEN missing > 0 OR weight = 0 THEN 0 WHEN total::INTEGER * 2 >= 7 * weight::INTEGER THEN 2 ELSE 1 END::UTINYINT AS outcome FROM (
    SELECT ${total(all)} AS total, ${weight(all)} AS weight,
      ${add(all, (c) => `(${c} = 0)::UTINYINT`)} AS missing,
      ${add(all, (c) => `(${c} = 255)::UTINYINT`)} AS skipped,
      ${groups.map((columns, at) => `${total(columns)} AS total${at}, ${weight(columns)} AS weight${at}`).join(', ')}
    FROM wide)`;
}

function time(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Time that this process was given, in milliseconds. */
function timeProcessor(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function findMedian(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] as number;
}

/** Compares two ways in turn; the median of the ratios counts, so that a busy machine slows both. */
async function compare(ours: () => unknown, other: () => unknown, rounds: number) {
  const pairs: [number, number][] = [];
  for (let round = 0; round < rounds; round++) {
    const own = time(ours);
    const start = performance.now();
    await other();
    pairs.push([own, performance.now() - start]);
  }
  const settled = pairs.slice(rounds >> 2);
  return {
    milliseconds: Math.round(findMedian(settled.map(([own]) => own))),
    other: Math.round(findMedian(settled.map(([, one]) => one))),
    ratio: Number(findMedian(settled.map(([own, one]) => own / one)).toFixed(3)),
  };
}

/** The same in processor time, for two ways that each take one core. */
function compareProcessor(ours: () => unknown, other: () => unknown, rounds: number) {
  const pairs = Array.from(
    { length: rounds },
    () => [timeProcessor(ours), timeProcessor(other)] as const,
  ).slice(rounds >> 2);
  return {
    milliseconds: Math.round(findMedian(pairs.map(([own]) => own))),
    other: Math.round(findMedian(pairs.map(([, one]) => one))),
    ratio: Number(findMedian(pairs.map(([own, one]) => own / one)).toFixed(3)),
  };
}

function countBytes(matrix: MatrixScore): number {
  const { byLevel, bySection, roleCritical } = matrix;
  const groups = [...Object.values(byLevel), ...Object.values(bySection), roleCritical, matrix];
  const arrays = [
    ...groups.flatMap(({ totals, weights }) => [totals, weights]),
    matrix.rated,
    matrix.skipped,
    matrix.missing,
    matrix.outcomes,
    roleCritical.rated,
  ];
  return arrays.reduce((sum, { byteLength }) => sum + byteLength, 0);
}

/** A million interviews of 40 questions: time against a loop by hand and DuckDB, memory, and growth with the rows. */
export async function benchMatrix() {
  const codes = drawCodes(MILLION);
  const score = () => scoreMatrix(codes, { plan });
  const [ours, byHand] = [score(), scoreByHand(codes)];
  for (const field of ['totals', 'weights', 'skipped', 'missing', 'outcomes'] as const) {
    assert.deepEqual(ours[field], byHand[field]);
  }
  const rows: Row[] = [];
  rows.push({
    what: 'scoreMatrix, 1,000,000 × 40, to a loop by hand',
    ...compareProcessor(score, () => scoreByHand(codes), 15),
    limit: 0.12,
  });

  const layout = readLayout({ plan, bank: undefined, threshold: undefined });
  const sumUp = () => {
    const kernel = createKernel(codes, layout);
    for (let first = 0; first < MILLION; first += BLOCK) {
      kernel.sumUp(first, Math.min(BLOCK, MILLION - first));
    }
  };
  rows.push({
    what: 'the sums in plain TypeScript, to a loop by hand',
    ...compareProcessor(sumUp, () => scoreByHand(codes), 15),
    limit: 0.38,
  });

  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const columns = Array.from({ length: WIDTH }, (_, column) => `c${column} UTINYINT`);
  await connection.run(`CREATE TABLE wide (${columns.join(', ')})`);
  const appender = await connection.createAppender('wide');
  for (let at = 0; at < codes.length; at++) {
    appender.appendUTinyInt(codes[at] as number);
    if (at % WIDTH === WIDTH - 1) appender.endRow();
  }
  appender.closeSync();
  const statement = writeDuckdb();
  await connection.run(statement);
  const [summed] = (
    await connection.runAndReadAll('SELECT sum(total)::DOUBLE, sum(outcome)::DOUBLE FROM scored')
  ).getRows();
  const sum = (values: Iterable<number>) => [...values].reduce((before, one) => before + one, 0);
  assert.deepEqual(summed, [sum(ours.totals), sum(ours.outcomes)]);
  rows.push({
    what: 'scoreMatrix to DuckDB on all cores, a wide table',
    ...(await compare(score, () => connection.run(statement), 8)),
    limit: 0.143,
  });
  connection.closeSync();

  rows.push({
    what: 'scoreMatrix, bytes an interview beyond the input',
    ratio: countBytes(ours) / MILLION,
    limit: 60,
  });

  const few = codes.subarray(0, 10_000 * WIDTH);
  const many = new Uint8Array(10 * codes.length);
  for (let at = 0; at < 10; at++) many.set(codes, at * codes.length);
  // In processor time: on a busy machine a long run is interrupted more often than a short one.
  const repeats = 300;
  const growth = Array.from({ length: 5 }, () => {
    const short = timeProcessor(() => {
      for (let at = 0; at < repeats; at++) scoreMatrix(few, { plan });
    });
    return timeProcessor(() => scoreMatrix(many, { plan })) / 1000 / (short / repeats);
  });
  rows.push({
    what: 'scoreMatrix, cost a row of 10,000,000 rows to 10,000',
    ratio: Number(findMedian(growth).toFixed(3)),
    limit: 1.15,
  });
  return rows;
}
