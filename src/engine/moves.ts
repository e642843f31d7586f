/**
 * The fewest steps that bring a total to a goal, where each step moves one rating to the next score point.
 *
 * @module
 */

/** Ratings that can move, all alike. */
export interface Mover {
  /** How many there are. */
  readonly size: number;
  /** The steps that each of them takes at least. */
  readonly from: number;
  /** What one point of distance adds to the total. */
  readonly unit: number;
  /** How far so many steps of one of them go at most. A hole where so many are not allowed. */
  readonly distances: readonly (number | undefined)[];
}

/** By how much movers must shift the total. */
export interface Goals {
  /** What the gated movers alone must bring. */
  readonly gate: number;
  readonly whole: number;
}

/** The steps of some ratings of a mover. */
export interface Part {
  /** The place of the mover. */
  readonly at: number;
  readonly size: number;
  /** How many steps each of them takes. */
  readonly steps: number;
}

/** What all movers choose at one price, and what that comes to. */
interface Choice {
  /** For each mover the steps of one of its ratings. */
  readonly taken: readonly number[];
  readonly count: number;
  readonly shift: number;
}

/** A way to a goal. No way takes fewer steps than `least`. */
interface Way {
  readonly parts: readonly Part[];
  readonly count: number;
  readonly least: number;
  /** What a step must bring to be worth it. */
  readonly price: number;
}

/** More than any step brings. */
const HIGHEST_PRICE = 1e300;

/** Prices are rounded; shifts are integers. */
const ROUNDING = 1e-6;

/**
 * How many combinations are looked at for fewer steps. Only scales of hundreds of points with uneven gaps have more; the
 * way is then as short as it was found, a few steps in thousands too long.
 */
const MOST_EFFORT = 2_000_000;

/** So many ratings of a kind are searched through at first: these can nearly always save the steps that can be saved. */
const FEW = 4;

/**
 * Finds the fewest steps that shift the total by `whole`, where the gated movers must shift it by `gate`.
 *
 * @returns the steps of all ratings, by the places of their movers, the gated first; nothing where no steps reach the
 *   goals
 */
export function findFewestSteps(
  gated: readonly Mover[],
  others: readonly Mover[],
  goals: Goals,
): readonly Part[] | undefined {
  // A gate lies on the scale, so the top of it is far enough.
  const first = climb(gated, goals.gate) as Way;
  const started = first.parts.map(({ at, size, steps }) => ({
    ...(gated[at] as Mover),
    size,
    from: steps,
  }));
  const way = climb([...started, ...others], goals.whole);
  if (!way) return undefined;
  const parts =
    gated.length === 0
      ? way.parts
      : way.parts.map((part) => {
          const before = first.parts[part.at];
          return { ...part, at: before ? before.at : part.at - started.length + gated.length };
        });
  // Where the gate asks for more steps than the whole would, a step of the gated is worth less.
  const prices = { gate: Math.min(first.price, way.price), whole: way.price };
  const paid =
    goals.whole -
    sumSurplus(gated, prices.gate) -
    sumSurplus(others, prices.whole) +
    (prices.whole - prices.gate) * first.least;
  const least = Math.max(first.least, way.price > 0 ? Math.ceil(paid / way.price - ROUNDING) : 0);
  return (
    (least < way.count &&
      searchShorter(parts, [...gated, ...others], {
        goals,
        prices,
        ofGate: first,
        size: gated.length,
        limits: [least, way.count],
      })) ||
    parts
  );
}

/**
 * Climbs to a goal by the steps that go furthest. Where steps go equally far this is the shortest way; elsewhere it may
 * take a few steps too many, and `least` says how many at most. It is the bound of Lagrangian duality: whatever price a
 * step has, so many steps must be paid for.
 */
