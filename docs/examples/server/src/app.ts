/** The scorecards of a hiring tool over HTTP. Who may do what is the tool's own work and not shown here. */
import { randomUUID } from 'node:crypto';
import type { PGlite } from '@electric-sql/pglite';
import { Hono } from 'hono';
import { createRecord } from 'structured-interview/record';
import { renderRecord } from 'structured-interview/report';
import { openScorecard } from 'structured-interview/scorecard';
import { addCard, findRow, lockRow, saveCard, saveRecord } from './scorecards.ts';

export function createApp(database: PGlite): Hono {
  const app = new Hono();

  /** A new interview: a candidate reference, a plan, and no ratings yet. */
  app.post('/scorecards', async (context) => {
    const session = openScorecard(await context.req.json());
    if (session.issues.length > 0) return context.json({ issues: session.issues }, 422);
    const id = randomUUID();
    await addCard(database, id, session.toJSON());
    return context.json({ id, card: session }, 201);
  });

  app.get('/scorecards/:id', async (context) => {
    const row = await findRow(database, context.req.param('id'));
    return row ? context.json({ card: row.card }) : context.notFound();
  });

  /** Changes from one tab. What another tab changed meanwhile stays. */
  app.patch('/scorecards/:id', async (context) => {
    const changes: unknown = await context.req.json();
    const id = context.req.param('id');
    return database.transaction(async (transaction) => {
      const row = await lockRow(transaction, id);
      if (!row) return context.notFound();
      if (row.record !== null) return context.json({ problem: 'It is decided.' }, 409);
      const session = openScorecard(row.card).merge(changes);
      if (session.issues.length > 0) return context.json({ issues: session.issues }, 422);
      await saveCard(transaction, id, session.toJSON());
      return context.json({ card: session });
    });
  });

  /** Decides, and keeps a record. From here on the scorecard does not change. */
  app.post('/scorecards/:id/decision', async (context) => {
    const id = context.req.param('id');
    return database.transaction(async (transaction) => {
      const row = await lockRow(transaction, id);
      if (!row) return context.notFound();
      if (row.record !== null) return context.json({ problem: 'It is decided.' }, 409);
      const session = openScorecard(row.card);
      const { score, decision, issues } = session;
      if (issues.length > 0) return context.json({ issues }, 422);
      if (decision.outcome === 'undecided') return context.json({ decision }, 409);
      const decided = { ...session.toJSON(), score, decision, decidedAt: new Date() };
      await saveRecord(transaction, id, createRecord(decided));
      return context.json({ decision }, 201);
    });
  });

  app.get('/scorecards/:id/record', async (context) => {
    const row = await findRow(database, context.req.param('id'));
    if (!row?.record) return context.notFound();
    return context.body(row.record, 200, { 'content-type': 'application/json' });
  });

  /** The decision as a page, from its record alone. */
  app.get('/scorecards/:id/report', async (context) => {
    const row = await findRow(database, context.req.param('id'));
    if (!row?.record) return context.notFound();
    return context.html(renderRecord(row.record, { format: 'html' }));
  });

  app.onError((error, context) => {
    // The body of the request is no JSON.
    if (error instanceof SyntaxError) return context.json({ problem: error.message }, 400);
    throw error;
  });

  return app;
}
