/**
 * A document as HTML.
 *
 * @module
 */
import type { Words } from '../words/words.ts';
import { cleanLine } from './characters.ts';
import type { Bar, Document, KitItem, KitList, KitQuestion, Part, Text } from './document.ts';
import { type Content, html, keepLines, type Markup, markCode, trustStyle } from './markup.ts';
import { reportStyle } from './style.ts';
import { wrapLine } from './wrapping.ts';

type PartOf<Kind extends Part['kind']> = Extract<Part, { kind: Kind }>;

/**
 * Writes a document as a page of its own, or as an element to put into another page.
 *
 * @param page - whether it is a page; the style of paper is for pages only
 */
export function writeHtml(
  content: Document,
  { page, paper = '' }: { page: boolean; paper?: string },
): string {
  const { words, title, verdict, facts, parts, foot } = content;
  const { language, direction } = words;
  // Inside another page the title is a part of that page.
  const level = page ? 1 : 2;
  const body = [
    html`<h${level} class="si-title"><bdi>${title}</bdi></h${level}>\n`,
    verdict
      ? html`<div class="si-verdict si-${verdict.outcome}"><strong>${words.outcomes[verdict.outcome]}</strong><p>${verdict.headline}</p></div>\n${listItems(verdict.reasons)}\n`
      : '',
    facts.length > 0
      ? html`<dl>${facts.map(([name, value]) => html`<dt>${name}</dt><dd dir="auto">${value}</dd>`)}</dl>\n`
      : '',
    parts.map((part) =>
      'title' in part
        ? html`<section>\n<h${level + 1}>${part.title}</h${level + 1}>\n${writePart(part, { words, level })}\n</section>\n`
        : html`${writePart(part, { words, level })}\n`,
    ),
    foot.length > 0
      ? html`<div class="si-foot">${foot.map((text) => html`<p>${text}</p>`)}</div>\n`
      : '',
  ];
  if (!page) {
    return html`<article class="si-report" lang="${language}" dir="${direction}">\n${body}</article>\n`
      .text;
  }
  const name = verdict ? `${title}${words.colon} ${words.outcomes[verdict.outcome]}` : title;
  return html`<!DOCTYPE html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${name}</title>
<style>${trustStyle(reportStyle + paper)}</style>
</head>
<body class="si-page">
<main class="si-report">
${body}</main>
</body>
</html>
`.text;
}

interface Frame {
  readonly words: Words;
  /** The level of the topmost heading. */
  readonly level: number;
}

function writePart(part: Part, { words, level }: Frame): Markup {
  const { report } = words;
  switch (part.kind) {
    case 'bars':
      return html`<figure>${drawChart(part, words)}</figure>
${writeTable(
  [part.subject, report.average, report.against(part.axis.cut)],
  part.bars.map(({ label, detail, placement: { figure, side } }) => [
    `${label} (${detail})`,
    `${figure}`,
    report.sides[side],
  ]),
  { kind: 'averages', numeric: 1 },
)}${part.sentences.length > 0 ? html`\n${listItems(part.sentences)}` : ''}`;
    case 'counts':
      return writeCounts(part, words);
    case 'sentences':
      return listItems(part.sentences);
    case 'table':
      return html`<div class="si-scroll" role="region" aria-label="${part.title}" tabindex="0">
${writeTable(part.columns, part.rows, { kind: 'questions' })}
</div>`;
    case 'notes':
      return html`${part.notes.map(
        ({ about, text }) =>
          html`<h${level + 2}>${about}</h${level + 2}>\n<blockquote dir="auto">${keepLines(text)}</blockquote>\n`,
      )}`;
    case 'form':
      return html`<div class="si-form">${part.fields.map(
        (field) => html`<label>${field} <input type="text" autocomplete="off"></label>`,
      )}</div>`;
    case 'paragraph':
      return html`<p>${part.text}</p>`;
    case 'prompts':
      return html`<ol class="si-prompts">
${part.prompts.map((prompt) => html`<li>${markCode(prompt)}</li>\n`)}</ol>`;
    case 'question':
      return writeQuestion(part.question, { words, level });
  }
}

function writeCounts({ counts }: PartOf<'counts'>, { report }: Words): Markup {
  const most = Math.max(1, ...counts.map(({ count }) => count));
  const rows = counts.map(
    ({ label, count, names }) =>
      html`<tr><th scope="row">${label}</th><td class="si-number">${count}</td><td class="si-tally"><svg aria-hidden="true"><rect width="${Number(((count / most) * 100).toFixed(2))}%" height="12" rx="2"/></svg></td><td>${names.join('; ')}</td></tr>\n`,
  );
  return html`<table class="si-counts">
<thead><tr><th scope="col">${report.rating}</th><th scope="col" class="si-number">${report.given}</th><td class="si-tally"></td><th scope="col">${report.questions}</th></tr></thead>
<tbody>
${rows}</tbody>
</table>`;
}

