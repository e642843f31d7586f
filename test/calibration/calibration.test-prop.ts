import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assessRater, assessRaters, getCalibrationAnswers } from '../../src/calibration/index.ts';

const answers = getCalibrationAnswers({ section: 'distributed-systems' });
const scale = [1, 2, 3, 4, 5] as const;

/** Ratings of some answers, in any order of their ids. */
const ratings = fc
  .shuffledSubarray([...answers])
  .chain((some) =>
    fc.tuple(...some.map(({ id }) => fc.tuple(fc.constant(id), fc.constantFrom(...scale)))),
  )
  .map((pairs) => Object.fromEntries(pairs));

test('the figures are those of the list of answers', () => {
  fc.assert(
    fc.property(ratings, (given) => {
      const found = assessRater(given);
      const { count, exact, adjacent, severity, cut, confusions } = found;
      const errors = found.answers.map((one) => one.intended - one.given);
      expect(count).toBe(Object.keys(given).length);
      expect(errors).toHaveLength(count);
      const wrong = confusions.flatMap((confusion) => confusion.answers);
      expect(wrong).toHaveLength(errors.filter((error) => error !== 0).length);
      expect(cut.strong + cut.weak).toBe(count);
      if (count < 10) {
        for (const figure of [exact, adjacent, severity, cut]) {
          expect(figure).toMatchObject({ value: null, n: count, reason: 'too-few-answers' });
        }
        return;
      }
      expect(exact.value).toBe(errors.filter((error) => error === 0).length / count);
      expect(adjacent.value).toBe(errors.filter((error) => Math.abs(error) <= 1).length / count);
      expect(severity.value).toBeCloseTo(errors.reduce((sum, error) => sum + error, 0) / count, 10);
      expect(cut.value).toBe((count - cut.refused.length - cut.passed.length) / count);
    }),
  );
});

test('the order in which answers were rated does not matter', () => {
  fc.assert(
    fc.property(ratings, (given) => {
      const turned = Object.fromEntries(Object.entries(given).reverse());
      expect(assessRater(turned)).toEqual(assessRater(given));
    }),
  );
});

test('one point lower throughout is one point stricter', () => {
  fc.assert(
    fc.property(ratings, (given) => {
      const high = Object.fromEntries(
        Object.entries(given).map(([id, rating]) => [id, Math.max(rating, 2) as 2 | 3 | 4 | 5]),
      );
      const low = Object.fromEntries(
        Object.entries(high).map(([id, rating]) => [id, (rating - 1) as 1 | 2 | 3 | 4]),
      );
      const [one, other] = [assessRater(high).severity, assessRater(low).severity];
      if (one.value === null) expect(other.value).toBe(null);
      else expect(other.value).toBeCloseTo(one.value + 1, 10);
    }),
  );
});

test('a team of one and the same rater agrees and splits on nothing', () => {
  fc.assert(
    fc.property(ratings, (given) => {
      const { raters, questions, agreement } = assessRaters({ ana: given, ben: given });
      expect({ ...raters[0], rater: 'ben' }).toEqual(raters[1]);
      expect([1, null]).toContain(agreement.value);
      for (const { range, split } of questions) expect([range, split]).toEqual([0, []]);
    }),
  );
});
