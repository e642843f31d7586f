/**
 * A document as plain text for a terminal.
 *
 * @module
 */
import { BAR_CELLS, drawCells } from './cells.ts';
import { cleanLine, cleanText } from './characters.ts';
import type { Bar, ResultDocument, ResultPart } from './document.ts';
import { measureColumns, wrapLine } from './wrapping.ts';

/** What colors some of the text. Each function gets whole words of one line and adds no width. */
export interface TextStyle {
  /** An offer, and an average that reaches its cut. */
  readonly good?: ((text: string) => string) | undefined;
  /** No offer, and an average below its cut. */
  readonly bad?: ((text: string) => string) | undefined;
  /** What matters less. */
  readonly dim?: ((text: string) => string) | undefined;
  /** Headings. */
  readonly strong?: ((text: string) => string) | undefined;
}

/** The width of a report, unless the reader asks for another. */
export const TEXT_WIDTH = 80;

/** No narrower: a bar and its figure must stand on one line. */
export const LEAST_TEXT_WIDTH = 40;

/** Columns that a label beside a bar must have; with fewer it stands below. */
const LEAST_LABEL = 36;

/** The longest row of marks in a count. */
const COUNT_CELLS = 20;

/** Columns for the name of what is counted. */
const LABEL_COLUMNS = 40;

/** Writes the report of a result as text of at most so many columns. */
export function writeText(
  content: ResultDocument,
  { style, width: columns }: { style: TextStyle; width: number },
): string {
  const { words, verdict, facts, parts, foot } = content;
  const { good = keep, bad = keep, dim = keep, strong = keep } = style;

  function writeBar(bar: Bar, legend?: string): string[] {
    const { label, detail, placement } = bar;
    const side = placement.side === 'below' ? bad : good;
    const { filled, open } = drawCells(bar);
    const figure = `${placement.figure}`;
    const made = legend === undefined ? detail : `${detail}; ${legend}`;
    const drawn = `  ${side(figure)}  ${side(filled)}${dim(open)}`;
    const text = `${cleanLine(label)} (${made})`;
    const indent = ' '.repeat(figure.length + BAR_CELLS + 7);
    if (columns - indent.length < LEAST_LABEL) return [drawn, ...wrapItem(text, '  ')];
    return wrapLine(text, columns - indent.length).map((line, at) =>
      at === 0 ? `${drawn}  ${line}` : `${indent}${line}`,
    );
  }

  /** Writes a row of marks beside its label, or below it where the line is too short. */
  function writeCount(
    label: string,
    { width, cells, count }: { width: number; cells: string; count: number },
  ): string[] {
    const row = `${cells}${cells && ' '}${count}`;
    if (width + COUNT_CELLS + 8 > columns) return [`  ${label}`, `    ${row}`];
    return [`  ${label}${' '.repeat(width - measureColumns(label))}  ${row}`];
  }

  /** Wraps text behind a mark; further lines start below its first. */
  function wrapItem(text: string, mark: string): string[] {
    const indent = ' '.repeat(measureColumns(mark));
    return wrapLine(cleanLine(text), columns - indent.length).map(
      (line, at) => `${at === 0 ? mark : indent}${line}`,
    );
  }

  function writePart(part: ResultPart): string[] {
    switch (part.kind) {
      case 'bars':
        return [
          ...part.bars.flatMap((bar) => writeBar(bar)),
          ...part.sentences.flatMap((sentence) => wrapItem(sentence, '  ')),
        ];
      case 'counts': {
        const most = Math.max(...part.counts.map(({ count }) => count));
        const labels = part.counts.map(({ label }) =>
          wrapLine(cleanLine(label), Math.min(LABEL_COLUMNS, columns - 4)),
        );
        const width = labels.flat().reduce((most, line) => Math.max(most, measureColumns(line)), 0);
        return part.counts.flatMap(({ count, names }, at) => {
          const lines = labels[at] as string[];
          const last = lines.at(-1) as string;
          const cells = '█'.repeat(
            most > COUNT_CELLS ? Math.ceil((count * COUNT_CELLS) / most) : count,
          );
          return [
            ...lines.slice(0, -1).map((line) => `  ${line}`),
            ...writeCount(last, { width, cells, count }),
            ...(names.length > 0
              ? wrapItem(names.join('; '), ' '.repeat(Math.min(6, columns - LEAST_LABEL))).map(dim)
              : []),
          ];
        });
      }
      case 'sentences':
        return part.sentences.flatMap((sentence) => wrapItem(sentence, '  - '));
      case 'table':
        return part.lines.flatMap((line) => wrapItem(line, '  - '));
      case 'notes':
        return part.notes.flatMap(({ about, text }) => [
          ...wrapItem(about, '  '),
          ...cleanText(text)
            .split('\n')
            .flatMap((line) => wrapItem(line, '    ')),
        ]);
    }
  }

  const tone = { 'conditional-offer': good, 'no-offer': bad, undecided: keep }[verdict.outcome];
  const nameWidth = Math.max(...facts.map(([name]) => measureColumns(name)));
  const lines = [
    ...wrapHead(
      { verdict: `${words.outcomes[verdict.outcome]}.`, headline: verdict.headline },
      columns,
      {
        tone,
      },
    ),
    '',
    ...(verdict.overall ? [...writeBar(verdict.overall, words.report.legend), ''] : []),
    ...verdict.reasons.flatMap((reason) => wrapItem(reason, '  - ')),
    '',
    ...facts.flatMap(([name, value]) =>
      columns - nameWidth - 2 < LEAST_LABEL
        ? [...wrapItem(name, ''), ...wrapItem(value, '  ')]
        : wrapItem(value, `${name}${' '.repeat(nameWidth - measureColumns(name))}  `),
    ),
    ...parts.flatMap((part) => {
      const body = writePart(part);
      return body.length > 0 ? ['', strong(part.title), ...body] : [];
    }),
    ...foot.flatMap((sentence) => ['', ...wrapItem(sentence, '').map(dim)]),
  ];
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

function keep(text: string): string {
  return text;
}

function wrapHead(
  { verdict, headline }: { verdict: string; headline: string },
  columns: number,
  { tone }: { tone: (text: string) => string },
): string[] {
  const [first = '', ...rest] = wrapLine(`${verdict} ${headline}`, columns);
  return [`${tone(verdict)}${first.slice(verdict.length)}`, ...rest];
}
