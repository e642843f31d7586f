import type { SectionAnswers } from './answers.ts';

export const distributedSystemsAnswers = {
  'cap-theorem': {
    a: {
      score: 3,
      text: 'CAP is about a distributed store when the network between nodes breaks. That does happen, and as long as it lasts you can keep either consistency or availability. A CP store stops answering on the side that has no majority, so those users get errors. An AP store goes on answering on both sides, so the copies drift apart and only agree again later. I would take CP for money and AP for a feed.',
      keyPoints: {
        1: 'That does happen, and as long as it lasts you can keep either consistency or availability',
        2: 'A CP store stops answering on the side that has no majority',
        3: 'goes on answering on both sides, so the copies drift apart and only agree again later',
      },
      misconceptions: {},
    },
    b: {
      score: 4,
      text: 'Consistent means every read returns the last finished write, available means any running node gives an answer. Links do fail, and while they are down you must give up one of them. etcd on the smaller side has no quorum, so it refuses there. A Dynamo-style store takes writes on both sides, and the copies differ until they sync. Afterward you have to merge: version vectors show you that two writes conflicted, last write wins silently loses one of them, and CRDTs combine by construction. I would decide it operation by operation: a wrong like count hurts nobody, while overselling a seat costs more than an error message.',
      keyPoints: {
        0: 'every read returns the last finished write, available means any running node gives an answer',
        1: 'Links do fail, and while they are down you must give up one of them',
        2: 'etcd on the smaller side has no quorum, so it refuses there',
        3: 'takes writes on both sides, and the copies differ until they sync',
        4: 'version vectors show you that two writes conflicted, last write wins silently loses one of them, and CRDTs combine by construction',
        5: 'operation by operation: a wrong like count hurts nobody, while overselling a seat costs more than an error message',
      },
      misconceptions: {},
    },
    c: {
      score: 5,
      text: 'C is reads that see the newest completed write, A is every live node replying. Networks will split, and during the split you keep one of them. A minority of etcd nodes, without quorum, says no. An AP design accepts on each side, and the replicas part ways until repaired. Then version vectors reveal clashes, last write wins throws one away, CRDTs merge but only suit some data. So I choose per call, weighing what a stale answer and a refusal would cost: the cart may be old, the payment may refuse. Even on healthy days, waiting until replicas agree costs latency, so I ask if we need it.',
      keyPoints: {
        0: 'C is reads that see the newest completed write, A is every live node replying',
        1: 'Networks will split, and during the split you keep one of them',
        2: 'A minority of etcd nodes, without quorum, says no',
        3: 'accepts on each side, and the replicas part ways until repaired',
        4: 'version vectors reveal clashes, last write wins throws one away, CRDTs merge',
        5: 'I choose per call, weighing what a stale answer and a refusal would cost',
        6: 'Even on healthy days, waiting until replicas agree costs latency',
      },
      misconceptions: {},
    },
    d: {
      score: 2,
      text: 'CAP stands for consistency, availability and partition tolerance, and a system can only ever have two of them, so you choose your pair. Banks pick consistency, social networks pick availability. MongoDB is CP and Cassandra is AP, and traditional SQL databases are CA. It depends on the requirements of the business what you need, every option has advantages and disadvantages. In microservices this comes up a lot, and people have written very good articles about it, so I would look them up before a decision like that.',
      keyPoints: {},
      misconceptions: { 2: 'a system can only ever have two of them, so you choose your pair' },
    },
    e: {
      score: 1,
      text: 'CAP is capacity, availability and performance. It says that a system that is growing cannot be good in all of them. For a network partition you should simply have the data in more regions, then another region takes over and you lose nothing, so the problem goes away. CP and AP are categories of cloud products, and I would choose the one which is cheaper.',
      keyPoints: {},
      misconceptions: {
        0: 'CAP is capacity, availability and performance',
        1: 'have the data in more regions, then another region takes over and you lose nothing',
      },
    },
  },
  'dual-write-outbox': {
    a: {
      score: 4,
      text: "Database and broker cannot commit together, so one can take the write and the other drop it. Swapping the order only swaps the fault: commit first, die, and nobody hears of it, or publish first, roll back, and you told people about an order that does not exist. So I write the event as a row in an outbox table within the order's own transaction. A poller, or Debezium tailing the log, then sends it on. If that sender dies after publishing but before it marks the row, it sends the event again, so consumers remember the event ID and ignore a second copy.",
      keyPoints: {
        0: 'cannot commit together, so one can take the write and the other drop it',
        1: 'commit first, die, and nobody hears of it, or publish first, roll back, and you told people about an order that does not exist',
        2: "I write the event as a row in an outbox table within the order's own transaction",
        3: 'A poller, or Debezium tailing the log, then sends it on',
        4: 'it sends the event again, so consumers remember the event ID and ignore a second copy',
      },
      misconceptions: {},
    },
    b: {
      score: 1,
      text: 'Dual write means that two users save one record at the same time and one overwrites the other. The fix is a lock or a version number on the row. The outbox is a kind of mail folder where the requests wait for their turn, and change data capture writes down who changed what, for auditing. So each change comes through exactly one time.',
      keyPoints: {},
      misconceptions: {
        0: 'two users save one record at the same time and one overwrites the other',
        2: 'each change comes through exactly one time',
      },
    },
    c: {
      score: 3,
      text: 'I save the order in the database and then publish to Kafka, but these are two systems without a shared transaction, so the order may be there and the event not, or the other way round. So I put the event in an extra table, the outbox, in the same transaction as the order, so both are saved or neither. Then a scheduled job polls that table and publishes the rows. One can also use Debezium, it reads the changes from the database log. After that the other services have the event.',
      keyPoints: {
        0: 'without a shared transaction, so the order may be there and the event not',
        2: 'I put the event in an extra table, the outbox, in the same transaction as the order',
        3: 'a scheduled job polls that table and publishes the rows',
      },
      misconceptions: {},
    },
    d: {
      score: 5,
      text: 'No transaction spans the database and Kafka, so either half can go through alone. No ordering cures it: crash after commit and the event is lost, publish early and it may announce something rolled back. I put the event in an outbox row under the same commit as the change. Debezium on the log, or a poller, forwards it, at least once, so handlers drop repeats by event ID. I key messages by order, since sequence holds only inside one key. I prefer the log, as a poller asking for IDs above its last misses slow commits. But a stalled reader fills the Postgres disk with log, so I alert.',
      keyPoints: {
        0: 'No transaction spans the database and Kafka, so either half can go through alone',
        1: 'crash after commit and the event is lost, publish early and it may announce something rolled back',
        2: 'I put the event in an outbox row under the same commit as the change',
        3: 'Debezium on the log, or a poller, forwards it',
        4: 'at least once, so handlers drop repeats by event ID',
        5: 'sequence holds only inside one key',
        6: 'a poller asking for IDs above its last misses slow commits. But a stalled reader fills the Postgres disk with log',
      },
      misconceptions: {},
    },
    e: {
      score: 2,
      text: 'The service writes to the database and to Kafka with no transaction around the two, so one may work and the other fail, which is bad for data quality. We had that at my last company. What helps is solid error handling: if publishing fails you catch the exception and send it once more until it works, then you are safe. There are also patterns like outbox and tools like Debezium, I have read about them, and the architects decide on that, because every team in the company should do it in the same way.',
      keyPoints: { 0: 'no transaction around the two, so one may work and the other fail' },
      misconceptions: {
        1: 'catch the exception and send it once more until it works, then you are safe',
      },
    },
  },
  'saga-pattern': {
    a: {
      score: 2,
      text: 'In microservices every service has its own database, so consistency is a challenge. The saga pattern is the usual solution for it, and if something fails, you undo what was done before, every step has its undo, whatever it is. There are libraries for this, like Axon or Temporal. The important thing is good communication between teams and to log everything, so you can find where it stopped. I would prefer to avoid it if a monolith is enough, since most companies are not that big and do not need all these services.',
      keyPoints: {},
      misconceptions: { 3: 'every step has its undo, whatever it is' },
    },
    b: {
      score: 4,
      text: "Each service commits its own local transaction and triggers the next one, so the total is consistent only at the end. Either an orchestrator drives it, or services react to each other's events. With more than three or four steps I want the orchestrator. When shipping fails, I compensate in reverse, refund first, then release the stock. A refund is a new booking, it does not erase the charge, and things you cannot take back, like the confirmation mail, go last and are retried until they work. Messages come twice, so each step and each compensation must be idempotent. Meanwhile others can read the half-done order, so it says pending.",
      keyPoints: {
        1: 'Each service commits its own local transaction and triggers the next one, so the total is consistent only at the end',
        2: "Either an orchestrator drives it, or services react to each other's events",
        3: 'I compensate in reverse, refund first, then release the stock',
        4: 'A refund is a new booking, it does not erase the charge',
        5: 'things you cannot take back, like the confirmation mail, go last and are retried until they work',
        6: 'Messages come twice, so each step and each compensation must be idempotent',
        7: 'others can read the half-done order, so it says pending',
      },
      misconceptions: {},
    },
    c: {
      score: 1,
      text: 'Saga is a framework which connects the databases of all the services, so they behave like one big database with one transaction. When a step fails halfway, it puts every database back to how it was at the start, like a restore point. As everything happens inside, the users never see something unfinished. You only have to install it and annotate your methods.',
      keyPoints: {},
      misconceptions: {
        0: 'connects the databases of all the services, so they behave like one big database',
        1: 'it puts every database back to how it was at the start, like a restore point',
        2: 'the users never see something unfinished',
      },
    },
    d: {
      score: 3,
      text: 'A saga is a chain of local transactions. Order service commits, then payment commits, then stock commits, so for a while they do not agree, but at the end they do. You can have an orchestrator that tells each service what to do next, or choreography, where each one listens to the events of the one before. If stock fails, I run compensations for what is finished, backward: first for the payment, then for the order. We do that because there is no common transaction over the services.',
      keyPoints: {
        1: 'Order service commits, then payment commits, then stock commits, so for a while they do not agree, but at the end they do',
        2: 'an orchestrator that tells each service what to do next, or choreography, where each one listens to the events',
        3: 'I run compensations for what is finished, backward',
      },
      misconceptions: {},
    },
    e: {
      score: 5,
      text: 'Two-phase commit can leave everyone stuck: after the yes votes the coordinator dies and participants sit on their locks. A saga commits locally, step after step, so consistency arrives late. An orchestrator issues the commands, or services follow events, which I accept only for short chains. On failure the completed steps are compensated, newest first. That is business, a refund and not an undo. Whatever cannot be taken back sits beyond the pivot and gets retried until done. Deliveries repeat, so each step and compensation tolerates a second run. Since nothing isolates it, I mark rows pending and recheck before acting. If the invariant is hard, I merge those services.',
      keyPoints: {
        0: 'after the yes votes the coordinator dies and participants sit on their locks',
        1: 'A saga commits locally, step after step, so consistency arrives late',
        2: 'An orchestrator issues the commands, or services follow events',
        3: 'On failure the completed steps are compensated, newest first',
        4: 'That is business, a refund and not an undo',
        5: 'Whatever cannot be taken back sits beyond the pivot and gets retried until done',
        6: 'Deliveries repeat, so each step and compensation tolerates a second run',
        7: 'Since nothing isolates it, I mark rows pending and recheck before acting',
      },
      misconceptions: {},
    },
  },
} satisfies SectionAnswers<'distributed-systems'>;
