import type { IdsOf } from '../../../data/backend/outline.ts';
import type { QuestionTerms } from './terms.ts';

export const dataStructuresAndAlgorithmsTerms = {
  'array-vs-linked-list': {
    keyPoints: [
      ['one contiguous block', 'memory'],
      ['by index is O(1)', 'address', 'computed'],
      ['in the middle is O(n)', 'later elements', 'shift'],
      ['chain of separate nodes', 'joined by pointers', 'finding an item is O(n)'],
      ['indexed reads and scans', 'frequent inserts and removals', 'LRU cache'],
      ['growable array', 'copies', 'amortized O(1)'],
      ['already hold', 'linking a new one after it is O(1)', 'its predecessor'],
      ['CPU cache', 'even when the data keeps growing'],
    ],
    weak: [
      { misconception: 0, terms: ['advanced version', 'an array'] },
      { misconception: 1, terms: ['always O(1)'] },
      { misconception: 2, terms: ['in brackets'] },
    ],
  },
  'hash-table-collisions': {
    keyPoints: [
      ['hash function turns the key into a number', 'bucket index'],
      ['two different keys land in the same bucket', 'not an error'],
      ['compares them for equality', 'stores the keys'],
      ['chaining', 'list', 'tree'],
      ['O(1) on average', 'few keys share a place', 'worst', 'O(n)'],
      ['open addressing', 'in the table itself', 'probes', 'free slot'],
      ['resizes when its load factor passes a limit', 'amortized O(1)'],
      ['separate keys with equal hashes', 'attacker', 'keyed hash with a secret seed'],
    ],
    weak: [
      { misconception: 0, terms: ['duplicate key'] },
      { misconception: 1, terms: ['error', 'overwrites'] },
      { misconception: 2, terms: ['always instant'] },
    ],
  },
  'recursion-vs-iteration': {
    keyPoints: [
      ['within one stack frame', 'stays constant'],
      ['normally pushes a new frame', 'too many frames overflow'],
      ['needs a base case', 'move toward it'],
      ['as a loop', 'explicit stack on the heap'],
      ['a base case is no full protection', 'correct code', 'input is too deep'],
      ['nested data', 'trees', 'follows the shape'],
      ['comes from outside input', 'risk'],
      ['tail-call elimination', 'reuses the frame', 'only where the language guarantees it'],
    ],
    weak: [
      { misconception: 0, terms: ['goes on without end', 'locks up the machine'] },
      { misconception: 1, terms: ['always faster'] },
      { misconception: 2, terms: ['base case', 'safe'] },
    ],
  },
  'big-o-notation': {
    keyPoints: [
      ['grows with the input size n', 'the cost'],
      ['two nested loops that each run n times', 'O(n²)', 'poor for large inputs'],
      ['halving', 'binary search', 'sorted'],
      ['doubling n', 'four times the work', 'adds only about one step'],
      ['constant factors', 'smaller terms', 'not a time in seconds'],
      ['memory as well as to time', 'applies'],
      ['upper bound', 'which case', 'best, average and worst case', 'their own bound'],
      ['hidden constants', 'small inputs', 'worse bound'],
    ],
    weak: [
      { misconception: 0, terms: ['exact seconds'] },
      { misconception: 1, terms: ['twice as long'] },
      { misconception: 2, terms: ['logs'] },
    ],
  },
  'bubble-sort-vs-quicksort': {
    keyPoints: [
      ['swaps neighbors', 'out of order', 'pass after pass'],
      ['O(n²) on average and in the worst case', 'bubble sort'],
      ['divide and conquer', 'pivot', 'partitions', 'recursively'],
      ['O(n log n)', 'on average', 'far faster on large data'],
      ['simplicity', 'O(1) extra space'],
      ['worst case', 'keeps splitting badly', 'random pivot', 'unlikely'],
      ['O(log n) stack', 'not stable'],
      ['library sort', 'hybrid', 'introsort', 'Timsort'],
    ],
    weak: [
      { misconception: 0, terms: ['bubbles', 'in water'] },
      { misconception: 1, terms: ['machine code'] },
      { misconception: 2, terms: ['always O(n log n)'] },
    ],
  },
  'stack-vs-queue': {
    keyPoints: [
      ['last in, first out', 'LIFO', 'push and pop', 'same end'],
      ['call stack', 'undo history'],
      ['first in, first out', 'FIFO', 'rear', 'front'],
      ['print jobs', 'background tasks'],
      ['newest first', 'order of arrival', 'decides'],
      ['rules about access', 'not memory layouts', 'O(1) operations'],
      ['several workers or retries', 'finish in a different order'],
    ],
    weak: [
      { misconception: 0, terms: ['vertical', 'horizontal'] },
      { misconception: 1, terms: ['keep items waiting for the backend'] },
    ],
  },
} satisfies Record<IdsOf<'data-structures-and-algorithms'>, QuestionTerms>;
