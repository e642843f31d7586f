/**
 * Whether the words around a cut make it a gate.
 *
 * A gate turns candidates away, so a cut is read as one only where nothing stands against it.
 *
 * @module
 */

/** `plain`: it says nothing that could stand against a gate. `other`: it may. */
type Reading = 'gate' | 'preference' | 'unclear' | 'plain' | 'other';

const GATE = /\b(?:requir|mandatory|must\b)/;
const WISH = /\b(?:prefer|ideal|recommend|desir|optional|wish)/;
const NEGATION =
  /\b(?:not|no|non|never|neither|nor|none|nobody|nothing|without|cannot|hardly|rarely|seldom)\b|n't\b/;

/**
 * The words that a gate may be written in. Any other, such as "seniors", "if", "may" or "only", can make the
 * cut a condition or an exception, and nobody can list them all.
 */
const PLAIN_WORDS: ReadonlySet<string> = /* @__PURE__ */ new Set(
  (
    'a absolute absolutely all also always an and any applies apply are average averaged averages be both candidate candidates ' +
    'conditional critical each every firm firmly for formal formally get hard has have here hire hired hiring in ' +
    'interview interviews is it its mandatory mean meet meets met must of offer offers on our pass point points ' +
    'question questions rated rating ratings reach reached reaches require required requirement requirements ' +
    'requires role roles score scored scores scoring show shows strict strictly that the their this to too we'
  ).split(' '),
);

/** Words that deny nothing, and what they amount to. */
const IDIOMS: readonly (readonly [RegExp, string])[] = [
  // Who must not be below a cut must reach it.
  [
    /(?:\b(?:none|not|never)|n't)(?! (?:at|for|if|in|on|to|when)\b)(?: [a-z]{1,20}){0,2} (?:below|beneath|less|lower|under)\b/g,
    ' ',
  ],
  [/\b(?:no|without) exceptions?\b/g, ' '],
  [/\bor (?:above|better|higher|more)\b/g, ' '],
  // "Required, not preferred": alone this is no gate.
  [/^ ?not (?:an? )?(?:prefer|recommend|desir|optional|wish)[a-z]{0,10} ?$/g, ' '],
  [/\bnot (?:just|merely|only|simply) (?:prefer|recommend|desir)[a-z]{0,10}/g, ' '],
  [/(?:\b(?:not|never|non)|n't)[ -](?:negotiable|optional)\b/g, ' must '],
];

/** What may stand between a negation and the requirement that it denies. */
const BETWEEN = String.raw`(?:[ -](?:an?|any|be|being|considered|(?:absolute|formal|strict)(?:ly)?|always|hard|longer|necessarily|really|yet)\b){0,4}[ -]`;
const NEED = String.raw`(?:requir[a-z]{0,10}|mandatory|must|need(?:ed)?|have to)\b`;

/** A requirement with its denial. */
const DENIED = /* @__PURE__ */ new RegExp(
  String.raw`(?:\b(?:not|no|non|never|neither|nor)|n't|\bwithout(?= being | an? | any ))${BETWEEN}${NEED}|\bneed(?:s|ed)? not\b|\bneedn't\b`,
  'g',
);

/** How a sentence begins that speaks of the one before it. */
const GOES_ON =
  /^\P{L}{0,9}(?:but|except|exceptions?|however|it|only|otherwise|such|that|these|they|this|those|unless)\b/iu;

/**
 * Tells whether a cut is a gate: the first of the clauses from the cut on that says so decides, if no other
 * clause around the cut may stand against it.
 *
 * @param clauses - those from the figure before the cut up to the figure behind it, without figures
 * @param at - the place of the clause with the cut
 * @returns `undefined` when they do not say, or not clearly
 */
export function readRequired(clauses: readonly string[], at: number): boolean | undefined {
  const before = clauses.slice(0, at).map(readClause);
  const readings = clauses.slice(at).map(readClause);
  const first = readings.find((reading) => reading !== 'plain' && reading !== 'other');
  if (first === 'preference') {
    return readings.some((reading) => reading === 'gate' || reading === 'unclear')
      ? undefined
      : false;
  }
  const isClear = [...before, ...readings].every(
    (reading) => reading === 'gate' || reading === 'plain',
  );
  return first === 'gate' && isClear ? true : undefined;
}

/**
 * Tells whether a sentence goes on about the cut before it and may take a gate back, such as "This does not
 * apply to juniors".
 */
export function takesBack(sentence: string): boolean {
  if (!GOES_ON.test(sentence)) return false;
  const reading = readClause(sentence);
  return reading !== 'gate' && reading !== 'plain';
}

function readClause(clause: string): Reading {
  let text = clause.toLowerCase().replaceAll('’', "'").replaceAll('‑', '-').replaceAll(/\s+/g, ' ');
  for (const [idiom, meaning] of IDIOMS) text = text.replace(idiom, meaning);
  const rest = text.replace(DENIED, ' ');
  const isDenied = rest !== text;
  const isNegated = NEGATION.test(rest);
  const isWish = WISH.test(rest);
  const words = rest.match(/[\p{L}\p{N}%']+/gu) ?? [];
  const isPlain = !isDenied && words.every((word) => PLAIN_WORDS.has(word));
  if (GATE.test(rest)) return isPlain ? 'gate' : 'unclear';
  if (isDenied) return isNegated ? 'unclear' : 'preference';
  if (isWish && !isNegated) return 'preference';
  return isPlain ? 'plain' : 'other';
}
