import { describe, expect, test } from 'vitest';
import { backendBank } from '../../data/backend/index.ts';
import { decide } from '../../src/decision.ts';
import type { HireThreshold, Outline } from '../../src/model.ts';
import { type Panel, type PanelOptions, scorePanel } from '../../src/panel/index.ts';
import { renderPanel } from '../../src/report/index.ts';
import { bakeryBank } from '../banks.ts';
import { explain, listProblems } from '../caught.ts';
import { fullPanel } from './cases.ts';

const FORMATS = ['markdown', 'html', 'csv', 'text'] as const;

function renderText(panel: Panel<Outline>, threshold?: HireThreshold): string {
  return renderPanel(panel, decide(panel.score, threshold), { format: 'text' });
}

/** Text as one line, so that it does not matter where it wraps. */
function flatten(text: string): string {
  return text.replace(/\s+/g, ' ');
}

test('text tells the whole story, disagreements first', () => {
  const { panel, decision, notes } = fullPanel;
  expect(
    renderPanel(panel, decision, { format: 'text', notes, candidate: 'candidate-17' }),
  ).toBe(`Conditional offer. The average of 3.66 is 0.16 above the cut of 3.5.

  3.66  ██████████┃█░░░░░  Overall (3 rated; ┃ marks the cut)

  - The weighted question scores total 33 over a weight of 9; the cut of 3.5
    asks for 31.5.
  - The weighted role-critical question scores total 10 over a weight of 3; the
    cut of 4 asks for 12. This is a preference and does not decide.

Candidate  candidate-17
Questions  Backend Interview Questions (backend 2.0.0)
Asked      4 questions: 3 rated, 1 skipped, 0 missing
Threshold  an average of 3.5 or more; a role-critical average of 4 or more
           (preferred)
Raters     ana, ben, cleo; a question scores the mean of its ratings; left out:
           dan (Left early.)

To discuss
  - The CAP theorem in practice: 3 points apart (ana 5; ben 2).
  - Of 6 pairs of ratings of the same question, 1 is the same, 3 differ by one
    score point and 2 by more.

Averages by section
  4.00  ██████████┃██░░░░  Data Engineering & System Design (1 rated)
  3.50  ██████████┃░░░░░░  Distributed Systems, Scaling & Consistency (2 rated)

Role-critical questions
  3.33  █████████░░░┃░░░░  Role-critical average (1 rated)
  Not met: their average of 3.33 is 0.67 below the cut of 4.
  Ratings: “The CAP theorem in practice” 3.33.
  Preferred: a role-critical average of 4 or more. A preference does not decide.

Missing and skipped
  - Skipped on purpose: “Sagas across several services”. Not a zero: left out of
    the average.

How close it is
  - One rating moved by one score point would change the outcome to no offer,
    for example “An idempotent charge endpoint” (cleo) from 4 to 3.
  - It does not depend on any one question.

Raters
  - ana: average 4.50, alone undecided; 1.50 more lenient than the others on 2
    questions. Not rated: “An idempotent charge endpoint”.
  - ben: average 2.50, alone undecided; 1.50 stricter than the others on 2
    questions. Not rated: “An idempotent charge endpoint”, “Sagas across several
    services”.
  - cleo: average 3.66, alone undecided; as strict as the others on 2 questions.
    Not rated: “Sagas across several services”.

Ratings by rater
  - An idempotent charge endpoint: 4 from ana missing, ben missing, cleo 4
  - The CAP theorem in practice: 3.33 from ana 5, ben 2, cleo 3
  - Consensus with Raft or Paxos: 3.66 from ana 4, ben 3, cleo 4
  - Sagas across several services: skipped from ana skipped, ben missing, cleo
    missing

Agreed after discussion
  - The CAP theorem in practice: agreed on 4. Talked about partitions.
  - These do not count in the score: the first ratings do.

Ratings given
  5 Exceptional  █ 1
      The CAP theorem in practice
  4 Strong       ███ 3
      An idempotent charge endpoint; Consensus with Raft or Paxos
  3 Competent    ██ 2
      The CAP theorem in practice; Consensus with Raft or Paxos
  2 Developing   █ 1
      The CAP theorem in practice
  1 Not Ready    0

Notes
  The CAP theorem in practice (ana)
    Clear.

Averages are cut off after 2 decimals, not rounded, so a figure is never shown
on the other side of a cut. The verdict rests on the exact figures.
`);
});

