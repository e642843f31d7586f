/**
 * Reading what a caller passed in, without trusting any of it.
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
  try {
    // Length may be anything where a proxy makes it up.
    return Array.isArray(value) ? `an array of ${Number(value.length)}` : 'an object';
  } catch {
    return 'a value that could not be read';
  }
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
    this.#list(() => `${where} must be ${fault.wanted}: received ${describe(received)}`);
  }

  /** Notes that reading a value ran code of the caller's, which threw. */
  addUnreadable(where: string): void {
    this.#wrongType = true;
    this.#list(() => `${where} could not be read`);
  }

  #list(write: () => string): void {
    this.#count++;
    if (this.#listed.length < MOST_LISTED) this.#listed.push(write());
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

/**
 * Copies a list, each item read once: what a getter or a proxy says a second time may be something
 * else. Notes what is no list or cannot be read, and gives `null` for it.
 */
export function copyList(
  problems: InputProblems,
  where: string,
  { value, wanted }: { readonly value: unknown; readonly wanted: string },
): unknown[] | null {
  if (!isList(value)) {
    problems.add(where, { wanted, wrongType: true }, value);
    return null;
  }
  try {
    const { length } = value;
    const items: unknown[] = [];
    for (let at = 0; at < length; at++) items.push(value[at]);
    return items;
  } catch {
    problems.addUnreadable(where);
    return null;
  }
}

/** Whether a value is an array. */
export function isList(value: unknown): value is readonly unknown[] {
  try {
    return Array.isArray(value);
  } catch {
    // A proxy that was revoked throws.
    return false;
  }
}

/** Reads a list. Throws at once if it is none: nothing more can be said of it. */
export function readList(problems: InputProblems, where: string, value: unknown): unknown[] {
  const list = copyList(problems, where, { value, wanted: 'an array' });
  if (list === null) throw problems.toError();
  return list;
}

/** Copies the own fields of an object, as {@link copyList} does the items of a list. */
function copyFields(
  problems: InputProblems,
  where: string,
  value: unknown,
): Readonly<Record<string, unknown>> | null {
  if (typeof value !== 'object' || value === null || isList(value)) {
    problems.add(where, { wanted: 'an object', wrongType: true }, value);
    return null;
  }
  try {
    return { ...value };
  } catch {
    problems.addUnreadable(where);
    return null;
  }
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
  const fields = copyFields(problems, 'the options', options);
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

/** Reads a confidence level: 0.95 if none is given. */
export function readConfidence(problems: InputProblems, value: unknown): number {
  return readNumber(problems, 'confidence', value === undefined ? 0.95 : value, CONFIDENCE);
}

/** What is wrong with a value as a rating, or `null` if nothing is. */
function findFault(value: unknown): Fault | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    return { wanted: 'a finite number or null', wrongType: typeof value !== 'number' };
  }
  const size = Math.abs(value);
  if (value === 0 || (size >= SMALLEST && size <= LARGEST)) return null;
  return { wanted: `0 or between ${SMALLEST} and ${LARGEST} in size`, wrongType: false };
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

/** A group of people as it was passed in: its name is read, the rest is not. */
export interface RawGroup {
  readonly name: string;
  /** How to speak of it in a message. */
  readonly where: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Reads a list of groups with different names. Throws if it has fewer than `fewest`. */
export function readGroups(
  problems: InputProblems,
  value: unknown,
  fewest: number,
): readonly RawGroup[] {
  const list = readList(problems, 'the groups', value);
  if (list.length < fewest) {
    const wanted = `a list of ${fewest} or more`;
    problems.add('the groups', { wanted, wrongType: false }, value);
    throw problems.toError();
  }
  const names = new Set<string>();
  const groups: RawGroup[] = [];
  for (let at = 0; at < list.length; at++) {
    const where = `group ${at + 1}`;
    const fields = copyFields(problems, where, list[at]);
    if (fields === null) continue;
    const { name } = fields;
    if (typeof name !== 'string' || name === '' || names.has(name)) {
      const wanted = 'a name that is not empty and that no group before it has';
      problems.add(`the name of ${where}`, { wanted, wrongType: typeof name !== 'string' }, name);
      continue;
    }
    names.add(name);
    groups.push({ name, where, fields });
  }
  return groups;
}

/** Ratings row by row, with NaN for a missing one. */
export interface Ratings {
  readonly rows: number;
  readonly columns: number;
  readonly cells: Float64Array;
}

const ANY_RATING: NumberRule = { wanted: 'a finite number or null', allows: () => true };

/** Reads a list of ratings into `cells`, from `start` on; `nameOf` tells where a bad one is. */
function readCells(
  problems: InputProblems,
  line: readonly unknown[],
  into: { readonly cells: Float64Array; readonly start: number; readonly rule: NumberRule },
  nameOf: (at: number) => string,
): void {
  for (let at = 0; at < line.length; at++) {
    const cell = line[at];
    if (cell === null) continue;
    const fault = findFault(cell);
    if (fault === null && into.rule.allows(cell as number)) {
      into.cells[into.start + at] = cell as number;
    } else {
      problems.add(nameOf(at), fault ?? { wanted: into.rule.wanted, wrongType: false }, cell);
    }
  }
}

/** Reads one rater's ratings: NaN for a missing one. */
export function readRater(
  problems: InputProblems,
  rater: string,
  value: unknown,
  rule: NumberRule,
): Float64Array {
  const line = readList(problems, `the ratings of the ${rater}`, value);
  const cells = new Float64Array(line.length).fill(Number.NaN);
  const into = { cells, start: 0, rule };
  readCells(problems, line, into, (at) => `rating ${at + 1} of the ${rater}`);
  return cells;
}

/** Reads a matrix; throws one error for every row and cell that is wrong. */
export function readMatrix(
  problems: InputProblems,
  value: unknown,
  rule: NumberRule = ANY_RATING,
): Ratings {
  const lines: unknown[][] = [];
  readList(problems, 'the ratings', value).forEach((line, row) => {
    const where = `row ${row + 1}`;
    const ratings = copyList(problems, where, { value: line, wanted: 'an array of ratings' });
    if (ratings === null) return;
    lines.push(ratings);
    const columns = lines[0]?.length;
    if (ratings.length === columns) return;
    const wanted = `an array of ${columns} like the rows before it`;
    problems.add(where, { wanted, wrongType: false }, ratings);
  });
  problems.throwIfAny();
  const rows = lines.length;
  const columns = lines[0]?.length ?? 0;
  const cells = new Float64Array(rows * columns).fill(Number.NaN);
  lines.forEach((line, row) => {
    const into = { cells, start: row * columns, rule };
    readCells(problems, line, into, (at) => `rating at row ${row + 1}, column ${at + 1}`);
  });
  problems.throwIfAny();
  return { rows, columns, cells };
}

/** Only the rows with a rating, or only those in which none is missing. */
export function keepRows(ratings: Ratings, which: 'rated' | 'complete'): Ratings {
  const { rows, columns, cells } = ratings;
  // A row without columns is complete, and stays: that there are no raters is the thing to say.
  const fewest = which === 'rated' ? Math.min(1, columns) : columns;
  const kept: Float64Array[] = [];
  for (let row = 0; row < rows; row++) {
    const line = cells.subarray(row * columns, (row + 1) * columns);
    let rated = 0;
    for (const cell of line) if (!Number.isNaN(cell)) rated++;
    if (rated >= fewest) kept.push(line);
  }
  if (kept.length === rows) return ratings;
  const left = new Float64Array(kept.length * columns);
  kept.forEach((line, row) => {
    left.set(line, row * columns);
  });
  return { rows: kept.length, columns, cells: left };
}
