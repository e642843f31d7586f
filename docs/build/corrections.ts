/**
 * Writes the list of corrections into data/README.md: `npm run docs:corrections`.
 *
 * @module
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { backendBank } from '../../data/backend/index.ts';

export const readme = resolve(import.meta.dirname, '../../data/README.md');

const START = '<!-- corrections: made from the data -->';
const END = '<!-- end of corrections -->';

/** The whole text of data/README.md with the corrections as the data has them. */
export function renderReadme(current: string): string {
  const [before] = current.split(START);
  const [, after] = current.split(END);
  const list = backendBank.questions.flatMap(({ number, id, corrections }) => [
    ...(corrections.length > 0 ? [`### ${number}. \`${id}\`\n`] : []),
    ...corrections.map(
      ({ guide, truth, reference: { title, url, where } }) =>
        `- **The guide:** ${guide} **True:** ${truth} **Source:** [${title}](${url}), ${where}.\n`,
    ),
  ]);
  return `${before}${START}\n\n${list.join('\n')}\n${END}${after}`;
}

if (import.meta.main) writeFileSync(readme, renderReadme(readFileSync(readme, 'utf8')));
