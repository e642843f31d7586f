import type { IdsOf } from './outline.ts';
import type { BackendProse } from './types.ts';

export const concurrencyAndArchitecture = {
  'process-vs-thread': {
    prompt:
      'How does a process differ from a thread? And what is a race condition: how does one arise, and how would you prevent it?',
    keyPoints: [
      'A process has its own address space; by default, other processes do not see its memory.',
      'Threads run inside a process, and all of them share its heap and its open files.',
      'In a race condition the result depends on the timing or the order of concurrent operations.',
      'It arises when steps on shared data interleave, such as two increments that both read the old value, so one update is lost.',
      'A mutex around the whole read and write, or one atomic operation in their place, prevents it.',
      'A check followed by an action can race although every single access is synchronized, so one lock must span both.',
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
        "Every running program is a process and gets its own address space. By default, other processes don't see its memory, though two can share some on purpose. Threads run inside a process. They share the heap and the open files, and each has its own stack. So threads exchange data cheaply, and that's also the danger. A race condition means that the result depends on timing. Say two threads increment one counter. Both read five, both write six, and one update is lost. I'd put a mutex around the whole read and write. For a single variable like this, an atomic increment is enough. It doesn't help when a check and an action belong together. Say I check a balance under a lock, release it, and then withdraw under the lock. Each access is synchronized, and it's still a race, so one lock must span both steps. Two processes on one database have the same problem. Best is no shared mutable state: immutable data, or one owner that gets messages. Then no two threads change the same data.",
      weak: "The process is your program, and each thread is a line of code in it, one after the other. More of them make it faster. A race means that the threads compete for the CPU, because the machine is out of cores. So I'd take a bigger one, or I'd start fewer threads.",
    },
    anchors: {
      1: 'Claims something false about the core, such as a thread as a line of code or a race as a shortage of cores. Or has nothing to say.',
      2: "Stays generic: a process is a whole program, a thread a lighter part of it, and a race 'two things at the same time'. Memory does not come up.",
      3: 'Has most of the parts: isolated memory, shared memory, a race that depends on timing, a lock. Lacks at least one of these: how steps interleave to a wrong result, or a remedy that covers those steps.',
      4: 'Right about what threads share and processes do not. Says how a race arises on shared data, by a lost update or another case, and stops it with a lock around the steps or an atomic operation. May lack either or both of these: the check and action that still race, designs without sharing.',
      5: 'Goes on to the hard case: a check and an action still race although each access is synchronized, so one lock spans both. Judges when to do without shared mutable state.',
    },
    cue: 'Tests whether the candidate can reason about shared memory over time. A 3 defines a race or names a lock; a 4 shows how the race arises and stops it; a 5 also sees that a lock for each access is not enough.',
    followUps: [
      'What do two threads of your service have in common, and what does each keep to itself?',
      'How would you convince a colleague that the code is safe now?',
      'Where else in your system could something like this happen?',
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
      'In the query log, a profiler or a trace it is the same lookup repeated, with only the id changing.',
      'The fix loads the related rows together: eager loading asked for in the query, such as `JOIN FETCH`, `include` or `prefetch_related`, or a mapping that loads them in one join or in batches.',
      'What is left is chosen by shape: a join over a to-many relation repeats the parent columns and makes paging hard; one extra batched query with an `IN` list for each relation does not.',
      'It stays hidden with little test data and grows with the rows, so a test or a monitor counts the queries.',
    ],
    coreKeyPoints: 4,
    misconceptions: [
      'Takes N+1 for a time in seconds; it counts queries, one for the parents and one for each of them.',
      'Blames a missing primary key or index; each lookup may be quick, there are just too many of them.',
      'Offers `select_related` for a list of children; in Django it follows to-one relations only.',
      'Sees a cache as the fix; the first load still sends a query for each parent.',
    ],
    answers: {
      strong:
        "I load fifty authors with one query. Then a loop touches `author.books`, and lazy loading runs one more query for each author. That's 1 + N in all, so fifty-one. With three test rows nobody notices, but it grows with the data. To find it, I look at the query log or a trace. I see the same lookup repeated, and only the id changes. Each one is fast; the round trips add up. I'd fix it with eager loading in that query: `JOIN FETCH` in JPA, `include` in Prisma, `prefetch_related` in Django. `select_related` is no help here, because it follows to-one relations only. For each relation I end up with one join, or one extra batched query with an `IN` list, or a few if the list is split. The shape decides. A join over a to-many relation repeats the author's columns for every book and makes paging by author hard, so there I'd batch. SQLAlchemy or Hibernate can set such loading in the mapping. That also cures it, though eager books may be loaded where nobody needs them. Last, I'd add a test that counts the queries of that endpoint.",
      weak: "N+1 means the query takes N plus one seconds, because the table has no primary key and the database has to scan everything. You'd notice it because the page is slow. I'd add a primary key and an index, or put a cache in front of the page, and then the ORM should be fast again.",
    },
    anchors: {
      1: 'Misreads the core with confidence: N+1 as seconds or a row count, or slow pages for want of a key. Or offers no answer.',
      2: "Only knows that an ORM 'sends too many queries'; one query for each parent is missing. The cure is general, such as a cache, an index or raw SQL.",
      3: 'Describes the extra query for each parent and may name eager loading. Lacks at least one of these: lazy loading as the cause, a way to see it in a running system, a fix that loads the related rows together.',
      4: 'Counts 1 + N, traces it to lazy loading in a loop, finds the repeated lookup in a log, profiler or trace, and fixes it in the query or by a mapping that joins or batches. May lack either or both of these: join weighed against batch, a guard that counts queries.',
      5: 'Also weighs a join against an extra `IN` query by the shape of the relation: a join over children repeats parent columns or breaks paging. A test or monitor guards the count.',
    },
    cue: 'Tests whether the candidate has met this in real logs. A 3 knows the extra queries or the name of the fix; a 4 goes from the cause to what a log shows to the fix; a 5 chooses between join and batch. A cure in the mapping, as in SQLAlchemy, EF Core or by batch fetching in Hibernate, is right too.',
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
      {
        title: 'SQLAlchemy 2.0 documentation, Relationship Loading Techniques',
        url: 'https://docs.sqlalchemy.org/en/20/orm/queryguide/relationships.html#configuring-loader-strategies-at-mapping-time',
        where: "'Configuring Loader Strategies at Mapping Time': a cure in the mapping",
      },
      {
        title: 'Entity Framework Core documentation, Eager Loading of Related Data',
        url: 'https://learn.microsoft.com/en-us/ef/core/querying/related-data/eager#model-configuration-for-auto-including-navigations',
        where: "'Model configuration for auto-including navigations'",
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
          'Where it is set matters. In JPA, JPQL that leaves out a relation mapped as `FetchType.EAGER` still gets a secondary select for each parent. A mapping that joins or batches does cure it, as in SQLAlchemy, in EF Core or by batch fetching in Hibernate; if it is eager, queries that do not need the relation load it too.',
        reference: {
          title: 'Hibernate ORM User Guide',
          url: 'https://docs.hibernate.org/stable/orm/userguide/html_single/#fetching',
          where:
            "Chapter 'Fetching': the notes under 'Direct fetching vs. entity queries' and on entity graphs; for strategies in the mapping, 'The basics', and SQLAlchemy, 'Configuring Loader Strategies at Mapping Time'",
        },
      },
    ],
  },
  'blocking-vs-non-blocking-io': {
    prompt:
      'How does synchronous, blocking I/O differ from asynchronous, non-blocking I/O? When does the difference matter for a server, and when does it not?',
    keyPoints: [
      'With blocking I/O the calling thread waits until the operation returns.',
      'Asynchronous code starts the operation, goes on, and gets the result later through a callback, a promise or an event loop.',
      'A few threads can then hold thousands of connections that mostly wait.',
      'Many waiting threads cost memory for their stacks, context switches, or, in a bounded pool, places that run out so that requests queue.',
      'CPU-bound work gains nothing from it.',
      'A long computation on the event loop stalls every request there, so it goes to another thread or process.',
      'With modest traffic plain blocking code is easier to read and debug; virtual threads or goroutines keep that style for more.',
    ],
    coreKeyPoints: 5,
    misconceptions: [
      'Thinks synchronous is faster since everything happens at the same time; the thread does one thing and waits.',
      'Thinks a blocked thread keeps the CPU busy; while it waits it is not runnable, though switching among very many threads does cost CPU.',
      'Expects async to speed up one call or a computation; it lets more waits overlap and shortens none.',
    ],
    answers: {
      strong:
        "With blocking I/O the thread makes a call and waits until the data is there. With asynchronous I/O it starts the operation, goes on with other work, and gets the result later, through a callback, a promise or an event loop. Strictly, the words differ: a non-blocking call returns at once, even with nothing ready. It matters for a server when most requests wait for the network or a database. A blocked thread uses no CPU while it waits. But thousands of them cost memory for their stacks and context switches. In a bounded pool, a waiting thread also holds a place. Once all places are taken, new requests queue, even if the processor is idle. With an event loop, a few threads can hold thousands of connections. CPU-bound work gains nothing. A long computation on the event loop even stalls every other request, so I'd move it to worker threads. A single query doesn't get faster either. Blocking code is easier to read and debug, so with modest traffic I'd keep it. Virtual threads in Java and goroutines keep that style on top of non-blocking network I/O.",
      weak: "Synchronous means that everything happens at the same time, in sync, so it's faster. Asynchronous does one thing after another later, so it's slower but safer. A blocked thread keeps the CPU busy while it waits, so you need more cores. If a page is slow, I'd just put async in front of the function.",
    },
    anchors: {
      1: 'Turns the two around with conviction, for instance that synchronous work runs all at once and is therefore faster. Or cannot say anything.',
      2: 'Says only that one kind waits and the other does not, or that async is modern and fast. How the result comes back, or why a server cares, is missing.',
      3: 'Has the wait and the callback or promise, and that async takes more connections. Lacks at least one of these: what many waiting threads cost (a blocked one burning CPU does not count), or work that gains nothing.',
      4: 'Explains both and why few threads then suffice, names a cost of many waiting threads, such as stack memory, context switches or a full pool, and says that computation gains nothing. May lack either or both of these: the stalled loop, a case for blocking code.',
      5: 'Adds judgment: a long computation stalls the loop for all and goes elsewhere, and plain blocking code, or virtual threads, suit some services better.',
    },
    cue: 'Tests whether the candidate knows what waiting costs a server. A 3 says that async handles more connections; a 4 says what many threads cost and which work gains nothing. Context switches are a right answer; a single blocked thread that burns CPU is not. Terms kept strictly apart are fine.',
    followUps: [
      'What does a thread cost you during such a call?',
      'An async server is slow although its database is idle. Where would you look?',
      'Which style would you start a new service in?',
    ],
    references: [
      {
        title: "Node.js, Don't Block the Event Loop (or the Worker Pool)",
        url: 'https://nodejs.org/en/learn/asynchronous-work/dont-block-the-event-loop',
        where:
          "'Summary': what threads cost; 'Why should I avoid blocking the Event Loop and the Worker Pool?'",
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
          'A blocked thread is not runnable, so the scheduler gives it no CPU time. What many of them cost is memory for their stacks, context switches as they block and wake, and, if the server uses a bounded pool, places in it.',
        reference: {
          title: 'sched(7), Linux manual page',
          url: 'https://man7.org/linux/man-pages/man7/sched.7.html',
          where:
            "'Scheduling policies': the scheduler chooses among runnable threads; for memory and context switches, the summary of the Node.js guide",
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
      'Slow side work such as mail, invoices or analytics leaves the request path: the account is saved, and the API answers at once.',
      'It buffers: in a spike the queue grows longer, and stored messages wait while a consumer is slow or down.',
      'Its cost is concrete: one more system to run, with lag, ordering or poison messages to watch.',
      'Delivery is usually at least once, so each consumer must be idempotent.',
      'Saving the row and publishing the message can fail in between, which an outbox solves.',
    ],
    coreKeyPoints: 4,
    misconceptions: [
      'Wants a broker to replace a database with slow writes; it can buffer them, but they must still be stored and queried.',
      'Believes each message arrives exactly once by itself; by default it is usually at least once, so duplicates must do no harm.',
      'Thinks the broker makes the work itself faster; the work only leaves the request and ends later.',
      'Puts a queue where the caller needs the answer right away; there a direct call is simpler.',
    ],
    answers: {
      strong:
        "I use one when work needn't finish before I answer, or when one service shouldn't have to know the next. Take a sign-up. I save the account, publish an event, and the API answers `201` at once, because the account exists. If the whole request is only accepted for later, like a big import, I send `202` and a place to check. The welcome mail, the invoice and the analytics leave the request path. The broker decouples them. The sign-up code doesn't know who listens, so I can add a consumer without changing it. It also buffers. Workers consume at their own pace, so in a spike the queue grows longer, and nothing falls over. If the mail service is down, its messages wait, as long as they are stored and the queue outlives its consumer. But it has costs. Delivery is usually at least once, so each consumer must be idempotent, or a customer gets two invoices. Saving and publishing can fail in between, so I'd use an outbox. And it's one more system to run: I have to watch lag, ordering and poison messages. If the caller needs the result at once, I'd make a direct call instead.",
      weak: "When SQL gets too slow at writes, you replace it with Kafka, because Kafka is much faster. Everything just goes into Kafka and you read it from there. The sign-up gets faster too, and you don't have to worry about errors, since each message arrives exactly once.",
    },
    anchors: {
      1: 'Gets the core wrong with confidence, such as Kafka in place of a slow SQL database or a broker as a faster remote call. Or says nothing.',
      2: "Talks of services that 'communicate through a queue' and of scale. Nothing concrete leaves the sign-up, and no cost is named.",
      3: 'Moves mail or analytics out of the request, or speaks of decoupling. Lacks at least one of these: independence of the sender from who listens, what happens at peak load or with a worker down, a cost beyond general complexity.',
      4: 'Says what leaves the sign-up and why it answers sooner, that consumers come and go unseen, that messages wait at a peak or an outage, and at least one concrete cost, such as lag, ordering or repeats. May lack either or both of these: consumers that bear a repeat, the publish that fails after the save.',
      5: 'Follows one message through failure: redelivery, so consumers take it twice without harm, and a save whose publish fails, so an outbox or the like. Judges the broker by that price.',
    },
    cue: 'Tests judgment about when to go asynchronous. A 3 lists benefits; a 4 follows them through the sign-up, through a peak or an outage, and names a real cost; a 5 also handles repeats and a publish that fails.',
    followUps: [
      'A worker crashes in the middle of a message. What happens next?',
      'Which status code does the sign-up send, and why that one?',
      'Which parts of the sign-up would you treat differently?',
    ],
    references: [
      {
        title: 'RFC 9110, HTTP Semantics',
        url: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-15.3.3',
        where: 'Section 15.3.3, 202 Accepted; section 15.3.2, 201 Created',
      },
      {
        title: 'Apache Kafka 4.1 documentation, Design',
        url: 'https://kafka.apache.org/41/design/design/#message-delivery-semantics',
        where: "'Message Delivery Semantics'",
      },
      {
        title: 'RabbitMQ documentation, Queues',
        url: 'https://www.rabbitmq.com/docs/queues#properties',
        where:
          "'Queue Properties' and 'Durability': which queues outlive their consumers, and which survive a restart of the broker",
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
      'With a maximum set, it caps the load of one application instance: when all are lent out, the next caller waits or fails.',
      'Its size starts from the database: each connection costs the server something, such as a process in PostgreSQL or a thread in MySQL, up to a limit.',
      'The total is the pool size times all instances or worker processes, and must stay under the limit, unless a shared pooler caps it.',
      'A bigger pool is not faster once the cores and disks of the database are busy, so measure.',
    ],
    coreKeyPoints: 4,
    misconceptions: [
      'Thinks a pool merges tables and so spares the joins; it reuses connections and changes no query.',
      'Makes the pool as large as possible; beyond what the database can work on, queries only compete.',
      'Sizes one instance alone; without a shared pooler, the database sees the pools of all instances together.',
    ],
    answers: {
      strong:
        "A connection pool keeps open connections ready and lends them out. A request borrows one, runs its queries, and returns it. Without it, each request pays for a TCP handshake, usually TLS, a login and a new session on the server. For a short query that can cost more than the query. With a maximum set, the pool is also a limit. It caps what my instance opens, so a burst queues in the application, not in the database. Each connection costs the server something. PostgreSQL starts a process for each one, MySQL by default uses a thread, and both have a limit. So I count all instances. Twenty instances times ten is two hundred, and that must stay under it. A shared pooler in front can cap the total instead. I start with a small size, a few per core of the database, and measure. A bigger pool isn't faster; once the cores and disks are busy, queries only compete. When none is free, it depends on the settings. I let callers wait, with a timeout, so they fail clearly. Other pools fail at once or open one more. And every connection must come back, also after an exception.",
      weak: "A connection pool merges the tables in one place, so the database doesn't need joins anymore. That makes the queries quicker. If it's still slow, you make the pool as large as possible, maybe a thousand, so every request has its own connection and nobody has to wait.",
    },
    anchors: {
      1: 'Takes the pool for something else and is sure of it, such as merged tables, cached results or a set of databases. Or gives no answer.',
      2: "Knows that connections are lent out and used again 'because opening them is slow', but not what opening involves. Sees no limit, or only praises the library.",
      3: 'Describes borrowing and what reuse saves, or sees the pool as a limit. Lacks at least one of these: a step of the connection set-up, the pool as a cap on the load, a size that starts from what the database can carry.',
      4: 'Explains what reuse saves, sees the pool as a limit on its instance, and sizes it from the database, where each connection costs a process, a thread or memory. May lack either or both of these: the product over all instances, why bigger is not faster.',
      5: 'Multiplies over all instances and keeps the product under the limit of the server, or puts a shared pooler between. Argues why a bigger pool is not faster once the database is busy, and measures.',
    },
    cue: 'Tests whether the candidate sees the pool as a limit and not only as reuse. A 3 explains what reuse saves; a 4 also sizes it from the database; a 5 counts all instances and knows why more is not faster. Pools differ when none is free: many wait, psycopg2 raises an error at once, and Go by default opens one more.',
    followUps: [
      'All of them are in use. What happens to the next request?',
      'Traffic doubles next month. What would you look at again?',
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
      {
        title: 'Go documentation, Managing connections',
        url: 'https://go.dev/doc/database/manage-connections',
        where: "'Setting the maximum number of open connections': no maximum by default",
      },
      {
        title: 'psycopg2 source code',
        url: 'https://github.com/psycopg/psycopg2/blob/master/lib/pool.py',
        where: '`_getconn`: an exhausted pool raises an error at once',
      },
      {
        title: 'PgBouncer configuration',
        url: 'https://www.pgbouncer.org/config.html',
        where: '`max_db_connections`: a shared pooler caps the total',
      },
    ],
    corrections: [
      {
        guide: 'Says that a pool bounds the load on the database.',
        truth:
          'A pool inside the application bounds the connections of its own instance only, and only if it has a maximum. The database sees the pool size times the number of instances. A shared pooler such as PgBouncer can cap the total, and then the sentence of the guide holds.',
        reference: {
          title: 'Prisma documentation, Database connections',
          url: 'https://www.prisma.io/docs/orm/v6/prisma-client/setup-and-configuration/databases-connections',
          where:
            "'Recommended connection pool size': divided by the number of application instances; for a shared pooler, PgBouncer configuration, `max_db_connections`",
        },
      },
    ],
  },
} satisfies Record<IdsOf<'concurrency-and-architecture'>, BackendProse>;
