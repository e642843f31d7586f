import { type RateTest, stepUp, type TwoByTwo } from './fisher.ts';

/** Two p values closer than this share are taken as equal. */
const TIE = 1 + 1e-7;

/** How many rates are tried at first, evenly spread between 0 and 1. */
const RATES = 32;

/** Each round narrows the place of the highest p by this factor: (√5 − 1) / 2. */
const GOLDEN = 0.6180339887498949;

const ROUNDS = 20;

/**
 * Boschloo's unconditional exact test of two selection rates: Fisher's p orders the tables, and the p is the
 * largest probability, over all rates that both groups could share, of a table that orders no later than the one
 * seen. The two-sided p is twice the smaller of the others.
 *
 * Time grows with the square of the number of people.
 *
 * Source: Boschloo (1970), Statistica Neerlandica 24:1-9; two-sided as in SciPy's `boschloo_exact`.
 */
export function testBoschloo(table: TwoByTwo): RateTest {
  const less = findOneSided(table);
  // So many selected are so few turned down.
  const greater = findOneSided({
    ...table,
    selected: table.total - table.selected,
    otherSelected: table.otherTotal - table.otherSelected,
  });
  return { twoSided: Math.min(1, 2 * Math.min(less, greater)), less, greater };
}

/** The p for so few selected from the first group. */
function findOneSided(table: TwoByTwo): number {
  const { total, otherTotal } = table;
  const limit = findFisher(table) * TIE;
  // For each count of the first group, from how many of the other on the table is no less extreme.
  // More selected from the first group take more from the other, so one walk finds them all.
  const from = new Int32Array(total + 1);
  let other = 0;
  for (let selected = 0; selected <= total; selected++) {
    while (
      other <= otherTotal &&
      findFisher({ ...table, selected, otherSelected: other }) > limit
    ) {
      other++;
    }
    from[selected] = other;
  }
  const at = (rate: number) => addUp(rate, { from, total, otherTotal });
  let best = 0;
  let highest = 0;
  for (let step = 1; step < RATES; step++) {
    const p = at(step / RATES);
    if (p > highest) [best, highest] = [step, p];
  }
  // Golden-section search around the best of these: one new rate a round.
  let low = (best - 1) / RATES;
  let width = 2 / RATES;
  let [left, right] = [at(low + width * (1 - GOLDEN)), at(low + width * GOLDEN)];
  for (let round = 0; round < ROUNDS; round++) {
    highest = Math.max(highest, left, right);
    if (left < right) low += width * (1 - GOLDEN);
    width *= GOLDEN;
    [left, right] =
      left < right ? [right, at(low + width * GOLDEN)] : [at(low + width * (1 - GOLDEN)), left];
  }
  return Math.min(1, highest);
}

/** Fisher's p for so few selected from the first group: outward from the count seen. */
function findFisher(table: TwoByTwo): number {
  const drawn = table.selected + table.otherSelected;
  let below = 1;
  let weight = 1;
  for (let x = table.selected; x > Math.max(0, drawn - table.otherTotal); x--) {
    weight /= stepUp(table, drawn, x - 1);
    below += weight;
  }
  let above = 0;
  weight = 1;
  for (let x = table.selected; x < Math.min(drawn, table.total); x++) {
    weight *= stepUp(table, drawn, x);
    above += weight;
  }
  // Far below the mode the sum above is past a double, and far above it the one below.
  return below === Number.POSITIVE_INFINITY ? 1 : below / (below + above);
}

/** The probability of the tables in the region, if both groups are selected at one rate. */
function addUp(
  rate: number,
  region: { readonly from: Int32Array; readonly total: number; readonly otherTotal: number },
): number {
  const own = listProbabilities(region.total, rate);
  const upward = listProbabilities(region.otherTotal, rate);
  // The probability of so many or more.
  for (let at = upward.length - 2; at >= 0; at--) {
    upward[at] = (upward[at] as number) + (upward[at + 1] as number);
  }
  let sum = 0;
  for (let selected = 0; selected < own.length; selected++) {
    const from = region.from[selected] as number;
    if (from < upward.length) sum += (own[selected] as number) * (upward[from] as number);
  }
  return sum;
}

/** The binomial probabilities of 0 to `n`, for a rate between 0 and 1. */
function listProbabilities(n: number, rate: number): Float64Array {
  const odds = rate / (1 - rate);
  const mode = Math.min(n, Math.floor((n + 1) * rate));
  const weights = new Float64Array(n + 1);
  weights[mode] = 1;
  let all = 1;
  for (let x = mode; x < n; x++) {
    const weight = (weights[x] as number) * odds * ((n - x) / (x + 1));
    weights[x + 1] = weight;
    all += weight;
  }
  for (let x = mode; x > 0; x--) {
    const weight = ((weights[x] as number) / odds) * (x / (n - x + 1));
    weights[x - 1] = weight;
    all += weight;
  }
  for (let x = 0; x <= n; x++) weights[x] = (weights[x] as number) / all;
  return weights;
}
