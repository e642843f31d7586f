/**
 * `structured-interview questions`
 *
 * @module
 */
import type { BankQuestion, QuestionBank } from '../model.ts';
import { getQuestions } from '../questions.ts';
import { cleanLine } from '../report/characters.ts';
import { measureColumns, wrapLine } from '../report/wrapping.ts';
import { BANK_OPTION, readBank } from './bank.ts';
import type { Command } from './command.ts';
import { EXIT } from './faults.ts';
import { writeJson } from './json.ts';
import { refuse } from './suggestion.ts';
import { chooseColors, type Terminal, write } from './terminal.ts';

/** Lists the questions of a bank. */
export const questions: Command = {
  usage: '',
  options: {
    level: { type: 'string', multiple: true, help: 'Only this level; can be repeated' },
    section: { type: 'string', multiple: true, help: 'Only this section; can be repeated' },
    json: { type: 'boolean', help: 'Print the questions whole, as JSON' },
    ...BANK_OPTION,
  },
  files: { least: 0, most: 0 },
  example: 'structured-interview questions --level expert',
  async run({ values, terminal }) {
    const bank = await readBank(values, terminal);
    const filter = { level: values.level as string[], section: values.section as string[] };
    const found = refuse(() => getQuestions(filter, { bank }), {
      name: 'the options',
    });
    await write(
      terminal.stdout,
      values.json ? `${writeJson(found, { indent: 2 })}\n` : listBySection(found, bank, terminal),
    );
    return EXIT.done;
  },
};

const COLUMNS = 80;

/** Where ids start when numbers have three digits at most. */
const INDENT = 7;

/** The least room beside the ids for what is wrapped. */
const NARROWEST = 36;

function nameQuestion({ number, id }: BankQuestion): string {
  return `  ${String(number).padStart(3)}  ${cleanLine(id)}`;
}

function listBySection(
  found: readonly BankQuestion[],
  { sections, levels }: QuestionBank,
  { stdout, env }: Terminal,
): string {
  const { bold, dim } = chooseColors(stdout, env);
  const beside =
    Math.max(0, ...found.map((question) => measureColumns(nameQuestion(question)))) + 2;
  const isBeside = COLUMNS - beside >= NARROWEST;
  const column = isBeside ? beside : INDENT;
  const indent = ' '.repeat(column);

  function listQuestion(question: BankQuestion): string {
    const name = nameQuestion(question);
    const gap = isBeside ? ' '.repeat(column - measureColumns(name)) : `\n${indent}`;
    const wrap = (text: string) => wrapLine(cleanLine(text), COLUMNS - column);
    const lines = [
      ...(question.title === undefined ? [] : wrap(question.title)),
      ...wrap(question.competency).map((line) => dim(line)),
    ];
    return `${name}${gap}${lines.join(`\n${indent}`)}`;
  }

  return sections
    .flatMap(({ id, title: given, level }) => {
      const own = found.filter(({ section }) => section === id);
      if (own.length === 0) return [];
      const rank = levels.find((one) => one.id === level)?.title;
      const title = cleanLine(given);
      const about = cleanLine(`(${rank}, ${id})`);
      const fits = measureColumns(`${title} ${about}`) <= COLUMNS;
      return [`${bold(title)}${fits ? ' ' : '\n  '}${dim(about)}`, ...own.map(listQuestion), ''];
    })
    .join('\n');
}
