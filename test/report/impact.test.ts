import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { isInterviewError } from '../../src/errors.ts';
import { type ImpactReportOptions, renderAdverseImpact } from '../../src/report/index.ts';
import { type ImpactWords, impactDe, impactEn, impactEs, impactFr } from '../../src/words/index.ts';

const groups = [
  { name: 'White', selected: 48, total: 120 },
  { name: 'Black', selected: 20, total: 80 },
  { name: '<NHPI>', selected: 1, total: 1 },
];

describe('a report on adverse impact', () => {
  test('has a table of rates and ratios, in Markdown', () => {
    const report = renderAdverseImpact(groups, {
      format: 'markdown',
      source: 'First interviews',
      date: '2026-03-01',
      unknown: 4,
    });
    expect(report).toContain('# Adverse impact\n');
    expect(report).toContain('First interviews');
    expect(report).toContain('2026-03-01');
    expect(report).toMatch(/counted nowhere else: 4\n/);
    expect(report).toContain('| White | 120 | 48 | 0.400 | 1.000 | – | – | – |');
    expect(report).toMatch(
      /\| Black \| 80 \| 20 \| 0\.250 \| 0\.625 \| 0\.40 to 0\.97 \| 0\.0277 \| 0\.0\d+ \|/,
    );
    expect(report).toContain('Impact indicated: below four fifths, and the test finds it');
    expect(report).toContain('; small group');
    expect(report).toContain('## Small groups');
    expect(report).toMatch(/Without the small groups, compared with White: Impact indicated/);
    expect(report).toContain('What this cannot tell');
  });

  test('is a page or an element, in HTML, and escapes what it is given', () => {
    const page = renderAdverseImpact(groups, { format: 'html', title: 'A & B' });
    expect(page).toMatch(/^<!DOCTYPE html>/);
    expect(page).toContain('A &amp; B');
    expect(page).toContain('&lt;NHPI&gt;');
    const part = renderAdverseImpact(groups, { format: 'html', document: false });
    expect(part).toMatch(/^<article class="si-report"/);
  });

  test('has all figures in full, in CSV', () => {
    const report = renderAdverseImpact([...groups, { name: '=1+1', selected: 2, total: 9 }], {
      format: 'csv',
      unknown: 3,
    });
    const rows: Record<string, string>[] = parse(report, { columns: true });
    expect(rows.map(({ group }) => group)).toEqual([
      'White',
      'Black',
      '<NHPI>',
      "'=1+1",
      'unknown',
    ]);
    expect(Number(rows[1]?.impact_ratio)).toBe(0.625);
    expect(rows[0]).toMatchObject({ verdict: 'reference', against: '', fisher_p: '' });
    expect(rows[1]).toMatchObject({ below_four_fifths: 'yes', boschloo_p: '', against: 'group' });
    expect(rows[2]).toMatchObject({ below_four_fifths: 'no', against: 'reference' });
    expect(Number(rows[3]?.boschloo_p)).toBeGreaterThan(0);
    expect(rows[4]).toMatchObject({ people: '3', rate: '' });
  });

  test('cuts ratios off, and rounds p up', () => {
    const near = [
      { name: 'a', selected: 3999, total: 10_000 },
      { name: 'b', selected: 4999, total: 10_000 },
      { name: 'c', selected: 3000, total: 10_000 },
    ];
    const report = renderAdverseImpact(near, { format: 'markdown' });
    expect(report).toMatch(/\| a \| 10000 \| 3999 \| 0\.399 \| 0\.799 \|/);
    expect(report).toContain('| below 0.0001 |');
    expect(report).not.toContain('## Small groups');
  });

  test('says where there is no ratio, and whom a finding is against', () => {
    const report = renderAdverseImpact(
      [
        { name: 'a', selected: 10, total: 50 },
        { name: 'b', selected: 0, total: 50 },
      ],
      { format: 'markdown', reference: 'b' },
    );
    expect(report).toContain('| a | 50 | 10 | 0.200 | – | – |');
    expect(report).toContain('(against the group compared with)');
    const small = renderAdverseImpact(groups, { format: 'markdown', reference: '<NHPI>' });
    expect(small).not.toContain('Without the small groups');
  });

  test.each(['fisher', 'mid-p', 'boschloo'] as const)('shows the p of %s', (deciding) => {
    const pair = [
      { name: 'a', selected: 2, total: 10 },
      { name: 'b', selected: 15, total: 25 },
    ];
    const report = renderAdverseImpact(pair, { format: 'markdown', test: deciding });
    const p = { fisher: '0.0600', 'mid-p': '0.0437', boschloo: '0.0367' }[deciding];
    expect(report).toContain(`| ${p} | ${p} |`);
  });

  test("shows mid-p where Boschloo's is not done", () => {
    const large = [
      { name: 'a', selected: 600, total: 2000 },
      { name: 'b', selected: 640, total: 2000 },
    ];
    const of = (deciding: 'boschloo' | 'mid-p') =>
      renderAdverseImpact(large, { format: 'markdown', test: deciding })
        .split('\n')
        .find((line) => line.startsWith('| a '));
    expect(of('boschloo')).toBe(of('mid-p'));
  });

  test('names wrong options', () => {
    const run = (options: unknown) => () =>
      renderAdverseImpact(groups, options as ImpactReportOptions);
    try {
      run({ format: 'pdf', title: 3, document: 'x', words: 'de', typo: 1 })();
      expect.unreachable();
    } catch (error) {
      if (!isInterviewError(error, 'invalid-report')) throw error;
      expect(error.issues.map(({ path }) => path.join('.')).sort()).toEqual([
        'options.document',
        'options.format',
        'options.title',
        'options.typo',
        'options.words',
      ]);
    }
    expect(run({ format: 'csv', confidence: 2 })).toThrow(RangeError);
    expect(run({ format: 'csv', test: undefined, confidence: undefined })).not.toThrow();
  });
});

