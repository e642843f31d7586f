/**
 * Scores the state with the library, and says in words what came out.
 *
 * @module
 */

import { type Decision, decide, type InterviewScore, type Outcome } from 'structured-interview';
import { type Panel, scorePanel } from 'structured-interview/panel';
import { formatAverage } from 'structured-interview/report';
import type { Outline } from '../../src/model.ts';
import { bank, nameQuestion } from './bank.ts';
import { getRater, nameRater, type State } from './state.ts';

export interface Verdict {
  readonly score: InterviewScore<Outline>;
  readonly decision: Decision<Outline>;
  /** `null` when it is the verdict of one interviewer. */
  readonly panel: Panel<Outline> | null;
}

/** A verdict that the shown interviewer may see. */
export interface ShownVerdict extends Verdict {
  /** Whose verdict alone it is, as long as that interviewer has not rated everything. */
  readonly alone: string | null;
  /** Where interviewers lie far apart. */
  readonly discuss: Panel<Outline>['discuss'];
}

/** Scores and decides. Throws the library's errors when plan or ratings are not sound. */
export function judgeState({ plan, raters }: Pick<State, 'plan' | 'raters'>): Verdict {
  const [only] = raters;
  if (raters.length === 1 && only) {
    const { score, decision } = only;
    return { score, decision, panel: null };
  }
  const named = Object.fromEntries(raters.map(({ ratings }, at) => [nameRater(at), ratings]));
  const panel: Panel<Outline> = scorePanel(named, plan, { bank });
  return { score: panel.score, decision: decide(panel.score), panel };
}

/**
 * Judges what may be seen. The others' ratings would sway an interviewer who still has to rate: until
 * then the verdict is theirs alone, and disagreements show on what they rated or skipped.
 */
export function judgeShown(state: State): ShownVerdict {
  const whole = judgeState(state);
  const discuss = whole.panel?.discuss ?? [];
  const own = whole.panel?.raters[state.rater];
  if (!own || own.notRated.length === 0) return { ...whole, alone: null, discuss };
  const rater = getRater(state);
  return {
    ...judgeState({ plan: state.plan, raters: [rater] }),
    alone: own.rater,
    discuss: discuss.filter(({ id }) => rater.ratings[id] !== undefined),
  };
}

const OUTCOMES: Readonly<Record<Outcome, string>> = {
  'conditional-offer': 'Conditional offer',
  'no-offer': 'No offer',
  undecided: 'Undecided',
};

/** The name of an outcome. */
export function nameOutcome(outcome: Outcome): string {
  return OUTCOMES[outcome];
}

/** The average as text; a dash when nothing is rated. */
export function writeAverage({ score, decision }: Verdict): string {
  return formatAverage(score, decision.threshold) ?? '–';
}

/** The interviewers of a panel who still have to rate. */
export function listLate({ panel }: Verdict): Panel<Outline>['raters'] {
  return panel?.raters.filter(({ notRated }) => notRated.length > 0) ?? [];
}

/** A few words for the live region. A verdict without all ratings of all interviewers is not the last. */
export function announce(verdict: ShownVerdict): string {
  const { score, decision, alone } = verdict;
  const open = score.missing.length;
  const late = listLate(verdict);
  return [
    ...(alone ? [`${alone} alone:`] : []),
    `${nameOutcome(decision.outcome)}${late.length > 0 ? ' so far' : ''}.`,
    ...(score.weight > 0 ? [`Average ${writeAverage(verdict)}.`] : []),
    ...(open > 0 ? [`${open} of ${score.questions.length} not rated yet.`] : []),
    ...(late.length > 0
      ? [`${late.map((one) => `${one.rater}: ${one.notRated.length}`).join(', ')} not rated yet.`]
      : []),
  ].join(' ');
}

/** What is still reachable. While ratings of an interviewer are still to come, all is open. */
export function writeShownReachable(verdict: Verdict): string {
  return listLate(verdict).length > 0 ? 'open' : writeReachable(verdict);
}

/** The lowest and highest average that is still possible, as text. */
export function writeReachable({ score, decision }: Pick<Verdict, 'score' | 'decision'>): string {
  const open = score.questions.reduce(
    (sum, { rating, weight }) => (rating === null ? sum + weight : sum),
    0,
  );
  const weight = score.weight + open;
  const [lowest, highest] = [score.scale[0], score.scale.at(-1)].map((point) =>
    formatAverage({ total: score.total + open * (point as number), weight }, decision.threshold),
  );
  if (lowest == null || highest == null) return 'Nothing: every question is skipped.';
  return lowest === highest ? lowest : `${lowest} to ${highest}`;
}

/** What would turn the outcome, in sentences. */
export function writeTurn(verdict: Verdict): readonly string[] {
  const { score, decision } = verdict;
  const late = listLate(verdict).map(({ rater }) => rater);
  if (late.length > 0) return [`Ratings of ${late.join(' and ')} are still to come.`];
  const { outcome, flip, needed, settled, pivotal } = decision;
  const sentences: string[] = [];
  if (flip) {
    const changes = flip.changes.map(({ id, rater, from, to }) => {
      const whose = rater === undefined ? '' : ` (${rater})`;
      return `${nameQuestion(id)}${whose} from ${from} to ${to}`;
    });
    const steps = flip.steps === 1 ? '1 step' : `${flip.steps} steps`;
    sentences.push(
      `${steps} of one point would make it “${nameOutcome(flip.outcome)}”, such as: ${changes.join('; ')}.`,
    );
  } else if (outcome !== 'undecided') {
    sentences.push('No change of ratings turns it.');
  }
  if (settled && outcome === 'undecided') {
    sentences.push(
      settled === 'undecided'
        ? 'It stays undecided, whatever the missing ratings.'
        : `It will be “${nameOutcome(settled)}”, whatever the missing ratings.`,
    );
  } else if (needed !== null && score.missing.length > 0) {
    // Rounded up: what is shown is always enough.
    const shown = (Math.ceil(needed * 100 - 1e-9) / 100).toFixed(2);
    const missing = score.questions.filter(({ rating }) => rating === null);
    const isEqual = new Set(missing.map(({ weight }) => weight)).size === 1;
    const must = isEqual ? 'average' : 'have a weighted average of';
    sentences.push(
      `The ${score.missing.length} missing must ${must} ${shown} or more to reach the cut.`,
    );
  }
  if (pivotal.length > 0) {
    const names = pivotal.map(nameQuestion);
    sentences.push(`Without any one of these it would be another: ${names.join(', ')}.`);
  }
  return sentences;
}
