import type { SectionAnswers } from './answers.ts';

export const concurrencyAndArchitectureAnswers = {
  'process-vs-thread': {
    a: {
      score: 3,
      text: 'A process gets its own memory, by default no other process can look inside. A thread is one flow of execution within the process, and a process can have many. They all see the same heap and the same open files, and each has just its stack and registers to itself. A race condition is when the outcome changes with which thread comes first. You prevent it with a lock around the critical part, for example synchronized in Java. There are also other tools in the concurrent package, semaphores and latches and so on, but with us a lock was nearly always enough. You have to be careful that you always release it again, best with try and finally.',
      reason:
        'Memory, threads and the definition of a race are right. No race is shown as it happens, so the lock stands alone and it stays open which steps it must cover; a 4 shows how the wrong result comes about.',
      keyPoints: {
        0: 'A process gets its own memory, by default no other process can look inside',
        1: 'A thread is one flow of execution within the process, and a process can have many. They all see the same heap and the same open files',
        2: 'the outcome changes with which thread comes first',
      },
      misconceptions: {},
    },
    b: {
      score: 5,
      text: 'Processes are isolated address spaces, save for memory mapped in common on purpose. Threads are what runs within one, with common heap and files, private stack and registers. In a race, being right depends on timing. Two withdrawals both see a hundred, both write twenty, and eighty went out twice. One lock must span that read and its write. For a single number an atomic suffices. Locking each call is not enough: on a concurrent map, asking whether a key is there and then putting it leaves a hole between the two. So first I remove the sharing, with immutable messages or one owning thread, and lock only what remains.',
      reason:
        'Everything a 4 has, in few words, plus the hard case: two safe calls with a gap between them. The choice to remove sharing first shows judgment.',
      keyPoints: {
        0: 'Processes are isolated address spaces, save for memory mapped in common on purpose',
        1: 'Threads are what runs within one, with common heap and files',
        2: 'being right depends on timing',
        3: 'Two withdrawals both see a hundred, both write twenty, and eighty went out twice',
        4: 'One lock must span that read and its write. For a single number an atomic suffices',
        5: 'asking whether a key is there and then putting it leaves a hole between the two',
        6: 'first I remove the sharing, with immutable messages or one owning thread',
      },
      misconceptions: {},
    },
    c: {
      score: 2,
      text: 'Processes are heavy and threads are light, that is the main thing. A thread is something that executes inside a process, and a program like a browser has many. With threads your application gets more done, but you have to be careful because multithreading is complicated and bugs are hard to find. A race condition is one of these bugs. To prevent it you use synchronization or the concurrent classes, and once you use a concurrent map you are fine whatever you do with it. In Node we do not have this topic, so I have not needed it much.',
      reason:
        'Heavy, light, bugs, synchronization: words that fit any talk on threads. Shared memory never comes up and no race is described, so it is not a 3; nothing is turned on its head, so it is not a 1.',
      keyPoints: {},
      misconceptions: {
        2: 'once you use a concurrent map you are fine whatever you do with it',
      },
    },
    d: {
      score: 1,
      text: 'Okay, this one I am quite sure of. The process is the program as a whole and a thread is one line of it, the program goes through its threads from top to bottom. A race condition is when too many of them compete and the computer has no cores left, so they race for the processor and everything becomes slow. You prevent it by buying a machine with more cores. On a single core it cannot happen, because there nobody can overtake.',
      reason:
        'Both core ideas are replaced by wrong ones, and confidently: a thread as a line of code, a race as a lack of cores. A generic answer without such claims would be a 2.',
      keyPoints: {},
      misconceptions: {
        0: 'a thread is one line of it',
        1: 'the computer has no cores left, so they race for the processor',
      },
    },
    e: {
      score: 4,
      text: 'Processes are walled off from each other, each with its own address space, apart from memory they agree to share. Threads are the runners inside one process: same heap, same file handles, but a private stack and registers each. In a race, the answer hangs on who gets there first. Say two threads add one to a hit counter at forty: each reads forty, each stores forty-one, and one hit is missing. The lock has to be held from the read until after the write, not just during the write. For one lone counter an atomic add will do.',
      reason:
        'The race is replayed to a wrong count, and the lock covers exactly the steps that went wrong. It stops before checks that precede an action and before designs without sharing; those would make it a 5.',
      keyPoints: {
        0: 'each with its own address space, apart from memory they agree to share',
        1: 'Threads are the runners inside one process: same heap, same file handles',
        2: 'the answer hangs on who gets there first',
        3: 'each reads forty, each stores forty-one, and one hit is missing',
        4: 'The lock has to be held from the read until after the write, not just during the write. For one lone counter an atomic add will do',
      },
      misconceptions: {},
    },
  },
  'n-plus-one-queries': {
    a: {
      score: 4,
      text: "So we had this on an order list. It fetches the orders, that's one, and then for every order it fetches the customer, so with two hundred orders you end up with two hundred and one. The reason was that the customer is lazy and the template touched it in the loop. You find it with the SQL log on, or in the APM view: hundreds of selects which are the same except for the number at the end. How I solved it, in Laravel, is with('customer') on the query, so it brings the customers along together. Then it is two queries, the second one with a big IN. There may be other ways with a join, I never compared them really. It got from four seconds to under one.",
      reason:
        'Cause, symptom and cure belong together here, and it knows the two queries that are left. It does not weigh a join against batching and has nothing that keeps the problem away, so not a 5.',
      keyPoints: {
        0: "It fetches the orders, that's one, and then for every order it fetches the customer, so with two hundred orders you end up with two hundred and one",
        1: 'the customer is lazy and the template touched it in the loop',
        2: 'hundreds of selects which are the same except for the number at the end',
        3: "with('customer') on the query, so it brings the customers along together",
      },
      misconceptions: {},
    },
    b: {
      score: 1,
      text: "N plus one, that is the complexity class of the query. If a query on N rows takes N seconds, the ORM adds one second of its own on top, because it has to turn rows into objects. It is always there and you can't remove it, only make N smaller. What helps is when you index that column well, then N becomes small, since it jumps directly. In a running application I would look at the CPU of the database server, if it is above eighty percent then somebody forgot an index. Then I would go to the slow query log, take the slowest one, and add indexes on everything in its WHERE. We did that in my last project and after it the ORM was nearly as fast as plain SQL.",
      reason:
        'It takes N+1 for a duration and cures it with an index; the extra query for each parent is not seen at all. Advice about slow queries in general cannot lift a wrong core.',
      keyPoints: {},
      misconceptions: {
        0: 'If a query on N rows takes N seconds, the ORM adds one second of its own on top',
        1: 'you index that column well, then N becomes small',
      },
    },
    c: {
      score: 5,
      text: "One query for the list, then one for each row of it, N plus the first. Usually because a lazy relation gets touched while somebody serializes the list. Five rows on my laptop hide it, so there's an assertion on the number of statements in the endpoint's test. In a trace it's the identical SELECT stacked up like a staircase, just the key differs. Fix: say up front what to fetch, select_related for a parent, prefetch_related for children, or a selectin strategy on the mapping. Afterward there's one joined statement, or one more with all ids in an IN. Which one? Joining children duplicates the parent's columns per child and LIMIT then counts the wrong thing, so children get the second query.",
      reason:
        'Complete in little space, with the choice that marks a 5: children are batched because a join repeats the parent and breaks paging. The assertion on the count keeps it from returning.',
      keyPoints: {
        0: 'then one for each row of it, N plus the first',
        1: 'a lazy relation gets touched while somebody serializes the list',
        2: 'the identical SELECT stacked up like a staircase, just the key differs',
        3: 'say up front what to fetch, select_related for a parent, prefetch_related for children',
        4: "Joining children duplicates the parent's columns per child and LIMIT then counts the wrong thing, so children get the second query",
        5: "there's an assertion on the number of statements in the endpoint's test",
      },
      misconceptions: {},
    },
    d: {
      score: 3,
      text: "It's that problem where the ORM, hmm, first it selects all the authors, and after that it goes again to the database for every single author to get the books. So a hundred authors, a hundred and one queries. And the solution is eager loading, so you write include in Prisma and the books come together with the authors. In Rails it's includes as well I think. How to find it... you notice that the page gets slow when there is more data, and the database is busy. I would maybe measure with the browser tools how long the request takes. I know some people also write the SQL by hand for such pages, but I would try the include first.",
      reason:
        'It counts the queries and names a fix that works. What sets the extra queries off is not said, and the page being slow is no way to find them; a 4 sees lazy loading in the loop and the repeated lookup in a log.',
      keyPoints: {
        0: 'first it selects all the authors, and after that it goes again to the database for every single author to get the books',
        3: 'so you write include in Prisma and the books come together with the authors',
      },
      misconceptions: {},
    },
    e: {
      score: 2,
      text: 'Ah yes, this is a known weakness of every ORM, and I have strong opinions about it. They generate bad SQL, much more than you would by hand, and that is why many senior developers avoid them for anything serious. In my team we had long discussions, one half wanted to keep it for the speed of development and the other half wanted to throw it out. I would find it with monitoring, we had New Relic, it shows you what is slow. To fix it there are several options. You can write raw SQL for the critical parts, you can denormalize the tables, and you can put Redis in front, then it is solved. It depends on the project. In general I would say, know your ORM, read its documentation, and do performance tests before the release and not after.',
      reason:
        'It knows that an ORM can send too much SQL, and no more: not one query for each parent, not the loop, not the cure. Nothing is claimed that contradicts the core, so a 2 and not a 1.',
      keyPoints: {},
      misconceptions: {
        3: 'you can put Redis in front, then it is solved',
      },
    },
  },
  'blocking-vs-non-blocking-io': {
    a: {
      score: 2,
      text: 'Synchronous means you wait, and asynchronous means you do not wait. In modern development everything is asynchronous, with async and await, and frameworks like Node or FastAPI are very fast because of it. It matters for scalability. If you have a server with many users you should always choose async, it is best practice today, and the old way is for legacy systems. When does it not matter, well, for small programs it does not matter I think, scripts and so on. I always use await in my handlers, also because the linter complains otherwise.',
      reason:
        'One waits, the other does not, and the rest is praise. It does not say how the result comes back or what a server runs out of; a 3 has at least the callback and the many connections.',
      keyPoints: {},
      misconceptions: {},
    },
    b: {
      score: 5,
      text: "Blocking: my thread sits in the read call until bytes arrive. Async: I hand the request to the kernel, carry on, and my continuation runs when the loop says it's ready. Asleep, that thread costs no processor time at all. Ten thousand of them do cost, though: a stack each, and the scheduler swapping them in and out; with a fixed pool, request two hundred and one just queues. So if requests mainly wait, a handful of threads can babysit all those sockets. Resizing images? No gain, the cores are the limit either way, and on the loop one such job freezes everyone, so it belongs in a worker. For fifty users I'd write dull blocking code, and with virtual threads for far more.",
      reason:
        'It separates what one sleeping thread costs from what thousands cost, moves computation off the loop, and picks the dull style where it suffices. That last choice is what a 4 mostly lacks.',
      keyPoints: {
        0: 'my thread sits in the read call until bytes arrive',
        1: "I hand the request to the kernel, carry on, and my continuation runs when the loop says it's ready",
        2: 'a handful of threads can babysit all those sockets',
        3: 'a stack each, and the scheduler swapping them in and out; with a fixed pool, request two hundred and one just queues',
        4: 'No gain, the cores are the limit either way',
        5: 'on the loop one such job freezes everyone, so it belongs in a worker',
        6: "I'd write dull blocking code, and with virtual threads for far more",
      },
      misconceptions: {},
    },
    c: {
      score: 3,
      text: "With blocking, the thread that makes the call is stuck there until the answer has come. With non-blocking you continue and give a callback, or you get a promise, which is filled when the data is there. That is how Node can do it with one thread only and still have thousands of clients open at the same time. With threads you would need one for each client, and this is heavy. For a server that has many users the difference matters a lot, for a small one not so much. I think the blocked threads use up the CPU while they wait, that's why it becomes slow, and so async is always the better choice if you expect growth.",
      reason:
        'Both styles and the many connections are right. What many threads cost is only called heavy, or blamed on the CPU, and no kind of work is named that gains nothing; a 4 has both.',
      keyPoints: {
        0: 'the thread that makes the call is stuck there until the answer has come',
        1: 'give a callback, or you get a promise, which is filled when the data is there',
        2: 'with one thread only and still have thousands of clients open at the same time',
      },
      misconceptions: {
        1: 'the blocked threads use up the CPU while they wait',
      },
    },
    d: {
      score: 4,
      text: "Take a request that calls a payment service for two seconds. Blocking, the thread stands at that line for two seconds and does nothing else. Async, it sends the call, returns to the loop, and my handler is resumed when the reply event comes. Why care? With one thread per connection, ten thousand customers mean ten thousand threads, and each one wants maybe a megabyte of stack, plus the system is switching between them all the time. An event loop carries the same crowd on one or two threads, since they are all only waiting. Where it doesn't help is when the time is spent computing. If I compress a video, it takes the same CPU either way, async gives me nothing. And if I did it in the loop, all other customers would hang.",
      reason:
        'Both styles, the cost of many threads and the work that gains nothing are explained from one example. No word on when plain blocking code is the better choice, a small gap.',
      keyPoints: {
        0: 'the thread stands at that line for two seconds and does nothing else',
        1: 'it sends the call, returns to the loop, and my handler is resumed when the reply event comes',
        2: 'carries the same crowd on one or two threads, since they are all only waiting',
        3: 'each one wants maybe a megabyte of stack, plus the system is switching between them all the time',
        4: 'If I compress a video, it takes the same CPU either way, async gives me nothing',
        5: 'if I did it in the loop, all other customers would hang',
      },
      misconceptions: {},
    },
    e: {
      score: 1,
      text: 'Synchronous comes from the Greek, it means at the same time. So synchronous I/O runs all operations at the same time, that is why it has the better performance, and asynchronous does them one after another, when the system finds time. The danger with synchronous is that a waiting thread keeps its core at a hundred percent, so you need as many cores as you have users. With only one user it does not matter, then both are equal.',
      reason:
        'The two are the wrong way round, and the rest builds on that with confidence. A 2 would at least know which of them waits.',
      keyPoints: {},
      misconceptions: {
        0: 'synchronous I/O runs all operations at the same time, that is why it has the better performance',
        1: 'a waiting thread keeps its core at a hundred percent',
      },
    },
  },
  'message-brokers': {
    a: {
      score: 5,
      text: "I commit the account and return 201; mail, CRM and tracking hang off an event, so a slow provider can't slow the form. Sign-up doesn't know or care who subscribes; adding fraud checks next year touches nothing. On launch day the backlog grows and workers chew through it, and a dead mailer finds its messages waiting. Price? Another cluster to patch and watch: consumer lag, the one message that crashes every worker. Then a worker that dies after sending but before the ack sends again, so handlers tolerate repeats. Between commit and publish there's a crack, hence an outbox row beside the account. Whether the username is taken, though, the form needs right now, so that stays a plain call.",
      reason:
        'It follows a message through redelivery and through the crack between commit and publish, which a 4 may lack, and leaves one call direct on purpose.',
      keyPoints: {
        0: "doesn't know or care who subscribes; adding fraud checks next year touches nothing",
        1: "I commit the account and return 201; mail, CRM and tracking hang off an event, so a slow provider can't slow the form",
        2: 'the backlog grows and workers chew through it, and a dead mailer finds its messages waiting',
        3: 'Another cluster to patch and watch: consumer lag, the one message that crashes every worker',
        4: 'a worker that dies after sending but before the ack sends again, so handlers tolerate repeats',
        5: "Between commit and publish there's a crack, hence an outbox row beside the account",
      },
      misconceptions: {},
    },
    b: {
      score: 3,
      text: "I would use it for example in the sign-up, because the user should not wait until the email is sent, so you save the user, put a message and give the response already. A worker takes the message from RabbitMQ and sends the email. It's the asynchronous pattern. Also it is good for decoupling, the services are not dependent on each other so much. And it makes the system scalable since you can start more workers if needed. The cost is that the system becomes more complex, you need to learn it and the debugging is not so easy anymore. But for microservices I think there is no way around, everybody uses Kafka or RabbitMQ there.",
      reason:
        'The sign-up is right, and the answer leaves early. Decoupling is a word here, nobody asks what happens at a peak or with a dead worker, and the cost is general complexity; a 4 makes these concrete.',
      keyPoints: {
        1: 'the user should not wait until the email is sent, so you save the user, put a message and give the response already',
      },
      misconceptions: {},
    },
    c: {
      score: 1,
      text: "A message broker is what you take when the relational database is too slow. Kafka replaces it: all the users go into Kafka, which is much faster at writing, and the other services read them from there, so you don't need MySQL any more, or only for reports. For the sign-up that means that the sign-up itself gets executed faster, mail and everything, because Kafka runs it in memory and in parallel. There is no big cost, it's open source, you just need enough RAM. And it is very safe, a message can never come twice or be lost, that's guaranteed, so you can remove all this error handling and the retries from the services, which makes them much simpler. We planned to do exactly this in my last company, but then the project was stopped.",
      reason:
        'A broker in place of the database, work that gets faster by itself, delivery without repeats: the core is wrong and stated as fact. A 2 would be vague, not wrong.',
      keyPoints: {},
      misconceptions: {
        0: 'Kafka replaces it: all the users go into Kafka, which is much faster at writing, and the other services read them from there',
        1: "a message can never come twice or be lost, that's guaranteed",
        2: 'the sign-up itself gets executed faster, mail and everything',
      },
    },
    d: {
      score: 4,
      text: "When the caller doesn't have to wait. Sign-up: store the account, answer the person, and let mail and invoicing happen a moment later. And sign-up just says that somebody signed up. If marketing wants to react too, they subscribe, and my code stays as it is. Third, it's a shock absorber: a campaign brings fifty thousand people, the queue gets long, the mail workers catch up during the night. I pay for it: somebody has to operate it and look at queue depth and at messages that keep failing. Oh, and the same one can be delivered again after a crash, so sending the invoice has to check if it was already sent.",
      reason:
        'It follows sign-up, peak and outage concretely, names a cost that one can watch, and knows the repeat. The save that succeeds while the publish fails is missing; that keeps it from a 5.',
      keyPoints: {
        0: 'sign-up just says that somebody signed up. If marketing wants to react too, they subscribe, and my code stays as it is',
        1: 'store the account, answer the person, and let mail and invoicing happen a moment later',
        2: 'a campaign brings fifty thousand people, the queue gets long, the mail workers catch up during the night',
        3: 'somebody has to operate it and look at queue depth and at messages that keep failing',
        4: 'the same one can be delivered again after a crash, so sending the invoice has to check if it was already sent',
      },
      misconceptions: {},
    },
    e: {
      score: 2,
      text: 'Message brokers are used in event-driven architectures. Services talk through the queue and not directly, which is more scalable and more robust, and it is the basis for microservices and for cloud native systems in general. There are several products, Kafka is for big data and streaming, RabbitMQ is the classic, and every cloud has its own. With a user sign-up you could send an event UserCreated, and then the other services get it. The cost depends on the provider. I would do a comparison of the products with a small proof of concept and then decide together with the team.',
      reason:
        'An event name and a list of products, but nothing leaves the request, nothing waits anywhere, and the cost is a price tag. It is empty more than wrong, so a 2.',
      keyPoints: {},
      misconceptions: {},
    },
  },
  'connection-pooling': {
    a: {
      score: 3,
      text: 'The pool opens some connections at start and keeps them. A request borrows one, does its query and hands it back for the next. Opening a fresh one each time means a TCP handshake, then TLS, then logging in with the password and setting up the session, and that can take longer than the query. The pool also has a maximum, so this one application never opens more than that and the database is not flooded. For the size I would leave what the library recommends, I think it is ten, because the people who wrote it have surely measured this better than I could. If the application gets slow I would look at the queries first, normally one of them is the reason and not the pool.',
      reason:
        'Borrowing, the saved set-up and the cap are right. The size comes from the library and not from anything the database can bear, which is the missing half; a 4 reasons from the server.',
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
      reason:
        'It counts every replica and explains why more is not faster, and the rest is all there. A 4 sizes one instance soundly and may stop there.',
      keyPoints: {
        0: 'A pool lends out open connections: take one, query, give it back',
        1: 'TCP, TLS, login, session start',
        2: 'it fixes how much one instance can throw at the database',
        3: 'each connection is a process in Postgres or a thread in MySQL, and finite',
        4: "I sum over all replicas, rollout extras included, and stay below the server's maximum",
        5: 'Once its cores and disks are busy, more connections only add contention, so I load-test small sizes first',
      },
      misconceptions: {},
    },
    c: {
      score: 1,
      text: 'Connection pooling is a feature where the database keeps related tables together in one pool, so your queries do not have to join them each time and it becomes faster. You switch it on in the config of the database, and then you see the pools in the admin tool. Opening a connection per request would also work, it is just the older style, PHP did that. For the size I would put the maximum, a thousand or more, since a bigger pool always answers faster: more tables fit in it. If the memory is not enough then you have to upgrade the server, but memory is cheap today. We never changed it after the first setup and there were no complaints.',
      reason:
        'The pool is taken for something else, tables kept together, and the size follows from that mistake. A 2 would know at least that connections are used again.',
      keyPoints: {},
      misconceptions: {
        0: 'keeps related tables together in one pool, so your queries do not have to join them',
        1: 'a bigger pool always answers faster',
      },
    },
    d: {
      score: 4,
      text: 'It holds a number of live connections: you check one out, use it and check it in. That spares each request the network handshake, TLS, the password check and the server preparing a session. It is a ceiling too: one instance cannot put more than that many queries on the database. The server pays for each, in PostgreSQL a whole process, in MySQL a thread, and it only accepts so many. With twelve pods of twenty I am at two hundred forty, and that has to fit below. If all are out, requests queue, and I set an acquire timeout of a second, so they get a clear error.',
      reason:
        'It reasons from the database, multiplies by the pods and knows what an empty pool does. Only the reason why a bigger pool is not faster is missing, a small gap.',
      keyPoints: {
        0: 'a number of live connections: you check one out, use it and check it in',
        1: 'spares each request the network handshake, TLS, the password check and the server preparing a session',
        2: 'one instance cannot put more than that many queries on the database',
        3: 'in PostgreSQL a whole process, in MySQL a thread, and it only accepts so many',
        4: 'With twelve pods of twenty I am at two hundred forty, and that has to fit below',
      },
      misconceptions: {},
    },
    e: {
      score: 2,
      text: 'A pool is a set of connections that are already open, and requests take one, run the query and give it back. It is good for performance and scalability, and every serious backend framework does it for you, so you rarely think about it. In Spring Boot for example it is there from the beginning, you only see its name in the log when the application starts, and I have never had to write code for it. For the size I would start with the default, and when there are complaints I would double it, there is no real downside to having plenty. In the cloud you can also scale the database up, and there are managed services where the provider does all of this without you noticing.',
      reason:
        'One true sentence, then praise and a size without limit. What opening a connection involves, and that the pool limits anything, is not seen; a 3 has one of these.',
      keyPoints: {
        0: 'connections that are already open, and requests take one, run the query and give it back',
      },
      misconceptions: {
        1: 'there is no real downside to having plenty',
      },
    },
  },
} satisfies SectionAnswers<'concurrency-and-architecture'>;
