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

const WIDTH = 80;

/** The longest row of marks in a count. */
const COUNT_CELLS = 20;

/** Columns for the name of what is counted. */
const LABEL_COLUMNS = 40;

/** Writes the report of a result as text of at most 80 columns. */
export function writeText(content: ResultDocument, style: TextStyle): string {
  const { words, verdict, facts, parts, foot } = content;
  const { good = keep, bad = keep, dim = keep, strong = keep } = style;

  function writeBar(bar: Bar, legend?: string): string[] {
    const { label, detail, placement } = bar;
    const side = placement.side === 'below' ? bad : good;
    const { filled, open } = drawCells(bar);
    const figure = `${placement.figure}`;
    const made = legend === undefined ? detail : `${detail}; ${legend}`;
    const indent = ' '.repeat(figure.length + BAR_CELLS + 7);
    return wrapLine(`${cleanLine(label)} (${made})`, WIDTH - indent.length).map((line, at) =>
      at === 0 ? `  ${side(figure)}  ${side(filled)}${dim(open)}  ${line}` : `${indent}${line}`,
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
        const labels = part.counts.map(({ label }) => wrapLine(cleanLine(label), LABEL_COLUMNS));
        const width = labels.flat().reduce((most, line) => Math.max(most, measureColumns(line)), 0);
        return part.counts.flatMap(({ count, names }, at) => {
          const lines = labels[at] as string[];
          const last = lines.at(-1) as string;
          const cells = '█'.repeat(
            most > COUNT_CELLS ? Math.ceil((count * COUNT_CELLS) / most) : count,
          );
          return [
            ...lines.slice(0, -1).map((line) => `  ${line}`),
            `  ${last}${' '.repeat(width - measureColumns(last))}  ${cells}${cells && ' '}${count}`,
            ...(names.length > 0 ? wrapItem(names.join('; '), ' '.repeat(6)).map(dim) : []),
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
    ...wrapHead(`${words.outcomes[verdict.outcome]}.`, verdict.headline, tone),
    '',
    ...(verdict.overall ? [...writeBar(verdict.overall, words.report.legend), ''] : []),
    ...verdict.reasons.flatMap((reason) => wrapItem(reason, '  - ')),
    '',
    ...facts.flatMap(([name, value]) =>
      wrapItem(value, `${name}${' '.repeat(nameWidth - measureColumns(name))}  `),
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

function wrapHead(verdict: string, headline: string, tone: (text: string) => string): string[] {
  const [first = '', ...rest] = wrapLine(`${verdict} ${headline}`, WIDTH);
  return [`${tone(verdict)}${first.slice(verdict.length)}`, ...rest];
}

/** Wraps text behind a mark; further lines start below its first. */
function wrapItem(text: string, mark: string): string[] {
  const indent = ' '.repeat(measureColumns(mark));
  return wrapLine(cleanLine(text), WIDTH - indent.length).map(
    (line, at) => `${at === 0 ? mark : indent}${line}`,
  );
}