test('a question that does not count is shown with the mean of its ratings', () => {
  const plan = { weighting: { reason: 'On trial.', weights: { 'cap-theorem': 0 } } } as const;
  const panel = scorePanel(
    { ana: { 'cap-theorem': 3, 'raft-consensus': 4 }, ben: { 'cap-theorem': 4 } },
    plan,
  );
  const table = renderPanel(panel, decide(panel.score), { format: 'csv', plan });
  expect(table).toMatch(/\nquestion,cap-theorem,[^\n]*,3\.5,/);
  const only = scorePanel({ ana: { 'cap-theorem': 3 } }, plan);
  expect(renderPanel(only, decide(only.score), { format: 'text', plan })).toContain(
    'No question that counts is rated.',
  );
});

describe('what is said', () => {
  test('agreement: one rater, nothing shared, one pair, nothing apart', () => {
    const alone = flatten(renderText(scorePanel({ ana: { 'cap-theorem': 4 } })));
    expect(alone).toContain('Agreement needs two raters.');
    expect(alone).toContain('ana: average 4.00, alone conditional offer; nothing to compare.');
    expect(alone).toContain('Nothing: no ratings of one question lie far apart.');
    const apart = scorePanel({ ana: { 'cap-theorem': 4 }, ben: { 'raft-consensus': 4 } });
    expect(flatten(renderText(apart))).toContain('No question has two ratings to compare.');
    const pair = scorePanel({ ana: { 'cap-theorem': 4 }, ben: { 'cap-theorem': 4 } });
    expect(flatten(renderText(pair))).toContain(
      'Of 1 pair of ratings of the same question, 1 is the same, 0 differ by one score point and 0 by more.',
    );
    expect(flatten(renderText(pair))).toContain('as strict as the others on 1 question.');
  });

  test('a panel that asks to discuss one point', () => {
    const panel = scorePanel(
      { ana: { 'cap-theorem': 4 }, ben: { 'cap-theorem': 3 } },
      {},
      { discussAt: 1 },
    );
    expect(renderText(panel)).toContain(
      '- The CAP theorem in practice: 1 point apart (ana 4; ben 3).',
    );
  });

  test('a rater without a rating has no average', () => {
    const panel = scorePanel({ ana: { 'cap-theorem': 4 }, ben: { 'cap-theorem': 'skipped' } });
    expect(renderText(panel)).toContain('ben: average none, alone undecided');
  });

  test('median and consensus that counts', () => {
    const options: PanelOptions<Outline> = {
      summary: 'median',
      useConsensus: true,
      consensus: { 'cap-theorem': { rating: 2, reason: 'Heard again.' } },
    };
    const panel = scorePanel(
      {
        ana: { 'cap-theorem': 5, 'raft-consensus': 4 },
        ben: { 'cap-theorem': 4, 'raft-consensus': 3 },
      },
      {},
      options as never,
    );
    const text = flatten(renderText(panel));
    expect(text).toContain('a question scores the median of its ratings');
    expect(text).toContain('These count in the score instead of the first ratings.');
    expect(text).toContain(
      'The CAP theorem in practice: 2 from ana 5, ben 4 - Consensus with Raft or Paxos: 3.50 from',
    );
    expect(text).toContain('No offer. The average of 2.75');
  });

  test('the lowest role-critical score is shown on the side of its cut', () => {
    const panel = scorePanel(
      {
        ana: { 'cap-theorem': 3, 'raft-consensus': 5 },
        ben: { 'cap-theorem': 3, 'raft-consensus': 5 },
        cleo: { 'cap-theorem': 2, 'raft-consensus': 5 },
      },
      { roleCritical: ['cap-theorem', 'raft-consensus'] },
    );
    const gate = { average: 3.5, roleCritical: { average: 3.5, lowest: 2.667, required: true } };
    const text = flatten(renderText(panel, gate));
    expect(text).toContain('No offer.');
    expect(text).toContain(
      'The lowest role-critical rating is 2.666; the least that is allowed is 2.667.',
    );
    expect(text).toContain('The lowest of them is 2.666, below 2.667.');
  });

  test('plan weights are shown as the plan has them', () => {
    const weighting = { reason: 'A test.', weights: { 'cap-theorem': 2 } };
    const panel = scorePanel(
      {
        ana: { 'cap-theorem': 3, 'raft-consensus': 5 },
        ben: { 'cap-theorem': 3, 'raft-consensus': 4 },
      },
      { weighting },
    );
    expect(renderText(panel)).toContain('Weights    “The CAP theorem in practice” 2; others 1');
  });

  test('with the plan, why questions weigh more, and its order', () => {
    const plan = {
      questions: ['raft-consensus', 'cap-theorem'],
      weighting: { reason: 'It is the job.', weights: { 'cap-theorem': 2 } },
    } as const;
    const panel = scorePanel(
      { ana: { 'cap-theorem': 3 }, ben: { 'cap-theorem': 3, 'raft-consensus': 4 } },
      plan,
    );
    const csv = renderPanel(panel, decide(panel.score), { format: 'csv', plan });
    expect(csv).toContain('weighting,,,,,,,,,,,It is the job.');
    expect([...csv.matchAll(/^(?:question|rating),([^,]+)/gm)].map(([, id]) => id)).toEqual([
      'raft-consensus',
      'cap-theorem',
      ...['raft-consensus', 'raft-consensus', 'cap-theorem', 'cap-theorem'],
    ]);
    const other = { ...plan, weighting: undefined };
    expect(
      explain(() => renderPanel(panel, decide(panel.score), { format: 'csv', plan: other })).code,
    ).toBe('invalid-report');
  });

  test('role-critical questions that nobody asked', () => {
    const panel = scorePanel({ ana: { 'cap-theorem': 4 } }, { roleCritical: ['idempotency'] });
    expect(renderText(panel)).toContain('Ratings: “An idempotent charge endpoint” not asked.');
  });
});

