import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe } from 'vitest';
import { compareWithLibrary, type Engine } from '../sql/engine.ts';
import { installMariadb, pipe } from './tools.ts';

const folder = mkdtempSync(join(tmpdir(), 'mariadb-'));
const socket = join(folder, 'server.sock');
let server: ChildProcess;

beforeAll(async () => {
  await installMariadb();
  const data = join(folder, 'data');
  const user = process.getuid?.() === 0 ? ['--user=root'] : [];
  await pipe(
    'mariadb-install-db',
    [
      '--no-defaults',
      ...user,
      `--datadir=${data}`,
      '--skip-test-db',
      '--auth-root-authentication-method=normal',
    ],
    { input: '' },
  );
  server = spawn('/usr/sbin/mariadbd', [
    '--no-defaults',
    ...user,
    `--datadir=${data}`,
    `--socket=${socket}`,
    `--pid-file=${join(folder, 'server.pid')}`,
    '--skip-networking',
    '--character-set-server=utf8mb4',
  ]);
  for (let tries = 0; !existsSync(socket) && tries < 300; tries++) await setTimeout(100);
  await query('CREATE DATABASE test CHARACTER SET utf8mb4', []);
}, 300_000);

afterAll(async () => {
  server.kill();
  await once(server, 'exit');
  rmSync(folder, { recursive: true });
});

function query(statements: string, database = ['test']): Promise<string> {
  const args = [
    '--no-defaults',
    `--socket=${socket}`,
    '--user=root',
    '--batch',
    '--skip-column-names',
    '--default-character-set=utf8mb4',
  ];
  return pipe('mariadb', [...args, ...database], { input: statements });
}

const quote = (name: string) => `\`${name.replaceAll('`', '``')}\``;
const write = (text: string) => `CONVERT(X'${Buffer.from(text).toString('hex')}' USING utf8mb4)`;

/** Reads a value as the client's batch mode writes it. */
function readValue(value: string): string | null {
  if (value === 'NULL') return null;
  return value.replace(
    /\\(.)/g,
    (_, letter) => ({ n: '\n', t: '\t', 0: '\0' })[letter as string] ?? letter,
  );
}

async function openMariadb(): Promise<Engine> {
  return {
    dialect: 'mysql',
    quote,
    async store(rows, { table, columns }) {
      const [interview, question, rating, skipped, rater] = Object.values(columns).map(quote);
      const values = rows.map(
        (row) =>
          `(${write(row.interview)}, ${write(row.question)}, ${row.rating}, ${row.skipped}, ${write(row.rater)})`,
      );
      // The server's own collation takes a for A, and spaces at the end for nothing.
      await query(`DROP TABLE IF EXISTS ${quote(table)};
        CREATE TABLE ${quote(table)} (${interview} VARCHAR(190), ${question} VARCHAR(190), ${rating} SMALLINT, ${skipped} BOOLEAN, ${rater} VARCHAR(190));
        INSERT INTO ${quote(table)} VALUES ${values.join(', ')};`);
    },
    run: (statements) => query(statements),
    async select(statement) {
      const lines = (await query(`${statement};`)).split('\n').slice(0, -1);
      return lines.map((line) => line.split('\t').map(readValue));
    },
  };
}

describe('MariaDB', () => {
  compareWithLibrary(openMariadb, { count: 40, most: 60, seed: 6 });
});
