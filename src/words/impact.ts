/**
 * The words of a report on adverse impact, by language. They are not in the catalogs of {@link Words}, which most reports
 * carry without them.
 *
 * @module
 */
import type { Figure } from '../engine/sentences.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { Words } from './words.ts';

/** What a report on adverse impact says. */
export interface ImpactWords {
  /** The catalog of the language: direction of writing, decimal sign. */
  readonly words: Words;
  readonly title: string;
  readonly source: string;
  readonly date: string;
  readonly people: string;
  readonly selected: string;
  readonly unknown: string;
  /** What a group is compared with, as a label. */
  readonly reference: string;
  readonly test: string;
  /** The gravest finding of all comparisons. */
  readonly gravest: string;
  readonly tests: Readonly<Record<'fisher' | 'mid-p' | 'boschloo', string>>;
  readonly verdicts: Readonly<Record<'indicated' | 'possible' | 'none-seen' | 'too-few', string>>;
  readonly groups: string;
  /** The columns of the table that have no word above. */
  readonly columns: Readonly<
    Record<'group' | 'rate' | 'ratio' | 'interval' | 'adjustedP' | 'shortfall' | 'finding', string>
  >;
  /** From one figure to another. */
  readonly range: (lower: Figure, upper: Figure) => string;
  /** Less than a figure. */
  readonly below: (figure: Figure) => string;
  /** Behind a finding: it is against the group that others are compared with. */
  readonly againstReference: string;
  /** Behind a finding: the group is small. */
  readonly smallGroup: string;
  readonly smallGroups: string;
  /** Which groups are too small. */
  readonly tooSmall: (names: string) => string;
  /** The verdict if a small group could be the one compared with. */
  readonly withSmall: (reference: string, verdict: string) => string;
  /** The verdict if there were no small groups. */
  readonly withoutSmall: (reference: string, verdict: string) => string;
  readonly howToRead: string;
  readonly cannotTell: string;
}

/** The words of a report on adverse impact in English. */
export const impactEn: ImpactWords = {
  words: en,
  title: 'Adverse impact',
  source: 'Source',
  date: 'Date',
  people: 'People',
  selected: 'Selected',
  unknown: 'People of unknown group, counted nowhere else',
  reference: 'Compared with',
  test: 'Test',
  gravest: 'Gravest finding',
  tests: {
    fisher: "Fisher's exact test",
    'mid-p': "Fisher's exact test, mid-p",
    boschloo: "Boschloo's exact test",
  },
  verdicts: {
    indicated: 'Impact indicated: below four fifths, and the test finds it',
    possible: 'Impact possible: one of the two signs',
    'none-seen': 'None seen',
    'too-few': 'Too few people to tell',
  },
  groups: 'Groups',
  columns: {
    group: 'Group',
    rate: 'Rate',
    ratio: 'Impact ratio',
    interval: 'Interval',
    adjustedP: 'p, corrected for the number of groups',
    shortfall: 'Selections short of the overall rate',
    finding: 'Finding',
  },
  range: (lower, upper) => `${lower} to ${upper}`,
  below: (figure) => `below ${figure}`,
  againstReference: '(against the group compared with)',
  smallGroup: 'small group',
  smallGroups: 'Small groups',
  tooSmall: (names) => `Too small a share of all people to be compared with: ${names}.`,
  withSmall: (reference, verdict) =>
    `If small groups counted too, compared with ${reference}: ${verdict}.`,
  withoutSmall: (reference, verdict) =>
    `Without the small groups, compared with ${reference}: ${verdict}.`,
  howToRead:
    'The impact ratio is a rate over that of the group compared with. Below four fifths it is commonly taken as evidence of adverse impact (29 CFR 1607.4(D)).',
  cannotTell:
    'What this cannot tell: why rates differ, whether the procedure is valid for the job, or whether it is lawful. That none is seen does not show that there is none: the interval says how large a difference these numbers could hide.',
};

/** The words of a report on adverse impact in German. */
export const impactDe: ImpactWords = {
  words: de,
  title: 'Benachteiligung von Gruppen',
  source: 'Quelle',
  date: 'Datum',
  people: 'Personen',
  selected: 'Ausgewählt',
  unknown: 'Personen unbekannter Gruppe, sonst nirgends gezählt',
  reference: 'Vergleichsgruppe',
  test: 'Test',
  gravest: 'Schwerster Befund',
  tests: {
    fisher: 'Exakter Test nach Fisher',
    'mid-p': 'Exakter Test nach Fisher, Mid-p',
    boschloo: 'Exakter Test nach Boschloo',
  },
  verdicts: {
    indicated: 'Hinweis auf Benachteiligung: unter vier Fünfteln, und der Test findet sie',
    possible: 'Benachteiligung möglich: eines der beiden Zeichen',
    'none-seen': 'Keine erkennbar',
    'too-few': 'Zu wenige Personen für eine Aussage',
  },
  groups: 'Gruppen',
  columns: {
    group: 'Gruppe',
    rate: 'Quote',
    ratio: 'Verhältnis der Quoten',
    interval: 'Intervall',
    adjustedP: 'p, korrigiert für die Zahl der Gruppen',
    shortfall: 'Fehlende Auswahlen gegenüber der Gesamtquote',
    finding: 'Befund',
  },
  range: (lower, upper) => `${lower} bis ${upper}`,
  below: (figure) => `unter ${figure}`,
  againstReference: '(zum Nachteil der Vergleichsgruppe)',
  smallGroup: 'kleine Gruppe',
  smallGroups: 'Kleine Gruppen',
  tooSmall: (names) => `Ein zu kleiner Anteil aller Personen für einen Vergleich: ${names}.`,
  withSmall: (reference, verdict) =>
    `Zählten auch kleine Gruppen, im Vergleich mit ${reference}: ${verdict}.`,
  withoutSmall: (reference, verdict) =>
    `Ohne die kleinen Gruppen, im Vergleich mit ${reference}: ${verdict}.`,
  howToRead:
    'Das Verhältnis ist eine Quote geteilt durch die der Vergleichsgruppe. Unter vier Fünfteln gilt es in den USA gemeinhin als Anzeichen einer Benachteiligung (29 CFR 1607.4(D)).',
  cannotTell:
    'Was das nicht sagt: warum sich Quoten unterscheiden, ob das Verfahren für die Stelle taugt und ob es rechtmäßig ist. Ist keine erkennbar, heißt das nicht, dass es keine gibt: Das Intervall zeigt, welchen Unterschied diese Zahlen verbergen könnten.',
};

