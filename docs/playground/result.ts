/**
 * The verdict, its plot, and what would turn it.
 *
 * @module
 */
import { getLabel, getQuestion } from './bank.ts';
import { findElement, makeElement, setText } from './element.ts';
import { drawPlot } from './plot.ts';
import { announce, type Verdict, writeAverage, writeReachable, writeTurn } from './verdict.ts';

/** Prepares the pane, and returns a function that shows a verdict in it. */
export function setUpResult(): (verdict: Verdict) => void {
  const [badge, status, figure] = [
    findElement('badge'),
    findElement('verdict'),
    findElement('plot'),
  ];
  let last: Verdict | undefined;
  let width = 0;
  const draw = () => {
    if (last && width > 0) figure.replaceChildren(drawPlot(last, width));
  };
  new ResizeObserver(() => {
    const { clientWidth } = figure;
    if (clientWidth === width) return;
    width = clientWidth;
    draw();
  }).observe(figure);
  return (verdict) => {
    last = verdict;
    badge.dataset.outcome = verdict.decision.outcome;
    setText(status, announce(verdict));
    draw();
    findElement('figures').replaceChildren(...listFigures(verdict));
    findElement('turn').replaceChildren(writeParagraphs(writeTurn(verdict)));
    findElement('reasons').replaceChildren(
      makeElement(
        'ul',
        {},
        ...verdict.decision.reasons.map(({ message }) => makeElement('li', {}, message)),
      ),
    );
    findElement('disagreements').replaceChildren(...listDisagreements(verdict));
  };
}

function writeParagraphs(sentences: readonly string[]): HTMLElement {
  const shown = sentences.length > 0 ? sentences : ['Rate a question first.'];
  return makeElement('div', {}, ...shown.map((sentence) => makeElement('p', {}, sentence)));
}

function listFigures(verdict: Verdict): readonly HTMLElement[] {
  const { decision, score } = verdict;
  const critical = { met: 'met', 'not-met': 'not met', 'not-assessed': 'not assessed' };
  const rows: readonly (readonly [string, string])[] = [
    ['Average', writeAverage(verdict)],
    ['Cut', String(decision.threshold.average)],
    ['Reachable', writeReachable(verdict)],
    ['Rated', `${score.rated.length} of ${score.questions.length}`],
    ['Skipped', String(score.skipped.length)],
    ['Role-critical', critical[decision.roleCritical]],
  ];
  return rows.map(([name, value]) =>
    makeElement('div', {}, makeElement('dt', {}, name), makeElement('dd', {}, value)),
  );
}

function listDisagreements({ panel }: Verdict): readonly HTMLElement[] {
  if (!panel) return [];
  const title = makeElement('h3', {}, 'Disagreements');
  const { agreement, discuss } = panel;
  const share =
    agreement.exact === null
      ? 'No question is rated by two interviewers yet.'
      : `The same rating in ${Math.round(agreement.exact * 100)} % of ${agreement.n} ${agreement.n === 1 ? 'pair' : 'pairs'}.`;
  const items = discuss.map(({ id, lowest, highest }) => {
    const end = ({ rating, raters }: typeof lowest) =>
      `${rating} ${getLabel(rating)} (${raters.join(', ')})`;
    return `${getQuestion(id).number}. ${id}: ${end(lowest)} against ${end(highest)}`;
  });
  const list = makeElement('ul', {}, ...items.map((item) => makeElement('li', {}, item)));
  return [title, makeElement('p', {}, share), ...(items.length > 0 ? [list] : [])];
}
