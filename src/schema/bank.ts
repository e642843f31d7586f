/**
 * Question banks from unknown input, and banks written in TypeScript.
 *
 * @module
 */
import { readCount, readName, readText } from '../engine/fields.ts';
import {
  allowAbsent,
  findRepeated,
  isPlainObject,
  isWholeList,
  type Path,
  type Report,
  readEntries,
  readFields,
  readItems,
} from '../engine/input.ts';
import { type OutlineIndex, readOutline } from '../engine/outline.ts';
import { InvalidBankError } from '../errors.ts';
import type { OutlineQuestion, Question, QuestionBank, ScalePoint } from '../model.ts';
import { type Contract, type ParseResult, parseSafely, unwrap } from './parsing.ts';
import { HTTPS_ADDRESS, VERSION } from './patterns.ts';

/**
 * A bank whose ids, levels, sections, competencies and score points are literal types. Its prose is
 * `string`, so that types stay readable.
 *
 * @typeParam B - the bank as it was written
 */
export type DefinedBank<B extends QuestionBank> = Pick<B, 'id' | 'version'> & {
  readonly title: string;
  readonly scale: readonly DefinedPoint<B['scale'][number]>[];
  readonly levels: readonly DefinedGroup<B['levels'][number]>[];
  readonly sections: readonly DefinedGroup<B['sections'][number]>[];
  readonly questions: readonly DefinedQuestion<B['questions'][number]>[];
  readonly threshold: QuestionBank['threshold'];
};

type DefinedPoint<Point> = Point extends ScalePoint
  ? Pick<Point, 'score'> & Omit<ScalePoint, 'score'>
  : never;

type DefinedGroup<Group> = Group extends { readonly id: string }
  ? Pick<Group, Extract<keyof Group, 'id' | 'level'>> & { readonly title: string }
  : never;

type Words = Omit<Question, keyof OutlineQuestion>;

type DefinedQuestion<Written> = Written extends OutlineQuestion
  ? Pick<Written, keyof OutlineQuestion> & Pick<Words, keyof Words & keyof Written> & Partial<Words>
  : never;

/**
 * Defines a question bank in TypeScript. Its ids and score points stay literal types, so a wrong id in
 * `scoreInterview(…, { bank })` does not compile.
 *
 * @param bank - the bank; only the prose of its questions may be absent
 * @returns a frozen copy of the bank
 * @throws {@link InvalidBankError} with every problem, also those that types cannot see: duplicate
 *   ids, unknown sections, a threshold off the scale, keys that do not exist.
 *
 * @example Score against a bank of your own
 * ```ts
 * import { scoreInterview } from 'structured-interview';
 * import { defineBank } from 'structured-interview/schema';
 *
 * const bank = defineBank({
 *   id: 'barista',
 *   version: '1.0.0',
 *   title: 'Barista interview',
 *   scale: [{ score: 0, label: 'No' }, { score: 1, label: 'Yes' }],
 *   levels: [{ id: 'trainee', title: 'Trainee' }],
 *   sections: [{ id: 'coffee', title: 'Coffee', level: 'trainee' }],
 *   questions: [
 *     { id: 'espresso', number: 1, level: 'trainee', section: 'coffee', competency: 'Extraction' },
 *     { id: 'milk', number: 2, level: 'trainee', section: 'coffee', competency: 'Steaming' },
 *   ],
 *   threshold: { average: 0.5 },
 * });
 * scoreInterview({ espresso: 1, milk: 0 }, {}, { bank }).average; // => 0.5
 * ```
 */
export function defineBank<const B extends QuestionBank>(bank: B): DefinedBank<B> {
  return unwrap(parseBankFor(bank, 'define bank')) as unknown as DefinedBank<B>;
}

/**
 * Parses a question bank.
 *
 * @param input - anything, such as what `JSON.parse` returned
 * @returns the bank, frozen
 * @throws {@link InvalidBankError} with every problem
 *
 * @example Refuse a bank with a misspelt key
 * ```ts
 * import { isInterviewError } from 'structured-interview';
 * import { parseBank } from 'structured-interview/schema';
 *
 * try {
 *   parseBank({ id: 'barista', verson: '1.0.0' });
 * } catch (error) {
 *   if (!isInterviewError(error, 'invalid-bank')) throw error;
 *   error.issues.length; // => 8
 *   error.issues.find(({ code }) => code === 'unknown-key')?.suggestion; // => "version"
 * }
 * ```
 */
export function parseBank(input: unknown): QuestionBank {
  return unwrap(safeParseBank(input));
}

/**
 * Parses a question bank without throwing.
 *
 * @param input - anything
 * @returns the bank or the error, told apart by `success`
 *
 * @example Ask first
 * ```ts
 * import { backendBank } from 'structured-interview';
 * import { safeParseBank } from 'structured-interview/schema';
 *
 * safeParseBank(backendBank).success; // => true
 * safeParseBank([]).error?.message; // => "Cannot parse bank: bank must be a plain object: received an empty list"
 * ```
 */
export function safeParseBank(input: unknown): ParseResult<QuestionBank, InvalidBankError> {
  return parseBankFor(input, 'parse bank');
}

/** Parses a bank on behalf of a named action. */
export function parseBankFor(
  input: unknown,
  action: string,
): ParseResult<QuestionBank, InvalidBankError> {
  return parseSafely(input, bankContract, (issues) => new InvalidBankError(action, issues));
}

/** The rules of a bank: those of its outline, and those of its words. */
export const bankContract: Contract = {
  root: 'bank',
  read(data, path, { report }) {
    const index = readOutline(data, path, { report });
    // Of what is not an object no field can be wrong.
    if (!isPlainObject(data)) return;
    checkLevels(data, path, { report, index });
    readWords(data, path, { report, points: index.points });
  },
};

