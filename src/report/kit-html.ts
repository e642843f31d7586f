/**
 * The interviewer's and the candidate's sheet as HTML for screen and paper.
 *
 * @module
 */
import { cleanLine, escapeHtml, renderProseHtml } from './escaping.ts';
import {
  type CandidateKit,
  INSTRUCTIONS,
  type InterviewerKit,
  type KitQuestion,
  SKIPPED,
} from './kit-words.ts';
import { renderPage } from './page.ts';

const CANDIDATE_STYLE = `
ol { padding-left: 2rem; margin: 0; }
li { margin: 0 0 2rem; padding-left: .5rem; font-size: 1.15rem; break-inside: avoid; }
@page { margin: 18mm; }
`;

const INTERVIEWER_STYLE = `
main { max-width: 60rem; }
.fields { display: grid; grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr)); gap: 1rem; list-style: none; padding: 0; }
.fields li { border-bottom: 1px solid var(--soft); padding-bottom: 1.5rem; color: var(--soft); font-size: .85rem; }
.question { border: 1px solid var(--line); border-radius: .5rem; padding: 1rem; margin: 0 0 1.5rem; break-inside: avoid; }
.question h2 { margin: 0 0 .35rem; }
.question h3 { margin: .9rem 0 .25rem; }
.tags { font-size: .85rem; margin-bottom: .5rem; }
.ticks { list-style: none; padding: 0; }
.ticks li { position: relative; padding-left: 1.75rem; }
.box { position: absolute; left: 0; top: .2em; width: 1.05em; height: 1.05em; border: 1.5px solid var(--text); border-radius: 2px; }
.notes { min-height: 6rem; border: 1px dashed var(--soft); border-radius: .25rem; }
@page { margin: 12mm; }
@media print {
  html { font-size: 9pt; }
  body { line-height: 1.35; }
  .question { padding: .75rem; margin: 0 0 4mm; }
  .notes { min-height: 20mm; }
}
`;

/** @internal */
export function renderCandidateHtml({ title, prompts }: CandidateKit): string {
  const items = prompts.map((prompt) => `<li>${prose(prompt)}</li>`);
  return renderPage(title, `<h1>${line(title)}</h1>\n<ol>\n${items.join('\n')}\n</ol>`, {
    style: CANDIDATE_STYLE,
  });
}

/** @internal */
export function renderInterviewerHtml({ title, scale, questions }: InterviewerKit): string {
  const heading = `${title}: interviewer's sheet`;
  const body = [
    `<h1>${line(heading)}</h1>`,
    '<ul class="fields"><li>Candidate</li><li>Interviewer</li><li>Date</li></ul>',
    `<p>${INSTRUCTIONS}</p>`,
    ...questions.map((question, at) => renderQuestion(question, { number: at + 1, scale })),
  ];
  return renderPage(heading, body.join('\n'), { style: INTERVIEWER_STYLE });
}

function renderQuestion(
  { prompt, tags, cue, keyPoints, misconceptions, followUps, anchors }: KitQuestion,
  { number, scale }: { number: number; scale: InterviewerKit['scale'] },
): string {
  const points = scale.map(({ score, label }) => {
    const anchor = anchors.get(score);
    const name = `<strong>${score} ${line(label)}</strong>`;
    return anchor === undefined ? name : `${name}: ${prose(anchor)}`;
  });
  return [
    '<section class="question">',
    `<h2>${number}. ${prose(prompt)}</h2>`,
    `<p class="tags soft">${tags.map(line).join(' · ')}</p>`,
    ...(cue === undefined ? [] : [`<p><strong>Listen for:</strong> ${prose(cue)}</p>`]),
    listUnder('Key points', keyPoints.map(prose), { ticks: true }),
    listUnder('Signs of a weak answer', misconceptions.map(prose), { ticks: false }),
    listUnder('Rating', [...points, SKIPPED], { ticks: true }),
    listUnder('Follow-ups', followUps.map(prose), { ticks: false }),
    '<h3>Notes</h3>',
    '<div class="notes"></div>',
    '</section>',
  ].join('\n');
}

function listUnder(
  heading: string,
  items: readonly string[],
  { ticks }: { ticks: boolean },
): string {
  if (items.length === 0) return '';
  const list = items.map((item) =>
    ticks ? `<li><span class="box"></span>${item}</li>` : `<li>${item}</li>`,
  );
  return `<div><h3>${heading}</h3><ul${ticks ? ' class="ticks"' : ''}>${list.join('')}</ul></div>`;
}

function prose(text: string): string {
  return renderProseHtml(cleanLine(text));
}

function line(text: string): string {
  return escapeHtml(cleanLine(text));
}
