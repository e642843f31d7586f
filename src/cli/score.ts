/**
 * `structured-interview score`
 *
 * @module
 */
import { renderScorecard } from '../report/scorecard.ts';
import { BANK_OPTION, readBank } from './bank.ts';
import { scoreBatch } from './batch.ts';
import type { Command } from './command.ts';
import { EXIT, UsageError } from './faults.ts';
import { nameInput, readJson } from './files.ts';
import { scoreCard } from './scorecard.ts';
import { chooseColors, write } from './terminal.ts';

/** Scores one scorecard, or a batch of them. */
export const score: Command = {
  usage: 'FILE|-',
  summary: 'Score a scorecard and explain the decision',
  options: {
    json: { type: 'boolean', help: 'Print score and decision as JSON' },
    batch: { type: 'boolean', help: 'A scorecard per line in (NDJSON), a result per line out' },
    rejects: { type: 'string', help: 'With --batch: write the bad lines to this file' },
    ...BANK_OPTION,
  },
  files: { least: 1, most: 1 },
  example: 'structured-interview score scorecard.json',
  async run({ values, files, terminal }) {
    const [file] = files as [string];
    const bank = await readBank(values, terminal);
    if (values.batch) return scoreBatch(file, { bank, rejects: values.rejects, terminal });
    if (values.rejects !== undefined) throw new UsageError('--rejects goes with --batch');
    const input = await readJson(file, terminal);
    const { card, score: result, decision } = scoreCard(input, { bank, name: nameInput(file) });
    const { green, red, dim, bold } = chooseColors(terminal.stdout, terminal.env);
    await write(
      terminal.stdout,
      values.json
        ? `${JSON.stringify({ score: result, decision }, null, 2)}\n`
        : renderScorecard(result, decision, {
            format: 'text',
            style: { good: green, bad: red, dim, strong: bold },
            notes: card.notes,
            candidate: card.candidate,
            bank,
          }),
    );
    return EXIT.done;
  },
};
