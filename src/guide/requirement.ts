/**
 * Whether the words around a cut make it a gate.
 *
 * A gate turns candidates away, so a cut is read as one only where nothing stands against it.
 *
 * @module
 */

/** `negation`: it denies something, and not a requirement or a preference. */
type Reading = 'gate' | 'preference' | 'unclear' | 'negation' | 'silent';

const GATE = /\b(?:requir|mandatory|must\b)/;
const WISH = /\b(?:prefer|ideal|recommend|desir|optional|wish)/;
const NEGATION =
  /\b(?:not|no|non|never|neither|nor|none|nobody|nothing|without|cannot|hardly|rarely|seldom)\b|n't\b/;

/** Words that deny nothing, and what they amount to. */
const IDIOMS: readonly (readonly [RegExp, string])[] = [
  // Who must not be below a cut must reach it.
  [/(?:\b(?:none|not|never)|n't)(?: [a-z]{1,20}){0,2} (?:below|beneath|less|lower|under)\b/g, ' '],
  [/\b(?:no|without) exceptions?\b/g, ' '],
  [/\bnot (?:just|merely|only|simply) (?:prefer|recommend|desir)/g, ' '],
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

/**
 * Tells whether a cut is a gate: the first of the clauses that says so decides.
 *
 * @param clauses - the clause with the cut, and those behind it up to the next figure
 * @returns `undefined` when they do not say, or not clearly
 * @internal
 */
export function readRequired(clauses: readonly string[]): boolean | undefined {
  const readings = clauses.filter((clause) => clause.trim() !== '').map(readClause);
  const first = readings.findIndex((reading) => reading !== 'silent');
  const reading = readings[first];
  if (reading === 'preference') return false;
  // A negation may reach into the clause behind it or before it: "is not, as yet, required", "is required,
  // but not always".
  return reading === 'gate' && readings[first + 1] !== 'negation' ? true : undefined;
}

function readClause(clause: string): Reading {
  let text = clause.toLowerCase().replaceAll('’', "'").replaceAll('‑', '-').replaceAll(/\s+/g, ' ');
  for (const [idiom, meaning] of IDIOMS) text = text.replace(idiom, meaning);
  const rest = text.replace(DENIED, ' ');
  const isDenied = rest !== text;
  const isNegated = NEGATION.test(rest);
  const isWish = WISH.test(rest);
  if (GATE.test(rest)) return isDenied || isNegated || isWish ? 'unclear' : 'gate';
  if (isDenied) return isNegated ? 'unclear' : 'preference';
  if (isWish) return isNegated ? 'silent' : 'preference';
  return isNegated ? 'negation' : 'silent';
}
