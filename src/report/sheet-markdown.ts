/**
 * A report as Markdown.
 *
 * @module
 */
import { escapeMarkdown, quoteMarkdown, renderProseMarkdown } from './escaping.ts';
import { drawCells, SIDES } from './findings.ts';
import type { Cell, Part, Sheet } from './sheet.ts';

/**
 * Writes a report as Markdown with tables, as GitHub has them.
 *
 * @internal
 */
export function renderSheetMarkdown(sheet: Sheet): string {
  const blocks = [
    `# ${escapeMarkdown(sheet.title)}`,
    `**${sheet.verdict}.** ${escapeMarkdown(sheet.headline)}`,
    listItems(sheet.reasons),
    listItems(sheet.facts.map(([name, value]) => `${name}: ${value}`)),
    ...sheet.parts.flatMap((part) => [`## ${escapeMarkdown(part.title)}`, ...renderPart(part)]),
    '---',
    ...sheet.foot.map(escapeMarkdown),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function renderPart(part: Part): string[] {
  switch (part.kind) {
    case 'bars':
      return [
        formatTable(
          [
            part.subject,
            'Average',
            `${part.axis.lowest} to ${part.axis.highest}`,
            `Against ${part.axis.cut}`,
          ],
          part.bars.map((bar) => {
            const { filled, open } = drawCells(bar);
            return [
              `${bar.label} (${bar.detail})`,
              bar.figure,
              { prose: `\`${filled}${open}\`` },
              SIDES[bar.standing],
            ];
          }),
        ),
        ...(part.sentences.length > 0 ? [listItems(part.sentences)] : []),
      ];
    case 'counts':
      return [
        formatTable(
          ['Rating', 'Given', 'Questions'],
          part.counts.map(({ label, count, names }) => [label, `${count}`, names.join(', ')]),
        ),
      ];
    case 'sentences':
      return [listItems(part.sentences)];
    case 'table':
      return [formatTable(part.columns, part.rows)];
    case 'notes':
      return part.notes.flatMap(({ about, text }) => [
        `### ${escapeMarkdown(about)}`,
        quoteMarkdown(text),
      ]);
  }
}

function listItems(items: readonly string[]): string {
  return items.map((item) => `- ${escapeMarkdown(item)}`).join('\n');
}

function formatTable(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [columns.map(escapeMarkdown), columns.map(() => '---'), ...rows.map(formatCells)];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function formatCells(cells: readonly Cell[]): string[] {
  return cells.map((cell) =>
    typeof cell === 'string'
      ? escapeMarkdown(cell)
      : // Even inline code ends at a pipe in a table.
        renderProseMarkdown(cell.prose).replace(/(?<!\\)\|/g, '\\|'),
  );
}
