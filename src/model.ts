/**
 * The words of the library as types. Nothing here exists at run time. Written without a parameter, those that
 * follow a bank are of the backend bank.
 *
 * @module
 */
import type { BackendOutline } from '../data/backend/outline.ts';

/**
 * One allowed rating: its number, its label and what it stands for.
 *
 * @category Questions and banks
 */
export interface ScalePoint {
  /** The rating itself. An integer from -1000 to 1000. */
  readonly score: number;
  /** A short name, such as `Strong`. */
  readonly label: string;
  /** What the score point stands for, in one clause. */
  readonly meaning?: string | undefined;
}

/**
 * A level of seniority, such as `expert`.
 *
 * @category Questions and banks
 */
export interface Level {
  readonly id: string;
  readonly title: string;
}

/**
 * A group of questions about one field.
 *
 * @category Questions and banks
 */
export interface Section {
  readonly id: string;
  readonly title: string;
  /** The id of the level that the section belongs to. */
  readonly level: string;
}

/**
 * What scoring needs to know about a question.
 *
 * @category Questions and banks
 */
export interface OutlineQuestion {
  /** Stable and unique in its bank; kebab-case. */
  readonly id: string;
  /** The place in the guide, from 1. */
  readonly number: number;
  /** The id of a level of the same bank. */
  readonly level: string;
  /** The id of a section of the same bank. */
  readonly section: string;
  /** What the question tests. */
  readonly competency: string;
}

/**
 * A source that a reader can look up.
 *
 * @category Questions and banks
 */
export interface Reference {
  readonly title: string;
  /** An https address. */
  readonly url: string;
  /** The section, heading or page that supports the claim. */
  readonly where: string;
}

/**
 * A place where the source guide is wrong or loose.
 *
 * @category Questions and banks
 */
export interface Correction {
  /** What the guide says. */
  readonly guide: string;
  /** What is true. */
  readonly truth: string;
  readonly reference: Reference;
}

/**
 * The words of a question: all that an interviewer reads and scoring does not need.
 *
 * @category Questions and banks
 */
export interface QuestionProse<Point extends number = number> {
  /** The question, ready to ask aloud. */
  readonly prompt: string;
  /** What a strong answer covers, core points first. Each can be checked by ear. */
  readonly keyPoints: readonly string[];
  /**
   * How many of the key points, from the first, are core: an answer that lacks one of them is no strong answer.
   * The others are further points. An integer from 1 to the number of key points.
   */
  readonly coreKeyPoints: number;
  /** What gives a weak answer away. */
  readonly misconceptions: readonly string[];
  /** Two spoken examples. */
  readonly answers: { readonly strong: string; readonly weak: string };
  /** What an answer sounds like at each score point of the scale. */
  readonly anchors: { readonly [Score in Point]: string };
  /** What the interviewer listens for. */
  readonly cue: string;
  /** Neutral probes that do not give the answer away. */
  readonly followUps: readonly string[];
  /** Primary sources. */
  readonly references: readonly Reference[];
  /** Where the source guide is wrong. Often empty. */
  readonly corrections: readonly Correction[];
}

/**
 * A question with all its prose.
 *
 * @category Questions and banks
 */
export interface Question extends OutlineQuestion, QuestionProse {
  /** A short name for people, such as `Changing a column without downtime`. An id is for programs. */
  readonly title: string;
}

type OptionalProse = {
  readonly [Field in keyof QuestionProse]?: QuestionProse[Field] | undefined;
};

/**
 * A question of any bank: scoring needs the outline, the prose may be absent.
 *
 * @category Questions and banks
 */
export interface BankQuestion extends OutlineQuestion, OptionalProse {
  /** A short name for people. Without it, the id stands in its place. */
  readonly title?: string | undefined;
}

/**
 * What of a list is heard in an answer: the place in the list, from 0, and the words of the answer, verbatim.
 *
 * @category Questions and banks
 */
export type HeardPoints = Readonly<Record<number, string>>;

/**
 * A spoken answer that was written for one score point: what raters practice on.
 *
 * @category Questions and banks
 */
export interface CalibrationText<Point extends number = number> {
  /** The score that the anchors give it. */
  readonly score: Point;
  /** What the candidate says. */
  readonly text: string;
  /** Why it has this score, and what sets it apart from the next one. */
  readonly reason: string;
  /** The key points that it makes, with the words that make them. */
  readonly keyPoints: HeardPoints;
  /** The misconceptions that it shows, with the words that show them. */
  readonly misconceptions: HeardPoints;
}

/**
 * What the role-critical questions must reach.
 *
 * @category Plans, ratings and thresholds
 */
