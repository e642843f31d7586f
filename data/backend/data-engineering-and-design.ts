import type { BackendProse, IdsOf } from './outline.ts';

export const dataEngineeringAndDesign = {
  'sharding-vs-partitioning': {
    prompt:
      'How does sharding differ from partitioning a table horizontally? When would you shard, and what would it cost you?',
    keyPoints: [
      "Partitioning splits a table's rows by a key within one database instance, so all parts share that server.",
      'Partitions pay off when queries skip most of them, or when old data is dropped as a whole.',
      'Sharding is horizontal partitioning across separate servers, each with its own CPU and disk.',
      "Shard when one server's CPU, disk speed or storage space is exhausted and scaling up no longer pays.",
      'Cheaper steps come first, such as indexes, caching, read replicas or partitioning.',
      'Work across shards is expensive: queries without the shard key ask all of them, and joins or transactions need coordination.',
      'The shard key must spread the load and keep most requests on a single shard.',
      'The shard key is hard to change later, because that moves a lot of data.',
    ],
    coreKeyPoints: 5,
    misconceptions: [
      'Says partitioning is for SQL and sharding for NoSQL; both kinds of database can do either.',
      'Takes shards for copies of the data; each shard holds different rows, and replicas hold the same ones.',
      'Expects every query to get faster; one that lacks the shard key must ask all shards.',
      'Expects partitions to add CPU or memory; they share those of one server.',
    ],
    answers: {
      strong:
        "Both split a table's rows by a key. With partitioning, say orders by year, the pieces stay in one database instance. A query for this year skips the other partitions, and I can drop an old year as a whole. But all the pieces share that server's CPU and memory, even if I put some on another disk. Sharding is horizontal partitioning across separate servers, so each shard brings its own CPU and disk. I'd shard late. First come indexes, caching, read replicas, partitioning and a bigger machine. Replicas take reads away, but each full copy applies every write, so they don't scale writes. When one server's CPU, disk speed or storage space is exhausted and scaling up no longer pays, I shard. The price is real. A query without the shard key asks every shard. Joins and transactions across shards need coordination. So the shard key is the main decision. It must spread the load and keep most requests on a single shard, for example by customer. With the current date as the key, all new writes go to one shard. And it's hard to change later. Some systems can reshard, but that moves a lot of data.",
      weak: "Partitioning is what you do in SQL, and sharding is the NoSQL version. With sharding you keep copies of the database in other countries, so each user is close to one. I'd shard early, because then every query gets faster and you never have to worry about scale.",
    },
    anchors: {
      1: 'Ties partitioning to SQL and sharding to NoSQL, or describes shards as copies in other places.',
      2: "Says both 'split the data'. Cannot say on which machines the pieces live, or what makes sharding necessary.",
      3: "Keeps partitions in one instance and puts shards on several servers. Lacks at least one of these: the resource that runs out (says only 'too big'), what to try first, a price beyond complexity.",
      4: 'Names the resource that ran out, such as write load on one machine, and what was tried before. Gives a concrete price: fan-out queries, cross-shard transactions or a key that is hard to change.',
      5: 'Picks a shard key for a stated workload and tests it against hot spots and common queries. Unasked, explains why replicas do not relieve writes, or how a later reshard would run.',
    },
    cue: 'Tests judgment about when one server is really used up. A 3 knows where the pieces live; a 4 says which resource ran out, what was tried first, and one concrete price.',
    followUps: [
      'What would you try before that?',
      "How would you divide a shop's orders?",
      'A monthly report covers all customers. What changes for it?',
    ],
    references: [
      {
        title: 'PostgreSQL documentation, Table Partitioning',
        url: 'https://www.postgresql.org/docs/current/ddl-partitioning.html',
        where:
          "'Overview': what partitioning is and its benefits; 'Partition Pruning': parts that a query skips",
      },
      {
        title: 'Azure Architecture Center, Sharding pattern',
        url: 'https://learn.microsoft.com/en-us/azure/architecture/patterns/sharding',
        where: "'Context and problem' and 'Solution'",
      },
      {
        title: 'MongoDB manual, Choose a Shard Key',
        url: 'https://www.mongodb.com/docs/manual/core/sharding-choose-a-shard-key/',
        where: "Opening note on changing the key; 'Shard Key Cardinality'",
      },
    ],
    corrections: [
      {
        guide: 'Sets sharding against horizontal partitioning as two different things.',
        truth:
          'Sharding is horizontal partitioning, with the parts on separate servers. A candidate who calls it that is right.',
        reference: {
          title: 'Azure Architecture Center, Sharding pattern',
          url: 'https://learn.microsoft.com/en-us/azure/architecture/patterns/sharding',
          where: "'Solution': horizontal partitions or shards",
        },
      },
    ],
  },
  'jwt-vs-sessions': {
    prompt:
      'How do JSON Web Tokens compare with server-side sessions for keeping a user logged in? What are the trade-offs, and what must a server check on each token?',
    keyPoints: [
      'A session keeps the state on the server, and the client holds only a random id.',
      'A session can be revoked at once, by deleting its record.',
      'Sessions cost a lookup, and with several servers a shared store such as Redis or sticky routing.',
      'A signed JWT carries its claims, so any service with the key validates it without a lookup.',
      'A JWT is hard to revoke before it expires, unless a denylist brings state back.',
      'Access tokens are kept short-lived and renewed with a refresh token that can be revoked.',
      'Signed is not encrypted: anyone who holds a signed token can read its claims.',
      'The server decides on the allowed algorithm, not the header, and checks signature, issuer, audience and expiry.',
    ],
    coreKeyPoints: 5,
    misconceptions: [
      'Believes a JWT cannot be hacked; a stolen one works until it expires, and careless checks accept forged ones.',
      'Thinks sessions are for desktop apps; they are a sound choice for a web application.',
      'Takes a signed token for an encrypted one; its claims are only encoded.',
      'Thinks that to delete the token in the browser is to revoke it; a copy stays valid until it expires.',
    ],
    answers: {
      strong:
        "A session keeps the state on the server, and the browser holds only a random id. I can revoke it at once by deleting the record. It costs a lookup on each request. With several servers it needs a shared store such as Redis, or sticky routing. A JWT carries its claims and is signed. Any service with the key validates it without a lookup, so it suits many services. The weak side is that it's hard to revoke before it expires. I can keep a denylist, but that brings state back. So I keep access tokens short-lived, some minutes, and renew them with a refresh token that I can revoke. Signed isn't encrypted. Anyone who holds such a token can read its claims, so no secrets in there. My code accepts one allowed algorithm only, and it doesn't take that choice from the header. Then I check the signature, the issuer, the audience and the expiry. A thief can use either one, so I send both over TLS only and keep them away from scripts. For one web application I'd take sessions. Across many services I'd take short JWTs.",
      weak: "JWTs are the modern way, because they're encrypted, so they can't be hacked. Sessions are more for desktop apps, where the user stays connected. With a JWT the server stores nothing, and for a logout you just delete it in the browser. So I'd always use JWTs.",
    },
    anchors: {
      1: 'Says that JWTs cannot be hacked, or that sessions belong to desktop software. Compares neither state nor revocation.',
      2: 'Knows where each one is kept, but draws no consequence from it, or believes that the content of a signed token is hidden.',
      3: 'Contrasts tokens that need no lookup with sessions that need a store, and says tokens are hard to revoke. Has no remedy for that, or checks no more than signature and expiry.',
      4: 'Limits the damage with short lifetimes plus a revocable refresh token, or a denylist whose cost they state. Besides signature and expiry, verifies at least one of these: issuer, audience, an algorithm fixed in advance.',
      5: 'Decides by system, unasked: a session for a single web application, tokens across services. Does not let the header choose the algorithm, and weighs theft, storage or key rotation.',
    },
    cue: 'Tests whether the candidate weighs both sides. A 3 says that tokens are hard to revoke; a 4 says what they do about it and at what cost, and checks more than signature and expiry.',
    followUps: [
      'An employee leaves the company at noon. What happens to their access in each design?',
      'What would you put in such a token, and what not?',
      'A request arrives with one. What does your code do, step by step?',
    ],
    references: [
      {
        title: 'RFC 8725, JSON Web Token Best Current Practices',
        url: 'https://www.rfc-editor.org/rfc/rfc8725#section-3',
        where: 'Section 3.1, algorithm; section 3.8, issuer and subject; section 3.9, audience',
      },
      {
        title: 'RFC 7519, JSON Web Token (JWT)',
        url: 'https://www.rfc-editor.org/rfc/rfc7519#section-4.1.4',
        where: 'Section 4.1.4, the `exp` claim',
      },
    ],
    corrections: [
      {
        guide: 'Says that a JWT is signed, and validated without a lookup.',
        truth:
          'A valid signature alone is not enough. The server also decides which algorithm it accepts, and checks issuer, audience and expiry.',
        reference: {
          title: 'RFC 8725, JSON Web Token Best Current Practices',
          url: 'https://www.rfc-editor.org/rfc/rfc8725#section-3',
          where: 'Section 3.1, section 3.8 and section 3.9 (expiry: RFC 7519, section 4.1.4)',
        },
      },
    ],
  },
  'database-deadlocks': {
    prompt:
      'Describe how two transactions can deadlock in a database. What does the engine do about it, and what should your code do to avoid it and to recover?',
    keyPoints: [
      'A holds row 1 and wants row 2, while B holds row 2 and wants row 1, so neither can go on.',
      'The engine detects the cycle and breaks it, in most engines by rolling one transaction back, so the other can finish.',
      'The application must retry the whole transaction, a limited number of times, with backoff.',
      'A retried transaction must not contain outside effects such as a mail or a charge.',
      'The main prevention is one lock order in all code, for example by ascending id.',
      'Short transactions, without user input or remote calls inside, hold their locks for less time.',
      'Optimistic versioning locks later but does not rule a deadlock out: its updates still lock rows until commit.',
      'A lock-wait timeout is another error and needs its own handling; InnoDB, for example, then undoes only the statement by default.',
    ],
    coreKeyPoints: 5,
    misconceptions: [
      'Takes a conflict such as two users registering one email address for the standard case; that is normally a unique violation.',
      'Wants more RAM or a restart; a cycle of waits does not come from a lack of memory.',
      'Expects the database to complete both transactions; one is rolled back and must be run again by the application.',
      'Believes optimistic locking makes deadlocks impossible; versioned updates in opposite order still deadlock.',
    ],
    answers: {
      strong:
        "Two transfers run at once. Transaction A holds row 1 and wants row 2. Transaction B holds row 2 and wants row 1. Neither can go on. No explicit lock is needed, since plain updates lock their rows until commit. The engine detects the cycle. Most engines then roll one transaction back, so the other can finish. My code gets an error and must retry the whole transaction, a limited number of times, with backoff. So I keep a mail or a charge out of it, because a retry would repeat those outside effects. To avoid deadlocks, I use one lock order in all code, for example accounts by ascending id. I keep transactions short, with no user input and no remote calls inside. In InnoDB good indexes help too, because without one a scan locks rows it doesn't need. Optimistic versioning locks later, but it doesn't rule a deadlock out, since its updates still lock rows until commit. A lock-wait timeout is another error, and I handle it separately. There InnoDB by default undoes only the statement. On a deadlock it rolls back the transaction.",
      weak: "A deadlock is when two users register with the same email address in the same second, and then the database freezes. Usually the server is overloaded, so I'd add more RAM or restart it. Mostly the database sorts it out, and it will complete both transactions in the end.",
    },
    anchors: {
      1: 'Describes no cycle of waits but a duplicate registration or an overloaded server, and asks for RAM or a restart.',
      2: "Says that two transactions 'block each other', without who holds and who wants what, or builds the cycle but does not know that the engine rolls one back. Would wait, or kill one by hand.",
      3: 'Builds the cycle from two locks and knows the engine rolls one side back. Leaves out the fixed lock order or the retry of the whole transaction, and perhaps offers only short transactions.',
      4: 'Has both remedies on top of a correct cycle: every code path takes locks in a fixed order, and the rolled-back transaction is run again as a whole.',
      5: 'Adds at least two points unasked: mails and payments stay out of what is retried, versioned updates can deadlock too, or a lock-wait timeout is a different error.',
    },
    cue: 'Tests whether the candidate can reason about lock order and recovery. A 3 explains the cycle and the rollback; a 4 also orders the locks and retries the whole transaction. Accept that Oracle undoes only one statement, not the transaction.',
    followUps: [
      'One of the two belongs to a user at the checkout. What does that user see?',
      'How would you find out which statements were involved?',
      'What if you could not change the code of the other program?',
    ],
    references: [
      {
        title: 'PostgreSQL documentation, Explicit Locking',
        url: 'https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-DEADLOCKS',
        where: 'Section 13.3.4, Deadlocks',
      },
      {
        title: 'MySQL 8.4 Reference Manual, How to Minimize and Handle Deadlocks',
        url: 'https://dev.mysql.com/doc/refman/8.4/en/innodb-deadlocks-handling.html',
        where: 'Whole section',
      },
      {
        title: 'MySQL 8.4 Reference Manual, InnoDB Error Handling',
        url: 'https://dev.mysql.com/doc/refman/8.4/en/innodb-error-handling.html',
        where: 'The entries on deadlock and on lock wait timeout',
      },
      {
        title: "Oracle Database Administrator's Guide 11g Release 2, Monitoring Performance",
        url: 'https://docs.oracle.com/cd/E18283_01/server.112/e17120/monitoring002.htm',
        where: "'Monitoring Locks': a deadlock ends with the rollback of one statement",
      },
    ],
    corrections: [
      {
        guide: 'Says that the engine resolves a deadlock by rolling one transaction back.',
        truth:
          'That frees the other transaction only. The work of the victim is lost until the application retries the whole transaction.',
        reference: {
          title: 'MySQL 8.4 Reference Manual, How to Minimize and Handle Deadlocks',
          url: 'https://dev.mysql.com/doc/refman/8.4/en/innodb-deadlocks-handling.html',
          where: 'Whole section: applications must be prepared to issue the transaction again',
        },
      },
      {
        guide: 'Lists optimistic locking as a way to prevent deadlocks.',
        truth:
          'A versioned update still locks its row until commit, so two transactions that update two rows in opposite order can deadlock. No explicit lock is needed.',
        reference: {
          title: 'PostgreSQL documentation, Explicit Locking',
          url: 'https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-DEADLOCKS',
          where: 'Section 13.3.4: deadlocks without explicit locking',
        },
      },
      {
        guide: 'Has its weak answer give two users who register one email address.',
        truth:
          'That is not the standard case, but not impossible. In InnoDB even transactions that insert a single row can deadlock. Ask for the cycle before judging.',
        reference: {
          title: 'MySQL 8.4 Reference Manual, How to Minimize and Handle Deadlocks',
          url: 'https://dev.mysql.com/doc/refman/8.4/en/innodb-deadlocks-handling.html',
          where: 'Whole section: deadlocks with a single inserted or deleted row',
        },
      },
    ],
  },
  'cache-avalanche': {
    prompt:
      'What is a cache avalanche, what can trigger it, and how would you protect the database behind the cache?',
    keyPoints: [
      'One trigger is that many keys expire at about the same time.',
      'The other is that the cache itself fails or restarts empty.',
      'All the reads it absorbed then hit the database, which may not be able to carry them.',
      'Random jitter on each lifetime spreads the misses, but does nothing for a dead cache.',
      'Replicas and failover keep the cache available.',
      'A limit on concurrent queries, load shedding or a circuit breaker protects the database itself.',
      'A cache that comes back cold is warmed up, or traffic is let in slowly.',
      'It is neither a stampede on one hot key nor penetration by keys that do not exist.',
    ],
    coreKeyPoints: 5,
    misconceptions: [
      'Blames one user who refreshes too often; an avalanche is many keys, or the whole cache, missing at once.',
      'Thinks a full cache deletes files and loses data; the data is in the database, and the danger is the load on it.',
      'Offers jitter as the whole answer; it spreads expiry and does not help when the cache is down.',
      'Takes a stampede for the same thing; there one hot key expires, here it is many keys or the whole cache.',
    ],
    answers: {
      strong:
        "In a cache avalanche a large part of the cached data is gone at once, and all the reads it absorbed hit the database. There are two triggers. Many keys expire at about the same time, say after a bulk load with one fixed lifetime. Or the cache itself fails, or restarts empty. The remedies differ. Against mass expiry I add random jitter to each lifetime, so that the misses spread. That does nothing for a dead cache. There I want replicas and failover. But even that cache can come back cold. So I protect the database itself: a limit on concurrent queries, load shedding, and a circuit breaker that fails fast or serves old data from local memory. After an outage the cache is warmed up with the important keys, or traffic is let in slowly. I'd also ask whether the database can carry the load without any cache, and test that before it happens. It's not a stampede, where one hot key expires and everyone recomputes it. And it's not penetration, where requests ask for keys that don't exist. Those need other remedies.",
      weak: "A cache avalanche happens when a user refreshes too often, so the cache gets full and deletes files. Then the page loads slowly. I'd limit how often people can refresh, and I'd give the cache more memory, so it doesn't have to delete anything.",
    },
    anchors: {
      1: 'Blames a user who reloads too often, or a full cache. The database behind it does not come up.',
      2: 'Knows that the database gets slow without its cache, but explains no trigger, or only adds memory or servers.',
      3: 'Explains how one trigger, mostly keys that expire together, sends the misses to the database, and answers it, as with jitter. The other trigger is missing or gets the same remedy, or nothing limits the load on the database.',
      4: 'Keeps the two triggers apart, with jitter for one and a remedy of its own for the other, such as failover. Also limits what reaches the database, for example by load shedding or a circuit breaker.',
      5: 'Plans, unasked, for a cold cache after the outage, by warming it or admitting traffic slowly. Sets the case apart from one hot key or from lookups of missing keys.',
    },
    cue: 'Tests whether the candidate matches each remedy to its trigger. A 3 answers expiry with jitter; a 4 also survives an outage of the cache and limits what reaches the database.',
    followUps: [
      'Which of your measures helps in which case?',
      'How does the system get back to normal afterward?',
      'How would you know beforehand that the database can take it?',
    ],
    references: [
      {
        title: "Amazon Builders' Library, Caching challenges and strategies",
        url: 'https://aws.amazon.com/builders-library/caching-challenges-and-strategies/',
        where: "'The ecstasy and the agony of caches': a service that depends on its cache",
      },
      {
        title: 'Site Reliability Engineering, chapter 22, Addressing Cascading Failures',
        url: 'https://sre.google/sre-book/addressing-cascading-failures/',
        where: "'Slow Startup and Cold Caching'",
      },
      {
        title: 'Upstash, How TTL Jitter Protects Your Database When Redis Keys Expire Together',
        url: 'https://upstash.com/kb/redis-ttl-jitter',
        where: 'Opening part: the measured peak of misses with and without jitter',
      },
    ],
    corrections: [
      {
        guide: 'Lists jitter, a circuit breaker and a highly available cache side by side.',
        truth:
          'They do different jobs. Jitter helps only against keys that expire together. When the cache is dead or cold, what helps is a limit on the load that reaches the database.',
        reference: {
          title: 'Site Reliability Engineering, chapter 22, Addressing Cascading Failures',
          url: 'https://sre.google/sre-book/addressing-cascading-failures/',
          where:
            "'Slow Startup and Cold Caching': reject requests when overloaded; for jitter, the opening part of the Upstash article",
        },
      },
      {
        guide: 'Offers a highly available cache as protection.',
        truth:
          'It can still come back cold. Then nearly every request is a miss, so traffic must grow slowly or the cache be warmed.',
        reference: {
          title: 'Site Reliability Engineering, chapter 22, Addressing Cascading Failures',
          url: 'https://sre.google/sre-book/addressing-cascading-failures/',
          where:
            "'Slow Startup and Cold Caching': a cache that must be filled first, and load that grows slowly",
        },
      },
    ],
  },
  idempotency: {
    prompt:
      'What does it mean that an API operation is idempotent, and why does it matter for payments? How would you build an idempotent charge endpoint?',
    keyPoints: [
      'Sending an idempotent request again has the same intended effect as sending it once.',
      'After a timeout the client cannot know whether the charge happened, so it retries.',
      'Without protection a retry can charge the customer twice.',
      'The client sends an idempotency key in a header, the same one on every retry of a payment.',
      'The server inserts the key under a unique constraint before the charge; a lookup alone can race.',
      'The key is committed as in progress first, and only then is the provider called.',
      'A retry gets the first result, or a conflict while the first request is still running.',
      'After a crash the outcome is settled with the provider: the retry sends it the same stored key of its own, or a job reconciles stuck keys.',
    ],
    coreKeyPoints: 5,
    misconceptions: [
      'Thinks idempotency encrypts card data; it lets a request be repeated without repeating its effect.',
      'Relies on a lookup in a cache before the charge; two requests can pass it at the same moment.',
      'Puts the key and the call to the provider in one transaction; a rollback does not undo a charge made elsewhere.',
      "Takes idempotent for 'the same response'; it is about the effect, and the response may differ.",
    ],
    answers: {
      strong:
        "An operation is idempotent if sending the request again has the same intended effect as sending it once. In payments the reason is timeouts. The client gets no answer and cannot know whether the charge happened, so it retries. Without protection the customer can be charged twice. So the client sends an idempotency key in a header, one per payment, and the same one on every retry. A lookup before the charge isn't enough, because two requests can both find nothing. I insert the key under a unique constraint, marked as in progress, and commit. Only one request wins. Then I call the provider, with a key of its own that I store with mine and send again on every retry. Then I commit the result. I don't keep one transaction open around the call. There, a crash would roll my key back, but the card would stay charged. A retry gets the first result. If the first request is still running, it gets a conflict, for example `409`. The same key with another body is rejected. And a job looks for stuck keys and reconciles them with the provider.",
      weak: "Idempotency encrypts the card data, so nobody can read it on the way. For payments that's required. If a request comes twice, I do a lookup in the cache, and if it isn't there I charge the card. And I'd disable the button after the first click, so it can't happen anyway.",
    },
    anchors: {
      1: 'Says that it encrypts or protects card data, or that users must simply not send a payment twice.',
      2: "Says 'the same result each time', without timeouts or retries as the reason. Would disable the button or compare amounts.",
      3: 'Leads from a lost answer to a retry and a double charge. The client sends a key that is looked up first, but two simultaneous requests would both pass, or it stays open what the second one receives.',
      4: 'Closes that race: the key is claimed atomically, as under a unique constraint, before any money moves. Says what a second caller receives while the first is running, and what after it.',
      5: 'Follows a crash between the charge and the saved result. Commits the claim first, and hands the provider a key that stays the same on a retry. Also reconciles what got stuck, or refuses a reused key with another body.',
    },
    cue: 'Tests whether the candidate thinks retries through when they overlap. A 3 looks the key up; a 4 claims it atomically and says what the second caller gets; a 5 follows a crash.',
    followUps: [
      'Two copies of the request arrive at the same moment. What happens?',
      'Your server stops right after the card was charged. What now?',
      'What exactly does the second caller receive?',
    ],
    references: [
      {
        title: 'RFC 9110, HTTP Semantics',
        url: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-9.2.2',
        where: 'Section 9.2.2, Idempotent Methods',
      },
      {
        title: 'Stripe API reference, Idempotent requests',
        url: 'https://docs.stripe.com/api/idempotent_requests',
        where: 'Whole page: keys, saved results in API v1 and v2, comparison of parameters',
      },
      {
        title: 'Brandur Leach, Implementing Stripe-like Idempotency Keys in Postgres',
        url: 'https://brandur.org/idempotency-keys',
        where:
          "'Atomic phases', 'The idempotency key relation', 'Idempotency key upsert' and 'Calling Stripe'",
      },
    ],
    corrections: [
      {
        guide: 'Has the server look the key up before it processes the payment.',
        truth:
          'A lookup alone races. The key is inserted under a unique constraint and committed as in progress before the provider is called, and that call needs a stored key of its own that each retry sends again.',
        reference: {
          title: 'Brandur Leach, Implementing Stripe-like Idempotency Keys in Postgres',
          url: 'https://brandur.org/idempotency-keys',
          where:
            "'Atomic phases', 'The idempotency key relation', 'Idempotency key upsert' and 'Calling Stripe'",
        },
      },
      {
        guide: 'Has a repeated request return the first result.',
        truth:
          'Idempotency concerns the intended effect; the response may differ. Replaying the first result is a choice of the provider: Stripe does so in version 1 of its API, while version 2 may return an updated response.',
        reference: {
          title: 'Stripe API reference, Idempotent requests',
          url: 'https://docs.stripe.com/api/idempotent_requests',
          where: 'Paragraph on API v1 and v2; for the intended effect, RFC 9110 section 9.2.2',
        },
      },
    ],
  },
} satisfies Record<IdsOf<'data-engineering-and-design'>, BackendProse>;
