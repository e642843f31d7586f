import type { SectionAnswers } from './answers.ts';

export const dataStructuresAndAlgorithmsAnswers = {
  'array-vs-linked-list': {
    a: {
      score: 5,
      text: 'An array is one unbroken stretch of memory, so I reach item i by arithmetic on the start address, constant time. Squeeze something into the middle and everything behind it moves, linear. When full it doubles and copies, which averages out to constant per append. List nodes are scattered, each pointing on to the next, so item fifty costs fifty hops. Splicing is constant once I stand on the node; cutting it out wants the one before, hence double links. And a packed array streams through the cache, so it mostly wins even while growing. My default is the array, for indexing and scanning; an LRU cache I built on a list, since entries move to the front all day.',
      reason:
        'Every cost is derived from the layout, the condition on O(1) splicing and the cache are there, and the list is chosen for a real case. A 4 would lack one or two of those further points.',
      keyPoints: {
        0: 'An array is one unbroken stretch of memory',
        1: 'I reach item i by arithmetic on the start address, constant time',
        2: 'Squeeze something into the middle and everything behind it moves, linear',
        3: 'List nodes are scattered, each pointing on to the next, so item fifty costs fifty hops',
        4: 'My default is the array, for indexing and scanning; an LRU cache I built on a list, since entries move to the front all day',
        5: 'When full it doubles and copies, which averages out to constant per append',
        6: 'Splicing is constant once I stand on the node; cutting it out wants the one before, hence double links',
        7: 'a packed array streams through the cache, so it mostly wins even while growing',
      },
      misconceptions: {},
    },
    b: {
      score: 1,
      text: 'An array you write with square brackets and a list you build from classes, that is how I tell them apart. The linked list is the newer, improved array, it came because arrays cannot grow. You can put an item in anywhere and it costs nothing, and you can also take item seven directly, the list knows where it is. So honestly I would always use the list today, the array is more for homework and for old languages like C, where they had nothing better. Somebody told me that lists need a bit more typing because you must write the class for the node, but you do that one time and then you copy it from project to project. Performance, I think they are equal, computers are fast enough.',
      reason:
        'Confident and wrong about the core: the list as an improved array, with free inserts and direct access. No layout and no right cost is heard; a 2 would be empty rather than wrong.',
      keyPoints: {},
      misconceptions: {
        0: 'The linked list is the newer, improved array, it came because arrays cannot grow',
        1: 'You can put an item in anywhere and it costs nothing',
        2: 'An array you write with square brackets',
      },
    },
    c: {
      score: 4,
      text: 'Let me think in pictures. The array is a row of boxes side by side in memory. To get box number five the machine calculates the address, so that is constant. If I insert in the middle I push the rest one place along, which is linear work. The linked list is boxes lying anywhere, each holding a reference to the next one, and to find one I must walk from the start, so linear. For a table of results that I read by position I take the array, and for a playlist where songs come and go in the middle all the time, the list. Growing is not a reason against arrays, by the way, since doubling makes appending cheap on average.',
      reason:
        'Both layouts, the four basic costs with their reasons, and a choice that follows from them. Missing are the held node that O(1) insertion needs and the cache, which a 5 would have.',
      keyPoints: {
        0: 'The array is a row of boxes side by side in memory',
        1: 'To get box number five the machine calculates the address, so that is constant',
        2: 'If I insert in the middle I push the rest one place along, which is linear work',
        3: 'The linked list is boxes lying anywhere, each holding a reference to the next one, and to find one I must walk from the start, so linear',
        4: 'For a table of results that I read by position I take the array, and for a playlist where songs come and go in the middle all the time, the list',
        5: 'Growing is not a reason against arrays, by the way, since doubling makes appending cheap on average',
      },
      misconceptions: {},
    },
    d: {
      score: 2,
      text: "Both are data structures and both are very important, you get them in every programming course. An array has indexes, you start counting from zero, and a linked list has links from one to the other. Arrays are good when you want reading to be quick, and linked lists are good when you want inserting to be quick, so it depends on the use case, you always have to look at the requirements first. In Java there's ArrayList and LinkedList, and both implement the List interface, so you can exchange them later without changing much code, which is a nice thing about interfaces. I normally use ArrayList, everyone in the team does. For big data you should be careful and choose the right one, otherwise you could get performance problems.",
      reason:
        'Long, but slogans only: reading against inserting, with no layout and no cost explained. A 3 would describe how at least one of them stores its items.',
      keyPoints: {},
      misconceptions: {},
    },
    e: {
      score: 3,
      text: "An array's cells lie next to each other in one piece, and because of that you compute where element k is, O(1). A linked list is nodes with a pointer to the following one, and searching takes O(n) because you go one by one. Insertion is O(n) for the array and O(1) for the list, I know this table by heart, and deletion is the same row I believe. When to choose, hmm, I would say the linked list if the size is not known in advance and the array if it is known, that's what we learned.",
      reason:
        'The layouts and some reasons are right, but insertion is a table learned by heart, and the choice rests on unknown size instead of the costs. A 4 explains the shifting and chooses by it.',
      keyPoints: {
        0: "An array's cells lie next to each other in one piece",
        1: 'because of that you compute where element k is, O(1)',
        3: 'A linked list is nodes with a pointer to the following one, and searching takes O(n) because you go one by one',
      },
      misconceptions: { 0: 'the linked list if the size is not known in advance' },
    },
  },
  'hash-table-collisions': {
    a: {
      score: 1,
      text: 'A hash table is like a dictionary in Python. You give it a name and it hands you the value right away, it takes no time however much you put in, that is why everybody uses it. A collision is when you insert the same key twice. Then the program throws an exception, or the old value is lost, so you have to make sure beforehand that your keys are unique. In our last project we solved it by checking a list of used keys before each insert, and where two customers had one name we put a number behind the second, and since then we have not seen a single collision. So with good naming the problem goes away by itself.',
      reason:
        'Takes a collision for a repeated key that fails or overwrites, which is wrong about the core, and how a key leads to its value is never said.',
      keyPoints: {},
      misconceptions: {
        0: 'when you insert the same key twice',
        1: 'the program throws an exception, or the old value is lost',
        2: 'it takes no time however much you put in',
      },
    },
    b: {
      score: 5,
      text: "The key's hash is an integer, masked down to a slot number. Unequal keys sharing a slot is everyday business, so the stored key has to be compared before I trust a hit. Chaining hangs a list off the slot. Open addressing probes onward inside the one array, kinder to the cache but touchier about deletes. Expect constant time with a well-mixed hash, since slots stay nearly empty, and linear at worst. Growing at a fill limit keeps it so: one O(n) pause, constant when averaged over inserts. But growth cannot part keys whose full hashes are identical, so for strings from strangers I want the hash keyed with a random secret, or an attacker keeps it slow.",
      reason:
        'Two strategies, both cases of the cost, amortized growth, and the hard one: what growth cannot part and why an attacker matters. A 4 would lack that last step or one like it.',
      keyPoints: {
        0: "The key's hash is an integer, masked down to a slot number",
        1: 'Unequal keys sharing a slot is everyday business',
        2: 'the stored key has to be compared before I trust a hit',
        3: 'Chaining hangs a list off the slot',
        4: 'constant time with a well-mixed hash, since slots stay nearly empty, and linear at worst',
        5: 'Open addressing probes onward inside the one array',
        6: 'Growing at a fill limit keeps it so: one O(n) pause, constant when averaged over inserts',
        7: 'growth cannot part keys whose full hashes are identical, so for strings from strangers I want the hash keyed with a random secret, or an attacker keeps it slow',
      },
      misconceptions: {},
    },
    c: {
      score: 4,
      text: 'You hash the key to an integer and take it modulo the number of buckets. Two unequal keys can land together, that is expected. The table keeps each key next to its value, so it checks equality before it returns anything. Either the bucket carries a chain of entries, or, with open addressing, everything stays in the one array and you step on to the next empty cell. With a decent hash you get constant time on average, and linear when everything piles up in one place. Past about three quarters full it doubles and rehashes: that single step costs O(n), but spread over all inserts it is constant.',
      reason:
        'All core points with their reasons, a second strategy and growth besides. What growth cannot cure, equal hashes and an attacker, is missing and would make it a 5.',
      keyPoints: {
        0: 'You hash the key to an integer and take it modulo the number of buckets',
        1: 'Two unequal keys can land together, that is expected',
        2: 'keeps each key next to its value, so it checks equality',
        3: 'the bucket carries a chain of entries',
        4: 'With a decent hash you get constant time on average, and linear when everything piles up',
        5: 'everything stays in the one array and you step on to the next empty cell',
        6: 'Past about three quarters full it doubles and rehashes: that single step costs O(n), but spread over all inserts it is constant',
      },
      misconceptions: {},
    },
    d: {
      score: 2,
      text: 'A hash table stores pairs, a key and a value, and it is good for quick access, for caches or counting words, things like that. Internally a hash function makes a number out of the key, and that number picks the slot in the array. Collisions are possible, and a good library takes care of them for you, there are several known techniques. In my projects I use the built-in map and it has always been quick enough, so I never had to look further. What I can say is that you should give it a decent starting size if you know how many entries are coming, I read that in a style guide, and that the order in which you get the entries back is not the order in which you put them in, which surprised me at the beginning.',
      reason:
        'The hash is right, but the collision is left to the library and no technique is named. A 3 would say what a collision is and how both entries are kept.',
      keyPoints: {
        0: 'a hash function makes a number out of the key, and that number picks the slot in the array',
      },
      misconceptions: {},
    },
    e: {
      score: 3,
      text: 'Each key goes through a hash function, and the result modulo the array length says which bucket the entry belongs in. It can happen that two different keys get the same bucket, that is a collision, and every hash map has some. Then the bucket holds a small linked list. When I look something up, I go to the bucket and compare my key with the keys there until one is equal. So access is quick, and it is a good default for finding things by key. The keys need a proper equals and a hash code that fit together, otherwise you put something in and never see it again, that happened to me with a class where I had written only one of the two, and it took me half a day to find out.',
      reason:
        "Chaining works here from hash to comparison, but 'quick' has no reason and no limit: nothing on the average or on what many shared buckets do. A 4 says when it gets slow.",
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
      text: "Iteration is a for loop, and recursion is a function that uses its own name inside. Loops are always the quicker ones, recursion is more for elegant code and for impressing people. If recursion goes very deep it just never finishes, the whole machine hangs and you need to reboot it. But as long as you wrote a stopping condition, nothing can happen to you, then you can go to any depth. I did the factorial this way in school, and the towers of Hanoi, and both came out correct the first time, so it's proven I would say. What people write about recursion being risky is mostly from the old days, when computers had less power, and today nobody has to think about that anymore.",
      reason:
        'Wrong about the core with confidence: depth hangs the machine, and a stopping condition makes any depth safe. The stack never comes up.',
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
      reason:
        "The base case is right; the rest is style and a vague 'not good for performance'. A 3 would know that calls pile up frames until the stack overflows.",
      keyPoints: {
        2: 'needs a condition where it ends, and the argument has to get nearer to it each time',
      },
      misconceptions: {},
    },
    c: {
      score: 5,
      text: 'Iteration sits in one frame however long it runs. There must be a base case, and every call has to shrink the problem. Each pending call stacks up a frame, so depth is what you pay for. The stack is finite, and past its end you overflow. Flawless code dies that way too, if someone posts JSON nested fifty thousand levels. I still recurse over trees, because the function then has the shape of the data. Anything deep I can move into a loop over my own stack on the heap. And where strangers choose the depth, I refuse whatever goes past a few hundred levels. Tail calls I trust in Scheme, where the spec promises frame reuse, not in Python or Java.',
      reason:
        'From frames to judgment: flawless code overflows too, depth from strangers is capped, trees stay recursive, tail calls are trusted only where promised. A 4 would lack one or two of these.',
      keyPoints: {
        0: 'Iteration sits in one frame however long it runs',
        1: 'Each pending call stacks up a frame, so depth is what you pay for. The stack is finite, and past its end you overflow',
        2: 'There must be a base case, and every call has to shrink the problem',
        3: 'I can move into a loop over my own stack on the heap',
        4: 'Flawless code dies that way too, if someone posts JSON nested fifty thousand levels',
        5: 'recurse over trees, because the function then has the shape of the data',
        6: 'where strangers choose the depth, I refuse whatever goes past a few hundred levels',
        7: 'Tail calls I trust in Scheme, where the spec promises frame reuse, not in Python or Java',
      },
      misconceptions: {},
    },
    d: {
      score: 3,
      text: 'A recursive function calls itself with a smaller input until it reaches the base case. Every one of those calls puts another frame on the call stack, so ten thousand calls deep means ten thousand frames. The stack is only so large, and when it is full you get a stack overflow. That is what happens to people who forget the base case. A loop stays in its one frame no matter how often it goes round. I would use a loop for counting and for simple lists. For things like folders inside folders many people take recursion, and I have done it as well, although I could not tell you now what to do if the folders went down really far. Maybe give the program a bigger stack at the start, there is some option for it, I would have to look that up.',
      reason:
        "Frames, overflow and base case are right, but overflow is put down to a forgotten base case, and 'a bigger stack, maybe' is the only way out. A 4 turns deep recursion into a loop with a stack of its own.",
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
      reason:
        'All core points are used, up to the rewrite as a loop, with deep valid input on top. Where recursion fits and what tail calls can do are missing, which a 5 would have.',
      keyPoints: {
        0: 'A loop reuses the same frame on every round, so memory stays flat',
        1: 'It adds a frame per call, so it costs stack in proportion to how deep it goes. The stack is capped, often around a megabyte, and beyond that you crash with an overflow',
        2: 'a base case and each call has to come closer to it',
        3: 'turn it into a while loop that keeps its own stack in a normal list',
        4: 'that hits perfectly right code too, say walking a linked list of a million nodes',
        6: 'So for input I do not control',
      },
      misconceptions: {},
    },
  },
  'big-o-notation': {
    a: {
      score: 3,
      text: "It tells you how the running time develops when the input becomes bigger, that is the purpose. N squared you get if you have a loop inside a loop, both over all elements, for instance comparing everyone with everyone. Log n is when you throw away half of what's left every time, like looking up a name in a sorted phone book. Obviously log n is much better than n squared, it makes a big difference, but how big exactly I could not tell you now, I don't have the curve in my head. You also ignore the constants, a two in front does not count.",
      reason:
        "The purpose and both examples are right and explained, but the comparison ends at 'much better'. A 4 works out what a larger input does to each.",
      keyPoints: {
        0: 'how the running time develops when the input becomes bigger',
        1: 'N squared you get if you have a loop inside a loop, both over all elements, for instance comparing everyone with everyone',
        2: "Log n is when you throw away half of what's left every time, like looking up a name in a sorted phone book",
        4: 'You also ignore the constants, a two in front',
      },
      misconceptions: {},
    },
    b: {
      score: 4,
      text: "Big O is about scaling: how the work goes up as n goes up. Factors like two or ten are thrown out, so you can't read milliseconds off it. Checking each pair in a list with a double loop is n squared, and that gets out of hand. Binary search in a sorted list cuts the range in two each time, log n. With a thousand items that's around a million comparisons against ten; at a million items, a trillion against twenty. It is a ceiling, and I'd say whether for the worst or the average case.",
      reason:
        'Short and complete at the core: growth, both examples with their cause, and worked figures. Memory and small inputs are missing, which separates it from a 5.',
      keyPoints: {
        0: 'Big O is about scaling: how the work goes up as n goes up',
        1: 'Checking each pair in a list with a double loop is n squared, and that gets out of hand',
        2: 'Binary search in a sorted list cuts the range in two each time, log n',
        3: "With a thousand items that's around a million comparisons against ten; at a million items, a trillion against twenty",
        4: "Factors like two or ten are thrown out, so you can't read milliseconds off it",
        6: "It is a ceiling, and I'd say whether for the worst or the average case",
      },
      misconceptions: {},
    },
    c: {
      score: 2,
      text: "Big O notation is used to compare algorithms, it's asked in every interview. There is O(1), O(log n), O(n), O(n log n), O(n²), from good to bad in this order, I learned it as a list. On the chart n squared goes up very steep and log n is almost flat at the bottom. So one should always prefer log n when it's available. In practice our framework functions are already optimized, the database as well, and I think more about clean code first. When something is slow we look with the profiler, then we fix it, often by adding a cache. Premature optimization is the root of all evil, as they say.",
      reason:
        'A ranking learned as a list, with a picture of the chart. No example is given for either growth and nothing is worked out, so it stays below a 3.',
      keyPoints: {},
      misconceptions: {},
    },
    d: {
      score: 5,
      text: "It answers one question: if the input gets bigger, how much more work is that. Strictly a ceiling, and for some case, so I say worst or average out loud. Coefficients and lower terms are dropped, which is why there are no seconds in it. The same notation describes extra memory. All pairs, loop within loop over n, is quadratic and hopeless once the data is big. Binary search over sorted data discards half per step, hence the logarithm. From a thousand to two thousand rows, the first goes from one million steps to four, the second from ten to eleven. For twenty items a plain scan with tiny constants may beat the clever thing, so I'd time it.",
      reason:
        'Growth in figures, and the notation used with care: ceiling, case, memory, constants, and the reversal on small inputs. A 4 would have the figures and lack one or two of the rest.',
      keyPoints: {
        0: 'It answers one question: if the input gets bigger, how much more work is that',
        1: 'All pairs, loop within loop over n, is quadratic and hopeless once the data is big',
        2: 'Binary search over sorted data discards half per step, hence the logarithm',
        3: 'From a thousand to two thousand rows, the first goes from one million steps to four, the second from ten to eleven',
        4: 'Coefficients and lower terms are dropped, which is why there are no seconds in it',
        5: 'The same notation describes extra memory',
        6: 'Strictly a ceiling, and for some case, so I say worst or average out loud',
        7: "For twenty items a plain scan with tiny constants may beat the clever thing, so I'd time it",
      },
      misconceptions: {},
    },
    e: {
      score: 1,
      text: "It is the time of the algorithm in seconds, more or less, big O of n is how many seconds for n elements. With n squared everything needs double the time, because there are two loops. The log one writes a log of the steps, so it remembers where it was and does not have to start again. Which one is better for a lot of data I am not sure, I think n squared, since log files become large and the disk fills up at some moment, we had exactly this on a server once. The O itself stands for optimal if I'm right, so it means the best time that is possible on a fast machine.",
      reason:
        'All three claims about the core are wrong: seconds, double the time, written logs, and the ranking is reversed. A 2 would at least rank the two correctly.',
      keyPoints: {},
      misconceptions: {
        0: 'It is the time of the algorithm in seconds, more or less',
        1: 'With n squared everything needs double the time, because there are two loops',
        2: 'The log one writes a log of the steps, so it remembers where it was',
      },
    },
  },
  'bubble-sort-vs-quicksort': {
    a: {
      score: 4,
      text: "Bubble sort goes round and round, exchanging two neighbors if they're the wrong way, until nothing changes. Each round is n steps and you need up to n, so quadratic, also in the usual case. It's ten lines, you cannot get it wrong, and it needs no memory besides one temp variable. Quicksort takes one element as pivot, puts smaller ones left and bigger ones right, then does the same with each side. That is n log n normally, so with a million rows you wait a second instead of hours. If you always take the first one and the list is sorted already, it degrades to n squared, so one picks the pivot at random.",
      reason:
        'Both mechanisms and costs are right, each side has something in its favor, and the worst case has its cause and cure. Stack or stability and library sorts are missing for a 5.',
      keyPoints: {
        0: "Bubble sort goes round and round, exchanging two neighbors if they're the wrong way, until nothing changes",
        1: 'Each round is n steps and you need up to n, so quadratic, also in the usual case',
        2: 'Quicksort takes one element as pivot, puts smaller ones left and bigger ones right, then does the same with each side',
        3: 'That is n log n normally, so with a million rows you wait a second instead of hours',
        4: "It's ten lines, you cannot get it wrong, and it needs no memory besides one temp variable",
        5: 'If you always take the first one and the list is sorted already, it degrades to n squared, so one picks the pivot at random',
      },
      misconceptions: {},
    },
    b: {
      score: 3,
      text: "In bubble sort you compare adjacent elements and swap them, the biggest one wanders to the end, then you begin again. It's n squared on average and in the bad case. Quicksort is the divide-and-conquer one, you split the list into smaller lists and sort those and so on, recursively. How it decides on the split I would have to look up. It is n log n, so much better when you have many elements. The advantage of bubble sort is that it's easy to explain, and it sorts without extra memory. With quicksort there was also something about a bad case, I have it in the back of my mind, but I'd be guessing, so I leave that out.",
      reason:
        'Costs and bubble sort are right, but quicksort has no pivot and no partition, so half of how it works is missing. A 4 has that mechanism.',
      keyPoints: {
        0: 'In bubble sort you compare adjacent elements and swap them, the biggest one wanders to the end, then you begin again',
        1: "It's n squared on average and in the bad case",
        3: 'It is n log n, so much better when you have many elements',
        4: "The advantage of bubble sort is that it's easy to explain, and it sorts without extra memory",
      },
      misconceptions: {},
    },
    c: {
      score: 1,
      text: "Bubble sort is called that because the values behave like bubbles in a glass, the light ones rise. It is mainly for teaching. Quicksort is quick because it's compiled into the language as native code, that's why nobody can show you its steps. It needs n log n every single time, guaranteed. You lose nothing by using it, so I would never choose anything else. If the data is small or large, that makes no difference to me.",
      reason:
        'Explains a name and a myth about native code, and promises n log n for every input. No step of either algorithm is heard; the claims are wrong, not just empty.',
      keyPoints: {},
      misconceptions: {
        0: 'values behave like bubbles in a glass, the light ones rise',
        1: "Quicksort is quick because it's compiled into the language as native code",
        2: 'It needs n log n every single time, guaranteed',
      },
    },
    d: {
      score: 2,
      text: "Bubble sort is the slow one and quicksort is the fast one, everyone knows that. In the first you swap neighbors that stand wrong, over and over. The complexity is n squared against n log n, if I recall correctly. Quicksort uses divide and conquer, it's a clever algorithm from some British professor, I think. In my work I call sort and the result is sorted, I never had a reason to write one by hand. What do I trade, I would say development time against performance, like always, and readability too, since a colleague has to maintain it later. You should profile before you decide, and then discuss it with the team.",
      reason:
        'Swapping is described, the rest is recited: two costs without a cause and divide and conquer as a term. A 3 would say what at least one of the costs comes from.',
      keyPoints: { 0: 'you swap neighbors that stand wrong, over and over' },
      misconceptions: {},
    },
    e: {
      score: 5,
      text: "Bubble sort: sweep, exchange adjacent pairs in the wrong order, repeat until a sweep changes nothing. Quadratic, on average as well as at worst. In return it is trivial and works in place with constant memory. Quicksort picks a pivot, moves smaller items to one side and larger to the other, then recurses into both. Expect n log n, another league once n is big. Lopsided splits, say first-element pivots on sorted rows, make it quadratic, and randomizing the pivot all but rules that out. It also spends logarithmic stack and shuffles equal keys. Really I'd call the standard sort: introsort in C++, Timsort in Python where equal rows must keep their order.",
      reason:
        'Both algorithms could be followed from this, with the worst case, stack, stability and library sorts judged. A 4 would lack one or two of these last points.',
      keyPoints: {
        0: 'Bubble sort: sweep, exchange adjacent pairs in the wrong order, repeat until a sweep changes nothing',
        1: 'Quadratic, on average as well as at worst',
        2: 'Quicksort picks a pivot, moves smaller items to one side and larger to the other, then recurses into both',
        3: 'Expect n log n, another league once n is big',
        4: 'In return it is trivial and works in place with constant memory',
        5: 'Lopsided splits, say first-element pivots on sorted rows, make it quadratic, and randomizing the pivot all but rules that out',
        6: 'It also spends logarithmic stack and shuffles equal keys',
        7: "Really I'd call the standard sort: introsort in C++, Timsort in Python where equal rows must keep their order",
      },
      misconceptions: {},
    },
  },
  'stack-vs-queue': {
    a: {
      score: 2,
      text: "Stack is LIFO and queue is FIFO, those are the abbreviations. Like a pile of plates in the kitchen, and the queue is like at the bus stop. Both are used everywhere in software, in all languages, and there are classes for them in the standard library. They are useful for organizing data in the right way. A use, hmm, in computing, for storing things temporarily I'd say, both of them. It really depends on your architecture which one the senior developers decide to take. At university we implemented both in C and there was a lot of trouble with pointers, but in real projects you would always take a finished class, and then the framework handles it for you anyway.",
      reason:
        'Two abbreviations and the picture of plates; the use given suits either structure. A 3 would state the ends and name a fitting use for each.',
      keyPoints: {},
      misconceptions: {},
    },
    b: {
      score: 3,
      text: 'A stack works at one end only: what I pushed last is what pop gives me. A queue has two ends, new ones get in at the back and the oldest goes out at the front. For a stack I know the call stack in every program, also undo in an editor. For a queue the printer, where documents wait in line, or jobs for a worker. They fit because they are the standard way, and all the books have these examples. In Java I would use ArrayDeque for both of them, that is recommended now. There is also the priority queue, which is something different again, because it gives you the smallest element and not the oldest, so one should not be misled by the name.',
      reason:
        "Orders, ends and uses are right, but 'they fit because they are the standard way' gives no reason from the order. A 4 says why the newest or the oldest must come first.",
      keyPoints: {
        0: 'A stack works at one end only: what I pushed last is what pop gives me',
        1: 'For a stack I know the call stack in every program, also undo in an editor',
        2: 'A queue has two ends, new ones get in at the back and the oldest goes out at the front',
        3: 'For a queue the printer, where documents wait in line, or jobs for a worker',
      },
      misconceptions: {},
    },
    c: {
      score: 1,
      text: "The stack goes upward in the RAM and the queue lies flat next to it, so that is mostly a hardware matter. With a stack the first thing you put in comes out first, and with a queue you always get the newest. In both of them stuff sits and waits until the backend has time. As use, a stack could be for orders in a web shop so that nobody who came early is forgotten, and the queue is for the undo button. I'm quite sure about that.",
      reason:
        'The two orders are swapped and the uses follow the swap, with shape in memory on top. It is sure of itself and wrong about the core, so not a 2.',
      keyPoints: {},
      misconceptions: {
        0: 'The stack goes upward in the RAM and the queue lies flat next to it',
        1: 'In both of them stuff sits and waits until the backend has time',
        2: 'With a stack the first thing you put in comes out first, and with a queue you always get the newest',
      },
    },
    d: {
      score: 5,
      text: "The question is which item has to come out next. A stack adds and removes at the top, so the newest leaves first. Function calls live on one. A queue takes in at the tail and hands out at the head, oldest first. A printer's spool is one of those. The callee has to return before its caller can, hence newest first; a document sent earlier deserves paper earlier, hence arrival order. Neither dictates storage: either sits happily on an array, circular for the queue, or on linked nodes, constant time per operation. One caution, once four workers pull from one queue or a job is retried, completion order is anyone's guess.",
      reason:
        'Argues both uses from the needed order, separates rule from storage, and knows where order ends. A 4 would lack the storage or the workers, or both.',
      keyPoints: {
        0: 'A stack adds and removes at the top, so the newest leaves first',
        1: 'Function calls live on one',
        2: 'A queue takes in at the tail and hands out at the head, oldest first',
        3: "A printer's spool is one of those",
        4: 'The callee has to return before its caller can, hence newest first; a document sent earlier deserves paper earlier, hence arrival order',
        5: 'Neither dictates storage: either sits happily on an array, circular for the queue, or on linked nodes, constant time per operation',
        6: "One caution, once four workers pull from one queue or a job is retried, completion order is anyone's guess",
      },
      misconceptions: {},
    },
    e: {
      score: 4,
      text: "So, a stack is push on top and pop from the top, the last one in is out first. And a queue, you enqueue at the end and dequeue at the start, so it's first come first served. A stack I used myself was the undo list in a drawing tool. A queue we had for sending mails in the background. Why, hmm. With undo you must take back your latest stroke before the earlier ones; and mails should go out in the order people asked, or a later customer overtakes an earlier one. You can build both on an array or a linked list in constant time, so it is really about which end you're allowed to touch, I think.",
      reason:
        'Hesitant and right: both orders, two uses from experience, and the reason for each order. Only the effect of several workers or retries is missing for a 5.',
      keyPoints: {
        0: 'a stack is push on top and pop from the top, the last one in is out first',
        1: 'A stack I used myself was the undo list in a drawing tool',
        2: "a queue, you enqueue at the end and dequeue at the start, so it's first come first served",
        3: 'A queue we had for sending mails in the background',
        4: 'With undo you must take back your latest stroke before the earlier ones; and mails should go out in the order people asked, or a later customer overtakes an earlier one',
        5: "You can build both on an array or a linked list in constant time, so it is really about which end you're allowed to touch, I think",
      },
      misconceptions: {},
    },
  },
} satisfies SectionAnswers<'data-structures-and-algorithms'>;
