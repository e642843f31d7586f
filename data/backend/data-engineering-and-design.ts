import type { IdsOf } from './outline.ts';
import type { BackendProse } from './types.ts';

export const dataEngineeringAndDesign = {
  'sharding-vs-partitioning': {
    prompt:
      'How does sharding differ from partitioning a table horizontally? When would you shard, and what would it cost you?',
    keyPoints: [
      "Partitioning splits a table's rows by a key; in a single-server database such as PostgreSQL or MySQL the parts normally share that server.",
      'Sharding is horizontal partitioning across separate servers, each with its own CPU and disk.',
      'There is a reason that one server cannot meet: its CPU, disk, storage space or network is exhausted and a bigger one no longer pays, or data must stay in a region.',
      'The price is concrete, such as queries without the shard key that ask all shards, joins or transactions that need coordination, or a key that is hard to change.',
      'Where load is the reason, cheaper steps come first, such as indexes, caching, read replicas or partitioning.',
      'The shard key must spread the load and keep most requests on a single shard.',
    ],
    coreKeyPoints: 4,
    misconceptions: [
      'Says partitioning is for SQL and sharding for NoSQL; both kinds of database can do either.',
      'Takes shards for copies of the data; each shard holds different rows, and replicas hold the same ones.',
      'Expects every query to get faster; one that lacks the shard key must ask all shards.',
      "Expects partitions within one instance to add CPU or memory; they share that server's. In Cassandra or DynamoDB, partitions are spread over machines and do add them.",
    ],
    answers: {
      strong:
        "Both split a table's rows by a key. In PostgreSQL or MySQL, the partitions of a table, say orders by year, stay in one database instance. A query for this year skips the other partitions, and I can drop an old year as a whole. But all of them share that server's CPU and memory. Sharding is horizontal partitioning across separate servers, so each shard brings its own CPU and disk. In Cassandra or DynamoDB that's simply called partitioning. I'd shard late. Before that come indexes, caching, read replicas, partitioning and a bigger machine. Replicas take reads away, but each full copy applies every write. When one server's CPU, disk speed or storage space is exhausted and a bigger one no longer pays, I shard. Another reason is a law that data must stay in a region. The price is real. A query without the shard key asks every shard. Joins and transactions across shards need coordination. So the shard key is the main decision. It must spread the load and keep most requests on a single shard, for example by customer. With the current date as the key, all new writes go to one shard. And it's hard to change later, because that moves a lot of data.",
      weak: "Partitioning is what you do in SQL, and sharding is the NoSQL version. With sharding you keep copies of the database in other countries, so each user is close to one. I'd shard early, because then every query gets faster and you never have to worry about scale.",
    },
    anchors: {
      1: 'Firmly wrong about what the words mean, such as partitioning for SQL and sharding for NoSQL, or shards as copies in other places. Or knows neither.',
      2: "Says both 'split the data' and that it scales. On which machines the pieces live and why one would do it stay open.",
      3: "Knows where the pieces live. Lacks at least one of these: a reason that one server cannot meet ('too big' is not one), a concrete price such as work across shards.",
      4: 'Separates the two by where the rows live, by its own database if that differs, gives a reason for shards, such as exhausted writes, storage or a region, and a concrete price, such as work across shards or a key that is hard to change. May lack either or both of these: cheaper steps first, what a good key does.',
      5: 'Treats the key as the decision: tests one against hot spots and against the common queries. Tries cheaper steps before, where load is the reason.',
    },
    cue: 'Tests judgment about when one server no longer serves. A 3 knows where the pieces live; a 4 gives a real reason and a concrete price; a 5 picks a key and tests it. Data that must stay in a region is a reason too, and in Cassandra or DynamoDB partitions are spread over machines.',
    followUps: [
      'How would you know that the time has come?',
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
        where: "'Context and problem': four limits of one server; 'Solution'",
      },
      {
        title: 'MongoDB manual, Choose a Shard Key',
        url: 'https://www.mongodb.com/docs/manual/core/sharding-choose-a-shard-key/',
        where: "Opening note on changing the key; 'Shard Key Cardinality'",
      },
      {
        title: 'Apache Cassandra documentation, Dynamo',
        url: 'https://cassandra.apache.org/doc/latest/cassandra/architecture/dynamo.html',
        where: "'Dataset Partitioning: Consistent Hashing': partitions spread over machines",
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
      {
        guide: 'Says that partitions stay within one database instance.',
        truth:
          'That is the usage of single-server databases such as PostgreSQL and MySQL. In Cassandra or DynamoDB, partitions are spread over machines and add capacity. A candidate who speaks of those is right.',
        reference: {
          title: 'Apache Cassandra documentation, Dynamo',
          url: 'https://cassandra.apache.org/doc/latest/cassandra/architecture/dynamo.html',
          where:
            "'Dataset Partitioning: Consistent Hashing'; for DynamoDB, its Developer Guide, 'Best practices for designing and using partition keys'",
        },
      },
      {
        guide: "Gives one server's exhausted CPU, disk or storage as the reason to shard.",
        truth:
          'There are more: the network of one server, and geography, as when data must stay in the region of its users or be close to them.',
        reference: {
          title: 'Azure Architecture Center, Sharding pattern',
          url: 'https://learn.microsoft.com/en-us/azure/architecture/patterns/sharding',
          where:
            "'Context and problem': storage space, computing resources, network bandwidth, geography",
        },
      },
    ],
  },
  'jwt-vs-sessions': {
    prompt:
      'How do JSON Web Tokens compare with server-side sessions for keeping a user logged in? What are the trade-offs, and what must a server check on each token?',
    keyPoints: [
      'A session keeps the state on the server, behind a random id; several servers need a shared store such as Redis or sticky routing.',
      'A signed JWT carries its claims, so any service with the key validates it without a lookup.',
      'A session ends at once when its record is deleted, while a JWT is hard to revoke before it expires.',
      'The server checks the signature and the expiry of each token.',
      'A remedy has a price: short-lived access tokens need a refresh token that can be revoked, and a denylist brings state back.',
      'It also checks issuer and audience, and decides on the allowed algorithm itself, not by the header.',
    ],
    coreKeyPoints: 4,
    misconceptions: [
      'Believes a JWT cannot be hacked; a stolen bearer token works until it expires, unless it is bound to a key of the client, and careless checks accept forged ones.',
      'Thinks sessions are for desktop apps; they are a sound choice for a web application.',
      'Takes a signed token for an encrypted one; its claims are only encoded.',
      'Thinks that to delete the token in the browser is to revoke it; a copy stays valid until it expires or is denied.',
    ],
    answers: {
      strong:
        "A session keeps the state on the server, and the browser holds only a random id. I can end it at once by deleting the record. It costs a lookup on each request. With several servers it needs a shared store such as Redis, or sticky routing. A JWT carries its claims and is signed. Any service with the key validates it without a lookup, so it suits many services. The weak side is that it's hard to revoke before it expires. I can keep a denylist, but that brings state back. So I keep access tokens short-lived, some minutes, and renew them with a refresh token that I can revoke. Signed isn't encrypted. Anyone who holds such a token can read its claims, so no secrets in there. My code accepts one allowed algorithm only, and it doesn't take that choice from the header. Then I check the signature, the issuer, the audience and the expiry. A thief can use either one, so I send both over TLS only and keep them away from scripts. For one web application I'd take sessions. Across many services I'd take short JWTs.",
      weak: "JWTs are the modern way, because they're encrypted, so they can't be hacked. Sessions are more for desktop apps, where the user stays connected. With a JWT the server stores nothing, and for a logout you just delete it in the browser. So I'd always use JWTs.",
    },
    anchors: {
      1: 'Sure of something false at the core, such as JWTs that cannot be hacked or sessions that belong to desktop software. Or no comparison at all.',
      2: 'Knows where each one is kept, or calls tokens modern and scalable. Draws no consequence for revoking or for what a server must check.',
      3: 'Contrasts state on the server with tokens that need no lookup. Lacks at least one of these: how differently the two are revoked (in any words, such as a logout that does not bite), or a check of signature and expiry.',
      4: 'Weighs both: state and shared store against validation without a lookup, ending at once against waiting for expiry. Checks signature and expiry. May lack either or both of these: a remedy with its price, the checks beyond these two.',
      5: 'Limits the damage at a stated price, such as short tokens with a revocable refresh token or a denylist. Checks the issuer, the audience and an algorithm that the header does not choose.',
    },
    cue: 'Tests whether the candidate weighs both sides. A 3 knows where the state is; a 4 also compares how each is revoked and what is checked; a 5 has a remedy with its price and the checks that are easily forgotten. Tokens bound to a client key (DPoP, mutual TLS) are a right answer to theft.',
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
      {
        title: 'RFC 9449, OAuth 2.0 Demonstrating Proof of Possession (DPoP)',
        url: 'https://www.rfc-editor.org/rfc/rfc9449',
        where: 'Abstract: tokens bound to a key of the client; for mutual TLS, RFC 8705',
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
      'The application must run the rolled-back transaction again, as a whole and a limited number of times.',
      'The main prevention is one lock order in all code, for example by ascending id; a coarse lock that all take first also rules the cycle out.',
      'Transactions stay short and free of outside effects: no user input or remote call that holds locks longer, no mail or charge that a retry repeats.',
      'A version column in a lock-based engine such as PostgreSQL or InnoDB does not rule a deadlock out: its updates still lock rows until commit.',
    ],
    coreKeyPoints: 4,
    misconceptions: [
      'Takes a conflict such as two users registering one email address for the standard case; that is normally a unique violation.',
      'Wants more RAM or a restart; a cycle of waits does not come from a lack of memory.',
      'Expects the database to complete both transactions; one is rolled back and must be run again by the application.',
      'Believes a version column makes deadlocks impossible in a lock-based engine; updates in opposite order still deadlock. Engines without row locks are another matter.',
    ],
    answers: {
      strong:
        "Two transfers run at once. Transaction A holds row 1 and wants row 2. Transaction B holds row 2 and wants row 1. Neither can go on. No explicit lock is needed, since plain updates lock their rows until commit. The engine detects the cycle. Most engines then roll one transaction back, so the other can finish. My code gets an error and must run the whole transaction again, a limited number of times, with backoff. So I keep a mail or a charge out of it, because a retry would repeat those outside effects. To avoid deadlocks, I use one lock order in all code, for example accounts by ascending id. A coarse lock that everyone takes first works too, but it costs throughput. I keep transactions short, with no user input and no remote calls inside. In PostgreSQL or InnoDB a version column doesn't rule a deadlock out, since its updates still lock rows until commit. An engine without row locks, such as SQL Server's memory-optimized tables, aborts one on conflict instead. A lock-wait timeout is another error, and I handle it separately. There InnoDB by default undoes only the statement.",
      weak: "A deadlock is when two users register with the same email address in the same second, and then the database freezes. Usually the server is overloaded, so I'd add more RAM or restart it. Mostly the database sorts it out, and it will complete both transactions in the end.",
    },
    anchors: {
      1: 'Presents something else as a deadlock without doubt, such as a duplicate registration or an overloaded server, and asks for RAM or a restart. Or gives no answer.',
      2: "Stops at 'two transactions block each other', without who holds and who wants what; or builds the cycle and has nothing true about the engine or the code.",
      3: 'Builds the cycle and has one more part, mostly that the engine ends it at the cost of one side. Lacks at least one of these: that end, a victim that must be run again, a prevention that rules the cycle out (short transactions alone do not).',
      4: 'Cycle, engine and both remedies are right: locks in a fixed order or one coarse lock taken first, and a victim that the code runs again. May lack either or both of these: what must stay out of the transaction, why a version column is no cure.',
      5: 'Thinks recovery through: transactions stay short, with mails and payments outside of what is retried, and versioned updates in a lock-based engine can deadlock too.',
    },
    cue: 'Tests whether the candidate can reason about lock order and recovery. A 3 explains the cycle; a 4 also prevents it and runs the victim again. Accept that Oracle undoes only one statement, and that engines without row locks abort on conflict instead.',
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
      {
        title: 'Microsoft Learn, Transactions with memory-optimized tables',
        url: 'https://learn.microsoft.com/en-us/sql/relational-databases/in-memory-oltp/transactions-with-memory-optimized-tables',
        where: "'Pessimistic versus optimistic': no deadlock, but a conflict that fails at once",
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
          'In a lock-based engine such as PostgreSQL or InnoDB, a versioned update still locks its row until commit, so two transactions that update two rows in opposite order can deadlock. No explicit lock is needed. In an engine without row locks, such as the memory-optimized tables of SQL Server, the guide is right.',
        reference: {
          title: 'PostgreSQL documentation, Explicit Locking',
          url: 'https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-DEADLOCKS',
          where:
            "Section 13.3.4: deadlocks without explicit locking; for memory-optimized tables, Microsoft Learn, 'Pessimistic versus optimistic'",
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
      'The reads that the cache absorbed all hit the database at once, which may not be able to carry them.',
      'One trigger is that many keys go missing at about the same time, because they expire together or are invalidated together.',
      'Another is that the cache as a whole is lost: it fails, restarts empty, or maps its keys differently after a resize.',
      'Random jitter on each lifetime spreads the misses of keys that would expire together.',
      'A lost cache needs a remedy of its own: replicas and failover, or a limit on concurrent queries, load shedding or a circuit breaker before the database.',
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
        "In a cache avalanche a large part of the cached data is gone at once, and all the reads it absorbed hit the database. It may not be able to carry them. I know two kinds of trigger. Many keys expire at about the same time, say after a bulk load with one fixed lifetime, or somebody invalidates them together. Or the cache as a whole is lost: it fails, restarts empty, or a resize moves nearly every key to another node. The remedies differ. Against mass expiry I add random jitter to each lifetime, so that the misses spread. That does nothing for a lost cache. There I want replicas and failover. But even that cache can come back cold. So I protect the database itself: a limit on concurrent queries, load shedding, and a circuit breaker that fails fast or serves old data from local memory. After an outage the cache is warmed up with the important keys, or traffic is let in slowly. It's not a stampede, where one hot key expires and everyone recomputes it. And it's not penetration, where requests ask for keys that don't exist. Those need other remedies.",
      weak: "A cache avalanche happens when a user refreshes too often, so the cache gets full and deletes files. Then the page loads slowly. I'd limit how often people can refresh, and I'd give the cache more memory, so it doesn't have to delete anything.",
    },
    anchors: {
      1: 'Explains something else and is sure of it, such as a user who reloads too often or a full cache. The database behind it does not come up. Also if nothing is said.',
      2: 'Knows that things get slow without a cache, but explains no trigger, or only adds memory or servers.',
      3: 'Explains one trigger, mostly keys that expire together, and answers it, as with jitter. A second trigger, or a remedy for a cache that is gone, is missing or gets the same answer.',
      4: 'Leads at least two triggers to the database, such as joint expiry and a dead cache, and gives each a remedy that fits: jitter for one, for the other failover, a query limit, load shedding or a circuit breaker. May lack either or both of these: the cold restart, the cases that look alike.',
      5: 'Thinks past the outage: a cold cache is warmed, or traffic is let in slowly. Sets the case apart from one hot key or from lookups of missing keys.',
    },
    cue: 'Tests whether the candidate matches each remedy to its trigger. A 3 answers expiry with jitter; a 4 also survives the loss of the cache; a 5 plans the way back. Any trigger that makes many keys miss at once counts, such as a mass invalidation or a resize.',
    followUps: [
      'What happens, step by step, after the first key is gone?',
      'How does the system get back to normal afterward?',
      'How would you know beforehand that the database can take it?',
    ],
    references: [
      {
        title: "Amazon Builders' Library, Caching challenges and strategies",
        url: 'https://aws.amazon.com/builders-library/caching-challenges-and-strategies/',
        where:
          "'The ecstasy and the agony of caches': a service that depends on its cache, and what can make it cold",
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
      'The client sends an idempotency key, in a header or a field, the same one on every retry of a payment.',
      'The server stores the key, and a retry gets the first result instead of a second charge.',
      'The key is claimed atomically before the charge, as under a unique constraint; a lookup alone can race.',
      'A crash after the charge is thought through: the claim is committed as in progress first, and stuck keys are settled with the provider, which gets a stored key of its own.',
    ],
    coreKeyPoints: 5,
    misconceptions: [
      'Thinks idempotency encrypts card data; it lets a request be repeated without repeating its effect.',
      'Calls a lookup before the charge safe even for two requests at the same moment; both can find nothing.',
      'Puts the key and the call to the provider in one transaction; a rollback does not undo a charge made elsewhere.',
      "Takes idempotent for 'the same response'; it is about the effect, and the response may differ.",
    ],
    answers: {
      strong:
        "An operation is idempotent if sending the request again has the same intended effect as sending it once. In payments the reason is timeouts. The client gets no answer and cannot know whether the charge happened, so it retries. Without protection the customer can be charged twice. So the client sends an idempotency key, usually in a header, one per payment, and the same one on every retry. The server stores the key, and a retry gets the first result. A lookup before the charge isn't enough, because two requests can both find nothing. I insert the key under a unique constraint, marked as in progress, and commit. Only one request wins. Then I call the provider, with a key of its own that I store with mine and send again on every retry. Then I commit the result. I don't keep one transaction open around the call. There, a crash would roll my key back, but the card would stay charged. If the first request is still running, the second gets a conflict, for example `409`. The same key with another body is rejected. And a job looks for stuck keys and reconciles them with the provider.",
      weak: "Idempotency encrypts the card data, so nobody can read it on the way. For payments that's required. If two requests come at the same moment, I do a lookup in the cache, and only if it isn't there I charge the card, so that's safe. And I'd disable the button after the first click anyway.",
    },
    anchors: {
      1: 'Asserts something false about the core, such as that it encrypts card data or that users must simply not pay twice. Or has no answer.',
      2: "Says 'the same result each time' without timeouts or retries as the reason. Would disable the button, compare amounts, or leave it to a framework.",
      3: 'Leads from a lost answer to a retry and a double charge, or names a key. Lacks the link between them: a key that stays the same on a retry, or what the server keeps and answers when it sees it again.',
      4: 'Connects a lost answer, a retry and a double charge, and prevents it: one key per payment, repeated on each retry, stored by the server, which answers a repeat from what it stored. May lack either or both of these: two requests that pass a lookup together, a crash after the charge.',
      5: 'Closes the gaps: the key is claimed atomically before money moves, as under a unique constraint. Follows a crash after the charge: the claim is committed first, and the provider gets a stored key or stuck ones are reconciled.',
    },
    cue: 'Tests whether the candidate thinks retries through. A 3 knows the double charge or the key; a 4 builds the key so that a repeat is answered from storage; a 5 handles two at once and a crash. The key may be a header, a field or a payment id from the client.',
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
