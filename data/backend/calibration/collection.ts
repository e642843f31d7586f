import type { BackendAnswers } from './answers.ts';
import { concurrencyAndArchitectureAnswers } from './concurrency-and-architecture.ts';
import { dataEngineeringAndDesignAnswers } from './data-engineering-and-design.ts';
import { dataStructuresAndAlgorithmsAnswers } from './data-structures-and-algorithms.ts';
import { databaseInternalsAndSecurityAnswers } from './database-internals-and-security.ts';
import { databasesAndApisAnswers } from './databases-and-apis.ts';
import { distributedSystemsAnswers } from './distributed-systems.ts';

/** The calibration answers of all questions, by question id. The build replaces this module with its result as JSON text. */
export function collectAnswers(): BackendAnswers {
  return {
    ...dataStructuresAndAlgorithmsAnswers,
    ...databasesAndApisAnswers,
    ...concurrencyAndArchitectureAnswers,
    ...dataEngineeringAndDesignAnswers,
    ...distributedSystemsAnswers,
    ...databaseInternalsAndSecurityAnswers,
  };
}
