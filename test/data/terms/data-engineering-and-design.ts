import type { IdsOf } from '../../../data/backend/outline.ts';
import type { QuestionTerms } from './terms.ts';

export const dataEngineeringAndDesignTerms = {
  'sharding-vs-partitioning': {
    keyPoints: [
      ["a table's rows by a key", 'PostgreSQL or MySQL', 'share that server'],
      ['horizontal partitioning across separate servers', 'its own CPU and disk'],
      ['storage space is exhausted', 'no longer pays', 'data must stay in a region'],
      ['without the shard key', 'asks every shard', 'need coordination', 'hard to change'],
      ['indexes', 'caching', 'read replicas'],
      ['spread the load', 'on a single shard'],
    ],
    weak: [
      { misconception: 0, terms: ['NoSQL version', 'NoSQL'] },
      { misconception: 1, terms: ['copies of the'] },
      { misconception: 2, terms: ['every query gets faster', 'every query'] },
    ],
  },
  'jwt-vs-sessions': {
    keyPoints: [
      ['keeps the state on the server', 'a random id', 'shared store', 'sticky routing'],
      ['carries its claims', 'signed', 'without a lookup'],
      ['at once', 'deleting the record', 'hard to revoke before it expires'],
      ['signature', 'expiry'],
      ['denylist', 'brings state back', 'short-lived', 'refresh token'],
      ['header', 'allowed algorithm', 'issuer', 'audience'],
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
      ['run the whole transaction again', 'limited number'],
      ['one lock order in all code', 'ascending id', 'coarse lock'],
      ['transactions short', 'user input', 'remote calls', 'mail', 'charge', 'outside effects'],
      ['version column', 'rule a deadlock out', 'updates still lock rows until commit'],
    ],
    weak: [
      { misconception: 0, terms: ['email address', 'two users regist'] },
      { misconception: 1, terms: ['more RAM', 'restart'] },
      { misconception: 2, terms: ['complete both transactions'] },
    ],
  },
  'cache-avalanche': {
    keyPoints: [
      ['reads it absorbed', 'hit the database', 'carry'],
      ['many keys', 'at about the same time', 'expire', 'invalidates them together'],
      ['cache as a whole is lost', 'restarts empty', 'a resize'],
      ['random jitter', 'lifetime', 'misses spread'],
      ['replicas', 'failover', 'limit on concurrent queries', 'load shedding', 'circuit breaker'],
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
      ['idempotency key', 'in a header', 'on every retry'],
      ['stores the key', 'gets the first result'],
      ['unique constraint', 'a lookup', 'both find nothing'],
      ['in progress', 'key of its own', 'stuck keys', 'reconcil'],
    ],
    weak: [
      { misconception: 0, terms: ['encrypts', 'card data'] },
      { misconception: 1, terms: ['at the same moment', 'lookup'] },
    ],
  },
} satisfies Record<IdsOf<'data-engineering-and-design'>, QuestionTerms>;
