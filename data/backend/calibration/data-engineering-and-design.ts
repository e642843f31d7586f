import type { SectionAnswers } from './answers.ts';

export const dataEngineeringAndDesignAnswers = {
  'database-deadlocks': {
    a: {
      score: 4,
      text: 'Transaction A updates product seven then nine, B updates nine then seven. Each now holds what the other one wants, forever. The engine spots the cycle in its wait graph, picks a victim, rolls it back, and the survivor goes through. My code must catch that error and run the transaction again from its first statement, three tries perhaps, with a growing random pause. So nothing like sending mail or charging a card may happen inside, or it happens twice. To avoid it I sort the IDs and lock in that order everywhere. And I keep transactions brief, no HTTP calls in the middle, so locks are freed sooner.',
      keyPoints: {
        0: 'A updates product seven then nine, B updates nine then seven. Each now holds what the other one wants',
        1: 'spots the cycle in its wait graph, picks a victim, rolls it back, and the survivor goes through',
        2: 'run the transaction again from its first statement, three tries perhaps, with a growing random pause',
        3: 'nothing like sending mail or charging a card may happen inside',
        4: 'I sort the IDs and lock in that order everywhere',
        5: 'I keep transactions brief, no HTTP calls in the middle, so locks are freed sooner',
      },
      misconceptions: {},
    },
    b: {
      score: 2,
      text: 'Deadlock is when two transactions wait for each other, one has row A and needs B, the other has B and needs A. It mostly appears under high load. Modern databases are smart about it, they notice it and sort it out so that both of them get through in the end, so I do not have to write code for it. To reduce it you should optimize queries, add good indexes and monitor the database. Last year we had some of them in our shop system and our DBA fixed it over the weekend.',
      keyPoints: { 0: 'one has row A and needs B, the other has B and needs A' },
      misconceptions: { 2: 'both of them get through in the end' },
    },
    c: {
      score: 3,
      text: 'Say I transfer from account one to two while somebody transfers from two to one. My transaction has locked one and waits for two, theirs has locked two and waits for one, so both are stuck. The database finds this circle and kills one of the two with an error, and then the other one continues. In code I would keep transactions short, with no calls to other services in between, so that locks are let go soon. And I would log the error so that we see how often it comes.',
      keyPoints: {
        0: 'My transaction has locked one and waits for two, theirs has locked two and waits for one',
        1: 'finds this circle and kills one of the two with an error, and then the other one continues',
        5: 'keep transactions short, with no calls to other services in between, so that locks are let go soon',
      },
      misconceptions: {},
    },
    d: {
      score: 5,
      text: 'Two transfers cross: one holds account three and needs eight, the other holds eight and needs three. The engine sees the loop and aborts one so the other completes. I rerun that whole transaction, capped at a few attempts with jittered waits, and keep mails and charges outside, after commit. Prevention is mostly one global order, ascending ID, in every code path, then short transactions, no network calls inside, so fewer locks overlap in time. Version columns do not save you: their updates lock until commit, so opposite orders still collide. And I treat a lock-wait timeout separately, because InnoDB normally undoes just that statement and leaves the transaction open.',
      keyPoints: {
        0: 'one holds account three and needs eight, the other holds eight and needs three',
        1: 'The engine sees the loop and aborts one so the other completes',
        2: 'I rerun that whole transaction, capped at a few attempts with jittered waits',
        3: 'keep mails and charges outside, after commit',
        4: 'Prevention is mostly one global order, ascending ID, in every code path',
        5: 'short transactions, no network calls inside, so fewer locks overlap in time',
        6: 'Version columns do not save you: their updates lock until commit, so opposite orders still collide',
        7: 'I treat a lock-wait timeout separately, because InnoDB normally undoes just that statement',
      },
      misconceptions: {},
    },
    e: {
      score: 1,
      text: 'A deadlock is for example when two people sign up with one email address at the same moment and the database does not know which to keep. It gets stuck because it is overloaded. You solve it with more memory, or you restart the database server and then the locks are gone. In the code you cannot do much, it is more a matter for operations.',
      keyPoints: {},
      misconceptions: {
        0: 'two people sign up with one email address at the same moment',
        1: 'You solve it with more memory, or you restart the database server',
      },
    },
  },
  idempotency: {
    a: {
      score: 1,
      text: 'Idempotent means that the payment is protected, so the card number is scrambled on its way and nobody can steal it. For payments that is the law. To build it I would use HTTPS and a strong encryption library on the endpoint, and never log the card. Also it means the call always gives back the identical response, so that hackers cannot learn from differences.',
      keyPoints: {},
      misconceptions: {
        0: 'the card number is scrambled on its way and nobody can steal it',
        3: 'it means the call always gives back the identical response',
      },
    },
    b: {
      score: 2,
      text: 'It is when you can call the operation many times and the effect stays as if it was called one time. GET is like that, POST is not. For payments this is critical, because money is sensitive and the business has to be able to trust the system. I would check on the server that the request is not a duplicate, maybe with the user and the amount, and disable the pay button after the first click. Also good tests and monitoring on that endpoint, and the logs have to show every request with its time and its user, so that support can answer questions later.',
      keyPoints: {
        0: 'call the operation many times and the effect stays as if it was called one time',
      },
      misconceptions: {},
    },
    c: {
      score: 3,
      text: 'Doing it again must have the same effect as doing it once. The client sends a charge, the line times out, and it has no idea if the money was taken, so it tries again. If the server just runs it, the customer pays double. So the client makes a UUID and sends it as an Idempotency-Key header, and every retry of that payment uses that same one. On the server I look in Redis whether the key is there. If it is not, I do the charge and then save the key with a day of expiry.',
      keyPoints: {
        0: 'Doing it again must have the same effect as doing it once',
        1: 'it has no idea if the money was taken, so it tries again',
        2: 'If the server just runs it, the customer pays double',
        3: 'sends it as an Idempotency-Key header, and every retry of that payment uses that same one',
      },
      misconceptions: {
        1: 'I look in Redis whether the key is there. If it is not, I do the charge',
      },
    },
    d: {
      score: 4,
      text: 'Sending it five times should change as much as sending it once. After a timeout the app is blind: the charge may have gone through or not, so it retries, and a naive server bills the card a second time. I want a key in a header, generated per payment and reused on each retry. On arrival I insert it into a table with a unique index, before I charge. Only checking whether it exists is not safe, as two requests can both find nothing. Whoever loses the insert gets the stored result of the first, or a 409 if that one is still being worked on.',
      keyPoints: {
        0: 'Sending it five times should change as much as sending it once',
        1: 'the charge may have gone through or not, so it retries',
        2: 'a naive server bills the card a second time',
        3: 'a key in a header, generated per payment and reused on each retry',
        4: 'I insert it into a table with a unique index, before I charge. Only checking whether it exists is not safe',
        6: 'gets the stored result of the first, or a 409 if that one is still being worked on',
      },
      misconceptions: {},
    },
    e: {
      score: 5,
      text: 'Repeating it should leave the world as one call would. A client that timed out is in doubt, so it sends again, and unguarded that bills twice. One key per payment, in a header, unchanged on each attempt. I insert it first, under a unique constraint, where a mere look-up would let two through. That row commits as pending before I call the provider, with an idempotency key there too, because a crash in between must not lose the trace. Repeats get the stored outcome, or a conflict while pending. A reused key with a different amount is refused, and a job settles old pending rows against the provider.',
      keyPoints: {
        0: 'Repeating it should leave the world as one call would',
        1: 'A client that timed out is in doubt, so it sends again',
        2: 'and unguarded that bills twice',
        3: 'One key per payment, in a header, unchanged on each attempt',
        4: 'I insert it first, under a unique constraint, where a mere look-up would let two through',
        5: 'commits as pending before I call the provider',
        6: 'Repeats get the stored outcome, or a conflict while pending',
        7: 'a job settles old pending rows against the provider',
      },
      misconceptions: {},
    },
  },
} satisfies SectionAnswers<'data-engineering-and-design'>;
