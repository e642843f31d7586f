/**
 * The result of several interviewers as a report.
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
import type { Decision, InterviewScore, Outline, QuestionScore } from '../model.ts';
import type { Severity } from '../panel/agreement.ts';
import {
  type Panel,
  type PanelOptions,
  type PanelQuestion,
  type PanelRater,
  scorePanel,
} from '../panel/panel.ts';
import { type Words, writeDecimal } from '../words/words.ts';
import { writePanelCsv } from './csv.ts';
import type { ResultDocument, ResultPart } from './document.ts';
import {
  collectFacts,
  decideAgain,
  listRatings,
  type PanelFacts,
  readNames,
  readVersion,
  rebuildPlan,
  recompute,
} from './facts.ts';
import { countDecimals, findDivisor, formatTally } from './figures.ts';
import { type ReportFormat, type ResultContext, readNotes, readReportOptions } from './options.ts';
import {
  composeCritical,
  composeDistribution,
  composeFirmness,
  composeGaps,
  composeHead,
  composeNotes,
  composeRow,
  composeSections,
  describeDisagreement,
  orderNotes,
  showRating,
} from './result.ts';
import { writeResult } from './scorecard.ts';

/** How a panel is reported. */
export type PanelReportOptions<Name extends string = string> = ReportFormat &
  ResultContext & {
    /** Notes by rater and question id. */
    readonly notes?:
      | { readonly [Rater in Name]?: Readonly<Record<string, string | undefined>> | undefined }
      | undefined;
  };

/**
 * Writes what several interviewers come to: the verdict, then where they disagree, then what
 * `renderScorecard` writes, each rater's own result, and a grid of all ratings.
 *
 * Panel and decision are worked out again from the raters' ratings first. Averages are shown, and text
 * is escaped, as `renderScorecard` does. The report names every rater: give nobody theirs to read
 * before they have rated.
 *
 * @param panel - what `scorePanel` returned, or its JSON
 * @param decision - what `decide` returned for the panel's score, or its JSON
 * @param options - the format; words, notes, candidate, plan and bank; `document` for HTML, `bom` for CSV,
 *   `style` and `width` for text
 * @returns the report; text has at most 80 columns
 * @throws {@link InvalidReportError} when an option is not valid, or the decision or plan is not this panel's;
 *   {@link InvalidPanelError} when the panel is not valid or is of another bank; {@link InvalidPlanError} when the
 *   plan is not valid; {@link InvalidBankError} when the bank has no titles; {@link InvalidThresholdError} when
 *   the decision's threshold is not valid.
 *
 * @example Print what to talk about
 * ```ts
 * import { decide } from 'structured-interview';
 * import { scorePanel } from 'structured-interview/panel';
 * import { renderPanel } from 'structured-interview/report';
 *
 * const panel = scorePanel({ ana: { 'cap-theorem': 5 }, ben: { 'cap-theorem': 3 } });
 * const report = renderPanel(panel, decide(panel.score), { format: 'text' });
 * report.includes('The CAP theorem in practice: 2 points apart (ana 5; ben 3).'); // => true
 * ```
 */
export function renderPanel<B extends Outline, Name extends string>(
  panel: Panel<B, Name>,
  decision: Decision<Outline>,
  options: PanelReportOptions<Name>,
): string {
  const action = 'render panel';
  const read = readReportOptions(options, action);
  const names = readNames(read.bank, read.words, action);
  const again = recomputePanel({ panel: panel as Panel<Outline>, decision }, names.bank, action);
  const result = { score: again.panel.score, decision: again.decision };
  const context = collectFacts(result, { ...read, names, action });
  const notes = readPanelNotes(read.notes, { ...context, ...again }, action);
  const facts = { ...context, ...again, notes };
  return writeResult(read, {
    compose: () => composePanel(facts),
    listRecords: () => writePanelCsv(facts),
  });
}

