/**
 * A document as Markdown with tables, as GitHub has them.
 *
 * @module
 */

import type { Words } from '../words/words.ts';
import { drawCells } from './cells.ts';
import { cleanLine, cleanText, splitCode } from './characters.ts';
import type { Document, KitList, KitQuestion, Part, Text } from './document.ts';

/** Writes a document as Markdown. */
export function writeMarkdown(content: Document): string {
  const { words, title, verdict, facts, parts, foot } = content;
  const blocks = [
    `# ${escapeMarkdown(title)}`,
    ...(verdict
      ? [
          `**${escapeMarkdown(words.outcomes[verdict.outcome])}.** ${escapeMarkdown(verdict.headline)}`,
          listItems(verdict.reasons),
        ]
      : []),
    ...(facts.length > 0
      ? [listItems(facts.map(([name, value]) => `${name}${words.colon} ${value}`))]
      : []),
    ...parts.flatMap((part) => [
      ...('title' in part ? [`## ${escapeMarkdown(part.title)}`] : []),
      ...writePart(part, words),
    ]),
    ...(foot.length > 0 ? ['---', ...foot.map(escapeMarkdown)] : []),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function writePart(part: Part, words: Words): string[] {
  const { report, colon } = words;
  switch (part.kind) {
    case 'bars':
      return [
        formatTable(
          [
            part.subject,
            report.average,
            report.scaleRange(part.axis.lowest, part.axis.highest),
            report.against(part.axis.cut),
          ],
          part.bars.map((bar) => {
            const { filled, open } = drawCells(bar);
            return [
              `${bar.label} (${bar.detail})`,
              `${bar.placement.figure}`,
              { prose: `\`${filled}${open}\`` },
              report.sides[bar.placement.side],
            ];
          }),
        ),
        ...(part.sentences.length > 0 ? [listItems(part.sentences)] : []),
      ];
    case 'counts':
      return [
        formatTable(
          [report.rating, report.given, report.questions],
          part.counts.map(({ label, count, names }) => [label, `${count}`, names.join('; ')]),
        ),
      ];
    case 'sentences':
      return [listItems(part.sentences)];
    case 'table':
      return [formatTable(part.columns, part.rows)];
    case 'notes':
      return part.notes.flatMap(({ about, text }) => [
        `### ${escapeMarkdown(about)}`,
        quoteLines(text),
      ]);
    case 'form':
      return [part.fields.map((field) => `- ${escapeMarkdown(field)}${colon}`).join('\n')];
    case 'paragraph':
      return [escapeMarkdown(part.text)];
    case 'prompts':
      return part.prompts.map((prompt, at) => `${at + 1}. ${writeProse(prompt)}`);
    case 'question':
      return writeQuestion(part.question, words);
  }
}

function writeQuestion(
  { number, prompt, isCritical, tags, cue, lists, ratings }: KitQuestion,
  { kit, report, colon }: Words,
): string[] {
  const mark = isCritical ? [`**${escapeMarkdown(report.criticalMark)}**`] : [];
  return [
    `## ${number}. ${writeProse(prompt)}`,
    [...mark, ...tags.map(escapeMarkdown)].join(' · '),
    ...(cue === undefined ? [] : [`**${escapeMarkdown(kit.cue)}${colon}** ${writeProse(cue)}`]),
    ...[...lists, ratings].flatMap((list) => writeList(list, colon)),
    `**${escapeMarkdown(report.notes)}**`,
  ];
}

function writeList({ title, items, hasBoxes }: KitList, colon: string): string[] {
  const mark = hasBoxes ? '- [ ]' : '-';
  const lines = items.map(({ label, prose }) => {
    const name =
      label === undefined ? '' : `**${escapeMarkdown(label)}${prose === undefined ? '' : colon}** `;
    return `${mark} ${name}${prose === undefined ? '' : writeProse(prose)}`.trimEnd();
  });
  return [`**${escapeMarkdown(title)}**`, lines.join('\n')];
}

function listItems(items: readonly string[]): string {
  return items.map((item) => `- ${escapeMarkdown(item)}`).join('\n');
}

function formatTable(columns: readonly string[], rows: readonly (readonly Text[])[]): string {
  const lines = [
    columns.map(writeCell),
    columns.map(() => '---'),
    ...rows.map((cells) => cells.map(writeCell)),
  ];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/**
 * Writes a cell. Readers differ in what a pipe behind backslashes is, so text has pipes in another writing, and
 * code with both is no code.
 */
function writeCell(cell: Text): string {
  const writeText = (text: string) => escapeInline(text).replaceAll('\\|', '&#124;');
  return typeof cell === 'string'
    ? writeText(cleanLine(cell))
    : splitCode(cleanLine(cell.prose), writeText, (code) =>
        code.includes('|') && code.includes('\\')
          ? writeText(code)
          : `\`${code.replaceAll('|', '\\|')}\``,
      );
}

/**
 * Escapes one line for Markdown, so that it reads as it stands: no mark-up, no HTML, and no link. What a
 * code host makes of `@name` or of an e-mail address after it has read the Markdown, no escape prevents.
 */
function escapeMarkdown(line: string): string {
  return escapeInline(cleanLine(line));
}

/** Writes prose, which is text with inline code, as one line. */
function writeProse(prose: string): string {
  return splitCode(cleanLine(prose), escapeInline, (code) => `\`${code}\``);
}

function escapeInline(text: string): string {
  return text
    .replace(/[\\`*_[\]<>{}|~#$@^]|&(?=[#\w])/g, '\\$&')
    .replace(/^[-+=:]/, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
    .replace(/:(?=\/\/)|(?<=mailto|xmpp):|\/(?=\/)/gi, '\\$&')
    .replace(/\.(?=\p{L})|(?<=www)\./giu, '\\.');
}

/** Writes several lines of text as a quotation that keeps its line breaks. */
function quoteLines(text: string): string {
  return cleanText(text)
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.split('\n').map(escapeMarkdown).join('\\\n> '))
    .map((paragraph) => `> ${paragraph}`)
    .join('\n>\n');
}
