import type { IdsOf } from './outline.ts';
import type { BackendProse } from './types.ts';

export const distributedSystems = {
  'cap-theorem': {
    prompt:
      'What does the CAP theorem say? How would a CP store and an AP store each behave during and after a network partition, and how would you choose between them?',
    keyPoints: [
      'Consistency means a read sees the latest completed write; availability means every working node answers.',
      'Networks do split, so the choice is between consistency and availability while the partition lasts.',
      'A CP store refuses requests on the side that has no quorum, as etcd does by default.',
      'An AP store keeps serving on both sides, so replicas diverge and are only eventually consistent.',
      'After the split, diverged copies are reconciled, for example by version vectors, CRDTs or last write wins, which drops a write.',
      'The choice is made per operation, by what a stale answer costs against what a refusal costs.',
      'Without a partition, a store still trades latency against consistency (PACELC).',
    ],
    coreKeyPoints: 5,
    misconceptions: [
      'Expands the letters wrongly, with capacity or performance; they are consistency, availability and partition tolerance.',
      'Thinks copies in more regions remove the trade-off; copies that cannot talk to each other are what causes it.',
      'Picks any two of the three and so declines partition tolerance for good; one may bet that a single site hardly ever splits, but a split then forces C or A all the same.',
      'Takes it for the C of ACID; that one is about valid data, this one about reads that see the latest write.',
    ],
    answers: {
      strong:
        "CAP is about a replicated store when the network splits. Consistency here means that every read sees the latest completed write, as if there were one copy. Availability means every working node still answers. Partitions happen. Within one site I may bet that they're rarer than other disasters, but if one comes, I choose between consistency and availability, and only while it lasts. A CP store such as etcd, with its default reads, refuses requests on the minority side, because there's no quorum there. An AP store, in the Dynamo style, keeps accepting reads and writes on both sides. Replicas diverge, and they're only eventually consistent. Afterwards someone has to reconcile. Version vectors show me the conflicts, and I merge them. Last write wins is simple, but it silently drops one of two concurrent writes. CRDTs merge by design, for data that fits them. I'd choose per operation. I'd refuse a withdrawal when I can't check the balance, but I'd let people fill a cart. And with no partition, I still trade latency against consistency. That's what PACELC adds.",
      weak: "CAP stands for capacity, availability and performance. You can only have any two of the three, so you pick your two when you choose the database. For a partition, I'd copy the data to more regions. If one region goes down, another one takes over, so users don't notice. With enough copies, it isn't really a problem in the cloud anymore.",
    },
    anchors: {
      1: 'Gives other words for the letters, or offers more regions or backups as the answer to a split network, and is sure of it. Or knows nothing of it.',
      2: "Expands the letters and repeats 'pick two' or sorts products into boxes. Cannot say what either kind of store does with a request while the network is split.",
      3: 'Knows that a split forces consistency or availability, and that one kind refuses while the other answers. Lacks at least one of these: what consistency means here, why copies drift apart, how they are brought together again.',
      4: 'Tells both stories through: the side without a quorum refuses, or both sides go on and diverge, and afterward the copies are merged by a named means. May lack either or both of these: a choice by what each error costs, the trade on a healthy day.',
      5: 'Weighs as well: decides for each operation what a stale answer costs against a refusal, and knows that without a split the trade is latency against consistency.',
    },
    cue: 'Tests whether CAP is understood as behavior during a partition, not as a label on a product. A 4 says what each store does during the split and how the copies come together after it; a 5 decides by what each error costs. A candidate who designs for CA in a single site, on the odds, quotes Brewer.',
    followUps: [
      'What would a client notice in each design while the network is split?',
      'What happens to the data when the links come back?',
      'Does the theorem help you on a day when every link works?',
    ],
    references: [
      {
        title: "Brewer, CAP Twelve Years Later: How the 'Rules' Have Changed (2012)",
        url: 'https://www.infoq.com/articles/cap-twelve-years-later-how-the-rules-have-changed/',
        where:
          "Opening part; the section on why '2 of 3' is misleading, with the odds on which CA may be chosen; 'Managing partitions'",
      },
      {
        title:
          "Gilbert and Lynch, Brewer's Conjecture and the Feasibility of Consistent, Available, Partition-Tolerant Web Services (2002)",
        url: 'https://doi.org/10.1145/564585.564601',
        where: 'Section 2 (definitions) and section 3.1, Theorem 1',
      },
      {
        title: 'etcd documentation, API guarantees',
        url: 'https://etcd.io/docs/v3.6/learning/api_guarantees/',
        where: 'Linearizability',
      },
      {
        title: 'Apache Cassandra documentation, Dynamo',
        url: 'https://cassandra.apache.org/doc/latest/cassandra/architecture/dynamo.html',
        where: 'Data Versioning; Tunable Consistency',
      },
      {
        title: 'Abadi, Consistency Tradeoffs in Modern Distributed Database System Design (2012)',
        url: 'https://doi.org/10.1109/MC.2012.33',
        where: "Opening part; the section 'PACELC'",
      },
    ],
    corrections: [
      {
        guide: 'Lists Redis Cluster as a CP store.',
        truth:
          'It is neither CP nor AP: replication is asynchronous, so acknowledged writes can be lost, and the minority side stops serving.',
        reference: {
          title: 'Redis Cluster specification',
          url: 'https://redis.io/docs/latest/operate/oss_and_stack/reference/cluster-spec/',
          where: 'Write safety; Availability',
        },
      },
      {
        guide:
          'Covers Cassandra as an example of the AP case, which accepts writes and reconciles them later.',
        truth:
          'How it reconciles matters. Cassandra keeps a timestamp per value and lets the last write win, so a concurrent write can be lost. Vector clocks belong to the Dynamo paper.',
        reference: {
          title: 'Apache Cassandra documentation, Dynamo',
          url: 'https://cassandra.apache.org/doc/latest/cassandra/architecture/dynamo.html',
          where: 'Dataset Partitioning: Consistent Hashing; Data Versioning',
        },
      },
    ],
  },

  'raft-consensus': {
    prompt:
      'How does a consensus algorithm such as Raft or Paxos work at a high level, and what can go wrong in a distributed database without one?',
    keyPoints: [
      'Replicas must agree on one ordered log of commands despite crashes and lost messages; without that, two can accept conflicting writes after a failover.',
      'In Raft, votes from a majority make a leader for one term; random timers only decide who stands.',
      'Clients write through the leader, and it replicates each entry to the followers.',
      'An entry, in Raft one of the current term, is committed once a majority has stored it.',
      'A leader that is cut off from the majority cannot commit, so at most one side of a split makes progress: that prevents split brain.',
      'Any two majorities overlap, and in Raft nobody votes for a log older than their own, so a new leader has every committed entry.',
      'Before a read, the leader checks with a quorum or holds a lease, or it may return stale data.',
    ],
    coreKeyPoints: 5,
    misconceptions: [
      'Thinks that the lowest CPU load wins the vote; votes go by term and by how current the log is.',
      'Thinks each side of a split may accept writes under its own leader and merge them later; an old leader may linger, but only a majority can commit.',
      'Thinks a write is safe once the leader has it and copies it in the background; a majority must store it first.',
      'Takes consensus for load balancing; it buys agreement, and each write costs a round trip to a majority.',
    ],
    answers: {
      strong:
        "Each replica keeps a log. Consensus makes all of them agree on one ordered log of commands, even when machines crash or messages get lost. I'll describe Raft. When a follower hears nothing from a leader, its random timer fires and it stands for election in a new term. The timer only decides who stands. To lead, it needs votes from a majority. Clients write through the leader, and it replicates each entry to the followers. An entry of its current term is committed once a majority has stored it. So a leader that is cut off cannot commit anything, and that's what prevents split brain. Any two majorities overlap, and nobody votes for a log older than their own. So a new leader has every committed entry. With 2f+1 nodes we survive f crashes: five nodes survive two. Reads need care, because a deposed leader could return stale data. So the leader checks with a quorum first, or it holds a lease and trusts clocks. Membership changes go through the log too, in steps whose majorities overlap. Without consensus, two database replicas could both accept conflicting writes after a failover.",
      weak: 'Raft is a voting system. The servers compare their load, and the lowest CPU load wins the vote and becomes the master. Once the master has the write, it is safe, and it copies it to the others in the background. If the network splits, each side picks its own master and takes writes, and they sync up later. A database needs it to balance the traffic.',
    },
    anchors: {
      1: 'Is certain of a wrong core, such as servers that elect the least busy machine or two sides of a split that both take writes; or speaks of load balancing. Or cannot answer.',
      2: 'Knows that a leader is chosen and copies data to followers, but states no majority for the votes or for the writes. Or only drops names.',
      3: 'Recites roles and steps: election by majority, copies to followers, commit. Lacks at least one of these: commit only when most nodes have stored the entry, why an isolated leader does no harm, what a database would lose without agreement.',
      4: 'Right in both steps, a majority to lead and a majority to commit, and says why a leader on the small side does no harm and what goes wrong without agreement. May lack either or both of these: why a new leader has all that was committed, safe reads.',
      5: 'Derives it: majorities overlap and voters refuse older logs, or the proposer adopts what was accepted, so nothing committed is lost. Guards reads against a deposed leader, by a quorum or a lease.',
    },
    cue: 'Tests whether majority agreement is seen as the source of safety. A 3 recites roles and steps; a 4 says why a leader that was cut off can do no harm; a 5 says why nothing committed is lost. Accept Paxos words, such as ballot for term and proposer for leader.',
    followUps: [
      'A client sends a write, and the machine that took it fails at once. What happens to that write?',
      'What happens if the network splits the group in two?',
      'How many machines would you run, and why that number?',
    ],
    references: [
      {
        title:
          'Ongaro and Ousterhout, In Search of an Understandable Consensus Algorithm (extended version)',
        url: 'https://raft.github.io/raft.pdf',
        where:
          'Sections 5.2 (leader election), 5.4.1 and 5.4.2 (safety), 6 (cluster membership changes) and 8 (client interaction)',
      },
      {
        title: 'etcd documentation, API guarantees',
        url: 'https://etcd.io/docs/v3.6/learning/api_guarantees/',
        where: 'Linearizability',
      },
    ],
    corrections: [
      {
        guide: 'Says that a write is committed once a quorum has stored it.',
        truth:
          'In Raft this holds for entries of the current term; an older entry on a majority can still be overwritten until a current entry commits after it.',
        reference: {
          title:
            'Ongaro and Ousterhout, In Search of an Understandable Consensus Algorithm (extended version)',
          url: 'https://raft.github.io/raft.pdf',
          where: 'Section 5.4.2 and Figure 8',
        },
      },
      {
        guide: 'Names a linearizable log and no split brain among what consensus gives.',
        truth:
          'Two nodes may both believe that they lead; the deposed one cannot commit, but its reads can be stale without a quorum check or a lease.',
        reference: {
          title:
            'Ongaro and Ousterhout, In Search of an Understandable Consensus Algorithm (extended version)',
          url: 'https://raft.github.io/raft.pdf',
          where: 'Section 8, part on read-only operations',
        },
      },
    ],
  },

  'dual-write-outbox': {
    prompt:
      'What is the dual-write problem in a system that works with events, and how does an outbox or change data capture solve it?',
    keyPoints: [
      'The database and the broker usually share no transaction, so one write can succeed while the other fails.',
      'The event follows from the same local transaction as the business change: through an outbox table, or the database log of that change.',
      'A relay polls that table, or change data capture such as Debezium reads the database log, and publishes.',
      'Changing the order does not help: commit first and a crash loses the event, publish first and it may be untrue.',
      'By default an event may be published twice, so consumers deduplicate by event ID or handle a repeat safely; exactly-once delivery into Kafka can be set up, but effects outside it can still repeat.',
      'In a broker such as Kafka, events keep their order only within a partition, so related ones share a message key.',
      'A relay has traps of its own, such as rows that a poller skips, an outbox that only grows, or a stopped log reader that fills the disk.',
    ],
    coreKeyPoints: 3,
    misconceptions: [
      'Takes it for two users who save one row at the same time; it is one action that must change two systems.',
      'Thinks a retry after a failed publish closes the gap; if the process dies in between, nobody is left to retry.',
      'Expects each event to arrive exactly once without setting that up; by default the relay can repeat one, so consumers must be ready for it.',
    ],
    answers: {
      strong:
        "The service changes two systems, the database and the broker, and they share no transaction. So one write can succeed while the other fails. Changing the order doesn't help. If I commit first and crash, the event is lost. If I publish first and the commit fails, I've announced something that never happened. With an outbox, I insert the event into an outbox table, in the same local transaction as the business change. Both are saved, or neither is. Then a relay polls that table and publishes. Or I use change data capture: Debezium, for example, reads the database log. The relay can crash after it publishes and before it records that. Then it publishes again, so delivery is at least once by default, and consumers deduplicate by event ID. Kafka Connect can be set up for exactly once into Kafka, but a consumer that sends mail still needs the check. In Kafka, I'd use the customer's ID as the message key, since events keep their order only within a partition. A relay has traps, too. If it polls for IDs above the last one, it can skip rows that commit late. Someone must empty the outbox. And if a log reader stops, PostgreSQL keeps its log for it, and that can fill the disk.",
      weak: "The dual-write problem is when two users press save at the same time, so the row gets written twice. I'd put a unique constraint on the table, and the second write fails. For the event, I'd save first and then send it to Kafka inside a try-catch. If it fails, I retry. Kafka makes sure that it arrives exactly once anyway.",
    },
    anchors: {
      1: 'Explains something else with confidence, such as two users who save the same record or a unique constraint. The message broker plays no part.',
      2: 'Sees that database and broker can end up disagreeing, or names the pattern, but the cure stays general: retries, a try-catch block, good monitoring.',
      3: 'Knows the pieces: an outbox row or log capture, and something that publishes. Misses at least one core part, such as why the two writes can part or why the event must share the transaction, or has the core with at most one of the points that follow from it.',
      4: 'Explains how the two writes can part, ties the event to the transaction of the change, and says who publishes it. At most two of these are missing: neither order of the calls is safe, repeats and how consumers cope, a message key for order, traps of the relay.',
      5: 'Leaves no gap in that chain: both orders fail, one transaction decides, and repeats are expected and handled or deliberately configured away. Also covers order by key and at least one trap of running the relay, such as skipped rows or a stalled log reader.',
    },
    cue: 'Tests whether the candidate sees one action over two systems without a shared transaction. A 3 can describe an outbox; a 4 can say what it repairs and goes on to what follows, such as the order of calls or repeats. CDC on the business tables, with no outbox, is right too, and so is exactly-once delivery set up in Kafka Connect.',
    followUps: [
      'What if the process dies between the two steps?',
      'The publisher crashes and starts again. What happens next?',
      'What would you watch if you ran this for a year?',
    ],
    references: [
      {
        title: 'Debezium documentation, Outbox Event Router',
        url: 'https://debezium.io/documentation/reference/stable/transformations/outbox-event-router.html',
        where: 'Introduction; Basic outbox table (id to remove duplicates, aggregateid for order)',
      },
      {
        title: 'Debezium documentation, Exactly once delivery',
        url: 'https://debezium.io/documentation/reference/stable/configuration/eos.html',
        where:
          "Overview; 'Kafka Connect exactly-once support for source connector'; 'Configuration'",
      },
      {
        title: 'Debezium documentation, connector for PostgreSQL',
        url: 'https://debezium.io/documentation/reference/stable/connectors/postgresql.html',
        where:
          "'Replication parameters and performance considerations' (slots keep the log during outages); 'WAL disk space consumption'",
      },
      {
        title: 'Oskar Dudycz, How Postgres sequences issues can impact your messaging guarantees',
        url: 'https://event-driven.io/en/ordering_in_postgres_outbox/',
        where: 'The part on polling for positions above the last processed one',
      },
    ],
    corrections: [
      {
        guide: 'Has a relay or change data capture read the outbox and publish the event.',
        truth:
          'By default it does so at least once. After a crash the same event can be published again, and the event ID lets consumers recognize it. Kafka Connect can be configured for exactly-once delivery, but only as far as Kafka.',
        reference: {
          title: 'Debezium documentation, Exactly once delivery',
          url: 'https://debezium.io/documentation/reference/stable/configuration/eos.html',
          where:
            "Overview; 'Kafka Connect exactly-once support for source connector'; for the ID, 'Basic outbox table' in Outbox Event Router",
        },
      },
    ],
  },

  'optimistic-vs-pessimistic-locking': {
    prompt:
      'Compare optimistic and pessimistic locking. Which would you use for the stock count of a busy online shop, where many buyers want the same item at once, and why?',
    keyPoints: [
      'Pessimistic locking, such as `SELECT FOR UPDATE`, locks the row first, and other writers wait.',
      'Optimistic locking checks a version at write time, and the loser retries.',
      'The choice follows contention: optimistic locking fits rare conflicts; on a hot row most attempts fail and retries waste work.',
      'For stock, the test and the change become one atomic decision, such as a conditional update, an atomic counter, one queue per item, or one row per unit claimed with `SKIP LOCKED`.',
      'Waiting requests hold their connections, so throughput falls and the pool can run empty.',
      'The code must learn whether it won, for instance by the affected row count: one means sold, zero means too little stock or no such item.',
      'In most engines even a conditional update queues on a hot row, so keep payment out of the transaction, and reserve with an expiry or split the stock.',
    ],
    coreKeyPoints: 4,
    misconceptions: [
      'Takes pessimistic locking for a legacy defense against hackers; it holds off concurrent writers of a row.',
      'Takes optimistic locking for async code, as in Node.js; it is a version check when the row is written.',
      'Picks optimistic locking because traffic is high; heavy conflict on one row makes the retries pile up.',
      'Reads the stock, checks it in code and saves the new number; two buyers can pass that check together.',
    ],
    answers: {
      strong:
        "Pessimistic locking takes the lock first. With `SELECT FOR UPDATE`, I hold the row and other writers wait until I commit. In MVCC engines such as PostgreSQL, plain reads go on. It's safe, but waiting requests hold their connections. Throughput falls, and one hot item can empty the pool. Optimistic locking takes no lock while I work. I read a version, and my write checks that it's still the same. If it isn't, I lost, and I retry. That fits rare conflicts. On a hot row most attempts fail, and the retries waste work. So for stock I'd use one conditional update: `SET stock = stock - 1 WHERE id = 42 AND stock >= 1`. The test and the change are one step. Then I look at the affected row count. One means sold, and zero means too little stock, or a wrong ID. It's safe at read committed, because PostgreSQL checks the condition again on the new row version. Buyers still queue on that row. So I reserve with an expiry and keep the payment out of the transaction. For a flash sale I'd split the stock into one row per unit, and each buyer claims a free one with `SKIP LOCKED`. A queue per item works as well.",
      weak: "Pessimistic locking is the legacy way. It locks the database so that hackers can't change anything. Optimistic locking is the modern one, it's what Node.js does with async: it assumes that things work out. For a shop I'd go for optimistic, because it's faster with high traffic. I read the stock, check in code that it's above zero, and save the new number.",
    },
    anchors: {
      1: 'Gets the two kinds wrong, for example as security, async code or old against new, or would read the stock and write back a new number unprotected.',
      2: 'Knows that one kind locks early and the other compares late, but cannot say what happens to the loser, and picks for the shop by habit.',
      3: 'Describes waiting on a row lock, and a version check with retry. Does not tie the choice to how often writers collide, or leaves the stock to a plain lock or version on one quantity row. Or has the core with no further point.',
      4: 'Chooses by contention and makes the stock one atomic decision, such as a conditional decrement, a queue per item, an atomic counter or a row per unit with `SKIP LOCKED`. At most two of these are missing: what waiting costs, how the code knows it won, how the hot row is relieved.',
      5: 'Carries the argument to the end: names the price of waiting as well as of retrying, reads the result of the atomic step, and sees that buyers may still queue there. Relieves that, with payment outside the transaction and reservations that expire or stock that is split.',
    },
    cue: 'Tests whether the kind of locking is chosen by contention, not by taste. A 3 applies one of the textbook kinds to one hot row as it is; a 4 turns the purchase into one atomic decision. Any sound form counts: a conditional update, a `CHECK` that fails, a counter in Redis, a queue, or one row per unit with `SKIP LOCKED`.',
    followUps: [
      'What happens to the request of the losing buyer in each case?',
      'How does your code know whether the purchase worked?',
      'What if ten thousand people want the last item?',
    ],
    references: [
      {
        title: 'PostgreSQL documentation, Explicit Locking',
        url: 'https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-ROWS',
        where: '13.3.2 Row-Level Locks',
      },
      {
        title: 'PostgreSQL documentation, Transaction Isolation',
        url: 'https://www.postgresql.org/docs/current/transaction-iso.html#XACT-READ-COMMITTED',
        where: '13.2.1 Read Committed Isolation Level',
      },
      {
        title: 'Kung and Robinson, On Optimistic Methods for Concurrency Control (1981)',
        url: 'https://doi.org/10.1145/319566.319567',
        where: 'Section 1, on when optimistic methods pay',
      },
      {
        title: 'Shopify Engineering, on scaling inventory reservations',
        url: 'https://shopify.engineering/scaling-inventory-reservations',
        where: 'Opening part: one row per unit instead of one quantity, with SKIP LOCKED',
      },
    ],
    corrections: [
      {
        guide: 'Says that `SELECT FOR UPDATE` blocks others.',
        truth:
          'It blocks those who want to write or lock the same rows; in PostgreSQL, plain reads of those rows go on.',
        reference: {
          title: 'PostgreSQL documentation, Explicit Locking',
          url: 'https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-ROWS',
          where: '13.3.2 Row-Level Locks',
        },
      },
      {
        guide:
          'Covers one conditional, atomic update for the inventory, as in `stock = stock - 1 WHERE stock > 0`.',
        truth:
          'The update must also name the item and the amount, and the code must read the affected row count: one means sold. Zero means that no row was updated: too little stock, no such item, or a trigger that suppressed it.',
        reference: {
          title: 'PostgreSQL documentation, UPDATE',
          url: 'https://www.postgresql.org/docs/current/sql-update.html',
          where: 'Outputs: the count of updated rows, and what a count of 0 means',
        },
      },
    ],
  },

  'cache-stampede': {
    prompt:
      'A very popular cache key expires while thousands of requests per second want it. What happens, and how would you prevent it?',
    keyPoints: [
      'Many requests miss together and recompute the same value, so the full load hits the database.',
      'Only one caller, or one per process, recomputes the value: by a lock or lease on the miss across servers, or by single-flight inside a process.',
      'The others meanwhile get a stale value, or wait with a time limit.',
      'A lock needs an expiry, or a crashed owner freezes the key.',
      'Refreshing early avoids the miss: a background job for known hot keys, or a random refresh by readers (XFetch) whose chance grows as expiry gets closer.',
      'Sharing inside one process needs no coordination and is often enough: as many queries as processes, not thousands.',
      'The lock need not be perfect: a double recompute is harmless if a slow one cannot overwrite a newer value.',
    ],
    coreKeyPoints: 3,
    misconceptions: [
      'Takes it for a DDoS attack; these are normal users who miss the same key at the same moment.',
      'Wants to scale the cache; the load falls on the database behind it, since the value is missing.',
      'Only makes the expiry time longer; the burst then comes less often, but it is as big.',
      'Gives each key a random lifetime when it is stored; that spreads many keys and does nothing for one hot key. A random refresh before expiry is another thing, and helps.',
    ],
    answers: {
      strong:
        "That's a cache stampede. Many requests miss together, and each one recomputes the same value. So the full load hits the database, it slows down, and even more requests miss. My first fix is single-flight: inside one process, requests for that key share a single recompute. It needs no coordination. With fifty processes, that's fifty queries, not thousands. Across servers, I'd put a lock on the miss. One caller recomputes. The others get a stale value, which I keep a little past its expiry, or they wait with a time limit. The lock needs an expiry, so a crashed owner can't freeze the key. It also carries a token, so that only its owner releases it. It doesn't have to be perfect. A double recompute is harmless here, as long as a slow one can't overwrite a newer value. Better still, I avoid the miss by refreshing early. With probabilistic early expiration, any reader may refresh the value. The chance grows as expiry gets closer, and when the recompute is slow. And for a few known hot keys, a background job refreshes them before they expire.",
      weak: "That sounds like a DDoS, so I'd put a firewall in front and block the IPs that send too many requests. Then I'd auto-scale Redis, because the cache obviously can't take the traffic. If it still happens, I'd make the expiry time longer, maybe a day, so the key almost never goes away. After that, it shouldn't be a problem.",
    },
    anchors: {
      1: 'Gets the cause wrong, such as an attack or a shortage of cache memory, and answers with firewalls or extra Redis nodes.',
      2: 'Sees at most that the database gets hit once the key is gone. Offers only a longer lifetime, random lifetimes at the time of storing, or more capacity.',
      3: 'Explains how the misses coincide and has one caller recompute, but leaves open what all the others do meanwhile; or lists techniques such as a lock and early refresh without saying how they work together; or has the core with at most one further point.',
      4: 'Has one caller recompute, by a lock or by sharing inside a process, while the rest get stale data or a bounded wait. At most two of these are missing: an expiry on the lock, a refresh ahead of time, sharing as the cheap first step, why doing it twice is harmless.',
      5: 'Orders the measures by what they cost, from sharing inside a process over a lock that expires to a refresh ahead of time. Argues why a second recompute does no harm while a late overwrite does.',
    },
    cue: 'Tests how the candidate protects the source behind a cache. A 3 finds the lock; a 4 also says what everyone else does meanwhile, and has more than one measure. If you hear random expiry, ask when the dice are rolled: when the value is stored it does not help one key, at each read before expiry it does.',
    followUps: [
      'A request arrives while the value is being computed. What does it get?',
      'What if the server that does the work crashes?',
      'What would you change if the value took ten seconds to compute?',
    ],
    references: [
      {
        title:
          'Vattani, Chierichetti and Lowenstein, Optimal Probabilistic Cache Stampede Prevention (2015)',
        url: 'https://doi.org/10.14778/2757807.2757813',
        where: 'Abstract and introduction',
      },
      {
        title: 'Nishtala et al., Scaling Memcache at Facebook (2013)',
        url: 'https://www.usenix.org/conference/nsdi13/technical-sessions/presentation/nishtala',
        where: 'The part on leases: the definition of a thundering herd',
      },
      {
        title: 'Redis documentation, Distributed Locks with Redis',
        url: 'https://redis.io/docs/latest/develop/clients/patterns/distributed-locks/',
        where: 'Correct Implementation with a Single Instance',
      },
    ],
    corrections: [
      {
        guide:
          'Covers a lock on the miss, so that one caller recomputes while the others wait or get stale data.',
        truth:
          'A distributed lock, Redlock included, excludes others only while it is valid, so two may recompute. One key set with `NX`, an expiry and an owner token is enough here.',
        reference: {
          title: 'Redis documentation, Distributed Locks with Redis',
          url: 'https://redis.io/docs/latest/develop/clients/patterns/distributed-locks/',
          where: 'Correct Implementation with a Single Instance; The Redlock Algorithm',
        },
      },
    ],
  },

  'saga-pattern': {
    prompt:
      'How do you keep data consistent across several services without two-phase commit? Explain the saga pattern, and what happens when a step fails halfway.',
    keyPoints: [
      'A saga is a sequence of local transactions that commit one by one, so the whole is eventually consistent.',
      'Orchestration has a central coordinator call each step; in choreography, services react to events, which is looser but harder to follow.',
      'On failure, compensating transactions undo the finished steps, as a rule in reverse order.',
      'Compensation is a new business action, such as a refund, not a rollback.',
      'Two-phase commit can block: if the coordinator fails after the votes, participants wait and keep their locks.',
      'A step that cannot be undone is the pivot, the point of no return, or comes after it; what follows the pivot is retried until it works.',
      'Steps and compensations must be idempotent, because messages repeat.',
      'A saga has no isolation, so others see half-done work unless it is marked, for example as pending.',
    ],
    coreKeyPoints: 4,
    misconceptions: [
      'Thinks a library joins the databases into one virtual cluster; each service commits alone, in its own database.',
      'Thinks a failure resets all databases to their earlier state; committed steps are undone by new actions.',
      'Believes that nobody sees half-finished data; a saga has no isolation, so others can.',
      'Assumes that each step can be compensated; some cannot, such as a sent mail, so they are the point of no return or come after it.',
    ],
    answers: {
      strong:
        "Two-phase commit would work, but it can block. If the coordinator fails after everyone voted yes, the participants wait and keep their locks. A saga is a sequence of local transactions instead, one per service. Each commits alone, so the whole is only eventually consistent. Say: create the order, reserve stock, charge the card, send the mail. With orchestration, a central coordinator calls each step and stores the progress. With choreography, services react to each other's events. That's looser, but harder to follow. If the charge fails, compensating transactions run, as a rule in reverse order: release the stock, then cancel the order. Steps that don't depend on each other can be undone in parallel. Compensation is a business action, like a refund, not a rollback. A mail can't be unsent, so it comes after the pivot. That's the point of no return, here the charge. Steps after it are retried until they succeed. All steps and compensations must be idempotent, because messages repeat. And there's no isolation. Others see half-done work, so I mark the order as pending until the saga ends, and I read data again before I act on it.",
      weak: "A saga is a library that you add to your services. It joins the databases into one virtual cluster, so you can open one transaction over all of them. When something fails, it resets all of them to the state from before. So it's like two-phase commit, only faster, and users never see half-finished data.",
    },
    anchors: {
      1: 'Gets the idea wrong, such as a tool that merges databases or rolls all of them back together. Separate commits per service do not occur in the answer.',
      2: 'Knows that each service has its own database and that a failure must be undone somehow. Names the pattern or a product, but no steps and no compensation.',
      3: 'Lays out local transactions and their undoing, but leaves out a core part: what starts each step, or that undoing is a new action instead of a rollback. Or has the flow right, with at most one thing that can go wrong.',
      4: 'Says who starts each step and undoes finished steps by new business actions, such as a refund. At most two of these are missing: when two-phase commit blocks, a step of no return, repeats made harmless, readers of half-done work.',
      5: 'Arranges the steps around the point of no return, the pivot: compensate before it, retry forward after it. Guards repeats and half-done work, says when two-phase commit blocks, and weighs a coordinator against events.',
    },
    cue: 'Tests whether the candidate knows what is given up along with the shared transaction. A 3 can draw the flow; a 4 knows that undoing is new business work and sees at least two of the consequences. Reverse order is the usual one, not the only right one.',
    followUps: [
      'A step in the middle keeps failing. What does your system do, and what if that fails too?',
      'What could another user see while this is running?',
      'How does each service learn that it is its turn?',
    ],
    references: [
      {
        title: 'Garcia-Molina and Salem, Sagas (1987)',
        url: 'https://doi.org/10.1145/38713.38742',
        where: 'Abstract (written for one database; services came later)',
      },
      {
        title: 'Richardson, Microservices Patterns, second edition: Pivot transaction',
        url: 'https://livebook.manning.com/learn/concepts/pivot-transaction--pattern/microservices-patterns-second-edition',
        where: 'Definition, and how the steps are structured around the pivot',
      },
      {
        title: 'Azure Architecture Center, Saga pattern',
        url: 'https://learn.microsoft.com/en-us/azure/architecture/patterns/saga',
        where:
          'Solution: compensable, pivot and retryable transactions, choreography and orchestration; Issues and considerations: anomalies and countermeasures',
      },
      {
        title: 'Azure Architecture Center, Compensating Transaction pattern',
        url: 'https://learn.microsoft.com/en-us/azure/architecture/patterns/compensating-transaction',
        where: 'Solution: other orders than the reverse one, and undoing in parallel',
      },
      {
        title: 'Gray and Lamport, Consensus on Transaction Commit (2004)',
        url: 'https://arxiv.org/abs/cs/0408036',
        where: 'Abstract and section 1, on how two-phase commit blocks',
      },
    ],
    corrections: [
      {
        guide: 'Wants a compensating transaction for each step.',
        truth:
          'Steps before the pivot need one, unless they only read. The pivot itself may be impossible to undo, and later steps are retried until they succeed.',
        reference: {
          title: 'Richardson, Microservices Patterns, second edition: Pivot transaction',
          url: 'https://livebook.manning.com/learn/concepts/pivot-transaction--pattern/microservices-patterns-second-edition',
          where:
            "Definition, and how the steps are structured around the pivot; for queries, the page 'Compensatable step' of the same book",
        },
      },
      {
        guide: 'Describes the result of a saga as eventual consistency.',
        truth:
          'Isolation is given up as well: other transactions may run between the steps and see unfinished work.',
        reference: {
          title: 'Azure Architecture Center, Saga pattern',
          url: 'https://learn.microsoft.com/en-us/azure/architecture/patterns/saga',
          where: 'Issues and considerations: the lack of isolation, and dirty reads',
        },
      },
      {
        guide: 'Says that two-phase commit blocks.',
        truth:
          'It takes a failure: if the coordinator fails and no process knows the outcome, the protocol can block until the coordinator is repaired.',
        reference: {
          title: 'Gray and Lamport, Consensus on Transaction Commit (2004)',
          url: 'https://arxiv.org/abs/cs/0408036',
          where: 'Abstract; section 1, on the failure of the coordinator',
        },
      },
    ],
  },

  'rate-limiting': {
    prompt:
      'Compare a sliding window with a leaky bucket for rate limiting. How would you enforce one limit across many regions without slowing down every request?',
    keyPoints: [
      'A leaky bucket drains at a constant rate and drops what overflows.',
      'A sliding window counts the last interval at any moment, so it avoids the burst of up to double the limit that a fixed window allows around its boundary.',
      'Each region decides alone from a local allowance, such as a token bucket, which lets short bursts through.',
      'The regions are kept in step: by background sync, for example with a central Redis that counts atomically by a Lua script, or with one another; or by fixed shares.',
      'Asking one central store on every request adds a long round trip and a single point of failure.',
      'The sliding log keeps a timestamp per request, exact but heavy on memory; the counter weighs two adjacent windows and is an approximation.',
      'Between syncs the total can overshoot, by an amount that the allowances and the interval bound; strict shares avoid that but may lie idle.',
      'A rule is needed for losing the center: fail open, fail closed, or keep the last allowance.',
    ],
    coreKeyPoints: 4,
    misconceptions: [
      'Counts in the memory of each server and runs that everywhere; each copy then grants the full limit again.',
      'Takes a sliding window for a counter that resets every minute; that is a fixed window, with its burst at the boundary.',
      'Takes the two algorithms for one; a leaky bucket smooths the flow to a steady rate, a window only counts.',
      'Asks one central store before each request; every call then pays for the distance and shares its outages.',
    ],
    answers: {
      strong:
        "As a queue, a leaky bucket drains at a constant rate and drops what overflows. So the traffic behind it is smooth. A fixed window resets every minute, and a client can send up to double the limit around the boundary. A sliding window counts the last minute at any moment, so it avoids that burst. The log keeps a timestamp per request. It's exact, but it takes memory. The counter weighs two adjacent windows. That's an approximation, but it's much cheaper. Across regions, I wouldn't ask a central store on every request. It adds a long round trip and a single point of failure. Instead, each region gets a local allowance and decides alone, with a token bucket. That lets short bursts through. In the background, regions sync with a central Redis, where a Lua script checks and counts atomically. The total can overshoot, but that's bounded by the allowances and the time between syncs. Strict shares of the limit would avoid it, but a quiet region's share would lie idle. And I need a rule for when the center is gone: fail open, fail closed, or keep the last allowance. A rejected request gets a 429, with a `Retry-After` header if I know the time.",
      weak: "I'd keep an array of IP addresses in memory on the server and count the calls. If an IP is over the limit, it gets a 403 Forbidden. A sliding window and a leaky bucket are pretty much the same: a counter that resets every minute. For many regions, I'd run the same code everywhere, so it scales by itself.",
    },
    anchors: {
      1: 'Counts calls in an array on each server and claims that this scales by itself, so every region would grant the limit again; or takes both algorithms for one resetting counter.',
      2: 'Says what a rate limit is for, or only that Redis holds the number. Explains neither algorithm, and has no idea for many regions beyond a product.',
      3: 'Explains the steady drain of the bucket and the moving interval of the window. For many regions asks a central store each time, counts per region on its own, or stays vague about how the limit is divided; or has the core with at most one further point.',
      4: 'Tells the algorithms apart, lets each region decide from a local allowance, and says how the regions stay in step: background sync, or fixed shares. At most two of these are missing: the price of a central store, log against counter, overshoot or idle shares, a lost center.',
      5: 'Beyond splitting the limit, says what bounds the excess, the allowances and the sync interval, and sets a rule for losing the center. Weighs log against counter by memory and accuracy.',
    },
    cue: 'Tests the algorithm and its distribution. The sign of a 4 is a global limit split into local allowances, with a way to keep them in step. The status code is no test: 429 is the usual one, and large APIs and proxies answer 403 or 503.',
    followUps: [
      'One client calls all regions in the same second. How many of its requests get through?',
      'What happens while one region cannot reach the rest?',
      'How much memory does each of the algorithms need for a million clients?',
    ],
    references: [
      {
        title: 'RFC 6585, Additional HTTP Status Codes',
        url: 'https://www.rfc-editor.org/rfc/rfc6585#section-4',
        where: 'Section 4, 429 Too Many Requests',
      },
      {
        title: 'Upstash documentation, Ratelimiting Algorithms',
        url: 'https://upstash.com/docs/redis/sdks/ratelimit-ts/algorithms',
        where:
          "'Fixed Window', 'Sliding Window' (the weighted counter and its approximation) and 'Token Bucket'",
      },
      {
        title: 'rolling-rate-limiter README',
        url: 'https://github.com/peterkhayes/rolling-rate-limiter#method-of-operation',
        where: 'Method of operation: one timestamp per action in a sorted set',
      },
      {
        title: 'NGINX documentation, Module ngx_http_limit_req_module',
        url: 'https://nginx.org/en/docs/http/ngx_http_limit_req_module.html',
        where: 'Introduction and limit_req (leaky bucket)',
      },
      {
        title: 'Redis documentation, Scripting with Lua',
        url: 'https://redis.io/docs/latest/develop/programmability/eval-intro/',
        where: 'Opening part, on atomic execution',
      },
      {
        title: 'Upstash documentation, Ratelimit Features',
        url: 'https://upstash.com/docs/redis/sdks/ratelimit-ts/features',
        where:
          "'Multi Region': local check, asynchronous replication, and a limit that can be exceeded",
      },
    ],
    corrections: [
      {
        guide: "Writes 'slicing window' and describes it by stored timestamps.",
        truth:
          'The name is sliding window. With timestamps it is the log; the cheaper counter weighs two adjacent fixed windows and is approximate.',
        reference: {
          title: 'Upstash documentation, Ratelimiting Algorithms',
          url: 'https://upstash.com/docs/redis/sdks/ratelimit-ts/algorithms',
          where:
            "'Sliding Window'; for timestamps, 'Method of operation' in the README of rolling-rate-limiter",
        },
      },
      {
        guide: 'Syncs local token buckets with a central Redis, atomically by Lua.',
        truth:
          'The script is atomic on one Redis server only; regions that sync from time to time can together exceed the limit by what they hold locally.',
        reference: {
          title: 'Upstash documentation, Ratelimit Features',
          url: 'https://upstash.com/docs/redis/sdks/ratelimit-ts/features',
          where:
            "'Multi Region'; for atomic execution on one server, the opening part of the Redis documentation on Lua scripts",
        },
      },
    ],
  },
} satisfies Record<IdsOf<'distributed-systems'>, BackendProse>;
