import type { SectionAnswers } from './answers.ts';

export const distributedSystemsAnswers = {
  'cap-theorem': {
    a: {
      score: 4,
      text: 'Consistent means every read returns the last finished write, available means any running node gives an answer. Links do fail, and while they are down you must give up one of them. etcd on the smaller side has no quorum, so it refuses there. A Dynamo-style store takes writes on both sides, and the copies differ until they sync. Afterward you have to merge: version vectors show you that two writes conflicted, last write wins silently loses one of them, and CRDTs combine by construction. I would decide it operation by operation: a wrong like count hurts nobody, while overselling a seat costs more than an error message.',
      reason:
        'Both stores are followed through the split and past it, and the merge has a price. Only the healthy day, latency against consistency, does not come up; the smallest of gaps.',
      keyPoints: {
        0: 'Consistent means every read returns the last finished write, available means any running node gives an answer',
        1: 'Links do fail, and while they are down you must give up one of them',
        2: 'etcd on the smaller side has no quorum, so it refuses there',
        3: 'takes writes on both sides, and the copies differ until they sync',
        4: 'version vectors show you that two writes conflicted',
        5: 'operation by operation: a wrong like count hurts nobody, while overselling a seat costs more than an error message',
      },
      misconceptions: {},
    },
    b: {
      score: 2,
      text: 'CAP stands for consistency, availability and partition tolerance, and a system can only ever have two of them, so you choose your pair. Banks pick consistency, social networks pick availability. MongoDB is CP and Cassandra is AP, and traditional SQL databases are CA. It depends on the requirements of the business what you need, every option has advantages and disadvantages. In microservices this comes up a lot, and people have written very good articles about it, so I would look them up before a decision like that, and then make a table with the candidates and give points. In my current job the database was there before me, so the question was never asked.',
      reason:
        'Right letters and labels on products. What any of these stores does with a request during a split is not said, so it is not a 3.',
      keyPoints: {},
      misconceptions: {
        2: 'a system can only ever have two of them, so you choose your pair',
      },
    },
    c: {
      score: 5,
      text: 'C is reads that see the newest completed write, A is every live node replying. Networks will split, and during the split you keep one of them. A minority of etcd nodes, without quorum, says no. An AP design accepts on each side, and the replicas part ways until repaired. Then version vectors reveal clashes, last write wins throws one away, CRDTs merge but only suit some data. So I choose per call, weighing what a stale answer and a refusal would cost: the cart may be old, the payment may refuse. Even on healthy days, waiting until replicas agree costs latency, so I ask if we need it.',
      reason:
        'All of it, weighed: each call by what an error costs, and the healthy day as well, which a 4 may both lack. That each merge loses something is a bonus.',
      keyPoints: {
        0: 'C is reads that see the newest completed write, A is every live node replying',
        1: 'during the split you keep one of them',
        2: 'A minority of etcd nodes, without quorum, says no',
        3: 'accepts on each side, and the replicas part ways until repaired',
        4: 'version vectors reveal clashes',
        5: 'I choose per call, weighing what a stale answer and a refusal would cost',
        6: 'Even on healthy days, waiting until replicas agree costs latency',
      },
      misconceptions: {},
    },
    d: {
      score: 3,
      text: 'CAP is about a distributed store when the network between nodes breaks. That does happen, and as long as it lasts you can keep either consistency or availability. A CP store stops answering on the side that has no majority, so those users get errors. An AP store goes on answering on both sides, so the copies drift apart and only agree again later. I would take CP for money and AP for a feed, I think most people would do it like this. Which product is which I always have to look up, because it also depends on the settings and the version, for example how many nodes have to confirm a write.',
      reason:
        'The behavior during the split is right on both sides. What consistency means is not said, and the copies agree again by themselves; a 4 brings them together by a named means.',
      keyPoints: {
        1: 'as long as it lasts you can keep either consistency or availability',
        2: 'A CP store stops answering on the side that has no majority',
        3: 'goes on answering on both sides, so the copies drift apart and only agree again later',
      },
      misconceptions: {},
    },
    e: {
      score: 1,
      text: 'CAP is capacity, availability and performance. It says that a system that is growing cannot be good in all of them. For a network partition you should simply have the data in more regions, then another region takes over and you lose nothing, so the problem goes away. CP and AP are categories of cloud products, CP is for the compute and AP for the applications. I would choose the one which is cheaper, and before that I would ask for the service level, because with four nines there is practically no partition any more, the provider has to guarantee it in the contract.',
      reason:
        'The letters are wrong and more regions are to make the split harmless, both said as fact. A 2 knows at least what the letters stand for.',
      keyPoints: {},
      misconceptions: {
        0: 'CAP is capacity, availability and performance',
        1: 'have the data in more regions, then another region takes over and you lose nothing',
      },
    },
  },
  'raft-consensus': {
    a: {
      score: 3,
      text: "In Raft there is a leader and there are followers. When the leader is gone, after a timeout one follower becomes candidate and asks the others for their vote, and who gets more than half of the votes is the leader for this term. All the writes have to go to the leader, and it sends them to the followers as log entries. When they have it, it's committed and the client gets the OK. The heartbeat is there so that the followers know that the leader is alive. Etcd uses this, and Kubernetes needs etcd, also Consul I think. Without it you would have no leader in the database, so nobody could coordinate the nodes, and a failover has to be done by hand, which takes longer, mostly in the night.",
      reason:
        'Election and replication are told correctly. How many must have an entry before it counts is left open, and so is why a leader that was cut off does no harm; those two make a 4.',
      keyPoints: {
        1: 'asks the others for their vote, and who gets more than half of the votes is the leader for this term',
        2: 'All the writes have to go to the leader, and it sends them to the followers as log entries',
      },
      misconceptions: {},
    },
    b: {
      score: 1,
      text: 'Raft is, how to say, an election. The servers look who has the least load at the moment and this one is chosen as the master, so that the requests are always at the fastest machine. It is a kind of load balancer for databases, only smarter. If the network is cut in two, each half votes its own master and continues to accept the writes, later they exchange the differences. So you never have a downtime. Paxos is the older version of it from Google, it does the same but slower. Without such an algorithm the traffic would not be distributed and one server would be overloaded while the others sleep.',
      reason:
        'Election by load, two masters in a split, agreement never mentioned: the core is wrong throughout, and fluent. Knowing that there is a leader does not make it a 2.',
      keyPoints: {},
      misconceptions: {
        0: 'The servers look who has the least load at the moment and this one is chosen as the master',
        1: 'each half votes its own master and continues to accept the writes, later they exchange the differences',
        3: 'It is a kind of load balancer for databases',
      },
    },
    c: {
      score: 5,
      text: "Goal: every replica applies the same commands in the same order, whatever crashes; otherwise two of them take contradictory writes after a botched failover. A node whose timer ran out asks for votes, and only a majority makes it leader of that term. Writes enter there and get copied out. Once most nodes have one from this term on disk, it counts. Cut a leader off with one friend out of five and it can shout all day, it won't reach three, so nothing commits there. And nothing committed gets lost, as the new voters overlap with those who stored it and refuse anyone whose log is behind. Five nodes, two may die. Reading is the trap: that isolated leader may answer with old data unless it asks a quorum first.",
      reason:
        'It derives why nothing is lost from overlapping majorities and from voters that refuse older logs, and guards the reads. A 4 may state the safety without that proof.',
      keyPoints: {
        0: 'every replica applies the same commands in the same order, whatever crashes; otherwise two of them take contradictory writes after a botched failover',
        1: 'A node whose timer ran out asks for votes, and only a majority makes it leader of that term',
        2: 'Writes enter there and get copied out',
        3: 'Once most nodes have one from this term on disk, it counts',
        4: "it can shout all day, it won't reach three, so nothing commits there",
        5: 'the new voters overlap with those who stored it and refuse anyone whose log is behind',
        6: 'that isolated leader may answer with old data unless it asks a quorum first',
      },
      misconceptions: {},
    },
    d: {
      score: 2,
      text: "It's an algorithm so that several servers work as one. There is one leader, and the others are followers which copy from it, like master and slave in MySQL. If the leader dies then a new one is selected automatically. Raft is easier to understand than Paxos, that was the reason why it was invented, Paxos is very mathematical. It's used in a lot of systems, like Kafka in the new version without ZooKeeper, CockroachDB, and etcd. In a distributed database you need it for high availability. What can go wrong without it, hmm, data loss, inconsistencies, things like this. I would not implement it myself, there are libraries which are well tested, and even those had their bugs, I saw a talk about this once where somebody cut the cables on purpose and measured what came out of it.",
      reason:
        'A leader, followers and names of products. No majority appears, neither for votes nor for writes, so the point of it is missing; nothing said is false, so not a 1.',
      keyPoints: {},
      misconceptions: {},
    },
    e: {
      score: 4,
      text: "I only know Raft a bit. The machines keep a log and the point is that they all agree what's in it and in which order, because if two database nodes both believe they're primary they'd sell the same seat twice. Someone becomes leader when more than half vote for him in that round. Clients talk to the leader, the leader ships each entry to the rest. It says committed when most of them have written it down. When the network breaks, the leader on the small side gets no majority any more and can't finish a write. With five machines you can lose two. How a new leader is sure to have everything, I'd have to read again.",
      reason:
        'Hesitant, and right: both majorities, the harmless leader on the small side, what goes wrong without agreement, five nodes for two failures. Why a new leader has everything, and safe reads, are open; those belong to the 5.',
      keyPoints: {
        0: "the point is that they all agree what's in it and in which order, because if two database nodes both believe they're primary they'd sell the same seat twice",
        1: 'Someone becomes leader when more than half vote for him in that round',
        2: 'Clients talk to the leader, the leader ships each entry to the rest',
        3: 'It says committed when most of them have written it down',
        4: "the leader on the small side gets no majority any more and can't finish a write",
      },
      misconceptions: {},
    },
  },
  'dual-write-outbox': {
    a: {
      score: 4,
      text: 'We have an order service, it writes in Postgres and it also tells Kafka. These two cannot commit as one, so sometimes one side has the order and the other has not. First we thought, okay, just publish first. But no: if you send first the commit can still fail and you told a lie, and if you commit first a crash swallows the message. So now the message is inserted as a row next to the order, in that very transaction. A small worker reads these rows every second and sends them to the topic. This worker can die after the sending, before it marks the row, and then it sends again. That is why our receivers keep the message ID and throw away a second copy.',
      reason:
        'The chain is whole: why the writes part, one transaction, a worker that sends, both orders, repeats. Order by key and the traps of the relay are missing, which a 5 would have.',
      keyPoints: {
        0: 'These two cannot commit as one, so sometimes one side has the order and the other has not',
        1: 'the message is inserted as a row next to the order, in that very transaction',
        2: 'A small worker reads these rows every second and sends them to the topic',
        3: 'if you send first the commit can still fail and you told a lie, and if you commit first a crash swallows the message',
        4: 'our receivers keep the message ID and throw away a second copy',
      },
      misconceptions: {},
    },
    b: {
      score: 1,
      text: "Okay, dual write. I've actually dealt with that one a lot. It's when two people edit the same customer at once and both of their saves go through, so you end up with half of one and half of the other. Very annoying in production. What we did was a version column, you know, and if the version isn't the one you read, it fails and they must reload the page. An outbox, as far as I know, is like the outbox in your mail program, a folder where the requests sit until the server has time for them. Change data capture is more for compliance: it writes a history of who changed which field, so auditors are happy. And Kafka delivers each event precisely once, that's built in, so on that side there's nothing to solve. So a version column for the conflict, the outbox for peak times, and CDC if you're a bank.",
      reason:
        'Takes the problem for two users on one row and explains all three terms wrongly, with confidence. A wrong claim about the core is a 1, however fluent; a 2 would at least see two systems that disagree.',
      keyPoints: {},
      misconceptions: {
        0: 'when two people edit the same customer at once',
        2: "delivers each event precisely once, that's built in",
      },
    },
    c: {
      score: 5,
      text: 'We got burned by this one. Sign-up wrote the user to the database, then told Kafka, and nothing ties those two together, so now and then one went through without the other. Swapping the calls was no better: first we lost events in crashes, afterwards we announced users whose insert failed. What fixed it: the event became a row, inserted along with the user in one commit, and a poller picked the rows up, later Debezium read them off the log. Then came double mails, since whoever sends can die before it notes that it sent, so receivers now skip an event ID they know. The user ID is the message key, or else a rename may overtake the sign-up in another partition. And the poller missed rows that committed out of order, and a forgotten slot filled the disk.',
      reason:
        'Told as a story, and complete: both orders fail, one commit, repeats with their cause and cure, order by key, two traps of the relay. A 4 would leave out order by key or the traps.',
      keyPoints: {
        0: 'nothing ties those two together, so now and then one went through without the other',
        1: 'the event became a row, inserted along with the user in one commit',
        2: 'a poller picked the rows up, later Debezium read them off the log',
        3: 'Swapping the calls was no better: first we lost events in crashes, afterwards we announced users whose insert failed',
        4: 'whoever sends can die before it notes that it sent, so receivers now skip an event ID they know',
        5: 'The user ID is the message key, or else a rename may overtake the sign-up in another partition',
        6: 'the poller missed rows that committed out of order, and a forgotten slot filled the disk',
      },
      misconceptions: {},
    },
    d: {
      score: 2,
      text: "So in event driven systems you often have the problem of dual writes, meaning data is written in two places and they can get out of sync. That's bad, because the other teams rely on the events. You need proper error handling. I'd wrap the publish in a try and catch and repeat it until it works, that solves it in most cases. And monitoring, definitely, with alerts. There is also the outbox pattern, which is considered best practice, and tools such as Debezium, which we wanted to introduce. It's one of those topics where you should follow the reference architecture.",
      reason:
        'Sees that two places can disagree, but the cure is retries and monitoring, and the pattern is only a name. A 3 would say what the outbox is made of; a 1 would have the problem itself wrong.',
      keyPoints: {},
      misconceptions: {
        1: "I'd wrap the publish in a try and catch and repeat it until it works",
      },
    },
    e: {
      score: 3,
      text: "With the outbox you don't call Kafka from the request. You store the event in an extra table together with the order, same transaction. Then a job picks up the rows and publishes them, or Debezium does that from the WAL. So the database is the single source and the event follows. We had that in my last project with a table called events, it had a type, a JSON column for the content, and a flag for sent or not sent. It worked well. I never wrote the publisher myself, that was the platform team, I only filled in the table. If somebody asked me why we did it that way, I'd say because it was in the template for new services.",
      reason:
        'Has the pieces of the pattern right, but never says which fault they repair: that two separate writes can part. With that core point and two consequences it would be a 4.',
      keyPoints: {
        1: 'You store the event in an extra table together with the order, same transaction',
        2: 'a job picks up the rows and publishes them, or Debezium does that from the WAL',
      },
      misconceptions: {},
    },
  },
  'saga-pattern': {
    a: {
      score: 1,
      text: "A saga, that's basically a framework that hooks up the databases of all services so they act like a single one. I've seen it in Axon, you annotate the class. You begin, you do your changes everywhere, you end it. If the payment step breaks halfway, it puts every database back exactly like it was before you began, you don't have to write anything for that. And the customers don't notice, since nothing shows until the end. In that sense it is two-phase commit with a nicer name. I'd take it for everything where money moves, because then consistency is guaranteed by the tool.",
      reason:
        'Describes a tool that joins databases and resets them, and claims that nobody sees the middle. All three are wrong about the core; a 2 would know that each service commits for itself.',
      keyPoints: {},
      misconceptions: {
        0: 'a framework that hooks up the databases of all services so they act like a single one',
        1: 'it puts every database back exactly like it was before you began',
        2: "the customers don't notice, since nothing shows until the end",
      },
    },
    b: {
      score: 2,
      text: "Consistency between microservices is a hard topic, there are whole books on it. Each service owns its database, that's the rule, so you can't just join things any more. The usual answer is the saga pattern. I have not built one from scratch, but the idea is that something goes wrong somewhere and then the other services get informed, and they should do the right thing. You'd use Kafka for that, or RabbitMQ, whatever the company has. What matters most in my opinion is good logging with a correlation ID, since otherwise you never find out where it stopped. Also retries, and a dead letter queue. And for each step there's an undo, so you can always get back. And I would ask first whether we need microservices at all. Many teams split too early, and then they spend a year on problems they did not have with one database.",
      reason:
        'Long and sensible around the subject, but it holds no local transactions in sequence and no compensation, only that others get informed. A 3 would lay out the steps and their undoing.',
      keyPoints: {},
      misconceptions: {
        3: "for each step there's an undo, so you can always get back",
      },
    },
    c: {
      score: 4,
      text: "Okay. Every service does its own small transaction and commits it, and the next one follows, so the picture is only right at the end. Who says go? Either one coordinator sends the commands, or each service listens for the event before it; I like the coordinator as soon as it's more than three, since you can see where a case is stuck. Let's say hotel booked, car booked, flight fails. Then I run the cancellations for car and hotel, last one first. A cancellation is real business, maybe with a fee, it doesn't wipe out the booking like a database would. Commands may come in twice, so booking or canceling a second time with the same ID must do nothing. And, right, the hotel can see a booking that will soon be gone, so ours are marked as provisional.",
      reason:
        'All core points with an example, and two consequences: repeats and readers of half-done work. When two-phase commit blocks and the step of no return are missing; a 5 would arrange the steps around that step.',
      keyPoints: {
        0: 'Every service does its own small transaction and commits it, and the next one follows, so the picture is only right at the end',
        1: "Either one coordinator sends the commands, or each service listens for the event before it; I like the coordinator as soon as it's more than three, since you can see where a case is stuck",
        2: 'I run the cancellations for car and hotel, last one first',
        3: "A cancellation is real business, maybe with a fee, it doesn't wipe out the booking like a database would",
        6: 'Commands may come in twice, so booking or canceling a second time with the same ID must do nothing',
        7: 'the hotel can see a booking that will soon be gone, so ours are marked as provisional',
      },
      misconceptions: {},
    },
    d: {
      score: 3,
      text: "Each service works on its own database. You do the steps one after the other, each commits locally, and eventually it all fits. If one of them fails in the middle, you call the undo of the ones before, going backwards, so order canceled, stock back. That is the saga. It's needed because there's no transaction that spans services. I'd implement the undo as a rollback method in each service, which puts the old values back, so every team has to write one and test it. In the meantime the customer waits for the answer, a few seconds at most. We drew it as a sequence diagram once, with the happy path on one page and the errors on the next.",
      reason:
        'The flow and its undoing are there, but nothing says who starts each step, and undoing is a rollback method instead of new business work. Those two core points separate it from a 4.',
      keyPoints: {
        0: 'You do the steps one after the other, each commits locally, and eventually it all fits',
        2: 'you call the undo of the ones before, going backwards',
      },
      misconceptions: {},
    },
    e: {
      score: 5,
      text: 'Two-phase commit can leave everyone stuck: after the yes votes the coordinator dies and participants sit on their locks. A saga commits locally, step after step, so consistency arrives late. An orchestrator issues the commands, or services follow events, which I accept only for short chains because nobody sees the whole. On failure the completed steps are compensated, newest first unless they are independent. That is business, a refund and not an undo. Whatever cannot be taken back is the pivot or sits beyond it, and what comes after gets retried until done. Deliveries repeat, so each step and compensation tolerates a second run. Since nothing isolates it, I mark rows pending and recheck before acting. If the invariant is hard, I merge those services.',
      reason:
        'Dense and complete: the pivot orders the steps, both coordination styles are weighed, and repeats and missing isolation are handled. A 4 would leave out the pivot or the reason against two-phase commit.',
      keyPoints: {
        0: 'A saga commits locally, step after step, so consistency arrives late',
        1: 'An orchestrator issues the commands, or services follow events, which I accept only for short chains because nobody sees the whole',
        2: 'On failure the completed steps are compensated, newest first',
        3: 'That is business, a refund and not an undo',
        4: 'Two-phase commit can leave everyone stuck: after the yes votes the coordinator dies and participants sit on their locks',
        5: 'Whatever cannot be taken back is the pivot or sits beyond it, and what comes after gets retried until done',
        6: 'Deliveries repeat, so each step and compensation tolerates a second run',
        7: 'Since nothing isolates it, I mark rows pending and recheck before acting',
      },
      misconceptions: {},
    },
  },
  'optimistic-vs-pessimistic-locking': {
    a: {
      score: 2,
      text: "Optimistic and pessimistic locking, those are the two strategies for concurrency. With pessimistic you're, well, pessimistic, you assume that something will go wrong, so you lock up front. With optimistic you assume that it goes fine and you compare at the end. Both of them have pros and cons, it really depends on the use case. In Hibernate it's just an annotation, you put the version annotation on the entity and that's it. For a shop, hmm, I'd think about how many users there are. With a lot of traffic I'd go optimistic, since locks are slow and you want to scale. Pessimistic I would take for a small back office tool where only two or three colleagues work. And you should of course load test it. At the end of the day the framework does the heavy lifting here, so the choice is not that dramatic, and you can always swap it later on.",
      reason:
        'Knows early against late, but not what happens to the loser, and picks by traffic instead of by conflict. A 3 would explain waiting and retry; a 1 would have the two kinds wrong.',
      keyPoints: {},
      misconceptions: {
        2: "With a lot of traffic I'd go optimistic, since locks are slow and you want to scale",
      },
    },
    b: {
      score: 4,
      text: "So pessimistic first. I take the row with select for update and until my commit the next buyer stands and waits. It's correct, but each waiter keeps a database connection, and with one popular shoe the pool is finished in seconds. Optimistic is, I read version seven and write only if it is still seven, otherwise I start again. When people rarely touch the same row that's great, but with a thousand of them on this shoe nearly everybody loses and repeats for nothing. So for the stock I would not use either one like that. I'd say update, set the number to itself minus one where the number is bigger than zero, so checking and taking is one thing. We did it this way for concert tickets and it was fast enough.",
      reason:
        'Chooses by contention, knows what waiting costs and makes the stock one atomic step. How the code reads the result, and that buyers still queue on the row, is missing; a 5 would have both.',
      keyPoints: {
        0: 'I take the row with select for update and until my commit the next buyer stands and waits',
        1: 'I read version seven and write only if it is still seven, otherwise I start again',
        2: "When people rarely touch the same row that's great, but with a thousand of them on this shoe nearly everybody loses and repeats for nothing",
        3: 'update, set the number to itself minus one where the number is bigger than zero, so checking and taking is one thing',
        4: 'each waiter keeps a database connection, and with one popular shoe the pool is finished in seconds',
      },
      misconceptions: {},
    },
    c: {
      score: 3,
      text: "Pessimistic means you lock the row before you touch it, and anybody else has to wait for you. Optimistic means no lock; you keep a version number, and if it has changed when you save, you get an exception and try again. The first one is safer, the second one is faster when there is little going on. For inventory I'd choose pessimistic, because selling the same item twice is worse than being slow, and stock is money. So select for update, check the count, subtract, commit. If it gets too slow one could add replicas or a cache, I suppose.",
      reason:
        'Both kinds are right, but the stock gets a plain row lock and replicas as relief. A 4 would see that on one hot row both suffer, and would make the test and the change one step.',
      keyPoints: {
        0: 'you lock the row before you touch it, and anybody else has to wait for you',
        1: 'you keep a version number, and if it has changed when you save, you get an exception and try again',
      },
      misconceptions: {},
    },
    d: {
      score: 5,
      text: 'Question one is how often writers collide. Seldom: optimistic. Constantly, as on a flash-sale item: optimistic burns its work on retries. What they are: optimistic compares a version when it writes, and whoever lost repeats; pessimistic grabs the row up front while the rest line up, and that line holds connections until the pool is dry. For stock I want neither on one counter row. A row for every pair of shoes, and skip locked finds a free one and takes it in a single step; no row back means sold out, one row back means it is yours. With a counter, a conditional decrement does it, though buyers still form a queue on it, so the payment happens outside and the claim is a hold that runs out.',
      reason:
        'Starts from contention, prices both kinds, claims single units with `SKIP LOCKED`, reads the result and relieves the hot row. A 4 would stop at the atomic step and one cost.',
      keyPoints: {
        0: 'pessimistic grabs the row up front while the rest line up',
        1: 'optimistic compares a version when it writes, and whoever lost repeats',
        2: 'Seldom: optimistic. Constantly, as on a flash-sale item: optimistic burns its work on retries',
        3: 'A row for every pair of shoes, and skip locked finds a free one and takes it in a single step',
        4: 'that line holds connections until the pool is dry',
        5: 'no row back means sold out, one row back means it is yours',
        6: 'buyers still form a queue on it, so the payment happens outside and the claim is a hold that runs out',
      },
      misconceptions: {},
    },
    e: {
      score: 1,
      text: "Pessimistic locking is more of an old thing, it locks the database so attackers can't change the records. Optimistic is the modern way, that's basically async await, you don't block and hope for the best. For a shop I'd clearly go for optimistic. I load the product, check in the service that stock is above zero, subtract one and save it. Simple, and it scales with Node. Locks are really something from the nineties, when everything ran on one big server with one big database. Today you have many instances behind a load balancer, so a lock in one of them wouldn't even reach the others. If two people really hit it in the same millisecond, which is very unlikely, customer support can sort it out.",
      reason:
        'Explains both kinds wrongly and with confidence, and the stock is read, checked and written back with no protection. A 2 would know that one locks early and the other compares late.',
      keyPoints: {},
      misconceptions: {
        0: "it locks the database so attackers can't change the records",
        1: "that's basically async await, you don't block and hope for the best",
        3: 'I load the product, check in the service that stock is above zero, subtract one and save it',
      },
    },
  },
  'cache-stampede': {
    a: {
      score: 5,
      text: "Hmm, let me think about it from the database's side. The key is gone, everybody misses at the same moment and fires the same expensive query. I'd do the cheap thing before the clever one. Inside one server, let callers share a pending promise: thirty servers, thirty queries, no coordination at all. Still too many? Then a short lock in Redis, so that one server in the fleet recomputes. The rest serve the old value, or wait, at most two hundred milliseconds. The lock must time out, otherwise a dead server blocks the key forever. It needn't be perfect, I think: computing twice hurts nobody, only a slow writer putting an older value over a newer one would. And nicest of all, don't wait for the miss: a job refreshes known hot keys, or readers roll dice, more and more as the end comes near.",
      reason:
        'Hesitant, yet complete: orders the measures by cost, bounds the wait, lets the lock expire, refreshes ahead of time and argues why a second recompute is harmless. A 4 would lack that order or that argument.',
      keyPoints: {
        0: 'The key is gone, everybody misses at the same moment and fires the same expensive query',
        1: 'a short lock in Redis, so that one server in the fleet recomputes',
        2: 'The rest serve the old value, or wait, at most two hundred milliseconds',
        3: 'The lock must time out, otherwise a dead server blocks the key forever',
        4: "don't wait for the miss: a job refreshes known hot keys, or readers roll dice, more and more as the end comes near",
        5: 'Inside one server, let callers share a pending promise: thirty servers, thirty queries, no coordination at all',
        6: 'computing twice hurts nobody, only a slow writer putting an older value over a newer one would',
      },
      misconceptions: {},
    },
    b: {
      score: 3,
      text: "So what happens is a thundering herd. Normally the cache absorbs all that, and when the entry disappears every request goes to the database for the very same thing, thousands of them, and the database is sized for maybe a hundred. We've had that on a news site, on the front page, and it took down everything for ten minutes, also pages that had nothing to do with it. To prevent it I'd use a mutex. The first request that misses sets a lock in Redis with set-if-not-exists and rebuilds the entry, then deletes the lock. So only one query reaches the database, and after that it's all served from cache again. I'd also log how often this happens and put it on a dashboard. Then you see which keys are the hot ones, and you can decide whether the lifetime makes sense. That's how I'd do it, with the mutex being the main part.",
      reason:
        'Explains the burst well and lets one caller rebuild, but the thousands of others have no fate in it, and a crashed lock holder would freeze the key. A 4 says what the others get, and has two further measures.',
      keyPoints: {
        0: 'when the entry disappears every request goes to the database for the very same thing',
        1: 'The first request that misses sets a lock in Redis with set-if-not-exists and rebuilds the entry',
      },
      misconceptions: {},
    },
    c: {
      score: 2,
      text: "When it expires all the requests hit the database together for the same data, and it gets slow. That's the classic cache problem. I'd set a higher expiry, a day instead of five minutes, and also add some random seconds to the lifetime when I store it, so it doesn't all expire together. Maybe a bigger database too, or a second read replica, that's always good to have. In general caching needs a good strategy, with monitoring of the hit rate, and everybody should agree on the naming of keys. At my company we have a wiki page with the recommended lifetimes per type of data, so countries get a week and prices get an hour, and since then I haven't heard any complaints.",
      reason:
        'Sees that the database is hit, but offers only a longer or random lifetime and capacity, which leave the burst as it is. A 3 would let one caller recompute.',
      keyPoints: {
        0: 'When it expires all the requests hit the database together for the same data',
      },
      misconceptions: {
        2: 'set a higher expiry, a day instead of five minutes',
        3: 'add some random seconds to the lifetime when I store it',
      },
    },
    d: {
      score: 1,
      text: "Thousands of requests per second for one key, that's not normal, that smells like a denial of service attack. Honestly I'd first look at the IP addresses and block the worst ones at the firewall, then turn on the protection from the cloud provider. If it's real users, the cache is simply too small, so I'd add more Redis nodes and let it scale by itself. Expiring has nothing to do with it, the cache fetches a new copy on its own. I would also talk to marketing, so they warn us before a campaign.",
      reason:
        'Reads normal load as an attack and a missing value as a small cache, and says that the cache refills itself. The database never appears; a 2 would at least see who gets hurt.',
      keyPoints: {},
      misconceptions: {
        0: 'that smells like a denial of service attack',
        1: "the cache is simply too small, so I'd add more Redis nodes and let it scale by itself",
      },
    },
    e: {
      score: 4,
      text: "Everyone misses at once and asks the database the same question, which is how sites die. So: whoever gets the lock rebuilds it, nobody else. The others get yesterday's copy; I keep it around past its official end for exactly this. The lock has a ten second limit, in case its holder crashes. And for keys I know are hot, a job renews them each minute while the limit is five, so users never see the gap. Haven't needed anything fancier than that.",
      reason:
        'Brief, but the core stands: one rebuilds, the rest get stale data, and it adds a lock that expires and a refresh ahead of time. Cheap sharing inside a process and the harmless second recompute are missing for a 5.',
      keyPoints: {
        0: 'Everyone misses at once and asks the database the same question',
        1: 'whoever gets the lock rebuilds it, nobody else',
        2: "The others get yesterday's copy; I keep it around past its official end for exactly this",
        3: 'The lock has a ten second limit, in case its holder crashes',
        4: 'a job renews them each minute while the limit is five, so users never see the gap',
      },
      misconceptions: {},
    },
  },
  'rate-limiting': {
    a: {
      score: 3,
      text: "A leaky bucket empties at a fixed speed, and when it's full the new ones are thrown out, so downstream gets a steady stream. A sliding window looks at the past sixty seconds from now, so you can't cheat by sending your whole quota right before and right after the full minute. For precision you store each request's time in a sorted set, which is exact but eats memory; or approximate with the previous and current counts. For several regions, well, I'd keep a Redis cluster in one region and have all gateways ask it before each call. Redis is very fast, it's under a millisecond, so I don't see a problem with the latency.",
      reason:
        'Compares the algorithms very well, even log against counter, but sends each request to one central store and overlooks the distance. A 4 lets regions decide locally and keeps them in step.',
      keyPoints: {
        0: "A leaky bucket empties at a fixed speed, and when it's full the new ones are thrown out",
        1: "so you can't cheat by sending your whole quota right before and right after the full minute",
        5: "you store each request's time in a sorted set, which is exact but eats memory; or approximate with the previous and current counts",
      },
      misconceptions: {
        3: "I'd keep a Redis cluster in one region and have all gateways ask it before each call",
      },
    },
    b: {
      score: 1,
      text: "I've done rate limiting in Express. You keep a map in the process, key is the IP address, value is the number, and a timer sets them all to zero each minute. That is the sliding window, it slides to the next minute and starts again at zero. The leaky bucket is just another word for it, some libraries call it bucket and some call it window. If the number is over the limit you send an error and you're done. For many regions it is even easier than it sounds, because you deploy that same container in every region with its own map, and it scales out without any work. Nobody has to talk to anybody, so it doesn't slow down requests, which was the question. You could put the map in a file if you're worried about restarts. I'd also block the IP for an hour, so people learn.",
      reason:
        'Takes both algorithms for one counter that resets, and grants the whole limit in every region without seeing it. Both halves of the core are wrong; a 2 would be vague instead.',
      keyPoints: {},
      misconceptions: {
        0: 'you deploy that same container in every region with its own map, and it scales out without any work',
        1: 'it slides to the next minute and starts again at zero',
        2: 'The leaky bucket is just another word for it',
      },
    },
    c: {
      score: 2,
      text: "Rate limiting protects the API from abuse. Sliding window and leaky bucket are both algorithms for that, one is with time and the other with a bucket, and the details I'd look up. In practice I'd use the API gateway, because AWS or Kong have it built in. For multiple regions you need something distributed, so Redis. Redis holds the number and it's fast. You also want a good error message for the client, and documentation of the limits, maybe different plans for free and paying customers. In the portal they should be able to see how much of it they have used this month.",
      reason:
        'Nothing false, nothing explained: neither algorithm, nor what Redis does for regions. A 3 would tell the steady drain from the moving interval.',
      keyPoints: {},
      misconceptions: {},
    },
    d: {
      score: 5,
      text: "A leaky bucket lets requests out at one steady pace and spills the surplus. A sliding window asks how many came in the last minute, counted from this instant, so nobody doubles up around the full minute. Keep every timestamp and it's exact and hungry; blend the last two windows and it's cheap and roughly right. One store for the planet means an ocean crossing per call, and when it's down everybody is. So each region gets tokens to spend by itself, small bursts welcome, and every second or so it reports to a central Redis, where a script adds up and hands out new tokens in one go. The bill: we can be over by at most what the regions hold between two rounds; hard quotas avoid it and lie around unused. And if the center vanishes, our public API stays open on its last tokens, while SMS sending closes.",
      reason:
        'Covers both algorithms and the distribution, bounds the excess and decides what happens without the center, by case. A 4 would leave the bound or the lost center open.',
      keyPoints: {
        0: 'A leaky bucket lets requests out at one steady pace and spills the surplus',
        1: 'A sliding window asks how many came in the last minute, counted from this instant, so nobody doubles up around the full minute',
        2: 'each region gets tokens to spend by itself, small bursts welcome',
        3: 'every second or so it reports to a central Redis, where a script adds up and hands out new tokens in one go',
        4: "One store for the planet means an ocean crossing per call, and when it's down everybody is",
        5: "Keep every timestamp and it's exact and hungry; blend the last two windows and it's cheap and roughly right",
        6: 'we can be over by at most what the regions hold between two rounds; hard quotas avoid it and lie around unused',
        7: 'if the center vanishes, our public API stays open on its last tokens, while SMS sending closes',
      },
      misconceptions: {},
    },
    e: {
      score: 4,
      text: "The bucket smooths: it leaks at the same rate whatever comes in, and overflow gets rejected. The window only counts, but over a moving minute, so there's no double burst at the edge like with fixed ones. For the regions I would not call home on each request, it's a hundred milliseconds from Sydney and if the link is cut we're blind. I'd let every region have its piece of the limit as a token bucket and decide on the spot. They exchange their counts in the background every couple of seconds. Yes, for those seconds a client can get somewhat more than the limit, and I'd tell the product people that.",
      reason:
        'Tells the algorithms apart, decides locally, syncs in the background and admits the excess. Log against counter and a rule for the lost center are missing, which is little enough for a 4 and too much for a 5.',
      keyPoints: {
        0: 'it leaks at the same rate whatever comes in, and overflow gets rejected',
        1: "but over a moving minute, so there's no double burst at the edge like with fixed ones",
        2: 'every region have its piece of the limit as a token bucket and decide on the spot',
        3: 'They exchange their counts in the background every couple of seconds',
        4: "I would not call home on each request, it's a hundred milliseconds from Sydney and if the link is cut we're blind",
        6: "for those seconds a client can get somewhat more than the limit, and I'd tell the product people that",
      },
      misconceptions: {},
    },
  },
} satisfies SectionAnswers<'distributed-systems'>;
