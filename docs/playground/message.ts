/**
 * The message that stands over the page until it is closed.
 *
 * @module
 */
import { findElement, makeButton, makeElement } from './element.ts';

const message = findElement('message');

/** What had the focus when the message came. */
let before: HTMLElement | null = null;

/** Keeps the end of the page, and whatever gets the focus, clear of the message. */
function makeRoom(): void {
  const height = message.hidden ? '' : `${message.offsetHeight + 32}px`;
  document.documentElement.style.scrollPaddingBottom = height;
  document.body.style.paddingBottom = height;
}

export function showMessage(title: string, lines: readonly string[] = []): void {
  const { activeElement } = document;
  const isInside = message.contains(activeElement);
  if (!isInside) before = activeElement as HTMLElement | null;
  const list = makeElement('ul', {}, ...lines.map((line) => makeElement('li', {}, line)));
  // A pointer stays where it is: the page must not move under it.
  const close = makeButton('Close', ({ detail }) => hideMessage({ preventScroll: detail > 0 }));
  message.replaceChildren(
    makeElement('p', {}, title),
    ...(lines.length > 0 ? [list] : []),
    makeElement('div', { class: 'row' }, close),
  );
  message.hidden = false;
  makeRoom();
  if (isInside) close.focus();
}

/** Hides the message. A focus that was in it goes back to where it came from, else to the question. */
export function hideMessage(options: FocusOptions = {}): void {
  if (message.hidden) return;
  const isInside = message.contains(document.activeElement);
  message.hidden = true;
  makeRoom();
  if (!isInside) return;
  const isThere = before && before !== document.body && before.checkVisibility();
  (isThere ? before : findElement('card'))?.focus(options);
}

addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') hideMessage();
});
