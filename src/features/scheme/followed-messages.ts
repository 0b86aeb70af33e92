import { catalogue } from '../../kernel/language.ts'

/** What schemes say of an indicator, on its page. */
export const followedMessages = catalogue({
  targets: { fr: 'Objectifs', en: 'Targets' },
  targetsNote: {
    fr: 'Ce que les schémas attendent de cet indicateur.',
    en: 'What schemes expect of this indicator.',
  },
  noTarget: {
    fr: 'Aucun schéma adopté ne fixe d’objectif sur cet indicateur, mesuré ainsi.',
    en: 'No adopted scheme sets a target on this indicator, measured this way.',
  },
  statements: { fr: 'États figés', en: 'Frozen statements' },
  statementsNote: {
    fr: 'Ce qui a été publié reste lisible à côté du chiffre vivant.',
    en: 'What was published can still be read beside the live figure.',
  },
  noStatement: {
    fr: 'Cet indicateur n’est dans aucun état annuel figé.',
    en: 'This indicator is in no frozen yearly statement.',
  },
  statement: { fr: 'État', en: 'Statement' },
  frozenOn: { fr: 'Arrêté le', en: 'Frozen on' },
  published: { fr: 'Publié', en: 'Published' },
  now: { fr: 'Recalculé', en: 'Computed anew' },
  difference: { fr: 'Écart', en: 'Difference' },
})
