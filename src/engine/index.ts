/**
 * What the entry points share. The build makes one file of it: an app that imports the package then
 * reads two files at its start, not nine. Nobody else imports this module.
 *
 * @module
 */
export * from '../../data/backend/index.ts';
export * from '../../data/backend/outline.ts';
export * from '../decision.ts';
export * from '../errors.ts';
export * from '../questions.ts';
export * from '../scoring.ts';
export * from './frozen.ts';
export * from './input.ts';
export * from './interview.ts';
export * from './judgement.ts';
export * from './limits.ts';
export * from './outline.ts';
