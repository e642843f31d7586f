import type { IdsOf } from '../../../data/backend/outline.ts';
import type { QuestionTerms } from './terms.ts';

export const databasesAndApisTerms = {
  'sql-vs-nosql': {
    keyPoints: [
      ['tables', 'schema is declared first', 'enforces'],
      ['a join', 'rows'],
      ['ACID transactions', 'money'],
      ['document', 'key-value', 'wide-column', 'graph'],
      ['flexible schema', 'changes fast', 'no fixed shape', 'every old shape'],
      ['built to scale out', 'many servers'],
      ['the border', 'distributed SQL', 'transactions over several documents'],
      ['access pattern', 'queries', 'never be half done'],
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
      ['level', 'anomalies', 'concurrency'],
      ['durability', 'survives a crash'],
      ['transfer', 'debits', 'the debit is gone after recovery'],
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
      ['ON DELETE', 'cascade', 'set null'],
      ['NULL', 'link is optional'],
      ['every program that writes', 'race'],
      ['orphan', 'invoice', 'report'],
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
      ['PUT', 'replaces the whole', 'creates it there'],
      ['PATCH', 'part of a resource'],
      ['DELETE', 'removes the resource'],
      ['idempotent', 'leave the server as one request would'],
      ['PUT, DELETE and the safe methods are idempotent', 'retry'],
      ['POST and PATCH', 'promise', 'repeatable'],
    ],
    weak: [
      { misconception: 0, terms: ['buttons', 'tables'] },
      { misconception: 1, terms: ['PATCH', 'the same'] },
    ],
  },
  '404-vs-500': {
    keyPoints: [
      ['both codes are answers', 'connection worked'],
      ['4xx class', 'problem in the request'],
      ['404', 'found nothing it will show at that URL'],
      ['may also hide', 'exists'],
      ['5xx class', 'the server failed'],
      ['unexpected condition', 'an exception that nobody handled'],
      ['route', 'the id', 'server logs'],
    ],
    weak: [
      { misconception: 0, terms: ['404', 'connection', 'broken'] },
      { misconception: 1, terms: ['database password', 'wrong'] },
    ],
  },
  'database-indexes': {
    keyPoints: [
      ['extra structure', 'B-tree', 'lead to the rows'],
      ['full scan', 'reads that match few rows'],
      ['inserts, updates and deletes get slower', 'kept up to date'],
      ['disk space', 'every index also takes'],
      ['large share of the rows', 'cheaper'],
      ['leading column', 'column order'],
      ['query plan', 'drop', 'unused'],
    ],
    weak: [
      { misconception: 0, terms: ['numbers the rows', 'count'] },
      { misconception: 1, terms: ['more indexes', 'faster'] },
    ],
  },
  'orm-trade-offs': {
    keyPoints: [
      ['maps objects', 'tables and rows'],
      ['programming language', 'ORM generates the SQL'],
      ['far less repetitive code', 'saving and loading'],
      ['readable', 'speaks of', 'columns'],
      ['hidden', 'inefficient'],
      ['N+1', 'one more query for each'],
      ['log the SQL', 'by hand'],
    ],
    weak: [
      { misconception: 0, terms: ['SQL into NoSQL', 'front end'] },
      { misconception: 1, terms: ['no longer need to know SQL'] },
    ],
  },
  'authentication-vs-authorization': {
    keyPoints: [
      ['authentication', 'who you are'],
      ['identity', 'password', 'fingerprint', 'token'],
      ['authorization', 'admin', 'viewer', 'read'],
      ['logged in is not enough', 'still be refused'],
      ['401', '403', 'credentials', 'not allowed'],
      ['on the server', 'every request', 'exact resource'],
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
      ['slow on purpose', 'fast hash such as SHA-256'],
      ['its own random salt', 'each password'],
      ['rainbow tables', 'computed in advance'],
      ['weak password from guessing', 'salt does not save'],
      ['raise the cost later', 'rehash at the next login'],
    ],
    weak: [
      { misconception: 0, terms: ['base64 encryption'] },
      { misconception: 1, terms: ['email', 'forgets'] },
    ],
  },
} satisfies Record<IdsOf<'databases-and-apis'>, QuestionTerms>;
