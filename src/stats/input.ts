/**
 * Reading what a caller passed in.
 *
 * @module
 */

/**
 * Ratings as rows of units (candidates or questions) and columns of raters. `null` is a missing
 * rating. Every row is equally long.
 *
 * Ratings are finite. One that is not 0 lies between 1e-100 and 1e100 in size, so that no square
 * overflows or vanishes.
 * @category Results and input
 */
export type RatingMatrix = readonly (readonly (number | null)[])[];

/** No message lists more than this many problems; it says how many more there are. */
const MOST_LISTED = 20;

const LARGEST = 1e100;
const SMALLEST = 1e-100;

/** What was received, in a few words that are safe to print. */
function describe(value: unknown): string {
  if (typeof value === 'string') {
    return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
  }
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'symbol' || typeof value === 'function') return `a ${typeof value}`;
  if (typeof value !== 'object' || value === null) return String(value);
  return Array.isArray(value) ? `an array of ${value.length}` : 'an object';
}

/** What is wrong with a value. The wrong kind of thing gives a TypeError, the rest a RangeError. */
export interface Fault {
  readonly wanted: string;
  readonly wrongType: boolean;
}

/** Gathers every problem of one call and throws them as one error. */
export class InputProblems {
  readonly #action: string;
  readonly #listed: string[] = [];
  #count = 0;
  #wrongType = false;

  /** @param action - What the caller asked for, such as `compute weighted kappa`. */
  constructor(action: string) {
    this.#action = action;
  }

  add(where: string, fault: Fault, received: unknown): void {
    this.#wrongType ||= fault.wrongType;
    this.#count++;
    if (this.#listed.length < MOST_LISTED) {
      this.#listed.push(`${where} must be ${fault.wanted}: received ${describe(received)}`);
    }
  }

  /** The error that names every problem so far. */
  toError(): TypeError | RangeError {
    const more = this.#count - this.#listed.length;
    const listed = this.#listed.join('; ') + (more > 0 ? `; and ${more} more` : '');
    const lead = this.#count === 1 ? '' : `${this.#count} problems: `;
    const message = `Cannot ${this.#action}: ${lead}${listed}`;
    return this.#wrongType ? new TypeError(message) : new RangeError(message);
  }

