import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backendBank } from '../../data/backend/index.ts';
import type { BankQuestion, Question, QuestionBank } from '../../src/model.ts';
import { getQuestions } from '../../src/questions.ts';
import { renderKit } from '../../src/report/index.ts';
import { bakeryBank } from '../banks.ts';
import { explain, listProblems } from '../caught.ts';
import { hostileText } from './cases.ts';

const FORMATS = ['markdown', 'html'] as const;
const all = { questions: backendBank.questions.map(({ id }) => id) };

/** Every text of a question but its prompt, also inside lists and objects. */
function listTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(listTexts) : [];
}

describe("the candidate's sheet", () => {
  test.each(FORMATS)('has every prompt, in order, and gives nothing away: %s', (format) => {
    const sheet = renderKit(all, { audience: 'candidate', format });
    // Letters only, so that no way of escaping can hide a text.
    const reduce = (text: string) =>
      text.replace(/&#39;|&quot;|&amp;/g, '').replace(/[^\p{L}\p{N}]+/gu, '');
    let rest = reduce(sheet);
    for (const { prompt } of backendBank.questions) {
      const at = rest.indexOf(reduce(prompt));
      expect(at).toBeGreaterThanOrEqual(0);
      rest = rest.slice(0, at) + rest.slice(at + reduce(prompt).length);
    }
    for (const { prompt, ...others } of backendBank.questions as readonly Question[]) {
      for (const text of listTexts(others)) {
        expect(rest.includes(reduce(text)), `${prompt}: ${text}`).toBe(false);
      }
    }
    for (const { title } of [...backendBank.sections, ...backendBank.levels]) {
      expect(rest).not.toContain(reduce(title));
    }
    for (const { label } of backendBank.scale) expect(rest).not.toContain(reduce(label));
  });

  test('depends on title and prompts alone', () => {
    const poison = (question: Question, text: string): BankQuestion => ({
      ...question,
      level: 'level',
      section: 'section',
      competency: text,
      keyPoints: [text],
      misconceptions: [text],
      answers: { strong: text, weak: text },
      anchors: { 1: text, 5: text },
      cue: text,
      followUps: [text],
      references: [{ title: text, url: text, where: text }],
    });
    const sheets = FORMATS.map((format) => renderKit(all, { audience: 'candidate', format }));
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 1, max: 9 }), (text, weight) => {
        const bank: QuestionBank = {
          ...backendBank,
          levels: [{ id: 'level', title: text }],
          sections: [{ id: 'section', title: text, level: 'level' }],
          scale: backendBank.scale.map((point) => ({ ...point, label: text })),
          questions: backendBank.questions.map((question) => poison(question, text)),
        };
        const plan = {
          ...all,
          roleCritical: ['cap-theorem'],
          weighting: { reason: text || 'x', weights: { 'cap-theorem': weight } },
        };
        // No bank has a competency of that name.
        fc.pre(plan.weighting.reason.trim() !== '' && text !== '__proto__');
        FORMATS.forEach((format, at) => {
          expect(renderKit(plan, { audience: 'candidate', format, bank })).toBe(sheets[at]);
        });
      }),
      { numRuns: 30 },
    );
  }, 60_000);
});

