import type { SectionAnswers } from './answers.ts';

export const dataStructuresAndAlgorithmsAnswers = {
  'hash-table-collisions': {
    a: {
      score: 1,
      text: 'A hash table is like a dictionary in Python. You give it a name and it hands you the value right away, it takes no time however much you put in, that is why everybody uses it. A collision is when you insert the same key twice. Then the program throws an exception, or the old value is lost, so you have to make sure beforehand that your keys are unique.',
      keyPoints: {},
      misconceptions: {
        0: 'when you insert the same key twice',
        1: 'the program throws an exception, or the old value is lost',
        2: 'it takes no time however much you put in',
      },
    },
    b: {
      score: 5,
      text: "The key's hash is an integer, masked down to a slot number. Unequal keys sharing a slot is everyday business, so the stored key has to be compared before I trust a hit. Chaining hangs a list off the slot. Open addressing probes onward inside the one array, kinder to the cache but touchier about deletes. Expect constant time with a well-mixed hash, linear at worst. Growing at a fill limit keeps it so: one O(n) pause, constant when averaged over inserts. But growth cannot part keys whose full hashes are identical, so for strings from strangers I want a seeded hash, else an attacker keeps it slow.",
      keyPoints: {
        0: "The key's hash is an integer, masked down to a slot number",
        1: 'Unequal keys sharing a slot is everyday business',
        2: 'the stored key has to be compared before I trust a hit',
        3: 'Chaining hangs a list off the slot',
        4: 'Open addressing probes onward inside the one array',
        5: 'constant time with a well-mixed hash, linear at worst',
        6: 'Growing at a fill limit keeps it so: one O(n) pause, constant when averaged over inserts',
        7: 'growth cannot part keys whose full hashes are identical, so for strings from strangers I want a seeded hash, else an attacker keeps it slow',
      },
      misconceptions: {},
    },
    c: {
      score: 4,
      text: 'You hash the key to an integer and take it modulo the number of buckets. Two unequal keys can land together, that is expected. The table keeps each key next to its value, so it checks equality before it returns anything. Either the bucket carries a chain of entries, or, with open addressing, everything stays in the one array and you step on to the next empty cell. With a decent hash you get constant time on average, and linear when everything piles up in one place. Past about three quarters full it doubles and rehashes: that single step costs O(n), but spread over all inserts it is constant.',
      keyPoints: {
        0: 'hash the key to an integer and take it modulo the number of buckets',
        1: 'Two unequal keys can land together, that is expected',
        2: 'keeps each key next to its value, so it checks equality',
        3: 'the bucket carries a chain of entries',
        4: 'everything stays in the one array and you step on to the next empty cell',
        5: 'With a decent hash you get constant time on average, and linear when everything piles up',
        6: 'Past about three quarters full it doubles and rehashes: that single step costs O(n), but spread over all inserts it is constant',
      },
      misconceptions: {},
    },
    d: {
      score: 2,
      text: 'A hash table stores pairs, a key and a value, and it is good for quick access, for caches or counting words, things like that. Internally a hash function makes a number out of the key, and that number picks the slot in the array. Collisions are possible, and a good library takes care of them for you, there are several known techniques. In my projects I use the built-in map and it has always been quick enough, so I never had to look further.',
      keyPoints: {
        0: 'a hash function makes a number out of the key, and that number picks the slot in the array',
      },
      misconceptions: {},
    },
    e: {
      score: 3,
      text: 'Each key goes through a hash function, and the result modulo the array length says which bucket the entry belongs in. It can happen that two different keys get the same bucket, that is a collision, and every hash map has some. Then the bucket holds a small linked list. When I look something up, I go to the bucket and compare my key with the keys there until one is equal. So access is quick, and it is a good default for finding things by key.',
      keyPoints: {
        0: 'the result modulo the array length says which bucket',
        1: 'two different keys get the same bucket, that is a collision, and every hash map has some',
        2: 'compare my key with the keys there until one is equal',
        3: 'the bucket holds a small linked list',
      },
      misconceptions: {},
    },
  },
  'recursion-vs-iteration': {
    a: {
      score: 1,
      text: 'Iteration is a for loop, and recursion is a function that uses its own name inside. Loops are always the quicker ones, recursion is more for elegant code and for impressing people. If recursion goes very deep it just never finishes, the whole machine hangs and you need to reboot it. But as long as you wrote a stopping condition, nothing can happen to you, then you can go to any depth.',
      keyPoints: {},
      misconceptions: {
        0: 'it just never finishes, the whole machine hangs',
        1: 'Loops are always the quicker ones',
        2: 'as long as you wrote a stopping condition, nothing can happen to you',
      },
    },
    b: {
      score: 2,
      text: 'With iteration you repeat something using for or while, with recursion the function calls itself again, and both can usually solve the same problem. It is mostly a question of style and of what the team reads best. Recursion always needs a condition where it ends, and the argument has to get nearer to it each time, otherwise it goes wrong. Very deep recursion is not good for performance, so it should be avoided in production. I would normally take the loop, since I find it easier to debug.',
      keyPoints: {
        2: 'needs a condition where it ends, and the argument has to get nearer to it each time',
      },
      misconceptions: {},
    },
    c: {
      score: 5,
      text: 'Iteration sits in one frame however long it runs. There must be a base case, and every call has to shrink the problem. Each pending call stacks up a frame, so depth is what you pay for. The stack is finite, and past its end you overflow. Flawless code dies that way too, if someone posts JSON nested fifty thousand levels. I still recurse over trees, because the function then has the shape of the data. For untrusted depth I loop over my own stack on the heap, or cap the depth. Tail calls I trust in Scheme, where the spec promises frame reuse, not in Python or Java.',
      keyPoints: {
        0: 'Iteration sits in one frame however long it runs',
        1: 'Each pending call stacks up a frame, so depth is what you pay for. The stack is finite, and past its end you overflow',
        2: 'There must be a base case, and every call has to shrink the problem',
        3: 'Flawless code dies that way too, if someone posts JSON nested fifty thousand levels',
        4: 'recurse over trees, because the function then has the shape of the data',
        5: 'I loop over my own stack on the heap',
        6: 'Tail calls I trust in Scheme, where the spec promises frame reuse, not in Python or Java',
      },
      misconceptions: {},
    },
    d: {
      score: 3,
      text: 'A recursive function calls itself with a smaller input until it reaches the base case. Every one of those calls puts another frame on the call stack, so ten thousand calls deep means ten thousand frames. The stack is only so large, and when it is full you get a stack overflow. That is what happens to people who forget the base case. A loop stays in its one frame no matter how often it goes round. I would use a loop for counting and for simple lists.',
      keyPoints: {
        0: 'A loop stays in its one frame no matter how often it goes round',
        1: 'Every one of those calls puts another frame on the call stack, so ten thousand calls deep means ten thousand frames. The stack is only so large, and when it is full you get a stack overflow',
        2: 'calls itself with a smaller input until it reaches the base case',
      },
      misconceptions: {},
    },
    e: {
      score: 4,
      text: 'A loop reuses the same frame on every round, so memory stays flat. With recursion you need a base case and each call has to come closer to it. It adds a frame per call, so it costs stack in proportion to how deep it goes. The stack is capped, often around a megabyte, and beyond that you crash with an overflow. And that hits perfectly right code too, say walking a linked list of a million nodes. So for input I do not control I would turn it into a while loop that keeps its own stack in a normal list.',
      keyPoints: {
        0: 'A loop reuses the same frame on every round, so memory stays flat',
        1: 'It adds a frame per call, so it costs stack in proportion to how deep it goes. The stack is capped, often around a megabyte, and beyond that you crash with an overflow',
        2: 'a base case and each call has to come closer to it',
        3: 'that hits perfectly right code too, say walking a linked list of a million nodes',
        5: 'turn it into a while loop that keeps its own stack in a normal list',
      },
      misconceptions: {},
    },
  },
} satisfies SectionAnswers<'data-structures-and-algorithms'>;
