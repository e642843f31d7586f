/**
 * The options of a report, checked before a word is written.
 *
 * @module
 */
import { readNotes as readNoteTexts } from '../engine/card.ts';
import {
  allowAbsent,
  type Path,
  type Report,
  readEntries,
  readFields,
  reportTo,
} from '../engine/input.ts';
import { indexOutline } from '../engine/outline.ts';
import type { PlanReading } from '../engine/planned.ts';
import { InvalidReportError, type Issue } from '../errors.ts';
import type { InterviewPlan, Outline, QuestionBank } from '../model.ts';
import { en } from '../words/en.ts';
import type { Words } from '../words/words.ts';
import { LEAST_TEXT_WIDTH, TEXT_WIDTH, type TextStyle } from './text.ts';

/** Longer lines are no lines. */
const MOST_WIDTH = 1000;

/** What a report is written in. */
export type ReportFormat =
  | { readonly format: 'markdown' }
  | {
      readonly format: 'html';
      /**
       * `false`: an element to put into a page, `<article class="si-report">`, without a style of its own. That is
       * `reportStyle`. A whole page by default.
       */
      readonly document?: boolean | undefined;
    }
  | {
      readonly format: 'csv';
      /** Whether the file begins with a byte order mark, which some spreadsheets need to read UTF-8. */
      readonly bom?: boolean | undefined;
    }
  | {
      readonly format: 'text';
      /** What colors some of the text. Nothing by default. */
      readonly style?: TextStyle | undefined;
      /** The width of a line in columns, from 40 to 1000. 80 by default. */
      readonly width?: number | undefined;
    };

/** What every report takes besides its format. */
export interface ReportContext {
  /** The words of the report. English by default. */
  readonly words?: Words | undefined;
  /**
   * The bank that titles and labels come from. By default it is the backend bank, with the titles that `words`
   * has for it.
   */
  readonly bank?: QuestionBank | undefined;
}

/** What reports of a score take besides. */
export interface ResultContext extends ReportContext {
  /** Who was interviewed, or a reference for them. */
  readonly candidate?: string | undefined;
  /**
   * The plan that was scored. With it the report shows why some questions weigh more, and keeps the order of its
   * questions.
   */
  readonly plan?: InterviewPlan<Outline> | undefined;
}

/** The options of a report as they were read. */
export interface ReadOptions {
  readonly format: 'markdown' | 'html' | 'csv' | 'text';
  readonly words: Words;
  readonly bank: QuestionBank | undefined;
  readonly candidate: string | undefined;
  /** Not read yet: what it may say depends on the score; likewise the notes. */
  readonly plan: unknown;
  readonly notes: unknown;
  readonly document: boolean;
  readonly bom: boolean;
  readonly style: TextStyle;
  readonly width: number;
}

/**
 * Reads the options of a report.
 *
 * @param isRecord - a record says itself who was interviewed, by which plan and with which notes
 * @throws {@link InvalidReportError} with all problems at once.
 */
export function readReportOptions(
  options: unknown,
  action: string,
  { isRecord = false }: { isRecord?: boolean } = {},
): ReadOptions {
  const issues: Issue[] = [];
  const report = reportTo(issues);
  let format: unknown;

  /** Makes the reader of a field that goes with one format only. */
  function readFor<T>(only: string, absent: T, read: (value: unknown, path: Path) => T) {
    return (value: unknown, path: Path): T => {
      if (value === undefined) return absent;
      if (format !== only) {
        report('unknown-key', path, `left out unless the format is ${only}`, value);
      }
      return read(value, path);
    };
  }

  function readFunction(part: unknown, place: Path): TextStyle['good'] {
    if (part !== undefined && typeof part !== 'function') {
      report('not-a-function', place, 'a function', part);
    }
    return part as TextStyle['good'];
  }

  const own = {
    candidate: allowAbsent(readString(report)),
    plan: (plan: unknown) => plan,
    notes: (notes: unknown) => notes,
  };
  const read = readFields(options, ['options'], {
    report,
    readers: {
      format(value, path) {
        format = value;
        return readChoice(['markdown', 'html', 'csv', 'text'], report)(value, path);
      },
      words: readWords(report),
      bank: (bank) => bank as QuestionBank | undefined,
      ...(isRecord ? {} : own),
      document: readFor('html', true, readBoolean(report)),
      bom: readFor('csv', false, readBoolean(report)),
      width: readFor('text', TEXT_WIDTH, (value, path) => {
        if (
          !Number.isInteger(value) ||
          !((value as number) >= LEAST_TEXT_WIDTH && (value as number) <= MOST_WIDTH)
        ) {
          const limits = { lowest: LEAST_TEXT_WIDTH, highest: MOST_WIDTH };
          const wanted = `an integer from ${limits.lowest} to ${limits.highest}`;
          report('invalid-count', path, wanted, value, limits);
        }
        return value as number;
      }),
      style: readFor<TextStyle>('text', {}, (value, path) =>
        readFields(value, path, {
          report,
          readers: {
            good: readFunction,
            bad: readFunction,
            dim: readFunction,
            strong: readFunction,
          },
        }),
      ),
    },
  });
  if (issues.length > 0) throw new InvalidReportError(action, issues);
  return { candidate: undefined, plan: undefined, notes: undefined, ...read };
}

/** Makes the reader of a catalog of words: English when it is left out. A catalog is code, and is trusted. */
export function readWords(report: Report) {
  return (value: unknown, path: Path): Words => {
    if (value === undefined) return en;
    if (typeof Object(value).language !== 'string') {
      report('unknown-choice', path, 'a catalog of words, such as en', value);
    }
    return value as Words;
  };
}

/**
 * Reads notes by question id, by the rule that scorecards and records have too.
 *
 * @throws {@link InvalidReportError} with all problems at once.
 */
export function readNotes(
  input: unknown,
  { names: { bank }, asked }: { names: { bank: Outline }; asked: PlanReading['asked'] },
  { action, path = ['options', 'notes'] }: { action: string; path?: Path },
): ReadonlyMap<string, string> {
  const issues: Issue[] = [];
  const questions = indexOutline(bank);
  const notes = readNoteTexts(input ?? {}, path, { report: reportTo(issues), questions, asked });
  if (issues.length > 0) throw new InvalidReportError(action, issues);
  return new Map(Object.entries(notes));
}

/** Copies an object, each key read once. What is not a plain object is a problem, and has no keys. */
export function readKeys(
  input: unknown,
  path: Path,
  { report }: { report: Report },
): Readonly<Record<string, unknown>> {
  const entries: [string, unknown][] = [];
  readEntries(input, path, { report, visit: (key, value) => entries.push([key, value]) });
  return Object.fromEntries(entries);
}

export function readString(report: Report) {
  return (value: unknown, path: Path): string => {
    if (typeof value !== 'string') report('not-text', path, 'text', value);
    return value as string;
  };
}

export function readBoolean(report: Report) {
  return (value: unknown, path: Path): boolean => {
    if (typeof value !== 'boolean') report('not-a-boolean', path, 'true or false', value);
    return value as boolean;
  };
}

/** Makes the reader of a field with a fixed choice of values. */
export function readChoice<const T extends string>(choices: readonly T[], report: Report) {
  return (value: unknown, path: Path): T => {
    if (!choices.includes(value as T)) {
      report('unknown-choice', path, `one of ${choices.join(', ')}`, value);
    }
    return value as T;
  };
}
