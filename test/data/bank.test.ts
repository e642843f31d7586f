import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { backendBank } from '../../data/backend/index.ts';
import { backendOutline } from '../../data/backend/outline.ts';
import { listWords, measureOverlap, NEAR_COPY, rules } from './rules.ts';
import { concurrencyAndArchitectureTerms } from './terms/concurrency-and-architecture.ts';
import { dataEngineeringAndDesignTerms } from './terms/data-engineering-and-design.ts';
import { dataStructuresAndAlgorithmsTerms } from './terms/data-structures-and-algorithms.ts';
import { databaseInternalsAndSecurityTerms } from './terms/database-internals-and-security.ts';
import { databasesAndApisTerms } from './terms/databases-and-apis.ts';
import { distributedSystemsTerms } from './terms/distributed-systems.ts';
import type { QuestionTerms } from './terms/terms.ts';

const terms: Record<string, QuestionTerms> = {
  ...dataStructuresAndAlgorithmsTerms,
  ...databasesAndApisTerms,
  ...concurrencyAndArchitectureTerms,
  ...dataEngineeringAndDesignTerms,
  ...distributedSystemsTerms,
  ...databaseInternalsAndSecurityTerms,
};

describe.each(Object.entries(rules))('rule: %s', (_, rule) => {
  test.each(backendBank.questions)('$number $id', (question) => {
    expect(rule(question, terms[question.id] as QuestionTerms)).toEqual([]);
  });
});

describe('rules for the whole bank', () => {
  const { questions, sections, levels, scale, threshold } = backendBank;

  test('it is version 2.0.0 of the bank "backend"', () => {
    expect([backendBank.id, backendBank.version]).toEqual(['backend', '2.0.0']);
  });

  test('numbers run from 1 to 40 in order', () => {
    expect(questions.map(({ number }) => number)).toEqual(
      Array.from({ length: 40 }, (_, at) => at + 1),
    );
  });

  test('ids are unique and kebab-case', () => {
    expect(new Set(questions.map(({ id }) => id)).size).toBe(40);
    for (const { id } of [...questions, ...sections, ...levels]) {
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    }
  });

  test('the parts of the guide hold these questions', () => {
    const ranges = sections.map(({ id, title, level }) => {
      const numbers = questions.filter(({ section }) => section === id).map(({ number }) => number);
      return [level, title, numbers[0], numbers.at(-1), numbers.length];
    });
    expect(ranges).toEqual([
      ['fresher', 'Core Logic, Data Structures & Algorithms', 1, 6, 6],
      ['fresher', 'Databases, APIs & System Fundamentals', 7, 15, 9],
      ['intermediate', 'Concurrency, Architecture & Performance', 16, 20, 5],
      ['intermediate', 'Data Engineering & System Design', 21, 25, 5],
      ['expert', 'Distributed Systems, Scaling & Consistency', 26, 32, 7],
      ['expert', 'Database Internals, Infrastructure & Security Operations', 33, 40, 8],
    ]);
    for (const { level, section } of questions) {
      expect(sections.find(({ id }) => id === section)?.level).toBe(level);
    }
  });

  test('the scale and the threshold are those of the guide', () => {
    expect(scale.map(({ score, label }) => [score, label])).toEqual([
      [1, 'Not Ready'],
      [2, 'Developing'],
      [3, 'Competent'],
      [4, 'Strong'],
      [5, 'Exceptional'],
    ]);
    expect(levels.map(({ title }) => title)).toEqual([
      'Fresher (entry level)',
      'Intermediate',
      'Expert',
    ]);
    expect(threshold).toEqual({ average: 3.5, roleCritical: { average: 4, required: false } });
  });

  test('no two anchors of the bank are near copies', () => {
    const anchors = questions.flatMap(({ id, anchors: byScore }) =>
      Object.entries(byScore).map(([score, text]) => ({ place: `${id} ${score}`, text })),
    );
    const copies = anchors.flatMap((one, at) =>
      anchors
        .slice(at + 1)
        .filter((other) => measureOverlap(one.text, other.text) >= NEAR_COPY)
        .map((other) => `${one.place} ~ ${other.place}`),
    );
    expect(anchors).toHaveLength(200);
    expect(copies).toEqual([]);
  });

  test('no title, prompt, answer or cue stands twice', () => {
    for (const texts of [
      questions.map(({ title }) => title),
      questions.map(({ prompt }) => prompt),
      questions.map(({ answers }) => answers.strong),
      questions.map(({ answers }) => answers.weak),
      questions.map(({ cue }) => cue),
    ]) {
      expect(new Set(texts.map((text) => listWords(text).join(' '))).size).toBe(40);
    }
  });

  test('the outline and the bank are frozen to the last string', () => {
    function listOpen(value: unknown, path: string): string[] {
      if (typeof value !== 'object' || value === null) return [];
      return [
        ...(Object.isFrozen(value) ? [] : [path]),
        ...Object.entries(value).flatMap(([key, part]) => listOpen(part, `${path}.${key}`)),
      ];
    }
    expect(listOpen(backendBank, 'bank')).toEqual([]);
    expect(listOpen(backendOutline, 'outline')).toEqual([]);
  });

  test('the bank says what the outline says', () => {
    const {
      scale: points,
      levels: ranks,
      sections: groups,
      questions: rows,
      ...rest
    } = backendOutline;
    expect(backendBank).toMatchObject({ ...rest, scale: points, levels: ranks, sections: groups });
    expect(questions).toMatchObject(rows);
  });

  test('spelling', { timeout: 60_000 }, () => {
    const root = resolve(import.meta.dirname, '../..');
    execFileSync('cspell', ['--no-progress', '--no-summary', 'data/**/*.{ts,md}'], {
      cwd: root,
      stdio: 'pipe',
    });
  });
});
