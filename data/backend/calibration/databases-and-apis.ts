import type { SectionAnswers } from './answers.ts';

export const databasesAndApisAnswers = {
  'sql-vs-nosql': {
    a: {
      score: 2,
      text: "One has tables and the other one has no tables, this is the main difference I would say. Examples of the first are MySQL and Oracle, of the second MongoDB and Redis. Relational is the classic one, it is very reliable and proven in enterprise, and non-relational is modern and flexible and good for agile teams, because you can start right away. For a new service I would look at what the company already has and where the know-how is, and at the license costs too. Also the cloud provider matters, on AWS you get both with a few clicks. In the end both can store your data, and a good abstraction layer makes it possible to change the database later, so the decision isn't that critical.",
      reason:
        "Product names and praise such as 'modern and flexible'; the choice follows the company, not the data. A 3 would describe at least one side well enough to recognize it.",
      keyPoints: {},
      misconceptions: {},
    },
    b: {
      score: 3,
      text: "In a relational one the data sits in tables and you have to define the columns and types before you can insert anything. Tables get connected with joins in the query. The other kind, I know MongoDB, stores documents, like JSON objects, and each document may look different, which is handy when the requirements still change every week. It can also be distributed over several machines by sharding. I have used Mongo in two projects and both went fine. For a new service I would take it again, since it's quicker to get going and the developers like it.",
      reason:
        'The features are right, but only one non-relational model is known, transactions play no part, and the choice would fit any service. A 4 argues from the data and has transactions in the picture.',
      keyPoints: {
        0: 'In a relational one the data sits in tables and you have to define the columns and types before you can insert anything',
        3: 'each document may look different, which is handy when the requirements still change every week',
        5: 'Tables get connected with joins in the query',
        6: 'It can also be distributed over several machines by sharding',
      },
      misconceptions: {},
    },
    c: {
      score: 5,
      text: "Say it's a ticket shop. A seat sold twice is the one thing that mustn't happen, and we look up orders by customer, by event, by date. That asks for real transactions, so relational, as with anything that counts money: tables, columns declared up front, and an engine that refuses what doesn't fit, with joins to bring event and buyer together when I ask. The baskets are another matter. For those a key-value store is enough; event descriptions might go to documents, recommendations to a graph. Documents are pleasant while the shape of an event still changes every month, but then my code meets five generations of them. Such stores also spread over many machines by design. Only, the fence has holes: Mongo does transactions across documents, and Cockroach shards SQL.",
      reason:
        'Guarantees and queries of a concrete shop decide, the price of flexible records is named, and the border is seen as blurred. A 4 would lack one or two of joins, scaling and the border.',
      keyPoints: {
        0: "tables, columns declared up front, and an engine that refuses what doesn't fit",
        1: 'real transactions, so relational, as with anything that counts money',
        2: 'For those a key-value store is enough; event descriptions might go to documents, recommendations to a graph',
        3: 'Documents are pleasant while the shape of an event still changes every month',
        4: "A seat sold twice is the one thing that mustn't happen, and we look up orders by customer, by event, by date",
        5: 'with joins to bring event and buyer together when I ask',
        6: 'Such stores also spread over many machines by design',
        7: 'the fence has holes: Mongo does transactions across documents, and Cockroach shards SQL',
      },
      misconceptions: {},
    },
    d: {
      score: 4,
      text: "SQL databases have rows in tables, and the schema is fixed first and then checked on each write. Transactions are their strength, either the whole booking happens or nothing, that's why banks like them. NoSQL is a collective name, there are document stores like Mongo, key-value like Redis, wide columns like Cassandra. Fields can be added per record with no migration, good when the data is messy. Most of them also scale by adding servers. For a sensor service with thousands of writes per second and just one query, by device and time, I'd choose Cassandra; for invoices Postgres, without thinking long.",
      reason:
        'Both sides are right, with three models, and the choice follows from writes and queries. Joins and the blurred border are missing, which a 5 would have.',
      keyPoints: {
        0: 'SQL databases have rows in tables, and the schema is fixed first and then checked on each write',
        1: "Transactions are their strength, either the whole booking happens or nothing, that's why banks like them",
        2: 'NoSQL is a collective name, there are document stores like Mongo, key-value like Redis, wide columns like Cassandra',
        3: 'Fields can be added per record with no migration, good when the data is messy',
        4: "For a sensor service with thousands of writes per second and just one query, by device and time, I'd choose Cassandra",
        6: 'Most of them also scale by adding servers',
      },
      misconceptions: {},
    },
    e: {
      score: 1,
      text: "SQL is from the seventies and that is why it is slow, NoSQL was invented later and is simply quicker. NoSQL has no structure at all, you throw in the data and it sorts itself out, it's always JSON files in a folder, basically. It can't do transactions, but nobody needs them today, and SQL can't run on more than one server, that is impossible by design. For a new service I would never choose SQL, it would be like buying a steam engine. We moved everything to Mongo last year, also the accounting, and the boss was very happy with how modern it looks in the job ads. The difference in storage, inside, is I think that SQL keeps text and NoSQL keeps binary.",
      reason:
        'Sure of itself and built on false contrasts: age and speed, no structure, only JSON, no transactions. What either kind stores is wrong, so it is not merely the empty 2.',
      keyPoints: {},
      misconceptions: {
        0: 'SQL is from the seventies and that is why it is slow, NoSQL was invented later and is simply quicker',
        1: 'NoSQL has no structure at all, you throw in the data and it sorts itself out',
        2: 'always JSON files in a folder, basically',
        3: "It can't do transactions, but nobody needs them today",
      },
    },
  },
  'acid-properties': {
    a: {
      score: 4,
      text: "ACID, four letters. Atomic, a transaction is one block, all statements go in or none. Consistent, hmm, that after the commit all rules which you defined are still satisfied, like unique or not null. Isolated, two people working in parallel do not see each other's half-finished things. Durable, when the database has said OK it is there also after the power went out. Example: I send you a hundred euros, my account is already minus, the server crashes, and yours got nothing. On restart the database sees that no commit came and takes the minus back. How strict the isolation is, you choose, the weaker levels let some strange effects through and are quicker.",
      reason:
        'All four are right, with a transfer followed to the point where the database takes the debit back. That consistency stops at declared rules, and what durability rests on, would make it a 5.',
      keyPoints: {
        0: 'Atomic, a transaction is one block, all statements go in or none',
        1: 'Consistent, hmm, that after the commit all rules which you defined are still satisfied, like unique or not null',
        2: "Isolated, two people working in parallel do not see each other's half-finished things",
        3: 'Durable, when the database has said OK it is there also after the power went out',
        4: 'I send you a hundred euros, my account is already minus, the server crashes, and yours got nothing. On restart the database sees that no commit came and takes the minus back',
        5: 'How strict the isolation is, you choose, the weaker levels let some strange effects through and are quicker',
      },
      misconceptions: {},
    },
    b: {
      score: 5,
      text: "Four promises, and each has its fine print. Atomicity: everything in the transaction, or nothing of it. My transfer dies between the two updates; recovery finds no commit record and rolls the debit back. Consistency: the constraints hold again at commit, but only those I wrote down, that a discount stays under half the price is still up to my service. Isolation: parallel transactions must not ruin one another. It's sold in grades, and most engines ship with a middle one where, for instance, a read-then-write can swallow an update. Durability: an acknowledged commit outlives a crash, because the log was flushed first; turn that flush off for speed and you gamble the last few commits.",
      reason:
        'Each property comes with an example or with its limit: grades of isolation, undeclared rules, a log that can be relaxed. A 4 would have the four and lack one or two limits.',
      keyPoints: {
        0: 'Atomicity: everything in the transaction, or nothing of it',
        1: 'Consistency: the constraints hold again at commit',
        2: 'Isolation: parallel transactions must not ruin one another',
        3: 'Durability: an acknowledged commit outlives a crash',
        4: 'My transfer dies between the two updates; recovery finds no commit record and rolls the debit back',
        5: "It's sold in grades, and most engines ship with a middle one where, for instance, a read-then-write can swallow an update",
        6: 'only those I wrote down, that a discount stays under half the price is still up to my service',
        7: 'because the log was flushed first; turn that flush off for speed and you gamble the last few commits',
      },
      misconceptions: {},
    },
    c: {
      score: 3,
      text: "Atomicity, consistency, isolation, durability, those are the four. Atomicity is all or nothing, if one statement fails, then the others are undone too. Durability means what was committed is on the disk, so a crash cannot take it away. Isolation is that transactions don't disturb each other while they run side by side. Consistency is that the data is consistent, so it's always the same for everyone who looks at it, on every server. As an example, without ACID you would have wrong data in the database, say a wrong balance, and customers would complain, and then somebody has to correct it by hand. So it's really important for banks.",
      reason:
        "Three are explained, consistency is mixed up with copies that agree, and the example ends at 'wrong data'. A 4 has all four right and says what the database does about a failure.",
      keyPoints: {
        0: 'Atomicity is all or nothing, if one statement fails, then the others are undone too',
        2: "Isolation is that transactions don't disturb each other while they run side by side",
        3: 'Durability means what was committed is on the disk, so a crash cannot take it away',
      },
      misconceptions: { 3: 'always the same for everyone who looks at it, on every server' },
    },
    d: {
      score: 1,
      text: "Accuracy, Concurrency, Integrity and Data, that is what it stands for. It's a certificate for databases. If a database has ACID, then hackers can't get in and one user can't see the other one's records, even with thousands of people at the same time. Without it you'd get data leaks, as you read in the newspaper. For the two in depth: accuracy means that the numbers are exact, so no rounding, and integrity means the staff is honest. Oracle has it, and Excel doesn't. That's also why Oracle costs so much, you pay for the certificate and for the people who come and audit it every year.",
      reason:
        'Other words for the letters and a shield against hackers, stated as fact. Transactions never come up, so it is wrong about the core, not just empty.',
      keyPoints: {},
      misconceptions: {
        0: 'Accuracy, Concurrency, Integrity and Data',
        1: "If a database has ACID, then hackers can't get in and one user can't see the other one's records",
      },
    },
    e: {
      score: 2,
      text: "ACID is about transactions in databases, it makes them safe. A is atomicity, C is consistency, I is isolation, D is durability. Atomicity means the operation is atomic, consistency means the data is consistent, isolation says they are isolated, and durability that it's durable. All relational databases support this, MySQL, Postgres, SQL Server, so as a developer you get it for free, you only put the annotation on the method and Spring takes care of the rest. NoSQL databases don't have it normally. What could go wrong without, well, everything could go wrong, errors, inconsistent data, an angry customer. I have always worked with ACID databases, so I never saw it fail.",
      reason:
        'The four words are right and each is explained by itself. A 3 would explain at least two of them in terms of what happens to a transaction.',
      keyPoints: {},
      misconceptions: {},
    },
  },
  'foreign-keys': {
    a: {
      score: 2,
      text: 'It is what connects two tables. You have customers and orders, and the customer number in an order must be one from the customers table. You need it to make the join possible, without it you could not query the two together. Referential integrity is important because the data should always be clean and consistent, otherwise reports come out wrong and users complain. It is best practice to define the relations properly when you design the schema, and the diagram also gets easier to read for new people.',
      reason:
        'A link for joins, and integrity as clean data in general. What the database does when the linked row is missing or goes away is not said, which a 3 would have for one of the two.',
      keyPoints: { 0: 'the customer number in an order must be one from the customers table' },
      misconceptions: {
        1: 'You need it to make the join possible, without it you could not query the two together',
      },
    },
    b: {
      score: 3,
      text: 'It is one column, or a few columns together, whose value has to exist as a key in another table, like the customer number on an order. If I try to insert an order for customer ninety-nine and there is no such customer, the database gives an error and does not save it. The column can also stay empty when the relation is optional, for example an order without a discount code. Referential integrity just means those references are all valid. I had that error many times when loading test data, because I filled the tables in the wrong sequence, first the orders and then the customers, so now I have a script that knows which one comes first.',
      reason:
        'The insert with no parent is right, but the delete of a parent in use never comes up, nor the harm of a broken link. A 4 has both halves and the harm.',
      keyPoints: {
        0: 'whose value has to exist as a key in another table',
        1: 'there is no such customer, the database gives an error and does not save it',
        5: 'The column can also stay empty when the relation is optional',
      },
      misconceptions: {},
    },
    c: {
      score: 5,
      text: 'Columns whose values must occur as a key in the parent table, which can be the table itself, say employee to manager. The target is the primary key or any other unique one. A child with no parent is rejected. Removing a parent in use is rejected too, unless I choose cascade or set null on delete. Null is fine for an optional link. An invoice for a customer who is gone can never be collected. Above all it binds every writer, scripts and concurrent requests included, where an exists-check in a service always leaves a gap; only in SQLite does each connection have to ask for it.',
      reason:
        'Insert, delete, delete actions, NULL and harm, and above all why the database and not a check in a service must guard the rule. A 4 would lack one or two of the further ones.',
      keyPoints: {
        0: 'The target is the primary key or any other unique one',
        1: 'A child with no parent is rejected',
        2: 'Removing a parent in use is rejected too',
        3: 'An invoice for a customer who is gone can never be collected',
        4: 'unless I choose cascade or set null on delete',
        5: 'Null is fine for an optional link',
        6: 'it binds every writer, scripts and concurrent requests included, where an exists-check in a service always leaves a gap',
      },
      misconceptions: {},
    },
    d: {
      score: 4,
      text: "The order table has a customer ID, and each value there has to be an existing customer's key. Insert one with a made-up customer and the database turns it down. Try to remove a customer with orders and, unless I said otherwise, that is turned down as well. I can declare ON DELETE CASCADE so the orders go too, or SET NULL so they stay without an owner. The column may be null when the link is not compulsory. It matters because an order whose customer vanished can't be billed, we had that in an old system with no constraints, and accounting went through two hundred of them by hand.",
      reason:
        "Both halves of the rule, the delete actions and a harm from experience. Why a check in code can't do the job when requests race is missing, which marks the 5.",
      keyPoints: {
        0: "each value there has to be an existing customer's key",
        1: 'Insert one with a made-up customer and the database turns it down',
        2: 'Try to remove a customer with orders and, unless I said otherwise, that is turned down as well',
        3: "It matters because an order whose customer vanished can't be billed, we had that in an old system with no constraints, and accounting went through two hundred of them by hand",
        4: 'I can declare ON DELETE CASCADE so the orders go too, or SET NULL so they stay without an owner',
        5: 'The column may be null when the link is not compulsory',
      },
      misconceptions: {},
    },
    e: {
      score: 1,
      text: "Foreign means that it comes from outside, for example the ID you receive from a partner's API or some other company's database, and you keep it so you can talk to them. Referential integrity means those references stay honest and nobody tampered with them. If the partner removes a customer, all the rows here that carry the key vanish as well, that is automatic. For security such a key should be encrypted, since it belongs to somebody else, and you have to renew it from time to time, like a certificate. In our firm we had a contract about that with each partner, and legal had to approve every foreign key before we could go live with it.",
      reason:
        "Takes the key for one that comes from a partner's system, so the core is wrong from the first sentence on. A 2 would know that it links two tables.",
      keyPoints: {},
      misconceptions: {
        0: "the ID you receive from a partner's API or some other company's database",
        3: 'all the rows here that carry the key vanish as well, that is automatic',
      },
    },
  },
  'http-methods': {
    a: {
      score: 4,
      text: "GET is for reading, it must not change anything on the server. POST I use to create something, like a new order, or to trigger some processing. With PUT you send the complete object and it overwrites what was there, with PATCH you send just the fields that change. DELETE takes the thing away. After a timeout you don't know if the first one arrived. Reading again is harmless, the same full object twice gives the same end state, deleting twice too, but a POST twice means maybe two orders and two parcels. The word for it is idempotent: how often you send it makes no difference for the state, whatever code comes back. About PATCH I'm honestly not certain.",
      reason:
        'All five purposes, and a sorting by what a repeat does to the server, with two parcels as the harm. PATCH and a way to make a POST safe are open, which separates it from a 5.',
      keyPoints: {
        0: 'GET is for reading, it must not change anything on the server',
        1: 'POST I use to create something, like a new order, or to trigger some processing',
        2: 'With PUT you send the complete object and it overwrites what was there, with PATCH you send just the fields that change',
        3: 'DELETE takes the thing away',
        4: 'Reading again is harmless, the same full object twice gives the same end state, deleting twice too, but a POST twice means maybe two orders and two parcels',
        5: 'The word for it is idempotent: how often you send it makes no difference for the state, whatever code comes back',
      },
      misconceptions: {},
    },
    b: {
      score: 3,
      text: "We have five. GET to fetch data without side effects. POST to create, for instance POST to slash users makes a new user. PUT to update the whole user, PATCH if you only want to update the email. DELETE to delete that user again. There is also OPTIONS, which the browser sends for CORS, and HEAD, I nearly forgot. As for the timeout: GET you can repeat for sure. For the rest it depends on how the backend is written, I would ask the backend team. There's the word idempotent, GET is idempotent and I think some others. In our frontend we have a retry library that does three attempts for all calls, and so far nobody complained, though I see now that this could be a bit dangerous.",
      reason:
        'The purposes are right, but past GET the repeat is left to the backend team, and idempotent is a word without an effect. A 4 sorts the methods by what a second call does.',
      keyPoints: {
        0: 'GET to fetch data without side effects',
        1: 'POST to create, for instance POST to slash users makes a new user',
        2: 'PUT to update the whole user, PATCH if you only want to update the email',
        3: 'DELETE to delete that user again',
      },
      misconceptions: {},
    },
    c: {
      score: 5,
      text: "GET looks, without asking the server to change a thing. POST submits something to be processed, typically a creation where the server chooses the address. PUT stores the complete representation at an address I name, PATCH describes a partial change. DELETE removes what lives there. Lost reply, what now? Repeating a read, a full replacement or a removal is fine; repeating the POST may book the trip twice. The test is the state I meant to reach, not the answer: my second DELETE can say 404 and all is well. PATCH I can't promise: set the city to Rome, yes; add ten to the counter, no. And when a POST has to survive retries, the client sends a unique key and the server remembers which ones it has served.",
      reason:
        'Purposes and repeats are sorted by the state on the server, PATCH depends on its content, and a key makes the POST safe. A 4 would leave one or two of the last three open.',
      keyPoints: {
        0: 'GET looks, without asking the server to change a thing',
        1: 'POST submits something to be processed, typically a creation where the server chooses the address',
        2: 'PUT stores the complete representation at an address I name, PATCH describes a partial change',
        3: 'DELETE removes what lives there',
        4: 'Repeating a read, a full replacement or a removal is fine; repeating the POST may book the trip twice',
        5: 'The test is the state I meant to reach, not the answer: my second DELETE can say 404 and all is well',
        6: "PATCH I can't promise: set the city to Rome, yes; add ten to the counter, no",
        7: 'And when a POST has to survive retries, the client sends a unique key and the server remembers which ones it has served',
      },
      misconceptions: {},
    },
    d: {
      score: 2,
      text: "GET gets data and POST posts data, those are the ones you need most of the time. PUT and PATCH are both update, there is no real difference, one came later. DELETE I rarely use, since we don't delete, we set a flag. REST means you have nouns in the URL and you send JSON back and forth, and you should version your API with v1 in the path. After a timeout the client should show a message to the user, please try later, that's the most user-friendly. Timeouts are usually a problem of the network or of a slow query.",
      reason:
        'Two methods about right, PUT and PATCH as one, and the repeat is turned into a message for the user. A 3 has the purposes of all five or a sound sorting of repeats.',
      keyPoints: {},
      misconceptions: {
        1: 'PUT and PATCH are both update, there is no real difference, one came later',
      },
    },
    e: {
      score: 1,
      text: "The methods connect the buttons of the page with the database tables, each button has one. GET is when you press save, because the server gets your data, and POST shows the page, like posting something on a wall. PUT and PATCH do the same, one is for mobile. You can take whichever you like for anything, we use GET for deleting as well, it's shorter to write. After a timeout just send it again, all of them, HTTP notices by the connection number that it has already seen this one and throws the second away. That is the good thing about HTTP compared to older protocols, where you had to think about it.",
      reason:
        'Buttons and tables, GET for saving and deleting, and a protocol that drops repeats by itself: wrong about the core throughout. A 2 would have some purposes right.',
      keyPoints: {},
      misconceptions: {
        0: 'The methods connect the buttons of the page with the database tables',
        1: 'PUT and PATCH do the same, one is for mobile',
      },
    },
  },
  '404-vs-500': {
    a: {
      score: 2,
      text: "404 is not found, 500 is internal server error. Everybody knows the 404 page, some companies make a funny one with an animal on it. The four hundreds and the five hundreds are the error codes, and the two hundreds are OK. Where I would look: in the browser, F12, the network tab, you see the request in red there. Then I'd google the error message or ask somebody in the team who knows that service, since it depends on the project. There are a lot more of these codes, I had a poster with all of them next to my desk, 418 is the teapot one. Normally the frontend people take care of showing something nice for each of them, so as a backend developer you don't see them much.",
      reason:
        'The names of the codes, and one first step for both that leads nowhere in particular. A 3 would say on whose side each of the problems lies.',
      keyPoints: {},
      misconceptions: {},
    },
    b: {
      score: 5,
      text: "First of all, some server talked to me, so neither is a network outage. 404 says: I've got nothing I'm willing to show you at this address. Being a four hundred, it points at the request. The 500 says the fault is on our side, the request may be flawless; something blew up that no one caught, a null, a lost database, a bad config. For the first I compare path, route and id with what should exist; for the second I go straight to the server log with the request id. I don't take the 404 at its word, either: it can cover up a record this user may not know of, and tomorrow it might be there. And five hundreds page us once they pile up, while the caller sees an apology and a reference number, no internals.",
      reason:
        'Each code leads to its own first step; the 404 is not taken at its word, and operations are in view. A 4 would lack one or two of these further points.',
      keyPoints: {
        0: "404 says: I've got nothing I'm willing to show you at this address",
        1: 'Being a four hundred, it points at the request',
        2: 'The 500 says the fault is on our side, the request may be flawless',
        3: 'something blew up that no one caught, a null, a lost database, a bad config',
        4: 'For the first I compare path, route and id with what should exist; for the second I go straight to the server log with the request id',
        5: 'some server talked to me, so neither is a network outage',
        6: "I don't take the 404 at its word, either: it can cover up a record this user may not know of, and tomorrow it might be there",
        7: 'And five hundreds page us once they pile up, while the caller sees an apology and a reference number, no internals',
      },
      misconceptions: {},
    },
    c: {
      score: 1,
      text: "404 means there's no connection, the cable or the wifi is broken, or the server is turned off, so it can't answer. 500 is always the password of the database, somebody changed it and forgot to tell the others, that was so in my last company each time. First I would restart the router, then the server, then my computer, in this order, and clear the cache, because old files are a typical reason. If it is still 500, I'd tell the client to fix his call and send it in a better way, because we can't look into his system. Most of the time these things disappear by themselves after an hour, so one shouldn't lose too much time over it.",
      reason:
        'A broken cable, one fixed password, and the fault put on the caller: wrong about both codes, and the steps follow from it. A 2 would at least recite the meanings.',
      keyPoints: {},
      misconceptions: {
        0: "404 means there's no connection, the cable or the wifi is broken",
        1: '500 is always the password of the database, somebody changed it and forgot to tell the others',
        2: "I'd tell the client to fix his call and send it in a better way",
      },
    },
    d: {
      score: 4,
      text: "OK, so both of them came back from a server, that means the line is fine, somebody did reply. 404, at this URL there is nothing for me, which is normally the caller's side, a typo, an old link, an id that doesn't exist. 500 is our side, the server broke while working on it, even if the call was perfect. Often it's an exception that wasn't caught, for example a null where nobody expected one. With the 404 I would look at the URL and whether the route and the record exist, with the 500 I would open the log of that service at that minute.",
      reason:
        'Sides, causes and a first step of its own for each. What a 404 may hide and what operations need on a 500 are missing, so it is not a 5.',
      keyPoints: {
        0: '404, at this URL there is nothing for me',
        1: "which is normally the caller's side, a typo, an old link, an id that doesn't exist",
        2: '500 is our side, the server broke while working on it, even if the call was perfect',
        3: "Often it's an exception that wasn't caught, for example a null where nobody expected one",
        4: 'With the 404 I would look at the URL and whether the route and the record exist, with the 500 I would open the log of that service at that minute',
        5: 'that means the line is fine, somebody did reply',
      },
      misconceptions: {},
    },
    e: {
      score: 3,
      text: "The 404 tells you that the URL leads to nothing, the resource isn't there. That is a client error, the four-hundreds are all mistakes in the request. The 500 is a server error, there the client did nothing wrong, it's us. To find out why, I would debug. I'd try to reproduce it locally with the same call in Postman, for both of them, put a breakpoint in the controller and go step by step until I see what's wrong. Usually I find it in that way. I would also ask if there was a deployment recently, since most problems come after deployments. And when it doesn't happen on my machine, I would compare the versions.",
      reason:
        'Both codes are on the right side, but no cause of the 500 is named, and the first step is the same for both. A 4 looks at URL, route or id for one and at the server logs for the other.',
      keyPoints: {
        0: "The 404 tells you that the URL leads to nothing, the resource isn't there",
        1: 'That is a client error, the four-hundreds are all mistakes in the request',
        2: "The 500 is a server error, there the client did nothing wrong, it's us",
      },
      misconceptions: {},
    },
  },
  'database-indexes': {
    a: {
      score: 3,
      text: 'An index is a separate structure beside the table, mostly a B-tree, where each entry points at a row. With it the database jumps to the matching rows and does not go through all of them, so looking up one user by email is fast. The price is space: each one sits on disk and takes room in memory that other data could use. So you should not create one per column, only for those you search by.',
      reason:
        'The structure, the spared scan and the space are right. That every write must maintain the index is missing, and that core cost separates it from a 4.',
      keyPoints: {
        0: 'a separate structure beside the table, mostly a B-tree, where each entry points at a row',
        1: 'jumps to the matching rows and does not go through all of them, so looking up one user by email is fast',
        3: 'each one sits on disk and takes room in memory that other data could use',
      },
      misconceptions: {},
    },
    b: {
      score: 4,
      text: 'It is a second, sorted structure, typically a B-tree, with pointers back to the rows. A query that wants a handful of rows goes down the tree, and the table is not read from end to end. But each insert, update and delete must now maintain every index as well, so writes pay. They also eat disk and push useful pages out of memory. And if I filter on status and ninety percent of the rows are active, it gains next to nothing, a plain scan is as good. I check with EXPLAIN, and indexes that the statistics show as never used I remove.',
      reason:
        'Structure, both costs with their cause, a query that gains nothing, and measuring. Column order and indexes that guard a key are missing for a 5.',
      keyPoints: {
        0: 'a second, sorted structure, typically a B-tree, with pointers back to the rows',
        1: 'wants a handful of rows goes down the tree, and the table is not read from end to end',
        2: 'each insert, update and delete must now maintain every index as well, so writes pay',
        3: 'They also eat disk and push useful pages out of memory',
        4: 'ninety percent of the rows are active, it gains next to nothing',
        7: 'I check with EXPLAIN, and indexes that the statistics show as never used I remove',
      },
      misconceptions: {},
    },
    c: {
      score: 2,
      text: 'An index makes queries quick. When a page loads slowly, you put an index on the column in the WHERE, then the database need not read the whole table to find your few rows, and whatever the query is, it gets better. Too many of them is not recommended though, you need to find a balance, it depends on the project and on how big the data is. Usually a senior or the DBA decides that, and the framework creates some automatically, so I have not thought about it a lot. I remember that we once added eight of them on a Friday because a customer was angry, and on Monday everybody was happy.',
      reason:
        "Faster queries with no structure behind them, and a price that is only 'find a balance'. A 3 explains the structure and names one real cost.",
      keyPoints: { 1: 'the database need not read the whole table to find your few rows' },
      misconceptions: { 2: 'whatever the query is, it gets better' },
    },
    d: {
      score: 1,
      text: 'An index gives each row a number, one, two, three, so the database knows how many rows there are and can count them without trouble. You put it on your tables when you create them. Having many is good, every index you add makes the database quicker, so I normally index all the columns to be safe. I do not think there is a cost, apart from typing them out. If a table is still slow after that, then the server is too small, or the person before you forgot some columns. I have seen tables in old projects with not a single one, and there I added them all in one afternoon.',
      reason:
        'An index as row numbers, with no cost, so the more the better: wrong about the core, and confident. A 2 would be generic, not false.',
      keyPoints: {},
      misconceptions: {
        0: 'An index gives each row a number, one, two, three, so the database knows how many rows there are',
        1: 'every index you add makes the database quicker',
      },
    },
    e: {
      score: 5,
      text: "An index is redundant sorted data, usually a B-tree, leading from values to rows, unless it's the clustered one, which is the table. It turns a walk over the entire table into a short descent when few rows match. Against that, every write has to keep each affected index current, and all of them fight for disk and cache. When most rows qualify the planner rightly scans. In a composite tree the first column decides: customer then date serves a filter on customer, hardly one on date alone. I decide from plans and usage counters, and delete what nobody reads, except that a unique one stays, it's what keeps two accounts off one email.",
      reason:
        'Costs, limits, column order and a decision by plans, with the unique index spared. It even knows the clustered index as an exception. A 4 would lack one or two of the further points.',
      keyPoints: {
        0: 'redundant sorted data, usually a B-tree, leading from values to rows',
        1: 'turns a walk over the entire table into a short descent when few rows match',
        2: 'every write has to keep each affected index current',
        3: 'all of them fight for disk and cache',
        4: 'When most rows qualify the planner rightly scans',
        5: 'In a composite tree the first column decides',
        6: "a unique one stays, it's what keeps two accounts off one email",
        7: 'I decide from plans and usage counters, and delete what nobody reads',
      },
      misconceptions: {},
    },
  },
  'orm-trade-offs': {
    a: {
      score: 2,
      text: "An ORM is a tool so that you don't have to write SQL. Hibernate is one, or Entity Framework, Prisma. Advantage: it's easy and saves time. Disadvantage: it's slow. That's the usual trade-off between comfort and performance. How to limit it, well, use a good one, keep it updated and follow the best practices from the documentation. In most projects the performance is good enough and then you don't have to do anything. I like working with them. Before, at university, we wrote the statements by hand with strings and plus signs, and that was ugly and nobody could maintain it. In my team everybody knows the ORM well by now, and new colleagues pick it up in about two weeks, so I would use one in each new project without a long discussion.",
      reason:
        'Easy and slow, as of any tool, and nothing is done about the harm. A 3 would explain the mapping between objects and tables.',
      keyPoints: {},
      misconceptions: {},
    },
    b: {
      score: 1,
      text: "ORM is the layer that changes SQL into NoSQL so that the front end can read it, because JavaScript only knows objects and SQL only knows lines. It is in fact a second database, a faster one, in between. The big advantage is that nobody in the team has to know SQL anymore, we removed it from the job descriptions. One line in the code is one query, so you can count exactly what happens by looking at it. A disadvantage, I'd say you need a license for the good ones, and it takes long to install on each laptop. To limit that you let the intern do the installation, or you write a script. After that there isn't anything that could go wrong, the ORM optimizes all by itself, better than a human could.",
      reason:
        'A converter to NoSQL and a second database: wrong about what is mapped to what, told with confidence. The disadvantage is about licenses.',
      keyPoints: {},
      misconceptions: {
        0: 'changes SQL into NoSQL so that the front end can read it',
        1: 'The big advantage is that nobody in the team has to know SQL anymore',
        2: 'One line in the code is one query, so you can count exactly what happens by looking at it',
      },
    },
    c: {
      score: 4,
      text: "So an ORM translates between classes in my code and tables, one object is one row roughly. What I gain is time, I don't write the same insert and select and mapping code for every entity. I write order dot customer or a little query on the classes, and it makes the SQL. What I lose is sight of that SQL, and sometimes it fetches far more than the page needs, or does it in a clumsy way. The famous one is when you loop over a list and it goes to the database again for each element. We switched on statement logging in development, and a test fails when one request makes more than twenty queries.",
      reason:
        'Mapping, gain, hidden SQL as the cause of the harm, and a workable guard against it. Readable code and where not to use an ORM are missing for a 5.',
      keyPoints: {
        0: 'an ORM translates between classes in my code and tables, one object is one row roughly',
        1: "What I gain is time, I don't write the same insert and select and mapping code for every entity",
        2: 'What I lose is sight of that SQL, and sometimes it fetches far more than the page needs, or does it in a clumsy way',
        3: 'We switched on statement logging in development, and a test fails when one request makes more than twenty queries',
        4: 'I write order dot customer or a little query on the classes, and it makes the SQL',
        6: 'The famous one is when you loop over a list and it goes to the database again for each element',
      },
      misconceptions: {},
    },
    d: {
      score: 3,
      text: "It is object-relational mapping, so a class like User belongs to the table users, and the attributes are its columns. The advantage is that you're much quicker, saving is one call and you need no boilerplate for reading the results. The code also reads nicely, it says invoice and customer and not column names. The disadvantage is performance. Handwritten SQL is faster than what comes out of the tool, everyone who measured it says so. To limit that I'd use it with care, think twice where performance is critical, and maybe give the database a bigger machine. We also had a consultant once who tuned it for a week, but he didn't tell us what he had changed, so I couldn't repeat it.",
      reason:
        "Mapping and gain are right; the harm is 'performance' with no cause, and the answer to it is care and a bigger machine. A 4 names SQL out of sight and a workable guard.",
      keyPoints: {
        0: 'It is object-relational mapping, so a class like User belongs to the table users, and the attributes are its columns',
        1: "The advantage is that you're much quicker, saving is one call and you need no boilerplate for reading the results",
        5: 'The code also reads nicely, it says invoice and customer and not column names',
      },
      misconceptions: {},
    },
    e: {
      score: 5,
      text: "It maps classes to tables, so a row arrives as an object. That spares me heaps of load and save plumbing, and what's left talks about bookings and guests instead of columns. I query the entities, in C# or in a dialect like JPQL, and SQL comes out below. Below is the catch: I don't see that SQL, and it may be poor. Forty bookings, lazy guests, a loop, and it's one query plus forty, from code that looks innocent. So I log statements, assert the count in tests, and fetch guests along with the bookings, in the query or in the mapping. The month-end report I write by hand in SQL; for that job an ORM is the wrong tool, while for forms and details it's just right.",
      reason:
        'Shows how one loop becomes forty-one queries, guards against it in tests, and judges where the tool belongs. A 4 would lack one or two of the further points.',
      keyPoints: {
        0: 'It maps classes to tables, so a row arrives as an object',
        1: 'That spares me heaps of load and save plumbing',
        2: "I don't see that SQL, and it may be poor",
        3: 'So I log statements, assert the count in tests, and fetch guests along with the bookings, in the query or in the mapping',
        4: 'I query the entities, in C# or in a dialect like JPQL, and SQL comes out below',
        5: "what's left talks about bookings and guests instead of columns",
        6: "Forty bookings, lazy guests, a loop, and it's one query plus forty, from code that looks innocent",
        7: 'The month-end report I write by hand in SQL; for that job an ORM is the wrong tool',
      },
      misconceptions: {},
    },
  },
  'authentication-vs-authorization': {
    a: {
      score: 3,
      text: 'Authentication is checking who somebody is, by password for example, or with a code from the phone. Authorization is checking what that person is allowed to do, an editor can change pages and a guest can only look. I explain it to new people with an airport, the passport is the first and the boarding pass is the second. In the API, if it fails, you return an error in the four hundreds with a clear message, 400 or 403, whatever the team agreed on. It should be the same in all endpoints, so I would put it into a central handler. The message must not tell too much, because attackers read those as well.',
      reason:
        'Two right definitions with examples, but both failures get whatever code the team agreed on, and no logged-in user is refused. A 4 tells the failures apart.',
      keyPoints: {
        0: 'Authentication is checking who somebody is',
        1: 'Authorization is checking what that person is allowed to do, an editor can change pages and a guest can only look',
        4: 'by password for example, or with a code from the phone',
      },
      misconceptions: {},
    },
    b: {
      score: 5,
      text: "The first asks who is calling, and wants proof, a password plus a phone, a signed token. The second asks what this caller may do: accountants approve, interns look. No valid proof, 401, come back with credentials; proof fine but the act forbidden, 403, and coming back won't help. I'm logged in at my bank and still can't read your statement. That is decided server-side, for each call and for that very record, or else I just count up the id in the URL. For your statement I'd even say 404, since 403 admits there is one.",
      reason:
        'Short, and complete: codes with their sense, a logged-in user refused, the check per call and record, 404 to hide. A 4 would lack one or two of the last ones.',
      keyPoints: {
        0: 'The first asks who is calling',
        1: 'The second asks what this caller may do: accountants approve, interns look',
        2: "I'm logged in at my bank and still can't read your statement",
        3: "No valid proof, 401, come back with credentials; proof fine but the act forbidden, 403, and coming back won't help",
        4: 'and wants proof, a password plus a phone, a signed token',
        5: 'That is decided server-side, for each call and for that very record, or else I just count up the id in the URL',
        6: "For your statement I'd even say 404, since 403 admits there is one",
      },
      misconceptions: {},
    },
    c: {
      score: 4,
      text: "Authentication is about identity, are you really Ana. You show a password, or the token you got when you signed in. Authorization is about permission, may Ana cancel this order. It happens to me at work, I'm signed in perfectly well and still the payroll page refuses me. For the first failing I'd send 401, meaning we don't know you or your token is expired, for the second 403, we know you, but no. I hope I didn't mix up the two numbers, because the official names are confusing, the 401 is called unauthorized although it's about the login, I always have to look that up again.",
      reason:
        'Hesitant at the end and right: a signed-in user is refused, and each failure has its own code with its sense. The check on each request and resource, and 404 to hide one, are missing for a 5.',
      keyPoints: {
        0: 'Authentication is about identity, are you really Ana',
        1: 'Authorization is about permission, may Ana cancel this order',
        2: "It happens to me at work, I'm signed in perfectly well and still the payroll page refuses me",
        3: "For the first failing I'd send 401, meaning we don't know you or your token is expired, for the second 403, we know you, but no",
        4: 'You show a password, or the token you got when you signed in',
      },
      misconceptions: {},
    },
    d: {
      score: 2,
      text: "Authentication and authorization are both parts of security, and in many companies one team does them, they call it auth or IAM. First you have the login form with user name and password, that's the authentication. Authorization comes after that, it's for example OAuth. You should never write it on your own, take Keycloak or what the cloud gives you, because security is hard and one mistake is in the news. Passwords should be long. There should also be HTTPS everywhere, and rate limits against bots, and the tokens should expire. When it fails there is some error, and people simply log in once more. We had an audit last year, and that was what they looked at.",
      reason:
        'A login form, product names and security in general; authorization is not defined. A 3 would say who you are against what you may do.',
      keyPoints: {},
      misconceptions: {},
    },
    e: {
      score: 1,
      text: "They are two words for one thing, one is done in the browser and the other one in the database. When somebody is logged in he can do everything, that's the purpose of the login. What he shouldn't use, you hide the button for it, then he cannot do it. For errors I'd take 403 when he isn't logged in and 401 when he isn't permitted, because unauthorized means not permitted. I did it like this in three projects and had no complaints. A second check on the server would just repeat what the browser has checked already, and it makes each call slower, so I leave it out.",
      reason:
        'One thing in two places, everything allowed after login, hidden buttons as protection: wrong about the core in each sentence. A 2 would be vague instead.',
      keyPoints: {},
      misconceptions: {
        0: 'They are two words for one thing, one is done in the browser and the other one in the database',
        1: "When somebody is logged in he can do everything, that's the purpose of the login",
        2: "403 when he isn't logged in and 401 when he isn't permitted, because unauthorized means not permitted",
        3: "What he shouldn't use, you hide the button for it, then he cannot do it",
      },
    },
  },
  'password-storage': {
    a: {
      score: 5,
      text: 'Readable passwords turn one leak into every account, here and wherever people reuse them. What I keep is a hash that nobody can run backward, and at login I hash the attempt and compare. It should be a deliberately slow, memory-hungry one, Argon2id, tuned to what our servers bear. Plain SHA-256 is built for speed, and that helps the guesser. A random salt per account hides who shares a password, and it kills precomputed tables, so each guess has to be redone for each row. It does nothing for somebody who chose qwerty, though: there only the expense of each guess buys time. And each row carries its parameters, so I rehash old bcrypt rows when their owners log in.',
      reason:
        'Keeps apart what salt and cost each do, sees that no salt saves a weak password, and plans the change of method. A 4 would lack one or two of these.',
      keyPoints: {
        0: 'Readable passwords turn one leak into every account',
        1: 'a hash that nobody can run backward, and at login I hash the attempt and compare',
        2: 'Argon2id, tuned to what our servers bear',
        3: 'A random salt per account hides who shares a password',
        4: 'Plain SHA-256 is built for speed, and that helps the guesser',
        5: 'it kills precomputed tables, so each guess has to be redone for each row',
        6: 'It does nothing for somebody who chose qwerty, though: there only the expense of each guess buys time',
        7: 'each row carries its parameters, so I rehash old bcrypt rows when their owners log in',
      },
      misconceptions: {},
    },
    b: {
      score: 2,
      text: "You must never keep plain passwords, since if hackers get into the database they have everybody's login in one go, and that would be in the news. So security is very important here. You should hash them with a secure algorithm like SHA-256, that is strong enough, and add some salt for more security. Also force people to use special characters and to change the password regularly, use HTTPS everywhere, keep the server up to date, and let a security company test it once a year, as the customers expect that from you.",
      reason:
        'The breach is right, but a fast hash is called strong enough and the salt is a mere word among general advice. A 3 would name a hash made for passwords or give the salt a job.',
      keyPoints: { 0: "if hackers get into the database they have everybody's login in one go" },
      misconceptions: { 2: 'a secure algorithm like SHA-256, that is strong enough' },
    },
    c: {
      score: 4,
      text: 'A dump of plain passwords gives away all the accounts together, and people reuse them on other sites. I store a one-way hash and compare hashes at sign-in. Encryption is wrong because whoever has the key gets everything back. It should be Argon2id, or scrypt or bcrypt, with the cost set so that one check takes real time. SHA-256 does not fit, a graphics card tries billions a second. Every user gets a fresh random salt, so two people with the same password get different values, and ready-made lookup tables are no good anymore.',
      reason:
        'All parts are there, with what slowness and salt each do to an attacker. That no salt saves a weak password, and a later change of method, would make it a 5.',
      keyPoints: {
        0: 'A dump of plain passwords gives away all the accounts together',
        1: 'I store a one-way hash and compare hashes at sign-in',
        2: 'It should be Argon2id, or scrypt or bcrypt',
        3: 'Every user gets a fresh random salt',
        4: 'with the cost set so that one check takes real time. SHA-256 does not fit, a graphics card tries billions a second',
        5: 'ready-made lookup tables are no good anymore',
      },
      misconceptions: {},
    },
    d: {
      score: 3,
      text: 'If somebody steals the table and it is plain text, they can log in as every single user straight away. So we keep only a hash, which cannot be turned back into the password, and at login we hash what was typed and see if it is the same. I would take bcrypt from a library. There is also a salt in it, that is against rainbow tables, they do not work then. I would not invent something of my own, the framework does this for you. Which settings one should use I would look up, there is a number you can pass, ten or twelve I think, and I have always left it at whatever it was when I found the project.',
      reason:
        'A one-way hash and bcrypt, but it stays open that each password has a salt of its own and why the hash is slow. A 4 explains at least those two.',
      keyPoints: {
        0: 'If somebody steals the table and it is plain text, they can log in as every single user',
        1: 'a hash, which cannot be turned back into the password, and at login we hash what was typed and see if it is the same',
        2: 'I would take bcrypt from a library',
        5: 'There is also a salt in it, that is against rainbow tables, they do not work then',
      },
      misconceptions: {},
    },
    e: {
      score: 1,
      text: "Plain text is bad since a colleague could read it over your shoulder. I would encrypt the passwords with base64 before I save them, then they look like random characters and nobody can read them. And the system can still decode them, which you need when somebody forgets theirs and wants it mailed. It is the standard way in the projects I have seen. To be extra safe one can do it twice, or turn the text around before, and give the column a harmless name, so that a thief who opens the table doesn't even notice what it is. With that in place I would say that a breach isn't a problem anymore.",
      reason:
        'Passwords stay recoverable on purpose, by base64 at that, and a breach is called harmless: wrong about the core. A 2 would at least want a hash.',
      keyPoints: {},
      misconceptions: {
        0: 'encrypt the passwords with base64',
        1: 'decode them, which you need when somebody forgets theirs and wants it mailed',
      },
    },
  },
} satisfies SectionAnswers<'databases-and-apis'>;
