import { describe, expect, test } from 'vitest';
import { backendBank } from '../../data/backend/index.ts';
import { decide } from '../../src/decision.ts';
import type { HireThreshold, Outline, QuestionBank, Ratings } from '../../src/model.ts';
import { formatAverage, renderScorecard, reportStyle } from '../../src/report/index.ts';
import { scoreInterview } from '../../src/scoring.ts';
import { de } from '../../src/words/de.ts';
import { bakeryBank } from '../banks.ts';
import { explain, listProblems } from '../caught.ts';
import { fullCase, judge } from './cases.ts';

const FORMATS = ['markdown', 'html', 'csv', 'text'] as const;

function renderText(...args: Parameters<typeof judge>): string {
  const { score, decision } = judge(...args);
  const bank = (args[1]?.bank ?? backendBank) as QuestionBank;
  return renderScorecard(score, decision, { format: 'text', bank });
}

/** Text as one line, so that it does not matter where it wraps. */
function flatten(text: string): string {
  return text.replace(/\s+/g, ' ');
}

describe('text', () => {
  test('tells the whole story in order', () => {
    const { score, decision, notes } = fullCase;
    expect(
      renderScorecard(score, decision, { format: 'text', notes, candidate: 'candidate-17' }),
    ).toBe(`Undecided. The average so far, 3.50, is on the cut of 3.5, which is enough.

  3.50  ██████████┃░░░░░░  Overall (4 rated; ┃ marks the cut)

  - 1 planned question is not rated yet.
  - The ratings total 21 over a weight of 6; the cut of 3.5 asks for 21.
  - The role-critical ratings total 16 over a weight of 4; the cut of 4 asks for
    16.
  - The lowest role-critical rating is 4; the least that is allowed is 3.

Candidate  candidate-17
Questions  Backend Interview Questions (backend 2.0.0)
Asked      6 questions: 4 rated, 1 skipped, 1 missing
Threshold  an average of 3.5 or more; a role-critical average of 4 or more, none
           below 3 (required); at least 2 rated
Weights    “An idempotent charge endpoint” 3; others 1

Averages by section
  4.00  ██████████┃██░░░░  Data Engineering & System Design (1 rated)
  3.50  ██████████┃░░░░░░  Distributed Systems, Scaling & Consistency (2 rated)
  2.00  ████░░░░░░┃░░░░░░  Database Internals, Infrastructure & Security
                           Operations (1 rated)

Role-critical questions
  4.00  ████████████┃░░░░  Role-critical average (2 rated)
  Met so far: their average of 4.00 is on the cut of 4, which is enough. The
  lowest of them is 4, not below 3.
  Ratings: “An idempotent charge endpoint” 4, “The CAP theorem in practice” 4.
  Required: a role-critical average of 4 or more, none below 3.

Missing and skipped
  - Not rated yet: “One rate limit across many regions”.
  - Skipped on purpose: “Sagas across several services”. Not a zero: left out of
    the average.

How close it is
  - With the missing question the average can still end between 3.14 and 3.71.
  - It must average 3.50 or more to reach the cut.
  - It is open: its rating can still bring either outcome.

Ratings given
  5 Exceptional  0
  4 Strong       ██ 2
      An idempotent charge endpoint; The CAP theorem in practice
  3 Competent    █ 1
      Consensus with Raft or Paxos
  2 Developing   █ 1
      SQL injection and prepared statements
  1 Not Ready    0

Notes
  The CAP theorem in practice
    First line.
    Second line.
  Sagas across several services
    Out of time.

Averages are cut off after 2 decimals, not rounded, so a figure is never shown
on the other side of a cut. The verdict rests on the exact figures.
`);
  });

  test('style colors and changes nothing else', () => {
    const { score, decision, notes } = fullCase;
    const mark = (name: string) => (text: string) => `<${name}>${text}</${name}>`;
    const style = {
      good: mark('good'),
      bad: mark('bad'),
      dim: mark('dim'),
      strong: mark('strong'),
    };
    const plain = renderScorecard(score, decision, { format: 'text', notes });
    const styled = renderScorecard(score, decision, { format: 'text', notes, style });
    expect(styled.replace(/<\/?(good|bad|dim|strong)>/g, '')).toBe(plain);
    expect(styled).toContain('<strong>Averages by section</strong>\n');
    expect(styled).toContain('  <bad>2.00</bad>  <bad>████</bad><dim>░░░░░░┃░░░░░░</dim>  Data');
    expect(styled).toContain(
      '  <good>3.50</good>  <good>██████████┃</good><dim>░░░░░░</dim>  Dist',
    );
    expect(styled.startsWith('Undecided. ')).toBe(true);
    for (const line of styled.split('\n')) {
      expect(line.split('<good>').length).toBe(line.split('</good>').length);
    }
    const offer = judge({ 'cap-theorem': 5 });
    const refusal = judge({ 'cap-theorem': 1 });
    expect(renderScorecard(offer.score, offer.decision, { format: 'text', style })).toMatch(
      /^<good>Conditional offer\.<\/good> The/,
    );
    expect(renderScorecard(refusal.score, refusal.decision, { format: 'text', style })).toMatch(
      /^<bad>No offer\.<\/bad> The/,
    );
  });

  test('long rows of a count are drawn to scale', () => {
    const ids = backendBank.questions.map(({ id }) => id);
    const ratings: Ratings<Outline> = Object.fromEntries(
      ids.map((id, at) => [id, at === 0 ? 2 : 4]),
    );
    const text = renderText(ratings);
    expect(text).toMatch(/4 Strong {7}█{20} 39\n/);
    expect(text).toMatch(/2 Developing {3}█ 1\n/);
  });
});

