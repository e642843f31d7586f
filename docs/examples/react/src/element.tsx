/** The scorecard as it comes, instead of one that is built from the session. */
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { backendBank } from 'structured-interview';
import { defineElements, type ReactElements } from 'structured-interview/element';
import { plan } from './store';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends ReactElements {}
  }
}

defineElements();

function Scorecard() {
  const [card, setCard] = useState<unknown>(() =>
    JSON.parse(localStorage.getItem('scorecard') ?? 'null'),
  );
  const [outcome, setOutcome] = useState('');
  return (
    <main>
      <p role="status">{outcome}</p>
      <interview-scorecard
        bank={backendBank}
        plan={plan}
        value={card}
        onchange={({ detail: { session } }) => {
          setCard(session.toJSON());
          setOutcome(session.decision.outcome);
          localStorage.setItem('scorecard', JSON.stringify(session));
        }}
      />
    </main>
  );
}

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <Scorecard />
  </StrictMode>,
);
