/**
 * Averages against a cut as a picture.
 *
 * @module
 */
import { cleanLine, escapeHtml } from './escaping.ts';
import { SIDES } from './findings.ts';
import type { Bar, Part } from './sheet.ts';
import { wrapLine } from './wrapping.ts';

/** Columns that fit beside a figure on a phone, and on a desk. The style shows one of the two. */
const NARROW_COLUMNS = 36;
const WIDE_COLUMNS = 80;

const LINE = 18;
const TRACK = 12;
const GAP = 16;
const AXIS = 28;

/**
 * Draws bars as inline SVG. Widths are shares of the width there is, so that the text keeps its size
 * on a phone.
 *
 * @param id - unique in the page
 * @internal
 */
export function drawChart(part: Extract<Part, { kind: 'bars' }>, id: string): string {
  const { axis, bars, title } = part;
  const cutShare = (bars[0] as Bar).cutShare;
  const labels = bars.map(({ label }) => {
    const whole = cleanLine(label);
    return { narrow: wrapLine(whole, NARROW_COLUMNS), wide: wrapLine(whole, WIDE_COLUMNS) };
  });
  const labelHeight = LINE * Math.max(...labels.map(({ narrow }) => narrow.length));
  const rows: string[] = [];
  let top = 0;
  for (const [at, bar] of bars.entries()) {
    top += labelHeight;
    for (const [width, lines] of Object.entries(labels[at] as (typeof labels)[number])) {
      for (const [row, line] of lines.entries()) {
        const y = top - (lines.length - row) * LINE + 12;
        rows.push(`<text x="0" y="${y}" class="${width}">${escapeHtml(line)}</text>`);
      }
    }
    rows.push(
      `<text x="100%" y="${top - 6}" text-anchor="end" class="figure">${bar.figure}</text>`,
      `<rect x="0" y="${top}" width="100%" height="${TRACK}" rx="2" class="track"/>`,
      `<rect x="0" y="${top}" width="${percent(bar.share)}" height="${TRACK}" rx="2" class="${bar.standing}"/>`,
      `<line x1="${percent(cutShare)}" x2="${percent(cutShare)}" y1="${top - 4}" y2="${top + TRACK + 4}" class="cut"/>`,
    );
    top += TRACK + GAP;
  }
  const anchor = cutShare < 0.1 ? 'start' : cutShare > 0.9 ? 'end' : 'middle';
  rows.push(
    `<text x="${percent(cutShare)}" y="${top + 4}" text-anchor="${anchor}" class="axis">cut ${axis.cut}</text>`,
    `<text x="0" y="${top + 20}" class="axis">${axis.lowest}</text>`,
    `<text x="100%" y="${top + 20}" text-anchor="end" class="axis">${axis.highest}</text>`,
  );
  const told = bars.map(
    ({ label, figure, standing }) => `${cleanLine(label)}: ${figure}, ${SIDES[standing]}.`,
  );
  return `<svg class="chart" role="img" aria-labelledby="${id}-title ${id}-text" width="100%" height="${top + AXIS}">
<title id="${id}-title">${escapeHtml(title)}</title>
<desc id="${id}-text">${escapeHtml(`Bars on a scale from ${axis.lowest} to ${axis.highest} against the cut of ${axis.cut}. ${told.join(' ')}`)}</desc>
${rows.join('\n')}
</svg>`;
}

/** Seven decimals tell averages with four decimals apart on the widest scale. */
function percent(share: number): string {
  return `${Number((share * 100).toFixed(7))}%`;
}
