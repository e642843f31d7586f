import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InvalidBankError, InvalidGuideError } from '../../src/errors.ts';
import { type Guide, renderGuide } from '../../src/guide/index.ts';
import { writeThreshold } from '../../src/guide/threshold.ts';
import { parseBank } from '../../src/schema/index.ts';
import { scoreInterview } from '../../src/scoring.ts';
import { damagedGuide, damagedQuestion, writableBank } from './arbitraries.ts';
import { parse, readFixture, SOUND, writeSmall } from './guides.ts';

/** Parses a guide that may be unsound. */
function tryParse(markdown: string): Guide | undefined {
  try {
    return parse(markdown);
  } catch (error) {
    if (error instanceof InvalidGuideError) return undefined;
    throw error;
  }
}

/** The words that the form itself is made of. */
const FORM = new Set(
  'part section strong weak answer example what a covers recruiter cue competency scoring scale score hire threshold evaluation label meaning'.split(
    ' ',
  ),
);

/** Lists the words of a guide that are nowhere in what was read from it. */
function listLost(markdown: string, { bank, findings, unplaced }: Guide): string[] {
  // The words of a threshold that says its figures and no more are in its figures.
  const texts: string[] = [writeThreshold(bank.threshold)];
  JSON.stringify([bank, findings, unplaced], (_, value) => {
    if (typeof value === 'string') texts.push(value);
    return value;
  });
  const found = new Set(listWords(texts.join('\n')));
  return listWords(markdown).filter((word) => !found.has(word) && !FORM.has(word));
}

function listWords(text: string): string[] {
  // A word without a letter is a number: of a part, a question, a page, a range.
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter(
    (word) => !/^q?\d+$/.test(word),
  );
}

describe('parse after render', () => {
  test('is the identity on what the form can hold', () => {
    fc.assert(
      fc.property(writableBank, (bank) => {
        const guide = parse(renderGuide(bank));
        expect(guide.bank).toEqual(bank);
        expect(guide.unplaced).toEqual([]);
        expect(guide.findings.filter(({ code }) => code !== 'repeated-level')).toEqual([]);
      }),
    );
  });

  test('is the identity, or the bank is refused', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      damagedGuide,
      fc
        .array(fc.constantFrom(...'aZ1.*_#|\\`{}$:-• \n'), { maxLength: 12 })
        .map((all) => all.join('')),
    );
    fc.assert(
      fc.property(text, fc.nat(5), (odd, at) => {
        const { bank } = parse(writeSmall());
        const [first, ...rest] = bank.questions;
        const field = ['prompt', 'competency', 'cue', 'keyPoints', 'answers', 'id'][at] as string;
        const value =
          field === 'keyPoints' ? [odd] : field === 'answers' ? { strong: odd, weak: odd } : odd;
        const changed = {
          ...bank,
          questions: [{ ...first, [field]: value }, ...rest],
        } as typeof bank;
        let guide: string;
        try {
          guide = renderGuide(changed);
        } catch (error) {
          if (error instanceof InvalidBankError) return;
          throw error;
        }
        const { cue, ...bare } = changed.questions[0] as { cue?: string };
        const wanted = cue === '' ? { ...changed, questions: [bare, ...rest] } : changed;
        expect(parse(guide).bank).toEqual(wanted);
      }),
    );
  }, 60_000);

  test('whatever was read can be written', () => {
    fc.assert(
      fc.property(fc.oneof(damagedGuide, damagedQuestion), (markdown) => {
        const guide = tryParse(markdown);
        fc.pre(guide !== undefined);
        expect(parse(renderGuide(guide.bank)).bank).toEqual(guide.bank);
      }),
      {
        numRuns: 500,
        examples: ['```\nA fence\n```\n- W w', '  ~~~\n- w\n~~~\nW w\n\nW w', '```\n\nw'].map(
          (points): [string] => [
            writeSmall({
              questions: `Q1. Why?\nWhat a Strong Answer Covers:\n${points}\n${SOUND}`,
            }),
          ],
        ),
      },
    );
  });
});

describe('nothing is lost', () => {
  test('each word of a guide is in the bank, the findings or unplaced', () => {
    fc.assert(
      fc.property(damagedGuide, (markdown) => {
        const guide = tryParse(markdown);
        fc.pre(guide !== undefined);
        expect(listLost(markdown, guide)).toEqual([]);
      }),
      {
        numRuns: 500,
        // A threshold that needs no finding, for its words say the figures and no more.
        examples: [
          [
            writeSmall({
              threshold:
                'Hire threshold: average ≥ 1.5. Role-critical questions: average ≥ 2, required.',
            }),
          ],
        ],
      },
    );
  });

  test('nor of the fixtures', () => {
    for (const name of ['front-end-from-pdf.txt', 'operations-tidy.md']) {
      const markdown = readFixture(name);
      expect(listLost(markdown, parse(markdown))).toEqual([]);
    }
  });

  test('an unplaced line is the line that it says', () => {
    fc.assert(
      fc.property(damagedGuide, (markdown) => {
        const guide = tryParse(markdown);
        fc.pre(guide !== undefined);
        const lines = markdown.split('\n');
        for (const { line, text } of guide.unplaced) expect(lines[line - 1]).toBe(text);
        const numbers = guide.unplaced.map(({ line }) => line);
        expect(numbers).toEqual([...new Set(numbers)].sort((one, other) => one - other));
      }),
    );
  });
});

test('any text is read or refused with our error', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary', size: 'large' }), damagedGuide),
      (markdown) => {
        tryParse(markdown);
      },
    ),
  );
});

test('line endings do not matter', () => {
  fc.assert(
    fc.property(damagedGuide, fc.constantFrom('\r\n', '\r'), (markdown, ending) => {
      expect(tryParse(`\uFEFF${markdown.replaceAll('\n', ending)}`)).toEqual(tryParse(markdown));
    }),
  );
});

test('a bank that was read is one that parseBank takes', () => {
  fc.assert(
    fc.property(fc.oneof(damagedGuide, damagedQuestion), (markdown) => {
      const guide = tryParse(markdown);
      fc.pre(guide !== undefined);
      expect(parseBank(guide.bank)).toEqual(guide.bank);
    }),
    { numRuns: 500 },
  );
});

test('a bank that was read can be scored, and its ids are unique and in kebab-case', () => {
  fc.assert(
    fc.property(damagedGuide, (markdown) => {
      const guide = tryParse(markdown);
      fc.pre(guide !== undefined);
      const { bank } = guide;
      const top = bank.scale.at(-1)?.score;
      const ratings = Object.fromEntries(bank.questions.map(({ id }) => [id, top]));
      expect(scoreInterview(ratings, {}, { bank }).average).toBe(top);
      const ids = bank.questions.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { id } of [...bank.questions, ...bank.sections, ...bank.levels]) {
        expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      }
    }),
  );
});
