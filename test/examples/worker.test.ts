import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { installExample, type Running, runScript, startExample } from './project.ts';

const folder = installExample('worker');
let worker: Running;

beforeAll(async () => {
  runScript(folder, 'build');
  worker = await startExample(folder, 'start.ts');
});
afterAll(async () => {
  await worker?.stop();
  rmSync(folder, { recursive: true });
});

async function post(body: unknown) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await fetch(worker.origin, { method: 'POST', body: text });
  return { status: response.status, json: await response.json() };
}

describe('the worker example', () => {
  test('compiles', () => {
    expect(runScript(folder, 'types')).toBe('');
  });

  test('carries no prose and no zod', () => {
    const code = readFileSync(join(folder, 'dist/worker.js'), 'utf8');
    expect(code).not.toMatch(/zod|safeParse|Brewer/i);
  });

  test('decides in workerd, by its own plan', async () => {
    const ratings = { 'cap-theorem': 4, idempotency: 3 };
    expect(await post({ ratings, plan: { questions: ['cap-theorem', 'idempotency'] } })).toEqual({
      status: 200,
      json: {
        outcome: 'undecided',
        settled: null,
        reachable: { lowest: 8 / 3, highest: 4 },
        average: 3.5,
      },
    });
    expect((await post({ ratings: { ...ratings, 'saga-pattern': 'skipped' } })).json).toMatchObject(
      {
        outcome: 'conditional-offer',
      },
    );
  });

  test('refuses what it cannot read', async () => {
    expect(await post({ ratings: { idempotancy: 3 } })).toMatchObject({
      status: 422,
      json: { issues: [{ suggestion: 'idempotency' }] },
    });
    expect(await post('{')).toMatchObject({ status: 422 });
    expect((await fetch(worker.origin)).status).toBe(405);
  });
});
