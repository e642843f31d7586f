/**
 * Averages on the scale, with the cut and what is still reachable.
 *
 * @module
 */
import * as Plot from '@observablehq/plot';
import type { Tally } from 'structured-interview';
import { formatAverage } from 'structured-interview/report';
import { type Row, setUpAverages } from './averages.ts';
import { bank } from './bank.ts';
import { setText } from './element.ts';
import {
  announce,
  listLate,
  type ShownVerdict,
  type Verdict,
  writeReachable,
  writeShownReachable,
} from './verdict.ts';

type RatedRow = Row & { readonly average: number };
type OpenRow = Row & { readonly lowest: number; readonly highest: number };

function isRated(row: Row): row is RatedRow {
  return row.average !== null;
}

function isOpen(row: Row): row is OpenRow {
  return row.lowest !== undefined;
}

function listRows(verdict: ShownVerdict): readonly Row[] {
  const { score, decision, panel, alone } = verdict;
  const row = (name: string, tally: Pick<Tally, 'average' | 'total' | 'weight'>) => ({
    name,
    average: tally.average,
    text: formatAverage(tally, decision.threshold) ?? '',
  });
  const whole = (name: string, one: Pick<Verdict, 'score' | 'decision'>) => ({
    ...row(name, one.score),
    ...one.decision.reachable,
    reachable: writeReachable(one),
  });
  const sections = bank.sections
    .map(({ id, title }) => row(title, score.bySection[id] as Tally))
    .filter(({ average }) => average !== null);
  const name = panel ? 'Panel' : (alone ?? 'Interview');
  const isLate = listLate(verdict).length > 0;
  return [
    isLate
      ? { ...row(name, score), reachable: writeShownReachable(verdict) }
      : whole(name, verdict),
    ...(panel?.raters ?? []).map((one) => whole(one.rater, one)),
    ...(score.roleCritical.count > 0 ? [row('Role-critical', score.roleCritical)] : []),
    ...(sections.length > 1 ? sections : []),
  ];
}

/** A plot that stands on the page, and what sets it apart from one with other rows. */
interface Drawing {
  readonly plot: Plotted;
  readonly form: string;
}

type Plotted = ReturnType<typeof Plot.plot>;

/** Prepares the plot, and returns a function that shows a verdict in it. */
export function setUpPlot(figure: HTMLElement): (verdict: ShownVerdict) => void {
  let last: ShownVerdict | undefined;
  let width = 0;
  let drawing: Drawing | undefined;
  const showAverages = setUpAverages(figure);
  const show = (verdict: ShownVerdict) => {
    last = verdict;
    const rows = listRows(verdict);
    showAverages(rows);
    if (width === 0) return;
    const form = JSON.stringify([width, rows.map((row) => [row.name, isRated(row), isOpen(row)])]);
    if (drawing?.form === form) movePlot(drawing.plot, rows);
    else {
      drawing = { form, plot: drawPlot(verdict, { rows, width }) };
      figure.replaceChildren(drawing.plot);
    }
    const { threshold } = verdict.decision;
    drawing.plot.setAttribute(
      'aria-label',
      `${announce(verdict)} The cut is ${threshold.average}.`,
    );
  };
  new ResizeObserver(() => {
    const { clientWidth } = figure;
    if (clientWidth === width) return;
    width = clientWidth;
    if (last) show(last);
  }).observe(figure);
  return show;
}

/** Moves the marks of a plot that has these rows already: much cheaper than another plot. */
function movePlot(plot: Plotted, rows: readonly Row[]): void {
  const place = plot.scale('x') as { apply(value: number): number };
  const lines = plot.querySelectorAll('.reach line');
  for (const [at, { lowest, highest }] of rows.filter(isOpen).entries()) {
    lines[at]?.setAttribute('x1', String(place.apply(lowest)));
    lines[at]?.setAttribute('x2', String(place.apply(highest)));
  }
  const dots = plot.querySelectorAll('.average circle');
  const labels = plot.querySelectorAll('.label text');
  for (const [at, { average, text }] of rows.filter(isRated).entries()) {
    const x = place.apply(average);
    dots[at]?.setAttribute('cx', String(x));
    labels[at]?.setAttribute('transform', `translate(${x},${dots[at]?.getAttribute('cy')})`);
    if (labels[at]) setText(labels[at], text);
  }
}

/** Draws the plot. */
function drawPlot(
  { decision, score }: ShownVerdict,
  { rows, width }: { rows: readonly Row[]; width: number },
): Plotted {
  const rated = rows.filter(isRated);
  // On a narrow screen long names wrap into more lines, so they get less width and more height.
  const [marginLeft, rowHeight] = width < 360 ? [112, 50] : [132, 36];
  const plot = Plot.plot({
    className: 'plot',
    width,
    height: rows.length * rowHeight + 72,
    marginLeft,
    marginRight: 22,
    marginTop: 24,
    marginBottom: 48,
    x: {
      domain: [score.scale[0] as number, score.scale.at(-1) as number],
      ticks: [...score.scale],
      tickFormat: String,
      label: 'Average',
      labelAnchor: 'center',
      labelArrow: 'none',
    },
    y: { domain: rows.map(({ name }) => name), label: null },
    marks: [
      Plot.axisY({ tickSize: 0, lineWidth: (marginLeft - 12) / 11, fontSize: 11 }),
      Plot.gridX({ ticks: [...score.scale], stroke: 'var(--line)', strokeOpacity: 1 }),
      Plot.ruleY(rows.filter(isOpen), {
        className: 'reach',
        y: 'name',
        x1: 'lowest',
        x2: 'highest',
        stroke: 'var(--reach)',
        strokeWidth: 10,
        strokeLinecap: 'round',
      }),
      Plot.ruleX([decision.threshold.average], {
        stroke: 'var(--cut)',
        strokeWidth: 2,
        strokeDasharray: '5 3',
      }),
      Plot.text([decision.threshold.average], {
        x: (cut: number) => cut,
        frameAnchor: 'top',
        dy: -14,
        fill: 'var(--cut)',
        fontWeight: 600,
        text: (cut: number) => `cut ${cut}`,
      }),
      Plot.dot(rated, {
        className: 'average',
        x: 'average',
        y: 'name',
        r: 5,
        fill: 'var(--mark)',
        stroke: 'var(--page)',
      }),
      Plot.text(rated, {
        className: 'label',
        x: 'average',
        y: 'name',
        dy: -12,
        text: 'text',
        fill: 'var(--text)',
        // The line of the cut must not strike through a figure.
        stroke: 'var(--pane)',
        strokeWidth: 6,
      }),
    ],
  });
  // The policy of the page forbids inline styles; style.css has what is needed of them.
  plot.querySelector('style')?.remove();
  // One picture with one name: the names of its parts, such as “dot”, say nothing to a listener.
  plot.setAttribute('role', 'img');
  for (const part of plot.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
  return plot;
}
