/**
 * The questions of a bank, whole or filtered.
 *
 * @module
 */
import { type BackendBank, backendBank } from '../data/backend/index.ts';
import { allowAbsent, readFields, readItems, reportTo } from './engine/input.ts';
import { readBankOptions } from './engine/options.ts';
import { type Issue, UnknownQuestionError } from './errors.ts';
import type {
  BankOptions,
  BankQuestion,
  Competency,
  Given,
  LevelId,
  QuestionBank,
  QuestionId,
  SectionId,
} from './model.ts';

/**
 * One value or several.
 *
 * @category Questions and banks
 */
export type OneOrMany<T> = T | readonly T[];

/**
 * Which questions are wanted: those that have one of the values of each given field.
 *
 * @category Questions and banks
 */
export interface QuestionFilter<
  B extends QuestionBank = BackendBank,
  Id = OneOrMany<QuestionId<B>> | undefined,
  Level = OneOrMany<LevelId<B>> | undefined,
  Section = OneOrMany<SectionId<B>> | undefined,
> {
  readonly id?: Id;
  readonly number?: OneOrMany<B['questions'][number]['number']> | undefined;
  readonly level?: Level;
  readonly section?: Section;
  readonly competency?: OneOrMany<Competency<B>> | undefined;
}

/** Keeps the members of a union of questions that a filter lets through. One that may be absent keeps all. */
type Having<Q, Field extends keyof Q, Filter> = undefined extends Filter
  ? Q
  : Q extends unknown
    ? [Q[Field] & (Filter extends readonly unknown[] ? Filter[number] : Filter)] extends [never]
      ? never
      : Q
    : never;

const FIELDS = ['id', 'number', 'level', 'section', 'competency'] as const;

type Field = (typeof FIELDS)[number];

/**
 * Where to look for questions, and how to order them.
 *
 * @category Questions and banks
 */
export interface QuestionOptions<B extends QuestionBank = BackendBank> extends BankOptions<B> {
  /** `'bank'`, the default: as the bank lists them. `'filter'`: as the filter's `id` names them, such as a plan does. */
  readonly order?: 'bank' | 'filter' | undefined;
}

/**
 * Gets questions of a bank in the order of the guide, all or those that a filter lets through.
 *
 * @param filter - one value or several for `id`, `number`, `level`, `section` and `competency`; a
 *   question passes when it has one of the values of each given field
 * @param options - the bank to look in, by default the backend bank; and whether the filter's `id` sets the order
 * @returns the questions; their type is narrowed by `id`, `level` and `section`
 * @throws {@link UnknownQuestionError} when the bank has no such value, with all problems at once;
 *   {@link InvalidBankError} when the bank is not sound.
 *
 * @example Get the expert questions
 * ```ts
 * import { getQuestions } from 'structured-interview';
 *
 * const questions = getQuestions({ level: 'expert' });
 * questions.length; // => 15
 * questions[0].id; // => "cap-theorem"
 * ```
 *
 * @example Keep the order of a plan
 * ```ts
 * import { getQuestions } from 'structured-interview';
 *
 * const plan = { questions: ['saga-pattern', 'cap-theorem'] } as const;
 * const questions = getQuestions({ id: plan.questions }, { order: 'filter' });
 * questions.map(({ number }) => number); // => [31, 26]
 * ```
 * @category Questions and banks
 */
export function getQuestions<
  const B extends QuestionBank = BackendBank,
  const Id extends OneOrMany<QuestionId<B>> | undefined = undefined,
  const Level extends OneOrMany<LevelId<B>> | undefined = undefined,
  const Section extends OneOrMany<SectionId<B>> | undefined = undefined,
>(
  filter?: QuestionFilter<Given<B>, Id, Level, Section>,
  options?: QuestionOptions<B>,
): readonly Having<
  Having<Having<B['questions'][number], 'id', Id>, 'level', Level>,
  'section',
  Section
>[];
export function getQuestions(
  filter: unknown = {},
  { order = 'bank', ...options }: QuestionOptions<QuestionBank> = {},
): readonly BankQuestion[] {
  const issues: Issue[] = [];
  const report = reportTo(issues);
  const index = readBankOptions(options);
  const bank = options.bank ?? backendBank;
  if (order !== 'bank' && order !== 'filter') {
    report('unknown-choice', ['options', 'order'], '"bank" or "filter"', order);
  }

  /** Makes the reader of one field: the values that a question may have, or any. */
  function readWanted(field: Field, known: readonly unknown[]) {
    return allowAbsent((value, path): readonly unknown[] => {
      const isOne = !Array.isArray(value);
      const rule = `${field === 'id' ? 'an' : 'a'} ${field} of the bank`;
      const values = isOne ? [value] : readItems(value, path, { report, wanted: rule });
      for (const [at, one] of values.entries()) {
        if (known.includes(one)) continue;
        const code = field === 'id' ? 'unknown-question' : (`unknown-${field}` as const);
        report(code, isOne ? path : [...path, at], rule, one, { known });
      }
      return values;
    });
  }

  const wanted = readFields(filter, ['filter'], {
    report,
    readers: {
      id: readWanted('id', index.ids),
      number: readWanted(
        'number',
        bank.questions.map(({ number }) => number),
      ),
      level: readWanted('level', index.groupings[0].names),
      section: readWanted('section', index.groupings[1].names),
      competency: readWanted('competency', index.groupings[2].names),
    },
  });
  if (issues.length > 0) throw new UnknownQuestionError('get questions', issues);
  const found = bank.questions.filter((question) =>
    FIELDS.every((field) => wanted[field]?.includes(question[field]) ?? true),
  );
  if (order === 'bank' || !wanted.id) return found;
  const places = new Map(wanted.id.map((id, at) => [id, at]));
  const findPlace = ({ id }: BankQuestion) => places.get(id) as number;
  return found.sort((one, other) => findPlace(one) - findPlace(other));
}