function writeTable(
  columns: readonly string[],
  rows: readonly (readonly Text[])[],
  { kind, numeric }: { kind: string; numeric?: number },
): Markup {
  const mark = (at: number) => (at === numeric ? html` class="si-number"` : '');
  const head = columns.map((name, at) => html`<th scope="col"${mark(at)}>${name}</th>`);
  const body = rows.map(
    (cells) =>
      html`<tr>${cells.map((cell, at) =>
        at === 0
          ? html`<th scope="row">${writeCell(cell)}</th>`
          : html`<td${mark(at)}>${writeCell(cell)}</td>`,
      )}</tr>\n`,
  );
  return html`<table class="si-${kind}">
<thead><tr>${head}</tr></thead>
<tbody>
${body}</tbody>
</table>`;
}

function writeCell(cell: Text): Content {
  return typeof cell === 'string' ? cell : markCode(cell.prose);
}

function listItems(items: readonly string[]): Markup {
  return html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}

function writeQuestion(
  { number, prompt, isCritical, tags, cue, lists, ratings }: KitQuestion,
  { words: { kit, report, colon }, level }: { words: Words; level: number },
): Markup {
  const writeList = ({
    title,
    items,
    hasBoxes,
  }: KitList) => html`<h${level + 2}>${title}</h${level + 2}>
<ul${hasBoxes ? html` class="si-ticks"` : ''}>${items.map((item) => writeItem(item, { hasBoxes, colon }))}</ul>
`;
  // A question with anchors takes most of a printed page: the room for notes takes the rest.
  const name = ratings.items.some(({ label, prose }) => label && prose)
    ? 'si-question si-anchored'
    : 'si-question';
  return html`<section class="${name}">
<h${level + 1}>${number}. ${markCode(prompt)}</h${level + 1}>
<p class="si-tags">${isCritical ? html`<strong class="si-critical">${report.criticalMark}</strong> ` : ''}${tags.join(' · ')}</p>
${cue === undefined ? '' : html`<p><strong>${kit.cue}${colon}</strong> ${markCode(cue)}</p>\n`}<div class="si-columns">
<div>
${lists.map(writeList)}</div>
<div>
${writeList(ratings)}<h${level + 2}>${report.notes}</h${level + 2}>
<textarea class="si-room" aria-label="${report.notes}"></textarea>
</div>
</div>
</section>`;
}

function writeItem(
  { label, prose }: KitItem,
  { hasBoxes, colon }: { hasBoxes: boolean; colon: string },
): Markup {
  const text = html`${
    label === undefined ? '' : html`<strong>${label}${prose === undefined ? '' : colon}</strong> `
  }${prose === undefined ? '' : markCode(prose)}`;
  return hasBoxes
    ? html`<li><label><input type="checkbox"> ${text}</label></li>`
    : html`<li>${text}</li>`;
}

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
 */
function drawChart({ axis, bars, title }: PartOf<'bars'>, { report, colon }: Words): Markup {
  const cutShare = (bars[0] as Bar).cutShare;
  const labels = bars.map(({ label }) => {
    const whole = cleanLine(label);
    return { narrow: wrapLine(whole, NARROW_COLUMNS), wide: wrapLine(whole, WIDE_COLUMNS) };
  });
  const labelHeight = LINE * Math.max(...labels.map(({ narrow }) => narrow.length));
  const rows: Markup[] = [];
  let top = 0;
  for (const [at, { share, placement }] of bars.entries()) {
    top += labelHeight;
    for (const [width, lines] of Object.entries(labels[at] as (typeof labels)[number])) {
      for (const [row, line] of lines.entries()) {
        const y = top - (lines.length - row) * LINE + 12;
        rows.push(html`<text x="0" y="${y}" class="si-${width}">${line}</text>\n`);
      }
    }
    rows.push(
      html`<text x="100%" y="${top - 6}" text-anchor="end" class="si-figure">${placement.figure}</text>\n`,
      html`<rect x="0" y="${top}" width="100%" height="${TRACK}" rx="2" class="si-track"/>\n`,
      html`<rect x="0" y="${top}" width="${percent(share)}" height="${TRACK}" rx="2" class="si-${placement.side}"/>\n`,
      html`<line x1="${percent(cutShare)}" x2="${percent(cutShare)}" y1="${top - 4}" y2="${top + TRACK + 4}" class="si-cut"/>\n`,
    );
    top += TRACK + GAP;
  }
  const anchor = cutShare < 0.1 ? 'start' : cutShare > 0.9 ? 'end' : 'middle';
  const described = bars.map(
    ({ label, placement: { figure, side } }) =>
      `${label}${colon} ${figure}, ${report.sides[side]}.`,
  );
  return html`<svg class="si-chart" role="img" aria-label="${[`${title}.`, report.describeBars(axis), ...described].join(' ')}" width="100%" height="${top + AXIS}">
${rows}<text x="${percent(cutShare)}" y="${top + 4}" text-anchor="${anchor}" class="si-axis">${report.cut(axis.cut)}</text>
<text x="0" y="${top + 20}" class="si-axis">${axis.lowest}</text>
<text x="100%" y="${top + 20}" text-anchor="end" class="si-axis">${axis.highest}</text>
</svg>`;
}

/** Seven decimals tell averages with four decimals apart on the widest scale. */
function percent(share: number): string {
  return `${Number((share * 100).toFixed(7))}%`;
}
