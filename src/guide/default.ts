/**
 * Scale and threshold: what a document says of them, and what stands in for them.
 *
 * @module
 */
import type { ScalePoint } from '../model.ts';
import { readLabel, readPoint, readPointLine } from './labels.ts';
import type { Block } from './markdown.ts';
import { asks, cleanWords } from './words.ts';

/** The scale of the backend bank. */
export const BACKEND_SCALE: readonly ScalePoint[] = [
  { score: 1, label: 'Not Ready' },
  { score: 2, label: 'Developing' },
  { score: 3, label: 'Competent' },
  { score: 4, label: 'Strong' },
  { score: 5, label: 'Exceptional' },
];

/** The cut of the backend bank, as a share of its scale. */
const SHARE = 0.625;

/** The cut that lies on a scale where 3.5 lies on 1–5. */
export function placeCut(scale: readonly ScalePoint[]): number {
  const lowest = scale[0]?.score as number;
  const highest = scale.at(-1)?.score as number;
  return Math.round((lowest + SHARE * (highest - lowest)) * 10) / 10;
}

/** One point of a scale in a line: `1 = poor`. */
export const SCALE_PAIR = /(?<![\d.])(\d{1,2})\s?=\s?([^,;.=|\d\n]{2,60})/g;

/** Finds a scale in a table, in a list, or in one line such as `1 = poor, 5 = great`. */
export function findScale(
  blocks: readonly Block[],
): { scale: readonly ScalePoint[]; blocks: readonly Block[] } | undefined {
  let heading = '';
  let run: { block: Block; point: ScalePoint }[] = [];
  const runs = [run];
  for (const block of blocks) {
    const { kind, text, cells, table } = block;
    if (kind === 'heading' || (kind === 'text' && text.length <= 60)) heading = text;
    const point =
      kind === 'row'
        ? readRow(cells as readonly string[])
        : kind === 'item' || kind === 'text'
          ? readLine(text)
          : undefined;
    const head = table?.header[0] ?? heading;
    const before = run.at(-1)?.block;
    if (!point || (before && (before.kind !== kind || before.table !== table))) {
      run = [];
      runs.push(run);
    }
    if (
      point &&
      (kind === 'row'
        ? /scor|rating|point|level|grade|mark/i.test(head)
        : /scal|scor|rating|rubric|level/i.test(head))
    ) {
      run.push({ block, point });
    }
  }
  const found = runs.find(
    (one) => one.length > 1 && new Set(one.map(({ point }) => point.score)).size === one.length,
  );
  if (found) {
    const scale = found.map(({ point }) => point).sort((one, other) => one.score - other.score);
    return { scale, blocks: found.map(({ block }) => block) };
  }
  for (const block of blocks) {
    const pairs = [...cleanWords(block.text).matchAll(SCALE_PAIR)];
    const scale = pairs.map(
      ([, score, label = '']): ScalePoint => ({ score: Number(score), label: label.trim() }),
    );
    const scores = new Set(scale.map(({ score }) => score));
    if (block.kind === 'text' && scores.size > 1 && scores.size === scale.length) {
      return { scale: scale.sort((one, other) => one.score - other.score), blocks: [block] };
    }
  }
  return undefined;
}

function readRow(cells: readonly string[]): ScalePoint | undefined {
  const [head = '', ...rest] = cells.map((cell) => cleanWords(cell).replaceAll('\n', ' '));
  const score = readPoint(head);
  return score === undefined
    ? undefined
    : splitMeaning(score, [takeName(head), ...rest].filter(Boolean));
}

/** Takes what a head says besides its figure: `4 – Strong`, `Strong (4)`. */
function takeName(head: string): string {
  return head
    .replace(/^(?:score|level|rating)\s/i, '')
    .replace(/^\d{1,3}\s?(?:[-–—:=]\s?)?/, '')
    .replace(/\s*\(\d{1,3}\)$/, '')
    .trim();
}

function readLine(text: string): ScalePoint | undefined {
  const label = readLabel(text, 'text');
  const score = label && readPoint(label.name);
  if (label && score !== undefined) {
    return splitMeaning(score, [takeName(label.name), cleanWords(label.rest)].filter(Boolean));
  }
  const line = readPointLine(text);
  return line ? splitMeaning(line.point, [line.rest]) : undefined;
}

/** Cuts a label and its meaning apart. */
function splitMeaning(
  score: number,
  [first = '', ...more]: readonly string[],
): ScalePoint | undefined {
  const [label = '', ...rest] =
    more.length > 0 ? [first] : first.split(/\s?(?:[:;–—]|\s-\s|,\s)\s?/);
  const name = label.replaceAll(/\s+/g, ' ').trim();
  const meaning = [...rest, ...more]
    .join(more.length > 0 ? ' | ' : ', ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (name === '' || name.length > 60 || asks(name)) return undefined;
  return { score, label: name, ...(meaning !== '' && { meaning }) };
}
