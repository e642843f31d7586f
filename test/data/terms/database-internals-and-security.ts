import type { IdsOf } from '../../../data/backend/outline.ts';
import type { QuestionTerms } from './terms.ts';

export const databaseInternalsAndSecurityTerms = {
  'lsm-tree-vs-b-tree': {
    keyPoints: [
      ['balanced tree of pages', 'changes the page in place', 'root to a leaf', 'O(log n)'],
      ['commit log', 'sorted memtable', 'immutable file', 'SSTable'],
      ['several files', 'bloom filters', 'point lookups', 'ordinary range scans'],
      ['InnoDB', 'Cassandra', 'RocksDB', 'heavy ingest', 'many reads'],
      ['I/O is random', 'whole page', 'page splits'],
      ['compaction', 'background', 'later in I/O'],
      ['read, write and space amplification', 'workload'],
      ['PostgreSQL', 'rows sit in a heap', 'new row version'],
    ],
    weak: [
      { misconception: 0, terms: ['B-tree', 'sort'] },
      { misconception: 1, terms: ['flat file', 'add to the end'] },
      { misconception: 2, terms: ['writes', 'cost nothing'] },
      { misconception: 3, terms: ['bloom filters speed up every'] },
    ],
  },
  'tls-encryption': {
    keyPoints: [
      ['one shared key', 'fast', 'bulk data'],
      ['key pair', 'private key decrypts', 'private key signs'],
      ['trusted root', 'host name'],
      ['ephemeral key exchange', 'ECDHE', 'same fresh secret'],
      ['session keys', 'derived', 'symmetric cipher'],
      ['signs the handshake', 'private key'],
      [
        'RSA key transport',
        'TLS 1.3 dropped',
        'stolen later',
        'recorded traffic',
        'forward secrecy',
      ],
    ],
    weak: [
      { misconception: 0, terms: ['databases', 'API tokens'] },
      { misconception: 1, terms: ['public key', 'encrypts all traffic'] },
      { misconception: 3, terms: ['certificate', 'does the encrypting'] },
    ],
  },
  'graphql-n-plus-one': {
    keyPoints: [
      ['one query loads N parents', 'for each parent'],
      ['resolver runs once per parent', 'siblings'],
      ['known response shape', 'eager load', 'join or a second query'],
      ['DataLoader', 'same tick', 'level', 'one batch query', 'look ahead'],
      ['client chooses the nesting', 'no single eager load'],
      ['one query per loader and level', 'not one for the whole request'],
      ['caches', 'one request only', 'leak'],
      ['batch function must return', 'in the order of the ids'],
    ],
    weak: [
      { misconception: 0, terms: ['removes N+1', 'client names'] },
      { misconception: 1, terms: ['one query at any depth'] },
      { misconception: 2, terms: ['shared cache', 'Redis'] },
    ],
  },
  'consistent-hashing': {
    keyPoints: [
      ['modulo N', 'nearly every key', 'another node'],
      ['ring of hash values', 'belongs to the next node', 'jump'],
      ['range just before', 'its range goes to the next node', 'other keys stay'],
      ['on average', 'K/N keys move'],
      ['flood of', 'misses', 'huge copy under live traffic'],
      ['virtual nodes', 'even the load'],
      ['share the handover', 'larger machine'],
      ['one hot key', 'still lands on one node', 'replicate or split'],
    ],
    weak: [
      { misconception: 0, terms: ['export', 'CSV', 'script that splits'] },
      { misconception: 1, terms: ['no keys', 'move at all'] },
      { misconception: 2, terms: ['modulo', 'even'] },
      { misconception: 3, terms: ['hot key'] },
    ],
  },
  'sql-injection': {
    keyPoints: [
      ['concatenation', 'one string', 'parser', "user's input"],
      ['parses and analyzes the template first', 'placeholders'],
      ['bound later', 'apart from the SQL text', 'DROP', 'plain text'],
      ['in most databases only values can be bound', 'column names', 'allow-list'],
      ['drivers emulate prepares', 'on the client'],
      ['ORM', 'dynamic SQL', 'stored procedure', 'still injectable'],
      ['second line', 'few rights', 'mistake costs less'],
    ],
    weak: [
      { misconception: 0, terms: ['regex', 'strips quotes'] },
      { misconception: 1, terms: ['clean', 'the input'] },
      { misconception: 2, terms: ['stored procedures', 'safe'] },
    ],
  },
  'circuit-breaker': {
    keyPoints: [
      ['wraps calls', 'counts recent failures', 'time out', 'Envoy'],
      ['closed', 'failure threshold', 'fail at once', 'pause to recover'],
      ['half-open', 'probe calls', 'opens again'],
      ['failing fast frees', 'thread', 'memory', 'connection'],
      ['needs a timeout', 'hangs forever'],
      ['retries', 'backoff and a limit', 'stop while the breaker is open'],
      ['what the caller gets', 'clear error', 'cached data', 'tested fallback'],
      ['endpoint or shard', 'healthy ones'],
    ],
    weak: [
      { misconception: 0, terms: ['overheats', 'cuts the power'] },
      { misconception: 1, terms: ['more retries'] },
      { misconception: 2, terms: ['timeouts', "don't need"] },
    ],
  },
  'isolation-levels': {
    keyPoints: [
      ['read uncommitted', 'dirty reads', 'roll back'],
      ['read committed stops', 'second read', 'non-repeatable read'],
      ['repeatable read keeps', 'phantoms', 'new rows that match'],
      ['serializable allows none', 'some serial order'],
      ['waiting on locks', 'aborts', 'must retry', 'throughput drops'],
      ['PostgreSQL', 'no phantoms', 'MySQL', 'lost updates'],
      ['MVCC is a mechanism, not a level', 'per statement', 'per transaction'],
      ['snapshot isolation', 'write skew', 'write different rows'],
    ],
    weak: [
      { misconception: 0, terms: ['see', 'tables', 'users'] },
      { misconception: 1, terms: ['MVCC', 'top level'] },
      { misconception: 2, terms: ['only one transaction', 'at a time'] },
    ],
  },
  'zero-downtime-migration': {
    keyPoints: [
      ['expand and contract', 'old and new code run side by side'],
      ['add the new column', 'constant default', 'writes both columns', 'still reads the old one'],
      ['backfill', 'small batches'],
      ['switch reads to the new one', 'neither reads nor writes the old', 'drop it'],
      ['every server writes both', 'compare the columns until they agree', 'agree'],
      ['keep writing both', 'rollback'],
      ['NOT NULL', 'make it nullable', 'new inserts fail'],
      ['some type changes', 'no new column', 'short lock timeout'],
    ],
    weak: [
      { misconception: 0, terms: ['maintenance page', 'morning'] },
      { misconception: 1, terms: ['release', 'drops'] },
      { misconception: 2, terms: ['one big update'] },
      { misconception: 3, terms: ['renames the column', 'in place'] },
    ],
  },
} satisfies Record<IdsOf<'database-internals-and-security'>, QuestionTerms>;
