import { freezeDeep } from '../../src/engine/frozen.ts';

/** A function, so that a bundler may leave out the whole: a spread alone could have effects. */
function buildOutline() {
  return freezeDeep({
    id: 'backend',
    version: '2.0.0',
    scale: [{ score: 1 }, { score: 2 }, { score: 3 }, { score: 4 }, { score: 5 }],
    levels: [{ id: 'fresher' }, { id: 'intermediate' }, { id: 'expert' }],
    sections: [
      { id: 'data-structures-and-algorithms', level: 'fresher' },
      { id: 'databases-and-apis', level: 'fresher' },
      { id: 'concurrency-and-architecture', level: 'intermediate' },
      { id: 'data-engineering-and-design', level: 'intermediate' },
      { id: 'distributed-systems', level: 'expert' },
      { id: 'database-internals-and-security', level: 'expert' },
    ],
    questions: [
      ...listRows('fresher', 'data-structures-and-algorithms', [
        [1, 'array-vs-linked-list', 'Foundational Data Structure Knowledge'],
        [2, 'hash-table-collisions', 'Memory Mapping & Collision Resolution'],
        [3, 'recursion-vs-iteration', 'Memory Stack Mechanics'],
        [4, 'big-o-notation', 'Algorithmic Efficiency Evaluation'],
        [5, 'bubble-sort-vs-quicksort', 'Optimization Awareness'],
        [6, 'stack-vs-queue', 'Execution Flow Design'],
      ]),
      ...listRows('fresher', 'databases-and-apis', [
        [7, 'sql-vs-nosql', 'Data Architecture Foundations'],
        [8, 'acid-properties', 'Data Integrity Awareness'],
        [9, 'foreign-keys', 'Relational Database Design'],
        [10, 'http-methods', 'API Design Conventions'],
        [11, '404-vs-500', 'Debugging & Protocol Literacy'],
        [12, 'database-indexes', 'Performance Trade-Off Evaluation'],
        [13, 'orm-trade-offs', 'Tooling Abstraction Awareness'],
        [14, 'authentication-vs-authorization', 'Basic Security Literacy'],
        [15, 'password-storage', 'Data Security Fundamentals'],
      ]),
      ...listRows('intermediate', 'concurrency-and-architecture', [
        [16, 'process-vs-thread', 'Concurrency & OS-Level Fundamentals'],
        [17, 'n-plus-one-queries', 'Database Interaction Optimization'],
        [18, 'blocking-vs-non-blocking-io', 'I/O Management & Scaling Foundations'],
        [19, 'message-brokers', 'Distributed Systems & Event-Driven Architecture'],
        [20, 'connection-pooling', 'Resource Management Optimization'],
      ]),
      ...listRows('intermediate', 'data-engineering-and-design', [
        [21, 'sharding-vs-partitioning', 'High-Scale Data Strategy'],
        [22, 'jwt-vs-sessions', 'Architectural Security Trade-offs'],
        [23, 'database-deadlocks', 'Concurrency Control & Transaction Safety'],
        [24, 'cache-avalanche', 'Distributed Caching Strategies'],
        [25, 'idempotency', 'API Fault-Tolerance & Business Logic Rigor'],
      ]),
      ...listRows('expert', 'distributed-systems', [
        [26, 'cap-theorem', 'Distributed Systems Foundations'],
        [27, 'raft-consensus', 'Distributed Coordination Systems'],
        [28, 'dual-write-outbox', 'Distributed Transaction & Event Integrity'],
        [29, 'optimistic-vs-pessimistic-locking', 'High-Concurrency Mitigation Strategy'],
        [30, 'cache-stampede', 'Resilience Architecture & Traffic Control'],
        [31, 'saga-pattern', 'Distributed Workflow & Orchestration Design'],
        [32, 'rate-limiting', 'Edge Computing & Global Scalability'],
      ]),
      ...listRows('expert', 'database-internals-and-security', [
        [33, 'lsm-tree-vs-b-tree', 'Database Engine Storage Internals'],
        [34, 'tls-encryption', 'Cryptographic Transport Protocols'],
        [35, 'graphql-n-plus-one', 'Graph Execution Loop Architecture'],
        [36, 'consistent-hashing', 'High-Scale System Elasticity'],
        [37, 'sql-injection', 'Database Engine Parser Security'],
        [38, 'circuit-breaker', 'Fault-Tolerant Network Topology'],
        [39, 'isolation-levels', 'Transaction Theory & Concurrency Mechanics'],
        [40, 'zero-downtime-migration', 'High-Availability Zero-Downtime Operations'],
      ]),
    ],
    threshold: { average: 3.5, roleCritical: { average: 4, required: false } },
  } as const);
}

const literal = /* @__PURE__ */ buildOutline();

type Literal = typeof literal;

/**
 * The type of the backend outline: its ids, levels, sections and score points are literals.
 *
 * @category Questions and banks
 */
// An interface has a name that compilers print; a type alias they would print in full.
export interface BackendOutline extends Literal {}

/**
 * The table of contents of the backend guide: all that scoring needs, and no prose.
 *
 * @category Questions and banks
 */
export const backendOutline: BackendOutline = literal;

/** The ids of the questions of one section. */
export type IdsOf<Section extends BackendOutline['sections'][number]['id']> = Extract<
  BackendOutline['questions'][number],
  { section: Section }
>['id'];

/** Rows of number, id and competency; level and section stand once above them. */
function listRows<
  const Level extends string,
  const Section extends string,
  const Rows extends readonly (readonly [number: number, id: string, competency: string])[],
>(level: Level, section: Section, rows: Rows) {
  return rows.map(([number, id, competency]) => ({ id, number, level, section, competency })) as {
    readonly [At in keyof Rows]: {
      readonly id: Rows[At][1];
      readonly number: Rows[At][0];
      readonly level: Level;
      readonly section: Section;
      readonly competency: Rows[At][2];
    };
  };
}
