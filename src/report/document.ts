/**
 * A report before it has a format: words and figures, already rounded and not yet escaped.
 *
 * @module
 */
import type { Outcome } from '../model.ts';
import type { Placement, Words } from '../words/words.ts';

/** Text, or prose: text with inline code. */
export type Text = string | { readonly prose: string };

export interface Document {
  /** The words of the writer, and the language of the document. */
  readonly words: Words;
  readonly title: string;
  readonly verdict?: Verdict;
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly parts: readonly Part[];
  /** How to read the report. */
  readonly foot: readonly string[];
}

/** The report of a result. */
export interface ResultDocument extends Document {
  readonly verdict: Verdict;
  readonly parts: readonly ResultPart[];
}

export interface Verdict {
  readonly outcome: Outcome;
  /** What the verdict rests on, in one sentence. */
  readonly headline: string;
  readonly reasons: readonly string[];
  readonly overall: Bar | null;
}

/** An average drawn against a cut. */
export interface Bar {
  readonly label: string;
  /** What the average is made of. */
  readonly detail: string;
  readonly placement: Placement;
  /** The place of the shown average on the scale, from 0 to 1. */
  readonly share: number;
  /** The place of the cut on the scale, from 0 to 1. */
  readonly cutShare: number;
}

/** The lowest and highest score point, and the cut. */
export interface Axis {
  readonly lowest: string;
  readonly highest: string;
  readonly cut: string;
}

/** A part of a document: of any, of a result, or of a sheet that is held during an interview. */
export type Part = ResultPart | KitPart;

/** A part under a heading of its own. */
export type ResultPart = { readonly title: string } & (
  | {
      readonly kind: 'bars';
      /** What one bar stands for. */
      readonly subject: string;
      readonly axis: Axis;
      readonly bars: readonly Bar[];
      readonly sentences: readonly string[];
    }
  | { readonly kind: 'counts'; readonly counts: readonly Count[] }
  | { readonly kind: 'sentences'; readonly sentences: readonly string[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly string[];
      readonly rows: readonly (readonly Text[])[];
      /** What a reader of plain text gets, where there is no room for columns. */
      readonly lines: readonly string[];
    }
  | { readonly kind: 'notes'; readonly notes: readonly Note[] }
);

export interface Count {
  readonly label: string;
  readonly count: number;
  /** What was counted. */
  readonly names: readonly string[];
}

export interface Note {
  readonly about: string;
  /** May have several lines. */
  readonly text: string;
}

export type KitPart =
  | { readonly kind: 'form'; readonly fields: readonly string[] }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'prompts'; readonly prompts: readonly string[] }
  | { readonly kind: 'question'; readonly question: KitQuestion };

export interface KitQuestion {
  readonly number: number;
  readonly prompt: string;
  readonly isCritical: boolean;
  /** Where the question belongs, and what is special in this interview. */
  readonly tags: readonly string[];
  readonly cue: string | undefined;
  /** What to tick or read, each under a heading. */
  readonly lists: readonly KitList[];
  readonly ratings: KitList;
}

export interface KitList {
  readonly title: string;
  readonly items: readonly KitItem[];
  readonly hasBoxes: boolean;
}

export interface KitItem {
  /** Stands out before the prose. */
  readonly label?: string | undefined;
  readonly prose?: string | undefined;
}
