import type { BackendProse, IdsOf } from './outline.ts';

export const dataStructuresAndAlgorithms = {
  'array-vs-linked-list': {
    prompt:
      'Compare an array with a linked list: how does each store its items, what do the common operations cost, and when would you choose each?',
    keyPoints: [
      'An array keeps its elements in one contiguous block of memory.',
      'Reading an array element by index is O(1), because its address can be computed.',
      'Inserting or deleting in the middle of an array is O(n), because the later elements shift.',
      'A growable array copies its elements when it is full, yet appending stays amortized O(1).',
      'A linked list is a chain of separate nodes joined by pointers, so finding an item is O(n), even by position.',
      'Inserting into a linked list is O(1) only at a place that you already hold; unlinking a held node is O(1) only in a doubly linked list.',
      'An array is the default, above all for indexed reads and scans, because it uses the CPU cache well.',
      'A linked list pays off when you hold positions and splice often, as in an LRU cache.',
    ],
    coreKeyPoints: 5,
    misconceptions: [
      'Thinks a linked list is the advanced version of an array, for data of unknown size; a growable array handles that with amortized O(1) appends.',
      'Thinks inserting into a linked list is always O(1); walking to the position first costs O(n).',
      'Describes an array as a list in brackets; that is syntax and says nothing of layout or cost.',
    ],
    answers: {
      strong:
        "An array keeps its elements in one contiguous block of memory. So the address of any element can be computed, and reading by index is O(1). Inserting or deleting in the middle is O(n), because the later elements have to shift. When a growable array is full, it copies everything into a bigger block. That one step is O(n), but if the size grows by a constant factor, appending is still amortized O(1). A linked list is a chain of separate nodes joined by pointers. Finding an item is O(n), even by position, because I have to follow the links. If I already hold a node, linking a new one after it is O(1). Unlinking that node needs its predecessor, so it's O(1) only in a doubly linked list. I use an array by default, above all for indexed reads and scans. It uses the CPU cache well, so it often wins even when the data keeps growing. I'd pick a list when I hold positions and splice often. In an LRU cache, a hash map finds the node and the list moves it to the front.",
      weak: "An array is a list of values in brackets. A linked list is the advanced version, for when you don't know how much data will come, because an array has a fixed length. Inserting into a linked list is always O(1), wherever you want, so for data that changes it's simply the better one.",
    },
    anchors: {
      1: 'Describes syntax, such as values in brackets, or calls the list the advanced version of an array. Neither layout in memory is described, and no cost is right.',
      2: "Knows that an array has indexes and a list has links. Costs stay slogans such as 'arrays read fast, lists insert fast', with no reason behind them, and the list is chosen because the size is unknown.",
      3: 'Gets both layouts right, and gives O(1) indexed reads, O(n) shifting and O(n) search in a list. Calls list insertion O(1) without the condition that the node is already in hand, or, even when asked about growing data, never says that a growable array appends cheaply.',
      4: 'On top of right layouts and costs, limits O(1) insertion to a node that is already held, and says that growth is no reason to leave arrays, since appends are amortized O(1). Leaves out the cache, what unlinking needs, or a real use of a list.',
      5: 'Derives every cost from the layout and, unasked, covers unlinking in singly and doubly linked lists and the effect of the CPU cache. Defaults to arrays and names a real case that earns a list, such as an LRU cache.',
    },
    cue: 'Tests whether the candidate reasons from memory layout to cost. The mark of a 4: O(1) insertion in a list comes with its condition, a node already in hand, and growing data alone does not decide for a list.',
    followUps: [
      'Take me through adding one item in the middle of each.',
      'You do not know in advance how many items will come. What does that change?',
      'Tell me about a place in your own code where one of them was the better choice.',
    ],
    references: [
      {
        title: 'Java SE 21 API, class ArrayList',
        url: 'https://docs.oracle.com/en/java/javase/21/docs/api/java.base/java/util/ArrayList.html',
        where: 'Class description: cost of each operation and growth of the capacity',
      },
      {
        title: 'C++ working draft, class template vector',
        url: 'https://eel.is/c++draft/vector.overview',
        where: '[vector.overview], first paragraph: cost at the end and in the middle',
      },
      {
        title: 'C++ working draft, class template list',
        url: 'https://eel.is/c++draft/list.overview',
        where:
          '[list.overview], first paragraph: constant time at a position, no fast random access',
      },
      {
        title: 'C++ working draft, class template forward_list',
        url: 'https://eel.is/c++draft/forward.list.overview',
        where: '[forward.list.overview], Note 2: the preceding element',
      },
      {
        title: 'Linux kernel documentation, Linked Lists in Linux',
        url: 'https://docs.kernel.org/core-api/list.html',
        where: 'Introduction: data locality and when a list is a poor choice',
      },
    ],
    corrections: [
      {
        guide: 'Recommends a linked list for dynamic data with many insertions.',
        truth:
          'A growable array appends in amortized O(1), and an insertion in the middle of a list first costs O(n) to get there. A list suits code that already holds the position and splices often.',
        reference: {
          title: 'C++ working draft, class template list',
          url: 'https://eel.is/c++draft/list.overview',
          where:
            '[list.overview], first paragraph; for the cost of appending, [vector.overview], first paragraph',
        },
      },
      {
        guide: 'Covers O(1) insertion and deletion at a node that you already hold.',
        truth:
          "That holds for a doubly linked list. In a singly linked one, unlinking the node you hold, or linking one before it, needs its predecessor, which takes O(n) to find. Copying the next node's value back avoids this, except at the last node.",
        reference: {
          title: 'C++ working draft, class template forward_list',
          url: 'https://eel.is/c++draft/forward.list.overview',
          where: '[forward.list.overview], Note 2',
        },
      },
      {
        guide: 'Gives the cost of resizing an array as O(n).',
        truth:
          'One resize is O(n), but spread over all appends the cost of each is amortized O(1). An answer that says so is right.',
        reference: {
          title: 'Java SE 21 API, class ArrayList',
          url: 'https://docs.oracle.com/en/java/javase/21/docs/api/java.base/java/util/ArrayList.html',
          where: 'Class description, on `add`',
        },
      },
    ],
  },
  'hash-table-collisions': {
    prompt: 'How does a hash table work inside, and what happens when there is a collision?',
    keyPoints: [
      'A hash function turns the key into a number, which is reduced to a bucket index.',
      'A collision means that two different keys land in the same bucket; it is normal, not an error.',
      'The table stores the keys and compares them for equality to find the right entry.',
      'Chaining keeps the entries that share a bucket in a list, or in a small tree.',
      'Open addressing keeps all entries in the table itself and probes for another free slot.',
      'The fast lookup is an average; when many keys land in one place, it is O(n) in the worst case.',
      'The table resizes when its load factor passes a limit, so that few keys share a place.',
      'Resizing cannot separate keys with equal hashes, so a weak or attacked hash function stays slow.',
    ],
    coreKeyPoints: 5,
    misconceptions: [
      'Thinks a collision is a duplicate key; two different keys that share a bucket collide.',
      'Thinks a collision raises an error or overwrites the older value; both entries are kept and told apart by their keys.',
      'Thinks a lookup is always instant; it is O(1) on average and gets slower when many keys share a place.',
    ],
    answers: {
      strong:
        "A hash table is an array of buckets. A hash function turns the key into a number, and the table reduces that number to a bucket index, for example with modulo. A collision means that two different keys land in the same bucket. That's normal, not an error. The table stores the keys too and compares them for equality, so each key still finds its own value. Only the same key again replaces a value. There are two main ways to keep both entries. Chaining puts the entries of a bucket in a list, or a tree if it gets long. Open addressing keeps all entries in the table itself and probes for another free slot. With a good hash, lookup is O(1) on average. In the worst case it's O(n), because all keys pile up in one place. A tree of ordered keys cuts that to O(log n). The table resizes when its load factor passes a limit, so that few keys share a place. One resize is O(n), yet inserts stay amortized O(1). But resizing can't separate keys with equal hashes. A weak hash function, or an attacker who chooses the keys, can still make it slow. A secret random seed helps against the attacker.",
      weak: 'A hash table stores key and value pairs, and lookup is always instant, because the key points straight at the value. A collision is when you insert a duplicate key. Depending on the language you get an error, or it overwrites the old value. So you have to make sure that your keys are unique.',
    },
    anchors: {
      1: 'Takes a collision for a duplicate key that fails or overwrites, and still does after a probe, or cannot say how a key leads to its value.',
      2: 'Knows that hashing a key gives a place in an array and that two keys may clash there. Has no working way to keep both, beyond naming a term such as chaining, or would let one entry replace the other.',
      3: 'Explains hash, bucket index and collision, and makes one strategy work. At least one of these is missing: a second strategy, the comparison of stored keys, or the linear worst case beside O(1) on average.',
      4: 'Nothing basic is missing: shows how a lookup finds its entry under chaining and under open addressing, compares stored keys, and gives average and worst case with the reason. Leaves out how the table grows, or what growing cannot cure.',
      5: 'To that complete account adds, unasked, the load factor and an O(n) resize that leaves inserts at amortized O(1). Knows what resizing cannot cure, equal hashes from a weak function or an attacker, and names a defense such as a random seed.',
    },
    cue: 'Tests whether the candidate knows the mechanism behind a fast lookup. The mark of a 4: both strategies, a comparison of stored keys, and a worst case with its cause; accept O(log n) as the worst case where tree buckets of orderable keys are named.',
    followUps: [
      'Walk me through one lookup, from the key to the value.',
      'Which other ways are there to deal with that?',
      'What happens to the speed as you put in more and more entries?',
    ],
    references: [
      {
        title: 'OpenJDK source, HashMap.java',
        url: 'https://github.com/openjdk/jdk/blob/master/src/java.base/share/classes/java/util/HashMap.java',
        where: "Class comment on load factor and rehashing; 'Implementation notes' on tree bins",
      },
      {
        title: 'CPython source, dictobject.c',
        url: 'https://github.com/python/cpython/blob/main/Objects/dictobject.c',
        where:
          "Comments on the kinds of slots, on resizing, and 'Major subtleties ahead' on probing",
      },
      {
        title: 'Python language reference, Data model',
        url: 'https://docs.python.org/3/reference/datamodel.html#object.__hash__',
        where: '`object.__hash__`, note on hash randomization and the worst case of dict insertion',
      },
    ],
    corrections: [],
  },
  'recursion-vs-iteration': {
    prompt:
      'What is the difference between recursion and iteration, and what can go wrong when recursion gets very deep?',
    keyPoints: [
      'A loop repeats its body within one stack frame, so its stack use stays constant.',
      'A recursive call normally pushes a new frame, and too many frames overflow the stack.',
      'A recursion needs a base case, and each call must move toward it.',
      'A base case is no full protection: correct code fails too when valid input is too deep.',
      'Recursion fits nested data, such as trees, because the code follows the shape.',
      'Deep recursion can be rewritten as a loop, with an explicit stack on the heap if needed.',
      'Tail-call elimination reuses the frame, but you can rely on it only where the language guarantees it.',
    ],
    coreKeyPoints: 4,
    misconceptions: [
      'Thinks deep recursion goes on without end and locks up the machine; it normally ends in a stack overflow in that one program.',
      'Thinks loops are always faster; speed depends on the compiler, while the use of the stack is the real difference.',
      'Thinks recursion is safe once it has a base case; correct code overflows too when the input is deep.',
      'Thinks a tail call never uses stack space; many runtimes keep the frame.',
    ],
    answers: {
      strong:
        "Both repeat work. A loop repeats its body within one stack frame, so its stack use stays constant. A recursive function calls itself. Each call normally pushes a new frame with its parameters, local variables and return address, so stack space grows with the depth. The stack has a limit, and too many frames overflow it. A recursion needs a base case, and each call must move toward it. Without one you get a stack overflow. But a base case is no full protection. Correct code overflows too if valid input is too deep, say a linked list with a million nodes. What you see depends on the language. Java throws a StackOverflowError, Python raises a RecursionError, and a C program usually crashes. I like recursion for nested data, such as trees, because the code follows the shape. If the depth comes from user input, I limit it, or I rewrite the function as a loop with an explicit stack on the heap. Tail-call elimination can help, because it reuses the frame. But I rely on it only where the language guarantees it. Scheme does, while the standard Java and Python runtimes don't do it at all.",
      weak: 'Recursion is when a function calls itself, and a loop uses for or while. Recursion is cleaner, but loops are always faster. The danger is that the recursion goes on without end and locks up the machine. So you must not forget the base case, and once you have that, it is safe.',
    },
    anchors: {
      1: 'Cannot describe how a function comes to call itself, or sees in deep recursion only something that never ends and freezes the machine. Memory and the stack do not come up.',
      2: 'Says that recursion is a function calling itself, with a base case, while a loop repeats. May have heard of stack overflow but cannot say what fills up; the comparison is one of taste and speed.',
      3: 'Explains that a call adds a frame, a loop stays in one, and too many frames overflow the stack. Sees the cause only in a missing base case or endless calls, or has no way to avoid it for valid deep input.',
      4: 'Beyond the frames, points out that correct recursion overflows too when valid input is deep enough, and avoids it with a loop, an explicit stack, a depth limit, or a tail call where the language guarantees it. Other runtimes and the limits of tail calls stay vague.',
      5: 'Asks where the depth comes from, treats untrusted input as a risk, and still says where recursion is worth it, such as trees. Knows what the failure looks like in a named language, or that tail calls help only where guaranteed.',
    },
    cue: 'Tests whether the candidate sees the call stack behind the code. The mark of a 4: correct recursion can fail on deep input as well, and the candidate knows how to rewrite or limit it.',
    followUps: [
      'A recursive function passes all its tests. What could still make it fail in production?',
      'How would you change it so that this cannot happen?',
      'Where would you still prefer the recursive form?',
    ],
    references: [
      {
        title: 'The Java Virtual Machine Specification, Java SE 21 Edition',
        url: 'https://docs.oracle.com/javase/specs/jvms/se21/html/jvms-2.html#jvms-2.5.2',
        where: '§2.5.2 Java Virtual Machine Stacks; §2.6 Frames',
      },
      {
        title: 'Python standard library, sys',
        url: 'https://docs.python.org/3/library/sys.html#sys.setrecursionlimit',
        where:
          '`sys.setrecursionlimit`: a limit on depth, which guards the C stack; for the error, Built-in Exceptions, `RecursionError`',
      },
      {
        title: 'Revised⁵ Report on the Algorithmic Language Scheme',
        url: 'https://people.csail.mit.edu/jaffer/r5rs/Proper-tail-recursion.html',
        where: 'Section 3.5, Proper tail recursion',
      },
      {
        title: 'GCC manual, Options That Control Optimization',
        url: 'https://gcc.gnu.org/onlinedocs/gcc/Optimize-Options.html',
        where: '`-foptimize-sibling-calls`: enabled at `-O2`, `-O3` and `-Os`',
      },
    ],
    corrections: [
      {
        guide: 'Says that each recursive call adds a stack frame.',
        truth:
          'A call in tail position need not. Scheme requires that tail calls can go on without limit, and C compilers often reuse the frame when they optimize. One can rely on it only where the language guarantees it.',
        reference: {
          title: 'Revised⁵ Report on the Algorithmic Language Scheme',
          url: 'https://people.csail.mit.edu/jaffer/r5rs/Proper-tail-recursion.html',
          where:
            'Section 3.5, Proper tail recursion; for C, `-foptimize-sibling-calls` in the GCC manual',
        },
      },
    ],
  },
  'big-o-notation': {
    prompt: 'What is Big O notation for, and how does O(n²) compare with O(log n)?',
    keyPoints: [
      'Big O is an upper bound on how a cost grows with the input size n.',
      'It drops constant factors and smaller terms, so it is not a time in seconds.',
      'It applies to memory as well as to time.',
      'Two nested loops that each run n times are a typical O(n²), poor for large inputs.',
      'O(log n) typically comes from halving the problem at each step, as in binary search on sorted data.',
      'Doubling n makes about four times the work in quadratic growth and adds only about one step in logarithmic growth.',
      'One must say which case is meant: best, average and worst case can each have their own bound.',
      'Hidden constants matter on small inputs, where the algorithm with the worse bound can be faster.',
    ],
    coreKeyPoints: 5,
    misconceptions: [
      'Thinks Big O tells the exact seconds; it bounds growth and leaves out the machine and the constants.',
      'Thinks O(n²) takes twice as long as O(n); a loop nested in another, both over n items, takes about n times as long as one loop.',
      'Thinks log n has to do with writing logs; it is a logarithm, the number of times n can be halved.',
      'Thinks any two nested loops are O(n²); it depends on how often the inner loop runs.',
    ],
    answers: {
      strong:
        "Big O describes how the cost of an algorithm grows with the input size n. Strictly, it's an upper bound on that growth. It drops constant factors and smaller terms, so it's not a time in seconds. That's why I can compare two algorithms without fixing the machine. It applies to memory as well as to time. A typical O(n²) is two nested loops that each run n times, such as comparing every pair. If growth is quadratic, doubling n makes about four times the work. A thousand items are about a million steps, and a million items are a trillion, so it's poor for large inputs. O(log n) typically comes from halving the problem at each step, like binary search on a sorted array. There, doubling n adds only about one step, so a million items need about twenty. I'd also say which case I mean, because best, average and worst case can each have their own bound. And hidden constants matter on small inputs. There the algorithm with the worse bound can be faster, so I'd measure.",
      weak: "Big O tells you the exact seconds that an algorithm needs. O(n²) has two nested loops, so it takes twice as long as one loop. O(log n) is the good one. I think it's because it keeps logs of what it has done, so it doesn't repeat any work.",
    },
    anchors: {
      1: 'Takes Big O for a time in seconds or log n for writing logs, and cannot say which of the two suffers more from large inputs.',
      2: "Knows by heart that O(log n) beats O(n²), as a ranking of fast and slow. Has no fitting example of one of them, or explains it wrongly, such as 'a nested loop takes twice as long as one loop'.",
      3: 'Says that cost grows with input size, with nested loops for one and halving or binary search for the other. Puts no numbers on that growth, or never says that constant factors are left out.',
      4: 'Shows growth in numbers, such as four times the work against one more step when n doubles, and states that constant factors are dropped, so no seconds follow. Memory, the case meant, or small inputs may be missing.',
      5: 'With those numbers in place, calls it an upper bound, for memory too, and says which case it is for. Warns, unasked, that hidden constants can reverse the ranking for small n, so a measurement decides there.',
    },
    cue: 'Tests whether the candidate thinks in growth rather than in speed. The mark of a 4: they work out what a larger input does to each and say that constants are left out.',
    followUps: [
      'The input becomes ten times larger. What happens in each case?',
      'What does the notation leave out?',
      'Apart from running time, what could you describe with it?',
    ],
    references: [
      {
        title:
          'D. E. Knuth, Big Omicron and big Omega and big Theta, SIGACT News 8(2), 1976, pages 18–24',
        url: 'https://doi.org/10.1145/1008328.1008329',
        where: 'Abstract: O(f(n)) as an upper bound up to a constant, for all large n',
      },
      {
        title: 'C++ working draft, Binary search',
        url: 'https://eel.is/c++draft/alg.binary.search.general',
        where: '[alg.binary.search.general]: logarithmic steps with random access',
      },
      {
        title: 'OpenDSA, Calculating Program Running Time',
        url: 'https://github.com/OpenDSA/OpenDSA/blob/master/RST/en/AlgAnal/AnalProgram.rst',
        where: 'The examples on double loops: when they are quadratic, and when not',
      },
    ],
    corrections: [
      {
        guide: 'Gives nested loops as the example of O(n²).',
        truth:
          'Two nested loops are O(n²) if each runs at most about n times. If the counter of one loop doubles at each step, they are O(n log n). The bound is on the count of steps, not on the shape of the code.',
        reference: {
          title: 'OpenDSA, Calculating Program Running Time',
          url: 'https://github.com/OpenDSA/OpenDSA/blob/master/RST/en/AlgAnal/AnalProgram.rst',
          where: 'The examples on double loops: when they are quadratic, and when not',
        },
      },
    ],
  },
  'bubble-sort-vs-quicksort': {
    prompt:
      'Compare bubble sort with quicksort: how does each one work, and what do you trade when you choose one over the other?',
    keyPoints: [
      'Bubble sort swaps neighbors that are out of order, pass after pass, until nothing moves.',
      'Bubble sort is O(n²) on average and in the worst case.',
      'Bubble sort is simple and needs only O(1) extra space.',
      'Quicksort is divide and conquer: it partitions around a pivot and sorts both parts recursively.',
      'Quicksort is O(n log n) on average, and O(n²) at worst, when the pivot keeps splitting badly.',
      'A pivot that is chosen well, for example at random, makes the worst case unlikely.',
      'Quicksort also pays in something besides time: O(log n) stack on average, or no stability in its usual form.',
      'In practice one calls the library sort, often a hybrid such as introsort, or a merge sort such as Timsort.',
    ],
    coreKeyPoints: 5,
    misconceptions: [
      'Explains bubble sort only as bubbles that rise in water; what counts is the swapping of neighbors and its O(n²) cost.',
      'Thinks quicksort is fast because it is built in or optimized machine code; it is fast because each partition splits the work.',
      'Thinks quicksort is always O(n log n); pivots that split badly make it O(n²).',
    ],
    answers: {
      strong:
        "Bubble sort walks over the array and swaps neighbors that are out of order, pass after pass, until nothing moves. It's simple, it's stable, and it needs only O(1) extra space. But it's O(n²) on average and in the worst case. With an early exit, input that's already sorted takes O(n). Quicksort is divide and conquer. It picks a pivot, partitions the items around it, and sorts both parts recursively. On average that's O(n log n). In the worst case it's O(n²), when the pivot keeps splitting badly, for example the first element as pivot on sorted data. A random pivot makes that very unlikely, if equal keys are handled well. Median of three is fine on normal data, but it's a fixed rule, so crafted input can defeat it. Sorting in place, quicksort still takes O(log n) stack on average, and the usual form is not stable. So I trade simplicity, stability and a little memory for much better speed on large data. In practice I'd call the library sort. That's often a hybrid, such as introsort, which falls back to heapsort. Python uses Timsort, a stable merge sort.",
      weak: "In bubble sort the large values rise to the top like bubbles in water, so it's fine for small lists. Quicksort is the one that's built in. It's optimized machine code, so it's always O(n log n). I'd use quicksort everywhere, because I don't see any downside.",
    },
    anchors: {
      1: 'Explains the names only, such as bubbles in water, or calls quicksort fast because it is built in. Neither algorithm is described as steps one could follow.',
      2: 'Describes the swapping of neighbors and knows that quicksort is the faster one. Has no pivot or partition in the account, or claims that quicksort is always O(n log n).',
      3: 'Describes both mechanisms with the pivot and gives O(n²) against O(n log n) on average. Lacks at least one of these: what causes the worst case of quicksort, how to make it unlikely, or any word on memory or stability.',
      4: 'Has both mechanisms and links the O(n²) case of quicksort to pivots that split badly, with a remedy such as a random pivot. Weighs extra memory or stability as well as time.',
      5: 'Adds two or more of these unasked: the stack that quicksort uses, which of the two is stable, how an early exit helps bubble sort on sorted data. Also knows what real libraries run, such as a hybrid that falls back to heapsort.',
    },
    cue: 'Tests whether the candidate compares algorithms on more than a slogan. The mark of a 4: they know which pivots make quicksort quadratic and how to avoid them, and they compare something besides speed.',
    followUps: [
      'How does each behave on data that is already in order?',
      'Besides speed, what would you look at before you choose?',
      'Which sort runs when you call the sort function of your language?',
    ],
    references: [
      {
        title: 'OpenDSA, Bubble Sort',
        url: 'https://github.com/OpenDSA/OpenDSA/blob/master/RST/en/Sorting/BubbleSort.rst',
        where: 'How neighbors are swapped, and the quadratic cost',
      },
      {
        title: 'OpenDSA, Quicksort',
        url: 'https://github.com/OpenDSA/OpenDSA/blob/master/RST/en/Sorting/Quicksort.rst',
        where: "'Quicksort Analysis': bad pivots, the average case and the stack",
      },
      {
        title:
          'M. D. McIlroy, A Killer Adversary for Quicksort, Software: Practice and Experience 29(4), 1999',
        url: 'https://doi.org/10.1002/(SICI)1097-024X(19990410)29:4%3C341::AID-SPE237%3E3.0.CO;2-R',
        where: 'Abstract: input built to make quicksort quadratic',
      },
      {
        title: 'O. Peters, pdqsort',
        url: 'https://github.com/orlp/pdqsort',
        where: "README: table of costs; 'The worst case' on random pivots and introsort",
      },
      {
        title: 'PostgreSQL source, sort_template.h',
        url: 'https://github.com/postgres/postgres/blob/master/src/include/lib/sort_template.h',
        where:
          'Comments ahead of the code: recursing into the smaller part keeps the depth within log n',
      },
      {
        title: 'CPython source, listsort.txt',
        url: 'https://github.com/python/cpython/blob/main/Objects/listsort.txt',
        where: "'Intro': Timsort as a stable merge sort",
      },
    ],
    corrections: [
      {
        guide: 'Gives extra space for bubble sort, O(1), and running times for quicksort.',
        truth:
          'Quicksort costs memory too. Its recursion takes stack, O(log n) if it is written with care, and its usual form is not stable.',
        reference: {
          title: 'O. Peters, pdqsort',
          url: 'https://github.com/orlp/pdqsort',
          where: 'README: first paragraph and table of costs, columns on memory and stability',
        },
      },
    ],
  },
  'stack-vs-queue': {
    prompt:
      'What is the difference between a stack and a queue? Give one real example of each from computing.',
    keyPoints: [
      'A stack is last in, first out (LIFO): push and pop work at the same end.',
      'A fitting stack from computing is named, such as the call stack, undo history or the back button.',
      'A queue is first in, first out (FIFO): items join at the rear and leave from the front.',
      'A fitting queue from computing is named, such as print jobs or background tasks.',
      'The needed order decides: newest first to go back, order of arrival to serve in turn.',
      'Both are rules about access, not memory layouts; an array or a linked list can hold either, with O(1) operations.',
      'With several workers or retries, tasks from a queue may finish in a different order.',
    ],
    coreKeyPoints: 4,
    misconceptions: [
      'Thinks a stack is vertical in memory and a queue horizontal; both are rules of access and have no direction in memory.',
      'Thinks both just keep items waiting for the backend; what tells them apart is which item leaves next.',
      'Swaps the two orders; a stack gives back the newest item, a queue the oldest.',
    ],
    answers: {
      strong:
        "They differ in which item comes out next. A stack is last in, first out, or LIFO. I push and pop at the same end, the top. The call stack works like that: the function called last returns first. Undo history is another example, because the newest edit has to be undone first. A queue is first in, first out, or FIFO. Items join at the rear and leave from the front. Print jobs wait in a queue, and so do background tasks, like mails to send after a request. The needed order decides. To go back step by step, I want the newest first, so I take a stack. To serve everyone in turn, I want the order of arrival, so I take a queue. Both are rules about access, not memory layouts. An array or a linked list can hold either, with O(1) operations, amortized if an array has to grow. For a queue in an array I'd use a ring buffer, so that nothing shifts when the front leaves. In practice order has limits. With several workers or retries, tasks may finish in a different order.",
      weak: "A stack is stored vertically in memory, like a pile of plates, and a queue is stored horizontally, like people in line. Both just keep items waiting for the backend. For most programs it doesn't matter which one you use, so I take what the framework offers.",
    },
    anchors: {
      1: 'Talks of shape, vertical against horizontal, or of items that wait until something is ready. Which item leaves next is not said, or is swapped between the two and not put right.',
      2: 'Recites LIFO and FIFO or the picture of plates and a waiting line. At least one example does not come from computing or does not fit, or the ends for adding and removing are wrong.',
      3: 'States both orders and the right ends, with one fitting example each, such as undo and print jobs. The examples are only named: why that case needs that order is missing for at least one.',
      4: 'Gives the reason for both examples, such as the newest edit having to be undone first and print jobs having to be served in turn. How to build either, or where strict order ends, is missing.',
      5: 'Besides the reasons, separates the access rule from storage unasked: builds either on an array or linked list in O(1), perhaps with a ring buffer. Warns that several workers or retries break the order in which tasks finish.',
    },
    cue: 'Tests whether the candidate chooses a structure from the order a task needs. The mark of a 4: each example comes with the reason why that order is needed there, not just with its name.',
    followUps: [
      'Why is that the right choice in your example?',
      'How would you build one yourself?',
      'What changes when many programs take items from it at once?',
    ],
    references: [
      {
        title: 'Java SE 21 API, interface Deque',
        url: 'https://docs.oracle.com/en/java/javase/21/docs/api/java.base/java/util/Deque.html',
        where: 'Interface description: use as a queue (FIFO) and as a stack (LIFO)',
      },
      {
        title: 'The Java Virtual Machine Specification, Java SE 21 Edition',
        url: 'https://docs.oracle.com/javase/specs/jvms/se21/html/jvms-2.html#jvms-2.5.2',
        where: '§2.5.2 Java Virtual Machine Stacks: frames are pushed and popped',
      },
      {
        title: 'RabbitMQ documentation, Queues',
        url: 'https://www.rabbitmq.com/docs/queues#message-ordering',
        where: "'What is a Queue?': FIFO; 'When messages can be reordered'",
      },
    ],
    corrections: [
      {
        guide: 'Gives a background task queue as an example of first in, first out.',
        truth:
          'The queue keeps tasks in order, but priorities, and redelivery when there are several consumers, change the order in which they are delivered. An answer that says so is right.',
        reference: {
          title: 'RabbitMQ documentation, Queues',
          url: 'https://www.rabbitmq.com/docs/queues#message-ordering',
          where: "'When messages can be reordered'",
        },
      },
    ],
  },
} satisfies Record<IdsOf<'data-structures-and-algorithms'>, BackendProse>;
