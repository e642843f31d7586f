/**
 * The question guide: a page for each question of the bank, as Markdown.
 *
 * @module
 */
import { backendBank } from '../../data/backend/index.ts';
import type { Question, QuestionBank } from '../../src/model.ts';

type Bank = Omit<QuestionBank, 'questions'> & { readonly questions: readonly Question[] };
type SectionOf = Bank['sections'][number];

/**
 * Writes prose as Markdown. Inline code stays; whatever else would be mark-up is text.
 */
export function escapeProse(prose: string): string {
  return prose
    .split(/(`[^`\n]+`)/)
    .map((part, at) => (at % 2 === 1 ? part : part.replace(/[\\`*_[\]<>&#|~@]/g, '\\$&')))
    .join('')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^[-+=]/, '\\$&');
}

/** As {@link escapeProse}, for the cell of a table: there a bar ends the cell, in code too. */
export function escapeCell(prose: string): string {
  return escapeProse(prose).replace(/\\?\|/g, '\\|');
}

function listItems(items: readonly string[]): string {
  return items.map((item) => `- ${escapeProse(item)}`).join('\n');
}

function linkTo({ title, url, where }: Question['references'][number]): string {
  return `[${escapeProse(title)}](<${encodeURI(decodeURI(url))}>): ${escapeProse(where)}`;
}

function fold(summary: string, prose: string): string {
  return `<details>\n<summary>${summary}</summary>\n\n${escapeProse(prose)}\n\n</details>`;
}

/** What a reader calls a question. The id, which programs use, stands below. */
function nameQuestion({ number, title }: Question): string {
  return `${number}. ${escapeProse(title)}`;
}

/** Links to the questions after and before, in the order of the bank. */
function linkOn(question: Question, { questions }: Bank): string {
  const at = questions.indexOf(question);
  const steps = [
    ['Next', questions[at + 1]],
    ['Previous', questions[at - 1]],
  ] as const;
  const links = steps.flatMap(([name, one]) =>
    one ? [`${name}: [${nameQuestion(one)}](${one.id}.md)`] : [],
  );
  return [...links, '[All questions](index.md)'].join(' · ');
}

function renderQuestion(question: Question, bank: Bank): string {
  const section = bank.sections.find(({ id }) => id === question.section) as SectionOf;
  const level = bank.levels.find(({ id }) => id === question.level);
  const anchors = [...bank.scale]
    .reverse()
    .map(
      ({ score, label }) =>
        `| **${score}** ${escapeCell(label)} | ${escapeCell(question.anchors[score] as string)} |`,
    );
  const corrections = question.corrections.map(
    ({ guide, truth, reference }) =>
      `- **The source guide:** ${escapeProse(guide)}\n  **What is true:** ${escapeProse(truth)}\n  **Source:** ${linkTo(reference)}`,
  );
  return `# ${nameQuestion(question)}

> ${escapeProse(question.prompt)}

${escapeProse(level?.title ?? '')}, [${escapeProse(section.title)}](sections/${section.id}.md). Tests: ${escapeProse(question.competency)}. Its id is \`${question.id}\`.

## What to listen for

${escapeProse(question.cue)}

## Core key points

A strong answer makes all of these.

${listItems(question.keyPoints.slice(0, question.coreKeyPoints))}

## Further key points

A 4 may leave out one or two of these.

${listItems(question.keyPoints.slice(question.coreKeyPoints))}

## Anchors

| score | what an answer sounds like |
| --- | --- |
${anchors.join('\n')}

## Signs of a weak answer

${listItems(question.misconceptions)}

## Example answers

${fold('A strong answer', question.answers.strong)}

${fold('A weak answer', question.answers.weak)}

## Probes

${listItems(question.followUps)}
${corrections.length > 0 ? `\n## Corrections of the source guide\n\n${corrections.join('\n')}\n` : ''}
## References

${question.references.map((reference) => `- ${linkTo(reference)}`).join('\n')}

${linkOn(question, bank)}
`;
}

function listSection({ id }: SectionOf, bank: Bank, folder: string): string {
  return bank.questions
    .filter(({ section }) => section === id)
    .map((one) => `- [${nameQuestion(one)}](${folder}${one.id}.md): ${escapeProse(one.prompt)}`)
    .join('\n');
}

/** The sections under the title of their level. */
function renderByLevel(
  { levels, sections }: Bank,
  renderSection: (section: SectionOf) => string,
): string {
  return levels
    .map(({ id, title }) => {
      const own = sections.filter(({ level }) => level === id).map(renderSection);
      return `## ${escapeProse(title)}\n\n${own.join('\n\n')}`;
    })
    .join('\n\n');
}

function listChildren(paths: readonly string[]): string {
  return `---\nchildren:\n${paths.map((path) => `  - ${path}`).join('\n')}\n---\n\n`;
}

/** The pages of the question guide by path: an index, the sections, the questions, the candidate's view. */
export function renderQuestionPages(bank: Bank = backendBank): ReadonlyMap<string, string> {
  const { questions, sections } = bank;
  const pages = new Map<string, string>();
  pages.set(
    'questions/index.md',
    `# Question guide

All ${questions.length} questions, each with key points, anchors, example answers and sources. Candidates should see
[the prompts alone](for-candidates.md).

${renderByLevel(
  bank,
  (section) =>
    `### [${escapeProse(section.title)}](sections/${section.id}.md)\n\n${listSection(section, bank, '')}`,
)}
`,
  );
  pages.set(
    'questions/for-candidates.md',
    `# For candidates: the prompts

What may be asked, by level and section, without the answers.

${renderByLevel(bank, (section) => {
  const prompts = questions
    .filter((question) => question.section === section.id)
    .map(({ number, prompt }) => `${number}. ${escapeProse(prompt)}`);
  return `### ${escapeProse(section.title)}\n\n${prompts.join('\n')}`;
})}
`,
  );
  for (const section of sections) {
    const level = bank.levels.find(({ id }) => id === section.level);
    const own = questions.filter((question) => question.section === section.id);
    pages.set(
      `questions/sections/${section.id}.md`,
      `${listChildren(own.map(({ id }) => `../${id}.md`))}# ${escapeProse(section.title)}

${escapeProse(level?.title ?? '')}, ${own.length} questions.

${listSection(section, bank, '../')}
`,
    );
  }
  for (const question of questions) {
    pages.set(`questions/${question.id}.md`, renderQuestion(question, bank));
  }
  return pages;
}