describe('what is said', () => {
  const twoRated = { 'cap-theorem': 4, 'raft-consensus': 3 } as const;

  test.each<[string, Ratings<Outline>, HireThreshold | undefined, string]>([
    [
      'above',
      { 'cap-theorem': 4 },
      undefined,
      'Conditional offer. The average of 4.00 is 0.50 above the cut of 3.5.',
    ],
    [
      'on',
      twoRated,
      undefined,
      'Conditional offer. The average of 3.50 is on the cut of 3.5, which is enough.',
    ],
    [
      'below',
      { 'cap-theorem': 3 },
      undefined,
      'No offer. The average of 3.00 is 0.50 below the cut of 3.5.',
    ],
    [
      'just above',
      { 'cap-theorem': 4, 'raft-consensus': 3, 'saga-pattern': 3 },
      { average: 3.33 },
      'The average of 3.33 is less than 0.01 above the cut of 3.33.',
    ],
    [
      'just below',
      { 'cap-theorem': 4, 'raft-consensus': 4, 'saga-pattern': 3 },
      { average: 3.67 },
      'The average of 3.66 is 0.01 below the cut of 3.67.',
    ],
    [
      'four decimals',
      { 'cap-theorem': 4, 'raft-consensus': 4, 'saga-pattern': 3 },
      { average: 3.6667 },
      'The average of 3.6666 is 0.0001 below the cut of 3.6667.',
    ],
    [
      'nothing',
      { 'cap-theorem': 'skipped' },
      undefined,
      'Undecided. No question that counts is rated.',
    ],
  ])('the verdict: %s', (_, ratings, threshold, sentence) => {
    expect(renderText(ratings, {}, threshold)).toContain(sentence);
  });

  test('a gate that closes is named beside an average that is high enough', () => {
    const gate = { average: 3.5, roleCritical: { average: 4, lowest: 4, required: true } };
    const plan = { roleCritical: ['raft-consensus'] };
    const text = flatten(renderText({ 'cap-theorem': 5, 'raft-consensus': 3 }, plan, gate));
    expect(text).toContain(
      'No offer. The average of 4.00 is 0.50 above the cut of 3.5. The role-critical questions, which are required, fall short.',
    );
    expect(text).toContain(
      'Not met: their average of 3.00 is 1.00 below the cut of 4. The lowest of them is 3, below 4.',
    );
    expect(
      flatten(renderText({ 'cap-theorem': 1, 'raft-consensus': 3 }, plan, gate)),
    ).not.toContain('fall short');
  });

  test('role-critical questions: none, not asked about, not assessed, a preference', () => {
    expect(renderText(twoRated)).toContain('Role-critical questions\n  - The plan names none.');
    const plan = { roleCritical: ['cap-theorem', 'idempotency'] };
    expect(flatten(renderText(twoRated, plan, { average: 3.5 }))).toContain(
      'The threshold asks nothing of them. - Ratings: “An idempotent charge endpoint” not asked, “The CAP theorem in practice” 4.',
    );
    const open = { roleCritical: ['idempotency'] };
    expect(flatten(renderText(twoRated, open))).toContain(
      'Not assessed: none of them is rated. Preferred: a role-critical average of 4 or more. - Ratings: “An idempotent charge endpoint” not asked.',
    );
    expect(flatten(renderText(twoRated, open))).toContain(
      'No role-critical question is rated. This is a preference and does not decide.',
    );
    expect(flatten(renderText({ 'cap-theorem': 3 }, { roleCritical: ['cap-theorem'] }))).toContain(
      'Not met: their average of 3.00 is 1.00 below the cut of 4. Ratings: “The CAP theorem in practice” 3. Preferred: a role-critical average of 4 or more. A preference does not decide.',
    );
  });

  test('a lowest rating that is preferred does not decide', () => {
    const wish = { average: 3, roleCritical: { average: 3, lowest: 4, required: false } };
    const text = flatten(renderText(twoRated, { roleCritical: ['raft-consensus'] }, wish));
    expect(text).toContain('Conditional offer.');
    expect(text).toContain(
      'The lowest role-critical rating is 3; the least that is preferred is 4. This is a preference and does not decide.',
    );
  });

  test('what is open, and what is settled', () => {
    const questions = ['cap-theorem', 'raft-consensus', 'saga-pattern', 'rate-limiting'];
    const tell = (ratings: Ratings<Outline>, threshold?: HireThreshold) =>
      flatten(renderText(ratings, { questions }, threshold));
    expect(tell({ 'cap-theorem': 3, 'raft-consensus': 3 })).toContain(
      'With the 2 missing questions the average can still end between 2.00 and 4.00. - They must average 4.00 or more to reach the cut. - It is open: their ratings can still bring either outcome.',
    );
    expect(tell({ 'cap-theorem': 2, 'raft-consensus': 2 })).toContain(
      'They must average 5.00 or more to reach the cut.',
    );
    expect(tell({ 'cap-theorem': 1, 'raft-consensus': 1, 'saga-pattern': 1 })).toContain(
      'between 1.00 and 2.00. - Not even 5 on it reaches the cut. - It is settled: however it is rated, the outcome will be no offer.',
    );
    expect(tell({ 'cap-theorem': 1, 'raft-consensus': 1 })).toContain(
      'Not even 5 on all of them reaches the cut.',
    );
    expect(tell({ 'cap-theorem': 5, 'raft-consensus': 5, 'saga-pattern': 5 })).toContain(
      'Any rating of it reaches the cut. - It is settled: however it is rated, the outcome will be a conditional offer.',
    );
    expect(tell({ 'cap-theorem': 5, 'raft-consensus': 5 }, { average: 3 })).toContain(
      'Any rating of them reaches the cut.',
    );
    expect(
      tell({ 'cap-theorem': 5, 'raft-consensus': 5 }, { average: 3, minimumRated: 5 }),
    ).toContain('It is settled: however they are rated, it stays undecided.');
  });

  test('what would turn it', () => {
    expect(flatten(renderText({ 'cap-theorem': 3, 'raft-consensus': 3 }))).toContain(
      'One rating moved by one score point would change the outcome to a conditional offer, for example “The CAP theorem in practice” from 3 to 4. - It does not depend on any one question.',
    );
    expect(flatten(renderText({ 'cap-theorem': 5, 'raft-consensus': 4 }))).toContain(
      '3 moves by one score point would change the outcome to no offer, for example',
    );
    expect(
      flatten(
        renderText({
          'cap-theorem': 5,
          'raft-consensus': 5,
          'saga-pattern': 2,
          'rate-limiting': 2,
        }),
      ),
    ).toContain(
      'Without any one of “The CAP theorem in practice”, “Consensus with Raft or Paxos” the outcome would differ.',
    );
    expect(flatten(renderText({ 'cap-theorem': 5 }, {}, { average: 1 }))).toContain(
      'No change of ratings would change the outcome.',
    );
    expect(flatten(renderText({ 'cap-theorem': 'skipped' }))).not.toMatch(
      /would change the outcome|depend on/,
    );
  });

  test('weights only where they differ, in their smallest form', () => {
    const weigh = (weights: Record<string, number>) =>
      renderText(twoRated, { weighting: { reason: 'A test.', weights } });
    expect(weigh({ 'cap-theorem': 2, 'raft-consensus': 2 })).not.toContain('Weights');
    expect(weigh({ 'cap-theorem': 4, 'raft-consensus': 2 })).toContain(
      'Weights    “The CAP theorem in practice” 2; others 1\n',
    );
    expect(weigh({ 'cap-theorem': 3, 'raft-consensus': 2 })).toContain(
      'Weights    “The CAP theorem in practice” 3; “Consensus with Raft or Paxos” 2\n',
    );
  });

  test('a question that does not count', () => {
    const zero = (plan: object, ratings: object = {}) =>
      flatten(
        renderText({ ...twoRated, ...ratings } as typeof twoRated, {
          weighting: { reason: 'On trial.', weights: { idempotency: 0 } },
          ...plan,
        }),
      );
    const rated = zero({}, { idempotency: 1 });
    expect(rated).toContain('Overall (2 rated;');
    expect(rated).toContain('Asked 3 questions: 3 rated');
    expect(rated).toContain('Weights “An idempotent charge endpoint” 0; others 1');
    const questions = ['cap-theorem', 'raft-consensus', 'idempotency'];
    const missing = zero({ questions });
    expect(missing).toContain('It is settled: however it is rated,');
    expect(missing).not.toContain('missing question the average');
    expect(
      zero({
        weighting: { reason: 'x', weights: Object.fromEntries(questions.map((id) => [id, 0])) },
      }),
    ).toContain('No question that counts is rated.');
  });

  test('role-critical questions that are not all rated', () => {
    const roleCritical = ['cap-theorem', 'idempotency'];
    const text = flatten(
      renderText(
        { ...twoRated, idempotency: 'skipped' },
        { roleCritical },
        { average: 3.5, roleCritical: { average: 4, allRated: true, required: true } },
      ),
    );
    expect(text).toMatch(/^Undecided\./);
    expect(text).toContain('- 1 role-critical question is not rated.');
    expect(text).toContain('Not assessed: not all of them are rated.');
    expect(text).toContain('Required: a role-critical average of 4 or more, all rated.');
  });

  test('a role-critical question that was skipped', () => {
    const roleCritical = ['cap-theorem', 'idempotency', 'rate-limiting'];
    const skip = { ...twoRated, idempotency: 'skipped' } as const;
    expect(flatten(renderText(skip, { roleCritical }))).toContain(
      'Skipped although role-critical: “An idempotent charge endpoint”. The role-critical average leaves it out.',
    );
    expect(
      flatten(
        renderText({ ...skip, 'rate-limiting': 'skipped' }, { roleCritical }, { average: 3.5 }),
      ),
    ).toContain(
      'Skipped although role-critical: “An idempotent charge endpoint”, “One rate limit across many regions”. The role-critical average leaves them out.',
    );
    expect(renderText(twoRated, { roleCritical })).not.toContain('Skipped although');
  });

  test('missing and skipped', () => {
    expect(renderText(twoRated)).toContain(
      'Missing and skipped\n  - None: every question is rated.',
    );
    expect(renderText({ 'cap-theorem': 'skipped', 'saga-pattern': 'skipped' })).toContain(
      'Asked      2 questions: 0 rated, 2 skipped, 0 missing',
    );
    expect(renderText({ 'cap-theorem': 4 })).toContain('Asked      1 question: 1 rated');
  });

  test.each(FORMATS)('that nothing was asked, and not that all of it is rated: %s', (format) => {
    const { score, decision } = judge({}, { questions: [] });
    const report = renderScorecard(score, decision, { format });
    expect(report).toContain('No question was asked.');
    expect(report).not.toContain('every question is rated');
  });

  test('that nothing was asked, where a reader looks for it', () => {
    const text = renderText({}, { questions: [] });
    expect(text.startsWith('Undecided. No question was asked.\n')).toBe(true);
    expect(text).toContain('Missing and skipped\n  - No question was asked.\n');
  });

  test('a bank of another version is named', () => {
    const bank = { ...backendBank, version: '1.1.0' };
    const { score, decision } = judge(twoRated);
    expect(flatten(renderScorecard(score, decision, { format: 'text', bank }))).toContain(
      '(backend 2.0.0)',
    );
    expect(flatten(renderScorecard(score, decision, { format: 'text', bank }))).toContain(
      'Titles and questions are worded as in version 1.1.0 of the bank.',
    );
  });
});

