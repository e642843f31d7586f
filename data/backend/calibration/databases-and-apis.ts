import type { SectionAnswers } from './answers.ts';

export const databasesAndApisAnswers = {
  'foreign-keys': {
    a: {
      score: 2,
      text: 'It is what connects two tables. You have customers and orders, and the customer number in an order must be one from the customers table. You need it to make the join possible, without it you could not query the two together. Referential integrity is important because the data should always be clean and consistent, otherwise reports come out wrong and users complain. It is best practice to define the relations properly when you design the schema, and the diagram also gets easier to read for new people.',
      keyPoints: { 0: 'the customer number in an order must be one from the customers table' },
      misconceptions: {
        1: 'You need it to make the join possible, without it you could not query the two together',
      },
    },
    b: {
      score: 3,
      text: 'It is one column, or a few columns together, whose value has to exist as a key in another table, like the customer number on an order. If I try to insert an order for customer ninety-nine and there is no such customer, the database gives an error and does not save it. The column can also stay empty when the relation is optional, for example an order without a discount code. Referential integrity just means those references are all valid.',
      keyPoints: {
        0: 'whose value has to exist as a key in another table',
        1: 'there is no such customer, the database gives an error and does not save it',
        4: 'The column can also stay empty when the relation is optional',
      },
      misconceptions: {},
    },
    c: {
      score: 5,
      text: 'Columns whose values must occur as a key in the parent table, which can be the table itself, say employee to manager. The target is the primary key or any other unique one. A child with no parent is rejected. Removing a parent in use is rejected too, unless I choose cascade or set null on delete. Null is fine for an optional link. An invoice for a customer who is gone can never be collected. Above all it binds every writer, scripts and concurrent requests included, where an exists-check in a service always leaves a gap. I index the child column, since PostgreSQL does not.',
      keyPoints: {
        0: 'The target is the primary key or any other unique one',
        1: 'A child with no parent is rejected',
        2: 'Removing a parent in use is rejected too',
        3: 'unless I choose cascade or set null on delete',
        4: 'Null is fine for an optional link',
        5: 'it binds every writer, scripts and concurrent requests included, where an exists-check in a service always leaves a gap',
        6: 'An invoice for a customer who is gone can never be collected',
      },
      misconceptions: {},
    },
    d: {
      score: 4,
      text: "The order table has a customer ID, and each value there has to be an existing customer's key. Insert one with a made-up customer and the database turns it down. Try to remove a customer with orders and, unless I said otherwise, that is turned down as well. I can declare ON DELETE CASCADE so the orders go too, or SET NULL so they stay without an owner. The column may be null when the link is not compulsory. I want this in the database since checks in my code lose when two requests come together, and a script someone runs by hand never calls my code.",
      keyPoints: {
        0: "each value there has to be an existing customer's key",
        1: 'Insert one with a made-up customer and the database turns it down',
        2: 'Try to remove a customer with orders and, unless I said otherwise, that is turned down',
        3: 'ON DELETE CASCADE so the orders go too, or SET NULL so they stay',
        4: 'The column may be null when the link is not compulsory',
        5: 'checks in my code lose when two requests come together, and a script someone runs by hand never calls my code',
      },
      misconceptions: {},
    },
    e: {
      score: 1,
      text: "Foreign means that it comes from outside, for example the ID you receive from a partner's API or some other company's database, and you keep it so you can talk to them. Referential integrity means those references stay honest and nobody tampered with them. If the partner removes a customer, all the rows here that carry the key vanish as well, that is automatic.",
      keyPoints: {},
      misconceptions: {
        0: "the ID you receive from a partner's API or some other company's database",
        3: 'all the rows here that carry the key vanish as well, that is automatic',
      },
    },
  },
  'database-indexes': {
    a: {
      score: 3,
      text: 'An index is a separate structure beside the table, mostly a B-tree, where each entry points at a row. With it the database jumps to the matching rows and does not go through all of them, so looking up one user by email is fast. The price is space: each one sits on disk and takes room in memory that other data could use. So you should not create one per column, only for those you search by.',
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
      keyPoints: {
        0: 'a second, sorted structure, typically a B-tree, with pointers back to the rows',
        1: 'wants a handful of rows goes down the tree, and the table is not read from end to end',
        2: 'each insert, update and delete must now maintain every index as well, so writes pay',
        3: 'They also eat disk and push useful pages out of memory',
        4: 'ninety percent of the rows are active, it gains next to nothing',
        6: 'I check with EXPLAIN, and indexes that the statistics show as never used I remove',
      },
      misconceptions: {},
    },
    c: {
      score: 2,
      text: 'An index makes queries quick. When a page loads slowly, you put an index on the column in the WHERE, then the database need not read the whole table to find your few rows, and whatever the query is, it gets better. Too many of them is not recommended though, you need to find a balance, it depends on the project and on how big the data is. Usually a senior or the DBA decides that, and the framework creates some automatically, so I have not thought about it a lot.',
      keyPoints: { 1: 'the database need not read the whole table to find your few rows' },
      misconceptions: { 2: 'whatever the query is, it gets better' },
    },
    d: {
      score: 1,
      text: 'An index gives each row a number, one, two, three, so the database knows how many rows there are and can count them without trouble. You put it on your tables when you create them. Having many is good, every index you add makes the database quicker, so I normally index all the columns to be safe. I do not think there is a cost, apart from typing them out.',
      keyPoints: {},
      misconceptions: {
        0: 'An index gives each row a number, one, two, three, so the database knows how many rows there are',
        1: 'every index you add makes the database quicker',
      },
    },
    e: {
      score: 5,
      text: 'An index is redundant sorted data, usually a B-tree, leading from values to rows. It turns a walk over the entire table into a short descent when few rows match. Against that, every write has to keep each affected index current, and all of them fight for disk and cache, so a write-heavy event table gets two or three. When most rows qualify the planner rightly scans, though a partial index on the rare value can work. In a composite one the first column decides: customer then date serves a filter on customer, hardly one on date alone. I decide from plans and usage counters, and delete what nobody reads.',
      keyPoints: {
        0: 'redundant sorted data, usually a B-tree, leading from values to rows',
        1: 'turns a walk over the entire table into a short descent when few rows match',
        2: 'every write has to keep each affected index current',
        3: 'all of them fight for disk and cache',
        4: 'When most rows qualify the planner rightly scans',
        5: 'In a composite one the first column decides',
        6: 'I decide from plans and usage counters, and delete what nobody reads',
      },
      misconceptions: {},
    },
  },
  'password-storage': {
    a: {
      score: 5,
      text: 'Readable passwords turn one leak into every account, here and wherever people reuse them. What I keep is a hash that nobody can run backward, and at login I hash the attempt and compare. It should be a deliberately slow, memory-hungry one, Argon2id, tuned to what our servers bear. Plain SHA-256 is built for speed, and that helps the guesser. A random salt per account hides who shares a password, and it kills precomputed tables. It does nothing for somebody who chose qwerty, though: there only the expense of each guess buys time. So I also limit attempts, and I rehash old bcrypt rows when their owners log in.',
      keyPoints: {
        0: 'Readable passwords turn one leak into every account',
        1: 'a hash that nobody can run backward, and at login I hash the attempt and compare',
        2: 'Argon2id, tuned to what our servers bear',
        3: 'Plain SHA-256 is built for speed, and that helps the guesser',
        4: 'A random salt per account hides who shares a password',
        5: 'it kills precomputed tables',
        6: 'It does nothing for somebody who chose qwerty, though: there only the expense of each guess buys time',
        7: 'I rehash old bcrypt rows when their owners log in',
      },
      misconceptions: {},
    },
    b: {
      score: 2,
      text: "You must never keep plain passwords, since if hackers get into the database they have everybody's login in one go, and that would be in the news. So security is very important here. You should hash them with a secure algorithm like SHA-256, that is strong enough, and add some salt for more security. Also force people to use special characters and to change the password regularly, use HTTPS everywhere, keep the server up to date, and let a security company test it once a year, as the customers expect that from you.",
      keyPoints: { 0: "if hackers get into the database they have everybody's login in one go" },
      misconceptions: { 2: 'a secure algorithm like SHA-256, that is strong enough' },
    },
    c: {
      score: 4,
      text: 'A dump of plain passwords gives away all the accounts together, and people reuse them on other sites. I store a one-way hash and compare hashes at sign-in. Encryption is wrong because whoever has the key gets everything back. It should be Argon2id, or scrypt or bcrypt, with the cost set so that one check takes real time. SHA-256 does not fit, a graphics card tries billions a second. Every user gets a fresh random salt, so two people with the same password get different values, and ready-made lookup tables are no good anymore.',
      keyPoints: {
        0: 'A dump of plain passwords gives away all the accounts together',
        1: 'I store a one-way hash and compare hashes at sign-in',
        2: 'It should be Argon2id, or scrypt or bcrypt',
        3: 'with the cost set so that one check takes real time. SHA-256 does not fit, a graphics card tries billions a second',
        4: 'Every user gets a fresh random salt',
        5: 'ready-made lookup tables are no good anymore',
      },
      misconceptions: {},
    },
    d: {
      score: 3,
      text: 'If somebody steals the table and it is plain text, they can log in as every single user straight away. So we keep only a hash, which cannot be turned back into the password, and at login we hash what was typed and see if it is the same. I would take bcrypt from a library. There is also a salt in it, that is against rainbow tables, they do not work then. I would not invent something of my own, the framework does this for you.',
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
      text: 'Plain text is bad since a colleague could read it over your shoulder. I would encrypt the passwords with base64 before I save them, then they look like random characters and nobody can read them. And the system can still decode them, which you need when somebody forgets theirs and wants it mailed. It is the standard way in the projects I have seen.',
      keyPoints: {},
      misconceptions: {
        0: 'encrypt the passwords with base64',
        1: 'decode them, which you need when somebody forgets theirs and wants it mailed',
      },
    },
  },
} satisfies SectionAnswers<'databases-and-apis'>;
