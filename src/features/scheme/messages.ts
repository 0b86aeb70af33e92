import { catalogue, type Wording } from '../../kernel/language.ts'
import type { ShownState } from './rules/state.ts'
import type { Unit } from './rules/unit.ts'

/** Names of the states of an action. */
export const stateWords: Readonly<Record<ShownState, Wording>> = {
  done: { fr: 'Réalisée', en: 'Done' },
  'under-way': { fr: 'En cours', en: 'Under way' },
  late: { fr: 'En retard', en: 'Late' },
  'to-launch': { fr: 'À lancer', en: 'To launch' },
  abandoned: { fr: 'Abandonnée', en: 'Abandoned' },
  unstated: { fr: 'Non dit', en: 'Not said' },
}

/** Names of units, as a form offers them. */
export const unitWords: Readonly<Record<Unit, Wording>> = {
  share: { fr: 'part, en pour cent', en: 'share, in per cent' },
  hours: { fr: 'heures', en: 'hours' },
  cents: { fr: 'euros HT', en: 'euros excl. VAT' },
  people: { fr: 'personnes', en: 'people' },
  contracts: { fr: 'contrats', en: 'contracts' },
  count: { fr: 'nombre', en: 'number' },
  offers: { fr: 'offres par contrat', en: 'offers per contract' },
}

/** What stands behind a number. */
export const unitSigns: Readonly<Record<Exclude<Unit, 'share' | 'cents'>, Wording>> = {
  hours: { fr: 'h', en: 'h' },
  people: { fr: 'personnes', en: 'people' },
  contracts: { fr: 'contrats', en: 'contracts' },
  count: { fr: '', en: '' },
  offers: { fr: 'offres', en: 'offers' },
}