test('CSV has each rater, each rating and each note', () => {
  const { panel, decision, notes } = fullPanel;
  const lines = renderPanel(panel, decision, { format: 'csv', notes }).split('\r\n');
  expect(lines).toContain(
    'discuss,cap-theorem,,,,,,,,,,cap-theorem: 3 points apart (ana 5; ben 2).',
  );
  expect(lines).toContain('rater,undecided,Undecided,ana,,4.5,3.5,9,2,2,,');
  expect(lines).toContain('left-out,,,dan,,,,,,,,Left early.');
  expect(lines).toContain('rating,cap-theorem,,ana,5,,,,,,,Clear.');
  expect(lines).toContain('rating,saga-pattern,,ana,skipped,,,,,,,');
  expect(lines).toContain('rating,saga-pattern,,ben,missing,,,,,,,');
  expect(lines).toContain('consensus,cap-theorem,,,4,,,,,,,Talked about partitions.');
  expect(lines.find((line) => line.startsWith('question,cap-theorem'))).toMatch(
    /,,3\.33,,,,3,,yes,$/,
  );
});

test('Markdown and HTML have the same parts in the same order', () => {
  const { panel, decision, notes } = fullPanel;
  const parts = [
    'To discuss',
    'Averages by section',
    'Role-critical questions',
    'Missing and skipped',
    'How close it is',
    'Raters',
    'Ratings by rater',
    'Agreed after discussion',
    'Ratings given',
    'Notes',
  ];
  const markdown = renderPanel(panel, decision, { format: 'markdown', notes });
  expect([...markdown.matchAll(/^## (.*)$/gm)].map(([, title]) => title)).toEqual(parts);
  const html = renderPanel(panel, decision, { format: 'html', notes });
  expect([...html.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, title]) => title)).toEqual(parts);
  expect(html).toContain(
    '<th scope="col">ana</th><th scope="col">ben</th><th scope="col">cleo</th>',
  );
  expect(html).toContain('<td>3.33</td><td>5</td><td>2</td><td>3</td>');
  expect(markdown).toContain('| No. | Question | Score | ana | ben | cleo |');
});

test('raters in another order keep what is theirs', () => {
  // An object has names that are numbers first, whatever the order in the panel.
  const panel = scorePanel({ ana: { 'cap-theorem': 5 }, '7': { 'cap-theorem': 2 } });
  const raters = [...panel.raters].reverse();
  for (const one of [panel, { ...panel, raters }]) {
    const text = flatten(renderText(one));
    expect(text).toContain('7: average 2.00, alone no offer; 3.00 stricter than the others');
    expect(text).toContain('ana: average 5.00, alone conditional offer; 3.00 more lenient than');
  }
});

test('a panel that asked nothing says so, and only that', () => {
  const panel = scorePanel({ ana: {}, ben: {} }, { questions: [] });
  for (const format of FORMATS) {
    const report = renderPanel(panel, decide(panel.score), { format });
    expect(report).toContain('No question was asked.');
    expect(report).not.toContain('every question is rated');
  }
});

test('a panel that went through JSON gives the same report', () => {
  const { panel, decision, notes } = fullPanel;
  const once = JSON.parse(JSON.stringify({ panel, decision }));
  for (const format of FORMATS) {
    expect(renderPanel(once.panel, once.decision, { format, notes })).toBe(
      renderPanel(panel, decision, { format, notes }),
    );
  }
});

test('a bank of another version is named', () => {
  const { panel, decision } = fullPanel;
  const bank = { ...backendBank, version: '1.1.0' };
  const text = flatten(renderPanel(panel, decision, { format: 'text', bank }));
  expect(text).toContain('(backend 2.0.0)');
  expect(text).toContain('as in version 1.1.0 of the bank');
});

describe('errors', () => {
  const { panel, decision } = fullPanel;
  const options = { format: 'text' } as const;

  test('a panel that its ratings do not come to is refused', () => {
    const score = { ...panel.score, total: panel.score.total + 1 };
    expect(explain(() => renderPanel({ ...panel, score }, decision, options))).toMatchObject({
      code: 'invalid-panel',
      message:
        'Cannot render panel: panel must be what scorePanel returns for its ratings: received an object',
    });
    const empty = scorePanel({ ana: { 'cap-theorem': 'skipped' } });
    const invented = { ...empty, score: { ...empty.score, total: 0, weight: 1 } };
    expect(explain(() => renderPanel(invented, decide(empty.score), options)).code).toBe(
      'invalid-panel',
    );
  });

  test('what is no panel, or is one of another bank', () => {
    for (const none of [undefined, null, 7, [], {}, { score: panel.score }]) {
      expect(explain(() => renderPanel(none as never, decision, options)).code).toBe(
        'invalid-panel',
      );
    }
    expect(
      listProblems(() => renderPanel(panel, decision, { ...options, bank: bakeryBank })),
    ).toEqual([
      ['other-bank', 'score > bank > id', 'score.bank.id must be "bakery": received "backend"'],
    ]);
    const unfair = { ...panel, without: [{ ...panel.without[0], reason: ' ' }] };
    expect(listProblems(() => renderPanel(unfair as never, decision, options))[0]?.[0]).toBe(
      'no-reason',
    );
  });

  test('a panel that lacks any of its fields is refused', () => {
    for (const field of ['score', 'questions', 'raters', 'discuss', 'without'] as const) {
      const { [field]: _, ...rest } = panel;
      for (const broken of [rest, { ...rest, [field]: null }, { ...rest, [field]: {} }]) {
        expect(explain(() => renderPanel(broken as never, decision, options))).toMatchObject({
          code: 'invalid-panel',
          message:
            'Cannot render panel: panel must be what scorePanel returns for its ratings: received an object',
        });
      }
    }
  });

  test('what is wrong with the results of raters is told of each', () => {
    const broken = JSON.parse(JSON.stringify(panel));
    broken.raters[0].score.total = 99;
    broken.raters[1].decision.outcome = 'no-offer';
    expect(listProblems(() => renderPanel(broken, decision, options))).toEqual([
      [
        'not-a-score',
        'raters > ana > score',
        '"ana": score must be what scoreInterview returns for its ratings: received an object',
      ],
      [
        'does-not-follow',
        'raters > ben > decision > outcome',
        '"ben": decision.outcome must be "undecided": received "no-offer"',
      ],
    ]);
  });

  test('a rater named twice, or by no text, is refused', () => {
    for (const rater of ['ben', 7]) {
      const broken = JSON.parse(JSON.stringify(panel));
      broken.raters[0].rater = rater;
      expect(explain(() => renderPanel(broken, decision, options)).code).toBe('invalid-panel');
    }
  });

  test('a decision of another panel is refused', () => {
    const other = decide(scorePanel({ ana: { 'cap-theorem': 1 } }).score);
    expect(explain(() => renderPanel(panel, other, options)).code).toBe('invalid-report');
  });

  test('notes: by raters of the panel, on questions of the bank, and text', () => {
    const notes = {
      dan: { 'cap-theorem': 'Left.' },
      eve: undefined,
      ana: { nope: 'What?', 'cap-theorem': 7 },
    };
    expect(
      listProblems(() => renderPanel(panel, decision, { ...options, notes: notes as never })).map(
        ([code, path]) => [code, path],
      ),
    ).toEqual([
      ['unknown-rater', 'options > notes > dan'],
      ['unknown-rater', 'options > notes > eve'],
      ['unknown-question', 'options > notes > ana > nope'],
      ['not-text', 'options > notes > ana > cap-theorem'],
    ]);
  });

  test.each(['text', 'markdown', 'html', 'csv'] as const)(
    'a note on a question that nobody rated is shown: %s',
    (format) => {
      const notes = { ana: { 'rate-limiting': 'No time left.' } };
      expect(renderPanel(panel, decision, { ...options, format, notes } as never)).toContain(
        'No time left.',
      );
    },
  );
});
