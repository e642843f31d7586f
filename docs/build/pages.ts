/**
 * Where the documentation stands, and its pages in Markdown: `node docs/build/pages.ts dist/docs`
 * writes them for the package.
 *
 * @module
 */
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

/** The pages that are made from the bank; not kept in git. */
export const generated = join(root, '.cache/site');

/** A line of the index. */
export interface Link {
  readonly path: string;
  readonly title: string;
  readonly summary: string;
}

/** A page that is written by hand. Its path is from `docs/`, its summary its first sentence. */
export interface Page extends Link {
  readonly text: string;
}

/** The hand-written pages in the order of the site. */
export function listPages(): readonly Page[] {
  return ['guides/*.md', 'recipes/*.md', '*.md'].flatMap((pattern) =>
    globSync(pattern, { cwd: join(root, 'docs') })
      .sort()
      .map((path) => readPage(path.replaceAll('\\', '/'))),
  );
}

function readPage(path: string): Page {
  const text = readFileSync(join(root, 'docs', path), 'utf8');
  const [, title, opening] = /^# (.+)\n\n((?!#|```|\||- )[\s\S]*?)\n\n/.exec(text) ?? [];
  if (!title || !opening) throw new Error(`docs/${path} must begin with a title and a paragraph`);
  const [summary] = opening.replaceAll('\n', ' ').split(/(?<=[.!?:]) (?=[A-Z`])/);
  return { path, title, summary: (summary as string).replace(/:$/, '.'), text };
}

/** What an import is called, and what its code does: the table of the README. */
export function listEntries(): readonly (readonly [name: string, summary: string])[] {
  const rows = readFileSync(join(root, 'README.md'), 'utf8').matchAll(
    /^\| `([a-z/-]+)` \| (.+) \|$/gm,
  );
  return [...rows].map(([, name, summary]) => [name as string, summary as string]);
}

/** The index for language models, as proposed on https://llmstxt.org. */
function renderIndex(parts: readonly (readonly [heading: string, pages: readonly Link[]])[]) {
  const { description } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const texts = parts.map(([heading, pages]) => {
    const lines = pages.map(({ path, title, summary }) => `- [${title}](${path}): ${summary}`);
    return `## ${heading}\n\n${lines.join('\n')}\n`;
  });
  return [`# structured-interview\n\n> ${description}\n`, ...texts].join('\n');
}

/** Writes texts to files of a folder, where they differ: another build may be reading them. */
export function writeFiles(folder: string, files: Iterable<readonly [string, string]>): void {
  for (const [path, text] of files) {
    const file = join(folder, path);
    if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** What stands beside the hand-written pages, and where. */
interface Surroundings {
  readonly readme: string;
  /** The reference of an import such as `structured-interview/plan`. */
  readonly nameEntry: (name: string) => string;
  readonly questions: readonly Link[];
}

/** Writes the pages and their index into a folder. */
export function copyPages(folder: string, { readme, nameEntry, questions }: Surroundings): void {
  const pages = listPages();
  const start = { ...readPage('../README.md'), path: readme };
  const bank = { ...readPage('../data/README.md'), path: 'data/README.md' };
  const inFolder = (name: string) => pages.filter(({ path }) => path.startsWith(name));
  const entries = listEntries().map(([name, summary]) => ({
    path: nameEntry(name),
    title: name,
    summary: `${summary}.`,
  }));
  const index = renderIndex([
    ['Start', [start]],
    ['Guides', inFolder('guides/')],
    ['Recipes', inFolder('recipes/')],
    ['Background', pages.filter(({ path }) => !path.includes('/'))],
    ['Questions', [bank, ...questions]],
    ['Reference', entries],
  ]);
  writeFiles(folder, [
    ['llms.txt', index],
    ...[...pages, bank].map(({ path, text }) => [path, text] as const),
  ]);
}

if (import.meta.main) {
  const [folder] = process.argv.slice(2);
  if (!folder) throw new Error('wanted a folder to write to');
  // In the package the pages stand in dist/docs, beside the declarations.
  copyPages(resolve(folder), {
    readme: '../../README.md',
    nameEntry: (name) => `../${name.split('/')[1] ?? 'index'}.d.ts`,
    questions: [],
  });
}
