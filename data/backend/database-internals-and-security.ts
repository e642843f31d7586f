import type { IdsOf } from './outline.ts';
import type { BackendProse } from './types.ts';

export const databaseInternalsAndSecurity = {
  'lsm-tree-vs-b-tree': {
    prompt:
      'How do a B-tree engine and an LSM-tree engine each handle a write and a read on disk? Name a real engine of each kind and a workload that suits it.',
    keyPoints: [
      'A B-tree keeps sorted keys in a balanced tree of pages: a read follows one path from root to leaf, O(log n), and a write usually changes the page in place.',
      'An LSM-tree appends each write to a commit log (write-ahead log) and puts it in a sorted memtable, later flushed as an immutable file, an SSTable.',
      'An LSM read may touch several files; Bloom filters spare point lookups most of them, but not ordinary range scans.',
      'Names a real engine of each kind and a workload that suits it, such as InnoDB for many reads and RocksDB or Cassandra for heavy ingest.',
      'B-tree writes pay with random I/O and page splits, and a small change can rewrite a whole page.',
      'Compaction merges files in the background, so an LSM-tree pays for its fast writes later, in extra I/O.',
      'The choice weighs read, write and space amplification against the workload.',
      "Real engines depart from the textbook: PostgreSQL's rows sit in a heap, and an update adds a new row version.",
    ],
    coreKeyPoints: 4,
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
      1: 'Gets both wrong, for example a tree for sorting against a flat file in the cloud. Follows neither a read nor a write to the disk.',
      2: 'Repeats that LSM favors writes and B-tree favors reads, as a slogan. Cannot say what a page, a memtable or a flushed file does.',
      3: 'Describes the parts of at least one design correctly, such as a tree of pages or a memtable and immutable files. Loses the path of a read or a write in the other, or names no engine and no workload that follow from it. Or has the core with at most one further point.',
      4: 'Follows a write and a read through both designs, and gives each a real engine with a workload that suits it. At most two of these are missing: what a B-tree write pays, what compaction pays, the three amplifications, an engine that differs from the textbook.',
      5: 'Sets the price of one design against the price of the other: random I/O and splits here, compaction there. Judges by read, write and space amplification, limits Bloom filters to point lookups, and knows a departure such as the heap of PostgreSQL.',
    },
    cue: 'Tests whether they know what the engine does on disk. A 3 names parts; a 4 follows reads and writes through both designs, says at least in part what they cost, and chooses for that reason.',
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
      'An ephemeral key exchange, such as ECDHE, gives both sides the same fresh secret.',
      'Session keys derived from that secret encrypt the application data with a symmetric cipher.',
      "The server proves that it holds the certificate's private key by signing the handshake.",
      'TLS 1.3 dropped RSA key transport, so a certificate key stolen later does not open recorded traffic: forward secrecy.',
    ],
    coreKeyPoints: 5,
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
      1: 'Gets the jobs wrong, such as symmetric for databases and asymmetric for API tokens, all traffic under the public key, or a certificate that does the encrypting.',
      2: 'Defines one shared key and a key pair, or only says that TLS is encrypted. Of the connection reports that keys are exchanged, with no check of the certificate and no reason to use both kinds.',
      3: "Knows that asymmetric steps set up fast session keys and that the certificate is checked. Leaves open how the secret is agreed, or believes that today's TLS still sends it encrypted with the server's public key.",
      4: 'Gives each kind its job: the certificate is checked, an ephemeral exchange agrees on a fresh secret, and session keys from it encrypt the data with a symmetric cipher. At most these two are missing: the signature over the handshake, and why RSA key transport is gone.',
      5: 'Separates agreeing on a secret from proving identity: the certificate alone proves little, so the server signs the handshake with its private key. Ties forward secrecy to the end of RSA key transport.',
    },
    cue: 'Tests which tool does which job in a current handshake. The step from 3 to 4: a 4 can say how both sides get the same secret in a current version. A candidate who describes RSA key transport and calls it the old way is right; then ask for the new one.',
    followUps: [
      "Someone records all traffic today and steals the server's key next year. What can they read?",
      'Why not use only one of the two kinds for everything?',
      'How does the client decide whether to trust the server?',
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
      'A nested resolver runs once per parent and does not know about its siblings.',
      'A REST endpoint usually has a known response shape, so its author can eager load the relations with a join or a second query.',
      'A loader such as DataLoader collects the ids that resolvers ask for in the same tick or level and sends one batch query; looking ahead at the whole request and compiling it into joins works too.',
      'In GraphQL the client chooses the nesting, so no single eager load fits every request.',
      'With loaders the result is about one query per loader and level, not one for the whole request.',
      'The loader caches within one request only; shared between users it could leak data.',
      'The batch function must return its results in the order of the ids.',
    ],
    coreKeyPoints: 4,
    misconceptions: [
      'Thinks GraphQL removes N+1 because the client names its fields; that trims the response, not the queries behind it.',
      'Thinks a loader gives one query at any depth; each level has to wait for ids from the level above. Only a compiler that looks ahead can do with one.',
      "Thinks the loader's cache is a shared cache like Redis; a loader belongs to one request.",
    ],
    answers: {
      strong:
        "N+1 means one query loads N parents, and then one more query runs for each parent. A REST endpoint usually has a known response shape. Its author knows which relations it returns and can eager load them, with a join or a second query. In GraphQL the client chooses the nesting, so no single eager load fits every request. Each field is also resolved on its own. A nested resolver runs once per parent and doesn't know about its siblings. If I ask for a hundred posts with their authors, a naive server runs a hundred and one queries. My usual fix is DataLoader. Each resolver asks the loader for an id. The loader collects the ids from the same tick, or in some languages the same level. Then it sends one batch query, such as `WHERE id IN (…)`. The batch function must return rows in the order of the ids. I expect about one query per loader and level, not one for the whole request, because children need ids from the level above. Servers that look ahead, such as PostGraphile, can compile it all into one. DataLoader also caches, so an author who appears twice is loaded once. I create loaders for one request only. A shared loader could leak one user's data to another.",
      weak: "GraphQL basically removes N+1, because the client names the fields it wants and the server fetches only those. It's REST that over-fetches. If it's still slow, I'd add DataLoader as a shared cache, like Redis, and then everything comes back in one query at any depth.",
    },
    anchors: {
      1: 'Claims that GraphQL has no such problem since clients ask only for what they need, or gives another wrong meaning to N+1.',
      2: 'Defines N+1 as a list query plus a query per item at best, but not what in a GraphQL server causes it. Suggests fewer fields, more caching or a faster database.',
      3: 'Points at resolvers that run once per parent and names DataLoader or batching. Cannot say how the ids come together in one query, or leaves out the comparison with REST; or has the core with at most one further point.',
      4: 'Explains that resolvers run per parent and how the fix joins their work, by a loader that gathers ids or by looking ahead. Contrasts this with a REST author, who can eager load. At most two of these are missing: nesting chosen by the client, queries per level, a cache per request, order of results.',
      5: 'Bounds the fix as well: how many queries remain and why, such as one per loader and level, a new loader for every request so that users stay apart, results in the order of the ids.',
    },
    cue: 'Tests whether they understand how a query is executed, field by field. A 3 knows the name of the tool; a 4 explains how ids from many resolvers become one query, and why REST can plan ahead. Look-ahead that compiles the request into SQL is as good a fix as a loader, also for a 5.',
    followUps: [
      'How many database queries do you expect for a request that is three levels deep, and why?',
      'Where does the thing that fixes it live in your code, and for how long?',
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
      {
        title: 'PostGraphile documentation, Performance',
        url: 'https://www.graphile.org/postgraphile/performance/',
        where: "'How is it so fast?': a nested query compiled into one SQL query",
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
      'Consistent hashing places keys by a rule that survives a new N: usually a ring of hash values where a key belongs to the next node; jump and rendezvous hashing are others.',
      'When a node joins or leaves, only its own share changes owner, on a ring the range next to its point; all other keys stay.',
      'On average only about K/N keys move, the share of one node.',
      'Moving nearly everything means a flood of cache misses, or a huge copy under live traffic.',
      'On a ring, virtual nodes give each server many points, which evens the load.',
      'With virtual nodes many servers share the handover, and a larger machine can take more of them.',
      'One hot key still lands on one node, so it must be replicated or split.',
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
        "The simple scheme is the hash of the key modulo N. It spreads keys well, but when N changes by one, nearly every key maps to another node. In a cache that's a flood of misses. In a database it's a huge copy under live traffic. Consistent hashing puts nodes and keys on the same ring of hash values. A key belongs to the next node on the ring, usually the first one clockwise. When a node joins, it takes only the range just before its own point. When a node leaves, its range goes to the next node. All other keys stay where they are. So on average about K/N keys move, where K is the number of keys. I count N after a join, and before a leave. With one point per server, the ranges come out uneven, and one neighbor carries the whole move. That's why each server gets many virtual nodes. They even the load, and many servers share the handover. A larger machine can have more of them. There are other rules, such as jump hashing for numbered buckets, which needs no ring at all. What none of them fixes is one hot key. It still lands on one node, so I'd replicate or split it.",
      weak: "When a shard is full, I'd take a short maintenance window and export the data to CSV. Then I'd run a script that splits it over the machines. Modulo is safe as long as the hash is even. With consistent hashing no keys move at all, so a hot key stops being a problem too.",
    },
    anchors: {
      1: 'Plans to export the data and split it with a script, claims that no key ever moves, or mistakes the term for replicas that agree.',
      2: 'Knows that resizing moves data and has heard of the term, perhaps of a ring. Cannot say why modulo moves so much, nor which rule gives a key its node.',
      3: 'Explains that modulo remaps nearly everything and names a rule that places keys, such as the next node on a ring. Cannot say which keys move on a change, or roughly how many; or has the core with at most one further point.',
      4: 'Works through a change of nodes: by the placement rule only the share of the node that came or went changes owner, about K/N of the keys. At most two of these are missing: what a mass move does, uneven ranges and virtual nodes, a shared handover, hot keys.',
      5: 'Reasons about the move as a whole: what a remap does to a cache or a live store, how the load stays even, by virtual nodes or a rule that needs none, who shares the handover, and what placement cannot fix, such as a hot key.',
    },
    cue: 'Tests whether they can reason about movement, not recite a ring. A 3 draws the ring; a 4 says which keys move and roughly how many. The ring is one algorithm: a full answer by jump or rendezvous hashing is right, and there even load without virtual nodes counts as those points.',
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
      {
        title: 'Lamping and Veach, A Fast, Minimal Memory, Consistent Hash Algorithm (2014)',
        url: 'https://arxiv.org/abs/1406.2294',
        where: 'Abstract: even shares with no storage, for buckets that are numbered in order',
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
      'In most databases only values can be bound; table names, column names and sort direction need an allow-list.',
      'Some drivers emulate prepares by escaping values into the text on the client, so safety rests on the driver.',
      'Raw fragments in an ORM and dynamic SQL in a stored procedure are still injectable if they join in user input.',
      'As a second line, the application account has few rights, so a mistake costs less.',
    ],
    coreKeyPoints: 3,
    misconceptions: [
      "Thinks a regex that strips quotes is enough; injection into a number needs no quote, and honest names such as O'Brien break.",
      'Thinks the database cleans the input of a prepared statement; it keeps the input out of the parser instead.',
      'Thinks stored procedures are safe by nature; one that builds SQL from strings is as open as any code.',
      'Thinks a plain placeholder can stand for a table or column name; in most databases only values can be bound, and Snowflake and Databricks need their `IDENTIFIER` clause for a name.',
    ],
    answers: {
      strong:
        "Injection works because we build the query by concatenation. The database receives one string, and the parser can't tell our SQL code from the user's input. A quote closes the literal, and the rest, say a `UNION SELECT`, becomes part of the query. A prepared statement separates the two. The server parses and analyzes the template first, with placeholders for the values. At that point the structure is fixed. The values are bound later, apart from the SQL text. The planner may look at them to choose a plan, but they can't change what the query means. If someone sends a quote and `DROP TABLE`, that stays plain text. We just look for a customer with that odd name. There are limits. In most databases only values can be bound. Table names, column names and sort direction can't, so I map the user's choice to an allow-list. Some drivers emulate prepares. They put escaped values into the text on the client, and bugs there have allowed injection. Raw fragments in an ORM, or dynamic SQL in a stored procedure, are still injectable if they join in user input. As a second line, I give the application account few rights, so a mistake costs less.",
      weak: "SQL injection is when someone types a quote into a form. I run a regex over every input that strips quotes and words like DROP. Prepared statements do the same thing, they clean the input for you. And most of our code calls stored procedures, so we're safe anyway.",
    },
    anchors: {
      1: 'Relies on a regex or a list of bad words, or describes another attack, such as guessing passwords. Gives a wrong reason why the database would run what a user typed.',
      2: 'Knows that joining strings is dangerous and that prepared statements are the answer. Cannot say why, or believes that they clean the input, so that the cure is a better filter.',
      3: 'Says that the input becomes part of the SQL and that placeholders keep data apart from code. Leaves out what the server parses when, or knows at most one limit of binding.',
      4: 'Gives the order: the template is parsed first, values are bound into a fixed structure later, so `UNION` stays text. At most two of these are missing: parts that cannot be bound, drivers that only emulate, raw or dynamic SQL, few rights.',
      5: 'Explains the parse exactly and maps its limits: names that need an allow-list, client-side emulation in drivers, raw ORM fragments or dynamic SQL in procedures. Sees least privilege as a second line, not as the cure.',
    },
    cue: 'Tests whether they see injection as a parsing problem, not a dirty-input problem. A 3 only says to use placeholders; a 4 says that the parse comes before the values, and knows limits. The word compiled for parsed is fine. If you hear that values are escaped, ask who does it: of some drivers it is true, of the server it is not.',
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
      {
        title: 'Snowflake documentation, Literals and variables as identifiers',
        url: 'https://docs.snowflake.com/en/sql-reference/identifier-literal',
        where: 'Introduction, Syntax and Usage notes: a bind variable that names an object',
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
          'In most databases only values can be bound. Table names, column names and sort direction need an allow-list, and dynamic SQL in a stored procedure stays injectable. Snowflake can bind a name inside `IDENTIFIER()`.',
        reference: {
          title: 'OWASP SQL Injection Prevention Cheat Sheet',
          url: 'https://cheatsheetseries.owasp.org/cheatsheets/SQL_Injection_Prevention_Cheat_Sheet.html',
          where:
            'Defense Option 3: Allow-list Input Validation; Defense Option 2: Stored Procedures; for the exception, the Snowflake page on variables as identifiers',
        },
      },
    ],
  },
  'circuit-breaker': {
    prompt:
      'How does a circuit breaker between two services work, and how does it stop one failing dependency from taking down the services that call it?',
    keyPoints: [
      'It wraps calls to a dependency and counts recent failures, including calls that time out; a mesh such as Envoy limits the calls in flight instead.',
      'Closed lets calls pass; past a failure threshold it opens, and calls fail at once without reaching the dependency, which gets a pause to recover.',
      'After a wait it is half-open: a few probe calls pass, success closes it, failure opens it again.',
      "Failing fast frees the caller's threads, memory and connections, which would otherwise wait and spread the failure upward.",
      'Every call needs a timeout, its own or one the breaker brings, because a call that hangs forever never counts as a failure.',
      'Retries need backoff and a limit, and must stop while the breaker is open.',
      'The team decides what the caller gets meanwhile: a clear error, cached data or a tested fallback.',
      'A breaker belongs to one thing that fails as a whole, such as an endpoint or a shard, so that a sick part does not cut off healthy ones.',
    ],
    coreKeyPoints: 4,
    misconceptions: [
      'Thinks it cuts the power of a server that overheats; it is code around remote calls and touches no hardware.',
      'Thinks more retries help a failing service; they add load just when it can bear the least.',
      'Thinks a breaker makes timeouts unnecessary; unless it brings its own, hanging calls hold threads and never trip it.',
      'Thinks every breaker must have a fallback; a fast, clear error is a full answer, and an untested fallback adds risk.',
    ],
    answers: {
      strong:
        "A circuit breaker wraps calls to a dependency and counts recent failures, including calls that time out. While it's closed, calls pass. Past a failure threshold it opens, and calls fail at once without reaching the dependency. After a wait it goes half-open and lets a few probe calls through. If they succeed, it closes. If they fail, it opens again. The point is the cascade. Say the payment service hangs. Without a breaker, every request holds a thread, memory and a connection until its timeout. Soon my service runs out of them, then my callers do. Failing fast frees those resources, and the failing service gets a pause to recover. A breaker doesn't work alone. Every call needs a timeout, because a call that hangs forever never counts as a failure. Retries need backoff and a limit, and they must stop while the breaker is open. I also decide what the caller gets meanwhile: a clear error, cached data, or a tested fallback. A plain error is often best, since an untested fallback can make things worse. I'd keep one breaker per endpoint or shard, so a sick shard doesn't cut off the healthy ones. A mesh such as Envoy limits the calls in flight instead.",
      weak: "It's like the one in a data center rack. When a server overheats, it cuts the power so the hardware isn't damaged, and another machine takes over. In code I'd just do more retries until the service answers. And with a breaker in front you don't need timeouts any more.",
    },
    anchors: {
      1: "Describes protection of hardware, such as cutting a server's power, mistakes it for a firewall or a load balancer, or lets calls through just while they fail. What the caller gains is wrong or missing.",
      2: 'Says that it stops calls to a service that is down. Cannot name what trips it or how it comes back, or would add more retries as help.',
      3: 'Walks through closed, open and half-open. Says that it prevents cascading failure but not which resources run out in the caller, or shows that, with at most one thing that a breaker needs around it.',
      4: 'Explains what trips it and how it recovers, and traces the cascade: requests that wait use up threads and memory, and failing fast frees them. At most two of these are missing: timeouts, retries that obey it, a planned reply, one breaker for each part.',
      5: 'Treats the breaker as one part of a design: timeouts first, retries with backoff that stop while it is open, a deliberate reply with doubt about untested fallbacks, and a breaker per endpoint or shard.',
    },
    cue: 'Tests whether they know why failures spread. A 3 recites the three states; a 4 shows how waiting requests use up the caller, and what else is needed. A mesh such as Envoy calls limits on outstanding requests circuit breaking: count those limits in place of failure counts and states. Open and closed swapped by name, with the right behavior, is a slip of words.',
    followUps: [
      'The dependency still answers, but each reply takes twenty seconds. What happens with and without your design?',
      'What does a user see during those minutes?',
      'How would you choose the numbers, and how would you test them?',
    ],
    references: [
      {
        title: 'Azure Architecture Center, Circuit Breaker pattern',
        url: 'https://learn.microsoft.com/en-us/azure/architecture/patterns/circuit-breaker',
        where:
          "Context and problem; Solution; the considerations 'Resource differentiation' and 'Service mesh circuit breakers'",
      },
      {
        title: "Amazon Builders' Library, Avoiding fallback in distributed systems",
        url: 'https://aws.amazon.com/builders-library/avoiding-fallback-in-distributed-systems/',
        where: 'Introduction: how fallback can cause more problems than it fixes',
      },
      {
        title: 'Envoy documentation, Circuit breaking',
        url: 'https://www.envoyproxy.io/docs/envoy/latest/intro/arch_overview/upstream/circuit_breaking',
        where: 'The list of limits: connections, pending requests, requests, retries',
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
      "Gives a true example of an engine that differs, such as PostgreSQL's repeatable read without phantoms, or MySQL's with lost updates.",
      'MVCC is a mechanism, not a level: an engine may take a snapshot per statement or per transaction.',
      'Snapshot isolation, often called repeatable read, allows write skew: two transactions read the same rows and write different rows.',
    ],
    coreKeyPoints: 5,
    misconceptions: [
      'Thinks the levels decide which users may see which tables; that is access control, isolation is about overlapping transactions.',
      'Thinks MVCC gives the top level of isolation; it is a mechanism that engines use for weak and strong levels.',
      'Thinks serializable means by definition that only one transaction runs at a time; only the result must match some serial order, though SQLite and some others do let a single writer in.',
      'Thinks repeatable read means the same in every engine; what it stops depends on the engine.',
    ],
    answers: {
      strong:
        "In the standard, read uncommitted allows dirty reads: I see data that another transaction may roll back. Read committed stops that, but a second read of a row can differ, a non-repeatable read. Repeatable read keeps the rows I've read stable. The standard still allows phantoms there, new rows that match a repeated query. Serializable allows none of these. The result must equal some serial order. The price is waiting on locks, or aborts that my code must retry, so throughput drops. Engines differ. MVCC is a mechanism, not a level. PostgreSQL takes one snapshot per statement at read committed. At repeatable read it takes one per transaction, and two writers of the same row conflict. That's snapshot isolation. In PostgreSQL it shows no phantoms, but it allows write skew. Say one admin must always remain. Two transactions each read that there are two, and each removes a different one. They write different rows, so nothing conflicts, and no admin is left. PostgreSQL's serializable aborts one of them. In MySQL, InnoDB's repeatable read even allows lost updates after a plain read. So I use read committed with explicit locks or atomic updates for most work, and serializable with retries where a rule spans rows.",
      weak: 'They control who may see what. Read uncommitted means every user can see the tables, read committed is for normal users, and serializable is for admin tables, where only one transaction runs at a time. Our database has MVCC, so we already get the top level.',
    },
    anchors: {
      1: 'Treats the levels as permissions for users or tables, or gives another wrong meaning to isolation.',
      2: 'Lists some of the names, or ties dirty reads to the weakest level. Mixes up a changed row with a new row, or knows serializable only as a locked table. No two transactions disturb each other in the answer.',
      3: 'Gives most of the textbook table: dirty reads, non-repeatable reads, phantoms. Puts one of them at the wrong level, calls the strongest level slower without saying how, or assumes that every engine follows the names. Or has the core with no further point.',
      4: 'Gets the four levels right and says what serializable costs: waiting, or aborts to retry. At most two of these are missing: a real engine that departs from the standard, MVCC as a mere mechanism, write skew under snapshots.',
      5: 'Explains why engines differ: snapshots per statement or per transaction, and a conflict check that misses writes to different rows. Shows write skew on a case, and knows what a named engine really does at its levels.',
    },
    cue: "Tests whether they can predict what goes wrong between two transactions. A 3 recites the table; a 4 also knows what the application pays, and one way in which a level's name differs from its behavior. Lock-based, snapshot and single-writer engines are all fair examples.",
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
      'Add the new column so that old code still works, nullable or with a constant default, then deploy code that writes both and still reads the old one.',
      'Backfill old rows in small batches, after the double write has begun.',
      'Contract last: reads move to the new column, then a release neither reads nor writes the old one, and only after that is it dropped.',
      'A gate guards each move: every server writes both before the backfill, and the columns agree before reads move.',
      'After reads have moved, keep writing both, so a rollback stays possible.',
      'If the old column is NOT NULL, make it nullable or give it a default before code stops writing it, or new inserts fail.',
      'Look at the statement itself: some type changes rewrite nothing and need no new column, and an `ALTER` that waits for its lock holds up others, so set a short lock timeout.',
    ],
    coreKeyPoints: 4,
    misconceptions: [
      'Thinks a maintenance page at night counts as no downtime; it is planned downtime, and users live in many time zones.',
      'Thinks one release can stop using the column and drop it; servers on the previous release still name it and fail.',
      'Thinks one big update can fill the new column; a long transaction holds locks and delays replicas.',
      'Thinks a rename in place is harmless; code on one side of the rollout breaks.',
    ],
    answers: {
      strong:
        "First I'd ask whether this change rewrites anything. In PostgreSQL, some type changes don't, and then I need no new column. Otherwise I'd use expand and contract. During a rollout, old and new code run side by side, and both must work with the schema. I add the new column as nullable or with a constant default. The `ALTER` still needs a strong lock for a moment, so I set a short lock timeout and try again if it fails. Next I deploy code that writes both columns and still reads the old one. Once every server writes both, I backfill old rows in small batches, with pauses, and never overwrite a newer value. Then I verify: I compare the columns until they agree. After that I switch reads to the new one, behind a flag, and keep writing both, so rollback stays possible. When I trust it, I contract. If the old column is NOT NULL, I make it nullable first, or new inserts fail later. Then I ship a release that neither reads nor writes the old column, and the ORM no longer maps it. Only when every server runs that release do I drop it. Each step is its own deploy.",
      weak: "I'd do it at three in the morning on a Sunday with a maintenance page up, when hardly anyone is online. One script renames the column in place, and one big update converts the rows. The same release has the new code and drops what's left. If it fails, we restore the backup.",
    },
    anchors: {
      1: 'Accepts downtime or breaks running code, such as a night window with a maintenance page or a rename of the live column. The plan for trouble is to restore a backup.',
      2: 'Would add a new column, copy the data and swap, or speaks of migration tools in general. Overlooks that old and new servers run together, so rows written during the copy are missed.',
      3: 'Knows most steps of add, write both, backfill, read new, drop. Gets the order wrong somewhere, drops the old column in the release that stops using it, or recites the steps with no reason, and at most one condition or trap.',
      4: 'Orders the steps for old and new code that run together: write both, backfill in batches, move reads, stop using, then drop. At most two of these are missing: a gate before a move, a way back, NOT NULL relaxed in time, what the `ALTER` does itself.',
      5: 'Names the condition that guards each move, and keeps a way back until the end. Foresees the traps, such as NOT NULL before writes end or the lock that the statement needs, and asks first whether a new column is needed.',
    },
    cue: 'Tests whether they can keep two versions of the code working on one schema. A 3 lists steps; a 4 has them in an order that never breaks running code, and knows conditions. A trigger, or an online schema change tool that captures writes while it copies, may do the double write; old and new code must still both work at the switch. If they find that the change needs no new column, they are right: ask for one that does.',
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
          'The code writes both columns first, or the copy misses rows written meanwhile. The backfill then runs in throttled batches, outside one large transaction, and reads move only after it.',
        reference: {
          title: 'strong_migrations README',
          url: 'https://github.com/ankane/strong_migrations#backfilling-data',
          where: 'Backfilling data; Renaming a column (the order of the steps)',
        },
      },
    ],
  },
} satisfies Record<IdsOf<'database-internals-and-security'>, BackendProse>;
