/**
 * The list of typedoc's search makes an option of each line, with a link in it that screen readers
 * cannot reach. Here the link itself is the option, and the arrow keys go from link to link.
 */
const field = document.getElementById('tsd-search-input');
const results = document.getElementById('tsd-search-results');

function makeOptions() {
  for (const line of results.querySelectorAll('li[role="option"]')) {
    const link = line.querySelector('a');
    link.id = line.id;
    link.role = 'option';
    link.ariaSelected = 'false';
    line.removeAttribute('id');
    line.removeAttribute('aria-selected');
    line.role = 'none';
  }
}

function moveBy(step, options, at) {
  const from = at === -1 && step === -1 ? 0 : at;
  const next = options.at((from + step) % options.length);
  if (at !== -1) options[at].ariaSelected = 'false';
  next.ariaSelected = 'true';
  next.scrollIntoView({ block: 'nearest' });
  field.setAttribute('aria-activedescendant', next.id);
}

function pressKey(event) {
  const options = [...results.querySelectorAll('a[role="option"]')];
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  if (options.length === 0 || ctrlKey || metaKey || altKey || shiftKey) return;
  const at = options.findIndex(({ id }) => id === field.getAttribute('aria-activedescendant'));
  if (key === 'ArrowDown') moveBy(1, options, at);
  else if (key === 'ArrowUp') moveBy(-1, options, at);
  else if (key === 'Enter') options[at]?.click();
  else return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

new MutationObserver(makeOptions).observe(results, { childList: true });
// Before typedoc's own keys.
field.addEventListener('keydown', pressKey, { capture: true });
