/**
 * Makes the elements known to the page.
 *
 * @module
 */
import { createDebrief, type InterviewDebrief } from './debrief.ts';
import { createScorecard, type InterviewScorecard } from './scorecard.ts';

declare global {
  interface HTMLElementTagNameMap {
    'interview-scorecard': InterviewScorecard;
    'interview-debrief': InterviewDebrief;
  }
}

/**
 * Defines `<interview-scorecard>` in this page. Nothing happens before, so a module that imports this one loads on a server
 * too. What is defined already stays.
 *
 * @throws `ReferenceError` where there is no DOM
 *
 * @example Define what a page shows
 * ```ts
 * import { defineScorecard } from 'structured-interview/element';
 *
 * if ('customElements' in globalThis) defineScorecard();
 * typeof defineScorecard; // => "function"
 * ```
 */
export function defineScorecard(): void {
  define('interview-scorecard', createScorecard);
}

/**
 * Defines `<interview-debrief>` in this page, as {@link defineScorecard} does the scorecard.
 *
 * @throws `ReferenceError` where there is no DOM
 *
 * @example Define what a page shows
 * ```ts
 * import { defineDebrief } from 'structured-interview/element';
 *
 * if ('customElements' in globalThis) defineDebrief();
 * typeof defineDebrief; // => "function"
 * ```
 */
export function defineDebrief(): void {
  define('interview-debrief', createDebrief);
}

/**
 * Defines both elements in this page.
 *
 * @throws `ReferenceError` where there is no DOM
 *
 * @example Define all elements
 * ```ts
 * import { defineElements } from 'structured-interview/element';
 *
 * if ('customElements' in globalThis) defineElements();
 * typeof defineElements; // => "function"
 * ```
 */
export function defineElements(): void {
  defineScorecard();
  defineDebrief();
}

function define(name: string, create: () => CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, create());
}
