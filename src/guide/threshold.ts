/**
 * The hire threshold as sentences.
 *
 * @module
 */
import type { HireThreshold } from '../model.ts';

/** The figures of a hire threshold that a paragraph states. */
export interface Figures {
  average?: number;
  roleCritical?: number;
  lowest?: number;
  allRated?: boolean;
  minimumRated?: number;
}

/** What a figure is of: a cut, or the count of questions that must be rated. */
type FigureName = 'average' | 'roleCritical' | 'minimumRated';

/** What a paragraph says of the hire threshold. */
export interface Reading {
  readonly figures: Figures;
  /** Whether it states something twice, with two values. */
  clashes: boolean;
  /** The figures that are written as no plain number, such as `3,5`. */
  readonly odd: Set<FigureName>;
  /** Whether it has a number that may be a cut, and was not taken. */
  isPartial: boolean;
}

const SIGN = String.raw`(?:≥|⩾|>=|\\geq?)\s{0,3}`;
// After a decimal fraction ". 5" or ", 5" can only begin something new; after an integer it may be the fraction.
const NUMBER = String.raw`[-−]?(?:\d{1,9}\.\d{1,9}|\d{1,9}(?![.,]\s{1,3}\p{N}))`;

/** What shows that a number has not ended yet: `3,5`, `3 1/2`, `3–4`, `3 and a half`. */
const GOES_ON = String.raw`[^\s([|]\p{N}|\s{1,3}\p{N}|\s{0,3}[-‐-―−~/⁄×^±+]\s{0,3}\p{N}|\s(?:to|or|point)\s(?:\p{N}|zero|one|two|three|four|five|six|seven|eight|nine)|[\s-](?:and[\s-])?(?:(?:an?|one)[\s-])?(?:half|quarter|third)\b|\sand\s\p{N}{1,3}\s?[/⁄]`;
/** What may follow a number at once. */
const END = String.raw`(?=\s|$|\\[)\]]|[.,;:!?…。，；、()[\]}<|"'”’»\x60–—-])(?!${GOES_ON})`;
const SHARE = String.raw`\s{0,3}(?:\\?%|٪|‰|per\s?cent)`;

/** A cut as it is written. What has a digit near its beginning is meant as a number. */
const WRITTEN = /* @__PURE__ */ new RegExp(
  String.raw`(${SIGN}|\bnone below\s{1,3})(?:(${NUMBER})${END}(?!${SHARE})|([-−]?\d{1,9}(?:\.\d{1,9})?${SHARE})|([^\p{L}\p{N}]{0,4}\p{N}))`,
  'giu',
);
const FIGURE = /≥(?:([-−]?\d+(?:\.\d+)?)|¿)/g;
const LOWEST = /\bnone below (?:([-−]?\d+(?:\.\d+)?)|¿)/gi;

/** Words that make a number a cut. */
const CUE =
  /[<>≤≥]|\b(?:at least|minimum|must|need|requir|mandatory|prefer|or (?:more|above|higher|better|over)|above|exceed|reach|threshold)/i;

/** Reads the figures that a paragraph outside the questions states. */
export function readFigures(paragraph: string): Reading {
  const reading: Reading = {
    figures: {},
    clashes: false,
    odd: new Set(),
    isPartial: false,
  };
  for (const sentence of markFigures(paragraph).split(/[.!?](?:\s|$)/)) {
    readSentence(sentence, reading);
  }
  return reading;
}

/** What people call the cut on the average. */
const CUT_NAME = String.raw`(?:average(?:[ -](?:score|rating|of))?|pass(?:ing)?[ -](?:mark|score|grade|threshold)|cut-?[ ]?off(?:[ -]score)?|(?:hire|hiring)[ -](?:bar|threshold|score|cut)|(?:minimum|min\.?)[ -](?:passing[ -])?(?:score|average|rating)|threshold)`;
/** What may stand behind a cut in words: the end of a clause, or what the cut is for. */
const WORDED_END = String.raw`(?=\s*(?:$|[.,;:!?)](?:\s|$)|points?\b|on average\b|average\b|out of\b|(?:to|for|in)\s))`;

/** Ways to write a cut in words, and where its figure stands. */
const WORDED: readonly RegExp[] = /* @__PURE__ */ [
  String.raw`(?:at least|a minimum of|minimum of|(?:no|not) (?:less|lower) than)\s+(${NUMBER})${END}`,
  String.raw`(${NUMBER})(?:\s?\+|\s(?:or|and) (?:more|above|higher|better|over|up)\b)`,
  String.raw`(?<=\b${CUT_NAME}(?:\s(?:to pass|for (?:an? )?(?:hire|pass|offer)))?\s*(?:is|of|=|:|–)?\s*)(?<![\d.,])(${NUMBER})${END}${WORDED_END}`,
].map((pattern) => new RegExp(pattern, 'giu'));

/** Words that show that a sentence speaks of who passes. */
const PASSES =
  /\b(?:hir(?:e|es|ed|ing)|pass(?:es|ed|ing)?|offers?|cut-? ?off|bar|threshold|move[sd]? on|advance|minimum)\b/i;

