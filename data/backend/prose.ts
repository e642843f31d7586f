import { concurrencyAndArchitecture } from './concurrency-and-architecture.ts';
import { dataEngineeringAndDesign } from './data-engineering-and-design.ts';
import { dataStructuresAndAlgorithms } from './data-structures-and-algorithms.ts';
import { databaseInternalsAndSecurity } from './database-internals-and-security.ts';
import { databasesAndApis } from './databases-and-apis.ts';
import { distributedSystems } from './distributed-systems.ts';
import type { BackendOutline } from './outline.ts';
import type { BackendProse } from './types.ts';

/** The prose of all questions, by id. The build replaces this module with its result as JSON text. */
export function collectProse(): Record<BackendOutline['questions'][number]['id'], BackendProse> {
  return {
    ...concurrencyAndArchitecture,
    ...dataEngineeringAndDesign,
    ...dataStructuresAndAlgorithms,
    ...databaseInternalsAndSecurity,
    ...databasesAndApis,
    ...distributedSystems,
  };
}