describe('the plan', () => {
  const plan = {
    questions: ['rate-limiting', 'cap-theorem', 'idempotency'],
    roleCritical: ['idempotency'],
    weighting: { reason: 'Payments are the job.', weights: { idempotency: 2 } },
  };
  const { score, decision } = judge({ 'cap-theorem': 4, idempotency: 4 }, plan);

  test.each(FORMATS)('gives the reason of its weights: %s', (format) => {
    expect(renderScorecard(score, decision, { format })).not.toContain('Payments are the job');
    const report = renderScorecard(score, decision, { format, plan });
    expect(report).toContain('Payments are the job.');
  });

  test('keeps its order, in CSV too', () => {
    const csv = renderScorecard(score, decision, { format: 'csv', plan });
    const markdown = renderScorecard(score, decision, { format: 'markdown', plan });
    expect([...csv.matchAll(/^question,([^,]+)/gm)].map(([, id]) => id)).toEqual(plan.questions);
    expect([...markdown.matchAll(/^\| (\d+) \|/gm)].map(([, number]) => number)).toEqual([
      '32',
      '26',
      '25',
    ]);
  });

  test('without a list of questions is the plan of what was rated', () => {
    const one = judge({ 'cap-theorem': 4 }, { roleCritical: ['idempotency'] });
    const options = { format: 'text', plan: { roleCritical: ['idempotency'] } } as const;
    expect(renderScorecard(one.score, one.decision, options)).toBe(
      renderScorecard(one.score, one.decision, { format: 'text' }),
    );
  });

  test.each([
    [
      'other questions',
      {
        ...plan,
        questions: ['rate-limiting', 'cap-theorem'],
        roleCritical: [],
        weighting: undefined,
      },
    ],
    ['as many other questions', { questions: ['rate-limiting', 'cap-theorem', 'saga-pattern'] }],
    ['other role-critical questions', { ...plan, roleCritical: ['cap-theorem'] }],
    ['other weights', { ...plan, weighting: { reason: 'Why.', weights: { idempotency: 3 } } }],
    ['no weights', { ...plan, weighting: undefined }],
  ])('of another score is refused: %s', (_, other) => {
    expect(
      listProblems(() => renderScorecard(score, decision, { format: 'text', plan: other })),
    ).toEqual([
      [
        'does-not-follow',
        'options > plan',
        'options.plan must be the plan of the score: received an object',
      ],
    ]);
  });

  test('that is not valid is refused', () => {
    for (const none of [7, 'plan', []]) {
      expect(
        explain(() => renderScorecard(score, decision, { format: 'text', plan: none as never })),
      ).toMatchObject({ code: 'invalid-plan' });
    }
    const wrong = { questions: ['nope'] };
    expect(
      explain(() => renderScorecard(score, decision, { format: 'text', plan: wrong })).code,
    ).toBe('invalid-plan');
  });
});

