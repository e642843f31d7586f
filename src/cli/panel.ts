/**
 * `structured-interview panel`
 *
 * @module
 */
import { basename, extname } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { decide } from '../decision.ts';
import type { Ratings } from '../model.ts';
import { scorePanel } from '../panel/panel.ts';
import { renderPanel } from '../report/panel.ts';
import { BANK_OPTION, readBank } from './bank.ts';
import { type Command, readChoice } from './command.ts';
import { EXIT, InputError } from './faults.ts';
import { nameInput, OUT_OPTION, readJson, writeResult } from './files.ts';
import { type Result, scoreCard } from './scorecard.ts';
import { refuse } from './suggestion.ts';
import { chooseColors } from './terminal.ts';

/** Puts the scorecards of several interviewers together. */
export const panel: Command = {
  usage: 'FILE FILE...',
  summary: 'Put the scorecards of several interviewers together',
  options: {
    format: { type: 'string', help: 'text (default), html, markdown or csv' },
    summary: { type: 'string', help: "A question's score: mean (default) or median" },
    json: { type: 'boolean', help: 'Print panel and decision as JSON' },
    ...OUT_OPTION,
    ...BANK_OPTION,
  },
  files: { least: 1, most: Infinity },
  example: 'structured-interview panel ana.json ben.json',
  async run({ values, files, terminal }) {
    const format = readChoice(values, 'format', ['text', 'html', 'markdown', 'csv']);
    const summary = readChoice(values, 'summary', ['mean', 'median']);
    const bank = await readBank(values, terminal);
    const cards = new Map<string, Result['card']>();
    for (const file of files) {
      const rater = basename(file, extname(file));
      if (cards.has(rater))
        throw new InputError(`Cannot read ${file}: there is a rater "${rater}" already`);
      const input = await readJson(file, terminal);
      cards.set(rater, scoreCard(input, { bank, name: nameInput(file) }).card);
    }
    const [first] = cards.values() as Iterable<Result['card']>;
    for (const [rater, { candidate, plan }] of cards) {
      if (candidate !== first?.candidate || !isDeepStrictEqual(plan, first?.plan)) {
        throw new InputError(
          `Cannot put the scorecards together: "${rater}" has another candidate or plan than the first`,
        );
      }
    }
    const raters: Record<string, Ratings> = Object.fromEntries(
      [...cards].map(([rater, { ratings }]) => [rater, ratings]),
    );
    const result = refuse(() => scorePanel(raters, { ...first?.plan, bank }, { summary }), {
      name: 'the scorecards',
    });
    const decision = decide(result.score);
    const { green, red, dim, bold } = chooseColors(terminal.stdout, terminal.env);
    const details = {
      notes: Object.fromEntries([...cards].map(([rater, { notes }]) => [rater, notes])),
      candidate: first?.candidate,
      bank,
      ...(format === 'text' && values.out === undefined
        ? { style: { good: green, bad: red, dim, strong: bold } }
        : {}),
    };
    await writeResult(
      values.out,
      values.json
        ? `${JSON.stringify({ panel: result, decision }, null, 2)}\n`
        : renderPanel(result, decision, { format, ...details }),
      terminal,
    );
    return EXIT.done;
  },
};
