/**
 * The interviews that are kept beside the one that is shown: the way back to each.
 *
 * @module
 */
import { download, findElement, makeButton, makeElement, setText } from './element.ts';
import type { Interview, Kept } from './interviews.ts';
import { describeState } from './words.ts';

interface KeptHandlers {
  open(interview: Interview): void;
  drop(id: string): void;
}

interface Row {
  readonly item: HTMLElement;
  show(kept: Kept): void;
}

/** Returns a function that shows the interviews that are kept. */
export function setUpKept(handlers: KeptHandlers): (others: readonly Kept[]) => void {
  const box = findElement('kept');
  const list = makeElement('ul');
  box.append(list);
  const rows = new Map<string, Row>();
  return (others) => {
    // Rows that stay are not rebuilt: one of their buttons may have the focus.
    for (const [id, { item }] of rows) {
      if (others.some((one) => one.id === id)) continue;
      item.remove();
      rows.delete(id);
    }
    for (const one of others) {
      const row = rows.get(one.id) ?? makeRow(one, handlers);
      if (!rows.has(one.id)) list.append(row.item);
      rows.set(one.id, row);
      row.show(one);
    }
    box.hidden = others.length === 0;
  };
}

function makeRow(first: Kept, { open, drop }: KeptHandlers): Row {
  let kept = first;
  const words = makeElement('span', { id: `kept-${first.id}` });
  const about = { 'aria-describedby': words.id };
  // The buttons go; a pointer stays where it is.
  const goToQuestion = ({ detail }: MouseEvent) =>
    findElement('card').focus({ preventScroll: detail > 0 });
  const use = makeButton(
    '',
    (event) => {
      const { interview, text } = kept;
      if (!interview) return download('interview-unread.json', { text, type: 'application/json' });
      open(interview);
      goToQuestion(event);
    },
    about,
  );
  const remove = makeButton(
    'Drop it',
    (event) => {
      if (!confirm(`Drop this interview for good? ${words.textContent}`)) return;
      drop(kept.id);
      goToQuestion(event);
    },
    about,
  );
  return {
    item: makeElement('li', { class: 'row' }, words, use, remove),
    show(next) {
      kept = next;
      const { interview } = next;
      setText(words, interview ? describeState(interview.state) : 'This page cannot read it.');
      setText(use, nameUse(interview));
    },
  };
}

function nameUse(interview: Interview | null): string {
  if (!interview) return 'Download it';
  return interview.shared ? 'To the shared interview' : 'Back to your interview';
}
