/**
 * The words in Spanish.
 *
 * @module
 */
import type { Outcome } from '../model.ts';
import type { CriticalFacts, Placement, Words } from './words.ts';

/** The outcomes inside a sentence. */
const OUTCOMES: Readonly<Record<Outcome, string>> = {
  'conditional-offer': 'una oferta condicional',
  'no-offer': 'sin oferta',
  undecided: 'sin decidir',
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
  return `«${title}»`;
}

/** Says where an average stands: `0,17 por debajo del corte de 3,5`. */
function place({ side, gap, cut, isLess }: Placement): string {
  return side === 'on'
    ? `justo en el corte de ${cut}, lo que basta`
    : `${isLess ? 'menos de ' : ''}${gap} por ${side === 'above' ? 'encima' : 'debajo'} del corte de ${cut}`;
}

function askCritical({ average, lowest, allRated }: CriticalFacts): string {
  return `un promedio crítico de ${average} o más${lowest === undefined ? '' : `, ninguna calificación por debajo de ${lowest}`}${allRated ? ', todas calificadas' : ''}`;
}

/** All words in Spanish. */
export const es: Words = {
  language: 'es',
  direction: 'ltr',
  decimalSign: ',',
  colon: ':',
  quote,
  outcomes: {
    'conditional-offer': 'Oferta condicional',
    'no-offer': 'Sin oferta',
    undecided: 'Sin decidir',
  },
  bank: {
    title: 'Preguntas para entrevistas de backend',
    scale: {
      1: 'No preparado',
      2: 'En desarrollo',
      3: 'Competente',
      4: 'Sólido',
      5: 'Excepcional',
    },
    levels: {
      fresher: 'Principiante',
      intermediate: 'Intermedio',
      expert: 'Experto',
    },
    sections: {
      'data-structures-and-algorithms': 'Lógica, estructuras de datos y algoritmos',
      'databases-and-apis': 'Bases de datos, API y fundamentos de sistemas',
      'concurrency-and-architecture': 'Concurrencia, arquitectura y rendimiento',
      'data-engineering-and-design': 'Ingeniería de datos y diseño de sistemas',
      'distributed-systems': 'Sistemas distribuidos, escalado y consistencia',
      'database-internals-and-security':
        'Interior de las bases de datos, infraestructura y seguridad',
    },
    questions: {
      'array-vs-linked-list': 'Arreglos y listas enlazadas',
      'hash-table-collisions': 'El interior de una tabla hash',
      'recursion-vs-iteration': 'Recursión e iteración',
      'big-o-notation': 'Para qué sirve la notación O',
      'bubble-sort-vs-quicksort': 'Bubble sort y quicksort',
      'stack-vs-queue': 'Pilas y colas',
      'sql-vs-nosql': 'Bases de datos relacionales y no relacionales',
      'acid-properties': 'Propiedades ACID de las transacciones',
      'foreign-keys': 'Claves foráneas e integridad referencial',
      'http-methods': 'Métodos HTTP de una API REST',
      '404-vs-500': 'Qué dicen un 404 y un 500',
      'database-indexes': 'Los índices y su coste',
      'orm-trade-offs': 'Ventajas y costes de un ORM',
      'authentication-vs-authorization': 'Autenticación y autorización',
      'password-storage': 'Cómo guardar contraseñas',
      'process-vs-thread': 'Procesos, hilos y condiciones de carrera',
      'n-plus-one-queries': 'El problema N+1 en los ORM',
      'blocking-vs-non-blocking-io': 'E/S bloqueante y no bloqueante',
      'message-brokers': 'Cuándo usar un intermediario de mensajes',
      'connection-pooling': 'Grupos de conexiones a la base de datos',
      'sharding-vs-partitioning': 'Fragmentación y particionado',
      'jwt-vs-sessions': 'JSON Web Tokens y sesiones en el servidor',
      'database-deadlocks': 'Interbloqueos entre transacciones',
      'cache-avalanche': 'Sobrevivir a una avalancha de caché',
      idempotency: 'Un punto de cobro idempotente',
      'cap-theorem': 'El teorema CAP en la práctica',
      'raft-consensus': 'Consenso con Raft o Paxos',
      'dual-write-outbox': 'Escrituras dobles y la bandeja de salida',
      'optimistic-vs-pessimistic-locking': 'Bloqueo optimista y pesimista',
      'cache-stampede': 'Cuando caduca una clave popular de la caché',
      'saga-pattern': 'Sagas entre varios servicios',
      'rate-limiting': 'Un límite de tasa en muchas regiones',
      'lsm-tree-vs-b-tree': 'Motores de árbol B y de árbol LSM',
      'tls-encryption': 'El cifrado de una conexión TLS',
      'graphql-n-plus-one': 'Consultas N+1 en un servidor GraphQL',
      'consistent-hashing': 'Mover pocas claves con hash consistente',
      'sql-injection': 'Inyección SQL y sentencias preparadas',
      'circuit-breaker': 'Disyuntores entre servicios',
      'isolation-levels': 'Niveles de aislamiento de SQL',
      'zero-downtime-migration': 'Cambiar una columna sin interrupción',
    },
  },
  reasons: {
    average: ({ total, wanted, weight, cut, summary }) =>
      `${summary ? 'Los valores ponderados de las preguntas' : 'Las calificaciones'} suman ${total} con un peso de ${weight}; el corte de ${cut} pide ${wanted}.`,
    critical: ({ total, wanted, weight, cut, summary }) =>
      `${summary ? 'Los valores ponderados de las preguntas críticas' : 'Las calificaciones críticas'} suman ${total} con un peso de ${weight}; el corte de ${cut} pide ${wanted}.`,
    criticalLowest: ({ lowest, cut, required }) =>
      `La calificación crítica más baja es ${lowest}; el mínimo ${required ? 'exigido' : 'deseado'} es ${cut}.`,
    criticalNotAssessed: (questions) =>
      `Ninguna pregunta crítica está calificada${append(questions)}.`,
    criticalNotAllRated: (number, questions) =>
      `${number === 1 ? '1 pregunta crítica no está calificada' : `${number} preguntas críticas no están calificadas`}${append(questions)}.`,
    missing: (number, questions) =>
      `${number === 1 ? '1 pregunta prevista aún no está calificada' : `${number} preguntas previstas aún no están calificadas`}${append(questions)}.`,
    nothingRated: 'Ninguna pregunta que cuente está calificada.',
    tooFew: (number, wanted) =>
      `${number === 1 ? 'Cuenta 1 pregunta calificada' : `Cuentan ${number} preguntas calificadas`}; una decisión necesita ${wanted}.`,
    summarize: (summary, ratings) =>
      `la ${summary === 'mean' ? 'media' : 'mediana'} de ${ratings.join(', ')}`,
  },
  issues: {
    suggest: (value) => `¿Quería decir ${value}?`,
    sentences: {
      codes: {
        'not-an-object': 'debe ser un objeto simple',
        'not-a-list': 'debe ser una lista',
        'unknown-key': 'no es un campo conocido',
        'unknown-question': 'no es una pregunta del banco',
        'unknown-answer': 'no es una respuesta de práctica conocida',
        'unknown-number': 'no es el número de una pregunta',
        'unknown-level': 'no es un nivel del banco',
        'unknown-section': 'no es una sección del banco',
        'unknown-competency': 'no es una competencia del banco',
        'off-scale': 'debe estar en la escala',
        'outside-plan': 'no forma parte del plan',
        duplicate: 'solo puede aparecer una vez',
        'no-reason': 'necesita un motivo',
        'invalid-weight': 'debe ser un entero desde 0, o desde 1 si la pregunta es crítica',
        'unsafe-weight': 'es una suma de pesos demasiado grande',
        'invalid-scale': 'no es una escala válida',
        'invalid-decimal': 'puede tener cuatro decimales como máximo',
        'invalid-count': 'no es una cantidad válida',
        'not-a-boolean': 'debe ser verdadero o falso',
        'not-a-score': 'no es el resultado de estas calificaciones',
        'not-a-bank': 'no es un banco de preguntas',
        'no-raters': 'necesita al menos un evaluador',
        'invalid-name': 'no es un nombre válido',
        'unknown-rater': 'no es un evaluador del panel',
        'unknown-summary': 'debe ser «mean» o «median»',
        'not-rated': 'no está calificada',
        'unsafe-total': 'da sumas demasiado grandes',
        'invalid-number': 'debe ser un número válido',
        'no-standard-error': 'no permite un error estándar',
        'conflicting-wishes': 'contradice otro deseo',
        'impossible-count': 'no es una cantidad posible',
        'invalid-seed': 'no es una semilla válida',
        'not-a-record': 'no es un registro de decisión',
        'not-json': 'no es JSON válido',
        'not-text': 'debe ser texto',
        'not-an-instant': 'debe ser un instante como 2026-03-01T09:30:00Z',
        'not-a-digest': 'no es un resumen criptográfico',
        'unsupported-format': 'tiene un formato no admitido',
        'does-not-follow': 'no se sigue de las calificaciones',
        altered: 'se modificó después',
        'other-bank': 'pertenece a otro banco de preguntas',
        'not-a-decision': 'no es una decisión',
        'unknown-choice': 'no es una de las opciones',
        'not-a-function': 'debe ser una función',
        'no-prompt': 'no tiene enunciado',
        'invalid-version': 'no es una versión válida',
        'invalid-address': 'no es una dirección válida',
        'level-mismatch': 'no corresponde al nivel de la sección',
        missing: 'falta',
        'missing-number': 'omite un número',
        'out-of-order': 'no está en el orden correcto',
        'range-mismatch': 'no corresponde al intervalo indicado',
        'invalid-id': 'no es un identificador válido',
        'not-writable': 'no se puede escribir así',
      },
      offScale: (lowest, highest) => `debe estar en la escala de ${lowest} a ${highest}`,
      kinds: {
        absent: 'nada',
        list: 'una lista',
        object: 'un objeto',
        date: 'una fecha',
        function: 'una función',
        number: 'un número no finito',
        bigint: 'un número bigint',
        symbol: 'un símbolo',
      },
      received: (value) => `recibido: ${value}`,
    },
  },
  report: {
    scorecard: 'Ficha de calificación',
    panel: 'Panel',
    record: 'Registro de la decisión',

    candidate: 'Candidatura',
    questions: 'Preguntas',
    asked: 'Planteadas',
    threshold: 'Umbral',
    weights: 'Pesos',
    weightsReason: 'Motivo',
    raters: 'Evaluadores',
    decidedAt: 'Decidido',
    library: 'Biblioteca',
    fingerprint: 'Huella',
    digest: 'Resumen',

    sections: 'Promedios por sección',
    roleCritical: 'Preguntas críticas para el puesto',
    gaps: 'Faltantes y omitidas',
    firmness: 'Qué tan ajustado es',
    distribution: 'Calificaciones dadas',
    notes: 'Notas',
    discuss: 'Para comentar',
    ratingsByRater: 'Calificaciones por evaluador',
    consensus: 'Acordado tras comentarlo',

    overall: 'Total',
    section: 'Sección',
    group: 'Grupo',
    number: 'N.º',
    question: 'Pregunta',
    rating: 'Calificación',
    score: 'Valor',
    average: 'Promedio',
    given: 'Veces',
    weight: 'Peso',
    criticalAverage: 'Promedio crítico',
    criticalMark: 'crítica',
    missing: 'falta',
    skipped: 'omitida',
    notAsked: 'no planteada',
    sides: { above: 'por encima', on: 'en el corte', below: 'por debajo' },
    legend: '┃ marca el corte',

    nothingAsked: 'No se planteó ninguna pregunta.',
    verdict: ({ isOpen, ...average }) =>
      isOpen
        ? `El promedio hasta ahora, ${average.figure}, está ${place(average)}.`
        : `El promedio de ${average.figure} está ${place(average)}.`,
    gateFails: 'Las preguntas críticas, que son obligatorias, no alcanzan.',
    preference: 'Es una preferencia y no decide.',
    preferenceOfCritical: 'Una preferencia no decide.',

    countRated: (number) => count(number, 'calificada', 'calificadas'),
    countAsked: ({ questions, rated, skipped, missing }) =>
      `${count(questions, 'pregunta', 'preguntas')}: ${count(rated, 'calificada', 'calificadas')}, ${count(skipped, 'omitida', 'omitidas')}, ${count(missing, 'faltante', 'faltantes')}`,
    describeThreshold: ({ average, roleCritical, minimumRated }) =>
      [
        `un promedio de ${average} o más`,
        ...(roleCritical
          ? [
              `${askCritical(roleCritical)} (${roleCritical.required ? 'obligatorio' : 'preferido'})`,
            ]
          : []),
        ...(minimumRated === undefined
          ? []
          : [`al menos ${count(minimumRated, 'calificada', 'calificadas')}`]),
      ].join('; '),
    otherWeights: 'las demás 1',

    scaleRange: (lowest, highest) => `${lowest} a ${highest}`,
    against: (cut) => `Frente a ${cut}`,
    cut: (cut) => `corte ${cut}`,
    describeBars: ({ lowest, highest, cut }) =>
      `Barras en una escala de ${lowest} a ${highest} frente al corte de ${cut}.`,

    noCritical: 'El plan no nombra ninguna.',
    criticalNotAsked: 'El umbral no pide nada de ellas.',
    criticalNotAssessed: 'Sin evaluar: ninguna de ellas está calificada.',
    criticalNotAllRated: 'Sin evaluar: no todas están calificadas.',
    describeCritical: ({ isMet, isOpen, ...average }) =>
      `${isMet ? 'Se cumple' : 'No se cumple'}${isOpen ? ' hasta ahora' : ''}: su promedio de ${average.figure} está ${place(average)}.`,
    describeCriticalLowest: ({ figure, cut, isBelow }) =>
      `La más baja de ellas es ${figure}, ${isBelow ? 'por debajo' : 'no por debajo'} de ${cut}.`,
    listCritical: (ratings) => `Calificaciones: ${ratings}.`,
    wishCritical: (wish) => `${wish.required ? 'Obligatorio' : 'Preferido'}: ${askCritical(wish)}.`,
    skippedCritical: (questions) =>
      `${questions.length === 1 ? 'Omitida' : 'Omitidas'} pese a ser ${questions.length === 1 ? 'crítica' : 'críticas'}: ${list(questions)}. El promedio crítico no ${questions.length === 1 ? 'la' : 'las'} incluye.`,

    allRated: 'Ninguna: todas las preguntas están calificadas.',
    notRatedYet: (questions) => `Aún sin calificar: ${list(questions)}.`,
    skippedOnPurpose: (questions) =>
      `Omitidas a propósito: ${list(questions)}. No cuentan como cero: el promedio no las incluye.`,

    flip: ({ outcome, steps, moves }) => {
      const examples = moves
        .map(
          ({ question, rater, from, to }) =>
            `${quote(question)}${rater === undefined ? '' : ` (${rater})`} de ${from} a ${to}`,
        )
        .join(', ');
      const subject =
        steps === 1
          ? 'Una calificación movida un punto cambiaría'
          : `${steps} movimientos de un punto cambiarían`;
      return `${subject} el resultado a ${OUTCOMES[outcome]}, por ejemplo ${examples}.`;
    },
    noFlip: 'Ningún cambio de calificaciones cambiaría el resultado.',
    pivotal: (questions) =>
      `Sin ${questions.length === 1 ? '' : 'una cualquiera de '}${list(questions)} el resultado sería otro.`,
    noPivotal: 'No depende de una sola pregunta.',
    reachable: ({ missing, lowest, highest }) =>
      `Con ${missing === 1 ? 'la pregunta que falta' : `las ${missing} preguntas que faltan`} el promedio aún puede terminar entre ${lowest} y ${highest}.`,
    needed: ({ missing, figure, isWeighted, reach, highest }) => {
      const many = missing > 1;
      switch (reach) {
        case 'none':
          return `Ni siquiera ${highest} en ${many ? 'todas ellas' : 'ella'} alcanza el corte.`;
        case 'any':
          return `Cualquier calificación de ${many ? 'ellas' : 'ella'} alcanza el corte.`;
        case 'some':
          return `${many ? 'Deben promediar' : 'Debe obtener'} ${figure} o más${isWeighted ? ', según su peso,' : ''} para alcanzar el corte.`;
      }
    },
    settled: (outcome, missing) => {
      const many = missing > 1;
      if (outcome === null) {
        return `Está abierto: ${many ? 'sus calificaciones aún pueden' : 'su calificación aún puede'} dar cualquiera de los dos resultados.`;
      }
      const end =
        outcome === 'undecided' ? 'queda sin decidir' : `el resultado será ${OUTCOMES[outcome]}`;
      return `Está resuelto: se ${many ? 'califiquen' : 'califique'} como se ${many ? 'califiquen' : 'califique'}, ${end}.`;
    },

    listRaters: ({ raters, summary, without }) =>
      [
        raters.join(', '),
        `una pregunta vale la ${summary === 'mean' ? 'media' : 'mediana'} de sus calificaciones`,
        ...without.map(({ rater, reason }) => `excluido: ${rater} (${reason})`),
      ].join('; '),
    nothingToDiscuss: 'Nada: en ninguna pregunta las calificaciones distan mucho.',
    disagreement: ({ question, range, ends }) =>
      `${question}: ${count(range, 'punto', 'puntos')} de diferencia (${ends}).`,
    oneRater: 'La concordancia necesita dos evaluadores.',
    noPairs: 'Ninguna pregunta tiene dos calificaciones que comparar.',
    agreement: ({ pairs, same, near }) =>
      `De ${count(pairs, 'par', 'pares')} de calificaciones de la misma pregunta, ${count(same, 'coincide', 'coinciden')}, ${count(near - same, 'difiere', 'difieren')} en un punto y ${pairs - near} en más.`,
    rater: ({ rater, average, outcome, severity, notRated }) => {
      const strictness =
        severity === null
          ? 'nada que comparar'
          : `${
              {
                stricter: `${severity.figure} más exigente que`,
                same: 'tan exigente como',
                milder: `${severity.figure} más indulgente que`,
              }[severity.side]
            } los demás en ${count(severity.questions, 'pregunta', 'preguntas')}`;
      const gaps = notRated.length > 0 ? ` Sin calificar: ${list(notRated)}.` : '';
      return `${rater}: promedio ${average ?? 'ninguno'}, por sí solo ${OUTCOMES[outcome]}; ${strictness}.${gaps}`;
    },
    scoreFrom: (score, ratings) => `${score} a partir de ${ratings}`,
    agreedOn: ({ question, rating, reason }) => `${question}: se acordó ${rating}. ${reason}`,
    consensusCounts: 'Cuentan en el resultado en lugar de las primeras calificaciones.',
    consensusDoesNotCount: 'No cuentan en el resultado: cuentan las primeras calificaciones.',

    cutOff: (decimals) =>
      `Los promedios se cortan tras ${decimals} decimales, sin redondear, para que ninguna cifra aparezca al otro lado de un corte. El resultado se basa en las cifras exactas.`,
    otherVersion: (version) =>
      `Los títulos y las preguntas son los de la versión ${version} del banco.`,
    recordHolds:
      'El registro está como se escribió, y su puntuación y su decisión se siguen de sus calificaciones. Un resumen no es una firma.',
  },
  kit: {
    interviewerSheet: (title) => `${title}: hoja de quien entrevista`,
    interviewer: 'Entrevista',
    date: 'Fecha',
    page: 'Página',
    instructions:
      'Plantee cada pregunta tal como está escrita y en este orden. Marque lo que oiga. Califique cada respuesta antes de plantear la siguiente pregunta. Una pregunta omitida no es un cero: el promedio no la incluye.',
    cue: 'Preste atención a',
    keyPoints: 'Puntos clave',
    furtherKeyPoints: 'Otros puntos',
    misconceptions: 'Señales de una respuesta débil',
    followUps: 'Repreguntas',
    skipped: 'Omitida: no planteada o no aplicable',
    weight: (weight) => (weight === 0 ? 'no cuenta' : `peso ${weight}`),
  },
  element: {
    place: (at, of) => `Pregunta ${at} de ${of}`,
    skip: 'Omitir',
    previous: 'Anterior',
    next: 'Siguiente',
    undo: 'Deshacer',
    redo: 'Rehacer',
    outlook: 'Situación actual',
    notRated: 'sin calificar',
    keys: (lowest, highest) =>
      `Teclas: de ${lowest} a ${highest} se califica, S omite, Retroceso borra, ↑ y ↓ cambian de pregunta.`,
    incomplete: (number) =>
      `${number === 1 ? 'Queda 1 pregunta' : `Quedan ${number} preguntas`} sin calificar.`,
    unreadable: 'No se puede abrir esta hoja de calificación.',
    blind: 'Las calificaciones de los demás aparecen cuando haya entregado la suya.',
    waiting: (raters) => `Aún sin entregar: ${raters.join(', ')}.`,
    apart: 'Distancia',
    agree: 'Acordar una calificación',
    reason: 'Motivo',
    save: 'Guardar',
    remove: 'Quitar',
    reasonMissing: 'Elija una calificación e indique el motivo.',
    countAgreed: 'Cuentan las calificaciones acordadas',
  },
};
