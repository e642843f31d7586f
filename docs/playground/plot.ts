/**
 * Averages on the scale, with the cut and what is still reachable.
 *
 * @module
 */
import * as Plot from '@observablehq/plot';
import type { Tally } from 'structured-interview';
import { formatAverage } from 'structured-interview/report';
import { bank } from './bank.ts';
import { announce, type Verdict } from './verdict.ts';

interface Row {
  readonly name: string;
  readonly average: number | null;
  readonly text: string;
  readonly lowest?: number | undefined;
  readonly highest?: number | undefined;
}

function listRows({ score, decision, panel }: Verdict): readonly Row[] {
  const row = (name: string, tally: Pick<Tally, 'average' | 'total' | 'weight'>) => ({
    name,
    average: tally.average,
    text: formatAverage(tally, decision.threshold) ?? '',
  });
  const sections = bank.sections
    .map(({ id, title }) => row(title, score.bySection[id] as Tally))
    .filter(({ average }) => average !== null);
  return [
    { ...row(panel ? 'Panel' : 'Interview', score), ...decision.reachable },
    ...(panel?.raters ?? []).map((one) => ({
      ...row(one.rater, one.score),
      ...one.decision.reachable,
    })),
    ...(score.roleCritical.rated > 0 ? [row('Role-critical', score.roleCritical)] : []),
    ...(sections.length > 1 ? sections : []),
  ];
}

/** Draws the plot. */
export function drawPlot(verdict: Verdict, width: number): Element {
  const { decision, score } = verdict;
  const rows = listRows(verdict);
  const rated = rows.filter(({ average }) => average !== null);
  // On a narrow screen long names wrap into more lines, so they get less width and more height.
  const [marginLeft, rowHeight] = width < 360 ? [112, 50] : [132, 36];
  const plot = Plot.plot({
    className: 'plot',
    width,
    height: rows.length * rowHeight + 64,
    marginLeft,
    marginRight: 22,
    marginTop: 24,
    marginBottom: 40,
    ariaLabel: `${announce(verdict)} The cut is ${decision.threshold.average}.`,
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
      Plot.ruleY(rows, {
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
        x: 'average',
        y: 'name',
        r: 5,
        fill: 'var(--mark)',
        stroke: 'var(--page)',
      }),
      Plot.text(rated, {
        x: 'average',
        y: 'name',
        dy: -12,
        text: 'text',
        fill: 'var(--text)',
        stroke: 'var(--pane)',
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
