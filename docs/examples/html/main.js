import { backendBank } from 'structured-interview';
import { defineElements } from 'structured-interview/element';

defineElements();

const scorecard = document.querySelector('interview-scorecard');
scorecard.bank = backendBank;

document.querySelector('form').addEventListener('submit', (event) => {
  event.preventDefault();
  // What a form would send: the scorecard as JSON.
  const text = new FormData(event.target).get('scorecard');
  const debrief = document.querySelector('interview-debrief');
  debrief.bank = backendBank;
  debrief.scorecards = { Ana: JSON.parse(text), Ben: ben };
  debrief.hidden = false;
  scorecard.readonly = true;
  document.querySelector('[role=status]').textContent = `Sent ${text.length} characters.`;
});

/** What another interviewer has submitted. */
const ben = {
  plan: scorecard.plan,
  ratings: { idempotency: 2, 'cap-theorem': 4, 'saga-pattern': 3 },
  notes: { idempotency: 'No word on expiry.' },
};
