/**
 * The elements as the templates of frameworks know them.
 *
 * @module
 */
import type { DebriefEvents, InterviewDebrief } from './debrief.ts';
import type { InterviewScorecard, ScorecardEvents } from './scorecard.ts';

/** What a template may set on any element. */
interface Attributes {
  readonly id?: string | undefined;
  readonly class?: string | undefined;
  readonly className?: string | undefined;
  readonly slot?: string | undefined;
  readonly key?: string | number | null | undefined;
}

/** What both elements are given. */
type Shared = 'bank' | 'words' | 'plan' | 'threshold' | 'name' | 'readonly';

/** What a template may set on `<interview-scorecard>`. */
export type ScorecardProps = Attributes & {
  readonly [Name in Shared | 'heard' | 'question' | 'view' | 'required' | 'hideOutlook']?:
    | InterviewScorecard[Name]
    | undefined;
} & {
  /** A stored scorecard, whatever it is. */
  readonly value?: unknown;
};

/** What a template may set on `<interview-debrief>`. */
export type DebriefProps = Attributes & {
  readonly [Name in Shared | 'scorecards' | 'rater' | 'submitted' | 'consensus' | 'useConsensus']?:
    | InterviewDebrief[Name]
    | undefined;
};

/** Takes the element once it is in the page, and `null` when it leaves. */
type Ref<E> = ((element: E | null) => void) | { current: E | null };

/**
 * The elements in JSX, for React 19. A declaration of the app adds them:
 * `declare module 'react' { namespace JSX { interface IntrinsicElements extends ReactElements {} } }`.
 */
export interface ReactElements {
  'interview-scorecard': ScorecardProps & {
    readonly ref?: Ref<InterviewScorecard> | undefined;
    /** Hears of each change. */
    readonly onchange?: ((event: ScorecardEvents['change']) => void) | undefined;
    /** Hears that the last question was rated or skipped. */
    readonly oncomplete?: ((event: ScorecardEvents['complete']) => void) | undefined;
  };
  'interview-debrief': DebriefProps & {
    readonly ref?: Ref<InterviewDebrief> | undefined;
    /** Hears of each change. */
    readonly onchange?: ((event: DebriefEvents['change']) => void) | undefined;
  };
}

/**
 * The elements in templates of Vue. A declaration of the app adds them:
 * `declare module 'vue' { interface GlobalComponents extends VueElements {} }`.
 */
export interface VueElements {
  'interview-scorecard': new () => {
    readonly $props: ScorecardProps & {
      /** Hears of each change. */
      readonly onChange?: ((event: ScorecardEvents['change']) => void) | undefined;
      /** Hears that the last question was rated or skipped. */
      readonly onComplete?: ((event: ScorecardEvents['complete']) => void) | undefined;
    };
  };
  'interview-debrief': new () => {
    readonly $props: DebriefProps & {
      /** Hears of each change. */
      readonly onChange?: ((event: DebriefEvents['change']) => void) | undefined;
    };
  };
}
