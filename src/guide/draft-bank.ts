/**
 * A bank built from drafts.
 *
 * @module
 */
import { describeValue } from '../engine/input.ts';
import { NAME } from '../engine/limits.ts';
import type { Level, ScalePoint, Section } from '../model.ts';
import {
  buildThreshold,
  type GuideBank,
  type GuideQuestion,
  holdAnswers,
  holdList,
  type Settings,
  type Source,
  takeScale,
} from './bank.ts';
import type { Draft } from './draft.ts';
import { isId, slugPrompt, slugTitle, uniteIds } from './ids.ts';

/** What stands above the drafts. */
export interface Heads {
  readonly title: string;
  readonly drafts: readonly Draft[];
  readonly scale: readonly ScalePoint[] | undefined;
}

/** Levels in order of seniority, as people call them. */
const RANKS: readonly (readonly [string, RegExp])[] = [
  ['Fresher', /^fresher/],
  ['Intern', /^intern\b|^interns/],
  ['Beginner', /^beginner|^basic|^easy/],
  ['Junior', /^junior|^entry/],
  ['Mid', /^mid/],
  ['Intermediate', /^intermediate|^medium/],
  ['Senior', /^senior/],
  ['Advanced', /^advanced|^hard/],
  ['Expert', /^expert/],
  ['Lead', /^lead/],
  ['Staff', /^staff/],
  ['Principal', /^principal/],
];

/** Builds a bank. Problems go to the source. */
export function buildDraftBank(
  source: Source,
  { title, drafts, scale: own }: Heads,
  settings: Settings,
): GuideBank {
  const scale = own ?? takeScale(source, settings.scale, guessScale(drafts));
  const threshold = buildThreshold(source, scale, {
    given: settings.threshold,
    isExact: false,
  });
  const numbers = readNumbers(drafts);
  const levelNames = drafts.map(({ level }) => nameLevel(level));
  const levels = listLevels(levelNames);
  const rows = drafts.map(({ section }, at) => ({
    name: section || 'Questions',
    level: levelNames[at] as string,
  }));
  const sections = listSections(rows, levels);
  const given = drafts.map(
    ({ id }, at) => settings.ids.get(String(numbers[at])) ?? (isId(id) ? id : undefined),
  );
  const lines = new Map<string, number>();
  for (const [at, id] of given.entries()) {
    const { line } = drafts[at] as Draft;
    const first = id === undefined ? undefined : lines.get(id);
    if (first !== undefined)
      source.report(
        'duplicate',
        line,
        `the id ${describeValue(id)} is taken: first on line ${first}`,
      );
    else if (id !== undefined) lines.set(id, line);
  }
  const ids = uniteIds(
    drafts.map(({ title: name, prompt }, at) => ({
      given: given[at],
      made: slugTitle(name).slice(0, 60) || slugPrompt(prompt) || `question-${numbers[at]}`,
    })),
  );
  let isDefault: number | undefined;
  const questions = drafts.map((draft, at): GuideQuestion => {
    const { name, level } = rows[at] as { name: string; level: string };
    const section = sections.find((one) => one.title === name && one.level === level)
      ?.section as Section;
    if (draft.competency === '') isDefault ??= draft.line;
    if (draft.prompt === '') source.report('missing', draft.line, 'this question has no prompt');
    if (draft.competency !== '' && !NAME.test(draft.competency)) {
      const message = `the competency must be a name on one line: received ${describeValue(draft.competency)}`;
      source.report('invalid-name', draft.line, message);
    }
    return {
      id: ids[at] as string,
      number: numbers[at] as number,
      level: section.level,
      section: section.id,
      competency: draft.competency || section.title,
      ...(draft.title !== '' && { title: draft.title }),
      prompt: draft.prompt,
      ...holdList('keyPoints', draft.keyPoints),
      ...holdList('misconceptions', draft.misconceptions),
      ...holdAnswers(draft.strong, draft.weak, draft.notes.join('\n\n')),
      ...holdAnchors(draft, scale, source),
      ...holdList('followUps', draft.followUps),
    };
  });
  const lone = drafts.filter(({ strong, weak }) => (strong === '') !== (weak === ''));
  const [first] = lone;
  if (first) {
    source.findings.push({
      code: 'lone-answer',
      line: first.line,
      message: `questions with a strong answer and no weak one, or the reverse: ${lone.length}; such an answer went to the notes of the interviewer`,
    });
  }
  if (isDefault !== undefined) {
    source.findings.push({
      code: 'competency-default',
      line: isDefault,
      message: 'questions without a competency were given the title of their section',
    });
  }
  return {
    id: settings.id,
    version: settings.version,
    title: title || settings.id,
    scale: [...scale],
    levels: levels.map(({ level }) => level),
    sections: sections.map(({ section }) => section),
    questions,
    threshold,
  };
}

