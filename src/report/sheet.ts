/**
 * A report before it has a format: words and figures, already rounded and not yet escaped.
 *
 * @module
 */
import type { Outcome } from '../model.ts';

/**
 * An average drawn against a cut.
 *
 * @internal
 */
export interface Bar {
  readonly label: string;
  /** The average as it is shown. */
  readonly figure: string;
  /** The place of the shown average on the scale, from 0 to 1. */
  readonly share: number;
  /** The place of the cut on the scale, from 0 to 1. */
  readonly cutShare: number;
  readonly standing: Standing;
  /** What the average is made of. */
  readonly detail: string;
}

/**
 * Where an average stands against its cut.
 *
 * @internal
 */
export type Standing = 'above' | 'on' | 'below';

/** @internal */
export type Cell = string | { readonly prose: string };

/**
 * A part of a report under a heading of its own.
 *
 * @internal
 */
export type Part = { readonly title: string } & (
  | {
      readonly kind: 'bars';
      /** What one bar stands for. */
      readonly subject: string;
      /** The lowest and highest score point, and the cut. */
      readonly axis: { readonly lowest: string; readonly highest: string; readonly cut: string };
      readonly bars: readonly Bar[];
      readonly sentences: readonly string[];
    }
  | { readonly kind: 'counts'; readonly counts: readonly Count[] }
  | { readonly kind: 'sentences'; readonly sentences: readonly string[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly string[];
      readonly rows: readonly (readonly Cell[])[];
      /** What a reader of plain text gets, where there is no room for columns. */
      readonly lines: readonly string[];
    }
  | { readonly kind: 'notes'; readonly notes: readonly Note[] }
);

/** @internal */
export interface Count {
  readonly label: string;
  readonly count: number;
  /** What was counted. */
  readonly names: readonly string[];
}

/** @internal */
export interface Note {
  readonly about: string;
  /** May have several lines. */
  readonly text: string;
}

/** @internal */
export interface Sheet {
  readonly title: string;
  readonly outcome: Outcome;
  /** The verdict in two words. */
  readonly verdict: string;
  /** What the verdict rests on, in one sentence. */
  readonly headline: string;
  readonly reasons: readonly string[];
  readonly overall: Bar | null;
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly parts: readonly Part[];
  /** How to read the report. */
  readonly foot: readonly string[];
}
