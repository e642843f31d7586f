/**
 * What a catalog of words holds.
 *
 * @module
 */
import type { BackendOutline } from '../../data/backend/outline.ts';
import type { Figure, ReasonWords } from '../engine/sentences.ts';
import type { IssueCode, Received } from '../errors.ts';
import type { LevelId, Outcome, QuestionId, ScorePoint, SectionId } from '../model.ts';

/** Where an average stands beside a cut, both as they are shown. */
export interface Placement {
  readonly figure: Figure;
  readonly cut: Figure;
  readonly side: 'above' | 'on' | 'below';
  /** The distance of the two figures shown. */
  readonly gap: Figure;
  /** Whether the two figures shown are the same although the average is above the cut: `gap` is then one unit. */
  readonly isLess: boolean;
}

/** What a hire threshold asks for. */
export interface ThresholdFacts {
  readonly average: Figure;
  readonly roleCritical?: CriticalFacts | undefined;
  readonly minimumRated?: number | undefined;
}

/** What a hire threshold asks of the role-critical questions. */
export interface CriticalFacts {
  readonly average: Figure;
  readonly lowest?: Figure | undefined;
  readonly allRated?: boolean | undefined;
  readonly required: boolean;
}

/** One rating that moves, in a panel with whose it is. */
export interface MoveFacts {
  readonly question: string;
  readonly rater: string | undefined;
  readonly from: Figure;
  readonly to: Figure;
}

/** What the backend bank calls its parts, without the prose of its questions. */
export interface BankWords {
  readonly title: string;
  readonly scale: { readonly [Point in ScorePoint<BackendOutline>]: string };
  readonly levels: { readonly [Id in LevelId<BackendOutline>]: string };
  readonly sections: { readonly [Id in SectionId<BackendOutline>]: string };
  readonly questions: { readonly [Id in QuestionId<BackendOutline>]: string };
}

/** Headings, labels and sentences of reports. */
export interface ReportWords {
  readonly scorecard: string;
  readonly panel: string;
  readonly record: string;

  readonly candidate: string;
  readonly questions: string;
  readonly asked: string;
  readonly threshold: string;
  readonly weights: string;
  readonly weightsReason: string;
  readonly raters: string;
  readonly decidedAt: string;
  readonly library: string;
  readonly fingerprint: string;
  readonly digest: string;

  readonly sections: string;
  readonly roleCritical: string;
  readonly gaps: string;
  readonly firmness: string;
  readonly distribution: string;
  readonly notes: string;
  readonly discuss: string;
  readonly ratingsByRater: string;
  readonly consensus: string;

  readonly overall: string;
  readonly section: string;
  readonly group: string;
  readonly number: string;
  readonly question: string;
  readonly rating: string;
  readonly score: string;
  readonly average: string;
  readonly given: string;
  readonly weight: string;
  readonly criticalAverage: string;
  readonly criticalMark: string;
  readonly missing: string;
  readonly skipped: string;
  readonly notAsked: string;
  /** The side of the cut in a word or two. */
  readonly sides: { readonly [Side in Placement['side']]: string };
  /** Explains the mark in a bar of characters. */
  readonly legend: string;

  readonly nothingAsked: string;
  /** Says where the average stands beside the cut. */
  verdict(average: Placement & { readonly isOpen: boolean }): string;
  /** Follows an average that is high enough for an offer. */
  readonly gateFails: string;
  readonly preference: string;
  readonly preferenceOfCritical: string;

  /** Says how many questions are rated. */
  countRated(count: number): string;
  /** Says how many questions were asked, and how many of them are rated, skipped and missing. */
  countAsked(counts: {
    readonly questions: number;
    readonly rated: number;
    readonly skipped: number;
    readonly missing: number;
  }): string;
  /** Says what the hire threshold asks for. */
  describeThreshold(threshold: ThresholdFacts): string;
  readonly otherWeights: string;

  /** Names the ends of the scale. */
  scaleRange(lowest: Figure, highest: Figure): string;
  /** Names the cut that a figure is compared with. */
  against(cut: Figure): string;
  /** Names the cut, as the label of a mark. */
  cut(cut: Figure): string;
  /** Says what the bars of a chart show. */
  describeBars(axis: {
    readonly lowest: Figure;
    readonly highest: Figure;
    readonly cut: Figure;
  }): string;

  readonly noCritical: string;
  readonly criticalNotAsked: string;
  readonly criticalNotAssessed: string;
  readonly criticalNotAllRated: string;
  /** Says where the role-critical average stands beside its cut. */
  describeCritical(
    average: Placement & { readonly isMet: boolean; readonly isOpen: boolean },
  ): string;
  /** Says where the lowest role-critical rating stands beside its cut. */
  describeCriticalLowest(lowest: {
    readonly figure: Figure;
    readonly cut: Figure;
    readonly isBelow: boolean;
  }): string;
  /** Lists the role-critical ratings. */
  listCritical(ratings: string): string;
  /** Says what the threshold asks of the role-critical questions. */
  wishCritical(wish: CriticalFacts): string;
  /** Names the role-critical questions that were skipped. */
  skippedCritical(questions: readonly string[]): string;

  readonly allRated: string;
  /** Names the questions without a rating. */
  notRatedYet(questions: readonly string[]): string;
  /** Names the questions that were skipped. */
  skippedOnPurpose(questions: readonly string[]): string;

