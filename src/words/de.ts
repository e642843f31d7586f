/**
 * The words in German.
 *
 * @module
 */
import type { Outcome } from '../model.ts';
import type { CriticalFacts, Placement, Words } from './words.ts';

/** The outcomes inside a sentence. */
const OUTCOMES: Readonly<Record<Outcome, string>> = {
  'conditional-offer': 'ein bedingtes Angebot',
  'no-offer': 'kein Angebot',
  undecided: 'offen',
};

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

function list(titles: readonly string[]): string {
  return titles.map(quote).join(', ');
}

/** Questions behind a sentence, if they are given. */
function append(questions: readonly string[]): string {
  return questions.length > 0 ? `: ${questions.join(', ')}` : '';
}

function quote(title: string): string {
  return `„${title}“`;
}

/** Says where an average stands: `um 0,17 unter der Schwelle von 3,5`. */
function place({ side, gap, cut, isLess }: Placement): string {
  return side === 'on'
    ? `genau auf der Schwelle von ${cut}, was genügt`
    : `um ${isLess ? 'weniger als ' : ''}${gap} ${side === 'above' ? 'über' : 'unter'} der Schwelle von ${cut}`;
}

function askCritical({ average, lowest, allRated }: CriticalFacts): string {
  return `ein rollenkritischer Durchschnitt von ${average} oder mehr${lowest === undefined ? '' : `, keine Bewertung unter ${lowest}`}${allRated ? ', alle bewertet' : ''}`;
}

const outcomes: Words['outcomes'] = {
  'conditional-offer': 'Bedingtes Angebot',
  'no-offer': 'Kein Angebot',
  undecided: 'Offen',
};

