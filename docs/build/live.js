/**
 * Lets the verdict of the start page follow its sliders.
 */
import { judge } from './verdict.ts';

const sliders = [...document.querySelectorAll('.live input[type="range"]')];
const shown = document.getElementById('live-verdict');

function makeItem(text) {
  const item = document.createElement('li');
  item.textContent = text;
  return item;
}

function show() {
  const ratings = Object.fromEntries(
    sliders.map(({ dataset, value }) => [dataset.id, Number(value)]),
  );
  const { outcome, heading, reasons, turn } = judge(ratings);
  shown.dataset.outcome = outcome;
  shown.querySelector('.outcome').textContent = heading;
  shown.querySelector('.reasons').replaceChildren(...reasons.map(makeItem));
  shown.querySelector('.turn').textContent = turn;
  for (const { id, value } of sliders) document.querySelector(`output[for="${id}"]`).value = value;
}

for (const slider of sliders) slider.addEventListener('input', show);
// A browser keeps where the sliders stood.
show();
