/**
 * Labels: what a text in a guide is about, as people write it.
 *
 * @module
 */
import { cleanWords, dropOrnaments } from './words.ts';

/** Where the text behind a label belongs. */
export type Field =
  | 'id'
  | 'number'
  | 'title'
  | 'prompt'
  | 'strong'
  | 'covers'
  | 'weak'
  | 'flags'
  | 'followUps'
  | 'competency'
  | 'level'
  | 'section'
  | 'weight'
  /** For the interviewer: why it is asked, how long it takes. */
  | 'cue'
  /** "Sample questions": what follows are questions. */
  | 'lead';

/** The first that fits decides. All are tried on a short text in lower case. */
const FIELDS: readonly (readonly [Field, RegExp])[] = [
  [
    'followUps',
    /^(?:(?:possible|optional|suggested|good|deeper|further|sample|example) )*(?:follow[- ]?ups?(?: questions?| prompts?| probes?)?|prob(?:es?|ing)(?: questions?)?|(?:dig|digging|go|going) deeper|deep dives?(?: questions?)?|prompts|extensions?|additional questions?|then ask|ask next|if stuck|drill[- ]?downs?)$/,
  ],
  [
    'lead',
    /^(?:(?:sample|example|key|core|suggested|possible|potential|primary|main|interview|behaviou?ral|technical|situational|screening|opening|closing|recommended|starter|warm-?up|general|the) )*questions(?: to ask| bank| list)?$/,
  ],
  [
    'prompt',
    /^(?:the |main |primary |opening |core |interview |lead )?(?:question(?: text)?|q|prompt|ask|problem(?: statement)?|scenario|situation|task|exercise|setup|say(?: to the candidate)?|read aloud)$/,
  ],
  [
    'flags',
    /^(?:(?:potential|common) )?(?:(?:red|warning|yellow|orange|negative|bad|weak|no[- ]hire|concern(?:ing)?) (?:flags?|signs?|signals?|indicators?|evidence)|concerns|warnings|watch(?: out)?(?: for)?|pitfalls|mistakes|misconceptions?|errors|anti-?patterns|weaknesses|deal[- ]?breakers?|what (?:we|you) (?:don['’]?t|do not) want to hear)$/,
  ],
  [
    'weak',
    /^(?:an? |the |example of an? |sample )?(?:(?:weak|bad|poor|wrong|unacceptable|insufficient|incorrect|below[- ]bar|concerning|junior)(?: example| sample)? (?:answers?|responses?|candidates?)(?: examples?)?(?: (?:sounds?|looks?) like)?|(?:what )?(?:bad|weak|poor)(?: looks like)?)$/,
  ],
  [
    'covers',
    /^(?:what (?:an? )?(?:strong|good|great|ideal|excellent)(?: answers?| candidates?| responses?)? ?(?:looks? like|covers?|includes?|mentions?|sounds? like|has|shows?|do|does)|what (?:to|we|i|you)(?: are|['’]re| am|['’]m)? ?(?:look(?:ing)?|listen(?:ing)?)(?: for)?|what (?:we|you) want to (?:hear|see)|want to hear|looks? for|looking for|listen(?:ing)? for|(?:key|talking|expected|main|evaluation|scoring|important|answer|discussion) points|(?:green|good|positive|strong|hire|success) (?:flags?|signs?|signals?|indicators?|evidence)|(?:evaluation|assessment|success|scoring) criteria|criteria|expectations?|must[- ]haves?|checklist|signals?|(?:key |expected )?(?:concepts|keywords)|pluses|bonus(?: points)?|nice[- ]to[- ]haves?|expected (?:coverage|elements))$/,
  ],
  [
    'strong',
    /^(?:an? |the |example of an? )?(?:(?:strong|good|great|ideal|expected|excellent|best|model|sample|example|suggested|reference|correct|possible|acceptable|solid|outstanding|short|detailed|senior)(?: example| sample)? )?(?:answers?|responses?|solutions?)(?: examples?| key| outline| guide)?(?: (?:sounds?|looks?) like)?$|^(?:a|strong|good|great|ideal|expected|excellent)$/,
  ],
  [
    'competency',
    /^(?:(?:core |key )?competenc(?:y|ies)(?: tested| assessed)?|skills?(?: tested| assessed)?|tests?(?: for)?|assess(?:es|ed|ing|ment area)?|evaluat(?:es|ing)|measures?|(?:focus|skill|topic|assessment) areas?|areas?|topics?|themes?|focus|capabilit(?:y|ies)|dimensions?|attributes?|traits?|values?|what (?:it|this|we['’]?re|you['’]?re) ?(?:tests|assesses|measures|testing|assessing))$/,
  ],
  ['weight', /^(?:weight(?:s|ing|age)?|(?:max(?:imum)? )?(?:points|marks|score))$/],
  ['level', /^(?:(?:target |experience )?level|difficulty|seniority|grade)$/],
  ['section', /^(?:section|category|part|module|stage|round|group|question type|type)$/],
  ['title', /^(?:title|name|short name)$/],
  ['id', /^(?:id|question id|slug|key)$/],
  ['number', /^(?:#|no|nr|num|number|q#|q no|question no|question number|question #|s\.? ?no)$/],
  [
    'cue',
    /^(?:(?:interviewer |recruiter |evaluation |recruiter evaluation |scoring |additional )?(?:notes?|cues?|guidance|comments?|tips?|hints?|instructions?)|why(?: (?:ask|it|this|we ask|you ask)(?: .{1,30})?)?|(?:primary )?(?:purpose|rationale|intent|goal|objective)s?|what you['’]?re really asking|context|background|time(?: allocation| limit)?|duration|timing|scoring(?: guide| rubric)?|rubric|how to score|ratings?|references?|sources?|resources|further reading|links?|see also|explanation|details?|evidence|examples?)$/,
  ],
];

const LONGEST_LABEL = 60;

/** Reads what a label says: in lower case, without marks, brackets and a colon. */
export function readField(label: string): Field | undefined {
  if (label.length > LONGEST_LABEL * 2) return undefined;
  const words = dropOrnaments(cleanWords(label))
    .toLowerCase()
    .replaceAll(/\([^()]*\)/g, ' ')
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/[:：?!.…"“”]+(?=\s|$)/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  // "Why?" asks; "Why:" says why it is asked.
  if (words === '' || words.length > LONGEST_LABEL || /^\W*why\W*\?/i.test(label)) return undefined;
  return FIELDS.find(([, pattern]) => pattern.test(words))?.[0];
}

/** A label at the start of a text. */
export interface Label {
  readonly name: string;
  /** `undefined`: nobody knows this label. */
  readonly field: Field | undefined;
  /** What follows it on its line. */
  readonly rest: string;
}

const BOLD = /^(\*\*|__)(?=\S)([^\n]{1,120}?)\1(\s?\([^()\n]{1,60}\))?\s*([:：]|[-–—](?=\s))?\s*/;
const ITALIC = /^([*_])(?![*_\s])([^*_\n]{1,80})\1\s*([:：])?\s*/;
const PLAIN = /^([\p{L}\p{N}#][^:：*`|\n]{0,59})[:：]\s*/u;
/** A number of points, with what may stand around it. */
const POINT =
  /^(?:(?:score|level|rating|points?)\s)?[(]?(\d{1,3})[)]?\s?(?:\/\s?\d{1,3})?\s?(?:points?|pts)?$/i;

/** Reads the label that a text begins with. Bold, a heading or a summary can be a label that nobody knows. */
export function readLabel(text: string, kind: 'heading' | 'summary' | 'text'): Label | undefined {
  const bare = dropOrnaments(text);
  if (kind !== 'text') {
    const plain = PLAIN.exec(cleanWords(bare));
    const field = plain && readField(plain[1] as string);
    if (plain && field)
      return {
        name: tidyLabel(plain[1] as string),
        field,
        rest: cleanWords(bare).slice(plain[0].length),
      };
    return { name: tidyLabel(bare), field: readField(bare), rest: '' };
  }
  const bold = BOLD.exec(bare) ?? undefined;
  if (bold) {
    const [whole, , name = '', more = '', colon] = bold;
    const rest = bare.slice(whole.length);
    const isLabel =
      colon !== undefined || /[:：]\s*$/.test(name) || rest === '' || rest.startsWith('\n');
    return isLabel
      ? { name: tidyLabel(name + more), field: readField(name), rest: rest.trim() }
      : undefined;
  }
  const italic = ITALIC.exec(bare) ?? undefined;
  if (italic) {
    const [whole, , name = '', colon] = italic;
    if (colon === undefined && !/[:：]\s*$/.test(name)) return undefined;
    return { name: tidyLabel(name), field: readField(name), rest: bare.slice(whole.length).trim() };
  }
  const plain = PLAIN.exec(bare);
  const name = plain?.[1] ?? (bare.split('\n', 1)[0] as string);
  const field = readField(name);
  if (!plain) {
    // Without a colon a word or two could be anything.
    const sure =
      field !== undefined && (bare !== text || name.length >= 9) && name.length < LONGEST_LABEL;
    return sure
      ? { name: tidyLabel(name), field, rest: bare.slice(name.length).trim() }
      : undefined;
  }
  return field || POINT.test(name)
    ? { name: tidyLabel(name), field, rest: bare.slice(plain[0].length).trim() }
    : undefined;
}

/** Reads the score point that a label names, such as `5`, `Score 3` or `4 – Strong`. */
export function readPoint(label: string): number | undefined {
  const words = cleanWords(label).replaceAll('*', '').trim();
  const [head = '', ...tail] = words.split(/\s?[-–—:=]\s?/);
  const own =
    POINT.exec(head.trim()) ??
    (tail.length === 0 ? /^[\p{L}\s-]{2,40}\((\d{1,3})\)$/u.exec(words) : null);
  return own ? Number(own[1]) : undefined;
}

/** A score point with a dash behind it, as text: `5 – Names the limits.` */
export function readPointLine(text: string): { point: number; rest: string } | undefined {
  const match =
    /^(?:(?:score|level|rating)\s)?(\d{1,2})\s?(?:\/\s?\d{1,2}\s?)?(?:[-–—=:]|points?\s?[-–—=:])\s+(?=\S)/i.exec(
      cleanWords(dropOrnaments(text)),
    );
  return match
    ? { point: Number(match[1]), rest: cleanWords(dropOrnaments(text)).slice(match[0].length) }
    : undefined;
}

function tidyLabel(name: string): string {
  return dropOrnaments(cleanWords(name))
    .replace(/\s*[:：]\s*$/, '')
    .trim();
}
