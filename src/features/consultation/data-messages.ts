import { catalogue } from '../../kernel/language.ts'

/** Sentences of the open data of a consultation. */
export const dataMessages = catalogue({
  title: { fr: 'Données de la concertation', en: 'Data of the consultation' },
  lede: {
    fr: 'Tout ce qui est publié ici, à emporter : frais à chaque téléchargement, sans coordonnées ni heure.',
    en: 'All that is published here, to take away: fresh at each download, without contacts or hours.',
  },
  invented: {
    fr: 'Données de démonstration : elles sont inventées. Le nom de chaque fichier et sa colonne « demonstration » le disent.',
    en: 'Demonstration data: they are invented. The name of each file says so, and its column “demonstration”.',
  },
  rule: { fr: 'Ce qui n’y est jamais', en: 'What is never in them' },
  ruleText: {
    fr: 'Ni adresse, ni code de reçu, ni qui a saisi. Un nom n’y est que si la personne l’a voulu. Ce qui n’est pas publié, ou ne l’est plus, n’y est pas.',
    en: 'No address, no code of a receipt, nobody who entered things for others. A name only where the person wanted it. What is not shown, or no longer, is not in them.',
  },
  ruleAnswers: {
    fr: (smallest: string) =>
      `Les réponses aux questionnaires n’ont pas de jour. Un profil partagé par moins de ${smallest} personnes n’y est pas. Les textes libres n’y sont pas non plus : personne ne les a relus, et ils peuvent nommer quelqu’un.`,
    en: (smallest: string) =>
      `Answers to questionnaires have no day. A profile that fewer than ${smallest} people share is not in them. Nor are free texts: nobody has read them again, and they may name somebody.`,
  },
  awaited: { fr: 'Réponses aux questionnaires', en: 'Answers to the questionnaires' },
  awaitedText: {
    fr: 'Elles sortent à la clôture. Plus tôt, deux fichiers pris l’un après l’autre diraient qui a répondu entre les deux.',
    en: 'They leave at the close. Before it, two files taken one after the other would tell who answered in between.',
  },
  again: { fr: 'Reprendre un fichier', en: 'Taking a file in again' },
  againText: {
    fr: 'Le format Decidim se relit ici ou sur une autre plateforme : mêmes textes, mêmes thèmes, mêmes identifiants.',
    en: 'The Decidim format is read again here or on another platform: same texts, same themes, same identifiers.',
  },
})