/**
 * Reads the figures of a paragraph of any guide, in which cuts are written in words too: "at least 3", "3 or more",
 * "Pass mark: 3".
 */
export function readWordedFigures(paragraph: string): Reading {
  const plain = readFigures(paragraph);
  if (Object.keys(plain.figures).length > 0 || plain.odd.size > 0 || !PASSES.test(paragraph)) {
    return plain;
  }
  let worded = paragraph;
  for (const pattern of WORDED) worded = worded.replace(pattern, '≥ $1');
  const name = new RegExp(String.raw`\b${CUT_NAME}`, 'giu');
  return readFigures(worded.replace(name, 'average').replace(/≥ ≥/g, '≥'));
}

/** Checks whether a sentence seems to say who passes, with a figure. */
export function maySayCut(text: string): boolean {
  return (
    /\d/.test(text) &&
    ((PASSES.test(text) && /\b(?:scores?|ratings?|marks?|points?|at \d)|%/i.test(text)) ||
      (/\baverage/i.test(text) && CUE.test(text)))
  );
}

/** Writes each cut in one way, `≥3.5` or `none below 3`; with `¿` for what is no plain number. */
function markFigures(paragraph: string): string {
  // Bold and the dollar signs of formulas may stand anywhere around a figure.
  return paragraph
    .replaceAll(/[*_$]/g, '')
    .replaceAll(WRITTEN, (_, sign: string, number?: string, share?: string) => {
      const mark = /below/i.test(sign) ? 'none below ' : '≥';
      return `${mark}${number ?? (share === undefined ? '¿' : `~${share}`)}`;
    });
}

function readSentence(sentence: string, reading: Reading): void {
  const { figures, odd } = reading;
  const clauses = sentence.split(/[;,()—]|\s(?:and|with|while|but)\s/i);
  const named = new Set<FigureName>();
  const taken = new Set<FigureName>();
  /** A figure that was named and has not come yet. */
  let open: FigureName | undefined;
  /** The figure that was spoken of last. */
  let owner: FigureName | undefined;

  function take(figure: keyof Figures, value: number | boolean): void {
    reading.clashes ||= figures[figure] !== undefined && figures[figure] !== value;
    Object.assign(figures, { [figure]: value });
  }

  for (const [at, clause] of clauses.entries()) {
    const name = nameFigure(clause);
    if (name) named.add(name);
    const found = [...clause.matchAll(FIGURE)];
    const next = clauses[at + 1];
    const figure = name ?? open ?? (next === undefined ? undefined : nameFigure(next));
    for (const [, number] of found) {
      if (!figure) continue;
      taken.add(figure);
      if (number === undefined) odd.add(figure);
      else take(figure, readNumber(number));
    }
    owner = found.length > 0 ? figure : (name ?? owner);
    for (const [, number] of clause.matchAll(LOWEST)) {
      // The form has a lowest rating for the role-critical questions only.
      if (owner !== 'roleCritical') reading.isPartial = true;
      else if (number === undefined) odd.add(owner);
      else take('lowest', readNumber(number));
    }
    if (owner === 'roleCritical' && /^\s*all rated\s*$/i.test(clause)) take('allRated', true);
    if (name || found.length > 0) open = found.length > 0 ? undefined : name;
  }
  const rest = sentence.replaceAll(FIGURE, '').replaceAll(LOWEST, '');
  reading.isPartial ||=
    [...named].some((name) => !taken.has(name)) && /[\p{N}≥]/u.test(rest) && CUE.test(sentence);
}

function nameFigure(clause: string): FigureName | undefined {
  if (/\brole[-‐-―−\s]critical\b/i.test(clause)) return 'roleCritical';
  if (/\baverage\b/i.test(clause)) return 'average';
  return /\bquestions rated\b/i.test(clause) ? 'minimumRated' : undefined;
}

function readNumber(text: string): number {
  // Adding 0 turns minus zero into zero, for JSON does not keep it.
  return Number(text.replace('−', '-')) + 0;
}

/**
 * Checks whether a paragraph makes the role-critical cut a gate. A gate turns candidates away, and the words around a cut
 * can take it back in more ways than anybody can list: only the sentences of {@link writeThreshold} make one.
 */
export function isGate(
  paragraph: string,
  { average, roleCritical, lowest, allRated, minimumRated }: Figures,
): boolean {
  if (average === undefined || roleCritical === undefined) return false;
  const gate = { average: roleCritical, lowest, allRated, required: true };
  return paragraph === writeThreshold({ average, roleCritical: gate, minimumRated });
}

/** Writes a hire threshold as the sentences that say all of it and no more. */
export function writeThreshold({ average, roleCritical, minimumRated }: HireThreshold): string {
  const sentences = [`Hire threshold: average ≥ ${average}.`];
  if (roleCritical) {
    const { lowest, allRated, required } = roleCritical;
    sentences.push(
      `Role-critical questions: average ≥ ${roleCritical.average}, ${lowest === undefined ? '' : `none below ${lowest}, `}${allRated ? 'all rated, ' : ''}${required ? 'required' : 'preferred'}.`,
    );
  }
  if (minimumRated !== undefined) sentences.push(`Questions rated: ≥ ${minimumRated}.`);
  return sentences.join(' ');
}
