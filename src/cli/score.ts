/**
 * `structured-interview score`
 *
 * @module
 */
import { renderScorecard } from '../report/scorecard.ts';
import { BANK_OPTION, readBank } from './bank.ts';
import type { Command } from './command.ts';
import { EXIT, UsageError } from './faults.ts';
import { nameInput, readJson } from './input.ts';
import { writeJson } from './json.ts';
import { LANGUAGE_OPTION, readLanguage } from './language.ts';
import { decideCard } from './scorecard.ts';
import {
  describeSheet,
  isSheet,
  readSheet,
  refuseOptions,
  SHEET_OPTION,
  scoreSheet,
} from './sheet.ts';
import { refuse } from './suggestion.ts';
import { chooseColors, findColumns, write } from './terminal.ts';
import { readThreshold, THRESHOLD_OPTION } from './threshold.ts';

/** Scores one scorecard, or a batch of them. */
export const score: Command = {
  usage: 'FILE|-',
  options: {
    json: { type: 'boolean', help: 'Print score and decision as JSON' },
    batch: { type: 'boolean', help: 'A scorecard per line in (NDJSON), a result per line out' },
    rejects: { type: 'string', help: 'With --batch: write the bad lines to this file' },
    ...SHEET_OPTION,
    ...LANGUAGE_OPTION,
    ...THRESHOLD_OPTION,
    ...BANK_OPTION,
  },
  files: { least: 1, most: 1 },
  example: 'structured-interview score scorecard.json',
  async run({ values, files, terminal }) {
    const [file] = files as [string];
    const bank = await readBank(values, terminal);
    const context = await readLanguage(values, bank);
    const threshold = await readThreshold(values, { bank, terminal });
    if (values.batch) {
      refuseOptions(values, ['plan'], { kind: 'a batch, whose scorecards have their own' });
      const { scoreBatch } = await import('./batch.ts');
      return scoreBatch(file, { bank, threshold, rejects: values.rejects, terminal });
    }
    if (values.rejects !== undefined) throw new UsageError('--rejects goes with --batch');
    const name = nameInput(file);
    let input: unknown;
    if (isSheet(file)) {
      const cards = await readSheet(file, { values, bank, terminal });
      if (cards.length !== 1) {
        const results = scoreSheet(cards, { bank, threshold });
        const text = values.json
          ? `${writeJson(results, { indent: 2 })}\n`
          : describeSheet(results, { threshold, ...context });
        await write(terminal.stdout, text);
        return EXIT.done;
      }
      input = cards[0]?.scorecard;
    } else {
      refuseOptions(values, ['plan'], { kind: 'a scorecard, which has its own' });
      input = await readJson(file, terminal);
    }
    const { card, score: result, decision } = decideCard(input, { bank, threshold, name });
    const { green, red, dim, bold } = chooseColors(terminal.stdout, terminal.env);
    const style = { good: green, bad: red, dim, strong: bold };
    const { notes, candidate, plan } = card;
    const text = values.json
      ? `${writeJson({ score: result, decision }, { indent: 2 })}\n`
      : refuse(
          () =>
            renderScorecard(result, decision, {
              ...context,
              format: 'text',
              style,
              width: findColumns(terminal.stdout),
              notes,
              candidate,
              plan,
            }),
          { name },
        );
    await write(terminal.stdout, text);
    return EXIT.done;
  },
};
