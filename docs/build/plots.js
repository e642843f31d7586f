/**
 * Draws the plots of the documentation, in a browser when the site is built.
 */
import * as Plot from '@observablehq/plot';

const COLORS = ['var(--color-link)', 'currentColor', 'var(--color-text-aside)'];

/** Small enough for a phone to show it whole, with letters that can be read there. */
const SIZE = { width: 500, marginRight: 25, marginBottom: 50, style: { fontSize: '16px' } };

function drawConsistency(lines) {
  const cuts = [...new Set(lines.map(({ cut }) => cut))];
  return Plot.plot({
    ...SIZE,
    height: 350,
    marginLeft: 60,
    marginTop: 40,
    x: { label: 'Reliability of the score', labelAnchor: 'center', labelArrow: 'none', ticks: 8 },
    y: {
      label: 'Decided alike by two interviews',
      labelArrow: 'none',
      tickFormat: '.0%',
      domain: [0.5, 1],
      grid: true,
    },
    color: { domain: cuts, range: COLORS },
    marks: [
      Plot.line(lines, { x: 'reliability', y: 'consistency', stroke: 'cut', strokeWidth: 2.5 }),
      Plot.text(
        lines.filter(({ reliability }) => reliability === 0.22),
        {
          x: 'reliability',
          y: 'consistency',
          text: 'cut',
          dy: -16,
          textAnchor: 'start',
          fontWeight: 600,
          fill: 'cut',
          stroke: 'var(--color-background)',
          strokeWidth: 5,
        },
      ),
    ],
  });
}

function drawRatios(rows) {
  const shares = rows.map((row) => ({ ...row, share: row.ratio / row.limit }));
  return Plot.plot({
    ...SIZE,
    height: rows.length * 50 + 70,
    marginLeft: 10,
    x: {
      label: 'Share of what is allowed',
      labelAnchor: 'center',
      labelArrow: 'none',
      tickFormat: '.0%',
      domain: [0, Math.max(1, ...shares.map(({ share }) => share))],
      grid: true,
    },
    y: { axis: null, domain: rows.map(({ what }) => what), padding: 0.6 },
    marks: [
      Plot.barX(shares, { x: 'share', y: 'what', fill: 'var(--color-link)', fillOpacity: 0.75 }),
      Plot.text(shares, {
        x: 0,
        y: 'what',
        text: ({ what, ratio, limit }) => `${what}: ${ratio} of ${limit}`,
        textAnchor: 'start',
        dy: -20,
        stroke: 'var(--color-background)',
        strokeWidth: 5,
      }),
      Plot.ruleX([1], { strokeWidth: 2, strokeDasharray: '5 3' }),
    ],
  });
}

const PLOTS = { consistency: drawConsistency, ratios: drawRatios };

/** A plot as markup: one picture, which the page names. The names of its parts say nothing to a listener. */
globalThis.drawPlot = (name, data) => {
  if (data.length === 0) return '';
  const plot = PLOTS[name](data);
  for (const part of plot.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
  plot.setAttribute('role', 'img');
  return plot.outerHTML;
};
