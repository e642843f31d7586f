import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'parse5';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyRecord } from '../../src/record/index.ts';
import { installExample, type Running, runScript, startExample } from './project.ts';

const folder = installExample('server');
const database = join(folder, 'database');
const start = () => startExample(folder, 'src/main.ts', { DATABASE: database });
let server: Running;

async function send(method: string, path: string, body?: unknown) {
  const response = await fetch(server.origin + path, {
    method,
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json');
  return { status: response.status, text, json: isJson ? JSON.parse(text) : undefined };
}

beforeAll(async () => {
  server = await start();
});
afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true });
});

const plan = { questions: ['cap-theorem', 'idempotency', 'saga-pattern'] };

async function begin(): Promise<string> {
  const { json } = await send('POST', '/scorecards', { candidate: 'C-17', plan, ratings: {} });
  return `/scorecards/${json.id}`;
}

describe('the server example', () => {
  test('compiles', () => {
    expect(runScript(folder, 'types')).toBe('');
  });

  test('stores what two tabs change at once', async () => {
    const path = await begin();
    const answers = await Promise.all([
      send('PATCH', path, { ratings: { 'cap-theorem': 4 } }),
      send('PATCH', path, {
        ratings: { idempotency: 3 },
        notes: { idempotency: 'No word on expiry.' },
      }),
      send('PATCH', path, { ratings: { 'saga-pattern': 'skipped' } }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    await send('PATCH', path, { candidate: 'C-18', ratings: { 'cap-theorem': null } });
    expect((await send('GET', path)).json.card).toEqual({
      candidate: 'C-18',
      plan,
      ratings: { idempotency: 3, 'saga-pattern': 'skipped' },
      notes: { idempotency: 'No word on expiry.' },
    });
  });

  test('refuses what is not allowed, says why, and stores nothing of it', async () => {
    const path = await begin();
    const refused = await send('PATCH', path, { ratings: { 'cap-theorem': 4, idempotancy: 5 } });
    expect(refused.status).toBe(422);
    expect(refused.json.issues).toMatchObject([
      { path: ['changes', 'ratings', 'idempotancy'], suggestion: 'idempotency' },
    ]);
    expect((await send('PATCH', path, { plan: {} })).status).toBe(422);
    expect((await send('PATCH', path, '{')).status).toBe(400);
    expect((await send('GET', path)).json.card.ratings).toEqual({});
    expect((await send('POST', '/scorecards', { ratings: { nope: 1 } })).status).toBe(422);
    expect((await send('PATCH', '/scorecards/nope', {})).status).toBe(404);
    expect((await send('GET', '/scorecards/nope')).status).toBe(404);
  });

  test('decides once, keeps a record that holds, and serves the report', async () => {
    const path = await begin();
    await send('PATCH', path, { ratings: { 'cap-theorem': 4, idempotency: 4 } });
    const early = await send('POST', `${path}/decision`);
    expect(early.status).toBe(409);
    expect(early.json.decision.outcome).toBe('undecided');
    expect((await send('GET', `${path}/record`)).status).toBe(404);
    expect((await send('GET', `${path}/report`)).status).toBe(404);

    await send('PATCH', path, { ratings: { 'saga-pattern': 3 }, notes: { 'saga-pattern': '<b>' } });
    const decided = await send('POST', `${path}/decision`);
    expect(decided.status).toBe(201);
    expect(decided.json.decision.outcome).toBe('conditional-offer');
    expect((await send('POST', `${path}/decision`)).status).toBe(409);
    expect((await send('PATCH', path, { ratings: { 'saga-pattern': 1 } })).status).toBe(409);

    const record = await send('GET', `${path}/record`);
    expect(verifyRecord(record.text)).toEqual([]);
    expect(record.json).toMatchObject({
      candidate: 'C-17',
      decision: { outcome: 'conditional-offer' },
    });
    const report = await send('GET', `${path}/report`);
    expect(report.text).toContain('&lt;b&gt;');
    expect(parse(report.text).mode).toBe('no-quirks');
  });

  test('still has it all after a restart', async () => {
    const path = await begin();
    await send('PATCH', path, { ratings: { 'cap-theorem': 4 } });
    await server.stop();
    server = await start();
    expect((await send('GET', path)).json.card.ratings).toEqual({ 'cap-theorem': 4 });
  });
});
