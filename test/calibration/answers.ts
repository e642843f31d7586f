import { concurrencyAndArchitectureAnswers } from './answers/concurrency-and-architecture.ts';
import { dataEngineeringAndDesignAnswers } from './answers/data-engineering-and-design.ts';
import { dataStructuresAndAlgorithmsAnswers } from './answers/data-structures-and-algorithms.ts';
import { databaseInternalsAndSecurityAnswers } from './answers/database-internals-and-security.ts';
import { databasesAndApisAnswers } from './answers/databases-and-apis.ts';
import { distributedSystemsAnswers } from './answers/distributed-systems.ts';
import type { CalibrationCase } from './model.ts';

/** Answers written without sight of the bank's anchors and example answers. */
export const calibrationCases: readonly CalibrationCase[] = [
  ...dataStructuresAndAlgorithmsAnswers,
  ...databasesAndApisAnswers,
  ...concurrencyAndArchitectureAnswers,
  ...dataEngineeringAndDesignAnswers,
  ...distributedSystemsAnswers,
  ...databaseInternalsAndSecurityAnswers,
];
