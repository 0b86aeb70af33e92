import { catalogue, type Wording } from '../../kernel/language.ts'
import type { AnswerState } from './rules/answer-journey.ts'

/** Where an answer stands, in words. */
export const answerStateWords: Readonly<Record<AnswerState | 'missing', Wording>> = {
  missing: { fr: 'À écrire', en: 'To be written' },
  draft: { fr: 'Brouillon', en: 'Draft' },
  approved: { fr: 'Approuvée', en: 'Approved' },
  published: { fr: 'Publiée', en: 'Published' },
}

/** Sentences of the workspace of answers. */
export const answerSpaceMessages = catalogue({
  answers: { fr: 'Réponses', en: 'Answers' },
  finding: {
    fr: (missing: string, drafts: string, approved: string) =>
      `À écrire : ${missing}. À approuver : ${drafts}. À publier : ${approved}.`,
    en: (missing: string, drafts: string, approved: string) =>
      `To be written: ${missing}. To be approved: ${drafts}. To be published: ${approved}.`,
  },
  toPropositions: { fr: 'Aux propositions', en: 'To propositions' },
  toThemes: { fr: 'Aux thèmes', en: 'To themes' },
  toThemesNote: {
    fr: 'Une réponse à un thème est montrée à part et ne compte pour aucune proposition.',
    en: 'An answer to a theme is shown apart and counts for no proposition.',
  },
  noPropositions: {
    fr: 'Aucune proposition n’est encore écrite : codez d’abord les contributions.',
    en: 'No proposition is written yet: code the contributions first.',
  },
  noThemes: { fr: 'Aucun thème.', en: 'No theme.' },
  draftProposition: { fr: 'proposition non publiée', en: 'proposition not published' },
  state: { fr: 'Réponse', en: 'Answer' },
  decided: { fr: 'Décision', en: 'Decision' },
  toPublish: { fr: 'À publier', en: 'To be published' },
  toPublishNote: {
    fr: 'Vous verrez ce qui sera envoyé, et à combien de personnes, avant de publier.',
    en: 'You will see what will be sent, and to how many people, before publishing.',
  },
  preview: { fr: 'Voir avant de publier', en: 'See before publishing' },
  nothingApproved: {
    fr: 'Aucune réponse approuvée n’attend d’être publiée.',
    en: 'No approved answer waits to be published.',
  },
  choose: { fr: 'Réponses à publier', en: 'Answers to publish' },
  publication: { fr: 'Publier les réponses', en: 'Publish the answers' },
  publish: {
    fr: (count: number) => (count === 1 ? 'Publier cette réponse' : `Publier ces ${count} réponses`),
    en: (count: number) => (count === 1 ? 'Publish this answer' : `Publish these ${count} answers`),
  },
  published: { fr: 'Publié.', en: 'Published.' },
  changed: {
    fr: 'Une de ces réponses vient de changer. Choisissez à nouveau.',
    en: 'One of these answers has just changed. Choose again.',
  },
  nobody: {
    fr: 'Aucun courriel ne partira : personne, derrière ces propositions, n’a demandé à être tenu au courant, et aucun contact n’est tenu au courant des suites.',
    en: 'No mail will leave: nobody behind these propositions asked to be told, and no contact is told what becomes of consultations.',
  },
  recipients: {
    fr: (count: number) =>
      count === 1
        ? 'Une personne recevra demain matin un courriel.'
        : `${count} personnes recevront demain matin un courriel.`,
    en: (count: number) =>
      count === 1
        ? 'One person will get a mail tomorrow morning.'
        : `${count} people will get a mail tomorrow morning.`,
  },
  mails: { fr: 'Ce qui sera envoyé', en: 'What will be sent' },
  oneADay: {
    fr: 'Un courriel au plus par personne et par jour. Voici ce que dira celui de qui est concerné par toutes ces réponses :',
    en: 'One mail at most for each person and day. Here is what it will say to somebody concerned by all these answers:',
  },
  write: { fr: 'Écrire la réponse', en: 'Write the answer' },
  position: { fr: 'Ce qui est décidé', en: 'What is decided' },
  undecided: { fr: '– à choisir –', en: '– to be chosen –' },
  noPosition: { fr: 'Rien en particulier', en: 'Nothing in particular' },
  reason: { fr: 'Pourquoi', en: 'Why' },
  reasonEn: { fr: 'Pourquoi, en anglais', en: 'Why, in English' },
  leftOut: { fr: 'Ce que la réponse laisse de côté', en: 'What the answer leaves out' },
  leftOutHint: {
    fr: 'Ce qui était proposé et n’est pas repris. Le dire évite d’avoir à le deviner.',
    en: 'What was proposed and is not taken up. Saying so spares people from guessing.',
  },
  leftOutEn: { fr: 'Ce qu’elle laisse de côté, en anglais', en: 'What it leaves out, in English' },
  author: { fr: 'Au nom de qui', en: 'In whose name' },
  answeredOn: { fr: 'Jour de la réponse', en: 'Day of the answer' },
  answeredHint: { fr: 'Vide : le jour de la publication.', en: 'Empty: the day of publication.' },
  actions: { fr: 'Actions qui la mettent en œuvre', en: 'Actions that put it into practice' },
  acts: { fr: 'Actes sur lesquels elle s’appuie', en: 'Acts on which it stands' },
  indicators: { fr: 'Indicateurs où cela se verra', en: 'Indicators by which it will be seen' },
  save: { fr: 'Enregistrer le brouillon', en: 'Save the draft' },
  saved: { fr: 'Enregistré.', en: 'Saved.' },
  noScheme: {
    fr: 'Cette concertation n’est rattachée à aucun schéma : aucune action à lier.',
    en: 'This consultation belongs to no scheme: no action to tie.',
  },
  next: { fr: 'Approuver, publier, retirer', en: 'Approve, publish, take back' },
  approve: { fr: 'Approuver', en: 'Approve' },
  approveNote: {
    fr: 'Qui approuve n’est pas qui a écrit. Toute modification demande une nouvelle approbation.',
    en: 'Whoever approves did not write it. Any change asks for another approval.',
  },
  takeBack: { fr: 'Retirer', en: 'Take back' },
  why: { fr: 'Pourquoi la retirer', en: 'Why take it back' },
  whyHint: { fr: 'Gardé au journal.', en: 'Kept in the log.' },
  isPublished: {
    fr: 'Cette réponse est publiée. Retirez-la pour la modifier.',
    en: 'This answer is published. Take it back to change it.',
  },
  seePublic: { fr: 'Voir en public', en: 'See in public' },
})