export interface RoleCriticalThreshold {
  /** The lowest weighted average over the role-critical questions. Inclusive. */
  readonly average: number;
  /** The lowest score that any one role-critical question may have. Inclusive. */
  readonly lowest?: number | undefined;
  /**
   * `true`: all of them must be rated, and while one is not, such as a skipped one, they are not assessed. By default
   * one that is rated will do.
   */
  readonly allRated?: boolean | undefined;
  /** `true`: a gate, without it no offer. `false`: a preference, shown and never decisive. */
  readonly required: boolean;
}

/**
 * The cut between an offer and no offer. All figures are decimals on the bank's scale with at
 * most four places.
 * @category Plans, ratings and thresholds
 */
export interface HireThreshold {
  /** The lowest weighted average that earns a conditional offer. Inclusive. */
  readonly average: number;
  readonly roleCritical?: RoleCriticalThreshold | undefined;
  /**
   * How many questions must be rated before there is a decision. A positive integer. Questions of weight 0 do not
   * count.
   */
  readonly minimumRated?: number | undefined;
}

/**
 * A bank without its words: what scoring needs.
 *
 * @category Questions and banks
 */
export interface Outline {
  /** Stable name of the bank; kebab-case. */
  readonly id: string;
  /** Semantic version of the content. */
  readonly version: string;
  /** Two or more ascending score points. */
  readonly scale: readonly Pick<ScalePoint, 'score'>[];
  /** In order of seniority. */
  readonly levels: readonly Pick<Level, 'id'>[];
  readonly sections: readonly Pick<Section, 'id' | 'level'>[];
  readonly questions: readonly OutlineQuestion[];
  readonly threshold: HireThreshold;
}

/**
 * An outline with its words: titles, labels, and the prose of its questions.
 *
 * @category Questions and banks
 */
export interface QuestionBank extends Outline {
  readonly title: string;
  readonly scale: readonly ScalePoint[];
  readonly levels: readonly Level[];
  readonly sections: readonly Section[];
  readonly questions: readonly BankQuestion[];
}

/**
 * The bank as the options give it: no other argument says which bank it is. Compilers print it as the bank, where
 * `NoInfer` would stay in sight.
 *
 * @category Questions and banks
 */
export type Given<B extends Outline> = [B][B extends unknown ? 0 : never];

/**
 * The ids of a bank's questions: literals for a bank known at compile time, else `string`.
 *
 * @category Questions and banks
 */
export type QuestionId<B extends Outline = BackendOutline> = B['questions'][number]['id'];

/**
 * The score points of a bank: `1 | 2 | 3 | 4 | 5` for the backend bank.
 *
 * @category Questions and banks
 */
export type ScorePoint<B extends Outline = BackendOutline> = B['scale'][number]['score'];

/**
 * The ids of a bank's levels.
 *
 * @category Questions and banks
 */
export type LevelId<B extends Outline = BackendOutline> = B['levels'][number]['id'];

/**
 * The ids of a bank's sections.
 *
 * @category Questions and banks
 */
export type SectionId<B extends Outline = BackendOutline> = B['sections'][number]['id'];

/**
 * The competencies that a bank's questions test.
 *
 * @category Questions and banks
 */
export type Competency<B extends Outline = BackendOutline> = B['questions'][number]['competency'];

/**
 * One interviewer's judgement of one answer. `'skipped'`: left out on purpose, never a zero.
 *
 * @category Plans, ratings and thresholds
 */
export type Rating<B extends Outline = BackendOutline> = ScorePoint<B> | 'skipped';

/**
 * Ratings by question id. A question that is absent has not been rated yet.
 *
 * Of a bank whose ids are known at compile time these are closed: an object that may hold any key, such as
 * `Record<string, number>`, does not compile.
 *
 * @category Plans, ratings and thresholds
 */
export type Ratings<B extends Outline = BackendOutline> = {
  readonly [Id in QuestionId<B> | UnknownId]?: Id extends UnknownId ? never : Rating<B> | undefined;
};

/**
 * TypeScript lets an index signature stand for optional keys, but compares it with another index signature. The one
 * that this key adds to ratings turns it away. Compilers print the key.
 */
type UnknownId = `an id that is not known at compile time: ${string}`;

/**
 * Weights of the questions that do not count 1, and why.
 *
 * @category Plans, ratings and thresholds
 */
export interface Weighting<B extends Outline = BackendOutline> {
  /** Why some questions count more, or not at all. Equal weights are the defensible default. */
  readonly reason: string;
  /**
   * Integers from 0 by question id. A question that is not named weighs 1. All weights of the bank together may be
   * 100,000,000.
   *
   * A question of weight 0 is asked, rated and listed like any other, and enters no sum: the outcome is the same
   * whatever its rating. It cannot be role-critical.
   */
  readonly weights: { readonly [Id in QuestionId<B>]?: number | undefined };
}