/**
 * Works a panel and its decision out again from the raters' ratings.
 *
 * @throws {@link InvalidPanelError} when the panel is not one of the bank; {@link InvalidReportError} when the
 *   decision is not one of this panel.
 */
export function recomputePanel(
  { panel, decision }: { panel: Panel<Outline>; decision: Decision<Outline> },
  bank: Outline,
  action: string,
): Pick<PanelFacts, 'panel' | 'raters' | 'decision'> {
  const issues: Issue[] = [];
  const report = reportTo(issues);
  let again: Pick<PanelFacts, 'panel' | 'raters'> | undefined;
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
          recomputeRater({ ...(own.get(rater) as PanelRater<Outline>), rater }, bank, {
            action,
            issues,
          }),
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

/** Works a rater's own result out again. What is wrong with it is reported under the rater's name. */
function recomputeRater(
  { rater, score, decision }: PanelRater<Outline>,
  bank: Outline,
  { action, issues }: { action: string; issues: Issue[] },
): PanelFacts['raters'] {
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
  { score, questions, raters, without, useConsensus }: Panel<Outline>,
  bank: Outline,
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
      ) as PanelOptions<Outline>['consensus'],
      without: without.map(({ rater, reason }) => ({ rater, reason })),
      discussAt: 1,
      bank,
    },
  );
}

/** The weights of a panel are all multiplied by one number, so its sums may differ and mean the same. */
function isSameAverage(a: InterviewScore<Outline>, b: InterviewScore<Outline>): boolean {
  return (
    a.weight > 0 === b.weight > 0 &&
    BigInt(a.total) * BigInt(b.weight) === BigInt(b.total) * BigInt(a.weight)
  );
}

/**
 * Reads notes by rater and question id.
 *
 * @throws {@link InvalidReportError} with all problems at once.
 */
export function readPanelNotes(
  input: unknown,
  { panel: { raters }, ...facts }: Pick<PanelFacts, 'panel' | 'names' | 'asked'>,
  action: string,
): PanelFacts['notes'] {
  const issues: Issue[] = [];
  const report = reportTo(issues);
  const names = new Set(raters.map(({ rater }) => rater));
  const notes = new Map<string, ReadonlyMap<string, string>>();
  readEntries(input ?? {}, ['options', 'notes'], {
    report,
    visit(rater, value) {
      const path = ['options', 'notes', rater];
      if (!names.has(rater)) report('unknown-rater', path, 'of a rater of the panel', rater);
      if (value === undefined || value === null) return;
      try {
        notes.set(rater, readNotes(value, facts, { action, path }));
      } catch (error) {
        issues.push(...(error as InvalidReportError).issues);
      }
    },
  });
  if (issues.length > 0) throw new InvalidReportError(action, issues);
  return notes;
}

/** Disagreements come first: they are what a panel has to talk about. */
export function composePanel(facts: PanelFacts): ResultDocument {
  const { panel, words, notes, questions, nameQuestion } = facts;
  const { report } = words;
  const head = composeHead(report.panel, facts);
  const about = panel.raters.flatMap(({ rater }) =>
    orderNotes(notes.get(rater) ?? new Map(), questions).map(([id, text]) => ({
      about: `${nameQuestion(id)} (${rater})`,
      text,
    })),
  );
  return {
    ...head,
    facts: [...head.facts, [report.raters, describeRaters(facts)]],
    parts: [
      composeDisagreements(facts),
      ...composeSections(facts),
      composeCritical(facts),
      composeGaps(facts),
      composeFirmness(facts),
      composeRaters(facts),
      composeRatings(facts),
      ...composeConsensus(facts),
      composeDistribution(facts),
      ...composeNotes(about, facts),
    ],
  };
}

function describeRaters({ panel: { raters, score, without }, words }: PanelFacts): string {
  return words.report.listRaters({
    raters: raters.map(({ rater }) => rater),
    summary: score.summary as 'mean' | 'median',
    without,
  });
}

