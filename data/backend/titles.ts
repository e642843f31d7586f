import type { LevelId, ScalePoint, ScorePoint, SectionId } from '../../src/model.ts';
import type { BackendOutline } from './outline.ts';

/** What the score points are called and stand for. */
export const scaleWords: Record<
  ScorePoint<BackendOutline>,
  Pick<ScalePoint, 'label' | 'meaning'>
> = {
  1: { label: 'Not Ready', meaning: 'Wrong, or no clear answer.' },
  2: { label: 'Developing', meaning: 'Knows the surface only; the answer is generic.' },
  3: { label: 'Competent', meaning: 'Has the basics, with little depth from practice.' },
  4: { label: 'Strong', meaning: 'Understands it well in practice, with small gaps.' },
  5: {
    label: 'Exceptional',
    meaning: 'Ready for the field: thinks in a structured way and judges soundly.',
  },
};

export const levelTitles: Record<LevelId<BackendOutline>, string> = {
  fresher: 'Fresher',
  intermediate: 'Intermediate',
  expert: 'Expert',
};

export const sectionTitles: Record<SectionId<BackendOutline>, string> = {
  'data-structures-and-algorithms': 'Core Logic, Data Structures & Algorithms',
  'databases-and-apis': 'Databases, APIs & System Fundamentals',
  'concurrency-and-architecture': 'Concurrency, Architecture & Performance',
  'data-engineering-and-design': 'Data Engineering & System Design',
  'distributed-systems': 'Distributed Systems, Scaling & Consistency',
  'database-internals-and-security': 'Database Internals, Infrastructure & Security Operations',
};