/**
 * What an interview asks, and what counts how much. Plain data that can be stored.
 *
 * @category Plans, ratings and thresholds
 */
export interface InterviewPlan<B extends Outline = BackendOutline> {
  /** The questions that this interview asks. By default those that are rated or skipped. */
  readonly questions?: readonly QuestionId<B>[] | undefined;
  /** The questions that this role cannot do without. */
  readonly roleCritical?: readonly QuestionId<B>[] | undefined;
  readonly weighting?: Weighting<B> | undefined;
}

/**
 * One interviewer's file: whom it is about, what was asked, how it was rated, and what was heard.
 *
 * @category Plans, ratings and thresholds
 */
export interface Scorecard<B extends Outline = BackendOutline> {
  /** A reference that tells candidates apart. Best not a name. */
  readonly candidate?: string | undefined;
  readonly plan?: InterviewPlan<B> | undefined;
  readonly ratings: Ratings<B>;
  /** What was heard, by question id. A note belongs to an answer, so there is none for the whole. */
  readonly notes?: { readonly [Id in QuestionId<B>]?: string | undefined } | undefined;
}

/**
 * Which bank the ids belong to: the context of a plan and of ratings, which hold ids only.
 *
 * @category Plans, ratings and thresholds
 */
export interface BankOptions<B extends Outline = Outline> {
  /** The backend bank by default. */
  readonly bank?: B | undefined;
}

/**
 * Sums over some of the rated questions. Those of weight 0 are left out.
 *
 * @category Score and decide
 */
export interface Tally {
  /** `total / weight`, unrounded; `null` when nothing is rated. */
  readonly average: number | null;
  /** The sum of weight × rating. An integer. */
  readonly total: number;
  /** The sum of the weights of the rated questions. An integer. */
  readonly weight: number;
  /** How many questions the sums are over. */
  readonly count: number;
  /** The lowest rating, in a panel the lowest question score; `null` when nothing is rated. */
  readonly lowest: number | null;
}

/**
 * One question of an interview: how it was rated and how much it counts.
 *
 * @category Score and decide
 */
export interface QuestionScore<Id extends string = string> {
  readonly id: Id;
  /**
   * A score point; in a panel the mean or median of those given, unrounded. `null`: planned, and not
   * rated yet.
   */
  readonly rating: number | 'skipped' | null;
  /** The weight of the plan; in a panel times one number, the same for all, that keeps totals integers. */
  readonly weight: number;
  /** Only in a panel: the score points that `rating` is the mean or median of, in rater order. */
  readonly ratings?: readonly number[] | undefined;
  /** Only in a panel: who gave these score points, in the same order. */
  readonly raters?: readonly string[] | undefined;
}

/**
 * What scoring returns: averages and counts, no verdict. Plain JSON.
 *
 * @category Score and decide
 */
export interface InterviewScore<B extends Outline = BackendOutline> {
  readonly bank: { readonly id: B['id']; readonly version: B['version'] };
  /** The score points of the bank, ascending. */
  readonly scale: readonly ScorePoint<B>[];
  /** The bank's hire threshold. */
  readonly threshold: HireThreshold;
  /** Only in a panel: how the ratings of one question become its score. */
  readonly summary?: 'mean' | 'median' | undefined;
  /** `total / weight`, unrounded; `null` when nothing is rated. */
  readonly average: number | null;
  /** The sum of weight × rating. An integer. */
  readonly total: number;
  /** The sum of the weights of the rated questions. An integer. */
  readonly weight: number;
  /** Ids of the questions with a score point, in the bank's order; likewise below. */
  readonly rated: readonly QuestionId<B>[];
  /** Left out on purpose: neither a zero nor a part of the average. */
  readonly skipped: readonly QuestionId<B>[];
  /** Planned and not rated yet. */
  readonly missing: readonly QuestionId<B>[];
  /** All questions of the interview. */
  readonly questions: readonly QuestionScore<QuestionId<B>>[];
  /** How often each score point was given; in a panel over all ratings that count. Without questions of weight 0. */
  readonly distribution: { readonly [Point in ScorePoint<B>]: number };
  readonly byLevel: { readonly [Id in LevelId<B>]: Tally };
  readonly bySection: { readonly [Id in SectionId<B>]: Tally };
  readonly byCompetency: { readonly [Name in Competency<B>]: Tally };
  /** The role-critical questions of the plan, and their sums. */
  readonly roleCritical: Tally & { readonly questions: readonly QuestionId<B>[] };
}

/**
 * What an interview comes to.
 *
 * @category Score and decide
 */