test('a table without a ratio has an empty cell for the four-fifths rule', () => {
  const none = [
    { name: 'a', selected: 0, total: 40 },
    { name: 'b', selected: 0, total: 60 },
  ];
  const [row] = parse(renderAdverseImpact(none, { format: 'csv' }), { columns: true });
  expect(Object.values(row as object)).toContain('');
  expect(row).toMatchObject({ selected: '0' });
});

/** Every text of a catalog, by name. */
function listTexts(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, value('G1', 'F1')]];
  return Object.entries(value as object)
    .filter(([key]) => key !== 'words')
    .flatMap(([key, part]) => listTexts(part, `${path}.${key}`));
}

describe.each([
  ['de', impactDe, '0,40 bis 0,97', 'unter 0,0001'],
  ['es', impactEs, 'de 0,40 a 0,97', 'menos de 0,0001'],
  ['fr', impactFr, 'de 0,40 à 0,97', 'moins de 0,0001'],
] as const)('a report on adverse impact in %s', (language, words: ImpactWords, range, below) => {
  test('says all that the English one says', () => {
    const english = new Map(listTexts(impactEn));
    const texts = listTexts(words);
    expect(texts.map(([name]) => name)).toEqual([...english.keys()]);
    const same = texts.filter(([name, text]) => english.get(name) === text);
    expect(same.filter(([, text]) => text !== 'Test')).toEqual([]);
    for (const [name, text] of texts.filter(([name]) => /range|(with|without)Small$/.test(name))) {
      expect(text, name).toMatch(/G1.*F1/);
    }
    for (const [name, text] of texts.filter(([name]) => /below|tooSmall/.test(name))) {
      expect(text, name).toContain('G1');
    }
  });

  test('has no English in it, and the decimal sign of the language', () => {
    const report = renderAdverseImpact(groups, { format: 'markdown', words, source: 'X1' });
    expect(report).toContain(`| White | 120 | 48 | 0,400 | 1,000 |`);
    expect(report).toContain(`| ${range} |`);
    expect(report).toContain(words.verdicts.indicated);
    for (const [name, text] of listTexts(impactEn)) {
      if (text.length > 12) expect(report, name).not.toContain(text);
    }
    const many = [
      { name: 'a', selected: 3999, total: 10_000 },
      { name: 'b', selected: 4999, total: 10_000 },
    ];
    expect(renderAdverseImpact(many, { format: 'markdown', words })).toContain(`| ${below} |`);
    expect(renderAdverseImpact(groups, { format: 'html', words })).toContain(`lang="${language}"`);
  });
});
