/**
 * The search of the site: which pages have the words, the best first, each with the place where they stand.
 *
 * @module
 */
import MiniSearch from 'minisearch';

/** A page, or a part of one. */
export interface SearchPage {
  /** From the root of the site. */
  readonly path: string;
  readonly title: string;
  /** The part of the page; of what the API exports, where it belongs. */
  readonly heading: string;
  readonly kind: string;
  readonly text: string;
}

/** A page that was found. Its snippet is in pieces; every second piece is a word that was looked for. */
export interface Found extends SearchPage {
  readonly snippet: readonly string[];
}

/** What people look for comes before what programs look for. */
const WEIGHTS: Readonly<Record<string, number>> = {
  Guide: 4,
  Question: 2,
  Recipe: 2,
  Function: 2,
  Background: 1.5,
  Start: 1.5,
  'Entry point': 1.5,
  Property: 0.2,
  Method: 0.2,
};

const MOST = 10;

/** Names are found whole and by their words: `scorePanel` by “panel”. */
function tokenize(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u).flatMap((word) => {
    const parts = word.split(/(?<=\p{Ll})(?=\p{Lu})/u);
    return parts.length > 1 ? [word, ...parts] : parts;
  });
}

/** Prepares the search. */
export function prepareSearch(pages: readonly SearchPage[]): (words: string) => readonly Found[] {
  const index = new MiniSearch<SearchPage & { readonly id: number }>({
    fields: ['title', 'heading', 'text'],
    tokenize,
    searchOptions: {
      boost: { title: 4, heading: 3 },
      prefix: true,
      fuzzy: (term) => (term.length > 5 ? 0.2 : false),
      weights: { prefix: 0.5, fuzzy: 0.1 },
      boostDocument: (id) => WEIGHTS[pages[id]?.kind as string] ?? 1,
    },
  });
  const tops = new Map(pages.map((page) => [page.path, page]));
  index.addAll(pages.map((page, id) => ({ ...page, id })));
  return (words) => {
    const all = index.search(words, { combineWith: 'AND' });
    const found = all.length > 0 ? all : index.search(words);
    const best = new Map<string, Found>();
    for (const { id, terms } of found) {
      const part = pages[id] as SearchPage;
      const [path] = part.path.split('#') as [string];
      if (best.has(path)) continue;
      // Words of its title lead to the page, not to a part of it.
      const shown = (isIn(part.title, words) && tops.get(path)) || part;
      best.set(path, { ...shown, snippet: cutSnippet(shown.text, terms) });
      if (best.size === MOST) break;
    }
    return [...best.values()];
  };
}

/** Whether a title has all the words, or words that begin so. */
function isIn(title: string, words: string): boolean {
  const parts = tokenize(title.toLowerCase());
  return tokenize(words.trim().toLowerCase()).every((word) =>
    parts.some((part) => part.startsWith(word)),
  );
}

const BEFORE = 50;
const LONGEST = 140;

/** Where the first of the words stands in a text, in pieces. */
function cutSnippet(text: string, terms: readonly string[]): readonly string[] {
  const words = new RegExp(`(?<![\\p{L}\\p{N}])((?:${terms.join('|')})[\\p{L}\\p{N}]*)`, 'giu');
  const at = text.search(words);
  const start = at <= BEFORE ? 0 : text.indexOf(' ', at - BEFORE) + 1;
  const end = start + LONGEST >= text.length ? text.length : text.lastIndexOf(' ', start + LONGEST);
  const cut = text.slice(start, end);
  return `${start > 0 ? '… ' : ''}${cut}${end < text.length ? ' …' : ''}`.split(words);
}
