/**
 * The buttons and keys that take changes back.
 *
 * @module
 */
import { findElement, makeButton } from './element.ts';
import type { Timeline } from './timeline.ts';

interface UndoHandlers {
  undo(): void;
  redo(): void;
}

/** In a field, the browser takes letters back. */
const FIELDS = 'textarea, select, input:not([type="checkbox"], [type="file"])';

/** Makes the buttons, and returns a function that shows what they can do. */
export function setUpUndo({ undo, redo }: UndoHandlers): (timeline: Timeline) => void {
  const back = makeStep('Undo', undo, 'Control+Z Meta+Z');
  const again = makeStep('Redo', redo, 'Control+Shift+Z Meta+Shift+Z');
  findElement('undo').append(back, again);
  addEventListener('keydown', (event) => {
    const { target, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (event.key.toLowerCase() !== 'z' || ctrlKey === metaKey || altKey) return;
    if (target instanceof Element && target.matches(FIELDS)) return;
    event.preventDefault();
    (shiftKey ? again : back).click();
  });
  return ({ past, future }) => {
    back.setAttribute('aria-disabled', String(past.length === 0));
    again.setAttribute('aria-disabled', String(future.length === 0));
  };
}

/** Makes a button that keeps the focus when there is nothing left for it to do. */
function makeStep(label: string, act: () => void, keys: string): HTMLButtonElement {
  const button = makeButton(
    label,
    () => {
      if (button.getAttribute('aria-disabled') === 'false') act();
    },
    { 'aria-keyshortcuts': keys },
  );
  return button;
}
