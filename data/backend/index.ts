import { freezeDeep } from '../../src/engine/frozen.ts';
import type { Level, Question, ScalePoint, Section } from '../../src/model.ts';
import { type BackendOutline, backendOutline } from './outline.ts';
import { collectProse } from './prose.ts';
import { bankTitle, levelTitles, questionTitles, scaleWords, sectionTitles } from './titles.ts';
import type { BackendProse } from './types.ts';

/**
 * A question of the backend bank with all its prose.
 *
 * @category Questions and banks
 */
export type BackendQuestion = BackendOutline['questions'][number] &
  Pick<Question, 'title'> &
  BackendProse;

/**
 * The type of the backend bank: its ids, levels, sections and score points are literals.
 *
 * @category Questions and banks
 */
export interface BackendBank
  extends Omit<BackendOutline, 'scale' | 'levels' | 'sections' | 'questions'> {
  readonly title: string;
  readonly scale: readonly (BackendOutline['scale'][number] & ScalePoint)[];
  readonly levels: readonly (BackendOutline['levels'][number] & Level)[];
  readonly sections: readonly (BackendOutline['sections'][number] & Section)[];
  readonly questions: readonly BackendQuestion[];
}

let questions: readonly BackendQuestion[] | undefined;

/**
 * The backend bank: 40 questions with all their prose, frozen.
 *
 * @category Questions and banks
 */
export const backendBank: BackendBank = /* @__PURE__ */ createBank();

function createBank(): BackendBank {
  const { scale, levels, sections } = backendOutline;
  return Object.freeze({
    ...backendOutline,
    ...freezeDeep({
      title: bankTitle,
      scale: scale.map((point) => ({ ...point, ...scaleWords[point.score] })),
      levels: levels.map((level) => ({ ...level, title: levelTitles[level.id] })),
      sections: sections.map((section) => ({ ...section, title: sectionTitles[section.id] })),
    }),
    /** Put together when they are first read, so that an app that only scores starts at once. */
    get questions() {
      questions ??= joinQuestions();
      return questions;
    },
  });
}

function joinQuestions(): readonly BackendQuestion[] {
  const prose = collectProse();
  return freezeDeep(
    backendOutline.questions.map(
      (row): BackendQuestion => ({ ...row, title: questionTitles[row.id], ...prose[row.id] }),
    ),
  );
}
