import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { backendBank } from '../../data/backend/index.ts';
import { compileSchema, compileScoring } from '../../src/sql/index.ts';
import { createFolder, runCommand } from './session.ts';

const plan = {
  questions: ['cap-theorem', 'raft-consensus'],
  roleCritical: ['cap-theorem'],
} as const;

describe('sql', () => {
  test('prints what the library compiles', async () => {
    const at = createFolder({ 'plan.json': JSON.stringify(plan) });
    const args = ['sql', '--dialect', 'spark', '--plan', at('plan.json')];
    const { code, out } = await runCommand(args);
    expect(code).toBe(0);
    const options = { dialect: 'spark', plan, bank: backendBank } as const;
    expect(out).toBe(`${compileScoring(options)};\n`);
    const tables = await runCommand([...args, '--schema', '--panel', '--table', 'hr.marks']);
    const table = ['hr', 'marks'];
    expect(tables.out).toBe(compileSchema({ ...options, table, raters: 'mean' }));
  });

  test('takes another threshold, and writes to a file', async () => {
    const at = createFolder({});
    const args = ['sql', '--dialect', 'duckdb', '--threshold', '3.7', '--out', at('score.sql')];
    expect(await runCommand(args)).toEqual({ code: 0, out: '', err: '' });
    expect(readFileSync(at('score.sql'), 'utf8')).toContain('>= 37000 * weight');
  });

  test.each([
    [['--plan', '-'], '{ "questions": ["cap-theorm"] }', 'cap-theorem'],
    [['--table', 'a..b'], '', 'options.table.1 must be a name that SQL can hold'],
  ])('%j is bad input', async (more, input, message) => {
    const { code, out, err } = await runCommand(['sql', '--dialect', 'spark', ...more], { input });
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(message);
  });
});