  throwIfAny(): void {
    if (this.#count > 0) throw this.toError();
  }
}

/** Reads a list. Throws at once if it is not one: nothing more can be said of it. */
export function readList(
  problems: InputProblems,
  where: string,
  value: unknown,
): readonly unknown[] {
  if (Array.isArray(value)) return value;
  problems.add(where, { wanted: 'an array', wrongType: true }, value);
  throw problems.toError();
}

/** The own fields of an object, or `null` after a problem. */
export function readFields(
  problems: InputProblems,
  where: string,
  value: unknown,
): Readonly<Record<string, unknown>> | null {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  problems.add(where, { wanted: 'an object', wrongType: true }, value);
  return null;
}

/**
 * Reads an object of options: own keys only, and none that is unknown, so that a misspelled option
 * is not ignored.
 */
export function readOptions<const K extends string>(
  problems: InputProblems,
  options: unknown,
  known: readonly K[],
): Partial<Record<K, unknown>> {
  const fields = readFields(problems, 'the options', options);
  if (fields === null) throw problems.toError();
  const found: Partial<Record<K, unknown>> = {};
  for (const [key, value] of Object.entries(fields)) {
    const name = known.find((name) => name === key);
    if (name !== undefined) found[name] = value;
    else {
      const wanted = `one of ${known.join(', ')}`;
      problems.add('the name of an option', { wanted, wrongType: true }, key);
    }
  }
  return found;
}

/** A wanted number: its description, and which finite numbers it allows. */
export interface NumberRule {
  readonly wanted: string;
  readonly allows: (value: number) => boolean;
}

/** Reads a finite number; after a problem the result is NaN and must not be used. */
export function readNumber(
  problems: InputProblems,
  where: string,
  value: unknown,
  rule: NumberRule,
): number {
  if (typeof value === 'number' && Number.isFinite(value) && rule.allows(value)) return value;
  problems.add(where, { wanted: rule.wanted, wrongType: typeof value !== 'number' }, value);
  return Number.NaN;
}

/** Reads one of several words. */
export function readChoice<const T extends string>(
  problems: InputProblems,
  where: string,
  value: unknown,
  choices: readonly T[],
): T {
  const choice = choices.find((choice) => choice === value);
  if (choice !== undefined) return choice;
  const wanted = `one of ${choices.map((choice) => `"${choice}"`).join(', ')}`;
  problems.add(where, { wanted, wrongType: typeof value !== 'string' }, value);
  return choices[0] as T;
}

const CONFIDENCE: NumberRule = {
  wanted: 'a number above 0 and below 1',
  allows: (value) => value > 0 && value < 1,
};

/** Reads a confidence level, or another such share: 0.95 if none is given. */
export function readConfidence(
  problems: InputProblems,
  value: unknown,
  name = 'confidence',
): number {
  return readNumber(problems, name, value === undefined ? 0.95 : value, CONFIDENCE);
}

/** What is wrong with a value as a rating, or `null` if nothing is. */
function findFault(value: unknown): Fault | null {
  if (typeof value === 'number') {
    const size = Math.abs(value);
    if (size === 0 || (size >= SMALLEST && size <= LARGEST)) return null;
    if (Number.isFinite(value)) {
      return { wanted: `0 or between ${SMALLEST} and ${LARGEST} in size`, wrongType: false };
    }
  }
  return { wanted: 'a finite number or null', wrongType: typeof value !== 'number' };
}

/** Reads a scale: two or more score points, each above the one before. Throws if it is not one. */
export function readScale(problems: InputProblems, value: unknown): readonly number[] {
  const points = readList(problems, 'scale', value);
  const scale: number[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < points.length; at++) {
    const point = points[at];
    const where = `scale point ${at + 1}`;
    const fault = findFault(point);
    if (fault !== null) problems.add(where, { ...fault, wanted: 'a finite number' }, point);
    else if ((point as number) > last) scale.push(point as number);
    else problems.add(where, { wanted: 'above the point before it', wrongType: false }, point);
    if (fault === null) last = point as number;
  }
  if (points.length < 2) {
    problems.add('scale', { wanted: 'a list of two or more points', wrongType: false }, value);
  }
  if (scale.length < Math.max(2, points.length)) throw problems.toError();
  return scale;
}

/** A rule that lets only the points of a scale pass. */
export function onScale(scale: readonly number[]): NumberRule {
  const points = new Set(scale);
  return { wanted: `null or on the scale (${scale.join(', ')})`, allows: (v) => points.has(v) };
}

/** Something with a name as it was passed in: its name is read, the rest is not. */
export interface RawGroup {
  readonly name: string;
  /** How to speak of it in a message. */
  readonly where: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Reads a list of objects with different names. */
export function readNamed(
  problems: InputProblems,
  list: readonly unknown[],
  kind: string,
): readonly RawGroup[] {
  const names = new Set<string>();
  const groups: RawGroup[] = [];
  for (let at = 0; at < list.length; at++) {
    const where = `${kind} ${at + 1}`;
    const fields = readFields(problems, where, list[at]);
    if (fields === null) continue;
    const { name } = fields;
    if (typeof name !== 'string' || name === '' || names.has(name)) {
      const wanted = `a name that is not empty and that no ${kind} before it has`;
      problems.add(`the name of ${where}`, { wanted, wrongType: typeof name !== 'string' }, name);
      continue;
    }
    names.add(name);
    groups.push({ name, where, fields });
  }
  return groups;
}

/** Reads a list of groups with different names. Throws if it has fewer than `fewest`. */
function readGroups(
  problems: InputProblems,
  value: unknown,
  { fewest, of = '' }: { readonly fewest: number; readonly of?: string },
): readonly RawGroup[] {
  const list = readList(problems, `the groups${of}`, value);
  if (list.length < fewest) {
    const wanted = `a list of ${fewest} or more`;
    problems.add(`the groups${of}`, { wanted, wrongType: false }, value);
    throw problems.toError();
  }
  return readNamed(problems, list, 'group').map((group) => ({ ...group, where: group.where + of }));
}

const TOTAL: NumberRule = {
  wanted: 'an integer from 1 to 1,000,000,000',
  allows: (total) => Number.isInteger(total) && total >= 1 && total <= 1e9,
};

/** Reads groups with how many of how many were selected. */
export function readCounts(
  problems: InputProblems,
  value: unknown,
  limits: { readonly fewest: number; readonly of?: string },
): readonly { readonly name: string; readonly selected: number; readonly total: number }[] {
  return readGroups(problems, value, limits).map(({ name, where, fields }) => {
    const total = readNumber(problems, `total of ${where}`, fields.total, TOTAL);
    const selected = readNumber(problems, `selected of ${where}`, fields.selected, {
      wanted: 'an integer from 0 to the total',
      allows: (selected) => Number.isInteger(selected) && selected >= 0 && !(selected > total),
    });
    return { name, selected, total };
  });
}

const SCORE: NumberRule = { wanted: 'a finite number', allows: () => true };

/** Reads groups with one score or more each. */
export function readScores(
  problems: InputProblems,
  value: unknown,
  fewest: number,
): readonly { readonly name: string; readonly scores: Float64Array }[] {
  return readGroups(problems, value, { fewest }).map(({ name, where, fields }) => {
    const list = readList(problems, `scores of ${where}`, fields.scores);
    const scores = Float64Array.from({ length: list.length }, (_, at) =>
      readNumber(problems, `score ${at + 1} of ${where}`, list[at], SCORE),
    );
    if (scores.length === 0) {
      const wanted = 'a list of one or more';
      problems.add(`scores of ${where}`, { wanted, wrongType: false }, list);
    }
    return { name, scores };
  });
}

/** Ratings row by row, with NaN for a missing one. */
export interface Ratings {
  readonly rows: number;
  readonly columns: number;
  readonly cells: Float64Array;
}

/** Reads a list of ratings into `cells`, from `start` on; `nameOf` says where a bad one stands. */
function readCells(
  problems: InputProblems,
  line: readonly unknown[],
  into: {
    readonly cells: Float64Array;
    readonly start: number;
    readonly rule: NumberRule | undefined;
  },
  nameOf: (at: number) => string,
): void {
  const { cells, start, rule } = into;
  for (let at = 0; at < line.length; at++) {
    const cell = line[at];
    if (cell === null) {
      cells[start + at] = Number.NaN;
      continue;
    }
    const fault = findFault(cell);
    if (fault === null && (rule === undefined || rule.allows(cell as number))) {
      cells[start + at] = cell as number;
    } else {
      problems.add(nameOf(at), fault ?? { wanted: String(rule?.wanted), wrongType: false }, cell);
    }
  }
}

/** Reads one rater's ratings: NaN for a missing one. */
export function readRater(
  problems: InputProblems,
  rater: string,
  value: unknown,
  rule?: NumberRule,
): Float64Array {
  const line = readList(problems, `the ratings of the ${rater}`, value);
  const cells = new Float64Array(line.length);
  readCells(problems, line, { cells, start: 0, rule }, (at) => `rating ${at + 1} of the ${rater}`);
  return cells;
}

/** Reads a matrix; throws one error for every row and cell that is wrong. */
export function readMatrix(problems: InputProblems, value: unknown, rule?: NumberRule): Ratings {
  const lines = readList(problems, 'the ratings', value);
  const columns: number = lines.find((line) => Array.isArray(line))?.length ?? 0;
  for (let row = 0; row < lines.length; row++) {
    const line = lines[row];
    if (Array.isArray(line) && line.length === columns) continue;
    const wrongType = !Array.isArray(line);
    const wanted = wrongType
      ? 'an array of ratings'
      : `an array of ${columns} like the rows before it`;
    problems.add(`row ${row + 1}`, { wanted, wrongType }, line);
  }
  problems.throwIfAny();
  const cells = new Float64Array(lines.length * columns);
  for (let row = 0; row < lines.length; row++) {
    const into = { cells, start: row * columns, rule };
    const nameOf = (at: number) => `rating at row ${row + 1}, column ${at + 1}`;
    readCells(problems, lines[row] as unknown[], into, nameOf);
  }
  problems.throwIfAny();
  return { rows: lines.length, columns, cells };
}

/** How many ratings each row has. */
export function countRatings({ rows, columns, cells }: Ratings): Int32Array {
  const counts = new Int32Array(rows);
  let at = 0;
  for (let row = 0; row < rows; row++) {
    let rated = 0;
    for (const end = at + columns; at < end; at++) if (!Number.isNaN(cells[at])) rated++;
    counts[row] = rated;
  }
  return counts;
}

/** Only the rows with so many ratings or more. */
export function keepRows(ratings: Ratings, fewest: number): Ratings {
  const { rows, columns, cells } = ratings;
  const counts = countRatings(ratings);
  const kept = counts.reduce((sum, count) => (count >= fewest ? sum + 1 : sum), 0);
  if (kept === rows) return ratings;
  const left = new Float64Array(kept * columns);
  let end = 0;
  for (let row = 0; row < rows; row++) {
    if ((counts[row] as number) < fewest) continue;
    left.set(cells.subarray(row * columns, (row + 1) * columns), end);
    end += columns;
  }
  return { rows: kept, columns, cells: left };
}

/** Ratings one by one, with the levels of their facets counted from 0: candidate, rater, question. */
export interface RowTable {
  readonly ratings: Float64Array;
  readonly facets: readonly Int32Array[];
  /** How many levels each facet has; 0 questions where ratings are of whole interviews. */
  readonly levels: readonly [candidates: number, raters: number, questions: number];
}

/** Reads ratings row by row. */
export function readRatingRows(problems: InputProblems, value: unknown): RowTable {
  const rows = readList(problems, 'the ratings', value);
  const ratings = new Float64Array(rows.length);
  const names = ['candidate', 'rater', 'question'] as const;
  const facets = names.map(() => new Int32Array(rows.length));
  const levels = names.map(() => new Map<string, number>());
  let asked = 0;
  const seen = new Map<string, number>();
  rows.forEach((row, at) => {
    const where = `row ${at + 1}`;
    const fields = readFields(problems, where, row);
    if (fields === null) return;
    const place = names.map((name, facet) => {
      const level = fields[name];
      if (name === 'question' && level === undefined) return -1;
      if (typeof level !== 'string' || level === '') {
        const wanted = 'a name that is not empty';
        const wrongType = typeof level !== 'string';
        problems.add(`the ${name} of ${where}`, { wanted, wrongType }, level);
        return -1;
      }
      const known = levels[facet] as Map<string, number>;
      const number = known.get(level) ?? known.size;
      known.set(level, number);
      (facets[facet] as Int32Array)[at] = number;
      return number;
    });
    if (fields.question !== undefined) asked++;
    const before = seen.get(place.join(' '));
    if (before !== undefined) {
      const wanted = `of another candidate, rater or question than row ${before}`;
      problems.add(where, { wanted, wrongType: false }, row);
    }
    seen.set(place.join(' '), at + 1);
    const fault = fields.rating === null ? findFault(undefined) : findFault(fields.rating);
    if (fault === null) ratings[at] = fields.rating as number;
    else {
      const wanted = fault.wanted.replace(' or null', '');
      problems.add(`the rating of ${where}`, { ...fault, wanted }, fields.rating);
    }
  });
  if (asked > 0 && asked < rows.length) {
    const wanted = 'in every row or in none';
    problems.add('a question', { wanted, wrongType: false }, `${asked} of ${rows.length}`);
  }
  problems.throwIfAny();
  const [candidates, raters, questions] = levels.map((known) => known.size);
  return {
    ratings,
    facets,
    levels: [candidates as number, raters as number, questions as number],
  };
}
