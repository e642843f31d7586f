import type { SectionAnswers } from './answers.ts';

export const databaseInternalsAndSecurityAnswers = {
  'consistent-hashing': {
    a: {
      score: 5,
      text: "Modulo gives close to all keys a new owner the moment N changes. For a cache that means a storm of misses, for a store, terabytes copied while users wait. Put nodes and keys on one ring instead, where the next node clockwise owns the key. A newcomer takes only the stretch leading up to it, a departed node's stretch passes to its successor, all others stay. Expect K over N moves, N with the newcomer or the leaver included. Many virtual points per node smooth the shares and let all of them help in the move. It will not fix one celebrity key, that I split or cache.",
      keyPoints: {
        0: 'Modulo gives close to all keys a new owner the moment N changes',
        1: 'For a cache that means a storm of misses, for a store, terabytes copied while users wait',
        2: 'Put nodes and keys on one ring instead',
        3: 'the next node clockwise owns the key',
        4: "A newcomer takes only the stretch leading up to it, a departed node's stretch passes to its successor, all others stay",
        5: 'Expect K over N moves, N with the newcomer or the leaver included',
        6: 'Many virtual points per node smooth the shares and let all of them help in the move',
      },
      misconceptions: {},
    },
    b: {
      score: 4,
      text: 'With hash mod N, a new N gives nearly all keys a new home. Consistent hashing maps servers and keys into one circular hash space, and a key lives on the first server after it, going clockwise. If a server joins, it cuts off just the arc that ends at its position. If one leaves, its arc falls to the following server, and the rest does not move. About K over N keys change place, with N including the server that joined or left. With one point per server the arcs are uneven, so each gets a hundred or more virtual points, and the moved load is shared by many.',
      keyPoints: {
        0: 'With hash mod N, a new N gives nearly all keys a new home',
        2: 'maps servers and keys into one circular hash space',
        3: 'a key lives on the first server after it, going clockwise',
        4: 'If a server joins, it cuts off just the arc that ends at its position. If one leaves, its arc falls to the following server, and the rest does not move',
        5: 'About K over N keys change place, with N including the server that joined or left',
        6: 'each gets a hundred or more virtual points, and the moved load is shared by many',
      },
      misconceptions: {},
    },
    c: {
      score: 1,
      text: 'When you add a node you plan a weekend for it, export the rows to a file, run a script that splits them and import them on the new machine. With consistent hashing you do not need that, because the hash is always consistent, no key has to move at all. That is why it is popular in the cloud, it is one setting that you switch on.',
      keyPoints: {},
      misconceptions: {
        0: 'export the rows to a file, run a script that splits them and import them',
        1: 'no key has to move at all',
      },
    },
    d: {
      score: 2,
      text: 'Adding a node is called rebalancing, the data must be distributed again over the machines. Consistent hashing is an algorithm for that which keeps the load balanced, and it takes care of hot keys as well. You draw it as a ring with the servers and the keys on it. Cassandra and many caches use it internally, so as a developer you benefit from it without doing anything. It is the better choice when the system needs to scale horizontally, because the impact of a change is minimal.',
      keyPoints: { 2: 'a ring with the servers and the keys on it' },
      misconceptions: { 3: 'it takes care of hot keys as well' },
    },
    e: {
      score: 3,
      text: 'Usually you take the hash modulo the number of servers. When you go from four to five, almost all keys come out on another server, and that is bad. In consistent hashing there is a circle of hash values, and both the servers and the keys get a position on it. For a key you walk clockwise and the first server you meet stores it. When a server comes or goes, there is a lot less moving than before, so that is what I would use.',
      keyPoints: {
        0: 'When you go from four to five, almost all keys come out on another server',
        2: 'there is a circle of hash values, and both the servers and the keys get a position on it',
        3: 'you walk clockwise and the first server you meet stores it',
      },
      misconceptions: {},
    },
  },
  'sql-injection': {
    a: {
      score: 1,
      text: 'SQL injection is when a hacker sends commands to the database through a form. The database is then hacked and gives out all the data. You prevent it by removing quotes and semicolons with a regular expression before you run the query, and a prepared statement does the very same, it washes the dangerous characters out of the input. If you use stored procedures you are protected in any case.',
      keyPoints: {},
      misconceptions: {
        0: 'You prevent it by removing quotes and semicolons with a regular expression',
        1: 'it washes the dangerous characters out of the input',
        2: 'If you use stored procedures you are protected in any case',
      },
    },
    b: {
      score: 5,
      text: 'Injection is a parsing accident: the program pastes data into SQL, and the parser, seeing one text, reads some of that data as grammar. Preparing reverses it. The server analyzes the template with its placeholders before any value exists, and what arrives afterward cannot reshape the tree. A DROP in a name is stored as a name. Only values bind, so identifiers and sort direction come from an allow-list in code. Some drivers fake it and escape on the client, so I depend on their escaping. Raw ORM snippets and procedures that concatenate are the same hole, so reviews hunt for those, and the account gets few rights.',
      keyPoints: {
        0: 'pastes data into SQL, and the parser, seeing one text, reads some of that data as grammar',
        1: 'The server analyzes the template with its placeholders before any value exists',
        2: 'what arrives afterward cannot reshape the tree. A DROP in a name is stored as a name',
        3: 'Only values bind, so identifiers and sort direction come from an allow-list',
        4: 'Some drivers fake it and escape on the client, so I depend on their escaping',
        5: 'Raw ORM snippets and procedures that concatenate are the same hole',
      },
      misconceptions: {},
    },
    c: {
      score: 3,
      text: "If I build the query by joining strings, the user's text becomes part of the SQL, and the database's parser takes a piece of it as command. Somebody types a quote and then OR one equals one, and the WHERE is true for all rows. With a prepared statement I write question marks, and the values go in afterward and do not become part of the command. If they type DROP TABLE it is just a strange name that gets searched. I use placeholders everywhere and never build strings.",
      keyPoints: {
        0: "by joining strings, the user's text becomes part of the SQL, and the database's parser takes a piece of it as command",
        2: 'the values go in afterward and do not become part of the command. If they type DROP TABLE it is just a strange name that gets searched',
      },
      misconceptions: {},
    },
    d: {
      score: 2,
      text: 'Injection is a security issue from the OWASP list, where user input is not validated properly and the attacker can read or delete data. You should never trust user input. Use prepared statements or an ORM, that is the standard, they sanitize the values for you. On top of that use a firewall, least privilege for the database user, and scan your code regularly. With these measures in place the risk is low, and I have not seen it in a modern framework, except once on an old PHP site that nobody wanted to touch.',
      keyPoints: {},
      misconceptions: { 1: 'they sanitize the values for you' },
    },
    e: {
      score: 4,
      text: "By gluing the input into the string you hand the parser one text, and it cannot tell which part you wrote, so it obeys the attacker's part. A prepared statement sends the template first, and the server parses it with the parameters still open. Its shape is then fixed, so the values that come after cannot add a clause. A UNION in there is only text compared with a column. But this works for values only. A column to sort by, or ASC and DESC, I pick from a fixed list. And raw SQL inside an ORM, or a procedure that builds its own SQL by concatenation, is open again.",
      keyPoints: {
        0: "you hand the parser one text, and it cannot tell which part you wrote, so it obeys the attacker's part",
        1: 'sends the template first, and the server parses it with the parameters still open',
        2: 'the values that come after cannot add a clause. A UNION in there is only text compared with a column',
        3: 'this works for values only. A column to sort by, or ASC and DESC, I pick from a fixed list',
        5: 'raw SQL inside an ORM, or a procedure that builds its own SQL by concatenation, is open again',
      },
      misconceptions: {},
    },
  },
} satisfies SectionAnswers<'database-internals-and-security'>;
