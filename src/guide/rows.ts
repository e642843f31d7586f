/**
 * A bank from the rows of a table.
 *
 * @module
 */
import { InvalidGuideError, type Issue } from '../errors.ts';
import { BACKEND_SCALE } from './default.ts';
import { makeCells } from './draft.ts';
import { readField, readPoint } from './labels.ts';
import { buildGuide, type Guide, type GuideOptions, readSettings } from './parse.ts';
import type { GuideFinding } from './reader.ts';

/** A table whose columns say what is in them. */
export interface QuestionRows {
  readonly header: readonly string[];
  /** `line` is the number of a row, from 1. */
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

/** Checks whether a column of this name says something of a question. */
export function isQuestionColumn(name: string): boolean {
  return readField(name) !== undefined || findPoint(name) !== undefined;
}

/** Finds the score point that a column is about, on any scale. */
function findPoint(name: string): number | undefined {
  const words = name.trim().toLowerCase();
  return readPoint(name) ?? BACKEND_SCALE.find(({ label }) => label.toLowerCase() === words)?.score;
}

/** Checks whether a column holds the question that is asked. */
export function isPromptColumn(name: string): boolean {
  const field = readField(name);
  return field === 'prompt' || field === 'lead';
}

/**
 * Reads the rows of a table into a bank, one question a row.
 *
 * @throws {@link InvalidGuideError} with every problem and its row
 */
export function parseRows({ header, rows }: QuestionRows, options: GuideOptions): Guide {
  const issues: Issue[] = [];
  const settings = readSettings(options, issues);
  if (issues.length > 0) throw new InvalidGuideError('read table', issues);
  const findings: GuideFinding[] = [];
  const points = new Map(
    (settings.scale ?? BACKEND_SCALE).map(({ score, label }) => [label.toLowerCase(), score]),
  );
  const scale = settings.scale && new Set(settings.scale.map(({ score }) => score));
  const making = { findings, points, scale };
  const drafts = rows.map(({ line, cells }) => makeCells({ line, header, cells }, making));
  const problems =
    drafts.length > 0 ? [] : [{ line: 1, message: 'there must be a row below the names' }];
  return buildGuide(
    { title: '', drafts, scale: undefined, statements: [], findings, unplaced: [], problems },
    settings,
  );
}
