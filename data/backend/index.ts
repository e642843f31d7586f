import { freezeDeep } from '../../src/frozen.ts';
import type { Level, ScalePoint, Section } from '../../src/model.ts';
import { concurrencyAndArchitecture } from './concurrency-and-architecture.ts';
import { dataEngineeringAndDesign } from './data-engineering-and-design.ts';
import { dataStructuresAndAlgorithms } from './data-structures-and-algorithms.ts';
import { databaseInternalsAndSecurity } from './database-internals-and-security.ts';
import { databasesAndApis } from './databases-and-apis.ts';
import { distributedSystems } from './distributed-systems.ts';
import { type BackendOutline, type BackendProse, backendOutline } from './outline.ts';
import { levelTitles, scaleWords, sectionTitles } from './titles.ts';

/** A question of the backend bank with all its prose. */
export type BackendQuestion = BackendOutline['questions'][number] & BackendProse;

/** The type of the backend bank: its ids, levels, sections and score points are literals. */
export type BackendBank = Omit<BackendOutline, 'scale' | 'levels' | 'sections' | 'questions'> & {
  readonly title: string;
  readonly scale: readonly (BackendOutline['scale'][number] & ScalePoint)[];
  readonly levels: readonly (BackendOutline['levels'][number] & Level)[];
  readonly sections: readonly (BackendOutline['sections'][number] & Section)[];
  readonly questions: readonly BackendQuestion[];
};

/** The backend bank: 40 questions with all their prose, frozen. */
export const backendBank: BackendBank = /* @__PURE__ */ buildBank();

function buildBank(): BackendBank {
  const prose = {
    ...dataStructuresAndAlgorithms,
    ...databasesAndApis,
    ...concurrencyAndArchitecture,
    ...dataEngineeringAndDesign,
    ...distributedSystems,
    ...databaseInternalsAndSecurity,
  };
  const { scale, levels, sections, questions } = backendOutline;
  return freezeDeep({
    ...backendOutline,
    title: 'Backend Interview Questions',
    scale: scale.map((point) => ({ ...point, ...scaleWords[point.score] })),
    levels: levels.map((level) => ({ ...level, title: levelTitles[level.id] })),
    sections: sections.map((section) => ({ ...section, title: sectionTitles[section.id] })),
    questions: questions.map((row): BackendQuestion => ({ ...row, ...prose[row.id] })),
  });
}
