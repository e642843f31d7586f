import type { IdsOf } from '../../../data/backend/outline.ts';
import type { QuestionTerms } from './terms.ts';

export const databaseInternalsAndSecurityTerms = {
  'lsm-tree-vs-b-tree': {
    keyPoints: [
      ['balanced tree of pages', 'changes the page in place'],
      ['root to a leaf', 'predictable', 'O(log n)'],
      ['I/O is random', 'whole page', 'page splits'],
      ['commit log', 'sorted memtable', 'immutable file', 'SSTable'],
      ['several files', 'bloom filters', 'point lookups'],
      ['compaction', 'background', 'later in I/O'],
      ['read, write and space amplification', 'workload'],
      ['InnoDB', 'Cassandra', 'RocksDB'],
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
      ['signs the handshake', 'private key'],
      ['ephemeral key exchange', 'ECDHE', 'same fresh secret'],
      ['session keys', 'derived', 'symmetric cipher'],
      ['RSA key transport', 'TLS 1.3 dropped', 'stolen later', 'recorded traffic'],
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
      ['known response shape', 'eager load', 'join or a second query'],
      ['client chooses the nesting', 'no single eager load'],
      ['resolver runs once per parent', 'siblings'],
      ['DataLoader', 'same tick', 'level', 'one batch query'],
      ['one query per loader and level', 'not one for the whole request'],
      ['caches', 'one request only', 'leak'],
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
      ['flood of', 'misses', 'huge copy under live traffic'],
      ['nodes and keys', 'same ring'],
      ['belongs to the next node', 'first one clockwise'],
      ['range just before', 'its range goes to the next node', 'other keys stay'],
      ['on average', 'K/N keys move'],
      ['virtual nodes', 'even the load'],
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
      ['only values can be bound', 'column names', 'allow-list'],
      ['drivers emulate prepares', 'on the client'],
      ['ORM', 'dynamic SQL', 'stored procedure', 'still injectable'],
    ],
    weak: [
      { misconception: 0, terms: ['regex', 'strips quotes'] },
      { misconception: 1, terms: ['clean', 'the input'] },
      { misconception: 2, terms: ['stored procedures', 'safe'] },
    ],
  },
  'circuit-breaker': {
    keyPoints: [
      ['wraps calls', 'counts recent failures', 'time out'],
      ['closed', 'failure threshold', 'fail at once'],
      ['half-open', 'probe calls', 'opens again'],
      ['failing fast frees', 'thread', 'memory', 'connection'],
      ['failing service', 'pause to recover'],
      ['needs a timeout', 'hangs forever'],
      ['retries', 'backoff and a limit', 'stop while the breaker is open'],
      ['what the caller gets', 'clear error', 'cached data', 'tested fallback'],
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
      ['MVCC is a mechanism, not a level', 'per statement', 'per transaction'],
      ['snapshot isolation', 'write skew', 'write different rows'],
      ['PostgreSQL', 'no phantoms', 'MySQL', 'lost updates'],
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
      ['add the new column', 'constant default'],
      ['writes both columns', 'still reads the old one'],
      ['every server writes both', 'backfill', 'small batches'],
      ['verify', 'the columns until they agree'],
      ['switch reads to the new one', 'keep writing both', 'rollback'],
      ['NOT NULL', 'make it nullable', 'new inserts fail'],
      ['neither reads nor writes the old column', 'every server runs that release', 'drop it'],
    ],
    weak: [
      { misconception: 0, terms: ['maintenance page', 'morning'] },
      { misconception: 1, terms: ['release', 'drops'] },
      { misconception: 2, terms: ['one big update'] },
      { misconception: 3, terms: ['renames the column', 'in place'] },
    ],
  },
} satisfies Record<IdsOf<'database-internals-and-security'>, QuestionTerms>;