  /** Says which changes of ratings would reverse the outcome. */
  flip(flip: {
    readonly outcome: Outcome;
    readonly steps: number;
    readonly moves: readonly MoveFacts[];
  }): string;
  readonly noFlip: string;
  /** Names the questions without which the outcome would differ. */
  pivotal(questions: readonly string[]): string;
  readonly noPivotal: string;
  /** Says which averages are still possible. */
  reachable(range: {
    readonly missing: number;
    readonly lowest: Figure;
    readonly highest: Figure;
  }): string;
  /** Says what the missing ratings must average to reach the cut. */
  needed(need: {
    readonly missing: number;
    readonly figure: Figure;
    readonly isWeighted: boolean;
    /** Whether any ratings will do, or none. */
    readonly reach: 'any' | 'some' | 'none';
    /** The highest score point. */
    readonly highest: Figure;
  }): string;
  /** Says whether the missing ratings can still change the outcome. */
  settled(outcome: Outcome | null, missing: number): string;

  /** Names the raters, and those who were left out, with the reason. */
  listRaters(panel: {
    readonly raters: readonly string[];
    readonly summary: 'mean' | 'median';
    readonly without: readonly { readonly rater: string; readonly reason: string }[];
  }): string;
  readonly nothingToDiscuss: string;
  /** Says how far apart the ratings of a question lie. */
  disagreement(facts: {
    readonly question: string;
    readonly range: number;
    /** The highest ratings and whose they are, then the lowest. */
    readonly ends: string;
  }): string;
  readonly oneRater: string;
  readonly noPairs: string;
  /** Says how often raters agree, exactly and within one point. */
  agreement(pairs: {
    readonly pairs: number;
    readonly same: number;
    readonly near: number;
  }): string;
  /** Sums up the ratings of one rater. */
  rater(result: {
    readonly rater: string;
    readonly average: Figure | null;
    readonly outcome: Outcome;
    readonly severity: {
      readonly figure: Figure;
      readonly side: 'stricter' | 'same' | 'milder';
      readonly questions: number;
    } | null;
    readonly notRated: readonly string[];
  }): string;
  /** Names a score and the ratings that it comes from. */
  scoreFrom(score: Figure, ratings: string): string;
  /** Says which rating the raters agreed on, and why. */
  agreedOn(consensus: {
    readonly question: string;
    readonly rating: Figure;
    readonly reason: string;
  }): string;
  readonly consensusCounts: string;
  readonly consensusDoesNotCount: string;

  /** How to read the figures. */
  cutOff(decimals: number): string;
  /** Says that a record was made by another version of the library. */
  otherVersion(version: string): string;
  readonly recordHolds: string;
}

/** Headings and labels of the sheets that are held during an interview. */
export interface KitWords {
  /** Writes the title of the sheet for the interviewer. */
  interviewerSheet(title: string): string;
  readonly interviewer: string;
  readonly date: string;
  readonly page: string;
  readonly instructions: string;
  readonly cue: string;
  readonly keyPoints: string;
  readonly furtherKeyPoints: string;
  readonly misconceptions: string;
  readonly followUps: string;
  readonly skipped: string;
  /** Names the weight of a question. One of weight 0 does not count. */
  weight(weight: Figure): string;
}

/** Labels and sentences of the elements. What a report or a sheet says too, they take from there. */
export interface ElementWords {
  /** Names the place of a question in the interview. */
  place(at: number, of: number): string;
  readonly skip: string;
  readonly previous: string;
  readonly next: string;
  readonly undo: string;
  readonly redo: string;
  readonly outlook: string;
  readonly notRated: string;
  /** Says which keys rate. */
  keys(lowest: Figure, highest: Figure): string;
  /** Says how many questions are not rated yet. */
  incomplete(count: number): string;
  readonly unreadable: string;
  readonly blind: string;
  /** Names the raters who have not submitted their scorecards. */
  waiting(raters: readonly string[]): string;
  readonly apart: string;
  readonly agree: string;
  readonly reason: string;
  readonly save: string;
  readonly remove: string;
  readonly reasonMissing: string;
  readonly countAgreed: string;
}

/** Kinds of values that are named, where what they hold is not shown. */
export type ReceivedKind = Extract<Received, { readonly kind: string }>['kind'];

/** What is wrong, as a predicate: `must be a list`. */
export interface IssueSentences {
  readonly codes: { readonly [Code in IssueCode]: string };
  /** Takes the place of `off-scale` where the ends of the scale are known. */
  offScale(lowest: Figure, highest: Figure): string;
  readonly kinds: { readonly [Kind in ReceivedKind]: string };
  received(value: string): string;
}

/** Sentences about what is wrong in the input. */
export interface IssueWords {
  /** Suggests what may have been meant. */
  suggest(value: string): string;
  /** Left out in English, the language of the messages that issues bring along. */
  readonly sentences?: IssueSentences;
}

/**
 * All that is shown to people and is no content of a bank, in one language.
 *
 * Its rules are in plain code: no catalog reads a locale.
 */
export interface Words {
  /** A BCP 47 tag, such as `de`. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly decimalSign: string;
  /** Stands between a name and what it names, before a space. */
  readonly colon: string;
  /** Marks a title inside a sentence. */
  quote(title: string): string;
  /** What the backend bank calls its parts. */
  readonly bank: BankWords;
  readonly outcomes: { readonly [Name in Outcome]: string };
  readonly reasons: ReasonWords;
  readonly issues: IssueWords;
  readonly report: ReportWords;
  readonly kit: KitWords;
  readonly element: ElementWords;
}

/** Writes a decimal as the language does. */
export function writeDecimal(value: Figure, { decimalSign }: Words): string {
  return String(value).replace('.', decimalSign);
}
