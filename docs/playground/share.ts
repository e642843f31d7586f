/**
 * The link that opens the interview elsewhere.
 *
 * @module
 */
import { findElement, makeButton, makeElement, setText } from './element.ts';
import { writeLink } from './link.ts';
import type { State } from './state.ts';

interface ShareHandlers {
  getState(): State;
  tell(text: string): void;
}

const FROM_FILE =
  'This page is a file on your disk, so the link is only the end of an address. Who gets it puts it behind the address of their playground.';

/** Makes the part, and returns a function that shows a state in it. */
export function setUpShare({ getState, tell }: ShareHandlers): (state: State) => void {
  const box = findElement<HTMLDetailsElement>('share');
  const address = makeElement('input', { id: 'link', type: 'text', readonly: '' });
  address.addEventListener('focus', () => address.select());
  const tick = makeElement('input', { type: 'checkbox' });
  const reason = makeElement('q');
  const choice = makeElement(
    'label',
    { class: 'check' },
    tick,
    'Put the reason for the weights in too. Leave it out if it tells of somebody. It says: ',
    reason,
  );
  const isFile = location.protocol === 'file:';
  const copy = makeButton('Copy link', async () => {
    try {
      await navigator.clipboard.writeText(address.value);
      tell('The link is copied.');
    } catch {
      address.focus();
      tell('The browser does not let the page copy. The link is selected: copy it from there.');
    }
  });
  box.append(
    makeElement(
      'p',
      { class: 'soft' },
      'Who has the link sees the questions, the role-critical marks, the weights and all ratings. It holds no candidate reference, no notes and no names.',
    ),
    ...(isFile ? [makeElement('p', { class: 'soft' }, FROM_FILE)] : []),
    choice,
    makeElement('p', { class: 'field' }, makeElement('label', { for: 'link' }, 'Link'), address),
    makeElement('div', { class: 'row' }, copy),
  );
  const show = (state: State) => {
    const { weighting } = state.plan;
    // Another reason needs another yes.
    if (reason.textContent !== (weighting?.reason ?? '')) tick.checked = false;
    setText(reason, weighting?.reason ?? '');
    choice.hidden = !weighting;
    if (!box.open) return;
    const link = writeLink(state, { reasoned: tick.checked });
    // The address of a file on a disk tells the name of its user, and leads nobody else to it.
    address.value = `${isFile ? '' : location.href.split('#')[0]}#${link}`;
  };
  box.addEventListener('toggle', () => show(getState()));
  tick.addEventListener('change', () => show(getState()));
  return show;
}
