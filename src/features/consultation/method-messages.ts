import { catalogue } from '../../kernel/language.ts'

/** The note of method, made of figures alone. */
export const methodMessages = catalogue({
  title: { fr: 'Comment les contributions sont lues', en: 'How contributions are read' },
  lede: {
    fr: 'Cette note s’écrit toute seule, des chiffres du jour : personne ne la retouche.',
    en: 'This note writes itself, from the figures of the day: nobody edits it.',
  },
  gathered: { fr: 'Ce qui est venu', en: 'What came' },
  gatheredText: {
    fr: (contributions: string, distinct: string) =>
      `${contributions} sont publiées, soit ${distinct}. Un même texte envoyé plusieurs fois est montré une fois, avec son nombre ; rien n’est supprimé.`,
    en: (contributions: string, distinct: string) =>
      `${contributions} are shown: ${distinct}. A text that was sent several times is shown once, with its number; nothing is deleted.`,
  },
  read: { fr: 'Qui les a lues', en: 'Who read them' },
  readText: {
    fr: (coded: string, contributions: string, readers: string) =>
      `Contributions rangées sous au moins un thème : ${coded} sur ${contributions}, par ${readers}. Un thème est toujours donné par une personne.`,
    en: (coded: string, contributions: string, readers: string) =>
      `Contributions put under at least one theme: ${coded} of ${contributions}, by ${readers}. A theme is always given by a person.`,
  },
  readers: {
    fr: (count: number, words: string) => (count > 1 ? `${words} personnes` : `${words} personne`),
    en: (count: number, words: string) => (count === 1 ? `${words} person` : `${words} people`),
  },
  elsewhere: {
    fr: (count: string) => `${count} portent le thème que leur plateforme d’origine leur donnait.`,
    en: (count: string) => `${count} bear the theme that the platform from which they come gave them.`,
  },
  tool: { fr: 'Ce que l’outil propose', en: 'What the tool proposes' },
  toolText: {
    fr: 'L’outil compare les mots d’une contribution, ramenés à leur racine, à ceux des contributions déjà lues, et propose jusqu’à trois thèmes avec les mots qui les expliquent. Rien n’est envoyé hors de ce site.',
    en: 'The tool compares the words of a contribution, brought back to their stems, with those of contributions already read, and proposes up to three themes with the words that explain them. Nothing is sent outside this site.',
  },
  taken: {
    fr: (first: string, any: string, offered: string) =>
      `Sur ${offered} contributions pour lesquelles il proposait un thème, la première proposition a été suivie pour ${first}, l’une des trois pour ${any}.`,
    en: (first: string, any: string, offered: string) =>
      `Of ${offered} contributions for which it proposed a theme, the first proposal was followed for ${first}, one of the three for ${any}.`,
  },
  neverOffered: { fr: 'Il n’a encore rien proposé.', en: 'It has proposed nothing yet.' },
  twice: { fr: 'La seconde lecture', en: 'The second reading' },
  twiceText: {
    fr: (both: string, agreed: string) =>
      `${both} contributions tirées sans choix ont été lues par deux personnes, chacune sans voir la lecture de l’autre ; elles ont donné les mêmes thèmes à ${agreed}.`,
    en: (both: string, agreed: string) =>
      `${both} contributions that nobody chose were read by two people, each without seeing what the other had given; they gave the same themes to ${agreed}.`,
  },
  kappa: {
    fr: (kappa: string, words: string) => `Le κ de Cohen, qui retire la part du hasard, vaut ${kappa} : ${words}.`,
    en: (kappa: string, words: string) => `Cohen’s κ, which takes the part of chance away, is ${kappa}: ${words}.`,
  },
  noTwice: { fr: 'Aucune seconde lecture n’a encore été faite.', en: 'No second reading was done yet.' },
  'strength.weak': { fr: 'accord faible', en: 'weak agreement' },
  'strength.fair': { fr: 'accord moyen', en: 'fair agreement' },
  'strength.good': { fr: 'bon accord', en: 'good agreement' },
  'strength.very-good': { fr: 'très bon accord', en: 'very good agreement' },
  propositions: { fr: 'Les propositions', en: 'The propositions' },
  propositionsText: {
    fr: (propositions: string, sources: string) =>
      `Propositions publiées : ${propositions}, faites de ${sources}. Chacune montre ses sources ; une proposition divisée, réunie ou reformulée reste lisible, et les soutiens restent aux contributions.`,
    en: (propositions: string, sources: string) =>
      `Propositions shown: ${propositions}, made from ${sources}. Each shows its sources; one that was split, merged or reworded stays readable, and supports stay with the contributions.`,
  },
  lineage: {
    fr: (split: string, merged: string, reworded: string) =>
      `Depuis leur publication, certaines ont cédé la place à d’autres : divisées, ${split} ; réunies, ${merged} ; reformulées, ${reworded}.`,
    en: (split: string, merged: string, reworded: string) =>
      `Since they were published, some gave way to others: split, ${split}; merged, ${merged}; reworded, ${reworded}.`,
  },
  unchanged: {
    fr: 'Depuis leur publication, aucune n’a été divisée, réunie ni reformulée.',
    en: 'Since they were published, none was split, merged or reworded.',
  },
  decides: {
    fr: 'L’outil n’écrit rien et ne décide de rien : ceux qui conduisent la concertation écrivent chaque proposition et la publient.',
    en: 'The tool writes nothing and decides nothing: those who lead the consultation write each proposition and publish it.',
  },
  book: { fr: 'Le livre des thèmes', en: 'The code book' },
  bookNote: { fr: 'Ce qui relève de chaque thème.', en: 'What belongs to each theme.' },
  noBook: { fr: 'Aucun thème n’est encore défini.', en: 'No theme is defined yet.' },
  noDefinition: { fr: 'Pas de définition', en: 'No definition' },
  definition: { fr: 'Ce qui en relève', en: 'What belongs to it' },
})
