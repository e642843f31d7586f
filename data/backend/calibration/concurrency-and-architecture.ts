import type { SectionAnswers } from './answers.ts';

export const concurrencyAndArchitectureAnswers = {
  'process-vs-thread': {
    a: {
      score: 3,
      text: 'A process gets its own memory, by default no other process can look inside. A thread is one flow of execution within the process, and a process can have many. They all see the same heap and the same open files, and each has just its stack and registers to itself. A race condition is when the outcome changes with which thread comes first. You prevent it with a lock around the critical part, for example synchronized in Java.',
      keyPoints: {
        0: 'A process gets its own memory, by default no other process can look inside',
        1: 'A thread is one flow of execution within the process',
        2: 'They all see the same heap and the same open files, and each has just its stack and registers to itself',
        3: 'the outcome changes with which thread comes first',
      },
      misconceptions: {},
    },
    b: {
      score: 5,
      text: 'Processes are isolated address spaces, save for memory mapped in common on purpose. Threads are what runs within one, with common heap and files, private stack and registers. In a race, being right depends on timing. Two withdrawals both see a hundred, both write twenty, and eighty went out twice. One lock must span that read and its write. For a single number an atomic suffices. Locking each call is not enough: on a concurrent map, asking whether a key is there and then putting it leaves a hole between the two. So first I remove the sharing, with immutable messages or one owning thread, and lock only what remains.',
      keyPoints: {
        0: 'Processes are isolated address spaces, save for memory mapped in common on purpose',
        1: 'Threads are what runs within one',
        2: 'with common heap and files, private stack and registers',
        3: 'In a race, being right depends on timing',
        4: 'Two withdrawals both see a hundred, both write twenty, and eighty went out twice',
        5: 'One lock must span that read and its write. For a single number an atomic suffices',
        6: 'asking whether a key is there and then putting it leaves a hole between the two',
        7: 'first I remove the sharing, with immutable messages or one owning thread',
      },
      misconceptions: {},
    },
    c: {
      score: 2,
      text: 'Processes are heavy and threads are light, that is the main thing. A thread is something that executes inside a process, and a program like a browser has many. With threads your application gets more done, but you have to be careful because multithreading is complicated and bugs are hard to find. A race condition is one of these bugs. To prevent it you use synchronization or the concurrent classes, and once you use a concurrent map you are fine whatever you do with it. In Node we do not have this topic, so I have not needed it much.',
      keyPoints: { 1: 'A thread is something that executes inside a process' },
      misconceptions: { 2: 'once you use a concurrent map you are fine whatever you do with it' },
    },
    d: {
      score: 1,
      text: 'A process is the program and a thread is one line of it, the program goes through its threads from top to bottom. A race condition is when too many of them compete and the computer has no cores left, so they race for the processor and everything becomes slow. You prevent it by buying a server with more cores, or you stop other programs.',
      keyPoints: {},
      misconceptions: {
        0: 'a thread is one line of it',
        1: 'the computer has no cores left, so they race for the processor',
      },
    },
    e: {
      score: 4,
      text: 'Processes are walled off from each other, each with its own address space, apart from memory they agree to share. Threads are the runners inside one process: same heap, same file handles, but a private stack and registers each. In a race, the answer hangs on who gets there first. Say two threads add one to a hit counter at forty: each reads forty, each stores forty-one, and one hit is missing. The lock has to be held from the read until after the write, not just during the write. For one lone counter an atomic add will do.',
      keyPoints: {
        0: 'each with its own address space, apart from memory they agree to share',
        1: 'Threads are the runners inside one process',
        2: 'same heap, same file handles, but a private stack and registers each',
        3: 'In a race, the answer hangs on who gets there first',
        4: 'each reads forty, each stores forty-one, and one hit is missing',
        5: 'The lock has to be held from the read until after the write, not just during the write. For one lone counter an atomic add will do',
      },
      misconceptions: {},
    },
  },
  'connection-pooling': {
    a: {
      score: 3,
      text: 'The pool opens some connections at start and keeps them. A request borrows one, does its query and hands it back for the next. Opening a fresh one each time means a TCP handshake, then TLS, then logging in with the password and setting up the session, and that can take longer than the query. The pool also has a maximum, so this one application never opens more than that and the database is not flooded. For the size I would leave what the library recommends.',
      keyPoints: {
        0: 'A request borrows one, does its query and hands it back',
        1: 'a TCP handshake, then TLS, then logging in with the password and setting up the session',
        2: 'has a maximum, so this one application never opens more than that and the database is not flooded',
      },
      misconceptions: {},
    },
    b: {
      score: 5,
      text: "A pool lends out open connections: take one, query, give it back. Skipped per request: TCP, TLS, login, session start. Mainly it is a throttle: it fixes how much one instance can throw at the database, where each connection is a process in Postgres or a thread in MySQL, and finite. I sum over all replicas, rollout extras included, and stay below the server's maximum. Once its cores and disks are busy, more connections only add contention, so I load-test small sizes first. When all are taken, callers queue briefly, then the borrow times out openly. Release sits in a finally block, and connections gone stale get swapped.",
      keyPoints: {
        0: 'A pool lends out open connections: take one, query, give it back',
        1: 'Skipped per request: TCP, TLS, login, session start',
        2: 'it fixes how much one instance can throw at the database',
        3: 'each connection is a process in Postgres or a thread in MySQL, and finite',
        4: "I sum over all replicas, rollout extras included, and stay below the server's maximum",
        5: 'Once its cores and disks are busy, more connections only add contention, so I load-test small sizes first',
        6: 'callers queue briefly, then the borrow times out openly',
        7: 'Release sits in a finally block',
      },
      misconceptions: {},
    },
    c: {
      score: 1,
      text: 'Connection pooling is a feature where the database keeps related tables together in one pool, so your queries do not have to join them each time and it becomes faster. Opening a connection per request would also work, it is just the older style. For the size I would put the maximum, a thousand or more, since a bigger pool always answers faster.',
      keyPoints: {},
      misconceptions: {
        0: 'keeps related tables together in one pool, so your queries do not have to join them',
        1: 'a bigger pool always answers faster',
      },
    },
    d: {
      score: 4,
      text: 'It holds a number of live connections: you check one out, use it and check it in. That spares each request the network handshake, TLS, the password check and the server preparing a session. It is a ceiling too: one instance cannot put more than that many queries on the database. The server pays for each, in PostgreSQL a whole process, in MySQL a thread, and it only accepts so many. With twelve pods of twenty I am at two hundred forty, and that has to fit below. If all are out, requests queue, and I set an acquire timeout of a second, so they get a clear error.',
      keyPoints: {
        0: 'a number of live connections: you check one out, use it and check it in',
        1: 'spares each request the network handshake, TLS, the password check and the server preparing a session',
        2: 'one instance cannot put more than that many queries on the database',
        3: 'in PostgreSQL a whole process, in MySQL a thread, and it only accepts so many',
        4: 'With twelve pods of twenty I am at two hundred forty, and that has to fit below',
        6: 'requests queue, and I set an acquire timeout of a second, so they get a clear error',
      },
      misconceptions: {},
    },
    e: {
      score: 2,
      text: 'A pool is a set of connections that are already open, and requests take one, run the query and give it back. It is good for performance and scalability, and every serious backend framework does it for you, so you rarely think about it. For the size I would start with the default, and when there are complaints I would double it, there is no real downside to having plenty. In the cloud you can also scale the database up, and there are managed services where the provider does all of this without you noticing.',
      keyPoints: {
        0: 'connections that are already open, and requests take one, run the query and give it back',
      },
      misconceptions: { 1: 'there is no real downside to having plenty' },
    },
  },
} satisfies SectionAnswers<'concurrency-and-architecture'>;