/** The words of a report on adverse impact in Spanish. */
export const impactEs: ImpactWords = {
  words: es,
  title: 'Impacto adverso',
  source: 'Fuente',
  date: 'Fecha',
  people: 'Personas',
  selected: 'Seleccionadas',
  unknown: 'Personas de grupo desconocido, no contadas en otro lugar',
  reference: 'Grupo de comparación',
  test: 'Prueba',
  gravest: 'Hallazgo más grave',
  tests: {
    fisher: 'Prueba exacta de Fisher',
    'mid-p': 'Prueba exacta de Fisher, mid-p',
    boschloo: 'Prueba exacta de Boschloo',
  },
  verdicts: {
    indicated: 'Indicios de impacto: por debajo de cuatro quintos, y la prueba lo detecta',
    possible: 'Impacto posible: una de las dos señales',
    'none-seen': 'No se observa',
    'too-few': 'Muy pocas personas para saberlo',
  },
  groups: 'Grupos',
  columns: {
    group: 'Grupo',
    rate: 'Tasa',
    ratio: 'Razón de impacto',
    interval: 'Intervalo',
    adjustedP: 'p, corregida por el número de grupos',
    shortfall: 'Selecciones que faltan frente a la tasa general',
    finding: 'Hallazgo',
  },
  range: (lower, upper) => `de ${lower} a ${upper}`,
  below: (figure) => `menos de ${figure}`,
  againstReference: '(en contra del grupo de comparación)',
  smallGroup: 'grupo pequeño',
  smallGroups: 'Grupos pequeños',
  tooSmall: (names) =>
    `Una parte demasiado pequeña del total para servir de comparación: ${names}.`,
  withSmall: (reference, verdict) =>
    `Si contaran también los grupos pequeños, en comparación con ${reference}: ${verdict}.`,
  withoutSmall: (reference, verdict) =>
    `Sin los grupos pequeños, en comparación con ${reference}: ${verdict}.`,
  howToRead:
    'La razón de impacto es una tasa dividida por la del grupo de comparación. Por debajo de cuatro quintos suele tomarse en Estados Unidos como indicio de impacto adverso (29 CFR 1607.4(D)).',
  cannotTell:
    'Lo que esto no dice: por qué difieren las tasas, si el procedimiento es válido para el puesto ni si es lícito. Que no se observe impacto no demuestra que no lo haya: el intervalo indica qué diferencia podrían ocultar estos números.',
};

/** The words of a report on adverse impact in French. */
export const impactFr: ImpactWords = {
  words: fr,
  title: 'Impact défavorable',
  source: 'Origine des données',
  date: 'Établi le',
  people: 'Personnes',
  selected: 'Retenues',
  unknown: 'Personnes de groupe inconnu, non comptées ailleurs',
  reference: 'Groupe de comparaison',
  test: 'Test statistique',
  gravest: 'Constat le plus grave',
  tests: {
    fisher: 'Test exact de Fisher',
    'mid-p': 'Test exact de Fisher, mid-p',
    boschloo: 'Test exact de Boschloo',
  },
  verdicts: {
    indicated: 'Impact indiqué : moins de quatre cinquièmes, et le test le détecte',
    possible: 'Impact possible : l’un des deux signes',
    'none-seen': 'Aucun constaté',
    'too-few': 'Trop peu de personnes pour conclure',
  },
  groups: 'Groupes',
  columns: {
    group: 'Groupe',
    rate: 'Taux',
    ratio: 'Rapport d’impact',
    interval: 'Intervalle',
    adjustedP: 'p, corrigé pour le nombre de groupes',
    shortfall: 'Sélections manquantes par rapport au taux global',
    finding: 'Constat',
  },
  range: (lower, upper) => `de ${lower} à ${upper}`,
  below: (figure) => `moins de ${figure}`,
  againstReference: '(au détriment du groupe de comparaison)',
  smallGroup: 'petit groupe',
  smallGroups: 'Petits groupes',
  tooSmall: (names) => `Une part trop faible de l’ensemble pour servir de comparaison : ${names}.`,
  withSmall: (reference, verdict) =>
    `Si les petits groupes comptaient aussi, par rapport à ${reference} : ${verdict}.`,
  withoutSmall: (reference, verdict) =>
    `Sans les petits groupes, par rapport à ${reference} : ${verdict}.`,
  howToRead:
    'Le rapport d’impact est un taux divisé par celui du groupe de comparaison. En dessous de quatre cinquièmes, il est généralement considéré aux États-Unis comme un signe d’impact défavorable (29 CFR 1607.4(D)).',
  cannotTell:
    'Ce que cela ne dit pas : pourquoi les taux diffèrent, si la procédure est valable pour le poste, ni si elle est licite. Qu’aucun impact ne soit constaté ne montre pas qu’il n’y en a pas : l’intervalle indique quel écart ces chiffres pourraient cacher.',
};
