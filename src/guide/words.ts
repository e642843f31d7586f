/**
 * The words of a block without their marks, and what they are: a question, a label, a number.
 *
 * @module
 */

/** What is longer is no title, no label and no mark. */
const LONGEST_HEAD = 2000;

const LINK =
  /!?\[([^[\]]{0,300})\](?:\([^()\s]{0,500}(?:\([^()\s]{0,100}\))?(?:\s"[^"]{0,200}")?\)|\[[^[\]]{0,100}\])/g;
/** A link such as `[[↑]](#top)`, which leads back. */
const ARROW = /\[\[[^[\]]{0,20}\]\]\([^()\s]{0,200}\)/g;
/** A link behind a question: where to read more. */
const SOURCE = /\?\s{0,3}\(?\[[^[\]]{1,60}\]\([^()\s]{1,500}\)\)?\s{0,3}$/;
const EMPHASIS =
  /(?<!\\)(?:\*{2,3}|(?<!\w)_{1,3}(?=\S)|(?<=\S)_{1,3}(?!\w)|(?<![\w*])\*(?=\S)|(?<=\S)\*(?![\w*])|~~)/g;
const ESCAPE = /\\([!-/:-@[-`{-~])/g;

/** Boxes to tick, pictures and arrows before the words. */
const ORNAMENT =
  /^(?:\[[ xX]\]\s?|\p{Extended_Pictographic}|\p{So}|\p{Emoji_Modifier}|\u{FE0F}|\u{20E3}|\u200D|[•▪◦►▶→✓√✗✘☐☑]|\s)+/u;

/** Takes emphasis, links, escapes and tags off, but leaves code as it is. */
export function cleanWords(text: string): string {
  if (text.length > LONGEST_HEAD) return text;
  // Most texts have no marks at all.
  if (!/[*_`[<~\\]/.test(text)) return text.replaceAll(/[ \t]+/g, ' ').trim();
  return text
    .replaceAll(ARROW, '')
    .split(/(`[^`]{1,500}`)/)
    .map((part, at) =>
      at % 2 === 1
        ? part
        : part
            .replaceAll(LINK, '$1')
            .replaceAll(/<\/?[a-zA-Z][^<>]{0,200}>/g, '')
            .replaceAll(EMPHASIS, '')
            .replaceAll(ESCAPE, '$1'),
    )
    .join('')
    .replaceAll(/[ \t]+/g, ' ')
    .trim();
}

/** Takes ornaments off the start. */
export function dropOrnaments(text: string): string {
  const head = text.slice(0, 50);
  return head.replace(ORNAMENT, '') + text.slice(50);
}

/** How a question says which one it is. */
export interface Mark {
  /** `question`: `Q1.`, `Question 1:`. `scenario`: `Scenario A:`. `number`: `1.` */
  readonly kind: 'question' | 'scenario' | 'number' | 'none';
  readonly number: number | undefined;
  /** The words behind it. */
  readonly rest: string;
}

const QUESTION =
  /^(?:Q|Question)\s?[#№]?\s?(\d{1,4})?(?:\.\d{1,2})?\s?(?:[.:)\]]+|\s?[-–—|]|\s(?=\d)|$)\s*/i;
const SCENARIO =
  /^(?:Scenario|Case(?: study)?|Exercise|Problem|Task|Challenge|Prompt)\s#?(\d{1,3}|[A-Z])\s?(?:[.:)\]]+|\s?[-–—]{1,2}|$)\s*/i;
/** What may hold one question or many. */
const STAGE = /^(?:Stage|Round|Step|Station)\s#?(\d{1,3})\s?(?:[.:)\]]+|\s?[-–—]{1,2}|$)\s*/i;
const NUMBER = /^[#(]?(\d{1,3})(?:\.\d{1,2})?\s?(?:[.:)\]]+(?=\s|$|\p{L})|\s[-–—]\s)\s*/u;

/** Reads the mark of a question off the start of a title. */
export function readMark(text: string): Mark {
  if (text.length > LONGEST_HEAD) return { kind: 'none', number: undefined, rest: text };
  const clean = dropOrnaments(cleanWords(text.replace(SOURCE, '?'))).trim();
  for (const [kind, pattern] of [
    ['question', QUESTION],
    ['scenario', SCENARIO],
    ['number', STAGE],
    ['number', NUMBER],
  ] as const) {
    const match = pattern.exec(clean.slice(0, 80));
    if (!match) continue;
    const number = /^\d+$/.test(match[1] ?? '') ? Number(match[1]) : undefined;
    // "Question" alone is a label.
    if (kind === 'question' && number === undefined && !/^Q\s?[:.]/i.test(clean)) continue;
    return { kind, number, rest: tidy(clean.slice(match[0].length)) };
  }
  return { kind: 'none', number: undefined, rest: tidy(clean) };
}

/** Takes ornaments, quotes around the whole, and a colon at the end off a title. */
function tidy(text: string): string {
  const bare = dropOrnaments(text)
    .replace(/(?:\s?(?:\p{Extended_Pictographic}|\u{FE0F}|\u{200D}))+$/u, '')
    .replace(/^[-–—:]\s/, '')
    .replace(/\s*[:：]$/, '')
    .trim();
  return /^["“'‘][^"“”]*["”'’]$/.test(bare) ? bare.slice(1, -1).trim() : bare;
}

/** How a question or an order begins, whatever follows. */
const ASKING = /* @__PURE__ */ new Set(
  (
    "what what’s what's whats why how when where which who whose whom describe explain tell walk give talk imagine suppose " +
    'compare contrast define discuss implement write convince sell teach solve demonstrate summarize summarise'
  ).split(' '),
);

/** Orders that could also be nouns: what follows decides. */
const ORDERS = /* @__PURE__ */ new Set(
  'design share list name draw show build create estimate identify outline sketch pick choose review debug state propose assume say'.split(
    ' ',
  ),
);
const ARTICLES = /* @__PURE__ */ new Set(
  'a an the me us some two three one your how all this any at that you'.split(' '),
);

/** Checks whether a text asks something of a candidate. */
export function asks(text: string): boolean {
  const clean = cleanWords(text).replace(/^["“'‘(\s]+/, '');
  if (/\?(?:["”'’)\]\s]|$)/.test(clean)) return true;
  const [first = '', second = ''] = clean
    .slice(0, 60)
    .toLowerCase()
    .split(/[\s,]+/);
  if (ASKING.has(first)) return second !== '' && !/^(?:to|we|i|it)$/.test(second);
  if (ORDERS.has(first)) return ARTICLES.has(second);
  return (
    /^(?:if|given|you|you’re|you're|your|let’s|let's|in|as)$/.test(first) && /\byou\b/i.test(clean)
  );
}

/** Joins the lines of a text. A pattern with white space on both sides of a break would take its time on long white space. */
export function joinLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .join(' ');
}
