import { arctan, exp } from './elementary.ts';
import { normalTail } from './normal.ts';

/** Nodes and weights of the 20-point Gauss–Legendre rule on [−1, 1]; the other half mirrors it. */
const GAUSS_LEGENDRE: readonly (readonly [node: number, weight: number])[] = [
  [0.07652652113349732, 0.1527533871307258],
  [0.2277858511416451, 0.1491729864726037],
  [0.3737060887154196, 0.1420961093183821],
  [0.5108670019508271, 0.1316886384491766],
  [0.6360536807265151, 0.1181945319615184],
  [0.7463319064601508, 0.1019301198172404],
  [0.8391169718222188, 0.08327674157670475],
  [0.9122344282513259, 0.06267204833410905],
  [0.9639719272779138, 0.04060142980038694],
  [0.9931285991850949, 0.01761400713915212],
];

/** A normal density nine standard deviations out no longer shows in a sum. */
const REACH = 9;

/** The rule is exact to the last digits over three standard deviations. */
const PANEL = 3;

/**
 * Owen's T: the probability that X > h and 0 < Y < aX for independent standard normal X and Y,
 * for a ≥ 0 (Infinity included).
 *
 * Source: Owen (1956), Annals of Mathematical Statistics 27:1075-1090: its integral
 * form, and its reflection for a > 1.
 */
export function owensT(h: number, a: number): number {
  const height = Math.abs(h);
  if (height === 0) return arctan(a) / (2 * Math.PI);
  if (height === Number.POSITIVE_INFINITY) return 0;
  if (a > 1) {
    const near = normalTail(height);
    const far = normalTail(a * height);
    return (near + far) / 2 - near * far - owensT(a * height, 1 / a);
  }
  const end = Math.min(a, REACH / height);
  const panels = Math.max(1, Math.ceil((end * height) / PANEL));
  const half = end / panels / 2;
  let sum = 0;
  for (let panel = 0; panel < panels; panel++) {
    const middle = half * (2 * panel + 1);
    for (const [node, weight] of GAUSS_LEGENDRE) {
      sum += weight * (slice(height, middle - half * node) + slice(height, middle + half * node));
    }
  }
  return (sum * half) / (2 * Math.PI);
}

function slice(h: number, x: number): number {
  const square = 1 + x * x;
  return exp((-h * h * square) / 2) / square;
}
