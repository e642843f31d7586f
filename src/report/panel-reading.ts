/**
 * A panel, checked before a word is written.
 *
 * @module
 */

import { describeValue, readEntries, reportTo } from '../engine/input.ts';
import {
  type InterviewError,
  InvalidPanelError,
  InvalidReportError,
  type Issue,
  isInterviewError,
} from '../errors.ts';
import type { Decision, InterviewScore, QuestionBank } from '../model.ts';
import { type Panel, type PanelOptions, type PanelRater, scorePanel } from '../panel/panel.ts';
import type { Case } from './composition.ts';
import {
  decideAgain,
  findDivisor,
  listRatings,
  readNotes,
  readVersion,
  rebuildPlan,
  recompute,
} from './reading.ts';

/**
 * A panel and its decision with the words of their bank.
 *
 * @internal
 */
export interface PanelCase extends Case {
  readonly panel: Panel;
  /** What each rater's own ratings come to. */
  readonly raters: readonly RaterResult[];
  /** By rater, then by question id. */
  readonly notes: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** @internal */
export interface RaterResult {
  readonly rater: string;
  readonly score: InterviewScore;
  readonly decision: Decision;
}

/**
 * Works a panel and its decision out again from the raters' ratings.
 *
 * @throws {@link InvalidPanelError} when the panel is none, or of another bank;
 *   {@link InvalidReportError} when the decision is none of this panel.
 * @internal
 */
export function recomputePanel(
  { panel, decision }: { panel: Panel; decision: Decision },
  bank: QuestionBank,
  action: string,
): { panel: Panel; raters: readonly RaterResult[]; decision: Decision } {
  const issues: Issue[] = [];
  const report = reportTo(issues);
  let again: { panel: Panel; raters: readonly RaterResult[] } | undefined;
  try {
    const version = readVersion(panel.score, bank, report);
    // Against another bank every id would be a problem of its own.
    const found = issues.length === 0 ? scoreAgain(panel, bank) : undefined;
    // A rater named twice would be one here.
    if (found?.raters.length === panel.raters.length && isSameAverage(found.score, panel.score)) {
      const apart = new Set(panel.discuss.map(({ id }) => id));
      const own = new Map(panel.raters.map((one) => [one.rater, one]));
      again = {
        panel: {
          ...found,
          score: { ...found.score, bank: { id: bank.id, version } },
          discuss: found.discuss.filter(({ id }) => apart.has(id)),
        },
        // Without a list of questions in the plan, a rater's own interview is shorter than the panel's.
        raters: found.raters.flatMap(({ rater }) =>
          recomputeRater({ ...(own.get(rater) as PanelRater), rater }, bank, { action, issues }),
        ),
      };
    }
  } catch (error) {
    if (isInterviewError(error)) issues.push(...error.issues);
  }
  if (!again && issues.length === 0) {
    report('does-not-follow', ['panel'], 'what scorePanel returns for its ratings', panel);
  }
  if (!again || issues.length > 0) throw new InvalidPanelError(action, issues);
  return { ...again, decision: decideAgain(again.panel.score, decision, action) };
}

/** Works a rater's own result out again. What is wrong with it is told under the rater's name. */
function recomputeRater(
  { rater, score, decision }: PanelRater,
  bank: QuestionBank,
  { action, issues }: { action: string; issues: Issue[] },
): RaterResult[] {
  try {
    return [{ rater, ...recompute({ score, decision }, bank, action) }];
  } catch (error) {
    for (const issue of (error as InterviewError).issues) {
      issues.push({
        ...issue,
        path: ['raters', rater, ...issue.path],
        message: `${describeValue(rater)}: ${issue.message}`,
      });
    }
    return [];
  }
}

function scoreAgain(
  { score, questions, raters, without, useConsensus }: Panel,
  bank: QuestionBank,
) {
  return scorePanel(
    Object.fromEntries(
      [...raters, ...without].map((one) => [one.rater, listRatings(one.score.questions)] as const),
    ),
    {
      ...rebuildPlan(score.questions, { unit: findDivisor(score.questions) }),
      roleCritical: score.roleCritical.questions,
    },
    {
      summary: score.summary,
      useConsensus,
      consensus: Object.fromEntries(
        questions.flatMap(({ id, consensus }) => (consensus ? [[id, consensus]] : [])),
      ) as PanelOptions<QuestionBank>['consensus'],
      without: without.map(({ rater, reason }) => ({ rater, reason })),
      discussAt: 1,
      bank,
    },
  );
}

/** The weights of a panel are all multiplied by one number, so its sums may differ and mean the same. */
function isSameAverage(a: InterviewScore, b: InterviewScore): boolean {
  return (
    a.weight > 0 === b.weight > 0 &&
    BigInt(a.total) * BigInt(b.weight) === BigInt(b.total) * BigInt(a.weight)
  );
}

/**
 * Reads notes by rater and question id.
 *
 * @throws {@link InvalidReportError} with all problems at once.
 * @internal
 */
export function readPanelNotes(
  input: unknown,
  { score, raters }: Panel,
  action: string,
): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const issues: Issue[] = [];
  const report = reportTo(issues);
  const names = new Set(raters.map(({ rater }) => rater));
  const notes = new Map<string, ReadonlyMap<string, string>>();
  readEntries(input === undefined ? {} : input, ['options', 'notes'], {
    report,
    visit(rater, value) {
      const path = ['options', 'notes', rater];
      if (!names.has(rater)) report('unknown-rater', path, 'of a rater of the panel', rater);
      try {
        notes.set(rater, readNotes(value, score, { action, path }));
      } catch (error) {
        issues.push(...(error as InvalidReportError).issues);
      }
    },
  });
  if (issues.length > 0) throw new InvalidReportError(action, issues);
  return notes;
}
