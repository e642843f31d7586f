import type { IdsOf } from '../../../data/backend/outline.ts';
import type { QuestionTerms } from './terms.ts';

export const distributedSystemsTerms = {
  'cap-theorem': {
    keyPoints: [
      ['latest completed write', 'working node'],
      [
        'partitions happen',
        'choose between consistency and availability',
        'between consistency and availability',
      ],
      ['no quorum', 'etcd', 'refuses requests'],
      ['on both sides', 'eventually consistent', 'diverge'],
      ['reconcile', 'version vectors', 'last write wins', 'CRDTs'],
      ['per operation', 'refuse a withdrawal'],
      ['trade latency against consistency', 'latency', 'PACELC'],
    ],
    weak: [
      { misconception: 0, terms: ['capacity', 'performance'] },
      { misconception: 1, terms: ['more regions'] },
      { misconception: 2, terms: ['any two of the three'] },
    ],
  },
  'raft-consensus': {
    keyPoints: [
      ['one ordered log of commands', 'after a failover', 'conflicting writes'],
      ['votes from a majority', 'term', 'only decides who stands', 'timer'],
      ['write through the leader', 'replicates each entry'],
      ['committed once a majority has stored it', 'current term'],
      ['cut off', 'cannot commit', 'prevents split brain'],
      ['majorities overlap', 'log older than their own', 'every committed entry'],
      ['checks with a quorum', 'lease', 'stale data'],
    ],
    weak: [
      { misconception: 0, terms: ['lowest CPU'] },
      { misconception: 1, terms: ['each side', 'sync up later'] },
      { misconception: 2, terms: ['in the background', 'safe'] },
      { misconception: 3, terms: ['balance the traffic', 'balanc'] },
    ],
  },
  'dual-write-outbox': {
    keyPoints: [
      ['share no transaction', 'succeed while the other fails'],
      ['outbox table', 'same local transaction'],
      ['polls that table', 'change data capture', 'reads the database log'],
      ['commit first', 'publish first', 'is lost'],
      ['at least once by default', 'deduplicate by event ID', 'exactly once into Kafka'],
      ['message key', 'keep their order only within a partition'],
      ['skip rows that commit late', 'log reader', 'fill the disk', 'traps'],
    ],
    weak: [
      { misconception: 0, terms: ['two users', 'same time'] },
      { misconception: 1, terms: ['retry', 'try-catch'] },
      { misconception: 2, terms: ['exactly once'] },
    ],
  },
  'optimistic-vs-pessimistic-locking': {
    keyPoints: [
      ['SELECT FOR UPDATE', 'other writers wait'],
      ['version', 'my write checks', 'retry'],
      ['rare conflicts', 'retries waste work'],
      ['conditional update', 'the test and the change', 'SKIP LOCKED', 'queue per item'],
      ['waiting requests hold their connections', 'pool'],
      ['affected row count', 'zero means too little stock'],
      ['queue on that row', 'split the stock', 'reserve with an expiry', 'out of the transaction'],
    ],
    weak: [
      { misconception: 0, terms: ['hackers'] },
      { misconception: 1, terms: ['Node.js', 'async'] },
      { misconception: 2, terms: ['high traffic', 'optimistic'] },
      { misconception: 3, terms: ['read the stock', 'save the new number', 'new number'] },
    ],
  },
  'cache-stampede': {
    keyPoints: [
      ['miss together', 'recomputes the same value', 'full load hits the database'],
      ['single-flight', 'lock on the miss', 'one caller recomputes'],
      ['the others get a stale value', 'wait with a time limit'],
      ['needs an expiry', 'crashed owner'],
      [
        'refreshing early',
        'probabilistic early expiration',
        'as expiry gets closer',
        'background job',
      ],
      ['needs no coordination', 'not thousands'],
      ['double recompute is harmless', 'overwrite a newer value'],
    ],
    weak: [
      { misconception: 0, terms: ['DDoS'] },
      { misconception: 1, terms: ['auto-scale', 'cache'] },
      { misconception: 2, terms: ['expiry time longer'] },
    ],
  },
  'saga-pattern': {
    keyPoints: [
      ['sequence of local transactions', 'eventually consistent'],
      ['orchestration', 'choreography', 'central coordinator', 'harder to follow'],
      ['compensating transactions', 'reverse order'],
      ['business action', 'like a refund', 'not a rollback'],
      ['can block', 'the coordinator fails after', 'keep their locks'],
      ["can't be unsent", 'after the pivot', 'point of no return', 'retried until'],
      ['idempotent', 'messages repeat'],
      ['no isolation', 'half-done work', 'pending'],
    ],
    weak: [
      { misconception: 0, terms: ['virtual cluster', 'library'] },
      { misconception: 1, terms: ['resets all'] },
      { misconception: 2, terms: ['never see half-finished data', 'half-finished data'] },
    ],
  },
  'rate-limiting': {
    keyPoints: [
      ['drains at a constant rate', 'drops what overflows'],
      ['at any moment', 'up to double the limit', 'avoids that burst'],
      ['local allowance', 'token bucket', 'short bursts through'],
      ['in the background', 'central Redis', 'Lua', 'atomically'],
      ['long round trip', 'single point of failure'],
      ['timestamp per request', 'memory', 'two adjacent windows', 'approximation'],
      ['overshoot', 'bounded', 'lie idle'],
      ['fail open', 'fail closed', 'keep the last allowance'],
    ],
    weak: [
      { misconception: 0, terms: ['in memory on the server', 'everywhere'] },
      { misconception: 1, terms: ['a counter that resets every minute'] },
      { misconception: 2, terms: ['pretty much the same', 'leaky bucket'] },
    ],
  },
} satisfies Record<IdsOf<'distributed-systems'>, QuestionTerms>;
