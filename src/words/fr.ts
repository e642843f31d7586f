/**
 * The words in French.
 *
 * @module
 */
import type { Outcome } from '../model.ts';
import type { CriticalFacts, Placement, Words } from './words.ts';

/** The outcomes inside a sentence. */
const OUTCOMES: Readonly<Record<Outcome, string>> = {
  'conditional-offer': 'une offre conditionnelle',
  'no-offer': 'aucune offre',
  undecided: 'non décidé',
};

/** French says zero in the singular. */
function count(number: number, one: string, many: string): string {
  return `${number} ${number < 2 ? one : many}`;
}

function list(titles: readonly string[]): string {
  return titles.map(quote).join(', ');
}

/** Questions behind a sentence, if they are given. */
function append(questions: readonly string[]): string {
  return questions.length > 0 ? ` : ${questions.join(', ')}` : '';
}

function quote(title: string): string {
  return `« ${title} »`;
}

/** Says where an average stands: `de 0,17 au-dessous du seuil de 3,5`. */
function place({ side, gap, cut, isLess }: Placement): string {
  return side === 'on'
    ? `exactement au seuil de ${cut}, ce qui suffit`
    : `${isLess ? 'de moins de' : 'de'} ${gap} ${side === 'above' ? 'au-dessus' : 'au-dessous'} du seuil de ${cut}`;
}

function askCritical({ average, lowest, allRated }: CriticalFacts): string {
  return `une moyenne critique de ${average} ou plus${lowest === undefined ? '' : `, aucune note au-dessous de ${lowest}`}${allRated ? ', toutes notées' : ''}`;
}

