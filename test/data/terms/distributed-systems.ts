import type { IdsOf } from '../../../data/backend/outline.ts';
import type { QuestionTerms } from './terms.ts';

export const distributedSystemsTerms = {
  'cap-theorem': {
    keyPoints: [
      ['latest completed write', 'every working node'],
      ['consistency and availability', 'while the partition lasts'],
      ['refuses requests on the minority side', 'quorum', 'etcd'],
      ['on both sides', 'diverge', 'eventually consistent'],
      ['version vectors', 'last write wins', 'drops', 'CRDTs merge'],
      ['per operation', 'refuse a withdrawal'],
      ['trade latency against consistency', 'PACELC'],
    ],
    weak: [
      { misconception: 0, terms: ['capacity', 'performance'] },
      { misconception: 1, terms: ['more regions'] },
      { misconception: 2, terms: ['any two of the three'] },
    ],
  },
  'raft-consensus': {
    keyPoints: [
      ['one ordered log', 'crash', 'lost', 'conflicting writes after a failover'],
      ['votes from a majority', 'only decides who stands', 'term'],
      ['through the leader', 'replicates each entry'],
      ['committed once a majority has stored it', 'current term'],
      ['two majorities overlap', 'prevents split brain'],
      ['2f+1', 'f crashes'],
      ['checks with a quorum', 'lease', 'stale data'],
      ['membership changes', 'majorities overlap', 'old and new groups never decide apart'],
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
      ['commit first', 'publish first', 'is lost'],
      ['outbox table', 'same local transaction'],
      ['polls that table', 'change data capture', 'reads the database log'],
      ['at least once', 'deduplicate by event ID'],
      ['message key', 'share a partition', 'keep their order only'],
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
      ['waiting requests hold their connections', 'pool'],
      ['version', 'my write checks', 'retry'],
      ['rare conflicts', 'retries waste work'],
      ['conditional update', 'checks and decrements in a single statement'],
      ['affected row count', 'zero means sold out'],
      ['queue on that row', 'transaction short', 'reservation queue'],
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
      ['single-flight', 'share a single recompute'],
      ['lock on the miss', 'one caller recomputes'],
      ['the others get a stale value', 'wait with a time limit'],
      ['needs an expiry', 'crashed owner'],
      ['double recompute is harmless', 'overwrite a newer value'],
      ['probabilistic early expiration', 'the chance grows as expiry gets closer'],
      ['background job', 'before they expire'],
    ],
    weak: [
      { misconception: 0, terms: ['DDoS'] },
      { misconception: 1, terms: ['auto-scale', 'cache'] },
      { misconception: 2, terms: ['expiry time longer'] },
    ],
  },
  'saga-pattern': {
    keyPoints: [
      ['can block', 'the coordinator fails after', 'keep their locks'],
      ['sequence of local transactions', 'eventually consistent'],
      ['orchestration', 'choreography', 'central coordinator'],
      ['compensating transactions', 'reverse order'],
      ['business action', 'like a refund', 'not a rollback'],
      ["can't be unsent", 'after the pivot', 'retried until'],
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
      ['up to double the limit', 'avoids that burst'],
      ['timestamp per request', 'two adjacent windows', 'approximation'],
      ['long round trip', 'single point of failure'],
      ['local token bucket', 'short bursts through'],
      ['in the background', 'central Redis', 'Lua', 'atomically'],
      ['overshoot', 'bounded', 'lie idle'],
      ['429', 'Retry-After'],
    ],
    weak: [
      { misconception: 0, terms: ['in memory on the server', 'everywhere'] },
      { misconception: 1, terms: ['403'] },
      { misconception: 2, terms: ['a counter that resets every minute'] },
    ],
  },
} satisfies Record<IdsOf<'distributed-systems'>, QuestionTerms>;
