import type { IdsOf } from '../../../data/backend/outline.ts';
import type { QuestionTerms } from './terms.ts';

export const concurrencyAndArchitectureTerms = {
  'process-vs-thread': {
    keyPoints: [
      ['own address space', 'by default'],
      ['threads run inside a process', 'heap', 'open files'],
      ['race condition', 'result depends on', 'timing'],
      ['increment', 'both read', 'update is lost'],
      ['mutex', 'whole read and write', 'single variable', 'atomic'],
      ['a check and an action', 'access is synchronized', 'still a race', 'lock must span both'],
      ['shared mutable state', 'immutable data', 'owner'],
    ],
    weak: [
      { misconception: 0, terms: ['line of code'] },
      { misconception: 1, terms: ['out of cores', 'race'] },
    ],
  },
  'n-plus-one-queries': {
    keyPoints: [
      ['one query', '1 + N in all'],
      ['lazy loading', 'loop'],
      ['query log', 'lookup repeated', 'only the id chang'],
      ['eager loading', 'in that query', '`JOIN FETCH`', '`prefetch_related`'],
      ['the shape', 'join over a to-many relation', 'repeats', 'paging', 'one extra batched query'],
      ['test rows', 'grows with the', 'counts the queries'],
    ],
    weak: [
      { misconception: 0, terms: ['seconds'] },
      { misconception: 1, terms: ['primary key', 'index'] },
      { misconception: 3, terms: ['cache'] },
    ],
  },
  'blocking-vs-non-blocking-io': {
    keyPoints: [
      ['with blocking I/O', 'waits until'],
      ['starts the operation', 'callback', 'promise', 'event loop'],
      ['a few threads', 'thousands of connections'],
      ['memory for their stacks', 'context switches', 'new requests queue'],
      ['CPU-bound work gains nothing', 'computation'],
      ['long computation on the event loop', 'stalls every'],
      ['modest traffic', 'easier to read and debug', 'virtual threads', 'goroutines'],
    ],
    weak: [
      { misconception: 0, terms: ['at the same time', 'faster'] },
      { misconception: 1, terms: ['blocked thread keeps the CPU busy'] },
    ],
  },
  'message-brokers': {
    keyPoints: [
      ['decouples', 'who listens', 'add a consumer without changing it'],
      ['mail', 'invoice', 'leave the request path', 'save the account'],
      ['buffers', 'in a spike the queue grows longer', 'wait', 'stored'],
      ['one more system to run', 'lag', 'poison messages'],
      ['at least once', 'consumer must be idempotent'],
      ['saving', 'publishing', 'fail in between', 'outbox'],
    ],
    weak: [
      { misconception: 0, terms: ['replace', 'slow', 'writes'] },
      { misconception: 1, terms: ['each message arrives exactly once'] },
    ],
  },
  'connection-pooling': {
    keyPoints: [
      ['open connections ready', 'lends them out', 'borrow', 'return'],
      ['TCP handshake', 'TLS', 'login', 'new session'],
      ['with a maximum set', 'it caps', 'instance', 'when none is free'],
      ['costs the server', 'process', 'thread', 'limit'],
      ['count all instances', 'times ten', 'instances', 'stay under', 'shared pooler'],
      ['bigger pool', 'cores and disks', 'measure'],
    ],
    weak: [
      { misconception: 0, terms: ['merges', 'joins'] },
      { misconception: 1, terms: ['as large as possible'] },
    ],
  },
} satisfies Record<IdsOf<'concurrency-and-architecture'>, QuestionTerms>;
