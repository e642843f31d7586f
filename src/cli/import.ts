/**
 * `structured-interview import`
 *
 * @module
 */
import { basename, extname } from 'node:path';
import { parseGuide } from '../guide/parse.ts';
import { cleanText } from '../report/characters.ts';
import type { Command } from './command.ts';
import { EXIT } from './faults.ts';
import { nameInput, readText } from './input.ts';
import { OUT_OPTION, writeResult } from './output.ts';
import { refuse } from './suggestion.ts';
import { chooseColors, write } from './terminal.ts';

/** Reads a guide into a bank. */
export const importGuide: Command = {
  usage: 'GUIDE.md|-',
  summary: 'Read a guide in Markdown into a question bank',
  options: {
    id: { type: 'string', help: 'The id of the bank; the name of the file by default' },
    level: { type: 'string', multiple: true, help: 'The levels of the parts, in order; repeat it' },
    ...OUT_OPTION,
  },
  files: { least: 1, most: 1 },
  example: 'structured-interview import guide.md --out bank.json',
  async run({ values, files, terminal }) {
    const [file] = files as [string];
    const text = await readText(file, terminal);
    const id = (values.id ?? (file === '-' ? 'imported' : basename(file, extname(file)))) as string;
    const levels = values.level as string[] | undefined;
    const { bank, findings, unplaced } = refuse(
      () => parseGuide(text, levels ? { id, levels } : { id }),
      { name: nameInput(file) },
    );
    await writeResult(values.out, `${JSON.stringify(bank, null, 2)}\n`, terminal);
    const { yellow } = chooseColors(terminal.stderr, terminal.env);
    for (const { line, message } of findings) {
      await write(terminal.stderr, `${yellow('Look at')} line ${line}: ${cleanText(message)}\n`);
    }
    for (const { line, text: left } of unplaced) {
      await write(terminal.stderr, `${yellow('Left out')} line ${line}: ${cleanText(left)}\n`);
    }
    return EXIT.done;
  },
};