function composeDisagreements(facts: PanelFacts): ResultPart {
  const { panel, words } = facts;
  const { report } = words;
  return {
    kind: 'sentences',
    title: report.discuss,
    sentences: [
      ...(panel.discuss.length > 0
        ? panel.discuss.map((one) => describeDisagreement(one, facts))
        : [report.nothingToDiscuss]),
      describeAgreement(facts),
    ],
  };
}

/** The shares are those of whole pairs, so the counts are shown instead: nothing to round. */
/** Says how often raters agree. */
export function describeAgreement({ panel: { agreement, raters }, words: { report } }: PanelFacts) {
  const { exact, adjacent, n } = agreement;
  if (exact === null || adjacent === null) {
    return raters.length < 2 ? report.oneRater : report.noPairs;
  }
  return report.agreement({
    pairs: n,
    same: Math.round(exact * n),
    near: Math.round(adjacent * n),
  });
}

/** Sums up each rater. */
export function composeRaters({ raters, panel, words, nameQuestion }: PanelFacts): ResultPart {
  return {
    kind: 'sentences',
    title: words.report.raters,
    sentences: raters.map(({ rater, score, decision }, at) => {
      const { notRated, severity } = panel.raters[at] as PanelRater<Outline>;
      const average = formatTally(score, countDecimals(decision.threshold));
      return words.report.rater({
        rater,
        average: average && writeDecimal(average, words),
        outcome: decision.outcome,
        severity: describeSeverity(severity, words),
        notRated: notRated.map(nameQuestion),
      });
    }),
  };
}

function describeSeverity({ value, n }: Severity, words: Words) {
  if (value === null) return null;
  // An indication, not a verdict: the nearest figure will do.
  const figure = Math.abs(value).toFixed(2);
  const side = Number(figure) === 0 ? 'same' : value > 0 ? 'stricter' : 'milder';
  return { figure: writeDecimal(figure, words), side, questions: n } as const;
}

/** A row for each question, and a column for each rater. */
function composeRatings(facts: PanelFacts): ResultPart {
  const { panel, questions, words, nameQuestion } = facts;
  const { report } = words;
  const given = new Map(panel.questions.map(({ id, ratings }) => [id, ratings]));
  const rows = questions.map((question) => ({
    question,
    score: showRating(question, facts),
    ratings: (given.get(question.id) as PanelQuestion['ratings']).map(({ rater, rating }) => ({
      rater,
      rating: typeof rating === 'number' ? `${rating}` : report[rating ?? 'missing'],
    })),
  }));
  return {
    kind: 'table',
    title: report.ratingsByRater,
    columns: [
      report.number,
      report.question,
      report.score,
      ...panel.raters.map(({ rater }) => rater),
    ],
    rows: rows.map(({ question, score, ratings }) => [
      ...composeRow(question, facts),
      score,
      ...ratings.map(({ rating }) => rating),
    ]),
    lines: rows.map(({ question, score, ratings }) => {
      const list = ratings.map(({ rater, rating }) => `${rater} ${rating}`).join(', ');
      return `${nameQuestion(question.id)}${words.colon} ${report.scoreFrom(score, list)}`;
    }),
  };
}

function composeConsensus({ panel, questions, words, nameQuestion }: PanelFacts): ResultPart[] {
  const { report } = words;
  const agreed = new Map(panel.questions.map(({ id, consensus }) => [id, consensus]));
  const sentences = questions.flatMap(({ id }: QuestionScore) => {
    const consensus = agreed.get(id);
    return consensus ? [report.agreedOn({ question: nameQuestion(id), ...consensus })] : [];
  });
  if (sentences.length === 0) return [];
  const effect = panel.useConsensus ? report.consensusCounts : report.consensusDoesNotCount;
  return [{ kind: 'sentences', title: report.consensus, sentences: [...sentences, effect] }];
}
