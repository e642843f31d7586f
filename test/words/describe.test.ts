import { describe, expect, test } from 'vitest';
import { decide } from '../../src/decision.ts';
import type { Issue } from '../../src/errors.ts';
import { scorePanel } from '../../src/panel/index.ts';
import { scoreInterview } from '../../src/scoring.ts';
import { de, describeIssue, describeReason, en, es, fr } from '../../src/words/index.ts';
import { catchError } from '../caught.ts';

const ratings = { 'cap-theorem': 4, 'raft-consensus': 3, 'saga-pattern': 3 } as const;

describe('describeReason', () => {
  test.each([
    [en, 'The ratings total 10 over a weight of 3; the cut of 3.5 asks for 10.5.'],
    [
      de,
      'Die Bewertungen ergeben zusammen 10 bei einem Gewicht von 3; die Schwelle von 3,5 verlangt 10,5.',
    ],
    [es, 'Las calificaciones suman 10 con un peso de 3; el corte de 3,5 pide 10,5.'],
    [fr, 'Les notes totalisent 10 pour un poids de 3 ; le seuil de 3,5 demande 10,5.'],
  ])('says why in the language of $language', (words, sentence) => {
    const [reason] = decide(scoreInterview(ratings)).reasons;
    expect(describeReason(reason as never, words)).toBe(sentence);
  });

  test('says in English what the message says, and that a preference does not decide', () => {
    const gate = { average: 3.5, roleCritical: { average: 4, lowest: 3, required: false } };
    const roleCritical = ['cap-theorem', 'idempotency'] as const;
    const interviews = [
      decide(scoreInterview({}, { questions: ['cap-theorem'] }), { ...gate, minimumRated: 1 }),
      decide(scoreInterview(ratings, { roleCritical }), gate),
      decide(scoreInterview({ ...ratings, 'cap-theorem': 2 }, { roleCritical }), gate),
      decide(scoreInterview({ 'saga-pattern': 5 }, { roleCritical }), { ...gate, minimumRated: 2 }),
    ];
    const reasons = interviews.flatMap((decision) => decision.reasons);
    expect(new Set(reasons.map(({ code }) => code)).size).toBe(10);
    for (const reason of reasons) {
      const sentence = describeReason(reason, en, { nameQuestion: (id) => id });
      const wish = 'required' in reason ? ' This is a preference and does not decide.' : '';
      expect(sentence.replace(/[“”]/g, '')).toBe(`${reason.message}${wish}`);
    }
  });

  test('calls questions by title, by a name of your own, or not at all', () => {
    const decision = decide(scoreInterview({}, { questions: ['cap-theorem'] }));
    const reason = decision.reasons.find(({ code }) => code === 'questions-missing') as never;
    expect(describeReason(reason, fr)).toBe(
      '1 question prévue n’est pas encore notée : « Le théorème CAP en pratique ».',
    );
    expect(describeReason(reason, en, { nameQuestion: () => 'Mine' })).toContain('“Mine”');
    expect(describeReason(reason, es, { listQuestions: false })).toBe(
      '1 pregunta prevista aún no está calificada.',
    );
    const unknown = { ...(reason as object), questions: ['steam'] } as never;
    expect(describeReason(unknown, de)).toContain('„steam“');
  });

  test('writes figures as it is asked to', () => {
    const panel = scorePanel(
      { ana: { 'cap-theorem': 3 }, ben: { 'cap-theorem': 3 }, cleo: { 'cap-theorem': 2 } },
      { roleCritical: ['cap-theorem'] },
    );
    const gate = { average: 3.5, roleCritical: { average: 3.5, lowest: 2.5, required: true } };
    const reason = decide(panel.score, gate).reasons.find(
      ({ code }) => code === 'role-critical-lowest-met',
    ) as never;
    expect(describeReason(reason, fr)).toBe(
      'La note critique la plus basse est la moyenne de 2, 3, 3 ; le minimum exigé est 2,5.',
    );
    const [total] = decide(panel.score, gate).reasons;
    expect(describeReason(total as never, es)).toMatch(/^Los valores ponderados de las preguntas/);
    expect(describeReason(reason, de, { writeFigure: (figure) => figure.toFixed(1) })).toBe(
      'Die niedrigste rollenkritische Bewertung ist 2,7; mindestens verlangt ist 2,5.',
    );
  });
});

describe('describeIssue', () => {
  const [issue] = catchError(() => scoreInterview({ 'cap-theorem': 7 } as never)).issues;
  const path = ['ratings', 'cap-theorem'];
  const facts = (more: Partial<Issue>): Issue => ({
    code: 'off-scale',
    path,
    message: 'A message.',
    ...more,
  });

  test('is the message in English, and what may have been meant', () => {
    expect(describeIssue(issue as never, en)).toBe(`${issue?.message}.`);
    expect(describeIssue(facts({ suggestion: 'cap-theorem' }), en)).toBe(
      'A message. Did you mean “cap-theorem”?',
    );
  });

  test('says where, what was wanted and what stood there', () => {
    const known = facts({ lowest: 1, highest: 5, received: 7.5 });
    expect(describeIssue(known, de)).toBe(
      'ratings › „Das CAP-Theorem in der Praxis“: muss auf der Skala von 1 bis 5 liegen (erhalten: 7,5).',
    );
    expect(describeIssue(known, es)).toBe(
      'ratings › «El teorema CAP en la práctica»: debe estar en la escala de 1 a 5 (recibido: 7,5).',
    );
    expect(describeIssue(known, fr)).toBe(
      'ratings › « Le théorème CAP en pratique » : doit être sur l’échelle de 1 à 5 (reçu : 7,5).',
    );
    expect(describeIssue(issue as never, de)).toBe(
      'ratings › „Das CAP-Theorem in der Praxis“: muss auf der Skala von 1 bis 5 liegen (erhalten: 7).',
    );
    expect(describeIssue(facts({}), de)).toContain('muss auf der Skala liegen.');
    expect(describeIssue(facts({ lowest: 1 }), de)).toContain('muss auf der Skala liegen.');
  });

  test.each<[Issue['received'], string]>([
    ['five', '„five“'],
    [null, 'null'],
    [true, 'true'],
    [{ kind: 'list' }, 'eine Liste'],
    [{ kind: 'absent' }, 'nichts'],
  ])('what stood there: %j', (received, shown) => {
    expect(describeIssue(facts({ code: 'not-text', received }), de)).toContain(
      `muss Text sein (erhalten: ${shown}).`,
    );
  });

  test('says what may have been meant', () => {
    const wrong = {
      code: 'unknown-question',
      path: ['plan', 'questions', 0],
      suggestion: 'idempotency',
    } as const;
    expect(describeIssue(facts(wrong), fr)).toBe(
      'plan › questions › 0 : n’est pas une question de la banque. Vouliez-vous dire « idempotency » ?',
    );
  });
});
