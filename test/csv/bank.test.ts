import { describe, expect, test } from 'vitest';
import { parseBankCsv } from '../../src/csv/index.ts';
import { scoreInterview } from '../../src/scoring.ts';
import { explain } from '../caught.ts';

const options = { id: 'web', scale: 'backend', threshold: 3.5 } as const;

describe('parseBankCsv', () => {
  test('reads what the columns say', () => {
    const { bank, weights, findings, delimiter } = parseBankCsv(
      'ID,Number,Title,Level,Section,Competency,Question,Strong Answer,Weak answer,Key points,Red flags,Follow-ups,Notes,Weight,1,5 - Exceptional\n' +
        'event-loop,3,The event loop,Junior,Runtime,Concurrency,What does the event loop do?,It takes one task at a time.,It repeats the page.,"- one task at a time\n- a queue",says it is a thread; says it is a timer,What blocks it?,Listen for the queue.,20 %,Knows nothing.,Draws it.\n' +
        'closures,7,,Senior,Language,Scope,What is a closure?,,,,,,,30 %,,\n',
      options,
    );
    expect(bank.questions).toEqual([
      {
        id: 'event-loop',
        number: 3,
        level: 'junior',
        section: 'runtime',
        competency: 'Concurrency',
        title: 'The event loop',
        prompt: 'What does the event loop do?',
        keyPoints: ['one task at a time', 'a queue'],
        misconceptions: ['says it is a thread', 'says it is a timer'],
        answers: { strong: 'It takes one task at a time.', weak: 'It repeats the page.' },
        cue: 'Listen for the queue.',
        anchors: { 1: 'Knows nothing.', 5: 'Draws it.' },
        followUps: ['What blocks it?'],
      },
      {
        id: 'closures',
        number: 7,
        level: 'senior',
        section: 'language',
        competency: 'Scope',
        prompt: 'What is a closure?',
      },
    ]);
    expect(weights).toEqual({ 'event-loop': 2, closures: 3 });
    expect([findings, delimiter]).toEqual([[], ',']);
    expect(Object.isFrozen(bank.questions)).toBe(true);
    expect(scoreInterview({ closures: 4 }, {}, { bank }).average).toBe(4);
  });

  test('text in an unknown column goes to the notes, and is named once', () => {
    const { bank, findings, delimiter } = parseBankCsv(
      'Our questions;\n\nPrompt;Mood\nWhat is a closure?;calm\nWhat is a promise?;kind\n',
      { id: 'web' },
    );
    expect(bank.questions.map(({ id, prompt, cue }) => [id, prompt, cue])).toEqual([
      ['closure', 'What is a closure?', 'Mood: calm'],
      ['promise', 'What is a promise?', 'Mood: kind'],
    ]);
    expect(delimiter).toBe(';');
    expect(findings.map(({ code, row }) => [code, row])).toEqual([
      ['above-header', 1],
      ['unknown-column', 3],
      ['from-guide', 1],
      ['from-guide', 1],
      ['from-guide', 4],
    ]);
    expect(findings.map(({ message }) => message).join()).not.toContain('the guide');
  });

  test.each([
    ['Title,Prompt\nx,\ny,What is y?', 'row 2: this question has no prompt'],
    ['id,Prompt\nx,What is x?\nx,What is y?', 'row 3: the id "x" is taken: first on row 2'],
    ['Title,Level\nx,Junior', 'text with a column named "question" or "prompt"'],
    ['id,Prompt', 'there must be a row below the names'],
    ['', 'text with a row of column names'],
  ])('%j is refused', (text, message) => {
    const { code, message: found } = explain(() => parseBankCsv(text, options));
    expect([code, found]).toEqual(['invalid-table', expect.stringContaining(message)]);
  });

  test('problems of rows and of options come together', () => {
    expect(
      explain(() => parseBankCsv('Title,Prompt\nx,', { ...options, ids: { 9: 'y' } })).issues,
    ).toMatchObject([{ path: ['rows', 2] }, { path: ['options', 'ids', '9'] }]);
  });

  test('options are those of a guide', () => {
    expect(explain(() => parseBankCsv('Prompt\nWhat?', { id: 'A b' }))).toMatchObject({
      code: 'invalid-guide',
      issues: [{ path: ['options', 'id'] }],
    });
  });
});
