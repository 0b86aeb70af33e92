import type { Wording } from '../../kernel/language.ts'

/** Why something about contributions cannot be done, said to whoever asked. */
export const contributionRefusals = {
  noneTicked: {
    fr: 'Cochez au moins une contribution.',
    en: 'Tick one contribution at least.',
  },
  changed: {
    fr: 'Quelqu’un d’autre vient d’en décider. Relisez avant de recommencer.',
    en: 'Somebody else has just decided about it. Read it again before you go on.',
  },
  outcome: { fr: 'Cette décision n’est pas possible maintenant.', en: 'This decision is not possible now.' },
  needRule: { fr: 'Dites quelle règle n’est pas respectée.', en: 'Say which rule is not kept.' },
  needReason: { fr: 'Dites pourquoi, en une phrase à son auteur.', en: 'Say why, in a sentence to its author.' },
  withdrawn: {
    fr: 'Son auteur l’a retirée, ou la durée de conservation est passée : il n’en reste que le compte.',
    en: 'Its author withdrew it, or its retention is over: only its count is left.',
  },
  noAppeal: {
    fr: 'Un recours se demande une fois, d’une contribution qui n’est pas publiée.',
    en: 'An appeal is asked for once, of a contribution that is not shown.',
  },
  anonymous: {
    fr: 'Cette concertation est anonyme : elle ne garde ni nom ni adresse.',
    en: 'This consultation is anonymous: it keeps neither name nor address.',
  },
  foreignEvent: {
    fr: 'Cette rencontre n’est pas de cette concertation.',
    en: 'This meeting is not one of this consultation.',
  },
  foreignTheme: { fr: 'Ce thème n’est pas de cette concertation.', en: 'This theme is not one of this consultation.' },
  themeTaken: (code: string) => ({
    fr: `Un thème a déjà le code « ${code} ».`,
    en: `A theme has the code “${code}” already.`,
  }),
  needTheme: { fr: 'Choisissez au moins un thème.', en: 'Choose at least one theme.' },
  notCoded: {
    fr: 'Une seconde lecture vient après la première.',
    en: 'A second reading comes after the first.',
  },
  needSource: {
    fr: 'Une proposition est faite d’au moins une contribution de cette concertation.',
    en: 'A proposition is made from at least one contribution of this consultation.',
  },
  notInText: {
    fr: 'Cet extrait ne se trouve pas dans la contribution.',
    en: 'This excerpt is not in the contribution.',
  },
  notDraft: {
    fr: 'Une proposition publiée ne se réécrit pas : reformulez-la, et l’ancienne reste lisible.',
    en: 'A published proposition is not written over: reword it, and the old one stays readable.',
  },
  replaced: {
    fr: 'Cette proposition a déjà été remplacée.',
    en: 'This proposition has been replaced already.',
  },
  needTwo: { fr: 'Il en faut au moins deux.', en: 'At least two are needed.' },
  hiddenSource: {
    fr: 'Une proposition publiée a au moins une source que chacun peut lire.',
    en: 'A published proposition has at least one source that everybody can read.',
  },
  noTextQuestion: {
    fr: 'Aucune question à texte long de ce questionnaire n’a ce nom.',
    en: 'No long-text question of this questionnaire has that name.',
  },
  allTaken: {
    fr: 'Tous les textes de cette question sont déjà parmi les contributions.',
    en: 'All the texts of this question are among the contributions already.',
  },
  over: {
    fr: 'La concertation ne prend plus de contributions. Votre texte reste affiché : copiez-le si vous voulez le garder.',
    en: 'The consultation takes no more contributions. Your text stays shown: copy it if you want to keep it.',
  },
  stranger: {
    fr: 'Ce lien n’est pas, ou n’est plus, valable. Ouvrez de nouveau celui que vous avez reçu.',
    en: 'This link is not, or no longer, valid. Open again the one that you received.',
  },
  needAddress: {
    fr: 'Écrivez une adresse, par exemple nom@exemple.fr : un lien de vérification y est envoyé.',
    en: 'Write an address, for example name@example.org: a link that checks it is sent there.',
  },
} as const satisfies Readonly<Record<string, Wording | ((text: string) => Wording)>>

/** What is wrong with a file that was taken away here and is brought in again. */
export const openFileRefusals = {
  numberTaken: (number: string) => ({
    fr: `Le numéro ${number} est ici celui d’un autre texte. Videz cette case pour qu’un numéro soit donné, ou importez dans une concertation vide.`,
    en: `Number ${number} is that of another text here. Empty that cell for a number to be given, or import into an empty consultation.`,
  }),
  noContribution: (number: string) => ({
    fr: `La contribution n° ${number} n’est pas là : importez d’abord les contributions.`,
    en: `Contribution no. ${number} is not there: import the contributions first.`,
  }),
  noProposition: (number: string) => ({
    fr: `La proposition n° ${number} n’est pas là.`,
    en: `Proposition no. ${number} is not there.`,
  }),
  fromFile: { fr: 'Reprise d’un fichier.', en: 'Taken over from a file.' },
} as const satisfies Readonly<Record<string, Wording | ((text: string) => Wording)>>
