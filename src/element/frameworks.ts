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

/**
 * The elements in JSX, for React 19. A declaration of the app adds them:
 * `declare module 'react' { namespace JSX { interface IntrinsicElements extends ReactElements {} } }`.
 */
export interface ReactElements {
  'interview-scorecard': ScorecardProps & {
    // Methods, so that a handler may ask for less than it gets.
    ref?(element: InterviewScorecard | null): void;
    onchange?(event: ScorecardEvents['change']): void;
    oncomplete?(event: ScorecardEvents['complete']): void;
  };
  'interview-debrief': DebriefProps & {
    ref?(element: InterviewDebrief | null): void;
    onchange?(event: DebriefEvents['change']): void;
  };
}

/**
 * The elements in templates of Vue. A declaration of the app adds them:
 * `declare module 'vue' { interface GlobalComponents extends VueElements {} }`.
 */
export interface VueElements {
  'interview-scorecard': new () => {
    $props: ScorecardProps & {
      onChange?(event: ScorecardEvents['change']): void;
      onComplete?(event: ScorecardEvents['complete']): void;
    };
  };
  'interview-debrief': new () => {
    $props: DebriefProps & { onChange?(event: DebriefEvents['change']): void };
  };
}
