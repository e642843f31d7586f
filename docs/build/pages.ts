/**
 * Where the documentation stands, and its pages in Markdown.
 *
 * @module
 */
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

/** The pages that are made from the bank; not kept in git. */
export const generated = join(root, '.cache/site');

/** A page that is written by hand. */
export interface Page {
  /** From `docs/`, such as `guides/01-score-an-interview.md`. */
  readonly path: string;
  readonly title: string;
  /** What it is about: its first sentence. */
  readonly summary: string;
  readonly text: string;
}

const HEADINGS: readonly [folder: string, heading: string][] = [
  ['guides/', 'Guides'],
  ['recipes/', 'Recipes'],
  ['', 'Background'],
];

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

/** The index for language models, as proposed on https://llmstxt.org. */
export function renderIndex(pages: readonly Page[]): string {
  const { description } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const parts = HEADINGS.map(([folder, heading]) => {
    const own = pages.filter(
      ({ path }) => HEADINGS.find(([start]) => path.startsWith(start))?.[0] === folder,
    );
    const lines = own.map(({ path, title, summary }) => `- [${title}](${path}): ${summary}`);
    return `## ${heading}\n\n${lines.join('\n')}\n`;
  });
  return [`# structured-interview\n\n> ${description}\n`, ...parts].join('\n');
}

/** Writes texts to files of a folder. */
export function writeFiles(folder: string, files: Iterable<readonly [string, string]>): void {
  for (const [path, text] of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** Writes the pages and their index into a folder: `node docs/build/pages.ts dist/docs`. */
export function copyPages(folder: string): void {
  const pages = listPages();
  writeFiles(folder, [
    ['llms.txt', renderIndex(pages)],
    ...pages.map(({ path, text }) => [path, text] as const),
  ]);
}

if (import.meta.main) {
  const [folder] = process.argv.slice(2);
  if (!folder) throw new Error('wanted a folder to write to');
  copyPages(resolve(folder));
}
