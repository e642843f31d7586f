import type { IdsOf } from './outline.ts';
import type { BackendProse } from './types.ts';

export const dataStructuresAndAlgorithms = {
  'array-vs-linked-list': {
    prompt:
      'Compare an array with a linked list: how does each store its items, what do the common operations cost, and when would you choose each?',
    keyPoints: [
      'An array keeps its elements in one contiguous block of memory.',
      'Reading an array element by index is O(1), because its address can be computed.',
      'Inserting or deleting in the middle of an array is O(n), because the later elements shift.',
      'A linked list is a chain of separate nodes joined by pointers, so finding an item is O(n), even by position.',
      'The choice is argued from the costs: an array for indexed reads and scans, a list for frequent inserts and removals along the chain, as in an LRU cache.',
      'A growable array copies its elements when it is full, yet appending stays amortized O(1).',
      'Inserting into a linked list is O(1) only at a place that you already hold; unlinking a held node needs its predecessor as well, which a doubly linked list keeps at hand.',
      'An array uses the CPU cache well, so it often wins even when the data keeps growing.',
    ],
    coreKeyPoints: 5,
    misconceptions: [
      'Thinks a linked list is the advanced version of an array, for data of unknown size; a growable array handles that with amortized O(1) appends.',
      'Thinks inserting into a linked list is always O(1); walking to the position first costs O(n).',
      'Describes an array as a list in brackets; that is syntax and says nothing of layout or cost.',
    ],
    answers: {
      strong:
        "An array keeps its elements in one contiguous block of memory. So the address of any element can be computed, and reading by index is O(1). Inserting or deleting in the middle is O(n), because the later elements have to shift. When a growable array is full, it copies everything into a bigger block. That one step is O(n), but if the size grows by a constant factor, appending is still amortized O(1). A linked list is a chain of separate nodes joined by pointers. Finding an item is O(n), even by position, because I have to follow the links. If I already hold a node, linking a new one after it is O(1). To unlink that same node I need its predecessor, which a doubly linked list keeps at hand. I use an array by default, above all for indexed reads and scans. It uses the CPU cache well, so it often wins even when the data keeps growing. I'd pick a list for frequent inserts and removals at places that I hold. In an LRU cache, a hash map finds the node and the list moves it to the front.",
      weak: "An array is a list of values in brackets. A linked list is the advanced version, for when you don't know how much data will come, because an array has a fixed length. Inserting into a linked list is always O(1), wherever you want, so for data that changes it's simply the better one.",
    },
    anchors: {
      1: 'Puts a wrong claim in place of the core: the list is an advanced array, finds any item at once, or differs from an array in syntax or size limits only. Layout and costs are wrong or absent.',
      2: "Knows that an array has indexes and a list has links. The rest is slogans, such as 'arrays read fast, lists insert fast', or a choice by taste. No layout is described and no cost is explained.",
      3: 'Describes both layouts and gives some costs by heart. One basic cost or its reason is missing or wrong, such as finding an item in a list or shifting in an array, or the choice does not follow from the costs.',
      4: 'Gets both layouts and the basic costs right, with their reasons, and chooses by them: indexed reads for one, frequent inserts and removals for the other. At most two of these are missing: cheap appends, the node that O(1) insertion needs in hand, the CPU cache.',
      5: 'Derives every cost from the layout and makes nearly all points: amortized appends, the condition on O(1) insertion, what unlinking needs, the CPU cache. Judges from there: an array by default, and a real case that earns a list.',
    },
    cue: 'Tests whether the candidate reasons from memory layout to cost. The step from 3 to 4: the costs come with reasons and decide the choice. A bare claim that a list inserts in O(1) does not cost the 4; claiming it for a place that must first be found does.',
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
        where:
          '[forward.list.overview], Note 2: the preceding element; [forward.list.modifiers], `erase_after`',
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
          "That holds for a doubly linked list. In a singly linked one it holds for the head and for the node after the one you hold. Unlinking the held node itself, or linking one before it, in general needs its predecessor, which takes O(n) to find. Copying the next node's value back avoids this, except at the last node.",
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
      'A strategy keeps both entries, for example chaining: a list or a small tree holds what shares a bucket.',
      'Lookup is O(1) on average, because few keys share a place; when many do it slows down, to O(n) at worst with chaining or probing.',
      'A second strategy is known, for example open addressing: all entries stay in the table itself, and an insert probes for another free slot.',
      'The table resizes when its load factor passes a limit; one resize is O(n), yet inserts stay amortized O(1).',
      'A resize that keeps the hash function cannot separate keys with equal hashes; against an attacker the table needs a keyed hash with a secret seed.',
    ],
    coreKeyPoints: 5,
    misconceptions: [
      'Thinks a collision is a duplicate key; two different keys that share a bucket collide.',
      'Thinks a collision raises an error or overwrites the older value; a general-purpose table keeps both entries and tells them apart by their keys.',
      'Thinks a lookup is always instant; in the usual designs it is O(1) on average and gets slower when many keys share a place.',
    ],
    answers: {
      strong:
        "A hash table is an array of buckets. A hash function turns the key into a number, and the table reduces that number to a bucket index, for example with modulo. A collision means that two different keys land in the same bucket. That's normal, not an error. The table stores the keys too and compares them for equality, so each key still finds its own value. Only the same key again replaces a value. There are two main ways to keep both entries. Chaining puts the entries of a bucket in a list, or a tree if it gets long. Open addressing keeps all entries in the table itself and probes for another free slot. With a good hash few keys share a place, so lookup is O(1) on average. In the worst case both are O(n), because all keys pile up. A tree of ordered keys cuts that to O(log n). The table resizes when its load factor passes a limit. One resize is O(n), yet inserts stay amortized O(1). But a resize with the same hash function can't separate keys with equal hashes. So against an attacker who chooses the keys I'd want a keyed hash with a secret seed, such as SipHash.",
      weak: 'A hash table stores key and value pairs, and lookup is always instant, because the key points straight at the value. A collision is when you insert a duplicate key. Depending on the language you get an error, or it overwrites the old value. So you have to make sure that your keys are unique.',
    },
    anchors: {
      1: 'Takes a collision for a duplicate key, or has one entry push out the other, and builds the answer on that. Or gives no account at all of how a key leads to its value.',
      2: 'Says that hashing a key gives a place and that two keys may clash there. How the clash is handled is a bare term or left to the library, and the speed is praised without a reason.',
      3: 'Knows hash, bucket and collision, and names a way to keep both entries. Something at the core stays open: how the right entry is found among several, how the strategy works, or why access is fast and when it is not.',
      4: 'Makes one strategy work from hash to bucket to the comparison of stored keys, so that a lookup could be followed. Says that it is fast on average and slows down when many keys share a place. At most two of these are missing: a second strategy, resizing, what resizing cannot cure.',
      5: 'Follows a lookup through two strategies, with average and worst case, and makes nearly all points. Judges the limits: growth leaves inserts at amortized O(1), but it cannot part equal hashes, so keys from strangers call for a keyed hash.',
    },
    cue: 'Tests whether the candidate knows the mechanism behind a fast lookup. The step from 3 to 4: one strategy works to the end, and the speed has a reason and a limit. Whichever strategy comes first, the other counts as the second. Accept O(log n) at worst for tree buckets and a constant for cuckoo hashing.',
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
      {
        title: 'PEP 456, Secure and interchangeable hash algorithm',
        url: 'https://peps.python.org/pep-0456/',
        where:
          "'Abstract' and 'Rationale': a secret seed in a weak hash is not enough, hence SipHash",
      },
      {
        title: '.NET source, Dictionary.cs',
        url: 'https://github.com/dotnet/runtime/blob/main/src/libraries/System.Private.CoreLib/src/System/Collections/Generic/Dictionary.cs',
        where:
          '`TryInsert` and `Resize(int, bool)`: after many collisions the table changes to a randomized hash of strings',
      },
      {
        title: "DPDK Programmer's Guide, Hash Library",
        url: 'https://doc.dpdk.org/guides/prog_guide/hash_lib.html',
        where: "'Implementation Details': cuckoo hashing, where a lookup examines two buckets only",
      },
    ],
    corrections: [],
  },
  'recursion-vs-iteration': {
    prompt:
      'How does recursion differ from iteration, and what can go wrong when a recursion gets very deep?',
    keyPoints: [
      'A loop repeats its body within one stack frame, so its stack use stays constant.',
      'A recursive call normally pushes a new frame, and too many frames overflow the stack.',
      'A recursion needs a base case, and each call must move toward it.',
      'Deep recursion can be rewritten as a loop, with an explicit stack on the heap if needed.',
      'A base case is no full protection: correct code fails too when valid input is too deep.',
      'Recursion fits nested data, such as trees, because the code follows the shape.',
      'Depth that comes from outside input is a risk, so it is limited or handled without recursion.',
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
        "Both repeat work. A loop repeats its body within one stack frame, so its stack use stays constant. A recursive function calls itself. Each call normally pushes a new frame with its parameters, local variables and return address, so stack space grows with the depth. The stack has a limit, and too many frames overflow it. A recursion needs a base case, and each call must move toward it. Without one you get a stack overflow. But a base case is no full protection. Correct code overflows too if valid input is too deep, say a linked list with a million nodes. What you see depends on the language. Java throws a StackOverflowError, Python raises a RecursionError, and a C program usually crashes. I like recursion for nested data, such as trees, because the code follows the shape. If the depth comes from outside input, it's a risk. Then I limit it, or I rewrite the function as a loop with an explicit stack on the heap. Tail-call elimination can help, because it reuses the frame. But I rely on it only where the language guarantees it. Scheme does, while the standard Java and Python runtimes don't do it at all.",
      weak: 'Recursion is when a function calls itself, and a loop uses for or while. Recursion is cleaner, but loops are always faster. The danger is that the recursion goes on without end and locks up the machine. So you must not forget the base case, and once you have that, it is safe.',
    },
    anchors: {
      1: 'Holds a wrong picture of the core: deep recursion never ends or locks up the machine, or no depth can hurt once there is a base case. The stack and its frames are wrong or absent.',
      2: 'Says that recursion calls itself and a loop repeats, and compares the two by style or speed. Deep recursion is called bad or slow; what fills up is not said, apart from stack overflow as a bare term.',
      3: 'Knows frames, base case and stack overflow, or most of them, without putting them to use: it stays open why a loop escapes the problem, or how to get out of a recursion that is too deep.',
      4: 'Explains that each call adds a frame until the stack overflows while a loop stays in one, that a recursion moves toward its base case, and how to turn it into a loop. At most two of these are missing: deep valid input, trees, outside input, tail calls.',
      5: 'Follows the stack from frame to limit and makes nearly all points. Sees the hard one: correct code overflows too when valid input is deep. Judges by where the depth comes from, limits or rewrites for outside input, and trusts tail calls only where guaranteed.',
    },
    cue: 'Tests whether the candidate sees the call stack behind the code. The step from 3 to 4: frames explain both the failure and the way out, a loop with its own stack if needed. That correct code can overflow on deep input marks the 5.',
    followUps: [
      'What decides how deep a recursion can go?',
      'What would you do about it in your own code?',
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
      'Big O describes how a cost grows with the input size n.',
      'Two nested loops that each run n times are a typical O(n²), poor for large inputs.',
      'O(log n) typically comes from halving the problem at each step, as in binary search on sorted data.',
      'A larger input is worked out for both: doubling n makes about four times the work in quadratic growth and adds only about one step in logarithmic growth.',
      'It drops constant factors and smaller terms, so it is not a time in seconds.',
      'It applies to memory as well as to time.',
      'It is an upper bound, and one must say for which case: best, average and worst case can each have their own bound.',
      'Hidden constants matter on small inputs, where the algorithm with the worse bound can be faster.',
    ],
    coreKeyPoints: 4,
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
      1: 'Gets the core wrong, such as exact seconds, n squared as twice the time, or a logarithm that writes logs. Which of the two suffers more from large inputs is wrong or never said.',
      2: 'Ranks the two as slow and fast by heart, perhaps with a curve. No example is explained, and what a larger input does to either stays vague.',
      3: 'Speaks of growth with the input and has a fitting example for each, but never works out how far the two drift apart. Or there are numbers, and one of the examples is missing or has no reason.',
      4: 'Says that cost grows with input size, explains nested loops and halving, and works out what a larger input does to each, such as four times the work against one more step. At most two of these are missing: dropped constants, memory, bound and case, small inputs.',
      5: 'Has growth in numbers and makes nearly all points. Uses the notation with care: an upper bound, for memory too, with the case named and constants dropped. Judges from there: hidden constants can reverse the ranking for small n, so a measurement decides.',
    },
    cue: 'Tests whether the candidate thinks in growth rather than in speed. The step from 3 to 4: they work out what a larger input does to each; any right figures will do. Care with constants, case and bound marks the 5.',
    followUps: [
      'The input becomes ten times larger. What happens in each case?',
      'What does the notation leave out?',
      'What else can you describe with it?',
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
      'Quicksort is divide and conquer: it partitions around a pivot and sorts both parts recursively.',
      'Quicksort is O(n log n) on average, so it is far faster on large data.',
      'Bubble sort has simplicity in its favor and needs only O(1) extra space.',
      'Quicksort is O(n²) at worst, when the pivot keeps splitting badly; one that is chosen well, for example at random, makes that unlikely.',
      "Something besides average speed is weighed, such as quicksort's stack of O(log n), or that its usual form is not stable while bubble sort is.",
      'In practice one calls the library sort, often a hybrid such as introsort, or a merge sort such as Timsort.',
    ],
    coreKeyPoints: 5,
    misconceptions: [
      'Explains bubble sort only as bubbles that rise in water; what counts is the swapping of neighbors and its O(n²) cost.',
      'Thinks quicksort is fast because it is built in or optimized machine code; it is fast because each partition splits the work.',
      'Thinks quicksort is always O(n log n); in the plain form, pivots that split badly make it O(n²).',
    ],
    answers: {
      strong:
        "Bubble sort walks over the array and swaps neighbors that are out of order, pass after pass, until nothing moves. It's simple, it's stable, and it needs only O(1) extra space. But it's O(n²) on average and in the worst case. With an early exit, input that's already sorted takes O(n). Quicksort is divide and conquer. It picks a pivot, partitions the items around it, and sorts both parts recursively. On average that's O(n log n), so it's far faster on large data. In the worst case it's O(n²), when the pivot keeps splitting badly, for example the first element as pivot on sorted data. A random pivot makes that very unlikely, if equal keys are handled well. Median of three is fine on normal data, but it's a fixed rule, so crafted input can defeat it. Sorting in place, quicksort still takes O(log n) stack on average, and the usual form is not stable. So I trade simplicity, stability and a little memory for much better speed. In practice I'd call the library sort. That's often a hybrid, such as introsort, which falls back to heapsort. Python uses Timsort, a stable merge sort.",
      weak: "In bubble sort the large values rise to the top like bubbles in water, so it's fine for small lists. Quicksort is the one that's built in. It's optimized machine code, so it's always O(n log n). I'd use quicksort everywhere, because I don't see any downside.",
    },
    anchors: {
      1: 'Explains the names only, such as bubbles in water, or credits the speed of quicksort to machine code or to being built in. No step of either algorithm is right.',
      2: 'Ranks the two as slow and fast, or recites their costs, with at most the swapping described. Where the speed of quicksort comes from is not said.',
      3: 'Knows that one swaps neighbors and the other splits the data, and that one is quadratic. A core piece is missing or vague: how the pivot works, one of the two costs, or what bubble sort has in its favor.',
      4: 'Has both mechanisms right, neighbors swapped against a pivot that partitions, and O(n²) against O(n log n). Says what each choice gains: simplicity and no extra memory, or speed on large data. At most two of these are missing: the worst case, stack or stability, what libraries run.',
      5: 'Describes both so that one could follow them and makes nearly all points. Knows which pivots make quicksort quadratic and how to avoid them, weighs stack or stability besides speed, and judges like a practitioner: call the library sort, knowing what it runs.',
    },
    cue: "Tests whether the candidate compares algorithms on more than a slogan. The step from 3 to 4: both mechanisms and both costs are right, and each side has something in its favor. A bare 'n log n' for quicksort counts as its average; 'always n log n' does not.",
    followUps: [
      'How does each behave on data that is already in order?',
      'What else would you look at before you choose?',
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
        where: "README: 'The worst case', on random pivots and introsort",
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
      {
        title: 'R. Sedgewick and K. Wayne, Algorithms, 4th edition: 2.5 Sorting Applications',
        url: 'https://algs4.cs.princeton.edu/25applications/',
        where: "'Stability': which sorts are stable, and that quicksort is not",
      },
    ],
    corrections: [
      {
        guide: 'Gives extra space for bubble sort, O(1), and running times for quicksort.',
        truth:
          'Quicksort costs memory too: its recursion takes stack. O(log n) is the average; it is guaranteed only if the code recurses into the smaller part and loops over the larger one.',
        reference: {
          title: 'PostgreSQL source, sort_template.h',
          url: 'https://github.com/postgres/postgres/blob/master/src/include/lib/sort_template.h',
          where: 'Comments ahead of the code: why it cannot recurse more than log(N) levels',
        },
      },
    ],
  },
  'stack-vs-queue': {
    prompt:
      'How do a stack and a queue differ? For each, name one use in computing and say why it fits there.',
    keyPoints: [
      'A stack is last in, first out (LIFO): push and pop work at the same end.',
      'A fitting stack from computing is named, such as the call stack, undo history or the back button.',
      'A queue is first in, first out (FIFO): items join at the rear and leave from the front.',
      'A fitting queue from computing is named, such as print jobs or background tasks.',
      'The needed order decides, in both examples: newest first to go back, order of arrival to serve in turn.',
      'Both are rules about access, not memory layouts; an array or a linked list can hold either, with O(1) operations.',
      'With several workers or retries, tasks from a queue may finish in a different order.',
    ],
    coreKeyPoints: 5,
    misconceptions: [
      'Thinks a stack is vertical in memory and a queue horizontal; each is a rule of access, whatever holds it. That the call stack grows in one direction on most machines is right.',
      'Thinks both just keep items waiting for the backend; what tells them apart is which item leaves next.',
      'Swaps the two orders; a stack gives back the newest item, a queue the oldest.',
    ],
    answers: {
      strong:
        "They differ in which item comes out next. A stack is last in, first out, or LIFO. I push and pop at the same end, the top. The call stack works like that: the function called last returns first. Undo history is another example, because the newest edit has to be undone first. A queue is first in, first out, or FIFO. Items join at the rear and leave from the front. Print jobs wait in a queue, and so do background tasks, like mails to send after a request. The needed order decides. To go back step by step, I want the newest first, so I take a stack. To serve everyone in turn, I want the order of arrival, so I take a queue. Both are rules about access, not memory layouts. An array or a linked list can hold either, with O(1) operations, amortized if an array has to grow. For a queue in an array I'd use a ring buffer, so that nothing shifts when the front leaves. In practice order has limits. With several workers or retries, tasks may finish in a different order.",
      weak: "A stack is stored vertically in memory, like a pile of plates, and a queue is stored horizontally, like people in line. Both just keep items waiting for the backend. For most programs it doesn't matter which one you use, so I take what the framework offers.",
    },
    anchors: {
      1: 'Tells the two apart by shape or place in memory, or as things that wait until something is ready, or swaps the two orders and keeps to it. Which item leaves next is wrong or never said.',
      2: 'Recites LIFO and FIFO, or the picture of plates and a waiting line, and stops there. Uses in computing are missing, or would suit either structure.',
      3: 'States both orders and the right ends, with uses such as undo and print jobs. They are only named: why that order is needed is missing for at least one. Or one of the two uses does not fit.',
      4: 'Gets both orders and ends right, with a fitting use for each and the reason for its order, such as the newest edit having to be undone first. How to build one, or where strict order ends, may be missing; so may both.',
      5: 'Argues from the order that a task needs and makes nearly all points. Separates the access rule from what holds it, with O(1) operations on an array or linked list, and knows where order ends: several workers or retries let tasks finish out of turn.',
    },
    cue: 'Tests whether the candidate chooses a structure from the order a task needs. The step from 3 to 4: each use comes with the reason why that order is needed there, not just with its name.',
    followUps: [
      'Put three items into each. What comes out, and from where?',
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
