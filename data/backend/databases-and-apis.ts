import type { IdsOf } from './outline.ts';
import type { BackendProse } from './types.ts';

export const databasesAndApis = {
  'sql-vs-nosql': {
    prompt:
      'How do relational and non-relational databases differ, and what would make you choose one over the other for a new service?',
    keyPoints: [
      'Relational databases keep data in tables, with a schema that is declared first and that most engines enforce.',
      'ACID transactions make relational databases a natural fit for structured data such as money.',
      'Non-relational databases come in several models, of which at least two are named: document, key-value, wide-column and graph.',
      'A flexible schema suits data that changes fast or has no fixed shape.',
      'The choice is argued from the service, by at least one of these: its queries, the amount of writes, what must never be half done, what the choice will cost.',
      'A join combines rows of related tables when the query runs.',
      'Many non-relational databases were built to scale out, spreading data over many servers.',
      'The border is blurred: some document stores have transactions over many records, and distributed SQL scales out.',
    ],
    coreKeyPoints: 5,
    misconceptions: [
      'Thinks that NoSQL is faster because it is newer; speed depends on the data model, the query and the indexes.',
      'Takes no schema to mean no structure; the data still has a shape, and then the code must look after it.',
      'Believes that all NoSQL is JSON; key-value, wide-column and graph stores are NoSQL too.',
      'Believes that SQL cannot scale or that NoSQL has no transactions; there are products that do each.',
    ],
    answers: {
      strong:
        "A relational database keeps data in tables. The schema is declared first, and most engines enforce it. Related tables are linked by keys, and a join puts their rows together when I query. You also get ACID transactions, so it suits structured data like money and orders. Non-relational is really a family: document, key-value, wide-column and graph stores. Many of them have a flexible schema, so two records side by side can have different fields. That suits data that changes fast or has no fixed shape, but then my code must cope with every old shape. Many were also built to scale out over many servers. I wouldn't treat the border as sharp, though. MongoDB has transactions over several documents, and distributed SQL, such as CockroachDB, scales out too. So I choose by access pattern: which queries I'll run, how much I write and what must never be half done. For payments I'd start relational. For sessions that are read by one key, I'd take a key-value store.",
      weak: "SQL is the old way, with tables, from before big data. NoSQL is newer, so it's faster, and it has no schema to slow it down. You just save everything as JSON. I'd use NoSQL for any modern service, because SQL can't really scale.",
    },
    anchors: {
      1: 'Rests on a false contrast: old and slow against new and fast, no structure at all, all of it JSON, never any transactions. What either kind stores is wrong or missing.',
      2: 'Says that one has tables and the other has not, perhaps with product names and praise such as modern or flexible. Neither side is described well enough to choose by it.',
      3: 'Lists right features of both sides, but the choice hangs in the air: it has no reason, or one that would fit any service. Or only one non-relational model is known, or transactions play no part.',
      4: 'Sets tables, schema and transactions against flexible fields and at least two non-relational models, and argues the choice from the service. At most two of these are missing: joins, scaling out, the blurred border.',
      5: 'Lets the queries and guarantees of a concrete service decide, knows what the choice will cost, and makes nearly all points. Sees that the border is blurred, such as a document store with transactions or an SQL database that scales out.',
    },
    cue: 'Tests whether the candidate links each kind of database to the data and queries it serves. The step from 3 to 4: features become reasons for a choice.',
    followUps: [
      'Think of data you have worked with. Where would you keep it, and why?',
      'What gets harder for the application after that choice?',
      'What could make you change your mind a year later?',
    ],
    references: [
      {
        title: 'MongoDB manual: Transactions',
        url: 'https://www.mongodb.com/docs/manual/core/transactions/',
        where:
          "Introduction and 'Transactions and Atomicity': transactions over several documents and shards",
      },
      {
        title: 'MongoDB manual: Data Modeling',
        url: 'https://www.mongodb.com/docs/manual/data-modeling/',
        where:
          'Introduction: a flexible schema, where documents of one collection may differ in fields and types',
      },
      {
        title: 'CockroachDB README',
        url: 'https://github.com/cockroachdb/cockroach#what-is-cockroachdb',
        where:
          "'What is CockroachDB?': distributed SQL that scales out and keeps ACID transactions",
      },
      {
        title: 'PostgreSQL documentation: Transactions',
        url: 'https://www.postgresql.org/docs/current/tutorial-transactions.html',
        where: "Tutorial, Advanced Features, 'Transactions': the bank transfer",
      },
      {
        title: 'SQLite: STRICT Tables',
        url: 'https://www.sqlite.org/stricttables.html',
        where: "'Introduction': an engine that enforces column types only where it is asked to",
      },
    ],
    corrections: [
      {
        guide: 'Sets ACID with relational databases and horizontal scale with non-relational ones.',
        truth:
          'Some non-relational databases, such as MongoDB, offer transactions over many records, and distributed SQL databases, such as CockroachDB, scale out. Do not mark a candidate down for saying so; the access pattern decides.',
        reference: {
          title: 'MongoDB manual: Transactions',
          url: 'https://www.mongodb.com/docs/manual/core/transactions/',
          where:
            "Introduction and 'Transactions and Atomicity'; for distributed SQL, the CockroachDB README, 'What is CockroachDB?'",
        },
      },
    ],
  },
  'acid-properties': {
    prompt:
      'What does ACID mean for database transactions? Explain the four properties, at least two of them in depth, with an example of what could go wrong without them.',
    keyPoints: [
      'Atomicity: either all changes of a transaction take effect or none of them do.',
      'Consistency: a transaction leads from one valid state to another, so declared constraints hold when it commits.',
      "Isolation: transactions that run at the same time do not spoil each other's work.",
      'Durability: once a commit is confirmed, the change survives a crash.',
      'An example shows a failure and what the database does about it, such as undoing a transfer that debits one account only.',
      'Isolation is set by level: a weaker level lets some anomalies through and gains concurrency.',
      'Consistency covers only the rules that were declared; all others are the job of the code.',
      'Durability is paid for, usually by a log that is on disk before the commit is confirmed; some databases let you relax that.',
    ],
    coreKeyPoints: 5,
    misconceptions: [
      'Gives the letters other words, such as accuracy or integrity; they are atomicity, consistency, isolation and durability.',
      'Takes ACID for protection against leaks between users; it keeps transactions correct when things fail or run together.',
      'Believes that isolation is always complete; many databases start at a weaker level unless told otherwise.',
      'Takes consistency to mean that all copies agree; in ACID it means that the declared rules hold.',
    ],
    answers: {
      strong:
        "ACID is four promises about a transaction. Atomicity means that either all of its changes happen or none do. Take a transfer. If the server dies after it debits my account and before it credits yours, the debit is gone after recovery. Consistency means a transaction leads from one valid state to another. The constraints I declared, such as foreign keys and checks, hold when it commits. Without that, an order could point to a customer who does not exist. Rules that I never declared are still my code's job. Isolation means transactions that run at the same time don't spoil each other's work. Without it, two withdrawals could both read the same balance, and one update could be lost. In practice isolation comes as a level. A weaker level lets some anomalies through and gains concurrency, so I check which level I'm on. At read committed, the default in PostgreSQL, that update can still be lost if my code reads first and writes later. Durability means that once the database confirms a commit, the change survives a crash. It usually does that by writing a log to disk before it answers. Some databases let you relax this for speed, and then a crash can lose the last few commits.",
      weak: "ACID stands for accuracy, consistency, integrity and durability. It's a safety standard for databases, so there are no leaks even with thousands of users online. If a database is ACID, nobody can see another user's data, so nothing can go wrong.",
    },
    anchors: {
      1: 'Gets the core wrong: other words for most of the letters, or a shield against leaks, hackers or overload. The word transaction is missing or means nothing.',
      2: "Knows the words, or most of them, and explains one at most. The others are echoes, such as 'durable means it lasts', or praise for a safe database.",
      3: 'Names all four and explains at least two of them correctly. A third is an echo of its word or mixed up with another, or no example says what goes wrong and what the database does about it.',
      4: 'Has all four right, two of them in a sentence each or more, and follows at least one failure to the point where the database acts, such as undoing a lone debit. At most two of these are missing: isolation by level, undeclared rules, what durability rests on.',
      5: 'Keeps all four apart, follows a failure to its end, and makes nearly all points. Knows where each promise stops: levels that let anomalies through, rules that nobody declared, a log on disk that settings can relax.',
    },
    cue: 'Tests whether the four words stand for guarantees that the candidate can use. The step from 3 to 4: all four are right, if two of them briefly, and a failure is followed to what the database does about it. If the candidate stops after two, ask for the others.',
    followUps: [
      'What would a user notice if that property were missing?',
      'Does every database you have used keep these promises in the same way?',
      'How does the database manage to keep that promise?',
    ],
    references: [
      {
        title: 'PostgreSQL documentation: Transactions',
        url: 'https://www.postgresql.org/docs/current/tutorial-transactions.html',
        where:
          "Tutorial, Advanced Features, 'Transactions': all or nothing, visibility, and a commit that survives a crash",
      },
      {
        title: 'PostgreSQL documentation: Glossary',
        url: 'https://www.postgresql.org/docs/current/glossary.html',
        where: "Entries 'ACID', 'Atomicity' and 'Consistency'",
      },
      {
        title: 'PostgreSQL documentation: Transaction Isolation',
        url: 'https://www.postgresql.org/docs/current/transaction-iso.html',
        where: 'Table of isolation levels and the anomalies each allows',
      },
      {
        title: 'PostgreSQL documentation: Asynchronous Commit',
        url: 'https://www.postgresql.org/docs/current/wal-async-commit.html',
        where: 'First paragraphs: faster commits, and the latest ones may be lost in a crash',
      },
    ],
    corrections: [
      {
        guide: 'Says of isolation that concurrent transactions do not interfere.',
        truth:
          'Isolation is a matter of level. Full isolation is the strictest level only; weaker ones, often the default, allow some anomalies.',
        reference: {
          title: 'PostgreSQL documentation: Transaction Isolation',
          url: 'https://www.postgresql.org/docs/current/transaction-iso.html',
          where: "Table of isolation levels and the section 'Read Committed Isolation Level'",
        },
      },
    ],
  },
  'foreign-keys': {
    prompt:
      'In a relational database, what does a foreign key do, and why does referential integrity matter?',
    keyPoints: [
      'A foreign key is one or more columns that refer to the primary key, or another unique key, of a table.',
      'The database rejects a row that refers to a parent that does not exist.',
      'Deleting a parent row is refused by default while other rows still refer to it.',
      'A row that points to nothing, an orphan, does harm later, such as a broken invoice or report.',
      'ON DELETE can instead cascade to the dependent rows or set their column to null.',
      'The column may be NULL where the link is optional.',
      'The database guards the rule even when requests race, for every program that writes with the check switched on; a check in one program cannot.',
    ],
    coreKeyPoints: 4,
    misconceptions: [
      'Thinks that a foreign key is imported from an external system or an API; it refers to a table in the same database system.',
      'Believes that it exists so you can join the tables; a join needs no foreign key, and the key guards the link.',
      'Believes that the column must always hold a value; it may be NULL unless it is declared otherwise.',
      'Assumes that deleting a parent always deletes its children; by default the delete is refused.',
    ],
    answers: {
      strong:
        "A foreign key is a column, or several columns, that refer to the primary key of another table. They can also refer to another unique key, or to the same table, like an employee's manager. Say each order has a customer id. If I insert an order for a customer who does not exist, the database rejects it. If I delete a customer who still has orders, that's refused by default. With ON DELETE I can choose something else: cascade deletes the orders too, and set null keeps them without a customer. The column may be NULL where the link is optional. It matters because one orphan order breaks an invoice or a report, often months later. A check in my code can miss things when two requests race. In PostgreSQL the constraint normally holds for every program that writes to the table. SQLite must be told to enforce it, on each connection, and in MySQL a session can switch the check off. It costs a lookup on each insert. In PostgreSQL I also index the order's customer column myself, or deleting customers can get slow. MySQL creates that index for me.",
      weak: "A foreign key is a key that comes from outside, like an id that's imported from another company's API. You need it so you can join the tables. Referential integrity means that the reference is correct, so the data stays clean and secure.",
    },
    anchors: {
      1: 'Takes the key for something else, such as one imported from an outside system, an encryption key or a backup copy. What it points to is wrong or missing.',
      2: 'Says that it links two tables or serves a join, and that integrity keeps data clean. What the database does when the linked row is missing or goes away is not said.',
      3: 'Defines the link and has one half of the rule only: the insert with no parent, or the delete of a parent in use. Or has both halves and cannot say what harm a broken link does.',
      4: 'Defines the column and the key it refers to, has the insert with no parent rejected and the delete of a parent in use refused, and says what harm an orphan does. At most two of these are missing: other delete actions, NULL, why code cannot guard the rule alone.',
      5: 'Covers insert, delete and harm, and makes nearly all points. Judges when to refuse, cascade or set null, lets an optional link be empty, and trusts the constraint over a check in code, which loses when requests race or other programs write.',
    },
    cue: 'Tests whether the candidate sees a rule that the database enforces, not just a link for queries. The step from 3 to 4: both halves of the rule and the harm behind it. A candidate who knows engines where the check can be off, such as SQLite, is right.',
    followUps: [
      'Which changes to either table could break the link, and what happens then?',
      'How far could the application do this work on its own?',
      'Which values may that column hold?',
    ],
    references: [
      {
        title: 'PostgreSQL documentation: Constraints',
        url: 'https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-FK',
        where:
          "'Foreign Keys': delete actions, nulls, referenced keys, and the index on referencing columns",
      },
      {
        title: 'PostgreSQL documentation: Foreign Keys (tutorial)',
        url: 'https://www.postgresql.org/docs/current/tutorial-fk.html',
        where: 'Whole section: the insert that is rejected, with no lookup by hand before it',
      },
      {
        title: 'PostgreSQL documentation: Data Consistency Checks at the Application Level',
        url: 'https://www.postgresql.org/docs/current/applevel-consistency.html',
        where:
          'First paragraph: why checks in code are hard to get right when transactions run together',
      },
      {
        title: 'MySQL 8.4 Reference Manual: FOREIGN KEY Constraints',
        url: 'https://dev.mysql.com/doc/refman/8.4/en/constraint-foreign-key.html',
        where:
          'Section on foreign keys among the constraints: actions, the default, and the index created when none exists',
      },
      {
        title: 'SQLite Foreign Key Support',
        url: 'https://www.sqlite.org/foreignkeys.html#fk_enable',
        where: "'Enabling Foreign Key Support': off by default, and set for each connection",
      },
      {
        title: 'MariaDB documentation: foreign_key_checks',
        url: 'https://mariadb.com/docs/reference/mdb/system-variables/foreign_key_checks',
        where:
          'Overview and details, the same in MySQL: the check can be switched off, and rows written then are not checked later',
      },
    ],
    corrections: [
      {
        guide: 'Says that a foreign key references the primary key of another table.',
        truth:
          'It may reference a primary key or another unique key, of another table or of its own, and it may be NULL.',
        reference: {
          title: 'PostgreSQL documentation: Constraints',
          url: 'https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-FK',
          where: "'Foreign Keys', paragraphs on referenced columns, self-reference and null values",
        },
      },
      {
        guide: 'Says that a row which others still need cannot be deleted.',
        truth:
          'That is the default only. ON DELETE can cascade or set null instead, or set a default; InnoDB in MySQL rejects that last one.',
        reference: {
          title: 'PostgreSQL documentation: Constraints',
          url: 'https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-FK',
          where:
            "'Foreign Keys', paragraphs on RESTRICT, NO ACTION, CASCADE, SET NULL and SET DEFAULT; for InnoDB, the MySQL 8.4 manual, FOREIGN KEY Constraints",
        },
      },
    ],
  },
  'http-methods': {
    prompt:
      'Which HTTP methods does a typical REST API use, what is each one for, and which of them can a client simply send again after a timeout?',
    keyPoints: [
      'GET reads a resource and is safe: the client asks for no change.',
      'POST hands data to a resource to process, most often to create a new item.',
      'PUT replaces the whole resource at a known URL, or creates it there; PATCH changes only part of it.',
      'DELETE removes the resource at the given URL.',
      'GET, PUT and DELETE can be sent again; a POST cannot, since a second one may, for example, create a second order.',
      'Idempotent means that repeating a request is meant to leave the server as one request would; the response may differ.',
      'PATCH promises no idempotence, though a given one, such as setting a field, may happen to be repeatable.',
      'A POST can be made safe to repeat, such as by an idempotency key that the server checks.',
    ],
    coreKeyPoints: 5,
    misconceptions: [
      'Takes the methods for commands that connect buttons to tables; they say what a client wants done to a resource.',
      'Treats PUT and PATCH as the same thing; PUT sends the whole, and PATCH sends a change to a part.',
      'Counts PATCH among the methods that are always idempotent; the standard does not require that of it.',
      'Takes idempotent to mean the same response each time; it means the same intended effect on the server.',
    ],
    answers: {
      strong:
        "GET reads a resource. It's safe, which means the client asks for no change. POST hands data to a resource to process. Most often that means create a new item, and the server picks its URL. PUT replaces the whole resource at a URL I know, or creates it there. PATCH changes part of a resource, such as one field. DELETE removes the resource at that URL. Then there's the question of repeating. A method is idempotent if sending a request twice is meant to leave the server as one request would. PUT, DELETE and the safe methods are idempotent, so they can be sent again after a timeout. The response may still differ: a second DELETE often gets a 404, and that's fine. POST and PATCH don't promise this. A PATCH that sets a name happens to be repeatable, but one that adds an item to a list is not. So I wouldn't send a POST again blindly, or I might create a second order. I'd want an idempotency key that the server checks.",
      weak: "They're the commands that connect the front-end buttons to the tables. GET gets data, POST posts it, PUT updates it, and DELETE deletes it. PATCH is the same as PUT, just newer. After a timeout you can send any of them again, because the server notices.",
    },
    anchors: {
      1: 'Gets the core wrong, such as commands that tie buttons to tables, a GET that changes data, or a server that sorts out any repeat by itself. Methods and purposes do not match.',
      2: 'Knows the methods by name, with GET and POST about right; the rest is create, read, update and delete in general, or PUT and PATCH as one. Nothing usable on repeating.',
      3: 'Has the purposes right, but repeating is passed over, guessed, or answered by the word idempotent with no effect named. Or repeating is sorted well and one or two purposes are mixed up.',
      4: 'Has the purpose of all five right, with PUT for the whole and PATCH for a part, and sorts them by what a repeat does: GET, PUT and DELETE may go again, a second POST may create twice. At most two of these are missing: the definition, PATCH, a safe POST.',
      5: 'Reads the methods as promises to a client and makes nearly all points. Measures idempotence by the effect on the server, not by the response, lets a PATCH depend on the change it carries, and makes a POST safe to repeat.',
    },
    cue: 'Tests whether the candidate reads methods as promises to a client, not as labels for tables. The step from 3 to 4: they say what a repeated request does to the server and sort the methods by it. Counting PATCH among the repeatable ones, as many texts do, costs the 5 but not the 4.',
    followUps: [
      'The client gets no reply at all. What should it do next?',
      'You send the same call twice and get two different status codes. What do you make of that?',
      'A user changes only an email address. What would you send?',
    ],
    references: [
      {
        title: 'RFC 9110: HTTP Semantics',
        url: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-9.2.2',
        where: 'Sections 9.2.1 (safe methods) and 9.2.2 (idempotent methods)',
      },
      {
        title: 'RFC 9110: HTTP Semantics',
        url: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-9.3',
        where: 'Sections 9.3.1 (GET), 9.3.3 (POST), 9.3.4 (PUT) and 9.3.5 (DELETE)',
      },
      {
        title: 'RFC 5789: PATCH Method for HTTP',
        url: 'https://www.rfc-editor.org/rfc/rfc5789#section-2',
        where: 'Section 2: PATCH is neither safe nor idempotent, though a request can be made so',
      },
    ],
    corrections: [
      {
        guide: 'Counts PATCH among the idempotent methods.',
        truth: 'PATCH need not be idempotent. Of the five, GET, PUT and DELETE are.',
        reference: {
          title: 'RFC 5789: PATCH Method for HTTP',
          url: 'https://www.rfc-editor.org/rfc/rfc5789#section-2',
          where: 'Section 2; for the idempotent ones, RFC 9110 section 9.2.2',
        },
      },
      {
        guide: 'Says that POST creates and PUT replaces the whole.',
        truth:
          'POST asks a resource to process data in its own way, and creating is one use. PUT also creates when nothing exists at the URL yet.',
        reference: {
          title: 'RFC 9110: HTTP Semantics',
          url: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-9.3.3',
          where: 'Sections 9.3.3 and 9.3.4',
        },
      },
    ],
  },
  '404-vs-500': {
    prompt:
      'A client of your API gets a 404 from one call and a 500 from another. What does each status tell you, and where would you look first?',
    keyPoints: [
      'A 404 means that the server found nothing it will show at that URL.',
      'A 404 is in the 4xx class: the server places the problem in the request.',
      'A 500 is in the 5xx class: the server failed, even if the request was fine.',
      'Behind a 500 is an unexpected condition, often an exception that nobody handled.',
      'The first look differs: the URL, route and id for a 404, the server logs for a 500.',
      'Both codes are answers, so the connection worked and a server replied.',
      'A 404 is no proof of absence: it may hide a resource from a caller who must not know that it exists, and it does not mean gone for good.',
      'A 500 is for the team to act on: an alert when there are many, and a plain message to the client, never the stack trace.',
    ],
    coreKeyPoints: 5,
    misconceptions: [
      'Takes a 404 for a broken connection; the code is itself an answer from a server.',
      'Ties a 500 to one cause, such as a wrong database password; that is one of many ways in which a server can fail.',
      'Tells the caller to mend the request after a 500; the 5xx class says that the server failed.',
      'Takes a 404 as proof that nothing is there; the server may be hiding it.',
    ],
    answers: {
      strong:
        "Both codes are answers, so the connection worked and some server replied. A 404 is in the 4xx class, so the server places the problem in the request. It found nothing it will show at that URL. Maybe the path has a typo, the route isn't deployed, or the record was deleted. The code doesn't say whether that's gone for good; 410 would. A 404 may also hide something. A server can send it instead of 403, so a caller can't learn that a private resource exists. I'd check the exact URL, the route and the id first, and then the permissions. A 500 is in the 5xx class. The request may be fine, but the server failed. It met an unexpected condition, often an exception that nobody handled, or a bad setting such as a wrong database password. I'd go to the server logs, find the request by its id, and read the stack trace. The client should get a plain message, never that trace. And many 500s together should raise an alert, since they're ours to fix.",
      weak: "A 404 means the connection is broken, so the server is down or the internet is off. A 500 means the database password is wrong. Either way I'd restart the server first, and if it still happens, I'd ask the user to try another browser.",
    },
    anchors: {
      1: 'Gets the core wrong: a 404 as an interrupted connection or a dead server, a 500 as one particular cause or as the fault of the caller. The first steps follow from that error.',
      2: "Recites 'not found' and 'server error', or the two classes as numbers. On whose side each problem lies, and where to look, is not said or is the same for both.",
      3: 'Places each problem on the right side: nothing at that URL, against a server that failed. The first step is the same for both, vague or missing, or no cause is named for the 500.',
      4: 'Puts the 404 with the request and the 500 with the server, names a likely cause of the 500, such as an unhandled exception, and gives each a first step of its own: URL or id, server logs. At most two of these are missing: what a reply proves, what a 404 may conceal, operations on a 500.',
      5: 'Turns each code into a diagnosis and makes nearly all points. Knows that both are answers and that a 404 proves little, since a server may conceal what it has. Thinks of operations: an alert on many 500s, no stack trace to the client.',
    },
    cue: 'Tests whether the candidate uses a status code to decide where to look. The step from 3 to 4: the meanings turn into a first step of its own for each. Any fitting steps count, such as access logs for the 404 or traces for the 500. The further points are what a reply proves, what a 404 may hide, and who must act on a 500.',
    followUps: [
      'You are sure that the record is in the database, and the call still gets a 404. What now?',
      'What should the end user see in each case?',
      'How would you like to hear of each of the two?',
    ],
    references: [
      {
        title: 'RFC 9110: HTTP Semantics',
        url: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.5',
        where:
          'Section 15.5.5 (404); also 15.5 (the 4xx class), 15.5.4 (403 may be hidden as 404) and 15.5.11 (410)',
      },
      {
        title: 'RFC 9110: HTTP Semantics',
        url: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-15.6.1',
        where: 'Sections 15.6 (the 5xx class) and 15.6.1 (500)',
      },
    ],
    corrections: [
      {
        guide: 'Says that a 404 means the resource was not found at that URL.',
        truth:
          'It also covers a resource that the server will not disclose, and it does not say whether the lack is permanent; 410 does.',
        reference: {
          title: 'RFC 9110: HTTP Semantics',
          url: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.5',
          where: 'Section 15.5.5',
        },
      },
      {
        guide: 'Has its weak answer explain a 500 by a wrong database password.',
        truth:
          "A wrong database password in the server's settings is a real cause of a 500. It is wrong only as the meaning of the code.",
        reference: {
          title: 'RFC 9110: HTTP Semantics',
          url: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-15.6.1',
          where:
            'Section 15.6.1: any unexpected condition that stops the server from fulfilling the request',
        },
      },
    ],
  },
  'database-indexes': {
    prompt:
      'What is a database index for, how does it help, and what does it cost to have too many?',
    keyPoints: [
      'An index is a search structure, often a B-tree, that leads from column values to the rows.',
      'It spares the database a full scan, so reads that match few rows become fast.',
      'Inserts, updates and deletes get slower, because the indexes that they touch have to be kept up to date, at once or in a later cleanup.',
      'Each further index takes disk space of its own; only a clustered index, as in InnoDB, is the table itself.',
      'An index helps little when the condition matches a large share of the rows, unless the query wants only the first few in index order.',
      'In a B-tree on several columns, the leading column matters most.',
      'An index may also enforce a rule: a unique index guards a key.',
      'Which indexes to keep is decided by measuring: read the query plan, and drop the unused unless they guard a key.',
    ],
    coreKeyPoints: 4,
    misconceptions: [
      'Thinks that an index numbers the rows so that they can be counted; it finds rows by their values.',
      'Believes that more indexes always make a database faster; each one adds work to writes, and all but a clustered one take space of their own.',
      'Expects an index to help every query; if most rows match, reading the whole table is often cheaper.',
    ],
    answers: {
      strong:
        "An index is a search structure, often a B-tree, that leads from column values to the rows. The database walks down a few levels instead of doing a full scan, so reads that match few rows become fast. In InnoDB one of them, the clustered index, is the table itself; the others come on top. The price is paid on writes. Inserts, updates and deletes get slower, because the indexes they touch must be kept up to date. PostgreSQL does part of that later: index entries of deleted rows wait for vacuum. Each further index also takes disk space and competes for memory. And it doesn't help every query. If a condition matches a large share of the rows, reading the whole table is often cheaper, unless I want only the first few in index order. In a B-tree on several columns the leading column matters most. With customer and then date, a search by date alone usually gains little. To be fair, an index can speed up an update that has to find its rows, and a unique index guards a key. So I'd start from the slow queries, read the query plan before and after, and drop what stays unused, unless it guards a key.",
      weak: "With an index the database numbers the rows, so you can count them fast and jump to row five hundred. More indexes make the database faster, so I'd put one on every column. Too many might look messy, but I don't think it costs much.",
    },
    anchors: {
      1: 'Gets the core wrong: an index numbers or counts the rows, or it costs nothing, so more are always better. How it speeds up a search is wrong or missing.',
      2: "Says that queries get faster, at most because not all rows are read, and describes no structure. The price stays a phrase such as 'find a balance'.",
      3: 'Explains that a structure leads to the rows and spares a scan, and names one cost. The other cost is missing, or writes are said to suffer with no reason why.',
      4: 'Explains the structure, the scan it spares, and both costs with their cause: writes must maintain each index they touch, and each further one takes space. At most two of these are missing: queries that gain little, column order, unique indexes, deciding by the plan.',
      5: 'Weighs reads against writes and makes nearly all points. Knows the limits, such as a condition that most rows meet or a B-tree without its leading column. Decides from query plans and usage, and spares an index that guards a key.',
    },
    cue: 'Tests whether the candidate sees an index as a trade between reads and writes. The step from 3 to 4: both costs, and why writes pay. A candidate who says that the clustered index is the table, so that only secondary indexes take extra space, is right.',
    followUps: [
      'How would you find out whether a given one is worth keeping?',
      'Which queries on that column would you expect to gain?',
      'A new row comes in. What does the database have to do?',
    ],
    references: [
      {
        title: 'PostgreSQL documentation: Indexes, Introduction',
        url: 'https://www.postgresql.org/docs/current/indexes-intro.html',
        where:
          'Whole section: the scan avoided, the overhead on writes, the gain for UPDATE and DELETE, removing unused indexes',
      },
      {
        title: 'PostgreSQL documentation: Multicolumn Indexes',
        url: 'https://www.postgresql.org/docs/current/indexes-multicolumn.html',
        where:
          'Paragraphs on B-tree: leading columns, and skip scan as the exception; on GIN and BRIN, where the order does not matter',
      },
      {
        title: 'PostgreSQL documentation: Indexes and ORDER BY',
        url: 'https://www.postgresql.org/docs/current/indexes-ordering.html',
        where:
          'Second paragraph: a query over a large fraction of the table gains less than one that fetches few rows; ORDER BY with LIMIT as the special case',
      },
      {
        title: 'PostgreSQL documentation: Unique Indexes',
        url: 'https://www.postgresql.org/docs/current/indexes-unique.html',
        where: 'Last paragraphs: the index is what enforces the constraint',
      },
      {
        title: 'MySQL 8.4 Reference Manual: Clustered and Secondary Indexes',
        url: 'https://dev.mysql.com/doc/refman/8.4/en/innodb-index-types.html',
        where: 'First paragraphs: the clustered index stores the rows of an InnoDB table',
      },
    ],
    corrections: [
      {
        guide: 'Says that indexes slow down INSERT, UPDATE and DELETE.',
        truth:
          'The upkeep slows writes, but an index can also speed up an UPDATE or DELETE that must first find its rows.',
        reference: {
          title: 'PostgreSQL documentation: Indexes, Introduction',
          url: 'https://www.postgresql.org/docs/current/indexes-intro.html',
          where:
            'Paragraph on UPDATE and DELETE with search conditions, and the last paragraph on overhead',
        },
      },
      {
        guide: 'Says that an index spares a full scan.',
        truth:
          'It helps little when the condition matches a large share of the rows, unless the query wants only the first few in index order. A B-tree also helps little when the condition leaves out the leading columns. A skip scan, as in PostgreSQL 18, can still use the index then; it pays off when the leading column has few distinct values.',
        reference: {
          title: 'PostgreSQL documentation: Multicolumn Indexes',
          url: 'https://www.postgresql.org/docs/current/indexes-multicolumn.html',
          where:
            "Paragraphs on B-tree and skip scan; for the share of rows, 'Indexes and ORDER BY'",
        },
      },
    ],
  },
  'orm-trade-offs': {
    prompt:
      'What is an ORM, what is one advantage and one disadvantage of using it, and how would you limit the disadvantage?',
    keyPoints: [
      'An ORM maps objects in the code to tables and rows in a relational database.',
      'Development is faster, because there is far less repetitive code for saving and loading.',
      'The generated SQL is hidden from view and can be inefficient.',
      'A way to limit the harm is named, such as to log the SQL, watch the number of queries, or load related data with the query.',
      'Queries are written over the objects, in the programming language or in a language of the ORM such as JPQL, and the ORM generates the SQL.',
      'Code becomes readable: it speaks of the domain, not of columns and result rows.',
      'N+1 is the classic case: one query for a list, then one more for each item.',
      'It is not for everything: a heavy report, for example, is better written in SQL by hand.',
    ],
    coreKeyPoints: 4,
    misconceptions: [
      'Thinks that an ORM turns SQL into NoSQL for the front end; it maps rows to objects inside the backend.',
      'Believes that you no longer need to know SQL; the generated queries have to be read and sometimes replaced.',
      'Assumes that one line of code is one query; a loop over related objects can send hundreds.',
    ],
    answers: {
      strong:
        "An ORM, an object-relational mapper, maps objects in my code to tables and rows. I write queries over those objects, in my programming language or in one of the ORM's own, such as JPQL, and the ORM generates the SQL. The gain is speed. Development is faster, because I write far less repetitive code for saving and loading. The code is also readable, because it speaks of orders and customers, not of columns. The price is that the SQL is hidden, and it can be inefficient. The classic case is N+1. I load fifty orders with one query. Then a loop touches each order's items, and with lazy loading the ORM sends one more query for each order. That's 51 queries, and nothing in the code looks wrong. So in development I log the SQL and watch the number of queries. When I know that I'll need the items, I tell the query to load them too. And I don't use the ORM for everything. A heavy report I'd write in SQL by hand, and most ORMs allow that. It saves typing, but I still need to know SQL.",
      weak: "It's a converter: it turns SQL into NoSQL, because the front end only understands JSON. The advantage is that you no longer need to know SQL. The disadvantage is that you have to learn the tool, and it might be a bit slower, but that's normal.",
    },
    anchors: {
      1: 'Gets the core wrong, such as a converter from SQL to NoSQL, a database of its own, or a tool for the front end. What is mapped to what is wrong or missing.',
      2: "Says that it spares you SQL. Gain and harm are slogans, such as 'easy' and 'slow', that would fit any library, and nothing is done about the harm.",
      3: 'Explains the mapping, with a real gain and a real harm. One core piece is missing or vague: where the harm comes from, or a way to limit it beyond using the tool with care.',
      4: 'Explains the mapping, a gain with its reason, the harm of SQL that nobody sees, and a workable way to limit it, such as logging the queries or loading related data up front. At most two of these are missing: how queries are written, readable code, N+1, where not to use it.',
      5: 'Shows how the harm arises, such as a loop that sends one query per item, and makes nearly all points. Judges where the tool belongs: everyday reads and writes through it, heavy reports in SQL by hand, with an eye on the queries.',
    },
    cue: 'Tests whether the candidate knows what the abstraction hides. The step from 3 to 4: the harm has a cause, SQL out of sight, and there is a workable answer to it. Any workable answer counts, such as mapping a relation as loaded in batches.',
    followUps: [
      'How would you notice that in a running application?',
      'Where would you use one, and where not?',
      'Tell me about a time when the database did something you did not expect.',
    ],
    references: [
      {
        title: 'A Short Guide to Hibernate',
        url: 'https://docs.hibernate.org/stable/orm/introduction/html_single/',
        where:
          "Introduction: what ORM is for, HQL as a dialect of SQL, whether to use ORM or plain SQL, and 'Is Hibernate a leaky abstraction?'",
      },
      {
        title: 'Django documentation: Database access optimization',
        url: 'https://docs.djangoproject.com/en/stable/topics/db/optimization/',
        where:
          "'Profile first', 'Use raw SQL' and 'Retrieve everything at once if you know you will need it'",
      },
      {
        title: 'Hibernate ORM User Guide',
        url: 'https://docs.hibernate.org/stable/orm/userguide/html_single/#fetching',
        where:
          "Chapter 'Fetching', 'Direct fetching vs. entity queries': a secondary select for each association left out of the query",
      },
    ],
    corrections: [],
  },
  'authentication-vs-authorization': {
    prompt:
      'How do authentication and authorization differ, and what should an HTTP API answer when each of them fails?',
    keyPoints: [
      'Authentication establishes who the caller is.',
      'Authorization decides what the caller may do, for example delete as an admin or only read as a viewer.',
      'Being logged in is not enough: a known user may still be refused.',
      'A 401 means that valid credentials are missing; a 403 means that the action is not allowed.',
      'Identity is proved by something such as a password, a fingerprint or a signed token.',
      'The server checks permission on every request and for the exact resource.',
      'A 404 in place of a 403 hides that the resource exists.',
    ],
    coreKeyPoints: 4,
    misconceptions: [
      'Takes the two for one thing, checked in two places such as front end and database; they are two questions, whichever part of the system answers each.',
      'Assumes that whoever is logged in may do anything; each action needs a permission check of its own.',
      'Swaps 401 and 403 because 401 is called Unauthorized; 401 asks for valid credentials, and 403 refuses the action.',
      'Trusts a hidden button to protect an action; anyone can call the API without the front end.',
    ],
    answers: {
      strong:
        "Authentication asks who you are. You prove your identity with something like a password, a fingerprint or a signed token. Authorization asks what you may do. An admin may delete an article, and a viewer may only read it. Usually authentication comes first, and being logged in is not enough. I can be a valid user and still be refused someone else's invoice. In an API the two fail in different ways. If credentials are missing or not valid, the server answers 401. If it knows me but the action is not allowed, it answers 403. Or it answers 404, so that I can't learn that the thing exists. The official name of 401 is Unauthorized, and that's confusing, since it's about authentication. A 401 also has to say how to log in, so some frameworks answer 403 when they only know session cookies. The permission check belongs on the server, on every request, for that exact resource. Hiding a button in the front end protects nothing, because anyone can call the API directly. And some actions need no login at all: an anonymous visitor may be allowed to read a public page.",
      weak: "They're basically the same thing. Authentication happens on the front end with the login form, and authorization is when the database checks the password again. Once you're logged in, you may do everything. If it fails you get a 401 or a 403, either is fine.",
    },
    anchors: {
      1: 'Takes the two for one thing, swaps who you are with what you may do and keeps to it, or grants everything after login.',
      2: 'Knows that there are two steps, with a login form as the only picture, and can define one of them at most. The rest is security in general.',
      3: 'Defines both correctly with ordinary examples. How the two failures differ is missing, guessed or swapped, or no logged-in user is ever refused.',
      4: 'Keeps who you are apart from what you may do, has a known user refused an action, and gives each failure an answer of its own: 401 for missing or bad credentials, 403 for a missing permission. At most two of these are missing: proof of identity, a check per request and resource, 404 to hide.',
      5: 'Carries the difference through a real request and makes nearly all points. Has the server check permission each time for the exact resource, so that a changed id or a hidden button gains nothing, and knows when 404 is the better refusal.',
    },
    cue: 'Tests whether the candidate keeps two separate decisions apart in a real request. The step from 3 to 4: a logged-in user is refused, and each failure has its own answer. Accept the same pair elsewhere, such as UNAUTHENTICATED and PERMISSION_DENIED in gRPC, and 403 for missing credentials where there is no challenge to send, as with cookie sessions in some frameworks.',
    followUps: [
      'A user has logged in. Walk me through what the server does with the next request.',
      'Where in the system would you put each of the two?',
      'Which requests need neither, or only one of them?',
    ],
    references: [
      {
        title: 'RFC 9110: HTTP Semantics',
        url: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.2',
        where:
          'Sections 15.5.2 (401, which must carry a `WWW-Authenticate` challenge) and 15.5.4 (403, and 404 in its place)',
      },
      {
        title: 'Django REST framework: Authentication',
        url: 'https://www.django-rest-framework.org/api-guide/authentication/#unauthorized-and-forbidden-responses',
        where:
          "'Unauthorized and Forbidden responses': 403 for missing credentials when the scheme has no challenge",
      },
      {
        title: 'gRPC documentation: Status Codes',
        url: 'https://grpc.io/docs/guides/status-codes/',
        where: 'The full list: UNAUTHENTICATED and PERMISSION_DENIED',
      },
      {
        title: 'OWASP Authorization Cheat Sheet',
        url: 'https://cheatsheetseries.owasp.org/cheatsheets/Authorization_Cheat_Sheet.html',
        where: "Introduction and 'Validate the Permissions on Every Request'",
      },
    ],
    corrections: [],
  },
  'password-storage': {
    prompt:
      'Why is it dangerous to store user passwords as plain text, and how should a backend store them instead?',
    keyPoints: [
      'With plain text, one breach exposes every password at once.',
      'Store a one-way hash, not an encrypted password; at login, hash the attempt and compare.',
      'Name a hash made for passwords: Argon2id first, or another such as scrypt, bcrypt or PBKDF2.',
      'Each password gets its own random salt.',
      'It is slow on purpose, because a fast hash such as SHA-256 lets an attacker guess at high speed.',
      'A salt makes tables computed in advance, such as rainbow tables, useless, and keeps one guess from being tried on all accounts at once.',
      'A salt does not save one weak password from guessing; there only the cost of each guess helps.',
      'The settings are kept beside the hash, so the method or its cost can be raised later, with a rehash at the next login.',
    ],
    coreKeyPoints: 4,
    misconceptions: [
      'Calls base64 encryption; it is an encoding that anyone can reverse without a key.',
      'Wants to get the password back, say to email it to a user who forgets it; a proper store cannot do that.',
      'Takes any strong hash, such as SHA-256, to be good enough; it is fast, so guesses are cheap.',
      'Shares one salt among all users; a salt must be unique to each password, and it need not be secret.',
    ],
    answers: {
      strong:
        "If passwords are plain text, one breach or one leaked backup exposes them all at once. People reuse passwords, so their accounts on other sites are at risk too. I'd store a one-way hash. At login I hash the attempt with the same settings and compare. It's not encryption: there's no key that brings the password back. And it must be a hash made for passwords. Argon2id is the first choice today, then scrypt. I'd expect bcrypt in older systems, and PBKDF2 where FIPS rules apply. All are slow on purpose, with a work factor. With a fast hash such as SHA-256, a graphics card can make billions of guesses a second. Each password gets its own random salt. So equal passwords have different hashes, one guess can't be tried on all accounts at once, and rainbow tables computed in advance are useless. The salt does not save one weak password from guessing. There, only the slow hash makes each guess costly. I'd use a library that keeps the salt and the settings beside the hash. Then I can raise the cost later, with a rehash at the next login.",
      weak: "Plain text is bad because hackers can read it. So before saving I'd encode the passwords with base64 encryption, so nobody can understand them. When a user forgets the password, the backend decodes it and sends it by email. That's quick and safe.",
    },
    anchors: {
      1: 'Keeps passwords recoverable and sees no fault in it: an encoding such as base64, encryption that the backend undoes, or a well-hidden file. Or sees little danger in plain text.',
      2: "Says 'encrypt' or 'hash' as if they were one, or offers a fast hash such as SHA-256 as strong enough, beside general advice on security. No hash made for passwords is named, and a salt is missing or a mere word.",
      3: 'Says that a leak exposes every account and stores a one-way hash. A core piece is missing: a hash made for passwords, or a random salt for each. Or all are named, and not one is explained.',
      4: 'Stores a one-way hash made for passwords, such as Argon2id or bcrypt, with a random salt for each, because a breach would expose everyone. At most two of these are missing: why it must be slow, what the salt stops, what it cannot stop, a later change of method.',
      5: 'Separates the defenses and makes nearly all points: the salt stops tables made in advance and one guess for all accounts, while cost slows each guess at a weak password. Plans for change: settings kept beside the hash, rehash at login.',
    },
    cue: 'Tests whether the candidate knows why each part is there. The step from 3 to 4: a password hash and a salt of its own, with what at least two of the parts do to an attacker.',
    followUps: [
      'Somebody has stolen the whole table. What can they still try?',
      'What happens when a user forgets the password?',
      'Two years from now you want to change the method. How would you do it?',
    ],
    references: [
      {
        title: 'OWASP Password Storage Cheat Sheet',
        url: 'https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html',
        where:
          "Introduction, 'Hashing vs Encryption', 'Salting', 'Using Work Factors' and 'Password Hashing Algorithms'",
      },
      {
        title: 'NIST SP 800-63B-4: Authentication and Authenticator Management',
        url: 'https://pages.nist.gov/800-63-4/sp800-63b.html#passwordver',
        where: "Section 3.1.1.2, 'Password Verifiers': the paragraphs on storage",
      },
    ],
    corrections: [
      {
        guide: 'Names Argon2, bcrypt and PBKDF2 side by side.',
        truth:
          'OWASP ranks them: Argon2id first, then scrypt, bcrypt for legacy systems only, and PBKDF2 where FIPS-140 is required. A candidate who names any of them with its reason is still right.',
        reference: {
          title: 'OWASP Password Storage Cheat Sheet',
          url: 'https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html',
          where: 'Introduction, the list of recommendations',
        },
      },
    ],
  },
} satisfies Record<IdsOf<'databases-and-apis'>, BackendProse>;
