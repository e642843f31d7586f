import type { IdsOf } from '../../../data/backend/outline.ts';
import type { QuestionTerms } from './terms.ts';

export const concurrencyAndArchitectureTerms = {
  'process-vs-thread': {
    keyPoints: [
      ['own address space', 'on purpose'],
      ['unit of execution', 'inside a process'],
      ['heap', 'open files', 'own stack'],
      ['race condition', 'result depends on', 'timing'],
      ['increment', 'both read', 'update is lost'],
      ['mutex', 'whole read and write', 'single variable', 'atomic'],
      ['a check and an action', 'access is synchronized', 'still a race'],
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
      ['test rows', 'grows with the'],
      ['query log', 'lookup repeated', 'only the id chang'],
      ['eager loading', 'in that query', '`JOIN FETCH`', '`prefetch_related`'],
      ['one join', 'one extra batched query', '`IN` list'],
      ['join over a to-many relation', 'repeats', 'paging'],
      ['as eager by default', 'still send the extra queries'],
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
      ['blocked thread', 'uses no CPU'],
      ['memory', 'place in a bounded thread pool', 'new requests queue'],
      ['CPU-bound work gains nothing', 'long computation on the event loop', 'stalls every'],
      ['non-blocking means a call returns at once', 'completion is reported later'],
      ['virtual threads', 'goroutines', 'on top of non-blocking network I/O'],
    ],
    weak: [
      { misconception: 0, terms: ['at the same time', 'faster'] },
      { misconception: 1, terms: ['blocked thread keeps the CPU busy'] },
    ],
  },
  'message-brokers': {
    keyPoints: [
      ['decouples', 'who listens', 'add a consumer without changing it'],
      ['mail', 'invoice', 'leave the request path'],
      ['`201` at once', 'save the account'],
      ['at their own pace', 'spike', 'longer queue'],
      ['down', 'messages wait'],
      ['at least once', 'consumer must be idempotent'],
      ['saving', 'publishing', 'fail in between', 'outbox'],
      ['one more system to run', 'lag', 'poison messages'],
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
      ['it caps', 'instance'],
      ['costs the server', 'process', 'thread'],
      ['count all instances', 'times ten', 'instances', 'stay under'],
      ['bigger pool', 'cores and disks', 'measure'],
      ['timeout on borrowing', 'fail clearly'],
      ['must be returned, also after an exception', 'the pool runs empty'],
    ],
    weak: [
      { misconception: 0, terms: ['merges', 'joins'] },
      { misconception: 1, terms: ['as large as possible'] },
    ],
  },
} satisfies Record<IdsOf<'concurrency-and-architecture'>, QuestionTerms>;