function climb(movers: readonly Mover[], goal: number): Way | undefined {
  let low = choose(movers, HIGHEST_PRICE);
  let high = choose(movers, 0);
  if (high.shift < goal) return undefined;
  const listParts = (taken: readonly number[]) =>
    movers.map(({ size }, at) => ({ at, size, steps: taken[at] as number }));
  if (low.shift >= goal) {
    return { parts: listParts(low.taken), count: low.count, least: low.count, price: 0 };
  }
  let price: number;
  let middle: Choice;
  for (;;) {
    price = (high.shift - low.shift) / (high.count - low.count);
    middle = choose(movers, price);
    if (middle.count <= low.count || middle.count >= high.count) break;
    if (middle.shift >= goal) high = middle;
    else low = middle;
  }

  // All ratings from low to high, one by one, for as long as the goal is not reached.
  const parts: Part[] = [];
  let { count, shift } = low;
  let isOpen = true;
  for (const [at, mover] of movers.entries()) {
    const from = low.taken[at] as number;
    const to = high.taken[at] as number;
    const further = measure(mover, from, to);
    const most = further > 0 ? Math.ceil((goal - shift) / further) - 1 : 0;
    const size: number = isOpen ? Math.min(mover.size, most) : 0;
    isOpen &&= further === 0 || size === mover.size;
    count += size * (to - from);
    shift += size * further;
    if (size > 0) parts.push({ at, size, steps: to });
    if (size < mover.size) parts.push({ at, size: mover.size - size, steps: from });
  }
  const last = addLastSteps(parts, movers, goal - shift);
  return {
    parts: last.parts,
    count: count + last.count,
    least: Math.ceil((goal - middle.shift) / price - ROUNDING) + middle.count,
    price,
  };
}

/** Chooses for each mover the steps that bring most beyond their price. */
function choose(movers: readonly Mover[], price: number): Choice {
  const taken: number[] = [];
  let count = 0;
  let shift = 0;
  for (let at = 0; at < movers.length; at++) {
    const { size, unit, distances, from } = movers[at] as Mover;
    let most = -Infinity;
    let steps = 0;
    for (let step = from; step < distances.length; step++) {
      const distance = distances[step];
      if (distance === undefined) continue;
      const surplus = unit * distance - price * step;
      if (surplus > most || most === -Infinity) {
        most = surplus;
        steps = step;
      }
    }
    taken.push(steps);
    count += size * steps;
    shift += size * unit * (distances[steps] as number);
  }
  return { taken, count, shift };
}

/** What all ratings bring beyond a price at most. */
function sumSurplus(movers: readonly Mover[], price: number): number {
  const { shift, count } = choose(movers, price);
  return shift - price * count;
}

function measure({ unit, distances }: Mover, from: number, to: number): number {
  return unit * ((distances[to] as number) - (distances[from] as number));
}

/** Lets one rating take the fewest steps that bring the rest. */
function addLastSteps(parts: readonly Part[], movers: readonly Mover[], rest: number) {
  let last = { place: 0, count: Infinity };
  for (const [place, { at, steps }] of parts.entries()) {
    const mover = movers[at] as Mover;
    const end = Math.min(mover.distances.length, steps + last.count);
    for (let step = steps + 1; step < end; step++) {
      if (mover.distances[step] === undefined || measure(mover, steps, step) < rest) continue;
      last = { place, count: step - steps };
      break;
    }
  }
  const { place, count } = last;
  return {
    count,
    parts: parts.flatMap((part, at) => {
      if (at !== place) return [part];
      const one = { ...part, size: 1, steps: part.steps + count };
      return part.size > 1 ? [one, { ...part, size: part.size - 1 }] : [one];
    }),
  };
}

/** What a search looks for. */
interface Search {
  readonly goals: Goals;
  /** What a step of the gated must bring, and what one of the others must. */
  readonly prices: Goals;
  /** The fewest steps of the gated alone, and what one of these must bring. */
  readonly ofGate: Pick<Way, 'least' | 'price'>;
}

/** A rating of a mover. */
interface Single extends Mover {
  readonly at: number;
  readonly isGated: boolean;
  /** How many steps it takes on the way that is known. */
  readonly steps: number;
}

