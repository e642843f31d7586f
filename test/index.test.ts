import { expect, test } from 'vitest';
import { backendBank } from '../data/backend/index.ts';
import { backendOutline } from '../data/backend/outline.ts';
import { decide, meetsHireThreshold } from '../src/decision.ts';
import * as errors from '../src/errors.ts';
import * as entry from '../src/index.ts';
import { getQuestions } from '../src/questions.ts';
import { scoreInterview } from '../src/scoring.ts';

test('the main entry has what an app needs to score and decide', () => {
  expect(entry).toMatchObject({
    backendBank,
    backendOutline,
    decide,
    getQuestions,
    meetsHireThreshold,
    scoreInterview,
  });
});

test('the main entry has every class that is thrown, and the guard', () => {
  expect(entry).toMatchObject({ ...errors });
});