/** Checks that each question has the level of its section. */
function checkLevels(
  bank: Readonly<Record<string, unknown>>,
  path: Path,
  { report, index }: { report: Report; index: OutlineIndex },
): void {
  if (!isWholeList(bank.questions) || !isWholeList(bank.sections)) return;
  const known = index.groupings[0].names;
  const levels = new Map<unknown, string>();
  for (const section of bank.sections) {
    const { id, level } = Object(section);
    if (!levels.has(id)) levels.set(id, level);
  }
  for (const [at, question] of bank.questions.entries()) {
    const { level, section } = Object(question);
    const home = levels.get(section);
    if (level === home || !home || !known.includes(level) || !known.includes(home)) continue;
    const wanted = `"${home}", the level of its section`;
    report('level-mismatch', [...path, 'questions', at, 'level'], wanted, level);
  }
}

/** A field that the outline has, and whose rules are checked there. */
function skip(): void {}

function readWords(
  bank: object,
  path: Path,
  { report, points }: { report: Report; points: readonly number[] },
): void {
  const text = (value: unknown, place: Path) => readText(value, place, { report });

  /** Reads a key of the outline, which in a file has no space around it. */
  function name(value: unknown, place: Path): void {
    if (typeof value === 'string' && value !== '__proto__') readName(value, place, { report });
  }

  /** Makes the reader of a list whose items are read by another. */
  function listOf(read: (value: unknown, place: Path) => unknown, wanted: string) {
    return (value: unknown, place: Path): unknown[] => {
      const items = readItems(value, place, { report, wanted });
      for (const [at, item] of items.entries()) read(item, [...place, at]);
      return items;
    };
  }

  function objectOf(readers: Record<string, (value: unknown, place: Path) => unknown>) {
    return (value: unknown, place: Path): void => {
      readFields(value, place, { report, readers });
    };
  }

  /** Makes the reader of the rows of an outline, whose form is checked there. */
  function rowsOf(readers: Record<string, (value: unknown, place: Path) => unknown>) {
    return (rows: unknown, place: Path): void => {
      if (!isWholeList(rows)) return;
      for (const [at, row] of rows.entries()) {
        if (isPlainObject(row)) readFields(row, [...place, at], { report, readers });
      }
    };
  }

  const texts = allowAbsent(listOf(text, 'a list of texts'));
  const reference = objectOf({
    title: text,
    url(value, place) {
      if (typeof value !== 'string' || !HTTPS_ADDRESS.test(value)) {
        report('invalid-address', place, 'an https address', value);
      }
    },
    where: text,
  });
  const readQuestions = rowsOf({
    id: name,
    number: (value, place) => readCount(value, place, { report }),
    level: skip,
    section: skip,
    competency: name,
    title: allowAbsent(text),
    prompt: allowAbsent(text),
    keyPoints: texts,
    coreKeyPoints: allowAbsent((value, place) => readCount(value, place, { report })),
    misconceptions: texts,
    answers: allowAbsent(objectOf({ strong: text, weak: text })),
    anchors: allowAbsent((value, place) => readAnchors(value, place, { report, points })),
    cue: allowAbsent(text),
    followUps: texts,
    references: allowAbsent(listOf(reference, 'a list of references')),
    corrections: allowAbsent(
      listOf(objectOf({ guide: text, truth: text, reference }), 'a list of corrections'),
    ),
  });
  readFields(bank, path, {
    report,
    readers: {
      id: name,
      version(value, place) {
        if (typeof value === 'string' && !VERSION.test(value)) {
          report('invalid-version', place, 'a semantic version such as 1.0.0', value);
        }
      },
      title: text,
      scale: rowsOf({ score: skip, label: text, meaning: allowAbsent(text) }),
      levels: rowsOf({ id: name, title: text }),
      sections: rowsOf({ id: name, title: text, level: skip }),
      questions(rows, place) {
        readQuestions(rows, place);
        if (!isWholeList(rows)) return;
        if (rows.length === 0) {
          report('not-a-list', place, 'a list of one or more questions', rows);
        }
        for (const [at, row] of rows.entries()) {
          const { coreKeyPoints: core, keyPoints = [] } = Object(row);
          if (typeof core !== 'number' || !isWholeList(keyPoints)) continue;
          const highest = keyPoints.length;
          if (core > highest) {
            const wanted = `at most ${highest}, the number of key points`;
            report('impossible-count', [...place, at, 'coreKeyPoints'], wanted, core, { highest });
          }
        }
        const numbers = rows.map((row) => Object(row).number);
        for (const at of findRepeated(numbers)) {
          if (typeof numbers[at] !== 'number') continue;
          report('duplicate', [...place, at, 'number'], 'a number of its own', numbers[at]);
        }
      },
      threshold: skip,
    },
  });
}

/** Reads what an answer sounds like, by score point. */
function readAnchors(
  value: unknown,
  path: Path,
  { report, points }: { report: Report; points: readonly number[] },
): void {
  readEntries(value, path, {
    report,
    visit(key, anchor) {
      const place = [...path, key];
      if (String(Number(key)) !== key) {
        report('unknown-key', place, 'a score point', key, { ofKey: true });
      } else if (points.length > 0 && !points.includes(Number(key))) {
        const wanted = `one of the score points ${points.join(', ')}`;
        report('off-scale', place, wanted, key, { ofKey: true });
      }
      if (anchor !== undefined && anchor !== null) readText(anchor, place, { report });
    },
  });
}
