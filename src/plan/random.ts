/**
 * A stream of numbers that looks random and is the same for the same seed on every machine.
 *
 * @module
 */

/** Makes the next number of a stream: an integer from 0 to 2⁶⁴ − 1. */
export type Generator64 = () => bigint;

/**
 * Starts SplitMix64 (Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA
 * 2014; the constants are those of Vigna's splitmix64.c).
 */
export function startGenerator(seed: bigint): Generator64 {
  let state = seed;
  return () => {
    state = wrap(state + 0x9e3779b97f4a7c15n);
    let mixed = wrap((state ^ (state >> 30n)) * 0xbf58476d1ce4e5b9n);
    mixed = wrap((mixed ^ (mixed >> 27n)) * 0x94d049bb133111ebn);
    return mixed ^ (mixed >> 31n);
  };
}

/** Turns a text into a seed with FNV-1a, 64 bits, over its UTF-8 bytes (RFC 9923). */
export function hashText(text: string): bigint {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) {
    hash = wrap((hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash;
}

/**
 * Draws an integer from 0 to below a bound, each as likely as any other: numbers from the last,
 * incomplete run of the bound are drawn again.
 */
export function drawBelow(bound: bigint, next: Generator64): bigint {
  const end = 2n ** 64n - (2n ** 64n % bound);
  let drawn = next();
  while (drawn >= end) drawn = next();
  return drawn % bound;
}

/**
 * Puts a list in a random order, each order as likely as any other (Fisher and Yates, in the form of
 * Durstenfeld, CACM Algorithm 235, 1964).
 */
export function shuffle<T>(list: readonly T[], next: Generator64): T[] {
  const shuffled = [...list];
  for (let last = shuffled.length - 1; last > 0; last--) {
    const drawn = Number(drawBelow(BigInt(last + 1), next));
    [shuffled[last], shuffled[drawn]] = [shuffled[drawn] as T, shuffled[last] as T];
  }
  return shuffled;
}

function wrap(value: bigint): bigint {
  return BigInt.asUintN(64, value);
}
