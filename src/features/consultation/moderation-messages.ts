import { catalogue, type Wording } from '../../kernel/language.ts'
import type { ContributionState } from './rules/contribution.ts'
import type { ModerationRule, Outcome } from './rules/moderation.ts'

/** For what a contribution is not shown. */
export const ruleWords: Readonly<Record<ModerationRule, Wording>> = {
  insult: { fr: 'Injure ou menace', en: 'Insult or threat' },
  discrimination: { fr: 'Propos qui discrimine', en: 'Discriminating words' },
  person: { fr: 'Nomme ou met en cause une personne', en: 'Names or accuses a person' },
  advertising: { fr: 'Publicité', en: 'Advertisement' },
  unlawful: { fr: 'Autre propos que la loi interdit', en: 'Other words that the law forbids' },
  'off-topic': { fr: 'Hors du sujet', en: 'Beside the subject' },
}

/** What was decided. */
export const outcomeWords: Readonly<Record<Outcome, Wording>> = {
  published: { fr: 'Publiée', en: 'Shown' },
  hidden: { fr: 'Non publiée', en: 'Not shown' },
  appealed: { fr: 'Recours de l’auteur', en: 'Appeal of the author' },
  'appeal-refused': { fr: 'Recours examiné : elle reste non publiée', en: 'Appeal looked at: it stays hidden' },
}

/** Where a contribution stands. */
export const contributionStateWords: Readonly<Record<ContributionState, Wording>> = {
  waiting: { fr: 'En attente', en: 'Waiting' },
  published: { fr: 'Publiée', en: 'Shown' },
  hidden: { fr: 'Non publiée', en: 'Not shown' },
}

/** What is written to an author about a decision. */
export const moderationMail = catalogue({
  subject: {
    fr: (title: string) => `Votre contribution : ${title}`,
    en: (title: string) => `Your contribution: ${title}`,
  },
  decided: {
    fr: (number: string, title: string) => `Votre contribution n° ${number} à « ${title} » a été relue. Décision :`,
    en: (number: string, title: string) => `Your contribution no. ${number} to “${title}” was looked at. Decision:`,
  },
  rule: { fr: (rule: string) => `Règle : ${rule}.`, en: (rule: string) => `Rule: ${rule}.` },
  appeal: {
    fr: 'Si vous pensez que c’est une erreur, demandez un autre regard avec le code de votre reçu : une autre personne relira.',
    en: 'If you think that this is a mistake, ask for another look with the code of your receipt: somebody else will read it.',
  },
})
