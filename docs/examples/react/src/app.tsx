import { useState } from 'react';
import { backendBank, getQuestions } from 'structured-interview';
import { formatAverage } from 'structured-interview/report';
import { change, plan, useScorecard } from './store';

type Question = (typeof questions)[number];

const questions = getQuestions({ id: plan.questions });

const ratings = [
  ...backendBank.scale.map(({ score, label }) => [score, label] as const),
  ['skipped', 'Skip'] as const,
];

export function App() {
  const { candidate = '', issues } = useScorecard();
  return (
    <main>
      <h1>Interview</h1>
      <label>
        Candidate reference{' '}
        <input
          value={candidate}
          onChange={({ target }) => change((card) => card.refer(target.value))}
        />
      </label>
      <Standing />
      {issues.map(({ message, suggestion }) => (
        <p role="alert" key={message}>
          {message}. {suggestion && `Did you mean ${suggestion}?`}
        </p>
      ))}
      <QuickEntry />
      {questions.map((question) => (
        <Answer key={question.id} question={question} />
      ))}
    </main>
  );
}

function Standing() {
  const { score, decision } = useScorecard();
  const { outcome, settled } = decision;
  return (
    <p role="status">
      {outcome === 'undecided' ? `${score.missing.length} left` : outcome}
      {score.average !== null && `, average ${formatAverage(score, decision.threshold)}`}
      {outcome === 'undecided' && settled && `, settled: ${settled}`}
    </p>
  );
}

function Answer({ question: { id, prompt, anchors } }: { question: Question }) {
  const session = useScorecard();
  const { [id]: given } = session.ratings;
  return (
    <fieldset>
      <legend>{prompt}</legend>
      {ratings.map(([rating, label]) => (
        <label key={rating} title={rating === 'skipped' ? 'No time left' : anchors[rating]}>
          <input
            type="radio"
            checked={given === rating}
            onChange={() => change((card) => card.rate(id, rating))}
          />
          {label}
        </label>
      ))}
      <button type="button" onClick={() => change((card) => card.clear(id))}>
        Take back
      </button>
      <textarea
        aria-label={`Notes on ${id}`}
        value={session.notes[id] ?? ''}
        onChange={({ target }) => change((card) => card.note(id, target.value))}
      />
    </fieldset>
  );
}

/** For those who type faster than they click: an id and a rating, such as `idempotency 4`. */
function QuickEntry() {
  const [text, setText] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const [id = '', rating = ''] = text.trim().split(/\s+/);
        change((card) => card.rate(id, /^\d+$/.test(rating) ? Number(rating) : rating));
        setText('');
      }}
    >
      <label>
        Quick entry <input value={text} onChange={({ target }) => setText(target.value)} />
      </label>
    </form>
  );
}
