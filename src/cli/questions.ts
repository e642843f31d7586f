/**
 * `structured-interview questions`
 *
 * @module
 */
import type { BankQuestion, QuestionBank } from '../model.ts';
import { getQuestions } from '../questions.ts';
import { cleanLine } from '../report/escaping.ts';
import { BANK_OPTION, readBank } from './bank.ts';
import type { Command } from './command.ts';
import { EXIT } from './faults.ts';
import { refuse } from './suggestion.ts';
import { chooseColors, type Terminal, write } from './terminal.ts';

/** Lists the questions of a bank. */
export const questions: Command = {
  usage: '',
  summary: 'List the questions of the bank',
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
    const filter = { level: values.level as string[], section: values.section as string[], bank };
    const found = refuse(() => getQuestions(filter), {
      name: 'the options',
      input: { filter },
      bank,
    });
    await write(
      terminal.stdout,
      values.json ? `${JSON.stringify(found, null, 2)}\n` : listBySection(found, bank, terminal),
    );
    return EXIT.done;
  },
};

function listBySection(
  found: readonly BankQuestion[],
  { sections, levels }: QuestionBank,
  { stdout, env }: Terminal,
): string {
  const { bold, dim } = chooseColors(stdout, env);
  const width = Math.max(...found.map(({ id }) => cleanLine(id).length));
  return sections
    .flatMap(({ id, title, level }) => {
      const own = found.filter(({ section }) => section === id);
      if (own.length === 0) return [];
      const rank = levels.find((one) => one.id === level)?.title;
      return [
        `${bold(cleanLine(title))} ${dim(cleanLine(`(${rank}, ${id})`))}`,
        ...own.map(
          (question) =>
            `  ${String(question.number).padStart(3)}  ${cleanLine(question.id).padEnd(width)}  ${dim(cleanLine(question.competency))}`,
        ),
        '',
      ];
    })
    .join('\n');
}
