/**
 * Takes the picture of a report that the README shows: `npm run docs:picture`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { backendBank } from '../../data/backend/index.ts';
import { decide } from '../../src/decision.ts';
import { renderScorecard } from '../../src/report/scorecard.ts';
import { parseScorecard } from '../../src/schema/scorecard.ts';
import { scoreInterview } from '../../src/scoring.ts';
import { launchBrowser } from '../../test/browser.ts';

const root = resolve(import.meta.dirname, '../..');
const file = readFileSync(resolve(root, 'docs/examples/scorecard.json'), 'utf8');
const { candidate, notes, plan, ratings } = parseScorecard(JSON.parse(file), { bank: backendBank });
const score = scoreInterview(ratings, plan);
const page = renderScorecard(score, decide(score), { format: 'html', candidate, notes });

const browser = await launchBrowser();
try {
  const tab = await browser.newPage({
    viewport: { width: 760, height: 745 },
    deviceScaleFactor: 1.25,
  });
  await tab.setContent(page);
  mkdirSync(resolve(root, 'docs/images'), { recursive: true });
  writeFileSync(resolve(root, 'docs/images/report.png'), await tab.screenshot());
} finally {
  await browser.close();
}
