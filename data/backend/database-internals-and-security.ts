import type { BackendProse, IdsOf } from './outline.ts';

export const databaseInternalsAndSecurity = {
  'lsm-tree-vs-b-tree': {
    prompt:
      'How do a B-tree engine and an LSM-tree engine each handle a write and a read on disk? Name a real engine of each kind and a workload that suits it.',
    keyPoints: [
      'A B-tree keeps sorted keys in a balanced tree of pages, and a write usually changes the page in place.',
      'A B-tree read follows one path from root to leaf, a predictable O(log n).',
      'B-tree writes pay with random I/O and page splits, and a small change can rewrite a whole page.',
      'An LSM-tree appends each write to a commit log (write-ahead log) and puts it in a sorted memtable, later flushed as an immutable file, an SSTable.',
      'An LSM read may touch several files; Bloom filters spare point lookups most of them.',
      'Compaction merges files in the background, so an LSM-tree pays for its fast writes later, in extra I/O.',
      'The choice weighs read, write and space amplification against the workload.',
      'Names a real engine of each kind, such as InnoDB for B-trees and RocksDB or Cassandra for LSM-trees.',
    ],
    coreKeyPoints: 5,
    misconceptions: [
      'Thinks a B-tree exists to sort query results; it is an on-disk index that finds, changes and scans keys.',
      'Thinks an LSM-tree is a flat file that only grows; it keeps sorted files and merges them by compaction.',
      'Thinks LSM writes are cheap with no cost later; compaction writes the same data again, often several times.',
      'Thinks Bloom filters speed up every LSM read; they help point lookups, not ordinary range scans.',
    ],
    answers: {
      strong:
        "A B-tree keeps sorted keys in a balanced tree of pages. A write usually changes the page in place, where the key belongs. A lookup follows one path from the root to a leaf, so reads are O(log n) and predictable. Writes pay for that order. Keys often arrive in random order, so the I/O is random. A tiny change can rewrite a whole page, and full pages need page splits. InnoDB works this way. PostgreSQL's default indexes are B-trees too, but its rows sit in a heap, and an update adds a new row version. An LSM-tree appends each write to a commit log, as B-tree engines do too, and puts it in a sorted memtable. When the memtable is full, it's flushed as an immutable file, an SSTable. Cassandra and RocksDB do this. A read may check the memtable and several files. Bloom filters let point lookups skip files, but they don't help ordinary range scans. Compaction merges files in the background, so the fast writes are paid back later in I/O. I weigh read, write and space amplification for the workload. Heavy ingest suggests an LSM-tree. Many reads and steady latency suggest a B-tree.",
      weak: 'A B-tree is for sorting, so you want it when you use ORDER BY a lot. An LSM-tree is more like a flat file in the cloud. You just add to the end, so writes cost nothing. Reads are fast as well, because Bloom filters speed up every query.',
    },
    anchors: {
      1: 'Says that B-trees are for sorting and an LSM-tree is a file in the cloud, or cannot describe either one. Follows neither a read nor a write to the disk.',
      2: 'Repeats that LSM favors writes and B-tree favors reads, as a slogan. Asked how, they cannot say what a page, a memtable or a flushed file does.',
      3: 'Describes the parts correctly: a tree of pages changed in place, against a memtable and immutable files, called SSTables. Stops there, gives the price of one design only, or picks workloads that do not follow from the prices.',
      4: 'States what both designs pay: random I/O or page splits on one side, compaction or reads over several files on the other. Matches a workload to each for that reason.',
      5: "Compares read, write and space amplification for a concrete workload unasked. Limits Bloom filters to point lookups and knows where real engines depart from the textbook, for instance PostgreSQL's heap.",
    },
    cue: 'Tests whether they know what the engine does on disk. A 3 names the parts of both designs; a 4 says what each design pays, and uses that to choose.',
    followUps: [
      'One existing row is updated a million times. What happens on disk in each design?',
      'What does each engine do when you ask for a key that does not exist?',
      'Which numbers would you watch to see that the engine is falling behind?',
    ],
    references: [
      {
        title: 'Bigtable: A Distributed Storage System for Structured Data (OSDI 2006)',
        url: 'https://research.google/pubs/bigtable-a-distributed-storage-system-for-structured-data/',
        where:
          'Sections 5.3 (tablet serving), 5.4 (compactions) and 6 (refinements, Bloom filters)',
      },
      {
        title: 'Apache Cassandra documentation, Storage Engine',
        url: 'https://cassandra.apache.org/doc/latest/cassandra/architecture/storage-engine.html',
        where: 'Introduction; Logging writes to commit logs; Memtables; SSTables',
      },
      {
        title: 'MySQL 8.4 Reference Manual, The Physical Structure of an InnoDB Index',
        url: 'https://dev.mysql.com/doc/refman/8.4/en/innodb-physical-structure.html',
        where: 'B-tree pages, page size, and how full pages get under random inserts',
      },
      {
        title: 'RocksDB wiki, RocksDB Tuning Guide',
        url: 'https://github.com/facebook/rocksdb/wiki/RocksDB-Tuning-Guide',
        where: 'Amplification factors',
      },
    ],
    corrections: [
      {
        guide: 'Describes a B-tree engine as one that changes balanced pages in place.',
        truth:
          "That does not hold for PostgreSQL's rows: an UPDATE adds a new version of the row to the table, and may need new index entries as well.",
        reference: {
          title: 'PostgreSQL documentation, Heap-Only Tuples (HOT)',
          url: 'https://www.postgresql.org/docs/current/storage-hot.html',
          where: 'First paragraph: updates need new versions of rows',
        },
      },
      {
        guide: 'Offers Bloom filters as the help for LSM reads.',
        truth:
          'A Bloom filter answers whether a file may hold one given key. It saves point lookups; an ordinary range scan still has to merge every file that overlaps the range.',
        reference: {
          title: 'Bigtable: A Distributed Storage System for Structured Data (OSDI 2006)',
          url: 'https://research.google/pubs/bigtable-a-distributed-storage-system-for-structured-data/',
          where: 'Section 6, Bloom filters; section 5.3, reads from a merged view of the files',
        },
      },
    ],
  },
  'tls-encryption': {
    prompt:
      'How do symmetric and asymmetric encryption differ, and what does each one do when a browser opens a TLS connection to a server?',
    keyPoints: [
      'Symmetric encryption uses one shared key to encrypt and decrypt, and it is fast enough for bulk data.',
      'Asymmetric cryptography uses a key pair: the public key encrypts or verifies, the private key decrypts or signs.',
      "The client checks the server's certificate: a trusted root stands behind it, and the host name matches.",
      "The server proves that it holds the certificate's private key by signing the handshake.",
      'An ephemeral key exchange, such as ECDHE, gives both sides the same fresh secret.',
      'Session keys derived from that secret encrypt the application data with a symmetric cipher.',
      'TLS 1.3 dropped RSA key transport, so a certificate key stolen later does not open recorded traffic.',
    ],
    coreKeyPoints: 4,
    misconceptions: [
      'Thinks symmetric encryption is for databases and asymmetric for API tokens; a normal TLS connection needs both, for different jobs.',
      'Thinks TLS encrypts all traffic with the public key; the data itself is encrypted with symmetric session keys.',
      "Thinks that in TLS 1.3 the client sends a secret encrypted with the server's RSA key; both sides agree on the secret, and the private key only signs.",
      'Thinks the certificate is secret or does the encrypting; it is public and binds a name to a public key.',
    ],
    answers: {
      strong:
        "Symmetric encryption uses one shared key to encrypt and decrypt. It's fast, so it suits bulk data, but both sides must get the same key. Asymmetric cryptography uses a key pair. With RSA, for example, anyone can encrypt to my public key, and only my private key decrypts. The other way round, the private key signs and the public key verifies. It's far slower, so TLS uses it only to get started. In TLS 1.3 the two sides first run an ephemeral key exchange, usually ECDHE, now often combined with ML-KEM. Both end up with the same fresh secret. The server sends its certificate, which carries its public key. The client checks the chain to a trusted root, the host name and the dates. The server also signs the handshake with its private key, so the client knows that it really holds that key. Session keys are derived from the secret. With them a symmetric cipher such as AES-GCM encrypts the data. Older versions could use RSA key transport, where the client encrypted a secret to the server's key. TLS 1.3 dropped that. So a key stolen later doesn't open recorded traffic, which we call forward secrecy.",
      weak: 'Symmetric is what you use for databases, and asymmetric is for things like API tokens. TLS is asymmetric. The browser takes the public key from the certificate and encrypts all traffic with it, and only the server can read it. The certificate is what does the encrypting.',
    },
    anchors: {
      1: 'Assigns symmetric to databases and asymmetric to API tokens, or says that TLS encrypts everything with the public key. Cannot say what a certificate proves.',
      2: 'Defines one shared key and a key pair correctly. For TLS offers only that the two sides exchange keys, with no check of the certificate and no reason to use both kinds.',
      3: "Explains that asymmetric steps set up fast symmetric session keys and that the certificate is checked. Believes that a secret is still sent encrypted with the server's public key, takes the certificate alone as proof of identity, or leaves open how the secret is agreed.",
      4: "Keeps the two asymmetric jobs apart: an ephemeral exchange agrees on the secret, and a signature made with the certificate's private key proves who the server is. From the secret come the session keys of a symmetric cipher.",
      5: 'Brings up forward secrecy unasked and ties it to the removal of RSA key transport. Adds a correct detail with its purpose, such as the host name check, AEAD, session resumption or hybrid ML-KEM.',
    },
    cue: 'Tests which tool does which job in a current handshake. The step from 3 to 4: a 4 separates agreeing on a secret from proving identity by a signature.',
    followUps: [
      "Someone records all traffic today and steals the server's key next year. What can they read?",
      'Why not use only one of the two kinds for everything?',
      'What exactly does the client look at before it trusts the server?',
    ],
    references: [
      {
        title: 'RFC 9846, The Transport Layer Security (TLS) Protocol Version 1.3',
        url: 'https://www.rfc-editor.org/rfc/rfc9846.html',
        where: "'Protocol Overview', 'Major Differences from TLS 1.2' and 'Certificate Verify'",
      },
      {
        title: 'RFC 9110, HTTP Semantics',
        url: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-4.3.4',
        where: 'Section 4.3.4, https Certificate Verification: the certificate must match the host',
      },
      {
        title:
          'RFC 5280, Internet X.509 Public Key Infrastructure Certificate and Certificate Revocation List (CRL) Profile',
        url: 'https://www.rfc-editor.org/rfc/rfc5280.html#section-6.1',
        where:
          'Section 6.1, Basic Path Validation: a chain from a trust anchor, each certificate valid in time',
      },
    ],
    corrections: [
      {
        guide:
          "Says that the client creates a pre-master secret, encrypts it with the server's public key and sends it.",
        truth:
          'That is RSA key transport. TLS 1.3 removed it: both sides agree on the secret with an ephemeral key exchange, which gives forward secrecy.',
        reference: {
          title: 'RFC 9846, The Transport Layer Security (TLS) Protocol Version 1.3',
          url: 'https://www.rfc-editor.org/rfc/rfc9846.html',
          where: "'Major Differences from TLS 1.2'",
        },
      },
      {
        guide:
          'Describes a key pair as one where the public key encrypts and the private key decrypts.',
        truth:
          "In TLS 1.3 the certificate's key pair serves signatures: the server signs the handshake with the private key, and the client verifies with the public key.",
        reference: {
          title: 'RFC 9846, The Transport Layer Security (TLS) Protocol Version 1.3',
          url: 'https://www.rfc-editor.org/rfc/rfc9846.html',
          where: "'Protocol Overview' (authentication messages) and 'Certificate Verify'",
        },
      },
    ],
  },
  'graphql-n-plus-one': {
    prompt:
      'How does the N+1 query problem come about in a GraphQL server, how does that compare with a REST endpoint, and how would you fix it?',
    keyPoints: [
      'N+1 means one query loads N parents, then one more query runs for each parent.',
      'A REST endpoint usually has a known response shape, so its author can eager load the relations with a join or a second query.',
      'In GraphQL the client chooses the nesting, so no single eager load fits every request.',
      'A nested resolver runs once per parent and does not know about its siblings.',
      'A loader such as DataLoader collects the ids that resolvers ask for in the same tick or level and sends one batch query.',
      'The result is about one query per loader and level, not one for the whole request.',
      'The loader caches within one request only; shared between users it could leak data.',
    ],
    coreKeyPoints: 4,
    misconceptions: [
      'Thinks GraphQL removes N+1 because the client names its fields; that trims the response, not the queries behind it.',
      'Thinks batching gives one query at any depth; each level has to wait for ids from the level above.',
      "Thinks the loader's cache is a shared cache like Redis; a loader belongs to one request.",
    ],
    answers: {
      strong:
        "N+1 means one query loads N parents, and then one more query runs for each parent. A REST endpoint usually has a known response shape. Its author knows which relations it returns and can eager load them, with a join or a second query. In GraphQL the client chooses the nesting, so no single eager load fits every request. Each field is also resolved on its own. A nested resolver runs once per parent and doesn't know about its siblings. If I ask for a hundred posts with their authors, a naive server runs a hundred and one queries. My usual fix is DataLoader. Each resolver asks the loader for an id. The loader collects the ids from the same tick, or in some languages the same level. Then it sends one batch query, such as `WHERE id IN (…)`. The batch function must return rows in the order of the ids. I expect about one query per loader and level, not one for the whole request, because children need ids from the level above. It also caches, so an author who appears twice is loaded once. I create loaders for one request only. A shared loader could leak one user's data to another.",
      weak: "GraphQL basically removes N+1, because the client names the fields it wants and the server fetches only those. It's REST that over-fetches. If it's still slow, I'd add DataLoader as a shared cache, like Redis, and then everything comes back in one query at any depth.",
    },
    anchors: {
      1: 'Claims that GraphQL has no such problem since clients ask only for what they need, or cannot say what N+1 is in any API.',
      2: 'Defines N+1 as a list query plus a query per item, but not what in a GraphQL server causes it. Suggests fewer fields, more caching or a faster database.',
      3: 'Points at resolvers that run once per parent and names DataLoader or batching. Cannot say when the ids are gathered, or why a REST author can plan the loading once while GraphQL queries differ each time.',
      4: 'Explains that sibling resolvers hand in ids during one tick or level and a loader sends a single `IN` query, or details another fix that works. Contrasts this with a REST author, who can eager load.',
      5: 'Bounds the fix unasked: one query per loader and level, a new loader for every request so users stay apart, results in the order of the ids. May weigh look-ahead joins or depth limits too.',
    },
    cue: 'Tests whether they understand how a query is executed, field by field. A 3 knows the name of the tool; a 4 explains when ids are collected and why REST can plan ahead.',
    followUps: [
      'How many database queries do you expect for a request that is three levels deep, and why?',
      'Where does the helper object live, and for how long?',
      'What would you do about a client that nests ten levels deep?',
    ],
    references: [
      {
        title: 'DataLoader README',
        url: 'https://github.com/graphql/dataloader#batching',
        where: 'Batching; Caching Per-Request; Using with GraphQL',
      },
      {
        title: 'GraphQL specification, September 2025, Execution',
        url: 'https://spec.graphql.org/September2025/#sec-Executing-Fields',
        where: 'Executing Fields',
      },
    ],
    corrections: [
      {
        guide: 'Has DataLoader turn nested loads into a single query, whatever the depth.',
        truth:
          'It sends one batch per loader and dispatch: loads in the same tick are joined. As a rule that is one query per loader and level, more if keys arrive in different ticks or a batch size limit splits them.',
        reference: {
          title: 'DataLoader README',
          url: 'https://github.com/graphql/dataloader#batching',
          where: 'Batching; Caching and Batching; API, `maxBatchSize`',
        },
      },
      {
        guide: 'Says that DataLoader batches ids and caches.',
        truth:
          "Its cache is meant for the life of one request. It does not replace a shared cache, and sharing a loader between users can show one user's data to another.",
        reference: {
          title: 'DataLoader README',
          url: 'https://github.com/graphql/dataloader#caching-per-request',
          where: 'Caching Per-Request',
        },
      },
    ],
  },
  'consistent-hashing': {
    prompt:
      'What happens to the keys of a sharded store when you add or remove a node, and how does consistent hashing limit how many of them move?',
    keyPoints: [
      'With hash modulo N, one node more or less sends nearly every key to another node.',
      'Moving nearly everything means a flood of cache misses, or a huge copy under live traffic.',
      'Consistent hashing puts nodes and keys on the same ring of hash values.',
      'A key belongs to the next node on the ring, usually the first one clockwise.',
      'When a node joins or leaves, only the range next to its point changes owner; all other keys stay.',
      'On average only about K/N keys move, the share of one node.',
      'Virtual nodes give each server many points on the ring, which evens the load.',
    ],
    coreKeyPoints: 4,
    misconceptions: [
      'Thinks rebalancing means an export and a script that splits the rows; the placement rule decides how much must move, and the system stays up.',
      'Thinks consistent hashing moves no keys at all; about K/N of them still move.',
      'Thinks an even hash makes modulo safe to resize; it spreads keys well, but a new N changes nearly every place.',
      'Thinks it also cures one hot key; that key still lands on one node.',
    ],
    answers: {
      strong:
        "The simple scheme is the hash of the key modulo N. It spreads keys well, but when N changes by one, nearly every key maps to another node. In a cache that's a flood of misses. In a database it's a huge copy under live traffic. Consistent hashing puts nodes and keys on the same ring of hash values. A key belongs to the next node on the ring, usually the first one clockwise. When a node joins, it takes only the range just before its own point. When a node leaves, its range goes to the next node. All other keys stay where they are. So on average about K/N keys move, where K is the number of keys. I count N after a join, and before a leave. With one point per server, the ranges come out uneven, and one neighbor carries the whole move. That's why each server gets many virtual nodes. They even the load, and a new server takes a little from many others. A bigger machine can have more of them. What the ring doesn't fix is one hot key. It still lands on one node, so I'd replicate or split it.",
      weak: "When a shard is full, I'd take a short maintenance window and export the data to CSV. Then I'd run a script that splits it over the machines. Modulo is safe as long as the hash is even. With consistent hashing no keys move at all, so a hot key stops being a problem too.",
    },
    anchors: {
      1: 'Plans to export the data and split it with a script, or confuses the term with replicas that agree. Has no rule that places a key.',
      2: 'Knows that resizing moves data and has heard of a ring. Cannot say why modulo moves so much, nor which node on the ring owns a key.',
      3: 'Explains that modulo remaps nearly everything and that on the ring a key goes to the next node. Lacks the share of keys that moves, or does not see that one point per server leaves uneven ranges.',
      4: 'Works through a join: only the range before the new point changes owner, about K/N of the keys. Uses many points per server to repair uneven ranges.',
      5: 'Goes on unasked: virtual nodes let many servers share the handover and let large machines take more, and K/N is only an average. Says what stays hard, such as a hot key or copying under live traffic.',
    },
    cue: 'Tests whether they can reason about movement, not recite a ring. A 3 draws the ring; a 4 says which keys move, roughly how many, and why one point per server is not enough.',
    followUps: [
      'Ten nodes become eleven. Roughly what share of the data changes place in each scheme?',
      'One machine is twice as large as the others. What do you change?',
      'What is still difficult once placement is solved?',
    ],
    references: [
      {
        title: "Dynamo: Amazon's Highly Available Key-value Store (SOSP 2007)",
        url: 'https://doi.org/10.1145/1294261.1294281',
        where: 'Section 4.2, Partitioning Algorithm',
      },
      {
        title:
          'Karger et al., Consistent Hashing and Random Trees: Distributed Caching Protocols (STOC 1997)',
        url: 'https://doi.org/10.1145/258533.258660',
        where: 'Section 4: the definitions of monotone and balance, and Theorem 4.1',
      },
    ],
    corrections: [
      {
        guide: 'Says that a new node takes part of the keys of one neighbor.',
        truth:
          'That holds for one point per node. With virtual nodes, a new server takes a small part from many others.',
        reference: {
          title: "Dynamo: Amazon's Highly Available Key-value Store (SOSP 2007)",
          url: 'https://doi.org/10.1145/1294261.1294281',
          where: 'Section 4.2, Partitioning Algorithm',
        },
      },
      {
        guide: 'Says that about K/N keys move when the number of nodes changes.',
        truth:
          'K/N is an expected value, not a promise. N counts the new node on a join, and still counts the old one on a leave.',
        reference: {
          title:
            'Karger et al., Consistent Hashing and Random Trees: Distributed Caching Protocols (STOC 1997)',
          url: 'https://doi.org/10.1145/258533.258660',
          where:
            'Section 4, Theorem 4.1: balance is a bound on a probability, for the set of nodes in use',
        },
      },
    ],
  },
  'sql-injection': {
    prompt:
      'What does the database do with the text of a query when an SQL injection succeeds, and how does a prepared statement prevent that?',
    keyPoints: [
      "Concatenation makes one string, so the parser reads part of the user's input as SQL code.",
      'With a prepared statement the server parses and analyzes the template first, with placeholders for the values.',
      'The values are bound later, apart from the SQL text, so a payload such as `UNION` or `DROP` stays plain text.',
      'Only values can be bound; table names, column names and sort direction need an allow-list.',
      'Some drivers emulate prepares by escaping values into the text on the client, so safety rests on the driver.',
      'Raw fragments in an ORM and dynamic SQL in a stored procedure are still injectable if they join in user input.',
    ],
    coreKeyPoints: 4,
    misconceptions: [
      "Thinks a regex that strips quotes is enough; injection into a number needs no quote, and honest names such as O'Brien break.",
      'Thinks a prepared statement cleans the input; it keeps the input out of the parser instead.',
      'Thinks stored procedures are safe by nature; one that builds SQL from strings is as open as any code.',
      'Thinks a placeholder can stand for a table or column name; only values can be bound.',
    ],
    answers: {
      strong:
        "Injection works because we build the query by concatenation. The database receives one string, and the parser can't tell our SQL code from the user's input. A quote closes the literal, and the rest, say a `UNION SELECT`, becomes part of the query. A prepared statement separates the two. The server parses and analyzes the template first, with placeholders for the values. At that point the structure is fixed. The values are bound later, apart from the SQL text. The planner may look at them to choose a plan, but they can't change what the query means. If someone sends a quote and `DROP TABLE`, that stays plain text. We just look for a customer with that odd name. There are limits. Only values can be bound. Table names, column names and sort direction can't, so I map the user's choice to an allow-list. Some drivers emulate prepares. They put escaped values into the text on the client, and bugs there have allowed injection. Raw fragments in an ORM, or dynamic SQL in a stored procedure, are still injectable if they join in user input. Behind all that, I give the application account few rights, so a mistake costs less.",
      weak: "SQL injection is when someone types a quote into a form. I run a regex over every input that strips quotes and words like DROP. Prepared statements do the same thing, they clean the input for you. And most of our code calls stored procedures, so we're safe anyway.",
    },
    anchors: {
      1: 'Relies on a regex or a list of bad words, or describes an attack on the login page or the network. Cannot say why the database would run what a user typed.',
      2: 'Knows that joining strings is dangerous and that prepared statements are the answer. Believes that they escape or clean the input, so in their mind the cure is a better filter.',
      3: 'Says that the input becomes part of the SQL and that placeholders keep data apart from code. Leaves out what is parsed when, or takes binding to cover every part of a query.',
      4: 'Gives the order: the template is parsed and analyzed first, values are bound into a fixed structure later, so `UNION` stays text. Names, at least when asked, a part that cannot be bound and a safe way around that, such as an allow-list.',
      5: 'Maps the limits unasked: client-side emulation in drivers, raw ORM fragments, dynamic SQL in procedures. Adds least privilege as a second line and may note that planning can follow binding.',
    },
    cue: 'Tests whether they see injection as a parsing problem, not a dirty-input problem. A 3 only says to use placeholders; a 4 says that the parse comes before the values, and where binding ends. The word compiled for parsed is fine.',
    followUps: [
      'The user picks the column to sort by. What do you do?',
      'A colleague says that the stored procedures already make this safe. What do you answer?',
      'How would you find out what your driver really sends to the server?',
    ],
    references: [
      {
        title: 'PostgreSQL documentation, PREPARE',
        url: 'https://www.postgresql.org/docs/current/sql-prepare.html',
        where: 'Description; Notes (generic and custom plans)',
      },
      {
        title: 'OWASP SQL Injection Prevention Cheat Sheet',
        url: 'https://cheatsheetseries.owasp.org/cheatsheets/SQL_Injection_Prevention_Cheat_Sheet.html',
        where: 'Defense Options 1 to 4; Least Privilege',
      },
      {
        title: 'CVE-2024-1597, SQL injection in the PostgreSQL JDBC driver',
        url: 'https://www.cve.org/CVERecord?id=CVE-2024-1597',
        where: 'Description: only with `PreferQueryMode=SIMPLE`, which is not the default',
      },
    ],
    corrections: [
      {
        guide: 'Says that the template is compiled before the parameters arrive.',
        truth:
          'It is parsed and analyzed first, and that is what protects. In PostgreSQL planning comes with EXECUTE and may use the values.',
        reference: {
          title: 'PostgreSQL documentation, PREPARE',
          url: 'https://www.postgresql.org/docs/current/sql-prepare.html',
          where: 'Description',
        },
      },
      {
        guide: 'Gives prepared statements as what stops an injection.',
        truth:
          'Only values can be bound. Table names, column names and sort direction need an allow-list, and dynamic SQL in a stored procedure stays injectable.',
        reference: {
          title: 'OWASP SQL Injection Prevention Cheat Sheet',
          url: 'https://cheatsheetseries.owasp.org/cheatsheets/SQL_Injection_Prevention_Cheat_Sheet.html',
          where:
            'Defense Option 3: Allow-list Input Validation; Defense Option 2: Stored Procedures',
        },
      },
    ],
  },
  'circuit-breaker': {
    prompt:
      'How does a circuit breaker between two services work, and how does it stop one failing dependency from taking down the services that call it?',
    keyPoints: [
      'It wraps calls to a dependency and counts recent failures, including calls that time out.',
      'Closed lets calls pass; past a failure threshold it opens, and calls fail at once without reaching the dependency.',
      'After a wait it is half-open: a few probe calls pass, success closes it, failure opens it again.',
      "Failing fast frees the caller's threads, memory and connections, which would otherwise wait and spread the failure upward.",
      'The failing dependency gets a pause to recover instead of more load.',
      'Every call needs a timeout, because a call that hangs forever never counts as a failure.',
      'Retries need backoff and a limit, and must stop while the breaker is open.',
      'The team decides what the caller gets meanwhile: a clear error, cached data or a tested fallback.',
    ],
    coreKeyPoints: 5,
    misconceptions: [
      'Thinks it cuts the power of a server that overheats; it is code around remote calls and touches no hardware.',
      'Thinks more retries help a failing service; they add load just when it can bear the least.',
      'Thinks a breaker makes timeouts unnecessary; without them, hanging calls hold threads and never trip it.',
      'Thinks every breaker must have a fallback; a fast, clear error is a full answer, and an untested fallback adds risk.',
    ],
    answers: {
      strong:
        "A circuit breaker wraps calls to a dependency and counts recent failures, including calls that time out. While it's closed, calls pass. Past a failure threshold it opens, and calls fail at once without reaching the dependency. After a wait it goes half-open and lets a few probe calls through. If they succeed, it closes. If they fail, it opens again. The point is the cascade. Say the payment service hangs. Without a breaker, every request holds a thread, memory and a connection until its timeout. Soon my service runs out of them, then my callers do. Failing fast frees those resources, and the failing service gets a pause to recover. A breaker doesn't work alone. Every call needs a timeout, because a call that hangs forever never counts as a failure. Retries need backoff and a limit, and they must stop while the breaker is open. I also decide what the caller gets meanwhile: a clear error, cached data, or a tested fallback. A plain error is often best, since an untested fallback can make things worse. I'd keep one breaker per dependency and alert when it changes state.",
      weak: "It's like the one in a data center rack. When a server overheats, it cuts the power so the hardware isn't damaged, and another machine takes over. In code I'd just do more retries until the service answers. And with a breaker in front you don't need timeouts any more.",
    },
    anchors: {
      1: "Describes protection of hardware, such as cutting a server's power, or mistakes it for a firewall or a load balancer. Failing calls play no part in the answer.",
      2: 'Says that it stops calls to a service that is down. Cannot name what trips it or how it comes back, or would add more retries as help.',
      3: 'Walks through closed, open and half-open correctly. Says that it prevents cascading failure but not which resources run out in the caller, or shows that and treats the breaker as enough alone.',
      4: 'Traces the cascade: requests that wait on a slow dependency use up threads and memory, and failing fast frees them. Adds what the breaker depends on: timeouts, or a planned reply for callers while it is open.',
      5: 'Adds operating judgment unasked, at least two of: retries with backoff that obey the breaker, one breaker per dependency or bulkheads, thresholds that trip neither too early nor too late, doubt about fallbacks that nobody tests.',
    },
    cue: 'Tests whether they know why failures spread. A 3 recites the three states; a 4 shows how waiting requests use up the caller and what the breaker needs around it.',
    followUps: [
      'The dependency still answers, but each reply takes twenty seconds. What happens with and without your design?',
      'What does a user see during those minutes?',
      'How would you choose the numbers, and how would you test them?',
    ],
    references: [
      {
        title: 'Azure Architecture Center, Circuit Breaker pattern',
        url: 'https://learn.microsoft.com/en-us/azure/architecture/patterns/circuit-breaker',
        where: 'Context and problem; Solution',
      },
      {
        title: "Amazon Builders' Library, Avoiding fallback in distributed systems",
        url: 'https://aws.amazon.com/builders-library/avoiding-fallback-in-distributed-systems/',
        where: 'Introduction: how fallback can cause more problems than it fixes',
      },
    ],
    corrections: [
      {
        guide:
          'Says that a circuit breaker frees the threads and memory that would wait on timeouts.',
        truth:
          'It depends on timeouts: with long ones, threads still pile up before it trips. Retries must give up when the breaker reports that the fault is not transient.',
        reference: {
          title: 'Azure Architecture Center, Circuit Breaker pattern',
          url: 'https://learn.microsoft.com/en-us/azure/architecture/patterns/circuit-breaker',
          where:
            'Solution, on the Retry pattern; the consideration on timeouts of external services',
        },
      },
    ],
  },
  'isolation-levels': {
    prompt:
      'What does each of the four SQL isolation levels prevent or still allow, what does the strongest one cost, and how does an engine you know differ from the standard?',
    keyPoints: [
      'Read uncommitted allows dirty reads: data that another transaction may still roll back.',
      'Read committed stops dirty reads, but a second read of a row can differ: a non-repeatable read.',
      'Repeatable read keeps rows already read stable; the standard still allows phantoms, new rows that match a repeated query.',
      'Serializable allows none of these: the result must equal some serial order.',
      'The price of serializable is waiting on locks or aborts that the application must retry, so throughput drops.',
      'MVCC is a mechanism, not a level: an engine may take a snapshot per statement or per transaction.',
      'Snapshot isolation, often called repeatable read, allows write skew: two transactions read the same rows and write different rows.',
      "Gives a true engine example, such as PostgreSQL's repeatable read without phantoms, or MySQL's with lost updates.",
    ],
    coreKeyPoints: 5,
    misconceptions: [
      'Thinks the levels decide which users may see which tables; that is access control, isolation is about overlapping transactions.',
      'Thinks MVCC gives the top level of isolation; it is a mechanism that engines use for weak and strong levels.',
      'Thinks serializable lets only one transaction run at a time; only the result must match some serial order.',
      'Thinks repeatable read means the same in every engine; what it stops depends on the engine.',
    ],
    answers: {
      strong:
        "In the standard, read uncommitted allows dirty reads: I see data that another transaction may roll back. Read committed stops that, but a second read of a row can differ, a non-repeatable read. Repeatable read keeps the rows I've read stable. The standard still allows phantoms there, new rows that match a repeated query. Serializable allows none of these. The result must equal some serial order. The price is waiting on locks, or aborts that my code must retry, so throughput drops. Engines differ. MVCC is a mechanism, not a level. PostgreSQL takes one snapshot per statement at read committed. At repeatable read it takes one per transaction, and two writers of the same row conflict. That's snapshot isolation. In PostgreSQL it shows no phantoms, but it allows write skew. Say one admin must always remain. Two transactions each read that there are two, and each removes a different one. They write different rows, so nothing conflicts, and no admin is left. PostgreSQL's serializable aborts one of them. In MySQL, InnoDB's repeatable read even allows lost updates after a plain read. So I use read committed with explicit locks or atomic updates for most work, and serializable with retries where a rule spans rows.",
      weak: 'They control who may see what. Read uncommitted means every user can see the tables, read committed is for normal users, and serializable is for admin tables, where only one transaction runs at a time. Our database has MVCC, so we already get the top level.',
    },
    anchors: {
      1: 'Treats the levels as permissions for users or tables, or cannot name them. Has no example of two transactions that disturb each other.',
      2: 'Lists the names in order and ties dirty reads to the weakest. Mixes up a changed row with a new row, or explains serializable as a locked table.',
      3: 'Gives the textbook table correctly: dirty reads, non-repeatable reads, phantoms. Calls the strongest level slower without saying how, or assumes that every engine follows the names.',
      4: 'Adds what serializable costs, waiting or aborts to retry. Shows one real departure from the names, for instance a repeatable read that is snapshot isolation and lets write skew through.',
      5: 'Explains the cause: MVCC as a mechanism, snapshots per statement or per transaction, a conflict check that misses writes to different rows. Invents a case unasked and picks a level, a lock or a retry for it.',
    },
    cue: "Tests whether they can predict what goes wrong between two transactions. A 3 recites the table; a 4 knows what the application pays and that a level's name differs from its behavior.",
    followUps: [
      'What is the default level in the database you know best, and what can still go wrong there?',
      'Two people book the last free place at the same moment. What happens at each level?',
      'What would your code need before you move it to the strongest level?',
    ],
    references: [
      {
        title: 'PostgreSQL documentation, Transaction Isolation',
        url: 'https://www.postgresql.org/docs/current/transaction-iso.html',
        where:
          'Section 13.2: the table of levels, and the parts on Read Committed, Repeatable Read and Serializable',
      },
      {
        title: 'Berenson et al., A Critique of ANSI SQL Isolation Levels (SIGMOD 1995)',
        url: 'https://arxiv.org/abs/cs/0701157',
        where: 'Abstract: what the three phenomena fail to characterize',
      },
      {
        title: 'Jepsen, Phenomena',
        url: 'https://jepsen.io/consistency/phenomena',
        where: "'SQL': the list with P0 dirty write, P4 lost update and A5B write skew",
      },
      {
        title: 'Hellerstein, Stonebraker and Hamilton, Architecture of a Database System (2007)',
        url: 'https://doi.org/10.1561/1900000002',
        where:
          'Section 6.3.1, Transaction Isolation Levels: write locks at every level, lost update, snapshot isolation',
      },
      {
        title: 'PostgreSQL source, isolation test simple-write-skew',
        url: 'https://github.com/postgres/postgres/blob/master/src/test/isolation/specs/simple-write-skew.spec',
        where: 'Opening comment: two transactions that write different rows',
      },
      {
        title: 'Jepsen, MySQL 8.0.34',
        url: 'https://jepsen.io/analyses/mysql-8.0.34',
        where: 'Abstract, on Repeatable Read',
      },
    ],
    corrections: [
      {
        guide: 'Says that phantoms may remain at repeatable read.',
        truth:
          "The standard permits them there, an engine need not. PostgreSQL's repeatable read shows none.",
        reference: {
          title: 'PostgreSQL documentation, Transaction Isolation',
          url: 'https://www.postgresql.org/docs/current/transaction-iso.html',
          where: 'Section 13.2, the table of levels',
        },
      },
      {
        guide: 'Describes the levels by dirty reads, non-repeatable reads and phantoms.',
        truth:
          "These three miss other anomalies, such as dirty writes, lost updates and write skew. PostgreSQL's repeatable read, a form of snapshot isolation, shows none of the three and is still not serializable.",
        reference: {
          title: 'Jepsen, Phenomena',
          url: 'https://jepsen.io/consistency/phenomena',
          where:
            "'SQL': the list with P0 dirty write, P4 lost update and A5B write skew; for PostgreSQL, Transaction Isolation, section 13.2.2",
        },
      },
    ],
  },
  'zero-downtime-migration': {
    prompt:
      'You must replace a column, for example to change its type, in a table that serves millions of users, with no downtime. Which steps do you take, in which order?',
    keyPoints: [
      'Expand and contract, because old and new code run side by side and both must work with the schema.',
      'Add the new column first, nullable or with a constant default, so that old code still works.',
      'Deploy code that writes both columns and still reads the old one.',
      'Backfill old rows in small batches, and only once every server writes both columns.',
      'Verify that the columns agree before reads move to the new one.',
      'After reads have moved, keep writing both, so a rollback stays possible.',
      'If the old column is NOT NULL, make it nullable or give it a default before code stops writing it, or new inserts fail.',
      'Ship a release that neither reads nor writes the old column, and drop it only after every server runs that release.',
    ],
    coreKeyPoints: 5,
    misconceptions: [
      'Thinks a maintenance page at night counts as no downtime; it is planned downtime, and users live in many time zones.',
      'Thinks one release can stop using the column and drop it; servers on the previous release still name it and fail.',
      'Thinks one big update can fill the new column; a long transaction holds locks and delays replicas.',
      'Thinks a rename in place is harmless; code on one side of the rollout breaks.',
    ],
    answers: {
      strong:
        "I'd use expand and contract. During a rollout, old and new code run side by side, and both must work with the schema. First I add the new column as nullable or with a constant default. In PostgreSQL 11 or later, for example, that doesn't rewrite the table. The change still needs a strong lock for a moment, so I set a short lock timeout and try again if it fails. Next I deploy code that writes both columns and still reads the old one. Once every server writes both, I backfill old rows in small batches, with pauses, and never overwrite a newer value. Then I verify: I compare the columns until they agree. After that I switch reads to the new one, behind a flag, and keep writing both, so rollback stays possible. When I trust it, I contract. If the old column is NOT NULL, I make it nullable first, or new inserts fail later. Then I ship a release that neither reads nor writes the old column, and the ORM no longer maps it. Only when every server runs that release do I drop it. Each step is its own deploy.",
      weak: "I'd do it at three in the morning on a Sunday with a maintenance page up, when hardly anyone is online. One script renames the column in place, and one big update converts the rows. The same release has the new code and drops what's left. If it fails, we restore the backup.",
    },
    anchors: {
      1: 'Schedules a night window with a maintenance page, or renames the live column while code still uses it. The plan for trouble is to restore a backup.',
      2: 'Would add a new column, copy the data and swap. Overlooks that old and new servers run together, so rows written during the copy are missed.',
      3: 'Gives the main order: add, write both, backfill, read new, drop. Nothing is checked between the steps, or the old column is dropped in the release that stops using it.',
      4: 'States gates as well: a full release that leaves the old column alone before the drop, and a condition earlier on, such as all servers writing both before the backfill or a comparison before reads move.',
      5: 'Anticipates at least two production traps unasked: lock timeouts on the `ALTER`, NOT NULL relaxed before writes end, mapped columns in an ORM, newer values spared by the backfill, and a way back from each step.',
    },
    cue: 'Tests whether they can keep two versions of the code working on one schema. A 3 lists the steps; a 4 names conditions that must hold before the next step. A trigger, or an online schema change tool that captures writes while it copies, may do the double write; old and new code must still both work at the switch.',
    followUps: [
      'Halfway through you have to roll the application back. What breaks?',
      'How do you know that it is safe to take the next step?',
      'What does the schema change itself do to queries that are running?',
    ],
    references: [
      {
        title: 'strong_migrations README',
        url: 'https://github.com/ankane/strong_migrations#removing-a-column',
        where:
          'Removing a column; Changing the type of a column; Renaming a column; Backfilling data; the advice on lock timeouts',
      },
      {
        title: 'PostgreSQL documentation, Modifying Tables',
        url: 'https://www.postgresql.org/docs/current/ddl-alter.html',
        where: 'Adding a Column, the tip on default values',
      },
      {
        title: 'Sato, ParallelChange',
        url: 'https://martinfowler.com/bliki/ParallelChange.html',
        where: 'Opening part: the three phases expand, migrate and contract',
      },
    ],
    corrections: [
      {
        guide: 'Says to stop using the old column and drop it in one step.',
        truth:
          'A release that ignores the old column must run on every server first. Otherwise servers with the previous release, or an ORM with cached columns, fail when it disappears.',
        reference: {
          title: 'strong_migrations README',
          url: 'https://github.com/ankane/strong_migrations#removing-a-column',
          where: 'Removing a column',
        },
      },
      {
        guide: 'Says to backfill in the background and then read the new column.',
        truth:
          'The backfill starts when every server writes both columns. It runs in throttled batches, outside one large transaction, and reads move only after it.',
        reference: {
          title: 'strong_migrations README',
          url: 'https://github.com/ankane/strong_migrations#backfilling-data',
          where: 'Backfilling data; Renaming a column (the order of the steps)',
        },
      },
    ],
  },
} satisfies Record<IdsOf<'database-internals-and-security'>, BackendProse>;