/** Searches for a shorter way: through a few ratings of each kind while all others stay, then through more. */
function searchShorter(
  parts: readonly Part[],
  movers: readonly Mover[],
  {
    size,
    limits: [least, most],
    goals,
    prices,
    ofGate,
  }: Search & { readonly size: number; readonly limits: readonly [number, number] },
): Part[] | undefined {
  const singles = parts.flatMap(({ at, size: several, steps }) =>
    Array.from(
      { length: several },
      (): Single => ({ ...(movers[at] as Mover), at, isGated: at < size, steps }),
    ),
  );
  const gated = singles.filter(({ isGated }) => isGated);
  const others = singles.filter(({ isGated }) => !isGated);
  const effort = { left: MOST_EFFORT };
  for (let limit = least; limit < most; limit++) {
    for (let few = FEW; ; few *= 2) {
      const tried = [...gated.slice(0, few), ...others.slice(0, few)];
      const fixed = [...gated.slice(few), ...others.slice(few)];
      let [gate, whole, leastOfGate, left] = [goals.gate, goals.whole, ofGate.least, limit];
      for (const { unit, distances, steps, isGated } of fixed) {
        const shift = unit * (distances[steps] as number);
        whole -= shift;
        left -= steps;
        if (!isGated) continue;
        gate -= shift;
        leastOfGate -= steps;
      }
      const found = search(tried, {
        goals: { gate, whole },
        prices,
        ofGate: { least: leastOfGate, price: ofGate.price },
        limit: left,
        effort,
      });
      if (found) {
        return [
          ...tried.map(({ at }, place) => ({ at, size: 1, steps: found[place] as number })),
          ...fixed.map(({ at, steps }) => ({ at, size: 1, steps })),
        ];
      }
      if (effort.left < 0) return undefined;
      if (fixed.length === 0) break;
    }
  }
  return undefined;
}

/** The furthest shift of some ratings with so many steps, and how it is made. */
interface Stage {
  readonly shift: number;
  readonly steps: number;
  readonly before: Stage | undefined;
}

/**
 * Searches rating by rating: for each number of steps it keeps the furthest shift, as long as the ratings that are left
 * can still bring it to the goals.
 */
function search(
  singles: readonly Single[],
  {
    goals,
    prices,
    ofGate,
    limit,
    effort,
  }: Search & { readonly limit: number; readonly effort: { left: number } },
): number[] | undefined {
  const rests = listRests(singles, ({ isGated }) => (isGated ? prices.gate : prices.whole));
  const gated = singles.filter(({ isGated }) => isGated);
  const restsOfGate = listRests(gated, () => ofGate.price);
  const discount = prices.whole - prices.gate;
  let stages = new Map<number, Stage>([[0, { shift: 0, steps: 0, before: undefined }]]);
  for (const [at, { unit, distances, isGated }] of singles.entries()) {
    const next = new Map<number, Stage>();
    const isLast = at === singles.length - 1;
    const isLastGated = at === gated.length - 1;
    for (const [before, stage] of stages) {
      effort.left -= distances.length;
      if (effort.left < 0) return undefined;
      for (const [steps, distance] of distances.entries()) {
        const count = before + steps;
        const left = limit - count;
        if (left < 0) break;
        if (distance === undefined) continue;
        const shift = stage.shift + unit * distance;
        if (shift <= (next.get(count)?.shift ?? -1)) continue;
        const rest =
          (rests[at + 1] as number) +
          prices.whole * left -
          discount * Math.max(ofGate.least - count, 0) +
          ROUNDING;
        if (shift + (isLast ? 0 : rest) < goals.whole) continue;
        const restOfGate = (restsOfGate[at + 1] as number) + ofGate.price * left + ROUNDING;
        if (isGated && shift + (isLastGated ? 0 : restOfGate) < goals.gate) continue;
        next.set(count, { shift, steps, before: stage });
      }
    }
    stages = next;
  }
  const [found] = stages.values();
  return found && listSteps(found);
}

/** Lists what the ratings from each place on bring beyond their prices at most. */
function listRests(singles: readonly Single[], findPrice: (single: Single) => number): number[] {
  const rests = new Array<number>(singles.length + 1).fill(0);
  for (let at = singles.length - 1; at >= 0; at--) {
    const single = singles[at] as Single;
    rests[at] = (rests[at + 1] as number) + sumSurplus([{ ...single, size: 1 }], findPrice(single));
  }
  return rests;
}

function listSteps(last: Stage): number[] {
  const steps: number[] = [];
  for (let stage = last; stage.before; stage = stage.before) steps.push(stage.steps);
  return steps.reverse();
}
