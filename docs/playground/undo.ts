/**
 * The buttons and keys that take changes back.
 *
 * @module
 */
import { findElement, makeButton, setEnabled } from './element.ts';
import type { Timeline } from './timeline.ts';

interface UndoHandlers {
  undo(): void;
  redo(): void;
}

/** In a field, the browser takes letters back. */
const FIELDS = 'textarea, select, input:not([type="checkbox"], [type="file"])';

/** Makes the buttons, and returns a function that shows what they can do. */
export function setUpUndo({ undo, redo }: UndoHandlers): (timeline: Timeline) => void {
  const back = makeButton('Undo', undo, { 'aria-keyshortcuts': 'Control+Z Meta+Z' });
  const again = makeButton('Redo', redo, { 'aria-keyshortcuts': 'Control+Shift+Z Meta+Shift+Z' });
  findElement('undo').append(back, again);
  addEventListener('keydown', (event) => {
    const { target, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (event.key.toLowerCase() !== 'z' || ctrlKey === metaKey || altKey) return;
    if (target instanceof Element && target.matches(FIELDS)) return;
    event.preventDefault();
    (shiftKey ? again : back).click();
  });
  return ({ past, future }) => {
    setEnabled(back, past.length > 0);
    setEnabled(again, future.length > 0);
  };
}
