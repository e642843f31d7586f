import type { LevelId, QuestionId, ScalePoint, ScorePoint, SectionId } from '../../src/model.ts';
import type { BackendOutline } from './outline.ts';

/** What the bank is called. */
export const bankTitle = 'Backend Interview Questions';

/** What the score points are called and stand for. */
export const scaleWords: Record<
  ScorePoint<BackendOutline>,
  Pick<ScalePoint, 'label' | 'meaning'>
> = {
  1: { label: 'Not Ready', meaning: 'Wrong, or no clear answer.' },
  2: { label: 'Developing', meaning: 'Knows the surface only; the answer is generic.' },
  3: { label: 'Competent', meaning: 'Has the basics, with little depth from practice.' },
  4: { label: 'Strong', meaning: 'Understands it well in practice, with small gaps.' },
  5: {
    label: 'Exceptional',
    meaning: 'Ready for the field: thinks in a structured way and judges soundly.',
  },
};

export const levelTitles: Record<LevelId<BackendOutline>, string> = {
  fresher: 'Fresher (entry level)',
  intermediate: 'Intermediate',
  expert: 'Expert',
};

export const sectionTitles: Record<SectionId<BackendOutline>, string> = {
  'data-structures-and-algorithms': 'Core Logic, Data Structures & Algorithms',
  'databases-and-apis': 'Databases, APIs & System Fundamentals',
  'concurrency-and-architecture': 'Concurrency, Architecture & Performance',
  'data-engineering-and-design': 'Data Engineering & System Design',
  'distributed-systems': 'Distributed Systems, Scaling & Consistency',
  'database-internals-and-security': 'Database Internals, Infrastructure & Security Operations',
};

/** What people call a question: short, and without a word of the answer that the prompt does not have. */
export const questionTitles: Record<QuestionId<BackendOutline>, string> = {
  'array-vs-linked-list': 'Arrays and linked lists',
  'hash-table-collisions': 'Inside a hash table',
  'recursion-vs-iteration': 'Recursion and iteration',
  'big-o-notation': 'What Big O notation is for',
  'bubble-sort-vs-quicksort': 'Bubble sort and quicksort',
  'stack-vs-queue': 'Stacks and queues',
  'sql-vs-nosql': 'Relational and non-relational databases',
  'acid-properties': 'ACID properties of transactions',
  'foreign-keys': 'Foreign keys and referential integrity',
  'http-methods': 'HTTP methods of a REST API',
  '404-vs-500': 'Reading a 404 and a 500',
  'database-indexes': 'Database indexes and their cost',
  'orm-trade-offs': 'Gains and costs of an ORM',
  'authentication-vs-authorization': 'Authentication and authorization',
  'password-storage': 'Storing user passwords',
  'process-vs-thread': 'Processes, threads and race conditions',
  'n-plus-one-queries': 'The N+1 query problem in ORMs',
  'blocking-vs-non-blocking-io': 'Blocking and non-blocking I/O',
  'message-brokers': 'When to use a message broker',
  'connection-pooling': 'Database connection pools',
  'sharding-vs-partitioning': 'Sharding and partitioning',
  'jwt-vs-sessions': 'JSON Web Tokens and server-side sessions',
  'database-deadlocks': 'Deadlocks between transactions',
  'cache-avalanche': 'Surviving a cache avalanche',
  idempotency: 'An idempotent charge endpoint',
  'cap-theorem': 'The CAP theorem in practice',
  'raft-consensus': 'Consensus with Raft or Paxos',
  'dual-write-outbox': 'Dual writes and the outbox',
  'optimistic-vs-pessimistic-locking': 'Optimistic and pessimistic locking',
  'cache-stampede': 'When a popular cache key expires',
  'saga-pattern': 'Sagas across several services',
  'rate-limiting': 'One rate limit across many regions',
  'lsm-tree-vs-b-tree': 'B-tree and LSM-tree engines',
  'tls-encryption': 'Encryption in a TLS connection',
  'graphql-n-plus-one': 'N+1 queries in a GraphQL server',
  'consistent-hashing': 'Moving few keys with consistent hashing',
  'sql-injection': 'SQL injection and prepared statements',
  'circuit-breaker': 'Circuit breakers between services',
  'isolation-levels': 'SQL isolation levels',
  'zero-downtime-migration': 'Changing a column without downtime',
};