/** All words in French. */
export const fr: Words = {
  language: 'fr',
  direction: 'ltr',
  decimalSign: ',',
  colon: ' :',
  quote,
  outcomes: {
    'conditional-offer': 'Offre conditionnelle',
    'no-offer': 'Aucune offre',
    undecided: 'Non décidé',
  },
  bank: {
    title: 'Questions d’entretien backend',
    scale: {
      1: 'Pas prêt',
      2: 'En progrès',
      3: 'Compétent',
      4: 'Solide',
      5: 'Exceptionnel',
    },
    levels: {
      fresher: 'Débutant',
      intermediate: 'Intermédiaire',
      expert: 'Expert',
    },
    sections: {
      'data-structures-and-algorithms': 'Logique, structures de données et algorithmes',
      'databases-and-apis': 'Bases de données, API et bases des systèmes',
      'concurrency-and-architecture': 'Concurrence, architecture et performance',
      'data-engineering-and-design': 'Ingénierie des données et conception de systèmes',
      'distributed-systems': 'Systèmes distribués, passage à l’échelle et cohérence',
      'database-internals-and-security': 'Rouages des bases de données, infrastructure et sécurité',
    },
    questions: {
      'array-vs-linked-list': 'Tableaux et listes chaînées',
      'hash-table-collisions': 'L’intérieur d’une table de hachage',
      'recursion-vs-iteration': 'Récursion et itération',
      'big-o-notation': 'À quoi sert la notation O',
      'bubble-sort-vs-quicksort': 'Tri à bulles et tri rapide',
      'stack-vs-queue': 'Piles et files',
      'sql-vs-nosql': 'Bases relationnelles et non relationnelles',
      'acid-properties': 'Propriétés ACID des transactions',
      'foreign-keys': 'Clés étrangères et intégrité référentielle',
      'http-methods': 'Méthodes HTTP d’une API REST',
      '404-vs-500': 'Ce que disent un 404 et un 500',
      'database-indexes': 'Les index et leur coût',
      'orm-trade-offs': 'Gains et coûts d’un ORM',
      'authentication-vs-authorization': 'Authentification et autorisation',
      'password-storage': 'Conserver des mots de passe',
      'process-vs-thread': 'Processus, threads et situations de compétition',
      'n-plus-one-queries': 'Le problème N+1 dans les ORM',
      'blocking-vs-non-blocking-io': 'E/S bloquantes et non bloquantes',
      'message-brokers': 'Quand utiliser un courtier de messages',
      'connection-pooling': 'Pools de connexions à la base',
      'sharding-vs-partitioning': 'Sharding et partitionnement',
      'jwt-vs-sessions': 'JSON Web Tokens et sessions côté serveur',
      'database-deadlocks': 'Interblocages entre transactions',
      'cache-avalanche': 'Survivre à une avalanche de cache',
      idempotency: 'Un point d’accès de paiement idempotent',
      'cap-theorem': 'Le théorème CAP en pratique',
      'raft-consensus': 'Consensus avec Raft ou Paxos',
      'dual-write-outbox': 'Doubles écritures et outbox',
      'optimistic-vs-pessimistic-locking': 'Verrouillage optimiste et pessimiste',
      'cache-stampede': 'Quand une clé de cache populaire expire',
      'saga-pattern': 'Sagas entre plusieurs services',
      'rate-limiting': 'Une limite de débit dans plusieurs régions',
      'lsm-tree-vs-b-tree': 'Moteurs à arbre B et à arbre LSM',
      'tls-encryption': 'Le chiffrement d’une connexion TLS',
      'graphql-n-plus-one': 'Requêtes N+1 dans un serveur GraphQL',
      'consistent-hashing': 'Déplacer peu de clés par hachage cohérent',
      'sql-injection': 'Injection SQL et requêtes préparées',
      'circuit-breaker': 'Disjoncteurs entre services',
      'isolation-levels': 'Niveaux d’isolation SQL',
      'zero-downtime-migration': 'Modifier une colonne sans interruption',
    },
  },
  reasons: {
    average: ({ total, wanted, weight, cut, summary }) =>
      `Les ${summary ? 'valeurs pondérées des questions' : 'notes'} totalisent ${total} pour un poids de ${weight} ; le seuil de ${cut} demande ${wanted}.`,
    critical: ({ total, wanted, weight, cut, summary }) =>
      `Les ${summary ? 'valeurs pondérées des questions critiques' : 'notes critiques'} totalisent ${total} pour un poids de ${weight} ; le seuil de ${cut} demande ${wanted}.`,
    criticalLowest: ({ lowest, cut, required }) =>
      `La note critique la plus basse est ${lowest} ; le minimum ${required ? 'exigé' : 'souhaité'} est ${cut}.`,
    criticalNotAssessed: (questions) => `Aucune question critique n’est notée${append(questions)}.`,
    criticalNotAllRated: (number, questions) =>
      `${number < 2 ? `${number} question critique n’est pas notée` : `${number} questions critiques ne sont pas notées`}${append(questions)}.`,
    missing: (number, questions) =>
      `${number < 2 ? `${number} question prévue n’est pas encore notée` : `${number} questions prévues ne sont pas encore notées`}${append(questions)}.`,
    nothingRated: 'Aucune question qui compte n’est notée.',
    tooFew: (number, wanted) =>
      `${number < 2 ? `${number} question notée compte` : `${number} questions notées comptent`} ; une décision en demande ${wanted}.`,
    summarize: (summary, ratings) =>
      `la ${summary === 'mean' ? 'moyenne' : 'médiane'} de ${ratings.join(', ')}`,
  },
  issues: {
    suggest: (value) => `Vouliez-vous dire ${value} ?`,
    sentences: {
      codes: {
        'not-an-object': 'doit être un objet simple',
        'not-a-list': 'doit être une liste',
        'unknown-key': 'n’est pas un champ connu',
        'unknown-question': 'n’est pas une question de la banque',
        'unknown-answer': 'n’est pas une réponse d’entraînement connue',
        'unknown-number': 'n’est pas le numéro d’une question',
        'unknown-level': 'n’est pas un niveau de la banque',
        'unknown-section': 'n’est pas une section de la banque',
        'unknown-competency': 'n’est pas une compétence de la banque',
        'off-scale': 'doit être sur l’échelle',
        'outside-plan': 'ne fait pas partie du plan',
        duplicate: 'ne peut apparaître qu’une fois',
        'no-reason': 'demande un motif',
        'invalid-weight': 'doit être un entier à partir de 0, ou de 1 pour une question critique',
        'unsafe-weight': 'est une somme de poids trop grande',
        'invalid-scale': 'n’est pas une échelle valide',
        'invalid-decimal': 'peut avoir quatre décimales au plus',
        'invalid-count': 'n’est pas un nombre valide d’éléments',
        'not-a-boolean': 'doit être vrai ou faux',
        'not-a-score': 'n’est pas le résultat de ces notes',
        'not-a-bank': 'n’est pas une banque de questions',
        'no-raters': 'demande au moins un évaluateur',
        'invalid-name': 'n’est pas un nom valide',
        'unknown-rater': 'n’est pas un évaluateur du jury',
        'unknown-summary': 'doit être « mean » ou « median »',
        'not-rated': 'n’est pas notée',
        'unsafe-total': 'donne des sommes trop grandes',
        'invalid-number': 'doit être un nombre valide',
        'no-standard-error': 'ne permet pas d’erreur type',
        'conflicting-wishes': 'contredit un autre souhait',
        'impossible-count': 'n’est pas un nombre possible',
        'invalid-seed': 'n’est pas une graine valide',
        'not-a-record': 'n’est pas un procès-verbal de décision',
        'not-json': 'n’est pas du JSON valide',
        'not-text': 'doit être du texte',
        'not-an-instant': 'doit être un instant tel que 2026-03-01T09:30:00Z',
        'not-a-digest': 'n’est pas un condensat',
        'unsupported-format': 'a un format non pris en charge',
        'does-not-follow': 'ne découle pas des notes',
        altered: 'a été modifié après coup',
        'other-bank': 'appartient à une autre banque de questions',
        'not-a-decision': 'n’est pas une décision',
        'unknown-choice': 'n’est pas l’un des choix',
        'not-a-function': 'doit être une fonction',
        'no-prompt': 'n’a pas d’énoncé',
        'invalid-version': 'n’est pas une version valide',
        'invalid-address': 'n’est pas une adresse valide',
        'level-mismatch': 'ne correspond pas au niveau de la section',
        missing: 'manque',
        'missing-number': 'saute un numéro',
        'out-of-order': 'n’est pas dans le bon ordre',
        'range-mismatch': 'ne correspond pas à l’intervalle indiqué',
        'invalid-id': 'n’est pas un identifiant valide',
        'not-writable': 'ne peut pas s’écrire ainsi',
      },
      offScale: (lowest, highest) => `doit être sur l’échelle de ${lowest} à ${highest}`,
      kinds: {
        absent: 'rien',
        list: 'une liste',
        object: 'un objet',
        date: 'une date',
        function: 'une fonction',
        number: 'un nombre non fini',
        bigint: 'un nombre bigint',
        symbol: 'un symbole',
      },
      received: (value) => `reçu : ${value}`,
    },
  },
  report: {
    scorecard: 'Fiche d’évaluation',
    panel: 'Jury',
    record: 'Procès-verbal de décision',

    candidate: 'Candidature',
    questions: 'Questions',
    asked: 'Posées',
    threshold: 'Seuil',
    weights: 'Poids',
    weightsReason: 'Motif',
    raters: 'Évaluateurs',
    decidedAt: 'Décidé',
    library: 'Bibliothèque',
    fingerprint: 'Empreinte',
    digest: 'Condensat',

    sections: 'Moyennes par section',
    roleCritical: 'Questions critiques pour le poste',
    gaps: 'Manquantes et passées',
    firmness: 'À quel point c’est serré',
    distribution: 'Notes attribuées',
    notes: 'Remarques',
    discuss: 'À discuter',
    ratingsByRater: 'Notes par évaluateur',
    consensus: 'Convenu après discussion',

    overall: 'Ensemble',
    section: 'Section',
    group: 'Groupe',
    number: 'N°',
    question: 'Question',
    rating: 'Note',
    score: 'Valeur',
    average: 'Moyenne',
    given: 'Fois',
    weight: 'Poids',
    criticalAverage: 'Moyenne critique',
    criticalMark: 'critique',
    missing: 'manquante',
    skipped: 'passée',
    notAsked: 'non posée',
    sides: { above: 'au-dessus', on: 'au seuil', below: 'au-dessous' },
    legend: '┃ marque le seuil',

    nothingAsked: 'Aucune question n’a été posée.',
    verdict: ({ isOpen, ...average }) =>
      isOpen
        ? `La moyenne jusqu’ici, ${average.figure}, est ${place(average)}.`
        : `La moyenne de ${average.figure} est ${place(average)}.`,
    gateFails: 'Les questions critiques, qui sont exigées, ne suffisent pas.',
    preference: 'C’est un souhait, qui ne décide pas.',
    preferenceOfCritical: 'Un souhait ne décide pas.',

    countRated: (number) => count(number, 'notée', 'notées'),
    countAsked: ({ questions, rated, skipped, missing }) =>
      `${count(questions, 'question', 'questions')} : ${count(rated, 'notée', 'notées')}, ${count(skipped, 'passée', 'passées')}, ${count(missing, 'manquante', 'manquantes')}`,
    describeThreshold: ({ average, roleCritical, minimumRated }) =>
      [
        `une moyenne de ${average} ou plus`,
        ...(roleCritical
          ? [`${askCritical(roleCritical)} (${roleCritical.required ? 'exigée' : 'souhaitée'})`]
          : []),
        ...(minimumRated === undefined
          ? []
          : [`au moins ${count(minimumRated, 'notée', 'notées')}`]),
      ].join(' ; '),
    otherWeights: 'les autres 1',

    scaleRange: (lowest, highest) => `${lowest} à ${highest}`,
    against: (cut) => `Face à ${cut}`,
    cut: (cut) => `seuil ${cut}`,
    describeBars: ({ lowest, highest, cut }) =>
      `Barres sur une échelle de ${lowest} à ${highest} face au seuil de ${cut}.`,

    noCritical: 'Le plan n’en nomme aucune.',
    criticalNotAsked: 'Le seuil ne leur demande rien.',
    criticalNotAssessed: 'Non évalué : aucune d’elles n’est notée.',
    criticalNotAllRated: 'Non évalué : elles ne sont pas toutes notées.',
    describeCritical: ({ isMet, isOpen, ...average }) =>
      `${isMet ? 'Atteint' : 'Non atteint'}${isOpen ? ' jusqu’ici' : ''} : leur moyenne de ${average.figure} est ${place(average)}.`,
    describeCriticalLowest: ({ figure, cut, isBelow }) =>
      `La plus basse d’entre elles est ${figure}, ${isBelow ? 'au-dessous' : 'pas au-dessous'} de ${cut}.`,
    listCritical: (ratings) => `Notes : ${ratings}.`,
    wishCritical: (wish) => `${wish.required ? 'Exigé' : 'Souhaité'} : ${askCritical(wish)}.`,
    skippedCritical: (questions) =>
      `${questions.length === 1 ? 'Passée bien que critique' : 'Passées bien que critiques'} : ${list(questions)}. La moyenne critique ne ${questions.length === 1 ? 'la' : 'les'} compte pas.`,

    allRated: 'Aucune : toutes les questions sont notées.',
    notRatedYet: (questions) => `Pas encore notées : ${list(questions)}.`,
    skippedOnPurpose: (questions) =>
      `Passées volontairement : ${list(questions)}. Elles ne valent pas zéro : la moyenne ne les compte pas.`,

    flip: ({ outcome, steps, moves }) => {
      const examples = moves
        .map(
          ({ question, rater, from, to }) =>
            `${quote(question)}${rater === undefined ? '' : ` (${rater})`} de ${from} à ${to}`,
        )
        .join(', ');
      const subject =
        steps === 1
          ? 'Une note déplacée d’un point changerait'
          : `${steps} déplacements d’un point changeraient`;
      return `${subject} le résultat en ${OUTCOMES[outcome]}, par exemple ${examples}.`;
    },
    noFlip: 'Aucun changement de notes ne changerait le résultat.',
    pivotal: (questions) =>
      `Sans ${questions.length === 1 ? '' : 'l’une quelconque de '}${list(questions)} le résultat serait autre.`,
    noPivotal: 'Il ne dépend pas d’une seule question.',
    reachable: ({ missing, lowest, highest }) =>
      `Avec ${missing === 1 ? 'la question manquante' : `les ${missing} questions manquantes`} la moyenne peut encore finir entre ${lowest} et ${highest}.`,
    needed: ({ missing, figure, isWeighted, reach, highest }) => {
      const many = missing > 1;
      switch (reach) {
        case 'none':
          return `Même ${highest} ${many ? 'à toutes' : 'pour elle'} n’atteint pas le seuil.`;
        case 'any':
          return `Toute note ${many ? 'de ces questions' : 'de cette question'} atteint le seuil.`;
        case 'some':
          return `${many ? 'Il leur faut' : 'Il lui faut'} ${many ? `une moyenne${isWeighted ? ' pondérée' : ''} de ` : ''}${figure} ou plus pour atteindre le seuil.`;
      }
    },
    settled: (outcome, missing) => {
      const many = missing > 1;
      if (outcome === null) {
        return `C’est ouvert : ${many ? 'leurs notes peuvent' : 'sa note peut'} encore donner l’un ou l’autre résultat.`;
      }
      const end =
        outcome === 'undecided' ? 'cela reste non décidé' : `le résultat sera ${OUTCOMES[outcome]}`;
      return `C’est acquis : ${many ? 'quelles que soient leurs notes' : 'quelle que soit sa note'}, ${end}.`;
    },

    listRaters: ({ raters, summary, without }) =>
      [
        raters.join(', '),
        `une question vaut la ${summary === 'mean' ? 'moyenne' : 'médiane'} de ses notes`,
        ...without.map(({ rater, reason }) => `écarté : ${rater} (${reason})`),
      ].join(' ; '),
    nothingToDiscuss: 'Rien : les notes d’aucune question ne sont très éloignées.',
    disagreement: ({ question, range, ends }) =>
      `${question} : ${count(range, 'point', 'points')} d’écart (${ends}).`,
    oneRater: 'Un accord demande deux évaluateurs.',
    noPairs: 'Aucune question n’a deux notes à comparer.',
    agreement: ({ pairs, same, near }) =>
      `Sur ${count(pairs, 'paire', 'paires')} de notes d’une même question, ${count(same, 'est identique', 'sont identiques')}, ${count(near - same, 'diffère', 'diffèrent')} d’un point et ${pairs - near} de plus.`,
    rater: ({ rater, average, outcome, severity, notRated }) => {
      const strictness =
        severity === null
          ? 'rien à comparer'
          : `${
              {
                stricter: `de ${severity.figure} plus sévère que`,
                same: 'aussi sévère que',
                milder: `de ${severity.figure} plus indulgent que`,
              }[severity.side]
            } les autres sur ${count(severity.questions, 'question', 'questions')}`;
      const gaps = notRated.length > 0 ? ` Non notées : ${list(notRated)}.` : '';
      return `${rater} : moyenne ${average ?? 'aucune'}, à lui seul ${OUTCOMES[outcome]} ; ${strictness}.${gaps}`;
    },
    scoreFrom: (score, ratings) => `${score} à partir de ${ratings}`,
    agreedOn: ({ question, rating, reason }) => `${question} : convenu ${rating}. ${reason}`,
    consensusCounts: 'Elles comptent dans le résultat à la place des premières notes.',
    consensusDoesNotCount: 'Elles ne comptent pas dans le résultat : les premières notes comptent.',

    cutOff: (decimals) =>
      `Les moyennes sont coupées après ${decimals} décimales, sans arrondi, pour qu’aucun chiffre ne paraisse de l’autre côté d’un seuil. Le résultat repose sur les chiffres exacts.`,
    otherVersion: (version) =>
      `Les titres et les questions sont ceux de la version ${version} de la banque.`,
    recordHolds:
      'Le procès-verbal est tel qu’il a été écrit, et son score et sa décision découlent de ses notes. Un condensat n’est pas une signature.',
  },
  kit: {
    interviewerSheet: (title) => `${title} : feuille d’entretien`,
    interviewer: 'Entretien mené par',
    date: 'Date',
    page: 'Page',
    instructions:
      'Posez chaque question telle qu’elle est écrite et dans cet ordre. Cochez ce que vous entendez. Notez chaque réponse avant de poser la question suivante. Une question passée ne vaut pas zéro : la moyenne ne la compte pas.',
    cue: 'Soyez attentif à',
    keyPoints: 'Points clés',
    furtherKeyPoints: 'Autres points',
    misconceptions: 'Signes d’une réponse faible',
    followUps: 'Relances',
    skipped: 'Passée : non posée ou sans objet',
    weight: (weight) => (weight === 0 ? 'ne compte pas' : `poids ${weight}`),
  },
  element: {
    place: (at, of) => `Question ${at} sur ${of}`,
    skip: 'Passer',
    previous: 'Précédente',
    next: 'Suivante',
    undo: 'Annuler',
    redo: 'Rétablir',
    outlook: 'Où en est-on',
    notRated: 'pas encore notée',
    keys: (lowest, highest) =>
      `Touches : ${lowest} à ${highest} pour noter, S pour passer, Retour arrière pour effacer, ↑ et ↓ pour changer de question.`,
    incomplete: (number) =>
      `${number} question${number === 1 ? ' n’est pas encore notée' : 's ne sont pas encore notées'}.`,
    unreadable: 'Cette grille ne peut pas être ouverte.',
    blind: 'Les notes des autres s’affichent dès que votre grille est remise.',
    waiting: (raters) => `Pas encore remises : ${raters.join(', ')}.`,
    apart: 'Écart',
    agree: 'S’accorder sur une note',
    reason: 'Raison',
    save: 'Enregistrer',
    remove: 'Retirer',
    reasonMissing: 'Choisissez une note et donnez la raison.',
    countAgreed: 'Les notes convenues comptent',
  },
};
