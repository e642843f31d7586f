/**
 * The hire threshold as sentences.
 *
 * @module
 */
import type { HireThreshold } from '../model.ts';
import { readRequired } from './requirement.ts';

/**
 * The figures of a hire threshold that a paragraph states.
 *
 * @internal
 */
export interface Figures {
  average?: number;
  roleCritical?: number;
  lowest?: number;
  /** `undefined`: the paragraph does not say. */
  required?: boolean;
  minimumRated?: number;
}

type FigureName = 'average' | 'roleCritical' | 'minimumRated';

const NUMBER = String.raw`([-−]?\d{1,9}(?:\.\d{1,9})?)(?!\.?\d)(?!\s?%)`;
const FIGURE = /* @__PURE__ */ new RegExp(String.raw`(?:≥|⩾|>=|\\geq?)\s{0,3}${NUMBER}`, 'g');
const LOWEST = /* @__PURE__ */ new RegExp(String.raw`\bnone below\s{1,3}${NUMBER}`, 'i');

/**
 * Reads the figures that a paragraph outside the questions states.
 *
 * @returns the figures, and whether one is stated twice with two values; `undefined` when the paragraph
 *   states none
 * @internal
 */
export function readFigures(paragraph: string): { figures: Figures; clashes: boolean } | undefined {
  const figures: Figures = {};
  let clashes = false;
  // Bold and the dollar signs of formulas may stand anywhere around a figure.
  for (const sentence of paragraph.replaceAll(/[*_$]/g, '').split(/[.!?](?:\s|$)/)) {
    const clauses = sentence.split(/[;,()—]|\s(?:and|with|while|but)\s/i);
    let open: FigureName | undefined;
    for (const [at, clause] of clauses.entries()) {
      const name = nameFigure(clause);
      const found = [...clause.matchAll(FIGURE)];
      const next = clauses[at + 1];
      let critical = false;
      for (const [, number] of found) {
        const figure = name ?? open ?? (next === undefined ? undefined : nameFigure(next));
        if (!figure) continue;
        const value = readNumber(number);
        clashes ||= figures[figure] !== undefined && figures[figure] !== value;
        figures[figure] = value;
        critical ||= figure === 'roleCritical';
      }
      const required = critical ? readRequired(takeClauses(clauses, at)) : undefined;
      if (required !== undefined) figures.required = required;
      const lowest = LOWEST.exec(clause)?.[1];
      if (lowest !== undefined) figures.lowest = readNumber(lowest);
      if (name || found.length > 0) open = found.length > 0 ? undefined : name;
    }
  }
  return Object.keys(figures).length > 0 ? { figures, clashes } : undefined;
}

function nameFigure(clause: string): FigureName | undefined {
  if (/\brole[-‐‑–\s]critical\b/i.test(clause)) return 'roleCritical';
  if (/\baverage\b/i.test(clause)) return 'average';
  return /\bquestions rated\b/i.test(clause) ? 'minimumRated' : undefined;
}

/** Takes a clause and those behind it that have no figure. */
function takeClauses(clauses: readonly string[], start: number): readonly string[] {
  const end = clauses.findIndex((clause, at) => at > start && clause.search(FIGURE) >= 0);
  return clauses.slice(start, end < 0 ? undefined : end);
}

function readNumber(text: string | undefined): number {
  // Adding 0 turns minus zero into zero, for JSON does not keep it.
  return Number(text?.replace('−', '-')) + 0;
}

/**
 * Writes a hire threshold as the sentences that say all of it and no more.
 *
 * @internal
 */
export function writeThreshold({ average, roleCritical, minimumRated }: HireThreshold): string {
  const sentences = [`Hire threshold: average ≥ ${average}.`];
  if (roleCritical) {
    const { lowest, required } = roleCritical;
    sentences.push(
      `Role-critical questions: average ≥ ${roleCritical.average}, ${lowest === undefined ? '' : `none below ${lowest}, `}${required ? 'required' : 'preferred'}.`,
    );
  }
  if (minimumRated !== undefined) sentences.push(`Questions rated: ≥ ${minimumRated}.`);
  return sentences.join(' ');
}
