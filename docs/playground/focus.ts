/**
 * Keeps the focus when what has it goes.
 *
 * @module
 */
import { findElement } from './element.ts';

/** Changes the page. A focus that would be lost goes to what took the place of the old, else to the question. */
export function holdFocus(change: () => void): void {
  const { activeElement } = document;
  const list = activeElement?.closest('#raters, #questions');
  change();
  if (!activeElement || activeElement.checkVisibility()) return;
  const heir =
    list?.querySelector<HTMLElement>('[aria-pressed=true], [aria-current]') ??
    document.getElementById(activeElement.id);
  (heir?.checkVisibility() ? heir : findElement('card')).focus();
}
