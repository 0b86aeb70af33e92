import type { Wording } from '../../../kernel/language.ts'

/** One section of a page of text: paragraphs, then points. */
export interface ProseSection {
  readonly id: string
  readonly title: Wording
  readonly paragraphs?: readonly Wording[]
  readonly points?: readonly Wording[]
}

/** A page of text. */
export interface Prose {
  readonly title: Wording
  readonly lede: Wording
  readonly sections: readonly ProseSection[]
}

/** What the instance says of itself in its settings; empty where nothing is set. */
export interface Publisher {
  readonly name: string | null
  readonly contact: string | null
  readonly hostedBy: string | null
}

const unnamed: Wording = { fr: 'l’acheteur qui tient cette instance', en: 'the buyer who runs this instance' }
const notSet: Wording = {
  fr: 'L’adresse de contact n’est pas encore renseignée par cette instance.',
  en: 'The contact address is not set yet by this instance.',
}

const both = (text: string): Wording => ({ fr: text, en: text })

function publisherOf({ name }: Publisher): Wording {
  return name === null ? unnamed : both(name)
}

function contactOf({ contact }: Publisher): Wording {
  return contact === null ? notSet : { fr: `Écrivez à : ${contact}`, en: `Write to: ${contact}` }
}

/** The accessibility statement, its state said as it is. */
export const accessibility = (publisher: Publisher): Prose => ({
  title: { fr: 'Accessibilité : partiellement conforme', en: 'Accessibility: partially conformant' },
  lede: {
    fr: 'Ce site veut être utilisable par tous. Il n’a pas encore été audité par un tiers.',
    en: 'This site wants to be usable by everybody. It has not been audited by a third party yet.',
  },
  sections: [
    {
      id: 'etat',
      title: { fr: 'État de conformité', en: 'State of conformance' },
      paragraphs: [
        {
          fr: 'Ce site se déclare partiellement conforme au référentiel RGAA 4.1 : nos propres contrôles ne trouvent pas de défaut, mais aucun audit ne l’a établi.',
          en: 'This site declares itself partially conformant with RGAA 4.1, the French standard: our own checks find no fault, but no audit has established it.',
        },
      ],
    },
    {
      id: 'controles',
      title: { fr: 'Ce qui est contrôlé', en: 'What is checked' },
      points: [
        {
          fr: 'Chaque page publique passe l’outil axe (WCAG 2.1, A et AA) dans un vrai navigateur, à 320 et à 1 280 pixels de large.',
          en: 'Public pages go through the axe tool (WCAG 2.1, A and AA) in a real browser, at 320 and 1,280 pixels wide.',
        },
        {
          fr: 'Le clavier atteint tout, et le focus se voit toujours.',
          en: 'The keyboard reaches everything, and the focus is always seen.',
        },
        {
          fr: 'Aucune page n’a besoin de JavaScript ; chaque graphique a son tableau.',
          en: 'No page needs JavaScript; each chart has its table.',
        },
      ],
    },
    {
      id: 'manque',
      title: { fr: 'Ce qui ne l’est pas', en: 'What is not' },
      points: [
        {
          fr: 'Aucun essai régulier avec des lecteurs d’écran ni avec des personnes handicapées.',
          en: 'No regular trial with screen readers, nor with disabled people.',
        },
        {
          fr: 'Les textes publiés par les acheteurs (objets, noms) sont repris tels quels : majuscules, abréviations, autres langues.',
          en: 'Texts published by buyers (objects, names) are taken as they are: capitals, abbreviations, other languages.',
        },
        {
          fr: 'Les fichiers CSV, XLSX et JSON ne sont pas des documents mis en page.',
          en: 'CSV, XLSX and JSON files are not laid-out documents.',
        },
      ],
    },
    {
      id: 'signaler',
      title: { fr: 'Vous êtes gêné ?', en: 'Something stands in your way?' },
      paragraphs: [
        contactOf(publisher),
        {
          fr: 'Sans réponse satisfaisante, vous pouvez saisir le Défenseur des droits : defenseurdesdroits.fr, téléphone 09 69 39 00 00.',
          en: 'Without a satisfying answer, you may turn to the Defender of Rights: defenseurdesdroits.fr, telephone +33 9 69 39 00 00.',
        },
      ],
    },
  ],
})

/** The legal notice. */
export const legalNotice = (publisher: Publisher): Prose => ({
  title: { fr: 'Mentions légales', en: 'Legal notice' },
  lede: { fr: 'Qui publie ce site, et sous quelles conditions.', en: 'Who publishes this site, and on what terms.' },
  sections: [
    {
      id: 'editeur',
      title: { fr: 'Éditeur', en: 'Publisher' },
      paragraphs: [publisherOf(publisher), contactOf(publisher)],
    },
    {
      id: 'hebergeur',
      title: { fr: 'Hébergeur', en: 'Hosting' },
      paragraphs: [
        publisher.hostedBy === null
          ? {
              fr: 'L’hébergeur n’est pas encore renseigné par cette instance.',
              en: 'The hosting provider is not set yet by this instance.',
            }
          : both(publisher.hostedBy),
      ],
    },
    {
      id: 'logiciel',
      title: { fr: 'Logiciel', en: 'Software' },
      paragraphs: [
        {
          fr: 'Levier est un logiciel libre (licence MIT). Polices Source Sans 3 et Source Serif 4, licence OFL, servies par ce site.',
          en: 'Levier is free software (MIT licence). Typefaces Source Sans 3 and Source Serif 4, OFL licence, served by this site.',
        },
      ],
    },
    {
      id: 'donnees',
      title: { fr: 'Données', en: 'Data' },
      paragraphs: [
        {
          fr: 'Les données publiées ici sont réutilisables sous Licence Ouverte 2.0. Les marchés viennent des données essentielles que les acheteurs publient ; leurs défauts sont montrés, jamais corrigés en silence.',
          en: 'Data published here may be re-used under Open Licence 2.0. Contracts come from the essential data that buyers publish; their defects are shown, never corrected in silence.',
        },
      ],
    },
  ],
})
