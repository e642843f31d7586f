import type { IdsOf } from '../../../data/backend/outline.ts';
import type { QuestionTerms } from './terms.ts';

export const dataEngineeringAndDesignTerms = {
  'sharding-vs-partitioning': {
    keyPoints: [
      ["a table's rows by a key", 'in one database instance', 'share that server'],
      ['skips the other partitions', 'drop an old year', 'as a whole'],
      ['horizontal partitioning across separate servers', 'its own CPU and disk'],
      ['storage space is exhausted', 'scaling up no longer pays'],
      ['indexes', 'caching', 'read replicas'],
      ['without the shard key', 'asks every shard', 'need coordination'],
      ['spread the load', 'on a single shard'],
      ['hard to change later', 'moves a lot of data'],
    ],
    weak: [
      { misconception: 0, terms: ['NoSQL version', 'NoSQL'] },
      { misconception: 1, terms: ['copies of the'] },
      { misconception: 2, terms: ['every query gets faster', 'every query'] },
    ],
  },
  'jwt-vs-sessions': {
    keyPoints: [
      ['keeps the state on the server', 'only a random id'],
      ['revoke it at once', 'deleting'],
      ['lookup', 'shared store', 'Redis', 'sticky routing'],
      ['carries its claims', 'signed', 'without a lookup'],
      ['hard to revoke before it expires', 'denylist', 'brings state back'],
      ['access tokens', 'short-lived', 'refresh token'],
      ['signed', 'encrypted', 'can read its claims'],
      ['header', 'allowed algorithm', 'signature', 'issuer', 'audience', 'expiry'],
    ],
    weak: [
      { misconception: 0, terms: ['hacked'] },
      { misconception: 1, terms: ['for desktop apps'] },
      { misconception: 2, terms: ['encrypted'] },
      { misconception: 3, terms: ['delete', 'in the browser'] },
    ],
  },
  'database-deadlocks': {
    keyPoints: [
      ['holds row 1 and wants row 2', 'holds row 2 and wants row 1'],
      ['detects the cycle', 'roll one transaction back'],
      ['retry the whole transaction', 'limited number', 'backoff'],
      ['mail', 'charge', 'outside effects'],
      ['one lock order in all code', 'ascending id'],
      ['transactions short', 'user input', 'remote calls'],
      ['optimistic versioning', 'rule a deadlock out', 'updates still lock rows until commit'],
      ['lock-wait timeout', 'undoes only the statement'],
    ],
    weak: [
      { misconception: 0, terms: ['email address', 'two users regist'] },
      { misconception: 1, terms: ['more RAM', 'restart'] },
      { misconception: 2, terms: ['complete both transactions'] },
    ],
  },
  'cache-avalanche': {
    keyPoints: [
      ['many keys expire', 'at about the same time'],
      ['cache itself fails', 'restarts empty'],
      ['reads it absorbed', 'hit the database', 'carry'],
      ['random jitter', 'lifetime', 'does nothing for a dead cache'],
      ['replicas', 'failover'],
      ['limit on concurrent queries', 'load shedding', 'circuit breaker'],
      ['come back cold', 'warmed up', 'traffic is let in slowly'],
      ['stampede', 'one hot key', 'penetration'],
    ],
    weak: [
      { misconception: 0, terms: ['refreshes too often'] },
      { misconception: 1, terms: ['full', 'deletes files'] },
    ],
  },
  idempotency: {
    keyPoints: [
      ['same intended effect', 'sending it once'],
      ['timeout', 'cannot know whether the charge happened', 'retries'],
      ['without protection', 'charged twice', 'customer'],
      ['idempotency key in a header', 'on every retry'],
      ['unique constraint', 'a lookup', 'both find nothing'],
      ['in progress', 'commit', 'then I call the provider'],
      ['gets the first result', 'conflict', 'still running'],
      ['key of its own', 'stuck keys', 'reconcil'],
    ],
    weak: [
      { misconception: 0, terms: ['encrypts', 'card data'] },
      { misconception: 1, terms: ['lookup in the cache', 'charge', 'lookup'] },
    ],
  },
} satisfies Record<IdsOf<'data-engineering-and-design'>, QuestionTerms>;
