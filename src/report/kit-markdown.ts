/**
 * The interviewer's and the candidate's sheet as Markdown.
 *
 * @module
 */
import { escapeMarkdown, renderProseMarkdown } from './escaping.ts';
import {
  type CandidateKit,
  INSTRUCTIONS,
  type InterviewerKit,
  type KitQuestion,
  SKIPPED,
} from './kit-words.ts';

/** @internal */
export function renderCandidateMarkdown({ title, prompts }: CandidateKit): string {
  const blocks = [
    `# ${escapeMarkdown(title)}`,
    ...prompts.map((prompt, at) => `${at + 1}. ${renderProseMarkdown(prompt)}`),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** @internal */
export function renderInterviewerMarkdown({ title, scale, questions }: InterviewerKit): string {
  const blocks = [
    `# ${escapeMarkdown(title)}: interviewer's sheet`,
    '- Candidate:\n- Interviewer:\n- Date:',
    INSTRUCTIONS,
    ...questions.flatMap((question, at) => renderQuestion(question, { number: at + 1, scale })),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function renderQuestion(
  { prompt, tags, cue, keyPoints, misconceptions, followUps, anchors }: KitQuestion,
  { number, scale }: { number: number; scale: InterviewerKit['scale'] },
): string[] {
  const points = scale.map(({ score, label }) => {
    const anchor = anchors.get(score);
    const name = `**${score} ${escapeMarkdown(label)}**`;
    return anchor === undefined ? name : `${name}: ${renderProseMarkdown(anchor)}`;
  });
  return [
    `## ${number}. ${renderProseMarkdown(prompt)}`,
    tags.map(escapeMarkdown).join(' · '),
    ...(cue === undefined ? [] : [`**Listen for:** ${renderProseMarkdown(cue)}`]),
    ...listUnder('Key points', keyPoints.map(renderProseMarkdown), '- [ ]'),
    ...listUnder('Signs of a weak answer', misconceptions.map(renderProseMarkdown), '-'),
    ...listUnder('Rating', [...points, SKIPPED], '- [ ]'),
    ...listUnder('Follow-ups', followUps.map(renderProseMarkdown), '-'),
    '**Notes**',
  ];
}

function listUnder(heading: string, items: readonly string[], mark: string): string[] {
  return items.length === 0
    ? []
    : [`**${heading}**`, items.map((item) => `${mark} ${item}`).join('\n')];
}
