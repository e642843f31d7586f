import { describe, expect, test } from 'vitest';
import { backendBank } from '../../data/backend/index.ts';
import { renderKit, renderPanel, renderScorecard } from '../../src/report/index.ts';
import { de, en, es, fr, type Words } from '../../src/words/index.ts';
import { fullCase, fullPanel } from '../report/cases.ts';
import { elementSamples, kitSamples, reasonSamples, reportSamples } from './samples.ts';

const OTHERS = [de, es, fr].map((words) => [words.language, words] as const);
const ALL = [en, de, es, fr].map((words) => [words.language, words] as const);

type Group = 'report' | 'kit' | 'element' | 'reasons';

/** Every text of a catalog and every sentence that it makes, by name. */
function listTexts(words: Words): Map<string, string> {
  const texts = new Map<string, string>();
  const samples: Record<Group, Record<string, readonly (readonly unknown[])[]>> = {
    report: reportSamples as never,
    kit: kitSamples as never,
    element: elementSamples as never,
    reasons: reasonSamples as never,
  };
  function collect(value: unknown, path: string): void {
    if (typeof value === 'string') texts.set(path, value);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, part] of Object.entries(value)) collect(part, `${path}.${key}`);
    }
  }
  for (const [key, value] of Object.entries(words)) collect(value, key);
  const { suggest, sentences } = words.issues;
  texts.set('issues.suggest', suggest('V1'));
  texts.set('issues.offScale', sentences?.offScale('L1', 'H1') ?? 'L1 H1');
  texts.set('issues.received', sentences?.received('V1') ?? 'V1 received');
  for (const group of Object.keys(samples) as Group[]) {
    for (const [name, calls] of Object.entries(samples[group])) {
      const say = (words[group] as unknown as Record<string, (...args: unknown[]) => string>)[name];
      for (const [at, args] of calls.entries()) {
        texts.set(`${group}.${name} ${at}`, (say as NonNullable<typeof say>)(...args));
      }
    }
  }
  return texts;
}

/** What is the same word in two languages. */
const SAME = new Set([
  ...['Panel', 'Question', 'Questions', 'Section', 'Date', 'Page', 'Total', 'Note', 'Notes'],
  ...['Fingerprint', 'Library', 'Expert', 'ltr'],
]);

describe.each(ALL)('%s', (_, words) => {
  const texts = listTexts(words);

  test('says something in every place, and nothing undefined', () => {
    for (const [name, text] of texts) {
      expect(text.trim(), name).not.toBe('');
      expect(text, name).not.toMatch(/undefined|NaN|\[object|function| {2}|\.\.$|\s[.,]/);
    }
  });

  test('says every figure and every title that it is given', () => {
    const groups = {
      report: reportSamples,
      kit: kitSamples,
      element: elementSamples,
      reasons: reasonSamples,
    };
    for (const [group, samples] of Object.entries(groups)) {
      for (const [name, calls] of Object.entries(samples)) {
        for (const [at, args] of (calls as readonly unknown[]).entries()) {
          const text = texts.get(`${group}.${name} ${at}`) as string;
          const given = JSON.stringify(args).match(
            /\b[A-Z]1\b|(First|Second) title|\b(ana|ben|cleo)\b|Why\./g,
          );
          // Where any rating will do, or none, the one that is needed is left out.
          const said = name === 'needed' ? [] : (given ?? []);
          for (const part of said) {
            // On the cut there is no distance, and between equals no difference.
            const isAside =
              (part === 'G1' && JSON.stringify(args).includes('"on"')) ||
              (part === 'S1' && JSON.stringify(args).includes('"same"'));
            if (!isAside) expect(text, `${group}.${name}`).toContain(part);
          }
        }
      }
    }
    expect(texts.get('report.needed 2')).toContain('F1');
    expect(texts.get('report.needed 4')).toContain('H1');
  });

  test('has a title of its own for each question, level, section and score point', () => {
    for (const titles of Object.values(words.bank)) {
      if (typeof titles === 'string') continue;
      const all = Object.values(titles);
      expect(new Set(all).size).toBe(all.length);
    }
    expect(Object.keys(words.bank.questions).sort()).toEqual(
      backendBank.questions.map(({ id }) => id).sort(),
    );
  });
});

describe.each(OTHERS)('%s', (language, words) => {
  test('shares no sentence with English', () => {
    const english = listTexts(en);
    const same = [...listTexts(words)].filter(
      ([name, text]) => english.get(name) === text && /\p{L}{3}/u.test(text) && !SAME.has(text),
    );
    expect(same).toEqual([]);
  });

  const options = { words, candidate: 'c-17' };
  const { score, decision, notes } = fullCase;

  test.each(['html', 'markdown', 'text'] as const)(
    'reports say no word of English: %s',
    (format) => {
      const reports = [
        renderScorecard(score, decision, { ...options, format, notes: { 'cap-theorem': '-' } }),
        renderPanel(fullPanel.panel, fullPanel.decision, { ...options, format }),
      ].map((report) =>
        report.replace(
          /<style>[\s\S]*<\/style>|<[^>]+>|Left early\.|Talked about partitions\./g,
          ' ',
        ),
      );
      for (const report of reports) {
        expect(report).not.toMatch(
          /\b(the|average|rated|ratings|skipped|offer|below|above|weighted)\b/i,
        );
      }
    },
  );

  test('decimals have the sign of the language', () => {
    const report = renderScorecard(score, decision, { ...options, format: 'text', notes });
    expect(report).toMatch(/\d,\d/);
    expect(report.replace('backend 2.0.0', '')).not.toMatch(/\d\.\d/);
  });

  test('HTML names its language, as a page and as a part', () => {
    const page = renderScorecard(score, decision, { ...options, format: 'html' });
    expect(page).toContain(`<html lang="${language}" dir="ltr">`);
    const part = renderScorecard(score, decision, { ...options, format: 'html', document: false });
    expect(part).toContain(`<article class="si-report" lang="${language}" dir="ltr">`);
  });

  test('a kit has its headings and titles, and the prose of the bank', () => {
    const plan = { questions: ['cap-theorem'], roleCritical: ['cap-theorem'] } as const;
    const kit = renderKit(plan, { audience: 'interviewer', format: 'markdown', words });
    expect(kit).toContain(words.kit.misconceptions);
    expect(kit).toContain(
      `**${words.report.criticalMark}** · ${words.bank.questions['cap-theorem']}`,
    );
    expect(kit).toContain('What does the CAP theorem say');
  });
});

test('a bank that is given speaks for itself', () => {
  const { score, decision } = fullCase;
  const report = renderScorecard(score, decision, { format: 'text', words: de, bank: backendBank });
  expect(report).toContain('The CAP theorem in practice');
  expect(report).toContain('Durchschnitte je Abschnitt');
});

test('a language that is read from right to left says so', () => {
  const words: Words = { ...en, language: 'ar', direction: 'rtl' };
  const { score, decision } = fullCase;
  expect(renderScorecard(score, decision, { format: 'html', words })).toContain(
    '<html lang="ar" dir="rtl">',
  );
});
