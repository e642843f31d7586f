/** Starts the server: `node src/main.ts`, with `PORT` and the folder of the database in `DATABASE` if you like. */
import { PGlite } from '@electric-sql/pglite';
import { serve } from '@hono/node-server';
import { createApp } from './app.ts';
import { createTables } from './scorecards.ts';

const { DATABASE, PORT = '3000' } = process.env;
const database = new PGlite(DATABASE);
await createTables(database);
serve(
  { fetch: createApp(database).fetch, port: Number(PORT), hostname: '127.0.0.1' },
  ({ port }) => {
    console.log(`Listening on http://127.0.0.1:${port}`);
  },
);
