/**
 * The verdict, its plot, and what would turn it.
 *
 * @module
 */

import type { Panel } from 'structured-interview/panel';
import type { Outline } from '../../src/model.ts';
import { getLabel, nameQuestion } from './bank.ts';
import { findElement, makeElement, setText, setTexts } from './element.ts';
import { setUpPlot } from './plot.ts';
import {
  announce,
  type ShownVerdict,
  type Verdict,
  writeAverage,
  writeShownReachable,
  writeTurn,
} from './verdict.ts';

/** Prepares the pane, and returns a function that shows a verdict in it. */
export function setUpResult(): (verdict: ShownVerdict) => void {
  const badge = findElement('badge');
  const status = findElement('verdict');
  const turn = findElement('turn');
  const reasons = findElement('reasons');
  const showPlot = setUpPlot(findElement('plot'));
  const showFigures = setUpFigures();
  const showDisagreements = setUpDisagreements();
  return (verdict) => {
    badge.dataset.outcome = verdict.decision.outcome;
    setText(status, announce(verdict));
    showPlot(verdict);
    showFigures(verdict);
    const sentences = writeTurn(verdict);
    setTexts(turn, sentences.length > 0 ? sentences : ['Rate a question first.']);
    setTexts(
      reasons,
      verdict.decision.reasons.map(({ message }) => message),
    );
    showDisagreements(verdict);
  };
}

const CRITICAL = { met: 'met', 'not-met': 'not met', 'not-assessed': 'not assessed' };

/** What each figure says, by its name. */
const FIGURES: Readonly<Record<string, (verdict: Verdict) => string>> = {
  Average: writeAverage,
  Cut: ({ decision }) => String(decision.threshold.average),
  Reachable: writeShownReachable,
  Rated: ({ score }) => `${score.rated.length} of ${score.questions.length}`,
  Skipped: ({ score }) => String(score.skipped.length),
  'Role-critical': ({ decision: { roleCritical, threshold } }) =>
    roleCritical === 'not-met' && !threshold.roleCritical?.required
      ? `${CRITICAL[roleCritical]}: a preference, which does not decide`
      : CRITICAL[roleCritical],
};

function setUpFigures(): (verdict: Verdict) => void {
  const figures = Object.entries(FIGURES).map(([name, write]) => {
    const value = makeElement('dd');
    return { row: makeElement('div', {}, makeElement('dt', {}, name), value), value, write };
  });
  findElement('figures').append(...figures.map(({ row }) => row));
  return (verdict) => {
    for (const { value, write } of figures) setText(value, write(verdict));
  };
}

function setUpDisagreements(): (verdict: ShownVerdict) => void {
  const box = findElement('disagreements');
  const share = findElement('agreement');
  const list = findElement('discuss');
  return ({ panel, alone, discuss }) => {
    box.hidden = !panel && !alone;
    if (panel) setText(share, writeAgreement(panel));
    if (alone) setText(share, `The panel shows once ${alone} has rated or skipped every question.`);
    setTexts(list, writeDisagreements(discuss));
    list.hidden = discuss.length === 0;
  };
}

function writeAgreement({ agreement: { exact, n } }: Panel<Outline>): string {
  if (exact === null) return 'No question is rated by two interviewers yet.';
  return `The same rating in ${Math.round(exact * 100)} % of ${n} ${n === 1 ? 'pair' : 'pairs'}.`;
}

function writeDisagreements(discuss: Panel<Outline>['discuss']): readonly string[] {
  return discuss.map(({ id, lowest, highest }) => {
    const end = ({ rating, raters }: typeof lowest) =>
      `${rating} ${getLabel(rating)} (${raters.join(', ')})`;
    return `${nameQuestion(id)}: ${end(lowest)} against ${end(highest)}`;
  });
}
