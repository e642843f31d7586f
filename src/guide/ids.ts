/**
 * Ids made from titles and prompts.
 *
 * @module
 */

/** An id in kebab-case. */
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Longer ids are refused: nobody could read them. */
const LONGEST_ID = 100;

/** Words that say nothing of what a question is about. */
const FILLERS: ReadonlySet<string> = /* @__PURE__ */ new Set(
  (
    'a an and are as at be between by can compare could describe did do does each explain for from give had ' +
    'has have how i in is it its main me of on or should tell that the their them there these this to use ' +
    'used using was we what when where which who why will with work works would you your'
  ).split(' '),
);

/** Words for a person, which a level does without: `intermediate developers` are `intermediate`. */
const PEOPLE: ReadonlySet<string> = /* @__PURE__ */ new Set(
  'applicants candidates developers engineers level levels professionals'.split(' '),
);

const MOST_WORDS = 6;

/** Leaves room for a number after it. */
const LONGEST_MADE = 80;

/** Tells whether a value is a kebab-case id. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_ID && ID.test(value);
}

/** Takes an id in the notation of Pandoc from the end of a heading: `Title {#id}`. */
export function takeId(text: string): { text: string; id: string | undefined } {
  const start = text.lastIndexOf('{#');
  const id = start < 0 || !text.endsWith('}') ? undefined : text.slice(start + 2, -1);
  return isId(id) ? { text: text.slice(0, start).trimEnd(), id } : { text, id: undefined };
}

/** Makes an id from the words that matter in a question. Empty if no letter is Latin. */
export function slugPrompt(prompt: string): string {
  const words = listWords(prompt.slice(0, 1000).split(/[?!]|\.\s/, 1)[0] as string);
  const telling = words.filter((word) => !FILLERS.has(word));
  return joinWords(telling.length > 0 ? telling : words);
}

/** Makes an id from a title. Empty if no letter is Latin. */
export function slugTitle(title: string): string {
  return joinWords(listWords(title.slice(0, 1000)).filter((word) => word !== 'and'));
}

/**
 * Makes the id of a level from the title of a part: whom it is for, in the singular. Empty if no
 * letter is Latin.
 */
export function slugLevel(title: string): string {
  const words = title.slice(-1000).toLowerCase().split(/\s+/);
  const whom = words.slice(words.lastIndexOf('for') + 1);
  while (whom.length > 1 && PEOPLE.has(whom.at(-1) as string)) whom.pop();
  return slugTitle(whom.join(' ')).replace(/(?<=[^sui])s$/, '');
}

/**
 * Makes each id its own: an id that was given stays, one that was made gets a number if it is taken.
 */
export function uniteIds(
  rows: readonly { readonly given: string | undefined; readonly made: string }[],
): string[] {
  const taken = new Set(rows.flatMap(({ given }) => given ?? []));
  const counts = new Map<string, number>();
  return rows.map(({ given, made }) => {
    if (given !== undefined) return given;
    let count = counts.get(made) ?? 1;
    let id = made;
    while (taken.has(id)) id = `${made}-${++count}`;
    counts.set(made, count);
    taken.add(id);
    return id;
  });
}

function listWords(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replaceAll(/[\p{M}'’]/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  );
}

function joinWords(words: readonly string[]): string {
  return words.slice(0, MOST_WORDS).join('-').slice(0, LONGEST_MADE).replace(/-$/, '');
}
