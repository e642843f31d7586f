import type { SectionAnswers } from './answers.ts';

export const databaseInternalsAndSecurityAnswers = {
  'consistent-hashing': {
    a: {
      score: 5,
      text: "Modulo gives close to all keys a new owner the moment N changes. For a cache that means a storm of misses, for a store, terabytes copied while users wait. Put nodes and keys on one ring instead, where the next node clockwise owns the key. A newcomer takes only the stretch leading up to it, a departed node's stretch passes to its successor, all others stay. Expect K over N moves, N with the newcomer or the leaver included. Many virtual points per node smooth the shares, and so a dozen machines chip in for the newcomer, and the big box gets twice as many points. It will not fix one celebrity key, that I split or cache.",
      reason:
        'Every point in a few sentences: which keys move, how many, why many points, who shares the move, and what placement cannot cure. A 4 would lack one or two, such as the hot key.',
      keyPoints: {
        0: 'Modulo gives close to all keys a new owner the moment N changes',
        1: 'Put nodes and keys on one ring instead, where the next node clockwise owns the key',
        2: "A newcomer takes only the stretch leading up to it, a departed node's stretch passes to its successor, all others stay",
        3: 'Expect K over N moves, N with the newcomer or the leaver included',
        4: 'For a cache that means a storm of misses, for a store, terabytes copied while users wait',
        5: 'Many virtual points per node smooth the shares',
        6: 'so a dozen machines chip in for the newcomer, and the big box gets twice as many points',
        7: 'It will not fix one celebrity key, that I split or cache',
      },
      misconceptions: {},
    },
    b: {
      score: 1,
      text: "Adding a node to a sharded store is a project, I've planned two of those. You pick a weekend, you announce the maintenance, then you dump all tables to files, run the script that sorts them onto the new machines, and import everything. It took us eleven hours the first time. Consistent hashing, as I understand, is about consistency: the hash of a record is stored with it, so that the replicas can compare and notice if one of them is corrupt. So with that in place nothing needs to move at all when you add a node, because every replica is already consistent. Whether you use modulo or something else doesn't matter, as long as the hash spreads evenly you can change the count whenever you like. The tricky part is really the DNS and the connection strings of the old applications, not the data.",
      reason:
        'Takes the term for a checksum between replicas, moves data by export and script, and says that nothing moves otherwise. All wrong about the core; a 2 would know that resizing moves data.',
      keyPoints: {},
      misconceptions: {
        0: 'you dump all tables to files, run the script that sorts them onto the new machines, and import everything',
        1: 'nothing needs to move at all when you add a node',
        2: 'as long as the hash spreads evenly you can change the count whenever you like',
      },
    },
    c: {
      score: 3,
      text: "Hmm. Normally it's hash modulo the number of servers, and if the number changes the result is different for almost all the keys. I've seen that with memcached, we added a server and the database went through the roof. With consistent hashing there's a ring. Servers sit on it and keys too, and you go clockwise from the key to the first server. When a server joins, less data moves than with modulo. I couldn't tell you exactly which part of it, or how much, I would have to draw it on paper and think. But it is what Cassandra does, and the memcached clients can do it as well if you turn it on. We turned it on after that day.",
      reason:
        'Explains why modulo fails and how the ring places a key, but not which keys move or how many. That is what a 4 works out.',
      keyPoints: {
        0: 'if the number changes the result is different for almost all the keys',
        1: 'Servers sit on it and keys too, and you go clockwise from the key to the first server',
      },
      misconceptions: {},
    },
    d: {
      score: 2,
      text: "When a store grows you have to rebalance it, so the data is distributed over more nodes. That's expensive, so you want to avoid it as much as possible. Consistent hashing is the algorithm that makes it cheap. It's a ring, I remember the picture with the colored dots, and it's used in Dynamo and Cassandra, so it's proven at large scale. It also takes care of very popular keys, as the load is balanced by the ring. In the cloud you don't see any of it, since DynamoDB does the sharding for you. If I had to choose, I'd take a managed service and set the number of shards a bit higher from the start.",
      reason:
        'Remembers a ring and famous users of it, but not why modulo is bad or which node owns a key, and expects it to cure hot keys. A 3 has the rule that places keys.',
      keyPoints: {},
      misconceptions: {
        3: 'It also takes care of very popular keys, as the load is balanced by the ring',
      },
    },
    e: {
      score: 4,
      text: "I'll take rendezvous hashing, that's what we run. The naive way is hash mod N, and going from ten to eleven there sends ten out of eleven keys somewhere else. On our cache tier that meant minutes of misses, with the database on its knees. With rendezvous, for a key I compute a score with every node's name and the highest score owns it; N doesn't appear in the formula. If a node comes in, it only takes the keys where its own score now wins, and between the old nodes nothing is exchanged. If one dies, its keys go to their second best. That is one eleventh of the keys, on average. And it's even without any tricks, where a ring would need a lot of virtual points for each server.",
      reason:
        'No ring, and right: a rule without N, the share that moves, how large it is, and even load for free. Who shares the handover and hot keys are missing; a 3 could not say which keys move.',
      keyPoints: {
        0: 'going from ten to eleven there sends ten out of eleven keys somewhere else',
        1: "for a key I compute a score with every node's name and the highest score owns it; N doesn't appear in the formula",
        2: 'it only takes the keys where its own score now wins, and between the old nodes nothing is exchanged',
        3: 'That is one eleventh of the keys, on average',
        4: 'On our cache tier that meant minutes of misses, with the database on its knees',
        5: "And it's even without any tricks, where a ring would need a lot of virtual points for each server",
      },
      misconceptions: {},
    },
  },
  'sql-injection': {
    a: {
      score: 1,
      text: "It's when somebody breaks into the database over the network, by typing commands in the login form. The database gets confused and gives everything away. We protect against it with a regular expression that removes quotes, semicolons and words like select or drop before the query runs. A prepared statement does just that inside the database, it washes the bad characters out, so it's basically the same, only slower. And if you go through stored procedures you are protected in any case, which is why our DBA insists on them. I'd also put the login page behind a captcha, then nobody can try it a thousand times. And error messages should be hidden, because the attackers read them.",
      reason:
        'Gives a wrong reason for the attack and two false cures with confidence: a filter, and procedures as such. A 2 would know that joined strings are the danger and prepared statements the answer.',
      keyPoints: {},
      misconceptions: {
        0: 'We protect against it with a regular expression that removes quotes, semicolons and words like select or drop',
        1: 'A prepared statement does just that inside the database, it washes the bad characters out',
        2: 'if you go through stored procedures you are protected in any case',
      },
    },
    b: {
      score: 3,
      text: "If I build the query by joining strings, what the user typed becomes part of the SQL and the parser takes it for my code. Somebody types a quote and then or one equals one, and suddenly the where is true for each row. With a prepared statement I write question marks, and the values travel separately and never turn into commands; drop table would just be a strange name we search for. So I use placeholders everywhere, and I never concatenate, that's a rule in our reviews. We even have a linter for it that complains about plus signs next to a select. I think the performance is also better, because the statement can be reused, and the code is easier to read. Anything further than that I'd leave to the security people.",
      reason:
        'Knows why injection works and that values stay apart, but not what the server parses when, and nothing about where binding ends. Those make the step to a 4.',
      keyPoints: {
        0: 'what the user typed becomes part of the SQL and the parser takes it for my code',
        2: 'the values travel separately and never turn into commands; drop table would just be a strange name we search for',
      },
      misconceptions: {},
    },
    c: {
      score: 4,
      text: "The trouble is one string: my text and the stranger's text get parsed together, and his quote ends my literal. Prepare splits that up. The server parses the statement while it still has holes in it, so its structure is settled; only then do the values drop into the holes, and a union in there is letters and nothing more. But a hole can't be a table or a sort column in Postgres, so there I only accept names from a fixed list. And raw snippets in the ORM, or a procedure gluing strings, bring it all back.",
      reason:
        'Gives the order, parse first and values later, and two limits: names and raw or dynamic SQL. Drivers that only emulate and few rights are missing; a 5 would have them.',
      keyPoints: {
        0: "my text and the stranger's text get parsed together, and his quote ends my literal",
        1: 'The server parses the statement while it still has holes in it, so its structure is settled',
        2: 'only then do the values drop into the holes, and a union in there is letters and nothing more',
        3: "a hole can't be a table or a sort column in Postgres, so there I only accept names from a fixed list",
        5: 'raw snippets in the ORM, or a procedure gluing strings, bring it all back',
      },
      misconceptions: {},
    },
    d: {
      score: 2,
      text: "SQL injection has been in the OWASP top ten for many years, so everybody should know it. The user input isn't validated and then the attacker can read the data, or delete it; there's this comic with the school and the boy called Bobby Tables. The countermeasure is prepared statements, or an ORM like JPA. The database escapes the parameters for you and sanitizes them, so special characters do no harm. I'd combine that with validation in the frontend and the backend, a web application firewall, and regular scans of the code with Sonar. We also have a security training once a year, that's mandatory. And the database user of the application should have only the rights it really needs, no drop for instance. With all those layers I would sleep well. What happens inside the database in detail, parser and so on, I never had to look into, I must admit.",
      reason:
        'Has the right answer by name and good habits around it, but believes that the database cleans the values. A 3 would say that input becomes part of the SQL.',
      keyPoints: {
        6: 'the database user of the application should have only the rights it really needs',
      },
      misconceptions: {
        1: 'The database escapes the parameters for you and sanitizes them',
      },
    },
    e: {
      score: 5,
      text: "The database gets one string. It can't know which characters came from me and which from the form, so if the form's part looks like SQL, it's SQL. With prepare, okay, I send the skeleton with question marks and the server parses that, and that's it for the grammar. The values show up afterward as plain data; somebody called drop table just has a funny name. Where it stops helping: a question mark can't be a column in any database I've worked with, so sorting goes through a map of known names. My PHP driver used to fake prepares by quoting on the client side until I turned that off. And raw in the ORM, or a procedure that builds strings, is the old problem again. Oh, and our web user can't drop anything, just in case we miss one.",
      reason:
        'Casual words, but the order of parse and values is exact, and each limit is there: names, emulating drivers, raw and dynamic SQL, few rights. A 4 would know about two of these limits.',
      keyPoints: {
        0: "It can't know which characters came from me and which from the form, so if the form's part looks like SQL, it's SQL",
        1: "I send the skeleton with question marks and the server parses that, and that's it for the grammar",
        2: 'The values show up afterward as plain data; somebody called drop table just has a funny name',
        3: "a question mark can't be a column in any database I've worked with, so sorting goes through a map of known names",
        4: 'My PHP driver used to fake prepares by quoting on the client side until I turned that off',
        5: 'And raw in the ORM, or a procedure that builds strings, is the old problem again',
        6: "our web user can't drop anything, just in case we miss one",
      },
      misconceptions: {},
    },
  },
  'lsm-tree-vs-b-tree': {
    a: {
      score: 4,
      text: "InnoDB is the B-tree one. The table is a tree of sixteen-kilobyte pages in key order; you walk down a few levels to a row, and you write it back in that same page. With random keys you touch pages all over the disk and they keep splitting. Cassandra is the other kind. A write goes to a log and into a sorted table in memory, and when that's full it lands on disk as a file nobody changes anymore. Reading is more work: a row may sit in a couple of those files, though a Bloom filter tells you which to leave alone when you have the exact key. Later it merges them, and that costs disk traffic at the worst times. So sensor data goes to Cassandra, and the shop with many lookups to MySQL.",
      reason:
        'Follows a write and a read through both engines, with a price and a fitting workload for each. Amplification as a measure and a departure from the textbook are missing, which a 5 would have.',
      keyPoints: {
        0: 'The table is a tree of sixteen-kilobyte pages in key order; you walk down a few levels to a row, and you write it back in that same page',
        1: "A write goes to a log and into a sorted table in memory, and when that's full it lands on disk as a file nobody changes anymore",
        2: 'a row may sit in a couple of those files, though a Bloom filter tells you which to leave alone when you have the exact key',
        3: 'sensor data goes to Cassandra, and the shop with many lookups to MySQL',
        4: 'you touch pages all over the disk and they keep splitting',
        5: 'Later it merges them, and that costs disk traffic at the worst times',
      },
      misconceptions: {},
    },
    b: {
      score: 2,
      text: 'Rule of thumb: LSM for writes, B-tree for reads. LSM is log structured merge; logs come in, logs get merged. A B-tree is balanced, hence quick to search. Relational systems use the one, big data systems the other. Choose by workload: ingestion versus queries. Both end up on disk, and with SSDs the gap has narrowed a lot, so I would decide on operations, support and licenses first, then benchmark with production data, and only after that look at the storage engine. In eight years that order has never failed me.',
      reason:
        'Sounds sharp, but it is the slogan and the letters spelled out: no page, memtable or file does anything. A 3 would describe the parts of at least one design.',
      keyPoints: {},
      misconceptions: {},
    },
    c: {
      score: 5,
      text: "For the B-tree, the keys are sorted in pages, it's maybe four steps from root to leaf, and what I change I change there in the page. But the pages which I touch are everywhere on the disk, and for a few bytes a full page is written, or it splits. With LSM I only append to a log and put it in a memory table, which goes out as a sorted file and stays like it is. Later, for one key I must perhaps look in many files, Bloom filters help there, but not for ranges, and in the background files are merged and everything is written again. I compare how many bytes are written, read and kept for one byte of mine. For our meter readings we took RocksDB, the billing stays in InnoDB. And Postgres is special, the row itself is in a heap and an update makes a second one.",
      reason:
        'Plain words, no gap: a read and a write through both, the price of each, bytes written, read and kept as the measure, Bloom filters only for single keys, and the heap of PostgreSQL. A 4 would miss one or two.',
      keyPoints: {
        0: "the keys are sorted in pages, it's maybe four steps from root to leaf, and what I change I change there in the page",
        1: 'I only append to a log and put it in a memory table, which goes out as a sorted file and stays like it is',
        2: 'for one key I must perhaps look in many files, Bloom filters help there, but not for ranges',
        3: 'For our meter readings we took RocksDB, the billing stays in InnoDB',
        4: 'the pages which I touch are everywhere on the disk, and for a few bytes a full page is written, or it splits',
        5: 'in the background files are merged and everything is written again',
        6: 'how many bytes are written, read and kept for one byte of mine',
        7: 'Postgres is special, the row itself is in a heap and an update makes a second one',
      },
      misconceptions: {},
    },
    d: {
      score: 3,
      text: "I know the LSM side better, we ran Cassandra for three years. A write is put in the commit log for safety and in the memtable, and at some size the memtable is flushed into an SSTable, sorted and immutable. There are many of these SSTables, and there's a compaction process, you can choose size-tiered or leveled. We had leveled, I believe because somebody recommended it. Deletes are tombstones, they're also just writes. Operating it was not always fun, repairs took all weekend. A B-tree, from what I remember from university, is a tree where each node has many children, so it isn't deep, and all leaves are at the same level. Postgres and MySQL have that for indexes. When you insert and the node is full it has to split. Which one to use, I'd say Cassandra if you have a lot of data, and Postgres otherwise, as everybody knows Postgres.",
      reason:
        'The write path of one design is exact; compaction and the B-tree stay names, reads are not followed in either, and the choice does not come from what they cost. A 4 follows both and chooses for that reason.',
      keyPoints: {
        1: 'A write is put in the commit log for safety and in the memtable, and at some size the memtable is flushed into an SSTable, sorted and immutable',
      },
      misconceptions: {},
    },
    e: {
      score: 1,
      text: "A B-tree is what the database uses for order by, so that results come out sorted. An LSM-tree is more modern, it's from the cloud world: one long file where everything is appended and never touched again. So writes are practically free there, and you don't pay for it anywhere. For reading you scan the file from the end, and since new things are at the end you find them quickly. A real engine, I'd say Oracle for the first and S3 for the second. If I had to decide for a new project I'd take the LSM, because you can always sort in the application, and disk space is the cheapest thing you can buy today. The B-tree is mostly for reports, where people want their lists in the right order.",
      reason:
        'Both designs are wrong, with confidence: a tree for sorting, a file that only grows, free writes. A 2 would repeat a slogan that is at least true.',
      keyPoints: {},
      misconceptions: {
        0: 'A B-tree is what the database uses for order by, so that results come out sorted',
        1: 'one long file where everything is appended and never touched again',
        2: 'writes are practically free there',
      },
    },
  },
  'tls-encryption': {
    a: {
      score: 2,
      text: "Right, encryption. Symmetric is when you have the same key on both sides, and asymmetric is when you've got two, a public one and a private one. What you close with the public key only opens with the private one. TLS is the S in HTTPS. When you open the page the browser and the server do a handshake, they say hello and they exchange their keys, and from then on it's secure, you can see the little padlock. There are versions, 1.2 and 1.3, the older ones are unsafe, and SSL is the predecessor. For the setup we use Let's Encrypt, it renews by itself, and the load balancer terminates it. I also always check the site in SSL Labs and aim for an A. More isn't needed from an application developer, since the library does it all; the mathematics behind it is prime numbers, or elliptic curves in the newer ones.",
      reason:
        'Defines the two kinds, then the connection is only that keys are exchanged and a padlock appears. No check of the certificate and no reason for using both kinds; a 3 would have these.',
      keyPoints: {
        1: 'What you close with the public key only opens with the private one',
      },
      misconceptions: {},
    },
    b: {
      score: 5,
      text: "Symmetric, the same secret locks and unlocks, and it's quick enough for gigabytes. Asymmetric, a pair: anyone may encrypt or check with the public half, only the owner decrypts or signs with the private one. In a current handshake, both sides throw in one-time Diffie-Hellman shares and compute the same brand-new secret. That alone doesn't tell me who's there. So I check the certificate up to a root I trust, and that it's for this host, but certificates are public, anyone can replay one. The proof is the server's signature over this very handshake. Then keys are derived and AES does the real traffic. The certificate's key never carries the secret. That was the RSA way, gone in 1.3, so stealing the key next year won't open what you taped today.",
      reason:
        'Separates agreeing on a secret from proving identity, says why the certificate alone proves little, and ties forward secrecy to the end of RSA transport. A 4 may lack the signature or that reason.',
      keyPoints: {
        0: "the same secret locks and unlocks, and it's quick enough for gigabytes",
        1: 'a pair: anyone may encrypt or check with the public half, only the owner decrypts or signs with the private one',
        2: "I check the certificate up to a root I trust, and that it's for this host",
        3: 'both sides throw in one-time Diffie-Hellman shares and compute the same brand-new secret',
        4: 'keys are derived and AES does the real traffic',
        5: "The proof is the server's signature over this very handshake",
        6: "That was the RSA way, gone in 1.3, so stealing the key next year won't open what you taped today",
      },
      misconceptions: {},
    },
    c: {
      score: 1,
      text: "So there's a simple way to remember it. Symmetric encryption is for data that lies around, like a database; asymmetric is for data that travels, like tokens. TLS is travel, so it's asymmetric. What happens is, the server sends you its certificate, and the certificate is the thing that encrypts, it's like a padlock that they give you. From then on your browser encrypts every request with the public key from it, and only the server has the private key to read it. The answer comes back encrypted with the browser's key, so both are safe. That's also why HTTPS needs more CPU, since asymmetric is slow, and why some companies only use it on the login page. Symmetric plays no part there, because where would you get a shared key from, you've never met the server. In the database, though, I'd use AES for the columns that hold personal data.",
      reason:
        'A clear and confident story that is wrong at its core: all traffic under the public key, the certificate as what encrypts, no symmetric part. A 2 would be thin, not wrong.',
      keyPoints: {},
      misconceptions: {
        0: 'Symmetric encryption is for data that lies around, like a database; asymmetric is for data that travels, like tokens',
        1: 'From then on your browser encrypts every request with the public key from it',
        3: 'the certificate is the thing that encrypts',
      },
    },
    d: {
      score: 4,
      text: 'Symmetric is one key which both have, for closing and opening, and this is fast also for big data. Asymmetric has two, with the public one everybody can encrypt for me and only I can open it, or I sign and they verify. When the browser opens TLS, it looks if the certificate comes from an authority it trusts and if the name is the name in the address bar. Then, or at the same time in the new version, they make an elliptic curve Diffie-Hellman with fresh numbers and arrive to the same secret on both sides. Out of this come the keys for AES, and with them all the pages go. So asymmetric for the start, symmetric for the work.',
      reason:
        'Gives each kind its job and knows how both sides reach the same fresh secret. The signature over the handshake and forward secrecy are missing; a 3 would leave open how the secret is agreed.',
      keyPoints: {
        0: 'one key which both have, for closing and opening, and this is fast also for big data',
        1: 'with the public one everybody can encrypt for me and only I can open it, or I sign and they verify',
        2: 'it looks if the certificate comes from an authority it trusts and if the name is the name in the address bar',
        3: 'they make an elliptic curve Diffie-Hellman with fresh numbers and arrive to the same secret on both sides',
        4: 'Out of this come the keys for AES, and with them all the pages go',
      },
      misconceptions: {},
    },
    e: {
      score: 3,
      text: "Symmetric is one key for both directions and it's very fast. Asymmetric: the public key encrypts, the private one decrypts, but slow. So TLS combines them, which is quite clever. The browser gets the certificate and checks that a known authority issued it for that domain, and that it hasn't expired. If not, you see the red warning page. Then it makes up a random key, encrypts it with the server's public key and sends it over. The server opens it with the private key, so now both have the random key and nobody else saw it. From there on they talk AES with that session key. That's how I learned it at university, and I think it's still done that way in the newest version, because I never read anything different.",
      reason:
        'Everything but the key agreement is right; the secret still travels under the public key, and that is said of the newest version. A 4 has both sides agree by a fresh exchange, or calls this the old way.',
      keyPoints: {
        0: "Symmetric is one key for both directions and it's very fast",
        1: 'Asymmetric: the public key encrypts, the private one decrypts',
        2: 'checks that a known authority issued it for that domain',
        4: 'From there on they talk AES with that session key',
      },
      misconceptions: {
        2: "Then it makes up a random key, encrypts it with the server's public key and sends it over",
      },
    },
  },
  'graphql-n-plus-one': {
    a: {
      score: 3,
      text: "N plus one means you fetch the list of, say, twenty books and then make one more query for the author of each, twenty-one in total. In GraphQL that's very easy to get, because the author resolver is called for each book by itself, it only sees that one book. In the logs you see the same select over and over. The fix is DataLoader, Facebook made it. You install it and put it between the resolver and the database, and then the number of queries goes down. We had it in our NestJS project and it went from three hundred queries to about ten. REST is different, as there you don't have resolvers. I'd also think of caching.",
      reason:
        'Names the cause exactly and the right tool, but not how ids become one query, nor why a REST author can plan ahead. With these two core points it would be a 4.',
      keyPoints: {
        0: 'you fetch the list of, say, twenty books and then make one more query for the author of each',
        1: 'the author resolver is called for each book by itself, it only sees that one book',
      },
      misconceptions: {},
    },
    b: {
      score: 4,
      text: "You query a hundred orders, then for each order its customer, one by one: that's it. It sneaks in because the customer field runs separately for every order, blind to the others. In REST I know what slash orders returns, so I write the join once. Here the caller decides how deep it goes, I can't prepare one join for all of them. So resolvers hand their IDs to a loader, which waits until the end of the tick and fetches the whole bunch with one IN. A new loader per request, or Bob gets to see Alice's data.",
      reason:
        'Short and sound: cause, contrast with REST, how the loader joins the work, plus nesting and a cache per request. How many queries remain, and the order of results, would make it a 5.',
      keyPoints: {
        0: 'a hundred orders, then for each order its customer, one by one',
        1: 'the customer field runs separately for every order, blind to the others',
        2: 'I know what slash orders returns, so I write the join once',
        3: 'waits until the end of the tick and fetches the whole bunch with one IN',
        4: "the caller decides how deep it goes, I can't prepare one join for all of them",
        6: "A new loader per request, or Bob gets to see Alice's data",
      },
      misconceptions: {},
    },
    c: {
      score: 1,
      text: "That problem is exactly why people move to GraphQL, there the client lists its fields, so the server loads only those and there is no N plus one. In REST you have it all the time, since every endpoint returns too much. If a GraphQL server is slow, then you put the DataLoader cache in front, it's like Redis for all users, and then any query, however deep, is one call. So nothing to fix, really.",
      reason:
        'Claims that GraphQL removes the problem and takes the loader for a shared cache. A confident wrong claim about the core is a 1; a 2 would at least know what N+1 is.',
      keyPoints: {},
      misconceptions: {
        0: 'there the client lists its fields, so the server loads only those and there is no N plus one',
        1: 'any query, however deep, is one call',
        2: "you put the DataLoader cache in front, it's like Redis for all users",
      },
    },
    d: {
      score: 5,
      text: "Start with SQL: one statement for the parents and then one for every parent. In REST the answer has a fixed form, so I can join or prefetch once and for all. With GraphQL whoever writes the query picks the depth, and no prepared join suits them all, and nested resolvers run parent by parent, with no view of the neighbors. So a loader: resolvers register an ID, and at the end of the tick it asks once for all of them. The batch has to come back sorted like the keys went in, with gaps as null; that one bit us. I'd expect about one statement for each loader on each level, as grandchildren have to wait for the children. And the memo inside it dies with the request, otherwise permissions leak across users.",
      reason:
        'Explains the cause on both sides and bounds the fix: queries per level, order of the batch, life of the cache. A 4 would lack one or two of these bounds.',
      keyPoints: {
        0: 'one statement for the parents and then one for every parent',
        1: 'nested resolvers run parent by parent, with no view of the neighbors',
        2: 'the answer has a fixed form, so I can join or prefetch once and for all',
        3: 'resolvers register an ID, and at the end of the tick it asks once for all of them',
        4: 'whoever writes the query picks the depth, and no prepared join suits them all',
        5: 'about one statement for each loader on each level, as grandchildren have to wait for the children',
        6: 'the memo inside it dies with the request, otherwise permissions leak across users',
        7: 'The batch has to come back sorted like the keys went in, with gaps as null',
      },
      misconceptions: {},
    },
    e: {
      score: 2,
      text: "N plus one is a performance problem with databases, where you have one query for the list and afterwards one for each entry in it. It's well known from Hibernate. In GraphQL it also occurs, and even more, since GraphQL is flexible and clients can ask for a lot. My approach would be to look at the slow query log first, and then add indexes on the foreign keys, that usually brings the most. Then I would limit what clients may ask for, so smaller pages, fewer fields, and maybe persisted queries so that only our own frontend can use it. Caching is also important, we had Redis before the API with five minutes, and after that the problem was gone for us. A faster database instance helps too; ours was really undersized. In REST you have more control over all of this, so I tend to prefer REST, to be honest, unless the mobile team insists.",
      reason:
        'Defines N+1, but not what causes it in GraphQL, and the cures are general: indexes, smaller pages, caches, hardware. A 3 would point at the resolver that runs once per parent.',
      keyPoints: {
        0: 'you have one query for the list and afterwards one for each entry in it',
      },
      misconceptions: {},
    },
  },
  'circuit-breaker': {
    a: {
      score: 4,
      text: "Let me see. It's a wrapper around the remote call that keeps score of recent errors, timeouts included. Too many of them and it opens, then you get an error back right away and the other side is left in peace. After half a minute or so it lets one or two calls try; good, it closes, bad, it stays open. Say inventory hangs. Every request of mine sits there with a thread and a socket until I've got none left, and then my own callers start to hang on me. You need a proper timeout though, since a call that never ends isn't counted as anything. And you have to agree what the user sees, we showed the last known stock.",
      reason:
        'States, cascade and what runs out are all there, plus timeouts and a planned reply. Retries that obey the breaker and one breaker for each part are missing for a 5.',
      keyPoints: {
        0: "It's a wrapper around the remote call that keeps score of recent errors, timeouts included",
        1: 'Too many of them and it opens, then you get an error back right away and the other side is left in peace',
        2: 'After half a minute or so it lets one or two calls try; good, it closes, bad, it stays open',
        3: "Every request of mine sits there with a thread and a socket until I've got none left, and then my own callers start to hang on me",
        4: "You need a proper timeout though, since a call that never ends isn't counted as anything",
        6: 'you have to agree what the user sees, we showed the last known stock',
      },
      misconceptions: {},
    },
    b: {
      score: 5,
      text: "The point isn't the states, it's the cascade. One slow dependency, and my threads, sockets and memory are all parked in front of it. So first, a deadline on each call, because a hang without one isn't even a failure. Then the breaker: it sits around the call and tallies errors and timeouts over a short window; over the threshold it opens and says no immediately, so the patient can breathe; later a trickle of test calls decides between closing and opening once more. Retries back off, are few, and stop when it says open. One for each shard, as one sick shard shouldn't cut off nine healthy ones. Callers get an honest error, unless we have rehearsed serving a stale copy.",
      reason:
        'Starts from the cascade and designs around it: deadlines first, retries that stop, a breaker per shard, doubt about untested fallbacks. A 4 would hold two of these.',
      keyPoints: {
        0: 'it sits around the call and tallies errors and timeouts over a short window',
        1: 'over the threshold it opens and says no immediately, so the patient can breathe',
        2: 'later a trickle of test calls decides between closing and opening once more',
        3: 'One slow dependency, and my threads, sockets and memory are all parked in front of it',
        4: "a deadline on each call, because a hang without one isn't even a failure",
        5: 'Retries back off, are few, and stop when it says open',
        6: 'Callers get an honest error, unless we have rehearsed serving a stale copy',
        7: "One for each shard, as one sick shard shouldn't cut off nine healthy ones",
      },
      misconceptions: {},
    },
    c: {
      score: 2,
      text: "Netflix pattern. Hystrix once, Resilience4j now. A service is down, the breaker stops calling it, the error is contained. Annotation, a few lines of YAML, done. Add generous retries and availability goes up, because some attempt will land. Dashboards so that operations can see the state, and an alarm on top. In Kubernetes the pod restarts anyway, so mostly it heals before anyone has noticed. I wouldn't write my own; the libraries are mature, and every developer knows them.",
      reason:
        'Crisp, but only that calls to a dead service stop, then libraries and more retries. What trips it and how it comes back is missing; a 3 walks through the states.',
      keyPoints: {},
      misconceptions: {
        1: 'Add generous retries and availability goes up, because some attempt will land',
      },
    },
    d: {
      score: 3,
      text: "So it has three states, I can draw it. It counts the failed calls to the other service, say within ten seconds. Closed is the normal state, the current flows, so to speak. If more than fifty percent fail it goes to open, and all further calls are refused straight away, they don't even go over the network. After a wait time, thirty seconds for example, it goes to half-open. There a handful of calls are let through as a test, and depending on them it closes again or goes back to open. In Resilience4j you set the sliding window size, the failure rate threshold and the wait duration. People often confuse open and closed, but it's like an electric circuit. With that you prevent cascading failures in the architecture, which is the main benefit. We have it on all our Feign clients with the default values, and it has been stable.",
      reason:
        'The states are exact, even the settings. But cascading failure is only a phrase: nothing runs out in the caller, and nothing is needed around the breaker. A 4 traces that.',
      keyPoints: {
        0: 'It counts the failed calls to the other service, say within ten seconds',
        1: "If more than fifty percent fail it goes to open, and all further calls are refused straight away, they don't even go over the network",
        2: 'There a handful of calls are let through as a test, and depending on them it closes again or goes back to open',
      },
      misconceptions: {},
    },
    e: {
      score: 1,
      text: "It's the same principle as in the fuse box at home: when too much load is on a server, it gets switched off before the hardware burns. In the data center that's done by the power distribution, and in software by the orchestrator, which kills the container and starts it on another machine. So the load balancer sees that and sends the traffic elsewhere, and in this way one bad service can't pull the others down. For the calling service nothing changes. It should simply keep retrying hard until the new instance is there, that takes a few seconds. Timeouts you wouldn't need in that design, because a broken instance is gone by the time they would fire. I'd set the limit to about eighty percent CPU. We had an autoscaling group that worked like that, and in two years I can't remember an outage, apart from the one time somebody deleted the group.",
      reason:
        'Describes a fuse and a restart of containers; failing calls have no part, retries are hard and timeouts unneeded. A 2 would say that calls to a failing service stop.',
      keyPoints: {},
      misconceptions: {
        0: "It's the same principle as in the fuse box at home: when too much load is on a server, it gets switched off before the hardware burns",
        1: 'It should simply keep retrying hard until the new instance is there',
        2: "Timeouts you wouldn't need in that design",
      },
    },
  },
  'isolation-levels': {
    a: {
      score: 2,
      text: "There are four: read uncommitted, read committed, repeatable read and serializable. They go from loose to strict, and the stricter it is the slower. Read uncommitted is the dangerous one, you see changes that someone else hasn't committed and might take back, that's a dirty read. Read committed is the default in most databases, so it's usually the right one. Repeatable read is when, hmm, the read is repeatable, so you don't get new rows. And serializable locks the entire table, so only one can work with it. In Spring you set it on the transactional annotation, isolation equals and then the enum. I have left it on default in all projects so far. If there's a concurrency bug I'd look for it in the application first. Oracle and Postgres both support all of them as far as I know, I haven't noticed any difference between the engines, since it's a standard.",
      reason:
        'Lists the names and explains the weakest; a changed row and a new row are mixed up, and the strongest is a locked table. A 3 would have most of the textbook table right.',
      keyPoints: {
        0: "Read uncommitted is the dangerous one, you see changes that someone else hasn't committed and might take back",
      },
      misconceptions: {
        2: 'serializable locks the entire table, so only one can work with it',
        3: "I haven't noticed any difference between the engines, since it's a standard",
      },
    },
    b: {
      score: 1,
      text: "Isolation levels control which users are isolated from which tables. Read uncommitted is a guest, who can look at everything that's not secret. Read committed is the normal employee. Repeatable read can run reports again and again, and serializable is the administrator, with only one of them allowed in at a time, so that they don't destroy something. The cost is that the admins wait for each other. And Postgres is different from the standard because it has roles and MVCC, with MVCC you have the top level from the start, so there you can ignore the rest. In our company the DBA gives them out when you start.",
      reason:
        'Takes the levels for permissions, fluently and to the end. A wrong claim about the core is a 1; a 2 would at least speak of two transactions at once.',
      keyPoints: {},
      misconceptions: {
        0: 'Isolation levels control which users are isolated from which tables',
        1: 'with MVCC you have the top level from the start',
        2: 'only one of them allowed in at a time',
      },
    },
    c: {
      score: 5,
      text: "I'll go by what can go wrong. Uncommitted: I may see things that get rolled back. Committed: not that, but if I look at a row twice it may have changed in between. Repeatable: rows I've seen stay put, although, if I recall the standard right, new ones can turn up in a range. Serializable: there's some order, one by one, that would give the same. That's not free, you wait, or you get kicked out and your code has to try again. Now, real engines... multi-version by itself isn't a level, it depends if the snapshot is taken for each statement or once. Postgres shows no phantoms at repeatable read, while in MySQL you can still lose an update there. And the nasty one: two doctors both see two on call and sign off, each on their own row, so a snapshot notices nothing.",
      reason:
        'Modest in tone, but it has the table, its price and the reason why engines differ: what the snapshot covers, with a case of write skew. A 4 would have only one of the departures.',
      keyPoints: {
        0: 'Uncommitted: I may see things that get rolled back',
        1: 'Committed: not that, but if I look at a row twice it may have changed in between',
        2: "Repeatable: rows I've seen stay put, although, if I recall the standard right, new ones can turn up in a range",
        3: "Serializable: there's some order, one by one, that would give the same",
        4: 'you wait, or you get kicked out and your code has to try again',
        5: 'Postgres shows no phantoms at repeatable read, while in MySQL you can still lose an update there',
        6: "multi-version by itself isn't a level, it depends if the snapshot is taken for each statement or once",
        7: 'two doctors both see two on call and sign off, each on their own row, so a snapshot notices nothing',
      },
      misconceptions: {},
    },
    d: {
      score: 4,
      text: "From the bottom up. Read uncommitted, you can read somebody's half-done work that is rolled back a second later. With read committed that's over, only if I read the same row again in my transaction it can have another value. Repeatable read fixes this for rows I've already read, but the standard still permits phantoms, so a count can grow because somebody inserted. Serializable, the result must be as if we had gone one after another, in whatever order. It isn't free: either you stand in line for locks, or the database throws out one of us and the code has to run it again, so under load you get less done. I know Postgres best. There, repeatable read doesn't show phantoms although it would be allowed to, and read uncommitted is just read committed. We use the default, and row locks where two people might book the same thing.",
      reason:
        'All four levels, what the strongest costs, and a true departure in PostgreSQL. MVCC as a mechanism and write skew are missing; with them it would be a 5.',
      keyPoints: {
        0: "Read uncommitted, you can read somebody's half-done work that is rolled back a second later",
        1: "With read committed that's over, only if I read the same row again in my transaction it can have another value",
        2: "Repeatable read fixes this for rows I've already read, but the standard still permits phantoms, so a count can grow because somebody inserted",
        3: 'Serializable, the result must be as if we had gone one after another, in whatever order',
        4: 'either you stand in line for locks, or the database throws out one of us and the code has to run it again, so under load you get less done',
        5: "repeatable read doesn't show phantoms although it would be allowed to, and read uncommitted is just read committed",
      },
      misconceptions: {},
    },
    e: {
      score: 3,
      text: "The levels differ in which anomalies can happen. At read uncommitted you have dirty reads, so data of a transaction that may still fail. At read committed those are gone, but non-repeatable reads are possible, the same select gives another value. At repeatable read that's fixed, and only phantoms remain, additional rows that weren't there before. At serializable there are no anomalies, it's the safest but it has the worst performance, so it's rarely used. That's the table, I had to learn it for an exam. The engine I know is MySQL, and it implements these four levels, repeatable read being the default. You can set it per session or globally in the configuration file.",
      reason:
        'The textbook table is right, but serializable is only the safest and slowest: no serial order, no waiting, no aborts. A 4 says what it costs, and one way an engine departs.',
      keyPoints: {
        0: 'At read uncommitted you have dirty reads, so data of a transaction that may still fail',
        1: 'read committed those are gone, but non-repeatable reads are possible, the same select gives another value',
        2: "repeatable read that's fixed, and only phantoms remain, additional rows that weren't there before",
      },
      misconceptions: {},
    },
  },
  'zero-downtime-migration': {
    a: {
      score: 3,
      text: "I'd do it in a couple of steps. We deploy rolling, so for a while old pods and new pods hit the same table, and both have to be happy with it. A migration adds the second column, empty and nullable, and then we deploy a version that fills the two of them and goes on reading the first. After this I'd write a script for the old records. It runs through the table in chunks of a thousand, copying and converting, once the new version is out. When the script is through, I'd switch the code to read from the new column. In that same release I'd remove the old field from the model and add the migration that drops the column, so that we don't leave rubbish behind; people always forget to clean up. Everything should be tested on staging with a copy of production, because the conversion is where I'd expect surprises.",
      reason:
        'A good plan up to the end, where one release stops using the column and drops it, while old pods still read it. A 4 gives the drop a step of its own and names a gate or a way back.',
      keyPoints: {
        0: 'for a while old pods and new pods hit the same table, and both have to be happy with it',
        1: 'A migration adds the second column, empty and nullable, and then we deploy a version that fills the two of them and goes on reading the first',
        2: 'It runs through the table in chunks of a thousand, copying and converting, once the new version is out',
      },
      misconceptions: {
        1: "In that same release I'd remove the old field from the model and add the migration that drops the column",
      },
    },
    b: {
      score: 4,
      text: "Expand, migrate, contract. At every moment two versions of the app are live, so the schema has to work for both. I add the column as nullable; the next deploy writes old and new but trusts the old. I wait until the last server is on it, otherwise some rows would slip past, then a job fills history in little batches with pauses. Then a nightly comparison, and at zero differences reads go over. For a week or two I keep filling the old one too, so going back is one flag. Then a release which doesn't know the old column any more, and when that's everywhere, the drop, as a deploy of its own. It's slow and boring, which is the idea.",
      reason:
        'Order, reasons, gates and a way back are all there. NOT NULL on the old column and the lock of the statement itself are missing, and whether a new column is needed at all; a 5 would ask.',
      keyPoints: {
        0: 'At every moment two versions of the app are live, so the schema has to work for both',
        1: 'I add the column as nullable; the next deploy writes old and new but trusts the old',
        2: 'a job fills history in little batches with pauses',
        3: "Then a release which doesn't know the old column any more, and when that's everywhere, the drop, as a deploy of its own",
        4: 'I wait until the last server is on it, otherwise some rows would slip past',
        5: 'For a week or two I keep filling the old one too, so going back is one flag',
      },
      misconceptions: {},
    },
    c: {
      score: 2,
      text: "I'd use Flyway or Liquibase, they handle schema changes in a controlled way with versions. So: new column, an update that copies everything over in one go, then swap the names, and done. It should be quick on modern hardware. With a blue-green deployment you have no downtime, as you switch the traffic to the new environment when it's ready. Important is a backup before and a rollback script, and a good communication with the other teams, so that nobody deploys at the same time. In Django the migrations are even generated for you, you only change the model. We have about four hundred of them by now and it has rarely been a problem.",
      reason:
        'Add, copy, swap, with tools around it; that both versions write during the copy is overlooked. A 3 would write both columns; a 1 would accept downtime.',
      keyPoints: {},
      misconceptions: {
        2: 'an update that copies everything over in one go',
      },
    },
    d: {
      score: 5,
      text: "First I'd ask if we need any of this: widening a varchar in Postgres rewrites nothing, though any alter can stall everyone behind its lock, so it gets a short lock timeout. If not, the long way. Old and new releases overlap on each rollout, and neither may trip over the schema. New column, nullable, then code that writes both and reads the old. No backfill before the slowest server has that code, and no switch of reads before a checker finds no difference. The backfill itself goes in small bites. Then reads move, and the old column is still written, my way back. Before that ends: it's NOT NULL, so I relax it, or the first insert that skips it blows up. Next, a release that has forgotten it, ORM mapping too; when that runs everywhere, drop.",
      reason:
        'Asks first whether a new column is needed, then guards each move, keeps a way back and foresees NOT NULL and the lock. A 4 would miss one or two of these traps.',
      keyPoints: {
        0: 'Old and new releases overlap on each rollout, and neither may trip over the schema',
        1: 'New column, nullable, then code that writes both and reads the old',
        2: 'The backfill itself goes in small bites',
        3: 'Next, a release that has forgotten it, ORM mapping too; when that runs everywhere, drop',
        4: 'No backfill before the slowest server has that code, and no switch of reads before a checker finds no difference',
        5: 'the old column is still written, my way back',
        6: "it's NOT NULL, so I relax it, or the first insert that skips it blows up",
        7: 'widening a varchar in Postgres rewrites nothing, though any alter can stall everyone behind its lock, so it gets a short lock timeout',
      },
      misconceptions: {},
    },
    e: {
      score: 1,
      text: "Well, no downtime is always a bit relative. I'd take Sunday at four in the morning and show a nice maintenance page, since practically nobody is online then, so that counts as no downtime in my book. Then I'd stop the application servers, to be on the safe side. Then alter table, rename the old column to something like backup, create the new one under the old name, and run one update that converts all the rows, it's a single statement, so the database optimizes it. With a few million rows that's an hour at most. After this the new version is started, and we click through the main pages with two colleagues. If there's an error, we restore the dump from before; that's why the dump is the most important step in the plan. I have done about ten of those nights, and nine went well.",
      reason:
        'Plans downtime and calls it none, renames the live column and trusts a dump. Wrong about what was asked; a 2 would try to keep the system running.',
      keyPoints: {},
      misconceptions: {
        0: "I'd take Sunday at four in the morning and show a nice maintenance page, since practically nobody is online then",
        2: "run one update that converts all the rows, it's a single statement, so the database optimizes it",
        3: 'Then alter table, rename the old column to something like backup, create the new one under the old name',
      },
    },
  },
} satisfies SectionAnswers<'database-internals-and-security'>;