describe('Markdown and HTML', () => {
  const { score, decision, notes } = fullCase;
  const words = { notes, candidate: 'candidate-17' };

  test('Markdown has the bars, the questions and the notes', () => {
    const report = renderScorecard(score, decision, { format: 'markdown', ...words });
    const lines = report.split('\n');
    expect(lines[0]).toBe('# Scorecard: candidate-17');
    expect(lines[2]).toBe(
      '**Undecided.** The average so far, 3.50, is on the cut of 3.5, which is enough.',
    );
    expect(lines).toContain('| Section | Average | 1 to 5 | Against 3.5 |');
    expect(lines).toContain(
      '| Distributed Systems, Scaling & Consistency (2 rated) | 3.50 | `██████████┃░░░░░░` | on the cut |',
    );
    expect(lines).toContain('| No. | Question | Rating | Weight |');
    expect(lines).toContain('| 31 | Sagas across several services | skipped | 1 |');
    expect(report).toContain(
      '### The CAP theorem in practice\n\n> First line.\\\n> Second line.\n',
    );
    expect(renderScorecard(score, decision, { format: 'markdown' })).not.toContain('## Notes');
  });

  test('a pipe in inline code does not end a cell', () => {
    const bank = {
      ...bakeryBank,
      questions: bakeryBank.questions.map((question) => ({ ...question, prompt: 'Is `a|b` so?' })),
    };
    const one = judge({ steam: 4 }, { bank });
    const report = renderScorecard(one.score, one.decision, { format: 'markdown', bank });
    expect(report).toContain('| 3 | Is `a\\|b` so? | 4 Good |');
  });

  test('HTML is one file that loads nothing and runs nothing', () => {
    const report = renderScorecard(score, decision, { format: 'html', ...words });
    expect(report.startsWith('<!DOCTYPE html>\n<html lang="en" dir="ltr">')).toBe(true);
    expect(report).toContain("default-src 'none'");
    expect(report).not.toMatch(/<script|<link|<iframe|<object| href=| src=|url\(|@import| on\w+=/);
    expect(report).toContain('color-scheme: light dark');
    expect(report).toContain('@media print');
    expect(report).toContain('<title>Scorecard: candidate-17: Undecided</title>');
    expect(report).toMatch(
      /<svg class="si-chart" role="img" aria-label="Averages by section\. Bars on a scale from 1 to 5 against the cut of 3\.5\./,
    );
    expect(report).toContain(
      'Database Internals, Infrastructure &amp; Security Operations: 2.00, below.',
    );
    expect(report).toContain('<td class="si-number">2.00</td><td>below</td>');
    expect(report).toContain('width="62.5%" height="12" rx="2" class="si-on"');
    const cuts = [...report.matchAll(/<line x1="([^"]+)" x2="([^"]+)"/g)];
    expect(cuts.map(([, from, to]) => [from, to])).toEqual([
      ...['62.5%', '62.5%', '62.5%', '75%'].map((place) => [place, place]),
    ]);
    // Two reports may stand in one page.
    expect(report).not.toMatch(/ id=/);
  });

  test('HTML for another page is one element, without a style', () => {
    const part = renderScorecard(score, decision, { format: 'html', document: false, ...words });
    expect(part.startsWith('<article class="si-report" lang="en" dir="ltr">\n<h2 ')).toBe(true);
    expect(part.endsWith('</article>\n')).toBe(true);
    expect(part).not.toMatch(/<style| style=| id=|<h1|<html|<!DOCTYPE/);
    const page = renderScorecard(score, decision, { format: 'html', document: true, ...words });
    expect(page).toBe(renderScorecard(score, decision, { format: 'html', ...words }));
    expect(page).toContain(reportStyle);
    const used = [...part.matchAll(/class="([^"]+)"/g)].flatMap(([, names]) =>
      (names as string).split(' '),
    );
    expect(used.filter((name) => !name.startsWith('si-'))).toEqual([]);
  });

  test.each([
    [1.2, 'start'],
    [3.5, 'middle'],
    [4.8, 'end'],
  ])('the cut of %d is named inside the picture', (average, anchor) => {
    const one = judge({ 'cap-theorem': 4 }, {}, { average });
    const report = renderScorecard(one.score, one.decision, { format: 'html' });
    expect(report).toContain(`text-anchor="${anchor}" class="si-axis">cut ${average}</text>`);
  });

  test('questions without a prompt go by their id', () => {
    const one = judge({ steam: 4, crust: 9 }, { bank: bakeryBank, roleCritical: ['crust'] });
    const options = { bank: bakeryBank } as const;
    expect(renderScorecard(one.score, one.decision, { format: 'markdown', ...options })).toContain(
      '| 4 | crust (role-critical) | 9 Master |',
    );
    expect(renderScorecard(one.score, one.decision, { format: 'csv', ...options })).toContain(
      'question,crust,,,9,',
    );
  });
});

