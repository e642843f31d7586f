/**
 * A report as one HTML file.
 *
 * @module
 */
import { drawChart } from './chart.ts';
import { cleanLine, cleanText, escapeHtml, renderProseHtml } from './escaping.ts';
import { SIDES } from './findings.ts';
import { renderPage } from './page.ts';
import type { Cell, Part, Sheet } from './sheet.ts';

const STYLE = `
.verdict { border-left: .4rem solid var(--open); background: var(--open-page); padding: .9rem 1rem; margin: 0 0 1.25rem; break-inside: avoid; }
.verdict strong { display: block; font-size: 1.6rem; line-height: 1.2; color: var(--open); }
.verdict p { margin: .25rem 0 0; }
.verdict.conditional-offer { border-color: var(--good); background: var(--good-page); }
.verdict.conditional-offer strong { color: var(--good); }
.verdict.no-offer { border-color: var(--bad); background: var(--bad-page); }
.verdict.no-offer strong { color: var(--bad); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1.25rem; margin: 1.25rem 0 0; }
dt { color: var(--soft); }
dd { margin: 0; }
figure { margin: 0 0 1rem; }
.chart { display: block; overflow: visible; font-size: 14px; }
.chart .narrow { display: none; }
.chart text { fill: var(--text); }
.chart .axis { fill: var(--soft); font-size: 12px; }
.chart .figure { font-weight: 600; font-variant-numeric: tabular-nums; }
.chart .track { fill: var(--track); }
.chart .above, .chart .on { fill: var(--bar); }
.chart .below { fill: var(--short); }
.chart .cut { stroke: var(--text); stroke-width: 2; }
.tally { display: block; width: 100%; min-width: 3rem; height: 12px; }
.tally rect { fill: var(--bar); }
.tally-cell { width: 30%; }
.counts th:first-child { min-width: 7.5rem; }
.questions td:nth-child(3) { min-width: 6.5rem; }
.averages td:last-child { min-width: 6rem; }
blockquote { margin: 0 0 .75rem; padding-left: .9rem; border-left: 3px solid var(--line); white-space: pre-line; }
@media (max-width: 44rem) {
  .chart { font-size: 13px; }
  .chart .narrow { display: inline; }
  .chart .wide, .tally-cell { display: none; }
}
@media (max-width: 30rem) {
  dl { grid-template-columns: 1fr; gap: 0; }
  dd { margin-bottom: .5rem; }
}
`;

/**
 * Writes a report as a page of its own.
 *
 * @internal
 */
export function renderSheetHtml(sheet: Sheet): string {
  const heading = sheet.title;
  const body = [
    `<h1><bdi>${line(heading)}</bdi></h1>`,
    `<div class="verdict ${sheet.outcome}"><strong>${sheet.verdict}</strong><p>${line(sheet.headline)}</p></div>`,
    listItems(sheet.reasons),
    `<dl>${sheet.facts.map(([name, value]) => `<dt>${name}</dt><dd dir="auto">${line(value)}</dd>`).join('')}</dl>`,
    ...sheet.parts.map(
      (part, at) =>
        `<section>\n<h2>${part.title}</h2>\n${renderPart(part, `part-${at}`)}\n</section>`,
    ),
    `<footer>${sheet.foot.map((text) => `<p>${line(text)}</p>`).join('')}</footer>`,
  ];
  return renderPage(`${heading}: ${sheet.verdict}`, body.join('\n'), { style: STYLE });
}

function renderPart(part: Part, id: string): string {
  switch (part.kind) {
    case 'bars':
      return [
        `<figure>${drawChart(part, id)}</figure>`,
        renderTable(
          [part.subject, 'Average', `Against ${part.axis.cut}`],
          part.bars.map(({ label, figure, standing, detail }) => [
            `${label} (${detail})`,
            figure,
            SIDES[standing],
          ]),
          { kind: 'averages', numeric: 1 },
        ),
        ...(part.sentences.length > 0 ? [listItems(part.sentences)] : []),
      ].join('\n');
    case 'counts':
      return renderCounts(part.counts);
    case 'sentences':
      return listItems(part.sentences);
    case 'table':
      return renderTable(part.columns, part.rows, { kind: 'questions' });
    case 'notes':
      return part.notes
        .map(
          ({ about, text }) =>
            `<h3>${line(about)}</h3>\n<blockquote dir="auto">${escapeHtml(cleanText(text).trim())}</blockquote>`,
        )
        .join('\n');
  }
}

function renderCounts(counts: Extract<Part, { kind: 'counts' }>['counts']): string {
  const most = Math.max(1, ...counts.map(({ count }) => count));
  const rows = counts.map(
    ({ label, count, names }) =>
      `<tr><th scope="row">${line(label)}</th><td class="number">${count}</td><td class="tally-cell"><svg class="tally" aria-hidden="true"><rect width="${Number(((count / most) * 100).toFixed(2))}%" height="12" rx="2"/></svg></td><td>${line(names.join(', '))}</td></tr>`,
  );
  return `<table class="counts">
<thead><tr><th scope="col">Rating</th><th scope="col" class="number">Given</th><td class="tally-cell"></td><th scope="col">Questions</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`;
}

function renderTable(
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
  { kind, numeric }: { kind: string; numeric?: number },
): string {
  const mark = (at: number) => (at === numeric ? ' class="number"' : '');
  const head = columns.map((name, at) => `<th scope="col"${mark(at)}>${line(name)}</th>`);
  const body = rows.map(
    (cells) =>
      `<tr>${cells
        .map((cell, at) =>
          at === 0
            ? `<th scope="row">${renderCell(cell)}</th>`
            : `<td${mark(at)}>${renderCell(cell)}</td>`,
        )
        .join('')}</tr>`,
  );
  return `<table class="${kind}">\n<thead><tr>${head.join('')}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table>`;
}

function renderCell(cell: Cell): string {
  return typeof cell === 'string' ? line(cell) : renderProseHtml(cleanLine(cell.prose));
}

function listItems(items: readonly string[]): string {
  return `<ul>${items.map((item) => `<li>${line(item)}</li>`).join('')}</ul>`;
}

function line(text: string): string {
  return escapeHtml(cleanLine(text));
}
