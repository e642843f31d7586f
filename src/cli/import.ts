/**
 * `structured-interview import`
 *
 * @module
 */
import { basename, extname } from 'node:path';
import { parseBankCsv } from '../csv/bank.ts';
import { type Guide, type GuideOptions, parseGuide } from '../guide/parse.ts';
import type { HireThreshold } from '../model.ts';
import { cleanText } from '../report/characters.ts';
import type { Command, Values } from './command.ts';
import { EXIT } from './faults.ts';
import { nameInput, readText } from './input.ts';
import { writeJson } from './json.ts';
import { OUT_OPTION, writeResult } from './output.ts';
import { isSheet, refuseOptions, writeFindings } from './sheet.ts';
import { refuse } from './suggestion.ts';
import { chooseColors, type Terminal, write } from './terminal.ts';
import { readThresholdChange } from './threshold.ts';

/** Reads a guide into a bank. */
export const importGuide: Command = {
  usage: 'FILE|-',
  options: {
    id: { type: 'string', help: 'The id of the bank; the name of the file by default' },
    version: { type: 'string', help: 'The version of the bank; 1.0.0 by default' },
    level: { type: 'string', multiple: true, help: 'The levels of the parts, in order; repeat it' },
    scale: { type: 'string', help: 'backend, or points such as "1 Weak, 2 Strong"' },
    threshold: {
      type: 'string',
      help: 'An average or a file, for a guide that states none',
    },
    questions: { type: 'string', help: 'How they are marked: heading, bullet, table, …' },
    'dry-run': { type: 'boolean', help: 'Show what is read, and write no bank' },
    ...OUT_OPTION,
  },
  files: { least: 1, most: 1 },
  example: 'structured-interview import guide.md --out bank.json',
  async run({ values, files, terminal }) {
    const [file] = files as [string];
    const text = await readText(file, terminal);
    const options = await readOptions(values, file, terminal);
    const guide = isSheet(file)
      ? await readBankSheet(text, { values, options, file, terminal })
      : readGuide(text, options, nameInput(file));
    const dry = values['dry-run'] === true;
    if (dry) await write(terminal.stdout, describeGuide(guide));
    else {
      await writeResult(values.out, `${writeJson(guide.bank, { indent: 2 })}\n`, terminal);
      if (terminal.stdout.isTTY) await write(terminal.stderr, describeGuide(guide));
    }
    const { yellow } = chooseColors(terminal.stderr, terminal.env);
    for (const { line, message } of guide.findings) {
      await write(
        terminal.stderr,
        `${yellow('Look at')} line ${line}: ${cleanText(nameOptions(message))}\n`,
      );
    }
    for (const { line, text: left } of guide.unplaced) {
      await write(terminal.stderr, `${yellow('Left out')} line ${line}: ${cleanText(left)}\n`);
    }
    return EXIT.done;
  },
};

async function readOptions(
  values: Values,
  file: string,
  terminal: Terminal,
): Promise<GuideOptions> {
  const { average, threshold } = await readThresholdChange(values, { bank: undefined, terminal });
  const id = (values.id ?? (file === '-' ? 'imported' : basename(file, extname(file)))) as string;
  const given = {
    version: values.version,
    levels: values.level,
    scale: readScale(values.scale as string | undefined),
    threshold: average ?? threshold,
    questions: values.questions,
  } as Omit<GuideOptions, 'id'> & { threshold: number | HireThreshold | undefined };
  return { id, ...given };
}

/** Reads `1 Weak, 2 Strong`. What has another form is left to the reader, which refuses it. */
function readScale(text: string | undefined): unknown {
  const points = text?.split(',').map((point) => /^\s*(-?\d{1,4})\s+(\S.*?)\s*$/.exec(point));
  return points?.every((point) => point !== null)
    ? points.map((point) => ({ score: Number(point?.[1]), label: point?.[2] }))
    : text;
}

function readGuide(text: string, options: GuideOptions, name: string): Guide {
  return nameFaults(() => refuse(() => parseGuide(text, options), { name }));
}

function nameFaults<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw Object.assign(error as Error, { message: nameOptions((error as Error).message) });
  }
}

/** Reads a bank from a spreadsheet, and reports what had to be guessed. */
async function readBankSheet(
  text: string,
  {
    values,
    options,
    file,
    terminal,
  }: { values: Values; options: GuideOptions; file: string; terminal: Terminal },
): Promise<Guide> {
  refuseOptions(values, ['level', 'questions'], { kind: 'a spreadsheet' });
  const { id, version, scale, threshold } = options;
  const read = () => parseBankCsv(text, { id, version, scale, threshold });
  const { findings, ...rest } = nameFaults(() => refuse(read, { name: nameInput(file) }));
  await writeFindings(
    findings.map((one) => ({ ...one, message: nameOptions(one.message) })),
    terminal,
  );
  return { ...rest, findings: [], unplaced: [] };
}

/** Calls options what the command line calls them. */
function nameOptions(message: string): string {
  return message
    .replaceAll(/\boptions\.(id|version|scale|threshold|questions)\b/g, '--$1')
    .replaceAll('options.levels', '--level')
    .replaceAll(/\buse questions: "([a-z-]+)"/g, 'use --questions $1')
    .replaceAll(/\buse (scale|threshold)\b/g, 'use --$1');
}

function describeGuide({ bank, weights }: Guide): string {
  const { title, questions, sections, scale, threshold } = bank;
  const held = [
    'title',
    'keyPoints',
    'misconceptions',
    'answers',
    'anchors',
    'cue',
    'followUps',
  ] as const;
  const counts = held.flatMap((field) => {
    const count = questions.filter((question) => question[field] !== undefined).length;
    return count === 0 ? [] : [`${field} ${count}`];
  });
  const lines = [
    `${title}: ${questions.length} questions in ${sections.length} sections`,
    `scale ${scale.map(({ score, label }) => `${score} ${label}`).join(', ')}; average ≥ ${threshold.average}`,
    `with ${[`prompt ${questions.length}`, ...counts].join(', ')}`,
    ...questions.map(({ number, prompt }) => `${number}. ${prompt.split('\n', 1)[0]}`),
    ...(weights ? [`weights ${JSON.stringify(weights)}: put them into a plan, with a reason`] : []),
  ];
  return `${lines.map(cleanText).join('\n')}\n`;
}