describe("the interviewer's sheet", () => {
  test('has all that an interviewer needs, as Markdown', () => {
    const plan = {
      questions: ['saga-pattern', 'cap-theorem'],
      roleCritical: ['cap-theorem'],
      weighting: { reason: 'The job is distributed.', weights: { 'cap-theorem': 2 } },
    } as const;
    const sheet = renderKit(plan, {
      audience: 'interviewer',
      format: 'markdown',
      title: 'Round two',
    });
    const lines = sheet.split('\n');
    expect(lines[0]).toBe("# Round two: interviewer's sheet");
    const [saga, cap] = plan.questions.map(
      (id) => backendBank.questions.find((question) => question.id === id) as Question,
    ) as [Question, Question];
    const found = lines.filter((line) => line.startsWith('## '));
    expect(found).toEqual([`## 1. ${saga.prompt}`, `## 2. ${cap.prompt}`]);
    expect(lines).toContain(
      '**role-critical** · The CAP theorem in practice · Distributed Systems, Scaling & Consistency · Expert · Distributed Systems Foundations · weight 2',
    );
    expect(lines.filter((line) => line.startsWith('- [ ] **'))).toHaveLength(10);
    expect(lines.filter((line) => line.startsWith('- [ ] Skipped'))).toHaveLength(2);
    const ticks = lines.filter((line) => line.startsWith('- [ ] ')).length;
    expect(ticks).toBe(12 + saga.keyPoints.length + cap.keyPoints.length);
    for (const probe of cap.followUps) expect(lines).toContain(`- ${probe}`);
    expect(sheet.indexOf('5 Exceptional')).toBeLessThan(sheet.indexOf('1 Not Ready'));
  });

  test('has a box for each key point and score point, as HTML', () => {
    const [question] = getQuestions({ id: 'cap-theorem' });
    const sheet = renderKit([question as Question], { audience: 'interviewer', format: 'html' });
    const boxes = sheet.match(/<input type="checkbox">/g) ?? [];
    expect(boxes).toHaveLength((question as Question).keyPoints.length + 6);
    expect(sheet).toContain('<textarea class="si-room" aria-label="Notes"></textarea>');
    expect(sheet).toContain(`<strong>5 Exceptional:</strong> ${question?.anchors[5].slice(0, 20)}`);
    expect(sheet).toContain('break-inside: avoid');
    expect(sheet).not.toMatch(/<script|href=|src=|url\(|@import/);
  });

  test('has core and further key points apart, where a bank tells them apart', () => {
    const [question] = getQuestions({ id: 'cap-theorem' });
    const { keyPoints, coreKeyPoints } = question as Question;
    const sheet = renderKit([question as Question], {
      audience: 'interviewer',
      format: 'markdown',
    });
    const further = sheet.slice(sheet.indexOf('**Further points**'));
    expect(further).toContain(`**Further points**\n\n- [ ] ${keyPoints[coreKeyPoints]}`);
    expect(further).not.toContain(keyPoints[coreKeyPoints - 1]);
    const plain = { ...question, coreKeyPoints: undefined } as never;
    expect(renderKit([plain], { audience: 'interviewer', format: 'markdown' })).not.toContain(
      'Further points',
    );
  });

  test('on paper has candidate, interviewer, date and page on each sheet', () => {
    const options = { audience: 'interviewer', format: 'html' } as const;
    const sheet = renderKit({ questions: ['cap-theorem'] }, options);
    expect(sheet).toMatch(/@top-left \{ content: "Candidate\\3a {2}_+";/);
    expect(sheet).toMatch(/@top-center \{ content: "Interviewer\\3a {2}_+";/);
    expect(sheet).toMatch(/@top-right \{ content: "Date\\3a {2}_+";/);
    expect(sheet).toContain('content: "Page " counter(page) " / " counter(pages);');
    const prompts = renderKit(
      { questions: ['cap-theorem'] },
      { ...options, audience: 'candidate' },
    );
    expect(prompts).toContain('counter(page)');
    expect(prompts).not.toContain('Interviewer');
  });

  test('as a part of a page has no style, and one article', () => {
    const options = { audience: 'interviewer', format: 'html', document: false } as const;
    const sheet = renderKit({ questions: ['cap-theorem'] }, options);
    expect(sheet).toMatch(/^<article class="si-report" lang="en" dir="ltr">[\s\S]*<\/article>\n$/);
    expect(sheet).not.toMatch(/<style| style=| id=|<h1|@page/);
  });

  test('calls a question of another bank by its own title', () => {
    const question = { ...bakeryBank.questions[0], prompt: 'Why?', title: 'Kneading by hand' };
    const bank = { ...bakeryBank, questions: [question] };
    for (const one of [question, { ...question, id: 'new' }]) {
      const sheet = renderKit([one], { audience: 'interviewer', format: 'markdown', bank });
      expect(sheet).toContain('Kneading by hand · Dough');
    }
  });

  test.each(FORMATS)('leaves out what a bank does not have: %s', (format) => {
    const questions = [{ ...bakeryBank.questions[0], prompt: 'How long do you knead?' }];
    const bank = { ...bakeryBank, questions };
    const sheet = renderKit(questions, { audience: 'interviewer', format, bank });
    expect(sheet).toContain('How long do you knead?');
    expect(sheet).toContain('kneading · Dough · Apprentice · Touch');
    expect(sheet).toContain('9 Master');
    expect(sheet).not.toMatch(
      /Listen for|Key points|weak answer|Follow-ups|9 Master(?:\*\*|<\/strong>):|9 Master:/,
    );
  });

  test('takes the words from the bank of the options', () => {
    const questions = bakeryBank.questions.map((question) => ({ ...question, prompt: 'Say it.' }));
    const bank = { ...bakeryBank, questions };
    const plan = { questions: ['steam'] } as const;
    const sheet = renderKit(plan, { audience: 'interviewer', format: 'markdown', bank });
    expect(sheet).toContain('# Bakery interview');
    expect(sheet).toContain('steam · Oven · Master · Timing\n');
  });
});

function isObject(value: unknown): boolean {
  return Object(value) === value;
}

describe('errors', () => {
  const options = { audience: 'candidate', format: 'markdown' } as const;

  test('options: all problems at once', () => {
    const wrong = { audience: 'judge', format: 'pdf', title: 7, color: 'red' };
    expect(explain(() => renderKit(all, wrong as never))).toMatchObject({
      name: 'InvalidReportError',
      code: 'invalid-report',
    });
    expect(listProblems(() => renderKit(all, wrong as never))).toEqual([
      [
        'unknown-key',
        'options > color',
        'each key of options must be one of audience, format, words, bank, title, document: received "color"',
      ],
      [
        'unknown-choice',
        'options > audience',
        'options.audience must be one of interviewer, candidate: received "judge"',
      ],
      [
        'unknown-choice',
        'options > format',
        'options.format must be one of markdown, html: received "pdf"',
      ],
      ['not-text', 'options > title', 'options.title must be text: received 7'],
    ]);
    expect(listProblems(() => renderKit(all, undefined as never))[0]?.[0]).toBe('not-an-object');
  });

  test('plan: what scoring would refuse, and a plan without questions', () => {
    const plan = { questions: ['cap-theorem', 'cap-theorem', 'nope'] } as never;
    expect(explain(() => renderKit(plan, options))).toMatchObject({
      code: 'invalid-plan',
      message: expect.stringMatching(/^Cannot render kit: 2 problems/),
    });
    for (const none of [{}, { questions: [] }, [], undefined, null, 'plan', 7]) {
      const codes = listProblems(() => renderKit(none as never, options)).map(([code]) => code);
      expect(codes).toEqual([isObject(none) ? 'not-a-list' : 'not-an-object']);
    }
  });

  test('questions: no prompt, and prose of another type, each with its place', () => {
    const questions = [
      null,
      { id: 'a', prompt: 'Why?', keyPoints: 'one', followUps: [1], anchors: { 1: 2 }, cue: {} },
    ];
    expect(
      listProblems(() => renderKit(questions as never, options)).map(([code, path]) => [
        code,
        path,
      ]),
    ).toEqual([
      ['not-an-object', 'questions > 0'],
      ['not-text', 'questions > 1 > cue'],
      ['not-a-list', 'questions > 1 > keyPoints'],
      ['not-text', 'questions > 1 > followUps > 0'],
      ['not-text', 'questions > 1 > anchors > 1'],
    ]);
    const wordless = { questions: ['steam', 'crust'] } as const;
    expect(
      listProblems(() => renderKit(wordless, { ...options, bank: bakeryBank })).map(
        ([code]) => code,
      ),
    ).toEqual(['no-prompt', 'no-prompt']);
  });

  test('bank: without titles, and none at all', () => {
    const { title: _, ...untitled } = bakeryBank;
    expect(
      listProblems(() => renderKit(all as never, { ...options, bank: untitled as never })),
    ).toEqual([['not-text', 'bank > title', 'bank.title must be text: received undefined']]);
    for (const none of [7, null]) {
      expect(
        explain(() => renderKit(all as never, { ...options, bank: none as never })),
      ).toMatchObject({
        code: 'invalid-bank',
      });
    }
  });
});