/** Whole numbers up to ten in words, as a sentence begins with them. */
export const numbersInWords = {
  fr: ['Aucun', 'Un', 'Deux', 'Trois', 'Quatre', 'Cinq', 'Six', 'Sept', 'Huit', 'Neuf', 'Dix'],
  en: ['None', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'],
} as const

/** Sentences of the public pages of schemes. */
export const messages = catalogue({
  scheme: { fr: 'Le schéma', en: 'The scheme' },
  targets: { fr: 'Objectifs', en: 'Targets' },
  targetsTitle: {
    fr: (count: string) => `${count} objectifs chiffrés`,
    en: (count: string) => `${count} quantified targets`,
  },
  oneTarget: { fr: 'Un objectif chiffré', en: 'One quantified target' },
  noTargets: { fr: 'Aucun objectif chiffré n’est encore fixé', en: 'No quantified target is set yet' },
  target: { fr: 'Objectif', en: 'Target' },
  today: { fr: 'Aujourd’hui', en: 'Today' },
  lastKnown: { fr: 'Dernière valeur connue', en: 'Last known value' },
  way: { fr: 'De la référence à la cible', en: 'From baseline to target' },
  forecast: { fr: 'Prévision', en: 'Forecast' },
  noMeasure: { fr: 'Pas encore mesuré', en: 'Not measured yet' },
  unmeasured: { fr: 'non mesuré', en: 'not measured' },
  noValueSince: { fr: 'Aucune valeur depuis la référence', en: 'No value since the baseline' },
  noMeasureHelp: {
    fr: 'Aucune valeur n’est enregistrée : ce n’est pas un zéro.',
    en: 'No value is recorded: this is not a zero.',
  },
  inYear: { fr: (year: string) => `en ${year}`, en: (year: string) => `in ${year}` },
  twelveMonths: { fr: (day: string) => `12 mois au ${day}`, en: (day: string) => `12 months to ${day}` },
  fromTo: {
    fr: (from: string, to: string) => `du ${from} au ${to}`,
    en: (from: string, to: string) => `${from} to ${to}`,
  },
  soFar: { fr: (year: string) => `en ${year}, année en cours`, en: (year: string) => `in ${year}, year under way` },
  declared: { fr: 'déclaré', en: 'declared' },
  verified: { fr: 'vérifié', en: 'verified' },
  computed: { fr: 'calculé', en: 'computed' },
  baseline: { fr: 'Référence', en: 'Baseline' },
  goal: { fr: 'Cible', en: 'Target' },
  baselineMark: {
    fr: (value: string, year: string) => `${value} en ${year}`,
    en: (value: string, year: string) => `${value} in ${year}`,
  },
  goalMark: { fr: (value: string) => `cible ${value}`, en: (value: string) => `target ${value}` },
  atMost: { fr: (value: string) => `${value} au plus`, en: (value: string) => `${value} at most` },
  noBaseline: { fr: 'Référence non publiée', en: 'Baseline not published' },
  noGoal: { fr: 'Cible sans valeur', en: 'Target without a value' },
  notComputable: { fr: 'Non calculable', en: 'Cannot be computed' },
  notEnough: { fr: 'Pas assez de points', en: 'Not enough points' },
  notEnoughHelp: {
    fr: (points: string) => `Une tendance demande trois valeurs annuelles ; il y en a ${points}.`,
    en: (points: string) => `A trend takes three yearly values; there are ${points}.`,
  },
  result: { fr: 'Résultat', en: 'Result' },
  noResult: { fr: 'Résultat non publié', en: 'Result not published' },
  noResultHelp: {
    fr: 'Aucune valeur de la dernière année n’est connue.',
    en: 'No value of the last year is known.',
  },
  resultKept: { fr: 'Objectif atteint.', en: 'Target reached.' },
  resultMissed: { fr: 'Objectif manqué.', en: 'Target missed.' },
  noValueOver: { fr: 'Aucune valeur publiée', en: 'No value published' },
  otherValues: { fr: 'Autres valeurs', en: 'Other values' },
  otherValuesNote: {
    fr: 'Ce qui est mesuré sans objectif chiffré.',
    en: 'What is measured without a quantified target.',
  },
  signature: { fr: 'Signature', en: 'Signature' },
  data: { fr: 'Données', en: 'Data' },
  kept: { fr: 'Objectif tenu.', en: 'Target met.' },
  missing: { fr: (value: string) => `Il en manquerait ${value}.`, en: (value: string) => `${value} would be missing.` },
  tooMuch: { fr: (value: string) => `Dépassé de ${value}.`, en: (value: string) => `Exceeded by ${value}.` },
  assumption: {
    fr: (points: string, from: string, to: string) =>
      `Prolonge la droite des moindres carrés des ${points} valeurs annuelles de ${from} à ${to}, et suppose que rien d’autre ne change.`,
    en: (points: string, from: string, to: string) =>
      `Extends the least-squares line of the ${points} yearly values from ${from} to ${to}, and assumes that nothing else changes.`,
  },
  trackKey: {
    fr: 'Pâle : la référence. Plein : acquis depuis. Hachures : ce que donne la tendance à l’échéance. Trait fin : référence ; trait épais : cible.',
    en: 'Pale: the baseline. Solid: gained since. Hatched: what the trend gives at the due date. Thin mark: baseline; thick mark: target.',
  },
  trackSentence: {
    fr: (parts: string) => `De la référence à la cible : ${parts}.`,
    en: (parts: string) => `From baseline to target: ${parts}.`,
  },
  trackToday: { fr: (value: string) => `aujourd’hui ${value}`, en: (value: string) => `today ${value}` },
  trackForecast: { fr: (value: string) => `prévu ${value}`, en: (value: string) => `forecast ${value}` },
  trackBaseline: { fr: (value: string) => `référence ${value}`, en: (value: string) => `baseline ${value}` },
  trackNoValue: { fr: 'pas encore mesuré', en: 'not measured yet' },
  actions: { fr: (count: string) => `${count} actions`, en: (count: string) => `${count} actions` },
  byState: { fr: 'Actions par partie et par état', en: 'Actions by part and state' },
  boardNote: {
    fr: 'La couleur dit l’axe ou le pilier, la forme dit l’état. Chaque numéro ouvre l’action.',
    en: 'Colour tells the axis or pillar, shape tells the state. Each number opens the action.',
  },
  part: { fr: 'Partie', en: 'Part' },
  total: { fr: 'Total', en: 'Total' },
  number: { fr: 'Numéro', en: 'Number' },
  code: { fr: 'Code', en: 'Code' },
  action: { fr: 'Action', en: 'Action' },
  state: { fr: 'État', en: 'State' },
  owner: { fr: 'Responsable', en: 'Owner' },
  allActions: { fr: 'Toutes les actions', en: 'All actions' },
  actionsOf: {
    fr: (indicator: string) => `Actions qui font bouger « ${indicator} »`,
    en: (indicator: string) => `Actions that move “${indicator}”`,
  },
  seeAll: { fr: 'Voir toutes les actions', en: 'See all actions' },
  noneMoves: { fr: 'Aucune action n’y est rattachée.', en: 'No action is tied to it.' },
  acts: { fr: 'Délibérations', en: 'Deliberations' },
  actsNote: {
    fr: 'Celle qui adopte le schéma, et celles sur lesquelles il s’appuie.',
    en: 'The one that adopts the scheme, and those on which it stands.',
  },
  adopts: { fr: 'Adopte le schéma', en: 'Adopts the scheme' },
  noNumber: { fr: 'numéro non donné', en: 'number not given' },
  twoDates: {
    fr: 'Les sources donnent plusieurs dates pour cet acte.',
    en: 'The sources give several dates for this act.',
  },
  remarks: { fr: 'À savoir', en: 'Good to know' },
  remarksNote: {
    fr: 'Ce que les documents contredisent, laissent de côté ou laissent ouvert.',
    en: 'What the documents contradict, leave out, or leave open.',
  },
  versions: { fr: 'Versions', en: 'Versions' },
  version: {
    fr: (number: string, day: string) => `Version ${number}, adoptée le ${day}`,
    en: (number: string, day: string) => `Version ${number}, adopted on ${day}`,
  },
  previous: { fr: 'Schéma précédent', en: 'Previous scheme' },
  statements: { fr: 'États annuels', en: 'Yearly statements' },
  statementsNote: {
    fr: 'Les chiffres d’une année, figés et signés. Les écarts venus depuis sont montrés.',
    en: 'The figures of a year, frozen and signed. Differences since then are shown.',
  },
  statementOf: { fr: (year: string) => `État ${year}`, en: (year: string) => `Statement ${year}` },
  frozenOn: {
    fr: (day: string, who: string) => `Figé le ${day} par ${who}`,
    en: (day: string, who: string) => `Frozen on ${day} by ${who}`,
  },
  dataVersion: {
    fr: (version: string) => `Version ${version} des contrats`,
    en: (version: string) => `Version ${version} of the contracts`,
  },
  frozen: { fr: 'Figé', en: 'Frozen' },
  live: { fr: 'Aujourd’hui', en: 'Now' },
  difference: { fr: 'Écart', en: 'Difference' },
  same: { fr: 'Identique', en: 'Same' },
  appeared: { fr: 'Mesuré depuis', en: 'Measured since' },
  gone: { fr: 'N’est plus mesuré', en: 'No longer measured' },
  statementSame: { fr: 'Rien n’a changé depuis', en: 'Nothing has changed since' },
  statementChanged: {
    fr: (count: string) => `Chiffres qui ont changé depuis : ${count}`,
    en: (count: string) => `Figures that changed since: ${count}`,
  },
  obtained: { fr: 'Obtenu', en: 'Obtained' },
  measured: { fr: 'Mesuré par', en: 'Measured by' },
  due: { fr: 'Échéance', en: 'Due' },
  source: { fr: 'Source', en: 'Source' },
  progress: { fr: 'Chemin parcouru', en: 'Way done' },
  noProgress: { fr: 'non calculable', en: 'cannot be computed' },
  noDistance: { fr: 'la référence est déjà à la cible', en: 'the baseline is on the target already' },
  series: { fr: 'Valeurs', en: 'Values' },
  period: { fr: 'Période', en: 'Period' },
  value: { fr: 'Valeur', en: 'Value' },
  fraction: { fr: 'Rapport', en: 'Fraction' },
  tooShort: {
    fr: 'ne couvre pas un an : hors comparaison',
    en: 'does not cover a year: not compared',
  },
  byBuyer: { fr: 'Par acheteur', en: 'By buyer' },
  buyer: { fr: 'Acheteur', en: 'Buyer' },
  jointly: {
    fr: (buyers: string) => `Schéma conjoint avec ${buyers}`,
    en: (buyers: string) => `Joint scheme with ${buyers}`,
  },
  lasts: {
    fr: (from: string, to: string) => `Du ${from} au ${to}`,
    en: (from: string, to: string) => `From ${from} to ${to}`,
  },
  adopted: { fr: 'En vigueur', en: 'In force' },
  closed: { fr: 'Clos', en: 'Closed' },
  draft: { fr: 'Projet', en: 'Draft' },
  actionOf: {
    fr: (number: string, total: string) => `Action ${number} sur ${total}`,
    en: (number: string, total: string) => `Action ${number} of ${total}`,
  },
  milestones: { fr: 'Jalons', en: 'Milestones' },
  noMilestones: { fr: 'Aucun jalon n’est fixé.', en: 'No milestone is set.' },
  ownedBy: { fr: (owner: string) => `Responsable : ${owner}.`, en: (owner: string) => `Owner: ${owner}.` },
  noOwner: { fr: 'Aucun responsable n’est désigné.', en: 'No owner is named.' },
  reached: { fr: 'Tenu', en: 'Reached' },
  reachedLate: { fr: (day: string) => `Tenu le ${day}`, en: (day: string) => `Reached on ${day}` },
  late: { fr: 'En retard', en: 'Late' },
  toCome: { fr: 'À venir', en: 'To come' },
  journal: { fr: 'Suivi', en: 'Journal' },
  journalNote: { fr: 'Journal public de l’action.', en: 'Public journal of the action.' },
  noJournal: {
    fr: 'Rien n’a encore été écrit sur cette action.',
    en: 'Nothing has been written about this action yet.',
  },
  becomes: { fr: (state: string) => `passe à « ${state} »`, en: (state: string) => `becomes “${state}”` },
  moves: { fr: 'Ce qu’elle fait bouger', en: 'What it moves' },
  movesNote: {
    fr: 'Les indicateurs auxquels l’action est rattachée, et leurs objectifs.',
    en: 'The indicators to which the action is tied, and their targets.',
  },
  movesNothing: { fr: 'Aucun indicateur n’est rattaché à cette action.', en: 'No indicator is tied to this action.' },
  indicator: { fr: 'Indicateur', en: 'Indicator' },
  chainNote: {
    fr: 'Un maillon en pointillés n’existe pas encore pour cette action.',
    en: 'A dashed link does not exist yet for this action.',
  },
  inFrench: { fr: 'en français', en: 'in French' },
  previousAction: { fr: 'Action précédente', en: 'Previous action' },
  nextAction: { fr: 'Action suivante', en: 'Next action' },
  stopsHere: {
    fr: 'Le document d’où vient ce schéma ne dit pas où en sont ses actions : aucun état ni résultat n’est inventé.',
    en: 'The document from which this scheme comes does not say how far its actions got: no state or result is made up.',
  },
  findingKept: {
    fr: (kept: string, all: string, end: string) => `${kept} objectifs sur ${all} seraient tenus ${end}`,
    en: (kept: string, all: string, end: string) => `${kept} of ${all} targets would be met ${end}`,
  },
  findingOne: {
    fr: (all: string, end: string) => `Un objectif sur ${all} serait tenu ${end}`,
    en: (all: string, end: string) => `One of ${all} targets would be met ${end}`,
  },
  findingNone: {
    fr: (all: string, end: string) => `Aucun des ${all} objectifs ne serait tenu ${end}`,
    en: (all: string, end: string) => `None of the ${all} targets would be met ${end}`,
  },
  findingAll: {
    fr: (all: string, end: string) => `Les ${all} objectifs seraient tenus ${end}`,
    en: (all: string, end: string) => `All ${all} targets would be met ${end}`,
  },
  findingUnknown: {
    fr: (all: string) => `Où vont les ${all} objectifs, rien ne permet encore de le dire`,
    en: (all: string) => `Where the ${all} targets are going, nothing tells yet`,
  },
  findingStopped: {
    fr: (all: string) => `${all} objectifs chiffrés, aucun résultat publié`,
    en: (all: string) => `${all} quantified targets, no result published`,
  },
  findingReached: {
    fr: (kept: string, all: string) => `Objectifs atteints : ${kept} sur ${all}`,
    en: (kept: string, all: string) => `Targets reached: ${kept} of ${all}`,
  },
  onlyKept: {
    fr: (end: string) => `L’objectif serait tenu ${end}`,
    en: (end: string) => `The target would be met ${end}`,
  },
  onlyMissed: {
    fr: (end: string) => `L’objectif ne serait pas tenu ${end}`,
    en: (end: string) => `The target would not be met ${end}`,
  },
  onlyUnknown: {
    fr: 'Où va l’objectif, rien ne permet encore de le dire',
    en: 'Where the target is going, nothing tells yet',
  },
  onlyStopped: { fr: 'Un objectif chiffré, aucun résultat publié', en: 'One quantified target, no result published' },
  endOf: { fr: (year: string) => `fin ${year}`, en: (year: string) => `by the end of ${year}` },
  unknownShare: {
    fr: (count: string) => `De ${count}, la tendance ne dit encore rien.`,
    en: (count: string) => `Of ${count}, the trend says nothing yet.`,
  },
  lateActions: {
    fr: (late: string, all: string) => `Actions en retard : ${late} sur ${all}.`,
    en: (late: string, all: string) => `Late actions: ${late} of ${all}.`,
  },
  situation: { fr: (day: string) => `Situation au ${day}`, en: (day: string) => `As of ${day}` },
  seeTargets: { fr: 'Les objectifs en détail', en: 'The targets in detail' },
  seeScheme: { fr: 'Voir le schéma', en: 'See the scheme' },
  otherSchemes: { fr: 'Aussi sur ce site', en: 'Also on this site' },
  download: { fr: 'Tout le schéma en un fichier :', en: 'The whole scheme in one file:' },
})
