import type { BackendProse, IdsOf } from './outline.ts';

export const distributedSystems = {
  'cap-theorem': {
    prompt:
      'What does the CAP theorem say? How would a CP store and an AP store each behave during and after a network partition, and how would you choose between them?',
    keyPoints: [
      'Consistency means a read sees the latest completed write; availability means every working node answers.',
      'Networks do split, so the choice is between consistency and availability while the partition lasts.',
      'A CP store refuses requests on the minority side, which has no quorum; etcd does so by default.',
      'An AP store keeps serving on both sides, so replicas diverge and are only eventually consistent.',
      'After the split, diverged copies are reconciled, for example by version vectors, last write wins or CRDTs.',
      'The choice is made per operation, by what a stale answer costs against what a refusal costs.',
      'Without a partition, a store still trades latency against consistency (PACELC).',
    ],
    coreKeyPoints: 4,
    misconceptions: [
      'Expands the letters wrongly, with capacity or performance; they are consistency, availability and partition tolerance.',
      'Thinks copies in more regions remove the trade-off; copies that cannot talk to each other are what causes it.',
      'Picks any two of the three, as if partition tolerance could be declined; a split network forces C or A.',
      'Takes it for the C of ACID; that one is about valid data, this one about reads that see the latest write.',
    ],
    answers: {
      strong:
        "CAP is about a replicated store when the network splits. Consistency here means that every read sees the latest completed write, as if there were one copy. Availability means every working node still answers. Partitions happen, so I can't decline partition tolerance. I choose between consistency and availability, and only while the partition lasts. A CP store such as etcd, with its default reads, refuses requests on the minority side, because there's no quorum there. An AP store, in the Dynamo style, keeps accepting reads and writes on both sides. Replicas diverge, and they're only eventually consistent. Afterwards someone has to reconcile. Version vectors show me the conflicts, and I merge them. Last write wins is simple, but it silently drops one of two concurrent writes. CRDTs merge by design, for data that fits them. I'd choose per operation. I'd refuse a withdrawal when I can't check the balance, but I'd let people fill a cart. And with no partition, I still trade latency against consistency. That's what PACELC adds.",
      weak: "CAP stands for capacity, availability and performance. You can only have any two of the three, so you pick your two when you choose the database. For a partition, I'd copy the data to more regions. If one region goes down, another one takes over, so users don't notice. With enough copies, it isn't really a problem in the cloud anymore.",
    },
    anchors: {
      1: 'Cannot expand the letters or gives other words for them, and offers more regions or backups as the answer to a split network.',
      2: "Expands all three letters and repeats 'pick two of three', but cannot say what either kind of store does with a write that reaches the cut-off side.",
      3: "Says that a split forces consistency or availability, and that CP refuses while AP goes on answering. Stops at 'it becomes consistent later', chooses by slogan, such as banks need CP, or cannot say why the cut-off side has to refuse.",
      4: 'Explains why the cut-off side has to refuse: it has no quorum, or cannot know of newer writes on the other side. Names a way to merge diverged copies with its price, such as a lost write, and picks a side for a concrete operation with a reason.',
      5: 'Beyond merging and choosing, brings up unasked that the choice is forced only during a split, and that otherwise latency is traded against consistency. Defines consistency as reads of the latest write, and tells what users see in each failure.',
    },
    cue: 'Tests whether CAP is understood as behavior during a partition, not as a label on a product. The sign of a 4 is what happens once the network heals: a way to merge the copies and what it can lose.',
    followUps: [
      'What would a client notice in each design while the network is split?',
      'What happens to the data when the links come back?',
      'Does the theorem help you on a day when every link works?',
    ],
    references: [
      {
        title: "Brewer, CAP Twelve Years Later: How the 'Rules' Have Changed (2012)",
        url: 'https://www.infoq.com/articles/cap-twelve-years-later-how-the-rules-have-changed/',
        where: "Opening part; the section on why '2 of 3' is misleading; 'Managing partitions'",
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
      'An entry of the current term is committed once a majority has stored it.',
      'Any two majorities overlap, so a cut-off leader cannot commit and a new leader has every committed entry: that prevents split brain.',
      'With 2f+1 nodes, the group survives f crashes.',
      'Before a read, the leader checks with a quorum or holds a lease, or it may return stale data.',
      'Membership changes go through the log too, in steps whose majorities overlap, so old and new groups never decide apart.',
    ],
    coreKeyPoints: 5,
    misconceptions: [
      'Thinks the servers vote for the one with the lowest CPU; votes go by term and by how current the log is.',
      'Thinks each side of a split may accept writes under its own leader and merge them later; an old leader may linger, but only a majority can commit.',
      'Thinks a write is safe once the leader has it and copies it in the background; a majority must store it first.',
      'Takes consensus for load balancing; it buys agreement, and each write costs a round trip to a majority.',
    ],
    answers: {
      strong:
        "Each replica keeps a log. Consensus makes all of them agree on one ordered log of commands, even when machines crash or messages get lost. I'll describe Raft. When a follower hears nothing from a leader, its random timer fires and it stands for election in a new term. The timer only decides who stands. To lead, it needs votes from a majority, and nobody votes for a log older than their own. Clients write through the leader, and it replicates each entry to the followers. An entry of its current term is committed once a majority has stored it. Any two majorities overlap. So a cut-off leader can't commit anything, and the voters make sure that a new leader has every committed entry. That's what prevents split brain and lost writes. With 2f+1 nodes we survive f crashes: five nodes survive two. Reads need care, because a deposed leader could return stale data. So the leader checks with a quorum first, or it holds a lease and trusts clocks. Membership changes go through the log too, in steps whose majorities overlap, so old and new groups never decide apart. Without consensus, two database replicas could both accept conflicting writes after a failover.",
      weak: 'Raft is a voting system. The servers compare their load and vote for the one with the lowest CPU, and that one is the master. Once the master has the write, it is safe, and it copies it to the others in the background. If the network splits, each side picks its own master and takes writes, and they sync up later. A database needs it to balance the traffic.',
    },
    anchors: {
      1: 'Says that servers elect the least busy machine, or describes load balancing or backups; agreement on data never comes up.',
      2: 'Knows that a leader is chosen and copies data to followers, but states no majority rule for the votes or for the writes.',
      3: 'Describes election by majority vote and commit once most nodes have stored the entry. Lacks at least one of these: why an isolated leader does no harm, how many crashes the cluster survives, what a database would lose without agreement.',
      4: 'Derives safety from majorities that overlap: the isolated leader cannot commit, or a new leader has all that was committed. Works out, at least when asked, how many crashes a given cluster survives, and shows what would go wrong in a database without agreement.',
      5: 'Adds unasked at least two hard cases to that reasoning: stale reads from a deposed leader and their cure, votes only for current logs, entries left from an older term, or changing the member list.',
    },
    cue: 'Tests whether majority agreement is seen as the source of safety. A 3 recites roles and steps; a 4 says why a leader that was cut off can do no harm. Accept Paxos words, such as ballot for term and proposer for leader.',
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
      'The database and the broker share no transaction, so one write can succeed while the other fails.',
      'Changing the order does not help: commit first and a crash loses the event, publish first and it may be untrue.',
      'The event follows from the same local transaction as the business change: through an outbox table, or the database log of that change.',
      'A relay polls that table, or change data capture such as Debezium reads the database log, and publishes.',
      'The relay may publish an event twice, so delivery is at least once and consumers deduplicate by event ID.',
      'In a broker such as Kafka, events keep their order only within a partition, so related ones share a message key.',
      'A relay has traps of its own, such as rows that a poller skips or a stopped log reader that fills the disk.',
    ],
    coreKeyPoints: 4,
    misconceptions: [
      'Takes it for two users who save one row at the same time; it is one action that must change two systems.',
      'Thinks a retry after a failed publish closes the gap; if the process dies in between, nobody is left to retry.',
      'Expects each event to arrive exactly once; the relay can repeat one, so consumers must be ready for it.',
    ],
    answers: {
      strong:
        "The service changes two systems, the database and the broker, and they share no transaction. So one write can succeed while the other fails. Changing the order doesn't help. If I commit first and crash, the event is lost. If I publish first and the commit fails, I've announced something that never happened. With an outbox, I insert the event into an outbox table, in the same local transaction as the business change. Both are saved, or neither is. Then a relay polls that table and publishes. Or I use change data capture: Debezium, for example, reads the database log and publishes from there. The relay can crash after it publishes and before it records that. It'll publish again, so delivery is at least once, and consumers deduplicate by event ID. In Kafka, I'd use the customer's ID as the message key. Equal keys share a partition, and events keep their order only there. A relay has traps, too. If it polls for IDs above the last one, it can skip rows that commit late. And if a log reader stops, PostgreSQL keeps its log for it, and that can fill the disk.",
      weak: "The dual-write problem is when two users press save at the same time, so the row gets written twice. I'd put a unique constraint on the table, and the second write fails. For the event, I'd save first and then send it to Kafka inside a try-catch. If it fails, I retry. Kafka makes sure that it arrives exactly once anyway.",
    },
    anchors: {
      1: 'Talks about two users saving the same record, or about unique constraints; the message broker has no part in the answer.',
      2: 'Sees that the database and the broker can end up disagreeing, but answers with retries, a try-catch block, or publishing before the commit.',
      3: 'Puts the event row into the same transaction as the business data, or captures that change from the database log, and publishes from there. Treats the matter as closed there, as if each event then arrived one time, or does not see why swapping the two calls would fail.',
      4: 'Shows that neither order of the two calls is safe, follows a crash of the relay to a repeated event, and therefore has consumers deduplicate by ID or handle repeats safely.',
      5: 'After handling duplicates, raises unasked what hurts in production, at least two of: ordering per key, rows a poller skips, cleaning the outbox, a stalled log reader. May weigh polling against CDC for the case.',
    },
    cue: 'Tests whether the candidate sees one action over two systems without a shared transaction. A 3 stops when the relay has published the event; a 4 shows that neither order of the two writes is safe, and follows a crash of the relay to a consumer that gets an event twice. CDC on the business tables, with no outbox, is a right answer too.',
    followUps: [
      'What if the process dies between the two steps?',
      'What could the receiving service see after the publisher restarts?',
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
        where: 'Overview',
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
          'It does so at least once. After a crash the same event can be published again, so consumers must recognize a repeat by its ID.',
        reference: {
          title: 'Debezium documentation, Exactly once delivery',
          url: 'https://debezium.io/documentation/reference/stable/configuration/eos.html',
          where: 'Overview',
        },
      },
    ],
  },

  'optimistic-vs-pessimistic-locking': {
    prompt:
      'Compare optimistic and pessimistic locking. Which would you use for the stock count of a busy online shop, where many buyers want the same item at once, and why?',
    keyPoints: [
      'Pessimistic locking, such as `SELECT FOR UPDATE`, locks the row first, and other writers wait.',
      'Waiting requests hold their connections, so throughput falls and the pool can run empty.',
      'Optimistic locking checks a version at write time, and the loser retries.',
      'Optimistic locking fits rare conflicts; on a hot row most attempts fail and retries waste work.',
      'For stock, one conditional update checks and decrements in a single statement.',
      'The code must look at the affected row count: one means sold, zero means sold out.',
      'Even this update queues on a hot row, so keep the transaction short or put a reservation queue in front.',
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
        "Pessimistic locking takes the lock first. With `SELECT FOR UPDATE`, I hold the row and other writers wait until I commit. In MVCC engines such as PostgreSQL, plain reads go on. It's safe, but waiting requests hold their connections. Throughput falls, and one hot item can empty the pool. Optimistic locking takes no lock while I work. I read a version, and my write checks that it's still the same. If it isn't, I lost, and I retry. That fits rare conflicts. On a hot row most attempts fail, and the retries waste work. So for stock I'd use one conditional update: `SET stock = stock - 1 WHERE id = 42 AND stock >= 1`. It checks and decrements in a single statement. Then I look at the affected row count. One means sold, zero means sold out. It's safe at read committed, because PostgreSQL checks the condition again on the new row version. Buyers still queue on that row, so I keep the transaction short and never call the payment provider inside it. For a flash sale, I'd put a reservation queue in front, with holds that expire.",
      weak: "Pessimistic locking is the legacy way. It locks the database so that hackers can't change anything. Optimistic locking is the modern one, it's what Node.js does with async: it assumes that things work out. For a shop I'd go for optimistic, because it's faster with high traffic. I read the stock, check in code that it's above zero, and save the new number.",
    },
    anchors: {
      1: 'Explains the two kinds as security, async code or old against new, or would read the stock and write back a new number unprotected.',
      2: 'Knows that one kind locks early and the other compares a version late, but cannot say what happens to the loser, and picks for the shop by habit.',
      3: 'Describes waiting on a row lock and version checks with retry, and ties the choice to how often writers collide. Then uses one of the two unchanged for the stock, never looks at the row count of a conditional update, or does not say what each kind costs on a hot item.',
      4: 'Names what each kind costs on a popular item, blocked connections or wasted retries, and moves the test into one conditional decrement whose row count is checked, or hands the decision to one queue per item.',
      5: 'Having moved the test into the update, sees that buyers still queue there: keeps payment outside the transaction, and reserves with expiry or splits the stock. May add a `CHECK` constraint as a last guard, or say how the update behaves at another isolation level, such as an abort to retry.',
    },
    cue: 'Tests whether the kind of locking is chosen by contention, not by taste. The sign of a 4: both textbook kinds suffer on one hot row, so the check moves into the update and its row count decides, or one queue per item decides.',
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
          'The update must also name the item and the amount, and the code must read the affected row count: one means sold, zero means sold out.',
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
      'Inside one process, concurrent requests for the key share a single recompute (single-flight).',
      'Across servers, a lock on the miss lets one caller recompute.',
      'The others meanwhile get a stale value, or wait with a time limit.',
      'The lock needs an expiry, or a crashed owner freezes the key.',
      'A simple lock is enough: a double recompute is harmless if a slow one cannot overwrite a newer value.',
      'Probabilistic early expiration (XFetch) lets a reader refresh early; the chance grows as expiry gets closer.',
      'A background job refreshes known hot keys before they expire.',
    ],
    coreKeyPoints: 5,
    misconceptions: [
      'Takes it for a DDoS attack; these are normal users who miss the same key at the same moment.',
      'Wants to scale the cache; the load falls on the database behind it, since the value is missing.',
      'Only makes the expiry time longer; the burst then comes less often, but it is as big.',
      'Spreads expiry times at random as the cure; that spreads many keys and does nothing for one hot key.',
    ],
    answers: {
      strong:
        "That's a cache stampede. Many requests miss together, and each one recomputes the same value. So the full load hits the database, it slows down, and even more requests miss. My first fix is single-flight: inside one process, requests for that key share a single recompute. With fifty processes, that's fifty queries, not thousands. Across servers, I'd put a lock on the miss. One caller recomputes. The others get a stale value, which I keep a little past its expiry, or they wait with a time limit. The lock needs an expiry, so a crashed owner can't freeze the key. It also carries a token, so that only its owner releases it. It doesn't have to be perfect. A double recompute is harmless here, as long as a slow one can't overwrite a newer value. Better still, I avoid the miss. With probabilistic early expiration, any reader may refresh the value early. The chance grows as expiry gets closer, and when the recompute is slow. And for a few known hot keys, a background job refreshes them before they expire.",
      weak: "That sounds like a DDoS, so I'd put a firewall in front and block the IPs that send too many requests. Then I'd auto-scale Redis, because the cache obviously can't take the traffic. If it still happens, I'd make the expiry time longer, maybe a day, so the key almost never goes away. After that, it shouldn't be a problem.",
    },
    anchors: {
      1: 'Reads it as an attack or as a shortage of cache memory, and answers with firewalls or extra Redis nodes.',
      2: 'Sees that the database gets hit once the key is gone, but offers only a longer lifetime, random expiry times or more capacity.',
      3: 'Explains how the misses coincide and has one caller recompute under a lock. Leaves something open: what all the others do in the meantime, what follows if the lock holder dies, or how to refresh early.',
      4: 'Takes care of the waiting requests with stale data or a bounded wait, lets any lock across servers expire, and adds a way to refresh the value before it runs out.',
      5: 'Ranks the measures by cost unasked, with in-process sharing first and early random refresh to avoid coordination. Argues why two recomputes do no harm while a late overwrite does.',
    },
    cue: 'Tests how the candidate protects the source behind a cache. A 3 finds the lock; a 4 says what everyone else does meanwhile, survives a dead lock holder, and can act before expiry.',
    followUps: [
      'What do the other requests do in the meantime?',
      'What if the server that does the work crashes?',
      'Is there a way to avoid this moment altogether?',
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
      'Two-phase commit can block: if the coordinator fails after the votes, participants wait and keep their locks.',
      'A saga is a sequence of local transactions that commit one by one, so the whole is eventually consistent.',
      'Orchestration has a central coordinator call each step; in choreography, services react to events.',
      'On failure, compensating transactions for the finished steps run in reverse order.',
      'Compensation is a new business action, such as a refund, not a rollback.',
      'A step that cannot be undone, such as a mail, comes after the pivot and is retried until it works.',
      'Steps and compensations must be idempotent, because messages repeat.',
      'A saga has no isolation, so others see half-done work unless it is marked, for example as pending.',
    ],
    coreKeyPoints: 5,
    misconceptions: [
      'Thinks a library joins the databases into one virtual cluster; each service commits alone, in its own database.',
      'Thinks a failure resets all databases to their earlier state; committed steps are undone by new actions.',
      'Believes that nobody sees half-finished data; a saga has no isolation, so others can.',
      'Assumes that each step can be compensated; a sent mail cannot, so such steps come last.',
    ],
    answers: {
      strong:
        "Two-phase commit would work, but it can block. If the coordinator fails after everyone voted yes, the participants wait and keep their locks. A saga is a sequence of local transactions instead, one per service. Each commits alone, so the whole is only eventually consistent. Say: create the order, reserve stock, charge the card, send the mail. With orchestration, a central coordinator calls each step and stores the progress. With choreography, services react to each other's events. That's looser, but harder to follow. If the charge fails, compensating transactions run in reverse order: release the stock, then cancel the order. Compensation is a business action, like a refund, not a rollback. A mail can't be unsent, so it comes after the pivot. That's the last step that may fail for a business reason, here the charge. Steps after it are retried until they succeed. All steps and compensations must be idempotent, because messages repeat. And there's no isolation. Others see half-done work, so I mark the order as pending until the saga ends, and I read data again before I act on it.",
      weak: "A saga is a library that you add to your services. It joins the databases into one virtual cluster, so you can open one transaction over all of them. When something fails, it resets all of them to the state from before. So it's like two-phase commit, only faster, and users never see half-finished data.",
    },
    anchors: {
      1: 'Describes a tool that merges databases or rolls all of them back together; separate commits per service do not occur in the answer.',
      2: 'Knows that each service commits for itself and that something must undo a failure, but describes neither what is undone nor in which order.',
      3: 'Lays out local transactions and undoes finished steps in reverse. Leaves a gap: nothing says who starts each step, undoing sounds like a rollback that always works, or nothing is done about repeated messages or readers of half-done work.',
      4: 'Says what starts each step, treats undoing as a new business action such as a refund, demands idempotent steps because messages repeat, and says that others may see unfinished work and how to limit the damage.',
      5: 'Builds on that by arranging the steps around a point of no return, the pivot: compensate before it, retry forward after it. Says when two-phase commit blocks, and weighs both coordination styles for the case.',
    },
    cue: 'Tests whether the candidate knows what is given up along with the shared transaction. A 3 can draw the flow and its undo; a 4 adds that undoing is new work that may repeat, and that others see the middle.',
    followUps: [
      'What if undoing a step fails as well?',
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
        title: 'Gray and Lamport, Consensus on Transaction Commit (2004)',
        url: 'https://arxiv.org/abs/cs/0408036',
        where: 'Abstract, on how two-phase commit blocks',
      },
    ],
    corrections: [
      {
        guide: 'Wants a compensating transaction for each step.',
        truth:
          'Only steps before the pivot need one, and queries among them do not; the pivot needs none, and later steps are retried until they succeed.',
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
          'It blocks when the coordinator fails while participants wait for its decision; without such a failure it completes.',
        reference: {
          title: 'Gray and Lamport, Consensus on Transaction Commit (2004)',
          url: 'https://arxiv.org/abs/cs/0408036',
          where: 'Abstract',
        },
      },
    ],
  },

  'rate-limiting': {
    prompt:
      'Compare a sliding window with a leaky bucket for rate limiting. How would you enforce one limit across many regions without slowing down every request?',
    keyPoints: [
      'A leaky bucket drains at a constant rate and drops what overflows.',
      'A fixed window allows up to double the limit around its boundary; a sliding window avoids that burst.',
      'The sliding log keeps a timestamp per request and is exact; the counter weighs two adjacent windows and is an approximation.',
      'Asking a central store on every request adds a long round trip and a single point of failure.',
      'Each region decides alone with a local token bucket, which lets short bursts through.',
      'Regions sync in the background, for example with a central Redis that counts atomically by a Lua script, or with one another.',
      'Between syncs the total can overshoot, by an amount that can be bounded; strict shares avoid that but may lie idle.',
      'A rejected request gets status 429, with `Retry-After` where possible.',
    ],
    coreKeyPoints: 5,
    misconceptions: [
      'Counts in the memory of each server and runs that everywhere; each copy then grants the full limit again.',
      'Answers 403 to a caller over the limit; 429 is the status made for this.',
      'Takes a sliding window for a counter that resets every minute; that is a fixed window, with its burst at the boundary.',
      'Asks one central store before each request; every call then pays for the distance and shares its outages.',
    ],
    answers: {
      strong:
        "As a queue, a leaky bucket drains at a constant rate and drops what overflows. So the traffic behind it is smooth. A fixed window resets every minute, and a client can send up to double the limit around the boundary. A sliding window avoids that burst. The log keeps a timestamp per request, so it's exact. The counter weighs two adjacent windows. That's an approximation, but it's much cheaper. Across regions, I wouldn't ask a central store on every request. It adds a long round trip and a single point of failure. Instead, each region gets an allowance and decides alone, with a local token bucket. That lets short bursts through. In the background, regions sync with a central Redis, where a Lua script checks and counts atomically. The total can overshoot, but that's bounded by the allowances and the time between syncs. Strict shares of the limit would avoid it, but a quiet region's share would lie idle. And I need a rule for when the center is gone: fail open, fail closed, or keep the last allowance. A rejected request gets a 429, with a `Retry-After` header if I know the time.",
      weak: "I'd keep an array of IP addresses in memory on the server and count the calls. If an IP is over the limit, it gets a 403 Forbidden. A sliding window and a leaky bucket are pretty much the same: a counter that resets every minute. For many regions, I'd run the same code everywhere, so it scales by itself.",
    },
    anchors: {
      1: 'Counts calls in an array on each server, rejects with 403, and does not see that every region would grant the limit again.',
      2: 'Describes a count that resets each minute, cannot tell the two algorithms apart, and says of many regions only that Redis holds the number.',
      3: 'Explains the constant drain of the bucket and how sliding avoids the burst between windows. Then asks a central store each time or counts per region, or joins the two as if the limit stayed exact.',
      4: 'Lets each region decide from a local allowance, and says how the regions stay in step: background sync, with an atomic central count or with one another, or fixed shares. Admits the price: the total may exceed the limit for a moment, or shares lie idle.',
      5: 'On top of that split, says what bounds the excess, the allowances and the sync interval, and sets a rule for losing the center. Weighs log, counter and token bucket by memory, accuracy and bursts.',
    },
    cue: 'Tests the algorithm and its distribution. The sign of a 4 is a global limit split into local allowances, a way to keep them in step, and a plain statement of what that costs in exactness.',
    followUps: [
      'One client calls all regions in the same second. How many of its requests get through?',
      'What happens while one region cannot reach the rest?',
      'What does the caller get once the limit is used up?',
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
