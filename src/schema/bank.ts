/**
 * Question banks from unknown input, and banks written in TypeScript.
 *
 * @module
 */

import type { Path } from '../engine/input.ts';
import { InvalidBankError } from '../errors.ts';
import type { OutlineQuestion, Question, QuestionBank, ScalePoint } from '../model.ts';
import {
  buildSchema,
  type CrossReport,
  type ParseResult,
  parseSafely,
  unwrap,
} from './inspection.ts';
import { checkScale, checkUnique } from './outline-facts.ts';
import { listEntries, readField, readList } from './plain.ts';
import { shapes } from './shapes.ts';
import { checkThreshold } from './threshold.ts';

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

const contract = {
  root: 'bank',
  shape: shapes.bank,
  check: checkBank,
};

/**
 * A zod schema of a question bank, which is a Standard Schema too. It checks all that
 * {@link parseBank} checks.
 *
 * @example Use it where a Standard Schema is asked for
 * ```ts
 * import { bankSchema } from 'structured-interview/schema';
 *
 * const { issues } = await bankSchema['~standard'].validate('barista');
 * issues?.[0]?.message; // => "bank must be a plain object: received \"barista\""
 * ```
 */
export const bankSchema = /* @__PURE__ */ buildSchema(contract);

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
 * safeParseBank([]).error?.message; // => "Cannot parse bank: bank must be a plain object: received a list"
 * ```
 */
export function safeParseBank(input: unknown): ParseResult<QuestionBank, InvalidBankError> {
  return parseBankFor(input, 'parse bank');
}

/**
 * Parses a bank on behalf of a named action.
 *
 * @internal
 */
export function parseBankFor(
  input: unknown,
  action: string,
): ParseResult<QuestionBank, InvalidBankError> {
  return parseSafely(input, contract, (issues) => new InvalidBankError(action, issues));
}

function checkBank(bank: unknown, path: Path, report: CrossReport): void {
  checkScale(bank, path, report);
  checkUnique(bank, path, { report, list: 'levels', field: 'id' });
  checkUnique(bank, path, { report, list: 'sections', field: 'id' });
  checkUnique(bank, path, { report, list: 'questions', field: 'id' });
  checkUnique(bank, path, { report, list: 'questions', field: 'number' });

  const levels = listIfReadable(bank, { list: 'levels', field: 'id', type: 'string' });
  const sections = listIfReadable(bank, { list: 'sections', field: 'id', type: 'string' });
  const points = listIfReadable(bank, { list: 'scale', field: 'score', type: 'number' });
  function checkMember(
    item: unknown,
    place: Path,
    { field, known }: { field: 'level' | 'section'; known: readonly string[] | undefined },
  ): void {
    const value = readField(item, field);
    if (typeof value !== 'string' || !known || known.includes(value)) return;
    report(`unknown-${field}`, [...place, field], {
      wanted: `a ${field} of the bank`,
      value,
      known,
    });
  }

  for (const [at, section] of readList(bank, 'sections').entries()) {
    checkMember(section, [...path, 'sections', at], { field: 'level', known: levels });
  }
  for (const [at, question] of readList(bank, 'questions').entries()) {
    const place = [...path, 'questions', at];
    checkMember(question, place, { field: 'level', known: levels });
    checkMember(question, place, { field: 'section', known: sections });
    const level = readField(question, 'level');
    const home = readField(question, 'section');
    const wanted = readField(
      readList(bank, 'sections').find((section) => readField(section, 'id') === home),
      'level',
    );
    if (levels?.includes(wanted as string) && typeof level === 'string' && level !== wanted) {
      report('level-mismatch', [...place, 'level'], {
        wanted: `"${wanted}", the level of its section`,
        value: level,
      });
    }
    const core = readField(question, 'coreKeyPoints');
    const keyPoints = readField(question, 'keyPoints') ?? [];
    if (typeof core === 'number' && Array.isArray(keyPoints) && core > keyPoints.length) {
      report('invalid-count', [...place, 'coreKeyPoints'], {
        wanted: `at most ${keyPoints.length}, the number of key points`,
        value: core,
      });
    }
    for (const [key] of listEntries(question, 'anchors')) {
      if (!points || points.includes(Number(key))) continue;
      report('off-scale', [...place, 'anchors', key], {
        wanted: `one of the score points ${points.join(', ')}`,
        value: key,
        ofKey: true,
      });
    }
  }
  checkThreshold(readField(bank, 'threshold'), [...path, 'threshold'], {
    report,
    points: points?.toSorted((a, b) => a - b),
  });
}

/**
 * Lists one field of all items, or `undefined` when an item cannot be read: then nobody can say what
 * the list does not hold, and that it is faulty is reported already.
 */
function listIfReadable<Type extends 'string' | 'number'>(
  bank: unknown,
  { list, field, type }: { list: string; field: string; type: Type },
): (Type extends 'string' ? string : number)[] | undefined {
  const values = readList(bank, list).map((item) => readField(item, field));
  return values.length > 0 && values.every((value) => typeof value === type)
    ? (values as (Type extends 'string' ? string : number)[])
    : undefined;
}
