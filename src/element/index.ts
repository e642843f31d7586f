/**
 * The scorecard and the debrief as custom elements, for any page: plain HTML, React, Vue, Svelte, Angular.
 *
 * @module
 */
export type { Agreed, DebriefDetail, DebriefEvents, InterviewDebrief } from './debrief.ts';
export { defineDebrief, defineElements, defineScorecard } from './define.ts';
export type { FormElement } from './form-element.ts';
export type {
  DebriefProps,
  ReactElements,
  ScorecardProps,
  VueElements,
} from './frameworks.ts';
export type {
  HeardKeyPoints,
  InterviewScorecard,
  ScorecardDetail,
  ScorecardEvents,
} from './scorecard.ts';
