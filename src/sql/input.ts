/**
 * What a statement is asked for with.
 *
 * @module
 */
import type { BackendOutline } from '../../data/backend/outline.ts';
import { allowAbsent, type Path, type Report, readFields, reportTo } from '../engine/input.ts';
import { type Layout, readLayout } from '../engine/layout.ts';
import { InvalidStatementError, type Issue } from '../errors.ts';
import type { HireThreshold, InterviewPlan, Outline } from '../model.ts';
import { DIALECT_NAMES, DIALECTS, type Dialect, type DialectRules } from './dialects.ts';

/** The names of the columns of a table of ratings. */
export interface RatingColumns {
  /** Which interview; of any type. `interview` by default. */
  readonly interview?: string | undefined;
  /** The question's id. `question` by default. */
  readonly question?: string | undefined;
  /** The score point, or NULL. `rating` by default. */
  readonly rating?: string | undefined;
  /** Whether the question was left out on purpose. `skipped` by default. */
  readonly skipped?: string | undefined;
  /** Who rated; only in a panel. `rater` by default. */
  readonly rater?: string | undefined;
}

/** What a statement is written for. */
export interface StatementOptions<B extends Outline = BackendOutline> {
  readonly dialect: Dialect;
  /** The table of ratings: its name, or its name behind that of schema or catalog. `ratings` by default. */
  readonly table?: string | readonly string[] | undefined;
  /** The names of its columns, where they differ from the defaults. */
  readonly columns?: RatingColumns | undefined;
  /** `'mean'`: several raters rate each interview, and the mean of their ratings counts. */
  readonly raters?: 'mean' | undefined;
  /** The plan of all interviews. */
  readonly plan?: InterviewPlan<NoInfer<B>> | undefined;
  /** The bank. The backend bank by default. */
  readonly bank?: B | undefined;
  /** The threshold. The bank's by default. */
  readonly threshold?: HireThreshold | undefined;
}

/** Options, checked, and every name quoted. */
export interface StatementInput extends Layout {
  readonly rules: DialectRules;
  /** The table of ratings, and another one beside it. */
  readonly table: string;
  readonly nameBeside: (name: string) => string;
  /** The columns of the table of ratings. */
  readonly names: { readonly [Name in keyof RatingColumns]-?: string };
  readonly isPanel: boolean;
}

const COLUMNS = ['interview', 'question', 'rating', 'skipped', 'rater'] as const;

/** A half of a character that stands alone has no bytes, and some databases end a text at NUL. */
const UNWRITABLE = /\0|\p{Surrogate}/u;

/**
 * Reads the options of a statement.
 *
 * @throws {@link InvalidStatementError} with all problems of the options at once; and what `scoreInterview` and
 *   `decide` throw for plan, bank and threshold.
 */
export function readStatementOptions(options: unknown): StatementInput {
  const action = 'compile statement';
  const issues: Issue[] = [];
  const report = reportTo(issues);
  const read = (value: unknown) => value;
  const settings = readFields(options, ['options'], {
    report,
    readers: {
      dialect(value, path): Dialect {
        if (!Object.hasOwn(DIALECTS, value as string)) {
          report('unknown-choice', path, `one of ${DIALECT_NAMES.join(', ')}`, value);
        }
        return value as Dialect;
      },
      table: (value = 'ratings', path) =>
        Array.isArray(value) && value.length > 0
          ? value.map((name, at) => readName(name, [...path, at], report))
          : [readName(value, path, report)],
      columns: allowAbsent((value, path) =>
        readFields(value, path, {
          report,
          readers: Object.fromEntries(
            COLUMNS.map((column) => [
              column,
              (name = column, place: Path) => readName(name, place, report),
            ]),
          ),
        }),
      ),
      raters(value, path) {
        if (value !== undefined && value !== 'mean') {
          report('unknown-choice', path, '"mean", or left out for one rater', value);
        }
        return value;
      },
      plan: read,
      bank: read,
      threshold: read,
    },
  });
  if (issues.length > 0) throw new InvalidStatementError(action, issues);

  const { plan, bank, threshold } = settings;
  const layout = readLayout({ plan, bank, threshold });
  if (layout.columns.length === 0) {
    report('impossible-count', ['plan', 'questions'], 'one question or more', 0);
  }
  const texts = layout.columns.flatMap(({ id, section, level }) => [id, section, level]);
  for (const id of new Set(texts)) {
    if (UNWRITABLE.test(id)) report('not-writable', ['bank', id], 'text that SQL can hold', id);
  }
  if (issues.length > 0) throw new InvalidStatementError(action, issues);

  const rules = DIALECTS[settings.dialect];
  const names = Object.fromEntries(
    COLUMNS.map((column) => [column, rules.quoteName(settings.columns?.[column] ?? column)]),
  );
  const place = (path: readonly string[]) => path.map(rules.quoteName).join('.');
  return {
    ...layout,
    rules,
    table: place(settings.table),
    nameBeside: (name) => place([...settings.table.slice(0, -1), name]),
    names: names as StatementInput['names'],
    isPanel: settings.raters === 'mean',
  };
}

function readName(name: unknown, path: Path, report: Report): string {
  // Spark puts variables in for ${…} before it reads names.
  if (typeof name !== 'string' || name === '' || UNWRITABLE.test(name) || name.includes('${')) {
    report('not-writable', path, 'a name that SQL can hold', name);
  }
  return name as string;
}
