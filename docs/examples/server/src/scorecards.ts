/** Scorecards in PostgreSQL, and the records of their decisions. PGlite runs it in this process. */
import type { PGlite, Transaction } from '@electric-sql/pglite';

export interface Row {
  /** The scorecard as a session wrote it. */
  readonly card: unknown;
  /** The record of the decision, once there is one. */
  readonly record: string | null;
}

export async function createTables(database: PGlite): Promise<void> {
  await database.exec(`
    create table if not exists scorecards (
      id text primary key,
      card jsonb not null,
      record text
    )`);
}

export async function addCard(database: PGlite, id: string, card: object): Promise<void> {
  await database.query('insert into scorecards (id, card) values ($1, $2)', [id, card]);
}

export async function findRow(database: PGlite, id: string): Promise<Row | undefined> {
  const { rows } = await database.query<Row>('select card, record from scorecards where id = $1', [
    id,
  ]);
  return rows[0];
}

/** Finds a row that nobody else can change before the transaction ends. */
export async function lockRow(transaction: Transaction, id: string): Promise<Row | undefined> {
  const { rows } = await transaction.query<Row>(
    'select card, record from scorecards where id = $1 for update',
    [id],
  );
  return rows[0];
}

export async function saveCard(transaction: Transaction, id: string, card: object): Promise<void> {
  await transaction.query('update scorecards set card = $2 where id = $1', [id, card]);
}

export async function saveRecord(
  transaction: Transaction,
  id: string,
  record: string,
): Promise<void> {
  await transaction.query('update scorecards set record = $2 where id = $1', [id, record]);
}
