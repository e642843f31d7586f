import type { ReasonWords } from '../../src/engine/sentences.ts';
import type { ElementWords, KitWords, Placement, ReportWords } from '../../src/words/words.ts';

type Sentences<Words> = {
  readonly [Name in keyof Words as Words[Name] extends (...args: never[]) => string
    ? Name
    : never]: Words[Name] extends (...args: infer Args) => string
    ? readonly (Args extends unknown[] ? Readonly<Args> : never)[]
    : never;
};

const [first, second] = ['First title', 'Second title'] as const;

const PLACEMENTS: readonly Placement[] = [
  { figure: 'F1', cut: 'C1', side: 'on', gap: 'G1', isLess: false },
  { figure: 'F1', cut: 'C1', side: 'above', gap: 'G1', isLess: true },
  { figure: 'F1', cut: 'C1', side: 'below', gap: 'G1', isLess: false },
];

const WISHES = [true, false].flatMap((required) => [
  { average: 'A1', required },
  { average: 'A1', lowest: 'L1', required },
  { average: 'A1', allRated: true, required },
]);

const BOTH = [true, false];

/** Arguments for each sentence, in every form that it has. */
export const reportSamples: Sentences<ReportWords> = {
  verdict: PLACEMENTS.flatMap((one) => BOTH.map((isOpen) => [{ ...one, isOpen }] as const)),
  countRated: [[0], [1], [2]],
  countAsked: [
    [{ questions: 1, rated: 0, skipped: 1, missing: 0 }],
    [{ questions: 6, rated: 3, skipped: 2, missing: 1 }],
    [{ questions: 9, rated: 1, skipped: 0, missing: 8 }],
  ],
  describeThreshold: [
    [{ average: 'A1' }],
    ...WISHES.map((roleCritical) => [{ average: 'A2', roleCritical, minimumRated: 1 }] as const),
    [{ average: 'A1', minimumRated: 2 }],
  ],
  scaleRange: [['L1', 'H1']],
  against: [['C1']],
  cut: [['C1']],
  describeBars: [[{ lowest: 'L1', highest: 'H1', cut: 'C1' }]],
  describeCritical: PLACEMENTS.flatMap((one) =>
    BOTH.flatMap((isMet) => BOTH.map((isOpen) => [{ ...one, isMet, isOpen }] as const)),
  ),
  describeCriticalLowest: BOTH.map((isBelow) => [{ figure: 'F1', cut: 'C1', isBelow }] as const),
  listCritical: [['R1']],
  wishCritical: WISHES.map((wish) => [wish] as const),
  skippedCritical: [[[first]], [[first, second]]],
  notRatedYet: [[[first]], [[first, second]]],
  skippedOnPurpose: [[[first]], [[first, second]]],
  flip: [
    [
      {
        outcome: 'conditional-offer',
        steps: 1,
        moves: [{ question: first, rater: undefined, from: 3, to: 4 }],
      },
    ],
    [
      {
        outcome: 'no-offer',
        steps: 2,
        moves: [
          { question: first, rater: 'ana', from: 3, to: 2 },
          { question: second, rater: 'ben', from: 5, to: 4 },
        ],
      },
    ],
  ],
  pivotal: [[[first]], [[first, second]]],
  reachable: [
    [{ missing: 1, lowest: 'L1', highest: 'H1' }],
    [{ missing: 7, lowest: 'L1', highest: 'H1' }],
  ],
  needed: [1, 3].flatMap((missing) =>
    (['any', 'some', 'none'] as const).flatMap((reach) =>
      BOTH.map(
        (isWeighted) => [{ missing, figure: 'F1', isWeighted, reach, highest: 'H1' }] as const,
      ),
    ),
  ),
  settled: [1, 2].flatMap((missing) =>
    (['conditional-offer', 'no-offer', 'undecided', null] as const).map(
      (outcome) => [outcome, missing] as const,
    ),
  ),
  listRaters: (['mean', 'median'] as const).flatMap((summary) => [
    [{ raters: ['ana', 'ben'], summary, without: [] }] as const,
    [{ raters: ['ana', 'ben'], summary, without: [{ rater: 'cleo', reason: 'Why.' }] }] as const,
  ]),
  disagreement: [
    [{ question: first, range: 1, ends: 'E1' }],
    [{ question: first, range: 3, ends: 'E1' }],
  ],
  agreement: [
    [{ pairs: 1, same: 1, near: 1 }],
    [{ pairs: 6, same: 0, near: 4 }],
    [{ pairs: 3, same: 1, near: 2 }],
  ],
  rater: [
    [{ rater: 'ana', average: null, outcome: 'undecided', severity: null, notRated: [] }],
    ...(['stricter', 'same', 'milder'] as const).map(
      (side, at) =>
        [
          {
            rater: 'ana',
            average: 'A1',
            outcome: 'no-offer',
            severity: { figure: 'S1', side, questions: at + 1 },
            notRated: [first],
          },
        ] as const,
    ),
  ],
  scoreFrom: [['S1', 'R1']],
  agreedOn: [[{ question: first, rating: 4, reason: 'Why.' }]],
  cutOff: [[2]],
  otherVersion: [['V1']],
};

export const kitSamples: Sentences<KitWords> = {
  interviewerSheet: [['T1']],
  weight: [[0], [2]],
};

export const elementSamples: Sentences<ElementWords> = {
  place: [[1, 6]],
  keys: [['L1', 'H1']],
  incomplete: [[1], [2]],
  waiting: [[['ana', 'ben']]],
};

const TOTALS = ([undefined, 'mean'] as const).map(
  (summary) => [{ total: 'T1', wanted: 'N1', weight: 'W1', cut: 'C1', summary }] as const,
);

export const reasonSamples: Sentences<ReasonWords> = {
  average: TOTALS,
  critical: TOTALS,
  criticalLowest: BOTH.map((required) => [{ lowest: 'L1', cut: 'C1', required }] as const),
  criticalNotAssessed: [[[]], [[first, second]]],
  criticalNotAllRated: [
    [1, []],
    [2, [first, second]],
  ],
  missing: [
    [1, []],
    [2, [first, second]],
  ],
  tooFew: [
    [0, 2],
    [1, 2],
    [2, 3],
  ],
  summarize: (['mean', 'median'] as const).map((summary) => [summary, [2, 3, 3]] as const),
};