describe('CSV', () => {
  test('has a record for each thing that is known', () => {
    const { score, decision, notes } = fullCase;
    const csv = renderScorecard(score, decision, { format: 'csv', notes, candidate: 'c-17' });
    const lines = csv.split('\r\n');
    expect(lines[0]).toBe(
      'part,id,title,rater,rating,average,cut,total,weight,rated,critical,text',
    );
    expect(lines[1]).toBe(
      'verdict,undecided,Undecided,,,3.5,3.5,21,6,4,,"The average so far, 3.50, is on the cut of 3.5, which is enough."',
    );
    expect(lines).toContain('candidate,,,,,,,,,,,c-17');
    expect(lines).toContain('bank,backend,Backend Interview Questions,,,,,,,,,2.0.0');
    expect(lines).toContain('level,fresher,Fresher (entry level),,,,3.5,0,0,0,,');
    expect(lines).toContain(
      'section,distributed-systems,"Distributed Systems, Scaling & Consistency",,,3.5,3.5,7,2,2,,',
    );
    expect(lines).toContain('role-critical,met,,,,4,4,16,4,2,,');
    expect(lines).toContain('score-point,4,Strong,,,,,,,2,,');
    expect(csv).toMatch(/\r\nquestion,idempotency,[^,]+,,4,,,,3,,yes,\r\n/);
    expect(csv).toMatch(
      /\r\nquestion,saga-pattern,(?:"[^"]+"|[^,]+),,skipped,,,,1,,no,Out of time\.\r\n/,
    );
    expect(csv).toMatch(/\r\nquestion,rate-limiting,(?:"[^"]+"|[^,]+),,missing,,,,1,,no,\r\n/);
    expect(lines.filter((line) => line.startsWith('finding,'))).toHaveLength(3);
    const gateless = judge({ 'cap-theorem': 4 }, { roleCritical: ['cap-theorem'] }, { average: 3 });
    expect(renderScorecard(gateless.score, gateless.decision, { format: 'csv' })).toContain(
      'role-critical,not-assessed,,,,4,,4,1,1,,',
    );
  });
});

describe('errors', () => {
  const { score, decision } = judge({ 'cap-theorem': 4 });
  const render = (options: unknown) => () => renderScorecard(score, decision, options as never);

  test('options: all problems at once', () => {
    expect(explain(render({ format: 'pdf' }))).toMatchObject({
      name: 'InvalidReportError',
      message:
        'Cannot render scorecard: options.format must be one of markdown, html, csv, text: received "pdf"',
    });
    expect(
      listProblems(
        render({ format: 'html', bom: 1, style: { good: 'green' }, candidate: 7, locale: 'en' }),
      ).map(([code, path]) => [code, path]),
    ).toEqual([
      ['unknown-key', 'options > locale'],
      ['not-text', 'options > candidate'],
      ['unknown-key', 'options > bom'],
      ['not-a-boolean', 'options > bom'],
      ['unknown-key', 'options > style'],
      ['not-a-function', 'options > style > good'],
    ]);
    expect(listProblems(render({ format: 'text', bom: true }))).toEqual([
      [
        'unknown-key',
        'options > bom',
        'options.bom must be left out unless the format is csv: received true',
      ],
    ]);
    expect(listProblems(render({ format: 'text', style: { glow: () => '' } }))[0]?.[0]).toBe(
      'unknown-key',
    );
    for (const none of [undefined, null, 'text', []]) {
      expect(listProblems(render(none))[0]?.[0]).toBe('not-an-object');
    }
  });

  test('words: a catalog', () => {
    for (const words of ['en', null, {}]) {
      expect(listProblems(render({ format: 'text', words }))[0]?.slice(0, 2)).toEqual([
        'unknown-choice',
        'options > words',
      ]);
    }
  });

  test('notes: on questions of the bank, or of the plan if it lists some, and text', () => {
    const notes = { 'cap-theorem': 7, nope: 'What?', 'saga-pattern': 'Not asked.' };
    const wrong = [
      [
        'not-text',
        'options > notes > cap-theorem',
        'options.notes.cap-theorem must be text that is not blank: received 7',
      ],
      [
        'unknown-question',
        'options > notes > nope',
        'each key of options.notes must be a question of the bank: received "nope"',
      ],
    ];
    expect(listProblems(render({ format: 'text', notes }))).toMatchObject(wrong);
    const plan = { questions: ['cap-theorem', 'raft-consensus'] };
    const asked = scoreInterview({ 'cap-theorem': 4 }, plan as never);
    expect(
      listProblems(() =>
        renderScorecard(asked, decide(asked), { format: 'text', notes, plan } as never),
      ).map(([code]) => code),
    ).toEqual(['not-text', 'unknown-question', 'outside-plan']);
    expect(listProblems(render({ format: 'text', notes: 7 }))[0]?.[0]).toBe('not-an-object');
  });

  test.each(FORMATS)(
    'a note on a question without a rating is shown, a blank one is none: %s',
    (format) => {
      const alone = scoreInterview({ 'cap-theorem': 4 });
      const show = (notes: object | null) =>
        renderScorecard(alone, decide(alone), { format, notes } as never);
      const noted = show({ 'saga-pattern': 'No time left.', 'cap-theorem': 'Clear.' });
      expect(noted.indexOf('No time left.')).toBeGreaterThan(noted.indexOf('Clear.'));
      expect(noted).toContain('Clear.');
      expect(show({ 'saga-pattern': ' ', 'raft-consensus': undefined })).toBe(show(null));
    },
  );

  test.each(FORMATS)('a score that its ratings do not come to is refused: %s', (format) => {
    const tampered = { ...score, total: 5, average: 5 };
    expect(explain(() => renderScorecard(tampered, decision, { format }))).toMatchObject({
      code: 'invalid-score',
      message:
        'Cannot render scorecard: score must be what scoreInterview returns for its ratings: received an object',
    });
  });

  test('what is no score, or is one of another bank', () => {
    for (const none of [
      undefined,
      null,
      7,
      'score',
      [],
      {},
      { bank: { id: 'backend' } },
      { ...score, total: 4.5 },
      { ...score, total: '4' },
    ]) {
      expect(explain(() => renderScorecard(none as never, decision, { format: 'text' })).code).toBe(
        'invalid-score',
      );
    }
    const offScale = { ...score, questions: [{ id: 'cap-theorem', rating: 9, weight: 1 }] };
    expect(
      listProblems(() => renderScorecard(offScale, decision, { format: 'text' }))[0]?.[0],
    ).toBe('off-scale');
    expect(
      listProblems(() => renderScorecard(score, decision, { format: 'text', bank: bakeryBank })),
    ).toEqual([
      ['other-bank', 'score > bank > id', 'score.bank.id must be "bakery": received "backend"'],
    ]);
  });

  test('a decision of another score is refused', () => {
    const other = judge({ 'cap-theorem': 2 }).decision;
    expect(explain(() => renderScorecard(score, other, { format: 'text' }))).toMatchObject({
      code: 'invalid-report',
      message:
        'Cannot render scorecard: decision.outcome must be "conditional-offer": received "no-offer"',
    });
    expect(
      listProblems(() => renderScorecard(score, {} as never, { format: 'text' }))[0]?.[0],
    ).toBe('not-a-decision');
    expect(
      listProblems(() => renderScorecard(score, null as never, { format: 'text' }))[0]?.[0],
    ).toBe('not-an-object');
    const wild = { ...decision, threshold: { average: 9 } };
    expect(explain(() => renderScorecard(score, wild, { format: 'text' })).code).toBe(
      'invalid-threshold',
    );
  });

  test('a bank whose words are not text', () => {
    const [question] = bakeryBank.questions;
    const broken = {
      ...bakeryBank,
      questions: [{ ...question, number: '1', prompt: 1 }],
    };
    expect(listProblems(render({ format: 'text', bank: broken }))).toEqual([
      [
        'invalid-number',
        'bank > questions > 0 > number',
        'bank.questions.0.number must be an integer: received "1"',
      ],
      [
        'not-text',
        'bank > questions > 0 > prompt',
        'bank.questions.0.prompt must be text: received 1',
      ],
    ]);
  });

  test('a bank without titles and labels: all of them', () => {
    const bank = {
      ...bakeryBank,
      title: undefined,
      scale: [{ score: 1 }, { score: 9, label: 'Good' }],
      levels: [{ id: 'apprentice' }, { id: 'master', title: 'Master' }],
      sections: bakeryBank.sections.map(({ id, level }) => ({ id, level })),
    };
    expect(
      listProblems(render({ format: 'text', bank })).map(([code, path]) => [code, path]),
    ).toEqual([
      ['not-text', 'bank > title'],
      ['not-text', 'bank > scale > 0 > label'],
      ['not-text', 'bank > levels > 0 > title'],
      ...[0, 1, 2].map((at) => ['not-text', `bank > sections > ${at} > title`]),
    ]);
  });
});

test('a score and a decision that went through JSON give the same report', () => {
  const { score, decision, notes } = fullCase;
  for (const format of FORMATS) {
    const once = JSON.parse(JSON.stringify({ score, decision }));
    expect(renderScorecard(once.score, once.decision, { format, notes })).toBe(
      renderScorecard(score, decision, { format, notes }),
    );
  }
});

test('a literal score of the backend bank is taken as it is', () => {
  const score = scoreInterview({ 'cap-theorem': 4 }, { roleCritical: ['idempotency'] });
  expect(renderScorecard(score, decide(score), { format: 'text' })).toContain('Conditional offer.');
});

describe('formatAverage', () => {
  const cut = { average: 3.5 };

  test('refuses what is no tally', () => {
    expect(explain(() => formatAverage({} as never, cut))).toEqual({
      name: 'InvalidScoreError',
      code: 'invalid-score',
      message:
        'Cannot format average: 2 problems\n- tally.total must be an integer: received undefined\n- tally.weight must be an integer from 0: received undefined',
      issues: [
        expect.objectContaining({ code: 'not-a-score', path: ['tally', 'total'] }),
        expect.objectContaining({ code: 'not-a-score', path: ['tally', 'weight'] }),
      ],
    });
    for (const none of [undefined, 'figure', []]) {
      expect(listProblems(() => formatAverage(none as never, cut))[0]?.slice(0, 2)).toEqual([
        'not-an-object',
        'tally',
      ]);
    }
    for (const weight of [-1, 0.5, 2 ** 53, '1', 1n]) {
      const tally = { total: 3, weight } as never;
      expect(listProblems(() => formatAverage(tally, cut)).map(([, path]) => path)).toEqual([
        'tally > weight',
      ]);
    }
    expect(listProblems(() => formatAverage({ total: 0.5, weight: 0 }, cut))).toHaveLength(1);
  });

  test('refuses what is no threshold, also where it shows nothing', () => {
    for (const [threshold, path] of [
      [undefined, 'threshold'],
      [null, 'threshold'],
      [{}, 'threshold > average'],
      [{ average: '3.5' }, 'threshold > average'],
      [{ average: 3.00001 }, 'threshold > average'],
      [{ average: 3, roleCritical: { average: 3 } }, 'threshold > roleCritical > required'],
      [{ average: 3, cut: 3 }, 'threshold > cut'],
    ]) {
      const run = () => formatAverage({ total: 0, weight: 0 }, threshold as never);
      expect(explain(run).code).toBe('invalid-threshold');
      expect(listProblems(run)[0]?.[1]).toBe(path);
    }
  });

  test('takes a cut of any scale', () => {
    expect(formatAverage({ total: -1999, weight: 2 }, { average: -1000 })).toBe('-999.50');
    expect(formatAverage({ total: 1000, weight: 1 }, { average: 1000 })).toBe('1000.00');
  });

  test('cuts off and never rounds', () => {
    expect(formatAverage({ total: 0, weight: 0 }, { average: 3.5 })).toBe(null);
    expect(formatAverage({ total: 34996, weight: 10_000 }, { average: 3.5 })).toBe('3.49');
    expect(formatAverage({ total: 7, weight: 2 }, { average: 3.5 })).toBe('3.50');
    expect(formatAverage({ total: -1, weight: 3 }, { average: 0 })).toBe('-0.34');
    expect(formatAverage({ total: 0, weight: 3 }, { average: 0 })).toBe('0.00');
  });

  test('takes every figure of a decision', () => {
    const plan = { questions: ['cap-theorem', 'raft-consensus', 'idempotency', 'saga-pattern'] };
    const { decision } = judge({ 'cap-theorem': 3 }, plan);
    const { margin, reachable, needed, threshold } = decision;
    expect(formatAverage(margin, threshold)).toBe('-0.50');
    expect(formatAverage(reachable?.lowest as number, threshold)).toBe('1.50');
    expect(formatAverage(reachable?.highest as number, threshold)).toBe('4.50');
    expect(formatAverage(needed, threshold)).toBe('3.66');
    expect(formatAverage(needed, threshold, { roundUp: true })).toBe('3.67');
    expect(formatAverage(judge({}).decision.margin, threshold)).toBe(null);
    expect(formatAverage({ total: 11, weight: 3 }, cut, { roundUp: true })).toBe('3.67');
    expect(formatAverage({ total: 7, weight: 2 }, cut, { roundUp: true, words: de })).toBe('3,50');
  });

  test('a double next to a decimal is that decimal', () => {
    for (let units = -50_000; units <= 50_000; units++) {
      const figure = units / 10_000;
      const shown = formatAverage(figure, { average: 3.0001 }) as string;
      if (Number(shown) !== figure) throw new Error(`${figure} is shown as ${shown}`);
    }
  });

  test('refuses what is not a figure, and options that it does not have', () => {
    for (const none of [Number.NaN, Infinity]) {
      expect(listProblems(() => formatAverage(none, cut))).toEqual([
        ['not-a-score', 'figure', expect.stringContaining('figure must be a finite number')],
      ]);
    }
    const wrong = { roundUp: 'yes', words: 7, digits: 2 } as never;
    expect(listProblems(() => formatAverage(3, cut, wrong)).map(([code]) => code)).toEqual([
      'unknown-key',
      'not-a-boolean',
      'unknown-choice',
    ]);
  });
});
