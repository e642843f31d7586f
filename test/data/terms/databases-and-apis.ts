import type { IdsOf } from '../../../data/backend/outline.ts';
import type { QuestionTerms } from './terms.ts';

export const databasesAndApisTerms = {
  'sql-vs-nosql': {
    keyPoints: [
      ['tables', 'schema is declared first', 'most engines enforce'],
      ['ACID transactions', 'money'],
      ['document', 'key-value', 'wide-column', 'graph'],
      ['flexible schema', 'changes fast', 'no fixed shape'],
      ['access pattern', 'queries', 'never be half done'],
      ['a join', 'rows'],
      ['built to scale out', 'many servers'],
      ['the border', 'distributed SQL', 'transactions over several documents'],
    ],
    weak: [
      { misconception: 0, terms: ['newer', 'faster'] },
      { misconception: 1, terms: ['no schema'] },
      { misconception: 2, terms: ['JSON'] },
      { misconception: 3, terms: ['SQL', 'scale'] },
    ],
  },
  'acid-properties': {
    keyPoints: [
      ['atomicity', 'either all', 'none'],
      ['consistency', 'one valid state to another', 'constraints'],
      ['isolation', 'at the same time', 'spoil'],
      ['durability', 'survives a crash'],
      ['transfer', 'debits', 'the debit is gone after recovery'],
      ['level', 'anomalies', 'concurrency'],
      ['declared', "my code's job"],
      ['a log', 'to disk before', 'relax'],
    ],
    weak: [
      { misconception: 0, terms: ['accuracy', 'integrity'] },
      { misconception: 1, terms: ['leaks', 'users'] },
    ],
  },
  'foreign-keys': {
    keyPoints: [
      ['several columns', 'refer to the primary key', 'another unique key'],
      ['does not exist', 'rejects'],
      ['refused by default', 'delete'],
      ['orphan', 'invoice', 'report'],
      ['ON DELETE', 'cascade', 'set null'],
      ['NULL', 'link is optional'],
      ['every program that writes', 'race', 'switch the check off'],
    ],
    weak: [
      { misconception: 0, terms: ['imported', 'API'] },
      { misconception: 1, terms: ['join the tables'] },
    ],
  },
  'http-methods': {
    keyPoints: [
      ['GET', 'safe', 'no change'],
      ['POST', 'process', 'create a new item'],
      ['PUT', 'replaces the whole', 'creates it there', 'PATCH changes'],
      ['DELETE', 'removes the resource'],
      ['can be sent again', 'PUT, DELETE and the safe methods', 'create a second order'],
      ['idempotent', 'leave the server as one request would', 'response may'],
      ['promise', 'repeatable', 'one that adds an item'],
      ['idempotency key', 'that the server checks'],
    ],
    weak: [
      { misconception: 0, terms: ['buttons', 'tables'] },
      { misconception: 1, terms: ['PATCH', 'the same'] },
    ],
  },
  '404-vs-500': {
    keyPoints: [
      ['404', 'found nothing it will show at that URL'],
      ['4xx class', 'problem in the request'],
      ['5xx class', 'the server failed'],
      ['unexpected condition', 'an exception that nobody handled'],
      ['route', 'the id', 'server logs'],
      ['both codes are answers', 'connection worked'],
      ['may also hide', 'exists', 'gone for good'],
      ['alert', 'plain message', 'never that trace'],
    ],
    weak: [
      { misconception: 0, terms: ['404', 'connection', 'broken'] },
      { misconception: 1, terms: ['database password', 'wrong'] },
    ],
  },
  'database-indexes': {
    keyPoints: [
      ['search structure', 'B-tree', 'from column values to the rows'],
      ['full scan', 'reads that match few rows'],
      ['inserts, updates and deletes get slower', 'kept up to date'],
      ['each further index also takes', 'disk space', 'clustered index'],
      ['large share of the rows', 'cheaper', 'first few in index order'],
      ['leading column matters most', 'a B-tree on several columns'],
      ['a unique index guards a key', 'unique index'],
      ['query plan', 'drop', 'unused', 'unless'],
    ],
    weak: [
      { misconception: 0, terms: ['numbers the rows', 'count'] },
      { misconception: 1, terms: ['more indexes', 'faster'] },
    ],
  },
  'orm-trade-offs': {
    keyPoints: [
      ['maps objects', 'tables and rows'],
      ['far less repetitive code', 'saving and loading'],
      ['hidden', 'inefficient'],
      ['log the SQL', 'the number of queries'],
      ['JPQL', 'ORM generates the SQL'],
      ['readable', 'speaks of', 'columns'],
      ['N+1', 'one more query for each'],
      ['heavy report', 'SQL by hand'],
    ],
    weak: [
      { misconception: 0, terms: ['SQL into NoSQL', 'front end'] },
      { misconception: 1, terms: ['no longer need to know SQL'] },
    ],
  },
  'authentication-vs-authorization': {
    keyPoints: [
      ['authentication', 'who you are'],
      ['authorization', 'admin', 'viewer', 'read'],
      ['logged in is not enough', 'still be refused'],
      ['401', '403', 'credentials', 'not allowed'],
      ['identity', 'password', 'fingerprint', 'token'],
      ['on the server', 'every request', 'exact resource'],
      ['404', 'exists'],
    ],
    weak: [
      { misconception: 0, terms: ['same thing', 'front end', 'database'] },
      { misconception: 1, terms: ['logged in'] },
    ],
  },
  'password-storage': {
    keyPoints: [
      ['breach', 'at once'],
      ['one-way hash', 'compare', 'not encryption'],
      ['made for passwords', 'Argon2id', 'scrypt'],
      ['its own random salt', 'each password'],
      ['slow on purpose', 'fast hash such as SHA-256'],
      ['rainbow tables', 'computed in advance', 'tried on all accounts at once'],
      ['weak password from guessing', 'salt does not save'],
      ['beside the hash', 'raise the cost later', 'rehash at the next login'],
    ],
    weak: [
      { misconception: 0, terms: ['base64 encryption'] },
      { misconception: 1, terms: ['email', 'forgets'] },
    ],
  },
} satisfies Record<IdsOf<'databases-and-apis'>, QuestionTerms>;
