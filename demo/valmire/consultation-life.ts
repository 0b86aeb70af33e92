import type { NewEvent } from '../../src/features/consultation/queries/timeline.ts'
import type { Day } from '../../src/kernel/calendar.ts'
import { both } from '../words.ts'
import { valmireCalendar } from './consultation.ts'

/** What happened around the consultation of Valmire, and what is still to come; the minutes are texts that are stored as files. */
export interface TextedEvent extends Omit<NewEvent, 'minutesFileId'> {
  readonly minutes?: { readonly name: string; readonly text: string }
}

const on = (day: Day) => [{ on: day, precision: 'day' as const }]
const plain = { attendance: null, public: true }

const firstMinutes = `Atelier « Insertion et emploi », maison de l'emploi de Valmire
Compte rendu (document de démonstration, tout y est inventé)

Présents : 23 personnes (structures d'insertion, entreprises, services de la métropole).

1. Les heures d'insertion sont connues trop tard des structures : elles demandent un calendrier des marchés à venir.
2. Les petites entreprises acceptent la clause mais ne savent pas à qui s'adresser : un guichet unique est demandé.
3. Les heures faites ne disent rien de ce que deviennent les personnes : un suivi à six mois est proposé.
4. Désaccord sur les petits lots : certains veulent y étendre la clause, d'autres craignent qu'ils restent sans offre.
`

const secondMinutes = `Atelier « Acheter plus sobre », hôtel de la métropole
Compte rendu (document de démonstration, tout y est inventé)

Présents : 17 personnes (entreprises du bâtiment, associations, habitants, agents).

1. Demande de critères qui portent sur la durée de vie et la réparation, pas seulement sur le prix.
2. Le réemploi des matériaux bute sur l'assurance : une clause type est demandée.
3. Les cantines : la part de produits locaux est jugée difficile à vérifier ; on demande des chiffres publics.
4. Plusieurs habitants veulent lire, marché par marché, ce qui a été promis et ce qui a été tenu.
`

/** The timeline of the consultation, in the order of its days. */
export function valmireLife(today: Day): readonly TextedEvent[] {
  const { announced, opened, firstWorkshop, secondWorkshop, extended, seminar } = valmireCalendar(today)
  return [
    {
      ...plain,
      kind: 'notice',
      dates: on(announced),
      title: both('La concertation est annoncée', 'The consultation is announced'),
      body: both(
        'Les dates, le questionnaire à l’essai et la liste des ateliers sont affichés en mairie et publiés ici.',
        'The dates, the questionnaire on trial and the list of workshops are posted in town halls and published here.',
      ),
    },
    {
      ...plain,
      kind: 'opening',
      dates: on(opened),
      title: both('La concertation est ouverte', 'The consultation is open'),
      body: null,
    },
    {
      ...plain,
      kind: 'workshop',
      dates: on(firstWorkshop),
      title: both('Atelier « Insertion et emploi »', 'Workshop “Work integration and jobs”'),
      body: both('Maison de l’emploi de Valmire, 18 h.', 'Employment centre of Valmire, 6 p.m.'),
      attendance: 23,
      minutes: { name: 'atelier-insertion-compte-rendu.txt', text: firstMinutes },
    },
    {
      ...plain,
      kind: 'workshop',
      dates: on(secondWorkshop),
      title: both('Atelier « Acheter plus sobre »', 'Workshop “Buying with less”'),
      body: both('Hôtel de la métropole, 14 h.', 'Metropolitan hall, 2 p.m.'),
      attendance: 17,
      minutes: { name: 'atelier-sobriete-compte-rendu.txt', text: secondMinutes },
    },
    {
      ...plain,
      kind: 'extension',
      dates: on(extended),
      title: both('La concertation est prolongée', 'The consultation is extended'),
      body: both(
        'Trois semaines de plus, à la demande des structures d’insertion, qui réunissent leurs adhérents après la date prévue.',
        'Three more weeks, at the request of the structures for work integration, which gather their members after the date first set.',
      ),
    },
    {
      ...plain,
      kind: 'seminar',
      dates: on(seminar),
      title: both('Séminaire des entreprises titulaires', 'Seminar of the firms under contract'),
      body: both(
        'Chambre de commerce, 9 h à 12 h. Sur inscription auprès du contact de la concertation.',
        'Chamber of commerce, 9 a.m. to noon. Registration with the contact of the consultation.',
      ),
    },
  ]
}

/** What whoever takes part should read. */
export const valmireDocuments = [
  {
    title: both('Le schéma en deux pages', 'The scheme in two pages'),
    name: 'schema-en-deux-pages.txt',
    text: `Le schéma d'achats responsables de Valmire, 2026-2028, en deux pages
(document de démonstration, tout y est inventé)

La métropole achète pour près de 90 M€ par an.
Trois piliers : l'insertion, l'environnement, l'écosystème des entreprises ; un axe transversal.
28 actions, des objectifs chiffrés dont chacun a une référence, une valeur d'aujourd'hui et une prévision.

Ce que la révision peut changer : les objectifs, les actions, la façon de rendre compte.
Ce qu'elle ne changera pas : les marchés déjà signés, et ce que la loi impose.
`,
  },
  {
    title: both('Questions fréquentes', 'Frequent questions'),
    name: 'questions-frequentes.txt',
    text: `Questions fréquentes
(document de démonstration, tout y est inventé)

Qui lit ce que j'écris ? Une personne de la direction de la commande publique.
Serai-je nommé ? Non, sauf si vous le demandez.
Que devient ma contribution ? Elle est publiée, rangée sous un thème, et sert à une proposition.
Aurai-je une réponse ? Chaque proposition en reçoit une, motivée, publiée ici.
`,
  },
] as const