export type Outcome = 'conditional-offer' | 'no-offer' | 'undecided';

/** How a total compares with the cut: exact figures, where an average would be rounded. */
interface TotalReason<Code extends string> {
  readonly code: Code;
  /** The sum of weight × rating. */
  readonly total: number;
  /** The total that just reaches the cut: cut × weight. */
  readonly wanted: number;
  readonly weight: number;
  readonly cut: number;
  /** Only where a question has several ratings: the total is one of their means or medians. */
  readonly summary?: 'mean' | 'median' | undefined;
  readonly message: string;
}

interface CriticalTotalReason<Code extends string> extends TotalReason<Code> {
  /** `false`: shown as a preference, and does not decide. */
  readonly required: boolean;
}

interface CriticalLowestReason<Code extends string> {
  readonly code: Code;
  /** The lowest role-critical rating. */
  readonly lowest: number;
  readonly cut: number;
  readonly required: boolean;
  /** Only where the lowest is no score point: what it is of. */
  readonly summary?: 'mean' | 'median' | undefined;
  /** The score points that the lowest is the mean or median of, ascending. */
  readonly ratings?: readonly number[] | undefined;
  readonly message: string;
}

/**
 * Why an outcome is what it is. Each code has one shape, so `Extract<Reason, { code: 'average-met' }>` is a type.
 *
 * @category Score and decide
 */
export type Reason<B extends Outline = BackendOutline> =
  | TotalReason<'average-met'>
  | TotalReason<'average-not-met'>
  | CriticalTotalReason<'role-critical-met'>
  | CriticalTotalReason<'role-critical-not-met'>
  | CriticalLowestReason<'role-critical-lowest-met'>
  | CriticalLowestReason<'role-critical-lowest-not-met'>
  | {
      readonly code: 'role-critical-not-assessed';
      readonly questions: readonly QuestionId<B>[];
      readonly required: boolean;
      readonly message: string;
    }
  | {
      readonly code: 'role-critical-not-all-rated';
      /** Those that are not rated. */
      readonly questions: readonly QuestionId<B>[];
      readonly required: boolean;
      readonly message: string;
    }
  | {
      readonly code: 'questions-missing';
      readonly questions: readonly QuestionId<B>[];
      readonly message: string;
    }
  | { readonly code: 'nothing-rated'; readonly message: string }
  | {
      readonly code: 'too-few-rated';
      readonly count: number;
      readonly wanted: number;
      readonly message: string;
    };

/**
 * One rating moved to another score point.
 *
 * @category Score and decide
 */
export interface RatingChange<B extends Outline = BackendOutline> {
  readonly id: QuestionId<B>;
  /** Only in a panel: whose rating moves. */
  readonly rater?: string | undefined;
  readonly from: number;
  readonly to: number;
}

/**
 * The fewest one-point changes of ratings that turn an outcome.
 *
 * @category Score and decide
 */
export interface Flip<B extends Outline = BackendOutline> {
  /** What the outcome turns to. */
  readonly outcome: Outcome;
  /**
   * How many moves of one rating to the next score point it takes. No fewer turn it; on a scale of hundreds of points
   * with uneven gaps a few in thousands may be too many.
   */
  readonly steps: number;
  /** One set of changes that does it; there may be others with as many steps. */
  readonly changes: readonly RatingChange<B>[];
}

/**
 * An outcome with its reasons, and how firm it is. Plain JSON.
 *
 * @category Score and decide
 */
export interface Decision<B extends Outline = BackendOutline> {
  readonly outcome: Outcome;
  /** `'not-assessed'`: none is rated, or not all where the threshold wants all, or it says nothing of them. */
  readonly roleCritical: 'met' | 'not-met' | 'not-assessed';
  /** The threshold that was applied. */
  readonly threshold: HireThreshold;
  /** Average minus cut, unrounded; `null` when nothing is rated. */
  readonly margin: number | null;
  /** Deciding reasons first. */
  readonly reasons: readonly Reason<B>[];
  /** The lowest and highest average that is still possible; `null` for an empty interview. */
  readonly reachable: { readonly lowest: number; readonly highest: number } | null;
  /**
   * The outcome that no score point of the missing questions can change any more, or `null`. To skip them
   * can at most leave the interview undecided.
   */
  readonly settled: Outcome | null;
  /**
   * The weighted average over the missing questions that just reaches the cut, unrounded; `null` when none that
   * counts is missing. Below the scale: any ratings will do. Above it: none will.
   */
  readonly needed: number | null;
  /** `null` when undecided, or when no change of ratings turns the outcome. */
  readonly flip: Flip<B> | null;
  /** Ids of the rated questions without which the outcome would be another. */
  readonly pivotal: readonly QuestionId<B>[];
}
