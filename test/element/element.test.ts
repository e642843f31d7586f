import { describe, expect, test } from 'vitest';
import { testDebrief } from './debrief-cases.ts';
import { testManifest } from './manifest-cases.ts';
import { listUnreached, setUpBrowser } from './page.ts';
import { testScorecard } from './scorecard-cases.ts';

setUpBrowser();

describe('<interview-scorecard>', testScorecard);

describe('<interview-debrief>', testDebrief);

describe('custom-elements.json', testManifest);

// Node never runs the elements, so the coverage of the other parts knows nothing of them. This is the same limit, of
// what Chromium ran.
test('every statement, function and branch of the elements is reached', () => {
  expect(listUnreached()).toEqual([]);
});
