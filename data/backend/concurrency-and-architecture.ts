import type { BackendProse, IdsOf } from './outline.ts';

export const concurrencyAndArchitecture = {
  'process-vs-thread': {
    prompt:
      'How does a process differ from a thread? And what is a race condition: how does one arise, and how would you prevent it?',
    keyPoints: [
      'A process has its own address space, isolated from others unless they share memory on purpose.',
      'A thread is a unit of execution inside a process.',
      'Threads of one process share its heap and open files, but each has its own stack and registers.',
      'In a race condition the result depends on the timing or the order of concurrent operations.',
      'A concrete race is traced, such as two increments that both read the old value, so one update is lost.',
      'A mutex must cover the whole read and write, or one atomic operation must replace them.',
      'A check followed by an action can race although every single access is synchronized.',
      'Avoiding shared mutable state, with immutable data or a single owner, removes the cause.',
    ],
    coreKeyPoints: 5,
    misconceptions: [
      'Takes a thread for a line of code; it is a path of execution that shares the memory of its process.',
      'Thinks a race means running out of cores; it is a result that depends on timing, and one core is enough.',
      'Believes thread-safe types make any sequence of calls safe; another thread can act between two calls.',
    ],
    answers: {
      strong:
        "A process is a running program with its own address space. Other processes can't touch its memory unless they share some on purpose. A thread is a unit of execution inside a process. Threads share the heap and the open files, but each has its own stack and registers. So threads exchange data cheaply, and that's also the danger. A race condition means that the result depends on timing. Say two threads increment one counter. Both read five, both write six, and one update is lost. I'd put a mutex around the whole read and write. For a single variable like this, an atomic increment is enough. It doesn't help when a check and an action belong together. Say I check a balance under a lock, release it, and then withdraw under the lock. Each access is synchronized, and it's still a race, so both steps must sit in one critical section. Two processes on one database have the same problem. Best is no shared mutable state: immutable data, or one owner that gets messages. Then no two threads change the same data.",
      weak: "A process is the whole program, and a thread is basically one line of code that it runs. With more threads the program gets faster. A race condition is when there are too many threads and you run out of cores, so they race each other for the CPU. You'd fix it with a bigger machine or with fewer threads.",
    },
    anchors: {
      1: 'Calls a thread a line of code, or a race a shortage of cores, and cannot say what two threads have in common.',
      2: "Says a process is a whole program and a thread a lighter part of it. Memory is not mentioned, and a race is only 'two things at the same time'.",
      3: 'Separates isolated process memory from memory that threads share, and says a race depends on timing. Names a lock, but traces no race to a wrong result or cannot say what the lock must cover.',
      4: 'Traces one race step by step to a wrong result, such as a lost update or a check that is out of date, then repairs it: one lock covers all steps that belong together, or one atomic operation replaces them. Is right about what threads and processes share.',
      5: 'Shows, unasked, a check and an action that still race although each access is locked. Prefers designs with immutable or owned data, or carries the problem over to processes on one database.',
    },
    cue: 'Tests whether the candidate can reason about shared memory over time. A 3 defines a race; a 4 replays one step by step and says what the lock has to cover.',
    followUps: [
      'What do two threads of your service have in common, and what does each keep to itself?',
      'Can you think of a case where that fix would not be enough?',
      'Could two separate programs run into the same problem?',
    ],
    references: [
      {
        title: 'pthreads(7), Linux manual page',
        url: 'https://man7.org/linux/man-pages/man7/pthreads.7.html',
        where: 'DESCRIPTION: what threads of a process share, and what is distinct for each',
      },
      {
        title: 'The Go Memory Model',
        url: 'https://go.dev/ref/mem',
        where:
          "Introduction, 'Advice' and 'Informal Overview': data races and how to serialize access",
      },
      {
        title: 'CodeQL query help: time-of-check time-of-use race condition (Java)',
        url: 'https://codeql.github.com/codeql-query-help/java/java-toctou-race-condition',
        where: 'Opening paragraphs: synchronized methods do not prevent a change between two calls',
      },
    ],
    corrections: [
      {
        guide: 'Describes a race condition as unsynchronized reads and writes of shared memory.',
        truth:
          'That describes a data race, which is not the same thing. Code can also race when each access is synchronized, if a check and the action after it are not one step.',
        reference: {
          title: 'CodeQL query help: time-of-check time-of-use race condition (Java)',
          url: 'https://codeql.github.com/codeql-query-help/java/java-toctou-race-condition',
          where:
            "Opening paragraphs: synchronized methods do not prevent a change between two calls; for the data race, The Go Memory Model, 'Informal Overview'",
        },
      },
    ],
  },
  'n-plus-one-queries': {
    prompt:
      'What is the N+1 query problem in an ORM? How would you find it in a running application, and how would you fix it?',
    keyPoints: [
      'One query loads the parents and one more runs for each parent: 1 + N in all.',
      'The usual cause is lazy loading of a relation inside a loop or while the result is rendered.',
      'It stays hidden with little test data and grows with the number of rows.',
      'In the query log or a trace it is the same lookup repeated, with only the id changing.',
      'The fix is eager loading asked for in that query, such as `JOIN FETCH`, `include` or `prefetch_related`.',
      'For each relation that leaves one join, or one extra batched query with an `IN` list, or a few if the list is split.',
      'A join over a to-many relation repeats the parent columns and makes paging hard, so batching may fit better.',
      'A mapping marked as eager by default is no cure: it loads too much and may still send the extra queries.',
    ],
    coreKeyPoints: 5,
    misconceptions: [
      'Takes N+1 for a time in seconds; it counts queries, one for the parents and one for each of them.',
      'Blames a missing primary key or index; each lookup may be quick, there are just too many of them.',
      'Offers `select_related` for a list of children; in Django it follows to-one relations only.',
      'Sees a cache as the fix; the first load still sends a query for each parent.',
    ],
    answers: {
      strong:
        "I load fifty authors with one query. Then a loop touches `author.books`, and lazy loading runs one more query for each author. That's 1 + N in all, so fifty-one. With three test rows nobody notices, but it grows with the data. To find it, I look at the query log or a trace. I see the same lookup repeated, and only the id changes. Each one is fast; the round trips add up. I'd fix it with eager loading in that query: `JOIN FETCH` in JPA, `include` in Prisma, `prefetch_related` in Django. `select_related` is no help here, because it follows to-one relations only. For each relation I end up with one join, or one extra batched query with an `IN` list, or a few if the list is split. The shape decides. A join over a to-many relation repeats the author's columns for every book and makes paging by author hard, so there I'd batch. I wouldn't mark the mapping as eager by default. Then books are loaded on every screen, and with JPQL Hibernate may still send the extra queries. Last, I'd add a test that counts the queries of that endpoint.",
      weak: "N+1 means the query takes N plus one seconds, because the table has no primary key and the database has to scan everything. You'd notice it because the page is slow. I'd add a primary key and an index, or put a cache in front of the page, and then the ORM should be fast again.",
    },
    anchors: {
      1: 'Reads N+1 as seconds or as a row count, or blames a missing key for slow pages.',
      2: "Knows that an ORM 'sends too many queries', but not that each parent triggers one. Proposes a cache, an index or raw SQL in general.",
      3: "Counts the queries rightly and names eager loading. Leaves a gap: what triggers the extra queries, what gives them away beyond 'the page is slow', or which statements are sent after the change.",
      4: 'Traces it to lazy loading in a loop and describes the log: one lookup repeated with changing ids. Says what replaces it: a single join, or a batched `IN` query, in a few parts at most.',
      5: 'Chooses join or batch by the shape of the relation, with repeated parent rows or broken paging as the reason. Unasked, rejects eager mappings or adds a test that counts queries.',
    },
    cue: 'Tests whether the candidate has met this in real logs. A 3 names eager loading; a 4 says what the log shows before the change and which queries are left after it.',
    followUps: [
      'What exactly would you see on your screen while you look for it?',
      'How many statements run after your change, and why?',
      'How would you keep it from coming back?',
    ],
    references: [
      {
        title: 'Django documentation, QuerySet API reference',
        url: 'https://docs.djangoproject.com/en/stable/ref/models/querysets/#prefetch-related',
        where: '`select_related()` and `prefetch_related()`',
      },
      {
        title: 'A Short Guide to Hibernate',
        url: 'https://docs.hibernate.org/stable/orm/introduction/html_single/#association-fetching',
        where:
          'Chapter on tuning, on association fetching: one initial query and N subsequent ones',
      },
      {
        title: 'Hibernate ORM User Guide',
        url: 'https://docs.hibernate.org/stable/orm/userguide/html_single/#fetching',
        where:
          "Chapter 'Fetching': 'The basics', 'Direct fetching vs. entity queries' and 'Applying fetch strategies'",
      },
    ],
    corrections: [
      {
        guide: 'Says that N+1 further queries run.',
        truth: 'One query loads the N parents and N further ones follow: 1 + N in all.',
        reference: {
          title: 'A Short Guide to Hibernate',
          url: 'https://docs.hibernate.org/stable/orm/introduction/html_single/#association-fetching',
          where:
            'Chapter on tuning, on association fetching: one initial query and N subsequent ones',
        },
      },
      {
        guide: 'Names eager loading as the fix.',
        truth:
          'Eager loading must be asked for in the query. A relation mapped as eager can itself cause the extra queries, since JPQL that leaves it out gets a secondary select for it.',
        reference: {
          title: 'Hibernate ORM User Guide',
          url: 'https://docs.hibernate.org/stable/orm/userguide/html_single/#fetching',
          where:
            "Chapter 'Fetching': the notes under 'Direct fetching vs. entity queries' and on entity graphs, and the recommendation under 'Applying fetch strategies'",
        },
      },
    ],
  },
  'blocking-vs-non-blocking-io': {
    prompt:
      'How does synchronous, blocking I/O differ from asynchronous, non-blocking I/O? When does the difference matter for a server, and when does it not?',
    keyPoints: [
      'With blocking I/O the calling thread waits until the operation returns.',
      'Asynchronous code starts the operation, goes on, and is told later by a callback, a promise or an event loop.',
      'A few threads can then hold thousands of connections that mostly wait.',
      'A blocked thread uses no CPU while it waits.',
      'Its cost is memory and a place in a bounded thread pool; a full pool makes new requests queue.',
      'CPU-bound work gains nothing from it, and a long computation on the event loop stalls every request there.',
      'Strictly, non-blocking means a call returns at once; asynchronous means its completion is reported later.',
      'Virtual threads and goroutines keep the blocking style on top of non-blocking network I/O.',
    ],
    coreKeyPoints: 5,
    misconceptions: [
      'Thinks synchronous is faster since everything happens at the same time; the thread does one thing and waits.',
      'Thinks a blocked thread keeps the CPU busy; it is not runnable, and costs memory and a place in a pool.',
      'Expects async to speed up one call or a computation; it lets more waits overlap and shortens none.',
    ],
    answers: {
      strong:
        "With blocking I/O the thread makes a call and waits until the data is there. With asynchronous I/O it starts the operation, goes on with other work, and is told later, by a callback, a promise or an event loop. Strictly, the words differ. Non-blocking means a call returns at once, even with nothing ready. Asynchronous means the completion is reported later. It matters for a server when most requests wait for the network or a database. A blocked thread uses no CPU. It costs memory for its stack and a place in a bounded thread pool. Once the pool is full, new requests queue, even if the processor is idle. With an event loop, a few threads can hold thousands of connections. CPU-bound work gains nothing. A long computation on the event loop even stalls every other request, so I'd move it to worker threads. A single query doesn't get faster either; I only wait for more of them at once. Blocking code is easier to read and debug, so with modest traffic I'd keep it. Virtual threads in Java and goroutines keep that style on top of non-blocking network I/O.",
      weak: "Synchronous means that everything happens at the same time, in sync, so it's faster. Asynchronous does one thing after another later, so it's slower but safer. A blocked thread keeps the CPU busy while it waits, so you need more cores. If a page is slow, I'd just put async in front of the function.",
    },
    anchors: {
      1: 'Has the two the wrong way round, for instance that synchronous work runs all at once and is therefore faster.',
      2: 'Says that one kind waits and the other does not. How the result comes back, or why a server would care, is missing.',
      3: 'Has the thread wait in one case, and get a callback or promise in the other, so a server takes more connections. What runs out stays vague, or they blame wasted CPU, or name no work that gains nothing.',
      4: 'Names the resource that runs out: an idle waiting thread still holds memory and a pool place, so requests queue. Adds that computation gains nothing and can stall an event loop.',
      5: 'Chooses by workload: plain blocking code for modest traffic, computation off the loop. Unasked, separates the terms non-blocking and asynchronous, or explains what virtual threads or goroutines change.',
    },
    cue: 'Tests whether the candidate knows what a waiting thread really costs. A 3 says that async handles more connections; a 4 says which resource runs out and which work gains nothing.',
    followUps: [
      'What does a thread cost you during such a call?',
      'An async server is slow although its database is idle. Where would you look?',
      'When would you leave simple code as it is?',
    ],
    references: [
      {
        title: "Node.js, Don't Block the Event Loop (or the Worker Pool)",
        url: 'https://nodejs.org/en/learn/asynchronous-work/dont-block-the-event-loop',
        where: "'Summary' and 'Why should I avoid blocking the Event Loop and the Worker Pool?'",
      },
      {
        title: 'sched(7), Linux manual page',
        url: 'https://man7.org/linux/man-pages/man7/sched.7.html',
        where: "'Scheduling policies': the scheduler chooses among runnable threads",
      },
      {
        title: 'aio(7), Linux manual page',
        url: 'https://man7.org/linux/man-pages/man7/aio.7.html',
        where: 'DESCRIPTION: operations in the background, with notice of their completion',
      },
      {
        title: 'open(2), Linux manual page',
        url: 'https://man7.org/linux/man-pages/man2/open.2.html',
        where: '`O_NONBLOCK`: I/O that does not make the caller wait',
      },
    ],
    corrections: [
      {
        guide: 'Says that a blocked thread wastes cycles.',
        truth:
          'A blocked thread is not runnable, so the scheduler gives it no CPU time. It holds memory and a place in a bounded thread pool.',
        reference: {
          title: 'sched(7), Linux manual page',
          url: 'https://man7.org/linux/man-pages/man7/sched.7.html',
          where:
            "'Scheduling policies': the scheduler chooses among runnable threads; for what a thread costs, the summary of the Node.js guide",
        },
      },
      {
        guide: 'Uses synchronous for blocking and asynchronous for non-blocking.',
        truth:
          'The pairs are common usage, but not synonyms. A non-blocking call does not make its caller wait; an asynchronous operation runs in the background and its completion is reported. A candidate may rightly keep them apart.',
        reference: {
          title: 'aio(7), Linux manual page',
          url: 'https://man7.org/linux/man-pages/man7/aio.7.html',
          where: 'DESCRIPTION; for non-blocking calls, open(2) on `O_NONBLOCK`',
        },
      },
    ],
  },
  'message-brokers': {
    prompt:
      'When and why would you put a message broker between two parts of a system? Use a user sign-up as your example, and say what the broker costs you.',
    keyPoints: [
      'A broker decouples: the producer need not know who listens, so a consumer can be added without changing it.',
      'Slow side work such as mail, invoices or analytics leaves the request path.',
      'The account is saved first, and the API answers `201` at once, before the side work is done.',
      'Workers consume at their own pace, so a spike becomes a longer queue.',
      'Messages wait in a durable queue or log while a consumer is down.',
      'Delivery is usually at least once, so each consumer must be idempotent.',
      'Saving the row and publishing the message can fail in between, which an outbox solves.',
      'It is one more system to run, with lag, ordering and poison messages to watch.',
    ],
    coreKeyPoints: 5,
    misconceptions: [
      'Wants a broker to replace a database with slow writes; it can buffer them, but they must still be stored and queried.',
      'Believes each message arrives exactly once; usually it is at least once, so duplicates must do no harm.',
      'Thinks the broker makes the work itself faster; the work only leaves the request and ends later.',
      'Puts a queue where the caller needs the answer right away; there a direct call is simpler.',
    ],
    answers: {
      strong:
        "I use one when work needn't finish before I answer, or when one service shouldn't have to know the next. Take a sign-up. I save the account, publish an event, and answer `201` at once, because the account exists. If the whole request is only accepted for later, like a big import, I send `202` and a place to check. The welcome mail, the invoice and the analytics leave the request path. The broker decouples them. The sign-up code doesn't know who listens, so I can add a consumer without changing it. Workers consume at their own pace, so a spike becomes a longer queue, not an outage. If the mail service is down, messages wait until it's back, as long as the queue is durable. Redis Pub/Sub would drop them. But it has costs. Delivery is usually at least once, so each consumer must be idempotent, or a customer gets two invoices. Saving and publishing can fail in between, so I'd use an outbox. And it's one more system to run: I have to watch lag, ordering and poison messages. If the caller needs the result now, I'd make a direct call instead.",
      weak: "When SQL gets too slow at writes, you replace it with Kafka, because Kafka is much faster. Everything just goes into Kafka and you read it from there. The sign-up gets faster too, and you don't have to worry about errors, since each message arrives exactly once.",
    },
    anchors: {
      1: 'Wants Kafka in place of a slow SQL database, or describes a broker as a faster kind of remote call.',
      2: "Says that services 'talk through a queue' and that this scales. No example of what leaves the sign-up, and no cost.",
      3: 'Moves mail or analytics out of the request so that the API answers at once, and speaks of decoupling. Costs stay general, such as more complexity, or leave out repeated messages; or a consumer that is slow or down is not thought through.',
      4: 'Says what happens at peak load or while a worker is down. Names redelivery as a concrete price: each consumer has to tolerate the same message twice.',
      5: 'Sees, unasked, that the save can succeed and the publish still fail, and offers an outbox. Picks the status code by what is really done, or names work that should stay a direct call.',
    },
    cue: 'Tests judgment about when to go asynchronous. A 3 lists benefits; a 4 follows one message through a crash or a backlog and says what the consumer must be able to take.',
    followUps: [
      'A worker crashes in the middle of a message. What happens next?',
      'Which status code does the sign-up send, and why that one?',
      'Where would you not use one?',
    ],
    references: [
      {
        title: 'RFC 9110, HTTP Semantics',
        url: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-15.3.3',
        where: 'Section 15.3.3, 202 Accepted; section 15.3.2, 201 Created',
      },
      {
        title: 'Apache Kafka documentation',
        url: 'https://kafka.apache.org/documentation/#semantics',
        where: "Design, 'Message Delivery Semantics'",
      },
    ],
    corrections: [],
  },
  'connection-pooling': {
    prompt:
      'What is a database connection pool, and why not open a new connection for each request? How would you choose its size?',
    keyPoints: [
      'A pool keeps open connections ready and lends them out: borrow, run, return.',
      'Reuse saves the TCP handshake, TLS, the login and a new session on the server.',
      'It caps the connections of one application instance, and so how many queries that instance can run at once.',
      'Each connection takes resources on the server, such as a process in PostgreSQL or a thread in MySQL.',
      'The total is the pool size times all instances of the application, and must stay under the limit.',
      'A bigger pool is not faster once the cores and disks of the database are busy, so measure.',
      'When no connection is free, callers wait, and a timeout on borrowing lets them fail clearly.',
      'Each connection must be returned, also after an exception, or the pool runs empty.',
    ],
    coreKeyPoints: 5,
    misconceptions: [
      'Thinks a pool merges tables so that joins are not needed; it reuses connections and changes no query.',
      'Makes the pool as large as possible; beyond what the database can work on, queries only compete.',
      'Sizes one instance alone; the database sees the pools of all instances together.',
    ],
    answers: {
      strong:
        "A connection pool keeps open connections ready and lends them out. A request borrows one, runs its queries, and returns it. Without it, each request pays for a TCP handshake, usually TLS, a login and a new session on the server. For a short query that can cost more than the query. The pool is also a limit. It caps what my instance opens, so a burst queues in the application, not in the database. Each connection costs the server something. PostgreSQL starts a process for each one, MySQL by default uses a thread, and both have a maximum. So I count all instances. Twenty instances times ten is two hundred, and that must stay under the limit. I start with a small total, a few per core of the database, and measure. A bigger pool isn't faster; once the cores and disks are busy, queries only compete. I set a timeout on borrowing, so callers fail clearly rather than hang. A connection must be returned, also after an exception, or the pool runs empty. And I set a maximum lifetime, so that stale connections are replaced.",
      weak: "A connection pool merges the tables in one place, so the database doesn't need joins anymore. That makes the queries quicker. If it's still slow, you make the pool as large as possible, maybe a thousand, so every request has its own connection and nobody has to wait.",
    },
    anchors: {
      1: 'Takes the pool for something that merges or caches tables, or for a way around joins.',
      2: "Says connections are reused 'because opening them is slow', but not what opening involves, and knows no limit on their number.",
      3: 'Describes borrowing and returning, and the handshake and login that reuse saves. Sizes the pool for one instance only, or cannot say what happens when no connection is free.',
      4: 'Reasons from the database: every connection costs it memory or a process, so pool size is multiplied by instances. When all are lent out, callers wait until one comes back or a timeout ends the wait.',
      5: 'Argues why a smaller pool can give more throughput, starts small and measures. Brings up, unasked, leaked or stale connections, or a pooler between many instances and the server.',
    },
    cue: 'Tests whether the candidate sees the pool as a limit and not only as reuse. A 3 explains what reuse saves; a 4 counts connections over all instances and knows what happens when none is free.',
    followUps: [
      'All of them are in use. What happens to the next request?',
      'You double the number of application servers. What do you check?',
      'How would you notice that the size is wrong?',
    ],
    references: [
      {
        title: 'PostgreSQL documentation, How Connections Are Established',
        url: 'https://www.postgresql.org/docs/current/connect-estab.html',
        where: 'Whole section: one server process for each client connection',
      },
      {
        title: 'MySQL 8.4 Reference Manual, Connection Interfaces',
        url: 'https://dev.mysql.com/doc/refman/8.4/en/connection-interfaces.html',
        where: "'Client Connection Thread Management'",
      },
      {
        title: 'HikariCP README',
        url: 'https://github.com/brettwooldridge/HikariCP#readme',
        where: 'Configuration: `maximumPoolSize`, `connectionTimeout`, `maxLifetime`',
      },
      {
        title: 'Prisma documentation, Database connections',
        url: 'https://www.prisma.io/docs/orm/v6/prisma-client/setup-and-configuration/databases-connections',
        where: "'Recommended connection pool size': divided by the number of application instances",
      },
    ],
    corrections: [
      {
        guide: 'Says that a pool bounds the load on the database.',
        truth:
          'A pool bounds the connections of its own application instance only. The database sees the pool size times the number of instances.',
        reference: {
          title: 'Prisma documentation, Database connections',
          url: 'https://www.prisma.io/docs/orm/v6/prisma-client/setup-and-configuration/databases-connections',
          where:
            "'Recommended connection pool size': divided by the number of application instances",
        },
      },
    ],
  },
} satisfies Record<IdsOf<'concurrency-and-architecture'>, BackendProse>;