/** Without a scale, the score points that the questions name show how far it goes. */
function guessScale(drafts: readonly Draft[]): readonly ScalePoint[] | undefined {
  const points = drafts.flatMap(({ anchors }) => [...anchors.keys()]);
  const highest = Math.max(...points);
  const lowest = Math.min(1, ...points);
  if (points.length < 2 || (highest === 5 && lowest === 1)) return undefined;
  if (highest > 10 || highest === lowest) return undefined;
  return Array.from({ length: highest - lowest + 1 }, (_, at) => ({
    score: lowest + at,
    label: `Score ${lowest + at}`,
  }));
}

/** Takes the numbers of the guide if they ascend; or else counts. */
function readNumbers(drafts: readonly Draft[]): number[] {
  const numbers = drafts.map(({ number }) => number ?? 0);
  const ascend = numbers.every((number, at) => number > (numbers[at - 1] ?? 0));
  return ascend ? numbers : drafts.map((_, at) => at + 1);
}

function nameLevel(level: string): string {
  const words = level.toLowerCase().trim();
  const known = RANKS.find(([, pattern]) => pattern.test(words))?.[0];
  return known ?? level.trim().slice(0, 60);
}

function listLevels(names: readonly string[]): { name: string; level: Level }[] {
  const unique = [...new Set(names)];
  const order = (name: string) => {
    const rank = RANKS.findIndex(([known]) => known === name);
    return rank < 0 ? RANKS.length : rank;
  };
  const sorted = unique.every((name) => name === '' || order(name) < RANKS.length)
    ? unique.sort((one, other) => order(one) - order(other))
    : unique;
  const ids = uniteIds(
    sorted.map((name) => ({ given: undefined, made: slugTitle(name) || 'all-levels' })),
  );
  return sorted.map((name, at) => ({
    name,
    level: { id: ids[at] as string, title: name || 'All levels' },
  }));
}

function listSections(
  rows: readonly { name: string; level: string }[],
  levels: readonly { name: string; level: Level }[],
): { title: string; level: string; section: Section }[] {
  const unique = [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
  const ids = uniteIds(
    unique.map(({ name }, at) => ({
      given: undefined,
      made: slugTitle(name) || `section-${at + 1}`,
    })),
  );
  return unique.map(({ name, level }, at) => ({
    title: name,
    level,
    section: {
      id: ids[at] as string,
      title: name,
      level: levels.find((one) => one.name === level)?.level.id as string,
    },
  }));
}

function holdAnchors({ anchors, line }: Draft, scale: readonly ScalePoint[], { findings }: Source) {
  if (anchors.size === 0) return {};
  const fit = scale.flatMap(({ score }) => {
    const text = anchors.get(score);
    return text === undefined ? [] : [[score, text] as const];
  });
  if (fit.length < anchors.size) {
    findings.push({
      code: 'off-scale',
      line,
      message: 'this question has texts for scores that are not on the scale: they were left out',
    });
  }
  return fit.length > 0 ? { anchors: Object.fromEntries(fit) } : {};
}

/**
 * Reads weights as positive integers in the same proportion: `0.2` and `0.3` are 2 and 3, `20 %` and `25 points` are 20 and 25.
 *
 * @returns the weights by the place of their question; `undefined` when none says one or one cannot be read
 */
export function readWeights(texts: readonly string[]): readonly (number | undefined)[] | undefined {
  if (texts.every((text) => text === '')) return undefined;
  const figures = texts.map((text) =>
    /^\s*(\d{1,6})(?:[.,](\d{1,4}))?\s*(?:%|points?|pts|marks)?\s*$/i.exec(text),
  );
  if (figures.some((figure, at) => figure === null && texts[at] !== '')) return undefined;
  const places = Math.max(...figures.map((figure) => figure?.[2]?.length ?? 0));
  const whole = figures.map((figure) =>
    figure ? Number(`${figure[1]}${(figure[2] ?? '').padEnd(places, '0')}`) : undefined,
  );
  if (whole.some((weight) => weight === 0)) return undefined;
  const common = whole.reduce<number>(
    (one, other) => (other === undefined ? one : findDivisor(one, other)),
    0,
  );
  return whole.map((weight) => (weight === undefined ? undefined : weight / common));
}

function findDivisor(one: number, other: number): number {
  return other === 0 ? one : findDivisor(other, one % other);
}