/** All words in German. */
export const de: Words = {
  language: 'de',
  direction: 'ltr',
  decimalSign: ',',
  colon: ':',
  quote,
  outcomes,
  bank: {
    title: 'Fragen für Backend-Interviews',
    scale: {
      1: 'Nicht bereit',
      2: 'In Entwicklung',
      3: 'Kompetent',
      4: 'Stark',
      5: 'Herausragend',
    },
    levels: {
      fresher: 'Einstieg',
      intermediate: 'Fortgeschritten',
      expert: 'Experte',
    },
    sections: {
      'data-structures-and-algorithms': 'Logik, Datenstrukturen und Algorithmen',
      'databases-and-apis': 'Datenbanken, APIs und Systemgrundlagen',
      'concurrency-and-architecture': 'Nebenläufigkeit, Architektur und Leistung',
      'data-engineering-and-design': 'Datentechnik und Systementwurf',
      'distributed-systems': 'Verteilte Systeme, Skalierung und Konsistenz',
      'database-internals-and-security': 'Datenbankinterna, Infrastruktur und Betriebssicherheit',
    },
    questions: {
      'array-vs-linked-list': 'Arrays und verkettete Listen',
      'hash-table-collisions': 'Das Innere einer Hashtabelle',
      'recursion-vs-iteration': 'Rekursion und Iteration',
      'big-o-notation': 'Wozu die O-Notation dient',
      'bubble-sort-vs-quicksort': 'Bubblesort und Quicksort',
      'stack-vs-queue': 'Stacks und Queues',
      'sql-vs-nosql': 'Relationale und nichtrelationale Datenbanken',
      'acid-properties': 'ACID-Eigenschaften von Transaktionen',
      'foreign-keys': 'Fremdschlüssel und referenzielle Integrität',
      'http-methods': 'HTTP-Methoden einer REST-API',
      '404-vs-500': 'Was ein 404 und ein 500 sagen',
      'database-indexes': 'Datenbankindizes und ihr Preis',
      'orm-trade-offs': 'Nutzen und Kosten eines ORM',
      'authentication-vs-authorization': 'Authentifizierung und Autorisierung',
      'password-storage': 'Speichern von Passwörtern',
      'process-vs-thread': 'Prozesse, Threads und Wettlaufsituationen',
      'n-plus-one-queries': 'Das N+1-Problem in ORMs',
      'blocking-vs-non-blocking-io': 'Blockierende und nichtblockierende E/A',
      'message-brokers': 'Wann ein Message Broker hilft',
      'connection-pooling': 'Verbindungspools für Datenbanken',
      'sharding-vs-partitioning': 'Sharding und Partitionierung',
      'jwt-vs-sessions': 'JSON Web Tokens und Sitzungen auf dem Server',
      'database-deadlocks': 'Deadlocks zwischen Transaktionen',
      'cache-avalanche': 'Eine Cache-Lawine überstehen',
      idempotency: 'Ein idempotenter Endpunkt für Zahlungen',
      'cap-theorem': 'Das CAP-Theorem in der Praxis',
      'raft-consensus': 'Konsens mit Raft oder Paxos',
      'dual-write-outbox': 'Doppeltes Schreiben und die Outbox',
      'optimistic-vs-pessimistic-locking': 'Optimistisches und pessimistisches Sperren',
      'cache-stampede': 'Wenn ein beliebter Cache-Schlüssel abläuft',
      'saga-pattern': 'Sagas über mehrere Dienste',
      'rate-limiting': 'Ein Ratenlimit über viele Regionen',
      'lsm-tree-vs-b-tree': 'B-Baum- und LSM-Baum-Engines',
      'tls-encryption': 'Verschlüsselung einer TLS-Verbindung',
      'graphql-n-plus-one': 'N+1-Abfragen in einem GraphQL-Server',
      'consistent-hashing': 'Wenige Schlüssel verschieben mit Consistent Hashing',
      'sql-injection': 'SQL-Injection und Prepared Statements',
      'circuit-breaker': 'Circuit Breaker zwischen Diensten',
      'isolation-levels': 'SQL-Isolationsstufen',
      'zero-downtime-migration': 'Eine Spalte ohne Ausfall ändern',
    },
  },
  reasons: {
    average: ({ total, wanted, weight, cut, summary }) =>
      `Die ${summary ? 'gewichteten Fragenwerte' : 'Bewertungen'} ergeben zusammen ${total} bei einem Gewicht von ${weight}; die Schwelle von ${cut} verlangt ${wanted}.`,
    critical: ({ total, wanted, weight, cut, summary }) =>
      `Die ${summary ? 'gewichteten rollenkritischen Fragenwerte' : 'rollenkritischen Bewertungen'} ergeben zusammen ${total} bei einem Gewicht von ${weight}; die Schwelle von ${cut} verlangt ${wanted}.`,
    criticalLowest: ({ lowest, cut, required }) =>
      `Die niedrigste rollenkritische Bewertung ist ${lowest}; ${required ? 'mindestens verlangt' : 'mindestens gewünscht'} ist ${cut}.`,
    criticalNotAssessed: (questions) =>
      `Keine rollenkritische Frage ist bewertet${append(questions)}.`,
    criticalNotAllRated: (number, questions) =>
      `${number === 1 ? '1 rollenkritische Frage ist' : `${number} rollenkritische Fragen sind`} nicht bewertet${append(questions)}.`,
    missing: (number, questions) =>
      `${number === 1 ? '1 geplante Frage ist' : `${number} geplante Fragen sind`} noch nicht bewertet${append(questions)}.`,
    nothingRated: 'Keine Frage, die zählt, ist bewertet.',
    tooFew: (number, wanted) =>
      `${number === 1 ? '1 bewertete Frage zählt' : `${number} bewertete Fragen zählen`}; eine Entscheidung braucht ${wanted}.`,
    summarize: (summary, ratings) =>
      `${summary === 'mean' ? 'das Mittel' : 'der Median'} von ${ratings.join(', ')}`,
  },
  issues: {
    suggest: (value) => `Gemeint war vielleicht ${value}.`,
    sentences: {
      codes: {
        'not-an-object': 'muss ein einfaches Objekt sein',
        'not-a-list': 'muss eine Liste sein',
        'unknown-key': 'ist kein bekanntes Feld',
        'unknown-question': 'ist keine Frage der Sammlung',
        'unknown-answer': 'ist keine bekannte Übungsantwort',
        'unknown-number': 'ist keine Nummer einer Frage',
        'unknown-level': 'ist keine Stufe der Sammlung',
        'unknown-section': 'ist kein Abschnitt der Sammlung',
        'unknown-competency': 'ist keine Kompetenz der Sammlung',
        'off-scale': 'muss auf der Skala liegen',
        'outside-plan': 'gehört nicht zum Plan',
        duplicate: 'darf nur einmal vorkommen',
        'no-reason': 'braucht eine Begründung',
        'invalid-weight': 'muss eine ganze Zahl ab 0 sein, bei einer rollenkritischen Frage ab 1',
        'unsafe-weight': 'ist als Summe der Gewichte zu groß',
        'invalid-scale': 'ist keine gültige Skala',
        'invalid-decimal': 'darf höchstens vier Nachkommastellen haben',
        'invalid-count': 'ist keine gültige Anzahl',
        'not-a-boolean': 'muss wahr oder falsch sein',
        'not-a-score': 'ist kein Ergebnis dieser Bewertungen',
        'not-a-bank': 'ist keine Fragensammlung',
        'no-raters': 'braucht mindestens eine bewertende Person',
        'invalid-name': 'ist kein gültiger Name',
        'unknown-rater': 'ist keine Person des Panels',
        'unknown-summary': 'muss „mean“ oder „median“ sein',
        'not-rated': 'ist nicht bewertet',
        'unsafe-total': 'ergibt zu große Summen',
        'invalid-number': 'muss eine gültige Zahl sein',
        'no-standard-error': 'lässt keinen Standardfehler zu',
        'conflicting-wishes': 'widerspricht einem anderen Wunsch',
        'impossible-count': 'ist als Anzahl nicht möglich',
        'invalid-seed': 'ist kein gültiger Startwert',
        'not-a-record': 'ist kein Entscheidungsprotokoll',
        'not-json': 'ist kein gültiges JSON',
        'not-text': 'muss Text sein',
        'not-an-instant': 'muss ein Zeitpunkt wie 2026-03-01T09:30:00Z sein',
        'not-a-digest': 'ist keine Prüfsumme',
        'unsupported-format': 'hat ein nicht unterstütztes Format',
        'does-not-follow': 'folgt nicht aus den Bewertungen',
        altered: 'wurde nachträglich geändert',
        'other-bank': 'gehört zu einer anderen Fragensammlung',
        'not-a-decision': 'ist keine Entscheidung',
        'unknown-choice': 'ist keine der möglichen Angaben',
        'not-a-function': 'muss eine Funktion sein',
        'no-prompt': 'hat keinen Fragetext',
        'invalid-version': 'ist keine gültige Version',
        'invalid-address': 'ist keine gültige Adresse',
        'level-mismatch': 'passt nicht zur Stufe des Abschnitts',
        missing: 'fehlt',
        'missing-number': 'lässt eine Nummer aus',
        'out-of-order': 'steht nicht in der richtigen Reihenfolge',
        'range-mismatch': 'passt nicht zum angegebenen Bereich',
        'invalid-id': 'ist keine gültige Kennung',
        'not-writable': 'lässt sich so nicht schreiben',
      },
      offScale: (lowest, highest) => `muss auf der Skala von ${lowest} bis ${highest} liegen`,
      kinds: {
        absent: 'nichts',
        list: 'eine Liste',
        object: 'ein Objekt',
        date: 'ein Datum',
        function: 'eine Funktion',
        number: 'keine endliche Zahl',
        bigint: 'eine Zahl vom Typ bigint',
        symbol: 'ein Symbol',
      },
      received: (value) => `erhalten: ${value}`,
    },
  },
  report: {
    scorecard: 'Bewertungsbogen',
    panel: 'Panel',
    record: 'Entscheidungsprotokoll',

    candidate: 'Kandidat/in',
    questions: 'Fragen',
    asked: 'Gestellt',
    threshold: 'Schwelle',
    weights: 'Gewichte',
    weightsReason: 'Begründung',
    raters: 'Bewertende',
    decidedAt: 'Entschieden',
    library: 'Bibliothek',
    fingerprint: 'Fingerprint',
    digest: 'Prüfsumme',

    sections: 'Durchschnitte je Abschnitt',
    roleCritical: 'Rollenkritische Fragen',
    gaps: 'Fehlend und übersprungen',
    firmness: 'Wie knapp es ist',
    distribution: 'Vergebene Bewertungen',
    notes: 'Notizen',
    discuss: 'Zu besprechen',
    ratingsByRater: 'Bewertungen je Person',
    consensus: 'Nach Diskussion vereinbart',

    overall: 'Gesamt',
    section: 'Abschnitt',
    group: 'Gruppe',
    number: 'Nr.',
    question: 'Frage',
    rating: 'Bewertung',
    score: 'Wert',
    average: 'Durchschnitt',
    given: 'Vergeben',
    weight: 'Gewicht',
    criticalAverage: 'Rollenkritischer Durchschnitt',
    criticalMark: 'rollenkritisch',
    missing: 'fehlt',
    skipped: 'übersprungen',
    notAsked: 'nicht gestellt',
    sides: { above: 'darüber', on: 'auf der Schwelle', below: 'darunter' },
    legend: '┃ ist die Schwelle',

    nothingAsked: 'Es wurde keine Frage gestellt.',
    verdict: ({ isOpen, ...average }) =>
      isOpen
        ? `Der bisherige Durchschnitt von ${average.figure} liegt ${place(average)}.`
        : `Der Durchschnitt von ${average.figure} liegt ${place(average)}.`,
    gateFails: 'Die rollenkritischen Fragen sind Bedingung und reichen nicht aus.',
    preference: 'Das ist ein Wunsch und entscheidet nicht.',
    preferenceOfCritical: 'Ein Wunsch entscheidet nicht.',

    countRated: (number) => `${number} bewertet`,
    countAsked: ({ questions, rated, skipped, missing }) =>
      `${count(questions, 'Frage', 'Fragen')}: ${rated} bewertet, ${skipped} übersprungen, ${missing} fehlend`,
    describeThreshold: ({ average, roleCritical, minimumRated }) =>
      [
        `ein Durchschnitt von ${average} oder mehr`,
        ...(roleCritical
          ? [`${askCritical(roleCritical)} (${roleCritical.required ? 'Bedingung' : 'Wunsch'})`]
          : []),
        ...(minimumRated === undefined ? [] : [`mindestens ${minimumRated} bewertet`]),
      ].join('; '),
    otherWeights: 'übrige 1',

    scaleRange: (lowest, highest) => `${lowest} bis ${highest}`,
    against: (cut) => `Gegen ${cut}`,
    cut: (cut) => `Schwelle ${cut}`,
    describeBars: ({ lowest, highest, cut }) =>
      `Balken auf einer Skala von ${lowest} bis ${highest} gegen die Schwelle von ${cut}.`,

    noCritical: 'Der Plan nennt keine.',
    criticalNotAsked: 'Die Schwelle verlangt nichts von ihnen.',
    criticalNotAssessed: 'Nicht beurteilt: keine von ihnen ist bewertet.',
    criticalNotAllRated: 'Nicht beurteilt: nicht alle von ihnen sind bewertet.',
    describeCritical: ({ isMet, isOpen, ...average }) =>
      `${isMet ? 'Erfüllt' : 'Nicht erfüllt'}${isOpen ? ' (bisher)' : ''}: ihr Durchschnitt von ${average.figure} liegt ${place(average)}.`,
    describeCriticalLowest: ({ figure, cut, isBelow }) =>
      `Die niedrigste von ihnen ist ${figure}, ${isBelow ? 'unter' : 'nicht unter'} ${cut}.`,
    listCritical: (ratings) => `Bewertungen: ${ratings}.`,
    wishCritical: (wish) => `${wish.required ? 'Bedingung' : 'Wunsch'}: ${askCritical(wish)}.`,
    skippedCritical: (questions) =>
      `Übersprungen, obwohl rollenkritisch: ${list(questions)}. Im rollenkritischen Durchschnitt ${questions.length === 1 ? 'fehlt sie' : 'fehlen sie'}.`,

    allRated: 'Keine: jede Frage ist bewertet.',
    notRatedYet: (questions) => `Noch nicht bewertet: ${list(questions)}.`,
    skippedOnPurpose: (questions) =>
      `Absichtlich übersprungen: ${list(questions)}. Das zählt nicht als null, sondern gar nicht.`,

    flip: ({ outcome, steps, moves }) => {
      const examples = moves
        .map(
          ({ question, rater, from, to }) =>
            `${quote(question)}${rater === undefined ? '' : ` (${rater})`} von ${from} auf ${to}`,
        )
        .join(', ');
      const subject =
        steps === 1
          ? 'Eine Bewertung, um einen Punkt verschoben, würde'
          : `${steps} Verschiebungen um je einen Punkt würden`;
      return `${subject} das Ergebnis ändern: ${OUTCOMES[outcome]}, zum Beispiel ${examples}.`;
    },
    noFlip: 'Keine Änderung der Bewertungen würde das Ergebnis ändern.',
    pivotal: (questions) =>
      `Ohne ${questions.length === 1 ? '' : 'eine einzige von '}${list(questions)} wäre das Ergebnis anders.`,
    noPivotal: 'Es hängt nicht an einer einzelnen Frage.',
    reachable: ({ missing, lowest, highest }) =>
      `Mit ${missing === 1 ? 'der fehlenden Frage' : `den ${missing} fehlenden Fragen`} kann der Durchschnitt noch zwischen ${lowest} und ${highest} enden.`,
    needed: ({ missing, figure, isWeighted, reach, highest }) => {
      const many = missing > 1;
      switch (reach) {
        case 'none':
          return `Auch mit ${highest} ${many ? 'bei allen' : 'bei ihr'} wird die Schwelle nicht erreicht.`;
        case 'any':
          return `Mit jeder Bewertung ${many ? 'von ihnen' : 'von ihr'} wird die Schwelle erreicht.`;
        case 'some':
          return `${many ? 'Sie brauchen' : 'Sie braucht'} ${isWeighted ? 'im gewichteten Durchschnitt' : many ? 'im Durchschnitt' : 'eine Bewertung von'} ${figure} oder mehr, damit die Schwelle erreicht wird.`;
      }
    },
    settled: (outcome, missing) => {
      const many = missing > 1;
      if (outcome === null) {
        return `Es ist offen: ${many ? 'ihre Bewertungen können' : 'ihre Bewertung kann'} noch beide Ergebnisse bringen.`;
      }
      const end =
        outcome === 'undecided' ? 'bleibt es offen' : `ist das Ergebnis ${OUTCOMES[outcome]}`;
      return `Es steht fest: wie auch immer ${many ? 'sie bewertet werden' : 'sie bewertet wird'}, ${end}.`;
    },

    listRaters: ({ raters, summary, without }) =>
      [
        raters.join(', '),
        `eine Frage zählt mit ${summary === 'mean' ? 'dem Mittel' : 'dem Median'} ihrer Bewertungen`,
        ...without.map(({ rater, reason }) => `ausgenommen: ${rater} (${reason})`),
      ].join('; '),
    nothingToDiscuss: 'Nichts: bei keiner Frage liegen die Bewertungen weit auseinander.',
    disagreement: ({ question, range, ends }) =>
      `${question}: ${count(range, 'Punkt', 'Punkte')} auseinander (${ends}).`,
    oneRater: 'Übereinstimmung braucht zwei Bewertende.',
    noPairs: 'Keine Frage hat zwei Bewertungen zum Vergleich.',
    agreement: ({ pairs, same, near }) =>
      `Von ${count(pairs, 'Paar', 'Paaren')} von Bewertungen derselben Frage ${same === 1 ? 'ist 1 gleich' : `sind ${same} gleich`}, ${near - same === 1 ? '1 liegt' : `${near - same} liegen`} einen Punkt auseinander und ${pairs - near} weiter.`,
    rater: ({ rater, average, outcome, severity, notRated }) => {
      const strictness =
        severity === null
          ? 'nichts zum Vergleich'
          : `${
              {
                stricter: `um ${severity.figure} strenger als`,
                same: 'so streng wie',
                milder: `um ${severity.figure} milder als`,
              }[severity.side]
            } die anderen bei ${count(severity.questions, 'Frage', 'Fragen')}`;
      const gaps = notRated.length > 0 ? ` Nicht bewertet: ${list(notRated)}.` : '';
      return `${rater}: Durchschnitt ${average ?? 'keiner'}, allein: ${OUTCOMES[outcome]}; ${strictness}.${gaps}`;
    },
    scoreFrom: (score, ratings) => `${score} aus ${ratings}`,
    agreedOn: ({ question, rating, reason }) => `${question}: vereinbart ${rating}. ${reason}`,
    consensusCounts: 'Diese zählen im Ergebnis anstelle der ersten Bewertungen.',
    consensusDoesNotCount: 'Diese zählen nicht im Ergebnis: die ersten Bewertungen zählen.',

    cutOff: (decimals) =>
      `Durchschnitte werden nach ${decimals} Stellen abgeschnitten, nicht gerundet, damit keine Zahl auf der falschen Seite einer Schwelle steht. Das Ergebnis beruht auf den genauen Zahlen.`,
    otherVersion: (version) =>
      `Titel und Fragen haben den Wortlaut der Version ${version} der Fragensammlung.`,
    recordHolds:
      'Das Protokoll ist unverändert, und Wert und Entscheidung folgen aus seinen Bewertungen. Eine Prüfsumme ist keine Unterschrift.',
  },
  kit: {
    interviewerSheet: (title) => `${title}: Bogen für das Interview`,
    interviewer: 'Interviewer/in',
    date: 'Datum',
    page: 'Seite',
    instructions:
      'Stellen Sie jede Frage wie geschrieben und in dieser Reihenfolge. Haken Sie ab, was Sie hören. Bewerten Sie jede Antwort, bevor Sie die nächste Frage stellen. Eine übersprungene Frage zählt nicht als null, sondern gar nicht.',
    cue: 'Achten Sie auf',
    keyPoints: 'Kernpunkte',
    furtherKeyPoints: 'Weitere Punkte',
    misconceptions: 'Zeichen einer schwachen Antwort',
    followUps: 'Nachfragen',
    skipped: 'Übersprungen: nicht gestellt oder nicht anwendbar',
    weight: (weight) => (weight === 0 ? 'zählt nicht' : `Gewicht ${weight}`),
  },
  element: {
    place: (at, of) => `Frage ${at} von ${of}`,
    skip: 'Überspringen',
    previous: 'Zurück',
    next: 'Weiter',
    undo: 'Rückgängig',
    redo: 'Wiederholen',
    outlook: 'Zwischenstand',
    notRated: 'nicht bewertet',
    keys: (lowest, highest) =>
      `Tasten: ${lowest} bis ${highest} bewerten, S überspringt, Rücktaste nimmt zurück, ↑ und ↓ wechseln die Frage.`,
    incomplete: (number) =>
      `${number} ${number === 1 ? 'Frage ist' : 'Fragen sind'} noch nicht bewertet.`,
    unreadable: 'Dieser Bewertungsbogen lässt sich nicht öffnen.',
    blind: 'Die Bewertungen der anderen erscheinen, sobald Ihr Bogen abgegeben ist.',
    waiting: (raters) => `Noch nicht abgegeben: ${raters.join(', ')}.`,
    apart: 'Abstand',
    agree: 'Auf eine Bewertung einigen',
    reason: 'Begründung',
    save: 'Speichern',
    remove: 'Entfernen',
    reasonMissing: 'Wählen Sie eine Bewertung und begründen Sie sie.',
    countAgreed: 'Vereinbarte Bewertungen zählen',
  },
};
