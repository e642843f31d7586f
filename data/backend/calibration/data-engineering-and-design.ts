import type { SectionAnswers } from './answers.ts';

export const dataEngineeringAndDesignAnswers = {
  'sharding-vs-partitioning': {
    a: {
      score: 1,
      text: 'These are two names for making copies. In SQL it is called partitioning and in NoSQL it is called sharding, so with Postgres you partition and with Mongo you shard, the one cannot do the other. With shards, every country has its full copy of the data, and the users read from the nearest one. I would shard from day one, and afterward all your queries are faster, because each server has less to do. What does it cost? Only the servers.',
      reason:
        'It takes shards for copies and splits the words by product, and builds a plan on that. A 2 would at least say that the data is divided.',
      keyPoints: {},
      misconceptions: {
        0: 'with Postgres you partition and with Mongo you shard, the one cannot do the other',
        1: 'every country has its full copy of the data, and the users read from the nearest one',
        2: 'all your queries are faster, because each server has less to do',
      },
    },
    b: {
      score: 4,
      text: "Partitioning, as I know it from Postgres: one big table is cut into pieces by month, but they're all in the same database on the same box. Sharding: the rows are spread over several machines, and each has its own disk, memory and processor. At my last job we got there because the primary couldn't keep up with the inserts and there was no larger instance left to buy. Before, of course, we'd done the indexes, put reads on replicas and a cache in front. The bill came later. Anything without the tenant in it had to go to all eight shards, and money moving between two tenants was suddenly a distributed transaction.",
      reason:
        'Where the rows live, a resource that really ran out, the steps before it and a concrete price: all core points stand. It never says what makes a good key or how hard it is to change, so not a 5.',
      keyPoints: {
        0: "one big table is cut into pieces by month, but they're all in the same database on the same box",
        1: 'the rows are spread over several machines, and each has its own disk, memory and processor',
        2: "the primary couldn't keep up with the inserts and there was no larger instance left to buy",
        3: 'Anything without the tenant in it had to go to all eight shards, and money moving between two tenants was suddenly a distributed transaction',
        4: "we'd done the indexes, put reads on replicas and a cache in front",
      },
      misconceptions: {},
    },
    c: {
      score: 5,
      text: "Partitioning, in the Postgres sense: dropping last year gets trivial, but every piece still eats from one server. Sharding deals the rows out to machines that share nothing. I go there when writes or disk have outgrown the biggest box, or Swiss data has to sit in Switzerland; for plain load I'd exhaust indexes, a cache, replicas, partitions first. It hurts: joins, transactions and any query that doesn't name the key now cross machines. So I'd argue about the key longest. Customer id keeps a checkout on one shard and spreads well; order date would send all of today to one. And changing your mind later means moving most of the rows.",
      reason:
        'Complete, and the key is the decision: one candidate is tested against a hot spot and a common request. A 4 may leave the key open.',
      keyPoints: {
        0: 'dropping last year gets trivial, but every piece still eats from one server',
        1: 'deals the rows out to machines that share nothing',
        2: 'writes or disk have outgrown the biggest box, or Swiss data has to sit in Switzerland',
        3: "joins, transactions and any query that doesn't name the key now cross machines",
        4: 'indexes, a cache, replicas, partitions first',
        5: 'Customer id keeps a checkout on one shard and spreads well; order date would send all of today to one',
      },
      misconceptions: {},
    },
    d: {
      score: 2,
      text: 'Both are methods to split the data, so that a large table becomes smaller parts. Partitioning is the smaller step and sharding the bigger step, I would say. It is used by all the large companies, like Instagram or Uber, they could not live without it. With horizontal you split the rows and with vertical you split the columns, that is a question which often comes. You do it when the data gets too big and it becomes slow. The cost is that it is complex and that you need experienced people for it. I have not done it myself, but I have read about it, and today the cloud database does most of this automatically for you.',
      reason:
        'Split, big, slow, complex: nothing here says on which machines the pieces live or what would force the step. Nothing is false either, so it is a 2.',
      keyPoints: {},
      misconceptions: {},
    },
    e: {
      score: 3,
      text: "So with partitioning the table is divided into several parts, for example by date, and they stay inside the same database server. And sharding is when the parts are on different servers, each one with its own resources, so it can grow horizontally. I would use sharding when the table is too big, maybe some hundred million rows. Before that I'd look at the slow queries and put the missing indexes, and add a read replica, that is normally enough for a long time. The disadvantage of sharding is that the operation becomes harder. You have more servers, more backups, more monitoring, and the developers have to know where the data is. It should be planned well.",
      reason:
        'It knows where the pieces live and what to try before. But too big is no reason, since it names nothing that one server lacks, and the price stays general; a 4 has a resource and a query that suffers.',
      keyPoints: {
        0: 'the table is divided into several parts, for example by date, and they stay inside the same database server',
        1: 'the parts are on different servers, each one with its own resources',
        4: 'look at the slow queries and put the missing indexes, and add a read replica',
      },
      misconceptions: {},
    },
  },
  'jwt-vs-sessions': {
    a: {
      score: 2,
      text: 'JWT is stateless and session is stateful. The session is on the server and the JWT is at the client, in local storage or in a cookie. JWT is the newer approach and fits better to microservices and to single page applications and mobile, while sessions come from the time of server rendered pages. Trade-offs, well, every approach has pros and cons, JWT is more scalable, sessions are maybe simpler. On each token the server has to check that it is valid, the library does that for you, you call verify and it throws an exception. We have used Spring Security, there it is all configured, so I did not have to go deeper into it.',
      reason:
        'It knows where each one is kept and has a word for both, but draws no consequence: nothing on revoking, nothing on what verify should look at. Empty rather than wrong, so a 2.',
      keyPoints: {},
      misconceptions: {},
    },
    b: {
      score: 5,
      text: "Session: an opaque random id in a cookie, everything else server-side, so with five app servers you want Redis or stickiness. JWT: the claims travel along, signed, and whoever has the public key can check them offline. Firing somebody shows the difference: delete the session row and they're out, while the token keeps working until its exp. My compromise is five-minute access tokens plus a refresh token I can kill; a denylist works as well, but then I'm looking things up again. Checks: good signature, not yet expired, then issuer, audience, and only the algorithm I configured, whatever the header claims. And I remind people that the payload is just base64, anyone can read it, so no salary in there. For a single site I'd honestly take the cookie.",
      reason:
        'It pays for revocation knowingly and refuses the algorithm of the header, two things that a 4 may lack, and remembers that claims can be read.',
      keyPoints: {
        0: 'an opaque random id in a cookie, everything else server-side, so with five app servers you want Redis or stickiness',
        1: 'the claims travel along, signed, and whoever has the public key can check them offline',
        2: "delete the session row and they're out, while the token keeps working until its exp",
        3: 'good signature, not yet expired',
        4: "five-minute access tokens plus a refresh token I can kill; a denylist works as well, but then I'm looking things up again",
        5: 'issuer, audience, and only the algorithm I configured, whatever the header claims',
      },
      misconceptions: {},
    },
    c: {
      score: 4,
      text: "With sessions the browser has a random string and the server remembers who that is, and when you have more machines they must share it, we used Redis. With JWT the user id and the roles are inside the token with a signature, so an API can trust it without asking a database. The problem is the logout. A session I can throw away immediately, but a token that was issued stays good until it runs out, you can't really take it back. I'd let it run out after ten minutes, with a refresh token that is stored and can be withdrawn. When a request comes I check that the signature is correct and the exp is not in the past. More than this I would have to look up.",
      reason:
        'Both sides are weighed, the logout problem is named and eased, and the two basic checks are there. Issuer, audience, algorithm and readable claims are missing, which separates it from a 5 but not from the cut.',
      keyPoints: {
        0: 'the browser has a random string and the server remembers who that is, and when you have more machines they must share it, we used Redis',
        1: 'the user id and the roles are inside the token with a signature, so an API can trust it without asking a database',
        2: 'A session I can throw away immediately, but a token that was issued stays good until it runs out',
        3: 'that the signature is correct and the exp is not in the past',
        4: "I'd let it run out after ten minutes, with a refresh token that is stored and can be withdrawn",
      },
      misconceptions: {},
    },
    d: {
      score: 1,
      text: "I would always take JWT, there is actually no reason for sessions any more. A JWT can't be hacked, because it is encrypted with a 256 bit key, even a government could not break it. So you can also put confidential things inside, like the credit card, nobody is able to read them. Sessions were made for desktop programs, where the user logs in in the morning and stays connected the whole day over one TCP connection; in the web there is no connection, so they don't work there. What must the server check? Basically nothing, if the token could be decrypted then it is a real one. And for the logout the frontend removes it from the local storage, with this it is invalid. That is the beauty of it, no database is involved.",
      reason:
        'Certain and wrong on every point that matters: encryption, what sessions are for, what to check, how to revoke. The fluency does not lift it.',
      keyPoints: {},
      misconceptions: {
        0: "A JWT can't be hacked, because it is encrypted with a 256 bit key",
        1: 'Sessions were made for desktop programs',
        2: 'you can also put confidential things inside, like the credit card, nobody is able to read them',
        3: 'the frontend removes it from the local storage, with this it is invalid',
      },
    },
    e: {
      score: 3,
      text: "In a session the data is kept at the server, and the client sends only an id; if there are many servers you need a common place for it like Redis. A JWT contains the data itself and is signed, so each service can verify it alone, without going to a database, that's good for microservices. Session has the disadvantage that it's one lookup on each request. And JWT has the disadvantage that it's bigger, it is sent every time in the header, maybe one kilobyte, and that you must store it safely in the browser because of XSS. The server must check the signature and if it's expired, and then it reads the roles from it. I would use JWT for a mobile app.",
      reason:
        'State against no lookup is right, and so are the basic checks. How differently the two end is not seen at all: no logout, no dismissal, no stolen token. That contrast makes the 4.',
      keyPoints: {
        0: 'the data is kept at the server, and the client sends only an id; if there are many servers you need a common place for it like Redis',
        1: 'each service can verify it alone, without going to a database',
        3: "check the signature and if it's expired",
      },
      misconceptions: {},
    },
  },
  'database-deadlocks': {
    a: {
      score: 4,
      text: 'Transaction A updates product seven then nine, B updates nine then seven. Each now holds what the other one wants, forever. The engine spots the cycle in its wait graph, picks a victim, rolls it back, and the survivor goes through. My code must catch that error and run the transaction again from its first statement, three tries perhaps, with a growing random pause. So nothing like sending mail or charging a card may happen inside, or it happens twice. To avoid it I sort the IDs and lock in that order everywhere. And I keep transactions brief, no HTTP calls in the middle, so locks are freed sooner.',
      reason:
        'Cycle, victim, rerun and lock order are all there and connected. It does not ask whether version columns would help, which is the further point it lacks.',
      keyPoints: {
        0: 'Transaction A updates product seven then nine, B updates nine then seven. Each now holds what the other one wants',
        1: 'spots the cycle in its wait graph, picks a victim, rolls it back, and the survivor goes through',
        2: 'run the transaction again from its first statement, three tries perhaps, with a growing random pause',
        3: 'I sort the IDs and lock in that order everywhere',
        4: 'I keep transactions brief, no HTTP calls in the middle, so locks are freed sooner',
      },
      misconceptions: {},
    },
    b: {
      score: 2,
      text: 'Deadlock is when two transactions wait for each other, one has row A and needs B, the other has B and needs A. It mostly appears under high load, when many users do the same thing at the same time, so in the test environment you normally never see one. Modern databases are smart about it, they notice it and sort it out so that both of them get through in the end, so I do not have to write code for it. To reduce it you should optimize queries, add good indexes and monitor the database. Last year we had some of them in our shop system and our DBA fixed it over the weekend.',
      reason:
        'The cycle is there, and everything after it is missing or wrong: no victim, nothing for the code to do. A 3 knows at least that one side is rolled back.',
      keyPoints: {
        0: 'one has row A and needs B, the other has B and needs A',
      },
      misconceptions: {
        2: 'both of them get through in the end',
      },
    },
    c: {
      score: 1,
      text: 'A deadlock is for example when two people sign up with one email address at the same moment and the database does not know which to keep. It gets stuck because it is overloaded, and from outside it looks like the server is dead, that is where the name comes from. You solve it with more memory, or you restart the database server and then the locks are gone. It is good to restart it every night anyway, as prevention. In the code you cannot do much, it is more a matter for operations. What I would do on the website is to disable the submit button, so that people do not click two times, because then the second registration arrives while the first one is still running, and that is exactly the deadlock.',
      reason:
        'A duplicate registration on an overloaded server is not a deadlock, and the restart follows from that error. No cycle appears, so not even a 2.',
      keyPoints: {},
      misconceptions: {
        0: 'two people sign up with one email address at the same moment',
        1: 'with more memory, or you restart the database server',
      },
    },
    d: {
      score: 5,
      text: 'Two transfers cross: one holds account three and needs eight, the other holds eight and needs three. The engine sees the loop and aborts one so the other completes. I rerun that whole transaction, capped at a few attempts with jittered waits, and keep mails and charges outside, after commit. Prevention is mostly one global order, ascending ID, in every code path, then short transactions, no network calls inside, so fewer locks overlap in time. In Postgres or InnoDB, version columns do not save you: their updates lock until commit, so opposite orders still collide. And I treat a lock-wait timeout separately, because InnoDB normally undoes just that statement and leaves the transaction open.',
      reason:
        'Complete and dense, with the two points people miss: outside effects stay out of what is rerun, and a version column is no cure in a lock-based engine.',
      keyPoints: {
        0: 'one holds account three and needs eight, the other holds eight and needs three',
        1: 'The engine sees the loop and aborts one so the other completes',
        2: 'I rerun that whole transaction, capped at a few attempts with jittered waits',
        3: 'Prevention is mostly one global order, ascending ID, in every code path',
        4: 'keep mails and charges outside, after commit',
        5: 'version columns do not save you: their updates lock until commit, so opposite orders still collide',
      },
      misconceptions: {},
    },
    e: {
      score: 3,
      text: 'Say I transfer from account one to two while somebody transfers from two to one. My transaction has locked one and waits for two, theirs has locked two and waits for one, so both are stuck. The database finds this circle and kills one of the two with an error, and then the other one continues. In code I would keep transactions short, with no calls to other services in between, so that locks are let go soon. And I would log the error so that we see how often it comes. If it is too often, I would ask whether we need the transaction at all.',
      reason:
        'Cycle and victim are right. The code only shortens and logs: it neither orders the locks nor runs the victim again, and short transactions make deadlocks rarer, not impossible.',
      keyPoints: {
        0: 'My transaction has locked one and waits for two, theirs has locked two and waits for one',
        1: 'finds this circle and kills one of the two with an error, and then the other one continues',
        4: 'keep transactions short, with no calls to other services in between, so that locks are let go soon',
      },
      misconceptions: {},
    },
  },
  'cache-avalanche': {
    a: {
      score: 3,
      text: "The avalanche is when a lot of the cached entries are invalid in one moment. For example in the night a job fills the cache with all products, and they all got the same TTL of 24 hours, so the next night all of them run out in the same minute. Then every request goes through to MySQL, which normally sees maybe five percent of them, and it can't take it. The protection is to add some random minutes to the TTL, so that it's distributed. I would also make the connection pool of the database bigger and use a stronger machine, to have reserves. If Redis is down, hmm, then the same thing happens I guess, and the random minutes would help there too, you only wait until Redis has restarted.",
      reason:
        'Joint expiry, its effect and jitter are explained well. For a dead cache it offers the same jitter, so the second remedy is missing; with one that fits, this would be a 4.',
      keyPoints: {
        0: "every request goes through to MySQL, which normally sees maybe five percent of them, and it can't take it",
        1: 'they all got the same TTL of 24 hours, so the next night all of them run out in the same minute',
        3: "to add some random minutes to the TTL, so that it's distributed",
      },
      misconceptions: {
        2: 'the random minutes would help there too',
      },
    },
    b: {
      score: 4,
      text: "I'd say it's any moment when the traffic that Redis normally swallows lands on the database in one wave, and the database was sized for a tenth of it. Two ways that I've seen: half the keys were written by one import with one TTL and died together, and the Redis node crashed and the new one came up with nothing in it. For the first, easy, TTL plus or minus a random twenty percent. The second, no TTL in the world helps. We run a replica with automatic failover, and a breaker in the service opens when queries pile up, and serves a default page. That's about all we did, it held so far.",
      reason:
        'Two triggers, each with its own remedy, and a reason why jitter is no help for the second. Nothing on the way back from a cold cache, nor on the neighboring cases; small gaps.',
      keyPoints: {
        0: 'the traffic that Redis normally swallows lands on the database in one wave, and the database was sized for a tenth of it',
        1: 'half the keys were written by one import with one TTL and died together',
        2: 'the Redis node crashed and the new one came up with nothing in it',
        3: 'TTL plus or minus a random twenty percent',
        4: 'We run a replica with automatic failover, and a breaker in the service opens when queries pile up, and serves a default page',
      },
      misconceptions: {},
    },
    c: {
      score: 2,
      text: 'When the cache is empty, the application gets slow because it must go to the database, and a cache avalanche is when that is very strong, like with snow. It can happen if many people are on the site, for example on Black Friday, or when marketing sends a newsletter. To protect the database I would use a bigger instance, and add read replicas, autoscaling also helps. You should monitor the hit rate, with Grafana, and set an alarm. And of course test it with a load test before. In general a cache is important for performance, so it has to be configured carefully by somebody with experience, and not changed on a Friday. We have a good operations team, they take care of these things for us, and there is a runbook which they follow step by step when the alarm comes.',
      reason:
        'It knows that a database suffers without its cache, and adds machines. No reason why many keys should be gone at once, and so no remedy that fits one; a 3 explains one trigger.',
      keyPoints: {},
      misconceptions: {},
    },
    d: {
      score: 5,
      text: 'Suddenly the database sees all the reads the cache used to eat, and falls over. Why suddenly? A batch of keys shares an expiry, or somebody bumps the key prefix; or the cache itself goes: crash, flush, a resize that remaps everything. So two medicines. Smear the lifetimes randomly, that fixes the shared expiry. For a vanished cache, smearing is pointless: failover, and in front of the database a cap on parallel queries that sheds the rest. Then the part people forget, the cache comes back empty, so I preload the top keys and open the tap slowly. One hot key being recomputed by thousands is a stampede, and bots asking for ids that never existed is penetration; other diseases, other medicines.',
      reason:
        'Remedies are matched to triggers, and it plans the return of a cold cache and names the cases that look alike. A 4 may stop before those two.',
      keyPoints: {
        0: 'Suddenly the database sees all the reads the cache used to eat, and falls over',
        1: 'A batch of keys shares an expiry, or somebody bumps the key prefix',
        2: 'the cache itself goes: crash, flush, a resize that remaps everything',
        3: 'Smear the lifetimes randomly, that fixes the shared expiry',
        4: 'failover, and in front of the database a cap on parallel queries that sheds the rest',
        5: 'the cache comes back empty, so I preload the top keys and open the tap slowly',
        6: 'One hot key being recomputed by thousands is a stampede, and bots asking for ids that never existed is penetration',
      },
      misconceptions: {},
    },
    e: {
      score: 1,
      text: "That is when the cache overflows. If a user presses F5 all the time, the entries pile up like snow and then it slides: the cache becomes full, and then it starts to delete the files of the other users, so their data is lost. To protect it I would block this IP, and I'd give Redis more memory. The database behind has nothing to do with it. In the worst case you clear the whole cache and the avalanche stops.",
      reason:
        'A full cache and an eager user are not an avalanche, and clearing the cache would start one. The database is even declared safe; wrong at the core.',
      keyPoints: {},
      misconceptions: {
        0: 'If a user presses F5 all the time, the entries pile up like snow and then it slides: the cache becomes full',
        1: 'it starts to delete the files of the other users',
      },
    },
  },
  idempotency: {
    a: {
      score: 1,
      text: 'Idempotent means that the payment is protected, so the card number is scrambled on its way and nobody can steal it. For payments that is the law, it is in the PCI rules. To build it I would use HTTPS and a strong encryption library on the endpoint, and never log the card. Also it means the call always gives back the identical response, so that hackers cannot learn from differences. If a customer pays two times, that is another topic, then he has a right to get his money back, and support does the refund by hand. I would write in the app that people should please press the button only one time and wait, and with a spinner this works quite well in practice.',
      reason:
        'The word is taken for encryption, with confidence, and paying twice is left to the customer. A 2 would know that repeating must not change more.',
      keyPoints: {},
      misconceptions: {
        0: 'Idempotent means that the payment is protected, so the card number is scrambled on its way and nobody can steal it',
        3: 'it means the call always gives back the identical response',
      },
    },
    b: {
      score: 4,
      text: "Calling it again must leave things the way one call leaves them. With payments the ugly case is when the phone loses the network after pressing pay: did it go through? It can't tell, so the app sends it once more. If the backend is naive the customer sees two debits on the statement. So the app makes a UUID when the payment screen opens and sends that same one with each attempt, we had it as a field in the JSON. In my endpoint I read the payments table by that UUID. Nothing there: charge, and store the result with it. Already there: no charge, I just send back what is stored. I think that's the main idea. We kept them for a week or so.",
      reason:
        'Lost answer, retry, double debit and a stored result behind one key: the mechanism is whole. Two requests at once and a crash after the charge are not considered, which is what a 5 adds.',
      keyPoints: {
        0: 'leave things the way one call leaves them',
        1: "the phone loses the network after pressing pay: did it go through? It can't tell, so the app sends it once more",
        2: 'If the backend is naive the customer sees two debits on the statement',
        3: 'the app makes a UUID when the payment screen opens and sends that same one with each attempt',
        4: 'Nothing there: charge, and store the result with it. Already there: no charge, I just send back what is stored',
      },
      misconceptions: {},
    },
    c: {
      score: 3,
      text: "Idempotent is if you can send the same request again and nothing more changes than the first time, like PUT or DELETE. It matters for payments since when there's a timeout on the client you don't know if it was successful, and most clients retry automatically, then the card would be charged a second time, and people get angry. To build it, hmm. I'd recognize the duplicates at the server. I would compare the user, the amount and the time, and if the same payment came in the last minute then I reject it with an error. Maybe there's a header for this too, something with request id, which the gateway sets and counts up for each call, and one can search for it in the logs.",
      reason:
        'The reason is explained well, up to the second charge. The build does not carry it: guessing by amount and time, an id that changes with each call, an error in place of the first result. A 4 links a stable key to what is stored.',
      keyPoints: {
        0: 'you can send the same request again and nothing more changes than the first time',
        1: "when there's a timeout on the client you don't know if it was successful, and most clients retry automatically",
        2: 'the card would be charged a second time',
      },
      misconceptions: {},
    },
    d: {
      score: 5,
      text: 'Repeating it should leave the world as one call would. A client that timed out is in doubt, so it sends again, and unguarded that bills twice. One key per payment, in a header, unchanged on each attempt. I insert it first, under a unique constraint, where a mere look-up would let two through. That row commits as pending before I call the provider, with an idempotency key there too, because a crash in between must not lose the trace; a job settles old pending rows. Repeats get the stored outcome, or a conflict while pending. A reused key with a different amount is refused.',
      reason:
        'The shortest of the good ones, and complete: an atomic claim, a crash in between, a job for what got stuck. Length is no measure here.',
      keyPoints: {
        0: 'Repeating it should leave the world as one call would',
        1: 'A client that timed out is in doubt, so it sends again',
        2: 'and unguarded that bills twice',
        3: 'One key per payment, in a header, unchanged on each attempt',
        4: 'Repeats get the stored outcome',
        5: 'I insert it first, under a unique constraint, where a mere look-up would let two through',
        6: 'That row commits as pending before I call the provider, with an idempotency key there too, because a crash in between must not lose the trace; a job settles old pending rows',
      },
      misconceptions: {},
    },
    e: {
      score: 2,
      text: 'It is when you can call the operation many times and the effect stays as if it was called one time. GET is like that, POST is not. For payments this is critical, because money is sensitive and the business has to be able to trust the system. I would check on the server that the request is not a duplicate, maybe with the user and the amount, and disable the pay button after the first click. Also good tests and monitoring on that endpoint, and the logs have to show every request with its time and its user, so that support can answer questions later.',
      reason:
        'A correct definition and then care in general. No timeout, no retry, no reason why the same request should come twice; a 3 tells at least that story.',
      keyPoints: {
        0: 'the effect stays as if it was called one time',
      },
      misconceptions: {},
    },
  },
} satisfies SectionAnswers<'data-engineering-and-design'>;
