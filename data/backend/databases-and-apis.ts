import type { BackendProse, IdsOf } from './outline.ts';

export const databasesAndApis = {
  'sql-vs-nosql': {
    prompt:
      'How do relational and non-relational databases differ, and what would make you choose one over the other for a new service?',
    keyPoints: [
      'Relational databases keep data in tables, with a schema that is declared first and enforced by the database.',
      'A join combines rows of related tables when the query runs.',
      'ACID transactions make relational databases a natural fit for structured data such as money.',
      'Non-relational databases come in several models: document, key-value, wide-column and graph.',
      'A flexible schema suits data that changes fast or has no fixed shape; the price is code that copes with every shape.',
      'Many non-relational databases were built to scale out, spreading data over many servers.',
      'The border is blurred: some document stores have transactions over many records, and distributed SQL scales out.',
      'The choice follows the access pattern: the queries, the amount of writes and what must never be half done.',
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
        "A relational database keeps data in tables. The schema is declared first, and the database enforces it. Related tables are linked by keys, and a join puts their rows together when I query. You also get ACID transactions, so it suits structured data like money and orders. Non-relational is really a family: document, key-value, wide-column and graph stores. Many of them have a flexible schema, so two records side by side can have different fields. That suits data that changes fast or has no fixed shape, but then my code must cope with every old shape. Many were also built to scale out over many servers. I wouldn't treat the border as sharp, though. MongoDB has transactions over several documents, and distributed SQL, such as CockroachDB, scales out too. So I choose by access pattern: which queries I'll run, how much I write and what must never be half done. For payments I'd start relational. For sessions that are read by one key, I'd take a key-value store.",
      weak: "SQL is the old way, with tables, from before big data. NoSQL is newer, so it's faster, and it has no schema to slow it down. You just save everything as JSON. I'd use NoSQL for any modern service, because SQL can't really scale.",
    },
    anchors: {
      1: 'Cannot say what either kind stores. Rests the whole answer on age or fashion: one is old, the other is JSON and therefore quicker.',
      2: 'Says that one has tables and the other does not, perhaps with a product name for each. Offers no reason to choose, or believes that data without a schema needs no care.',
      3: 'Describes tables with a fixed schema and joins, against documents with flexible fields, and gives a plain use for each. Knows one non-relational model only, or names no price of the choice.',
      4: 'Names at least two non-relational models. Has reasons both ways: transactions and joins for data such as money, flexible fields or many servers for other needs. Says what the choice costs, such as code that must handle old record shapes.',
      5: 'Lets the access pattern and the needed guarantees decide, and picks for at least one concrete service. Adds unasked that the border is blurred, with a document store that has transactions or an SQL database that scales out.',
    },
    cue: 'Tests whether the candidate links each kind of database to the data and queries it serves. A 3 lists features; a 4 gives the reason for the choice and its price.',
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
      'What does ACID mean for database transactions? Name the four properties and explain at least two of them, with an example of what could go wrong without them.',
    keyPoints: [
      'Atomicity: either all changes of a transaction take effect or none of them do.',
      'Consistency: a transaction leads from one valid state to another, so declared constraints hold when it commits.',
      "Isolation: transactions that run at the same time do not spoil each other's work.",
      'Isolation is set by level: a weaker level lets some anomalies through and gains concurrency.',
      'Durability: once a commit is confirmed, the change survives a crash.',
      'An example shows a failure and what the database does about it, such as undoing a transfer that debits one account only.',
    ],
    coreKeyPoints: 4,
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
      1: 'Gets most of the letters wrong, or describes a shield against hackers or data leaks. The word transaction is missing or has no meaning.',
      2: "Names three or four of the words but explains at most one of them correctly; the rest are echoes, such as 'durable means it lasts'.",
      3: 'Names all four and explains two correctly, for instance all or nothing and surviving a crash. The example is absent, or stops before it says what the database does about the failure.',
      4: 'Names all four, explains two or more correctly, and follows at least one failure to its end, such as a crash between debit and credit or two withdrawals that read one balance. Says what the database then does, such as undo the debit, or, at a level that is strict enough, make one withdrawal wait or fail.',
      5: 'Covers all four without mixing them, each with its failure. Adds limits unasked: isolation comes in levels with known anomalies, consistency covers only declared rules, or durability depends on settings.',
    },
    cue: 'Tests whether the four words stand for guarantees that the candidate can use. A 3 gives definitions; a 4 shows a failure and what the database does about it.',
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
      'What is a foreign key in a relational database, and why does referential integrity matter?',
    keyPoints: [
      'A foreign key is one or more columns that refer to the primary key, or another unique key, of a table.',
      'The database rejects a row that refers to a parent that does not exist.',
      'Deleting a parent row is refused by default while other rows still refer to it.',
      'ON DELETE can instead cascade to the dependent rows or set their column to null.',
      'The column may be NULL where the link is optional.',
      'The database guards the rule for every program that writes, even when requests race; a check in one program cannot.',
      'A row that points to nothing, an orphan, does harm later, such as a broken invoice or report.',
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
        "A foreign key is a column, or several columns, that refer to the primary key of another table. They can also refer to another unique key, or to the same table, like an employee's manager. Say each order has a customer id. If I insert an order for a customer who does not exist, the database rejects it. If I delete a customer who still has orders, that's refused by default. With ON DELETE I can choose something else: cascade deletes the orders too, and set null keeps them without a customer. The column may be NULL where the link is optional. It matters because one orphan order breaks an invoice or a report, often months later. A check in my code can miss things when two requests race. Once it is enforced, and SQLite leaves that off by default, the constraint holds for every program that writes to the table. It costs a lookup on each insert. In PostgreSQL I also index the order's customer column myself, or deleting customers can get slow. MySQL creates that index for me.",
      weak: "A foreign key is a key that comes from outside, like an id that's imported from another company's API. You need it so you can join the tables. Referential integrity means that the reference is correct, so the data stays clean and secure.",
    },
    anchors: {
      1: 'Describes a key that is imported from an outside system or API, or an encryption key. Cannot say what the key points to.',
      2: 'Says that it links two tables or is needed for a join. Cannot say what the database does when the linked row is missing.',
      3: "Defines a column that must match another table's primary key and says that a row pointing to nothing is rejected. Covers inserts only, or knows no choice on delete but refusal, or cannot say why the rule matters.",
      4: 'Covers both sides: the insert with no parent and the delete that would leave orphans. Names another delete action, such as cascade, and one good reason for the rule: the harm an orphan does, or a race that a check in code loses.',
      5: 'Gives both reasons: an orphan does real harm, and a constraint beats a check in code when requests race or other programs write. Unasked, says when to refuse, cascade or set null, or that an optional link may be empty.',
    },
    cue: 'Tests whether the candidate sees a rule that the database enforces, not just a link for queries. A 3 stops after the insert, or cannot say why it matters; a 4 walks through the delete too and gives a reason for the rule.',
    followUps: [
      'In your example, someone deletes the parent row. What happens?',
      'Could the application do this work on its own?',
      'Must every row have a value in that column?',
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
      'PUT replaces the whole resource at a known URL, or creates it there.',
      'PATCH changes only part of a resource.',
      'DELETE removes the resource at the given URL.',
      'Idempotent means that repeating a request is meant to leave the server as one request would.',
      'PUT, DELETE and the safe methods are idempotent, so a client can retry them.',
      'POST and PATCH promise no idempotence, though a given PATCH may happen to be repeatable.',
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
        "GET reads a resource. It's safe, which means the client asks for no change. POST hands data to a resource to process. Most often that means create a new item, and the server picks its URL. PUT replaces the whole resource at a URL I know, or creates it there. PATCH changes part of a resource, such as one field. DELETE removes the resource at that URL. Then there's the question of repeating. A method is idempotent if sending a request twice is meant to leave the server as one request would. PUT, DELETE and the safe methods are idempotent, so I can retry them after a timeout. The response may still differ: a second DELETE often gets a 404, and that's fine. POST and PATCH don't promise this. A PATCH that sets a name happens to be repeatable, but one that adds an item to a list is not. So I wouldn't send a POST again blindly, or I might create two orders. I'd want an idempotency key that the server checks.",
      weak: "They're the commands that connect the front-end buttons to the tables. GET gets data, POST posts it, PUT updates it, and DELETE deletes it. PATCH is the same as PUT, just newer. After a timeout you can send any of them again, because the server notices.",
    },
    anchors: {
      1: 'Cannot match methods to purposes, or speaks of buttons and database tables instead of requests for a resource.',
      2: 'Has GET, POST and DELETE about right but treats PUT and PATCH as one. Has no idea which calls may be repeated, or says that all of them may.',
      3: "Gives the right purpose of all five, with PUT for the whole and PATCH for a part. Knows that GET may be repeated but guesses at the rest, or says 'idempotent' and cannot tell what a second call, such as a second POST, would do.",
      4: 'With the purposes right, explains that a repeated request should leave the server as one would, and sorts by that: GET, PUT and DELETE yes, POST no. Says what a repeated POST can do, such as create a second order. May still be wrong about PATCH.',
      5: 'Adds that PATCH depends on the change it carries, with an example of each kind, and that the effect must match, not the response. Says unasked how to make a POST safe to retry.',
    },
    cue: 'Tests whether the candidate reads methods as promises to a client, not as labels for tables. A 3 knows their purposes only; a 4 says what a repeated request does to the server and sorts the methods by it.',
    followUps: [
      'The client gets no reply at all. What should it do next?',
      'You send the same call twice and get two different status codes. Is that a problem?',
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
      'Both codes are answers, so the connection worked and a server replied.',
      'A 404 is in the 4xx class: the server places the problem in the request.',
      'A 404 means that the server found nothing it will show at that URL.',
      'A 404 may hide a resource from a caller who must not know that it exists.',
      'A 500 is in the 5xx class: the server failed, even if the request was fine.',
      'Behind a 500 is an unexpected condition, often an exception that nobody handled.',
      'The first look differs: the URL, route and id for a 404, the server logs for a 500.',
    ],
    coreKeyPoints: 4,
    misconceptions: [
      'Takes a 404 for a broken connection; the code is itself an answer from a server.',
      'Ties a 500 to one cause, such as a wrong database password; that is one of many ways in which a server can fail.',
      'Tells the caller to mend the request after a 500; the 5xx class says that the server failed.',
      'Takes a 404 as proof that nothing is there; the server may be hiding it.',
    ],
    answers: {
      strong:
        "Both codes are answers, so the connection worked and some server replied. A 404 is in the 4xx class, so the server places the problem in the request. It found nothing it will show at that URL. Maybe the path has a typo, the route isn't deployed, or the record was deleted. The code doesn't say whether that's for good; 410 would. A 404 may also hide something. A server can send it instead of 403, so a caller can't learn that a private resource exists. I'd check the exact URL, the route and the id first, and then the permissions. A 500 is in the 5xx class. The request may be fine, but the server failed. It met an unexpected condition, often an exception that nobody handled, or a bad setting such as a wrong database password. I'd go to the server logs, find the request by its id, and read the stack trace. The client should get a plain message, never that trace. And many 500s together should raise an alert, since they're ours to fix.",
      weak: "A 404 means the connection is broken, so the server is down or the internet is off. A 500 means the database password is wrong. Either way I'd restart the server first, and if it still happens, I'd ask the user to try another browser.",
    },
    anchors: {
      1: 'Takes 404 for a lost connection or a server that is down, and cannot place 500 at all.',
      2: "Recites 'not found' and 'server error' without saying on whose side each problem lies, or knows a single cause of 500, such as a bad password.",
      3: "Puts 404 with the request and 500 with the server: nothing at that URL, against code that failed. The first step is the same for both, or a vague one such as 'check the code' or 'try again'.",
      4: 'Gives each code its own likely cause and first step: typo, route or deleted record, so check URL and id; unhandled exception, so read the server logs.',
      5: 'Adds unasked that a 404 may hide a resource the caller has no right to see, or does not mean gone for good. Thinks of operations too: alerts on 500s, no stack trace to the client.',
    },
    cue: 'Tests whether the candidate uses a status code to decide where to look. A 3 knows the two meanings; a 4 turns each into a cause and a first step of its own.',
    followUps: [
      'You are sure that the record is in the database, and the call still gets a 404. What now?',
      'What should the end user see in each case?',
      'Which of the two would you want to be told about at once, and why?',
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
      'An index is an extra structure, often a B-tree, whose entries lead to the rows.',
      'It spares the database a full scan, so reads that match few rows become fast.',
      'Inserts, updates and deletes get slower, because the indexes that they touch have to be kept up to date, at once or in a later cleanup.',
      'Every index takes disk space of its own.',
      'An index helps little when the condition matches a large share of the rows.',
      'In an index on several columns, the leading column matters most.',
      'Which indexes to keep is decided by measuring: read the query plan and drop the unused.',
    ],
    coreKeyPoints: 4,
    misconceptions: [
      'Thinks that an index numbers the rows so that they can be counted; it finds rows by their values.',
      'Believes that more indexes always make a database faster; each one adds work to writes and takes space.',
      'Expects an index to help every query; if most rows match, reading the whole table is often cheaper.',
    ],
    answers: {
      strong:
        "An index is an extra structure, often a B-tree, that the database keeps beside the table. Its entries are ordered by value and lead to the rows. So the database walks down a few levels instead of doing a full scan. That makes reads that match few rows much faster. The price is paid on writes. Inserts, updates and deletes get slower, because the indexes they touch must be kept up to date. PostgreSQL does part of that later: index entries of deleted rows wait for vacuum. Every index also takes disk space and competes for memory. And it doesn't help every query. If a condition matches a large share of the rows, reading the whole table is often cheaper. Column order counts too. With an index on customer and then date, a search by date alone usually gains little, because the leading column is missing and has many values. To be fair, an index can speed up an update or delete that has to find its rows first. So I'd start from the slow queries, read the query plan before and after, and drop indexes that stay unused.",
      weak: "With an index the database numbers the rows, so you can count them fast and jump to row five hundred. More indexes make the database faster, so I'd put one on every column. Too many might look messy, but I don't think it costs much.",
    },
    anchors: {
      1: 'Says that an index counts or numbers rows, or cannot say what it is for. Speed of queries does not come up.',
      2: "Says that queries get faster, at most because the whole table need not be read, and describes no structure. Names no concrete price, only 'find a balance', or claims that more indexes are always better.",
      3: 'Explains that a lookup structure spares a scan of the table, and names a cost, such as slower writes or used disk. Misses the other cost, or why writes pay, or cannot name a query that gains little, even when asked.',
      4: 'Gives both costs with their cause: writes must maintain the indexes, and each one is stored beside the table. Names a kind of query that gains little, such as one that matches most rows.',
      5: 'Decides from evidence: weighs reads against writes, reads the query plan, would drop what is unused. Brings up column order, or that an index can also help an update find its rows.',
    },
    cue: 'Tests whether the candidate sees an index as a trade between reads and writes. A 3 names a benefit and a cost; a 4 says why writes pay and names a query that gains little.',
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
        where: 'Paragraphs on B-tree: leading columns, and skip scan as the exception',
      },
      {
        title: 'PostgreSQL documentation: Indexes and ORDER BY',
        url: 'https://www.postgresql.org/docs/current/indexes-ordering.html',
        where:
          'Second paragraph: a query over a large fraction of the table gains less than one that fetches few rows',
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
          'It helps little when the condition matches a large share of the rows or leaves out the leading columns. A skip scan, as in PostgreSQL 18, can still use the index then; it pays off when the leading column has few distinct values.',
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
      'Queries are written in the programming language, and the ORM generates the SQL.',
      'Development is faster, because there is far less repetitive code for saving and loading.',
      'Code becomes readable: it speaks of the domain, not of columns and result rows.',
      'The generated SQL is hidden from view and can be inefficient.',
      'N+1 is the classic case: one query for a list, then one more for each item.',
      'A way to limit the harm is named: log the SQL, load related data with the query, or write SQL by hand.',
    ],
    coreKeyPoints: 4,
    misconceptions: [
      'Thinks that an ORM turns SQL into NoSQL for the front end; it maps rows to objects inside the backend.',
      'Believes that you no longer need to know SQL; the generated queries have to be read and sometimes replaced.',
      'Assumes that one line of code is one query; a loop over related objects can send hundreds.',
    ],
    answers: {
      strong:
        "An ORM, an object-relational mapper, maps objects in my code to tables and rows. I write queries in my programming language, and the ORM generates the SQL. The gain is speed. I write far less repetitive code for saving and loading. The code is also readable, because it speaks of orders and customers, not of columns. The price is that the SQL is hidden, and it can be inefficient. The classic case is N+1. I load fifty orders with one query. Then a loop touches each order's items, and with lazy loading the ORM sends one more query for each order. That's 51 queries, and nothing in the code looks wrong. So in development I log the SQL and watch the number of queries. When I know that I'll need the items, I tell the query to load them too. And I don't use the ORM for everything. For a heavy report I write the SQL by hand, and most ORMs allow that. It saves typing, but I still need to know SQL.",
      weak: "It's a converter: it turns SQL into NoSQL, because the front end only understands JSON. The advantage is that you no longer need to know SQL. The disadvantage is that you have to learn the tool, and it might be a bit slower, but that's normal.",
    },
    anchors: {
      1: 'Cannot say what an ORM does, or describes a converter from SQL to NoSQL or to JSON for the browser.',
      2: "Says that it lets you avoid SQL. The gain, the harm or both stay slogans, such as 'it is easy' and 'it is slow'.",
      3: 'Explains the mapping between objects and tables, with a real gain, such as less code, and a real harm, such as inefficient queries, but misses how that harm comes about or what to do against it.',
      4: 'Shows how the harm arises, for instance a loop over related objects that sends a query per item, and a way to limit it, such as logging the SQL or loading the related data up front.',
      5: 'Judges where the tool belongs: everyday reads and writes through the ORM, heavy reports in SQL by hand. Watches the number of queries as a habit, with a case from practice or a figure.',
    },
    cue: 'Tests whether the candidate knows what the abstraction hides. A 3 only names the drawback; a 4 shows how a bad query arises and how to limit it.',
    followUps: [
      'How would you notice that in a running application?',
      'Where would you rather not use one?',
      'Tell me about a time when the database did something you did not expect.',
    ],
    references: [
      {
        title: 'A Short Guide to Hibernate',
        url: 'https://docs.hibernate.org/stable/orm/introduction/html_single/',
        where:
          "Introduction: what ORM is for, whether to use ORM or plain SQL, and 'Is Hibernate a leaky abstraction?'",
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
      'What is the difference between authentication and authorization, and what should an API answer when each of them fails?',
    keyPoints: [
      'Authentication establishes who the caller is.',
      'Identity is proved by something such as a password, a fingerprint or a signed token.',
      'Authorization decides what the caller may do, for example delete as an admin or only read as a viewer.',
      'Being logged in is not enough: a known user may still be refused.',
      'A 401 means that valid credentials are missing; a 403 means that the action is not allowed.',
      'The server checks permission on every request and for the exact resource.',
    ],
    coreKeyPoints: 4,
    misconceptions: [
      'Takes the two for the same thing in two places, front end and database; they are two questions, and the backend answers both.',
      'Assumes that whoever is logged in may do anything; each action needs a permission check of its own.',
      'Swaps 401 and 403 because 401 is called Unauthorized; 401 asks for valid credentials, and 403 refuses the action.',
      'Trusts a hidden button to protect an action; anyone can call the API without the front end.',
    ],
    answers: {
      strong:
        "Authentication asks who you are. You prove your identity with something like a password, a fingerprint or a signed token. Authorization asks what you may do. An admin may delete an article, and a viewer may only read it. Usually authentication comes first, and being logged in is not enough. I can be a valid user and still be refused someone else's invoice. In an API the two fail in different ways. If credentials are missing or not valid, the server answers 401. If it knows me but the action is not allowed, it answers 403. Or it answers 404, so that I can't learn the thing exists. The official name of 401 is Unauthorized, and that's confusing, since it's about authentication. The permission check belongs on the server, on every request, for that exact resource. Hiding a button in the front end protects nothing, because anyone can call the API directly. And some actions need no login at all: an anonymous visitor may be allowed to read a public page.",
      weak: "They're basically the same thing. Authentication happens on the front end with the login form, and authorization is when the database checks the password again. Once you're logged in, you may do everything. If it fails you get a 401 or a 403, either is fine.",
    },
    anchors: {
      1: 'Uses the two words for one thing, or divides them by place, such as browser and database.',
      2: 'Knows that there are two steps but swaps them, or can define only one. The single example is a login form.',
      3: 'Defines both correctly, who you are against what you may do, with an ordinary example of each. Gives no case in which a logged-in user is refused, or cannot say how the two failures differ.',
      4: "Has a known user refused one action, such as reading someone else's invoice, and tells the failures apart: 401 for missing or bad credentials, 403 (or 404) when the permission is missing.",
      5: 'Says unasked that the backend checks permission on each request for the exact record, so a changed id or a hidden button gains nothing. May choose 404 to hide that something exists.',
    },
    cue: 'Tests whether the candidate keeps two separate decisions apart in a real request. A 3 has the two definitions; a 4 refuses a user who is logged in and picks the right status for each failure.',
    followUps: [
      'A user has logged in. Walk me through what the server does with the next request.',
      'Where in the system would you put each of the two?',
      'Does every request need both?',
    ],
    references: [
      {
        title: 'RFC 9110: HTTP Semantics',
        url: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.2',
        where: 'Sections 15.5.2 (401) and 15.5.4 (403, and 404 in its place)',
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
      'Name a hash made for passwords: Argon2id first, or scrypt, bcrypt, PBKDF2.',
      'It is slow on purpose, because a fast hash such as SHA-256 lets an attacker guess at high speed.',
      'Each password gets its own random salt.',
      'A salt makes tables computed in advance, such as rainbow tables, useless.',
      'A salt does not save one weak password from guessing.',
      'The method or its cost can be raised later, with a rehash at the next login.',
    ],
    coreKeyPoints: 5,
    misconceptions: [
      'Calls base64 encryption; it is an encoding that anyone can reverse without a key.',
      'Wants to get the password back, say to email it to a user who forgets it; a proper store cannot do that.',
      'Takes any strong hash, such as SHA-256, to be good enough; it is fast, so guesses are cheap.',
      'Shares one salt among all users; a salt must be unique to each password, and it need not be secret.',
    ],
    answers: {
      strong:
        "If passwords are plain text, one breach or one leaked backup exposes them all at once. People reuse passwords, so their accounts on other sites are at risk too. I'd store a one-way hash. At login I hash the attempt with the same settings and compare. It's not encryption: there's no key that brings the password back. And it must be a hash made for passwords. Argon2id is the first choice today, then scrypt. I'd expect bcrypt in older systems, and PBKDF2 where FIPS rules apply. All are slow on purpose, with a work factor. With a fast hash such as SHA-256, a graphics card can make billions of guesses a second. Each password gets its own random salt. So two users with the same password have different hashes, and rainbow tables computed in advance are useless. The salt does not save one weak password from guessing. There, only the slow hash makes each guess costly. I'd use a library that keeps the salt and the settings beside the hash. Then I can raise the cost later, with a rehash at the next login.",
      weak: "Plain text is bad because hackers can read it. So before saving I'd encode the passwords with base64 encryption, so nobody can understand them. When a user forgets the password, the backend decodes it and sends it by email. That's quick and safe.",
    },
    anchors: {
      1: 'Sees little danger, or proposes an encoding such as base64, or a well-hidden file.',
      2: "Says that passwords must be 'encrypted' or 'hashed' as if these were one thing, or offers a fast hash such as MD5 or SHA-256 as strong enough. Names no hash made for passwords, and a salt is missing or a mere word.",
      3: 'Says that a leak exposes every account, and stores a one-way hash that is salted or made for passwords, such as bcrypt. Explains at most one of two things: why the hash must be slow, or what the salt stops.',
      4: 'Explains both parts. A slow password hash, such as Argon2id or bcrypt, makes guesses costly where SHA-256 would not; a salt of its own for each password defeats tables computed in advance.',
      5: 'Separates the defenses: the salt stops tables made in advance and one guess tried on all accounts at once, while cost slows each guess at a weak password. Plans ahead unasked: settings kept beside the hash, raised later, rehash at login.',
    },
    cue: 'Tests whether the candidate knows why each part is there. A 3 has hash and salt but explains one of them at most; a 4 says what the slowness and the salt each do to an attacker.',
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
