/**
 * `structured-interview kit`
 *
 * @module
 */
import type { InterviewPlan, QuestionBank } from '../model.ts';
import { getQuestions } from '../questions.ts';
import { renderKit } from '../report/kit.ts';
import { parsePlan } from '../schema/plan.ts';
import { BANK_OPTION, readBank } from './bank.ts';
import { type Command, readChoice } from './command.ts';
import { EXIT } from './faults.ts';
import { nameInput, readJson } from './input.ts';
import { LANGUAGE_OPTION, readLanguage } from './language.ts';
import { OUT_OPTION, writeResult } from './output.ts';
import { refuse } from './suggestion.ts';

/** Makes the sheets that are held during an interview. */
export const kit: Command = {
  usage: '[PLAN.json|-]',
  options: {
    for: { type: 'string', help: 'interviewer (default) or candidate' },
    format: { type: 'string', help: 'html (default) or markdown' },
    title: { type: 'string', help: 'What stands at the top' },
    ...LANGUAGE_OPTION,
    ...OUT_OPTION,
    ...BANK_OPTION,
  },
  files: { least: 0, most: 1 },
  example: 'structured-interview kit plan.json --for candidate --out candidate.html',
  async run({ values, files, terminal }) {
    const audience = readChoice(values, 'for', ['interviewer', 'candidate']);
    const format = readChoice(values, 'format', ['html', 'markdown']);
    const bank = await readBank(values, terminal);
    const context = await readLanguage(values, bank);
    const [file] = files;
    const input = file === undefined ? undefined : await readJson(file, terminal);
    const sheet = refuse(
      () =>
        renderKit(
          input === undefined
            ? getQuestions({}, { bank })
            : (parsePlan(input, { bank }) as InterviewPlan<QuestionBank>),
          { ...context, audience, format, title: values.title as string | undefined },
        ),
      { name: nameInput(file ?? 'the options') },
    );
    await writeResult(values.out, sheet, terminal);
    return EXIT.done;
  },
};
