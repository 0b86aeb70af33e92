import { type Definition, definition } from '../../src/features/consultation/schema/questionnaire.ts'

const words = (fr: string, en: string) => ({ fr, en })
const choice = (value: string, fr: string, en: string) => ({ value, label: words(fr, en) })

/** The questionnaire that Valmire puts to its inhabitants, firms and associations. Invented. */
export const valmireQuestionnaire = {
  slug: 'vos-priorites',
  title: words('Vos priorités pour les achats de la métropole', 'Your priorities for the purchases of the metropolis'),
}

export const valmireDefinition: Definition = definition.parse({
  introduction: words(
    'La métropole achète pour cent millions d’euros par an : travaux, repas, nettoyage, transports. Dites-nous ce qui doit compter davantage.',
    'The metropolis buys for a hundred million euros a year: works, meals, cleaning, transport. Tell us what should count more.',
  ),
  pages: [
    {
      name: 'vous',
      title: words('Vous', 'You'),
      questions: [
        {
          kind: 'single',
          name: 'statut',
          title: words('Vous répondez en tant que', 'You answer as'),
          required: true,
          profile: true,
          choices: [
            choice('habitant', 'Habitant', 'Inhabitant'),
            choice('entreprise', 'Entreprise', 'Firm'),
            choice('association', 'Association', 'Association'),
          ],
          other: words('Autre', 'Other'),
        },
        {
          kind: 'number',
          name: 'effectif',
          title: words('Combien de personnes y travaillent ?', 'How many people work there?'),
          least: 1,
          most: 5000,
          profile: true,
          visible: "{statut} = 'entreprise' or {statut} = 'association'",
        },
        {
          kind: 'single',
          name: 'secteur',
          title: words('Où habitez-vous ou travaillez-vous ?', 'Where do you live or work?'),
          profile: true,
          choices: [
            choice('centre', 'Valmire centre', 'Central Valmire'),
            choice('couronne', 'Communes voisines', 'Neighbouring towns'),
          ],
        },
      ],
    },
    {
      name: 'insertion',
      title: words('L’insertion par l’achat', 'Work for those far from it'),
      questions: [
        {
          kind: 'multiple',
          name: 'familles',
          title: words(
            'Quels achats devraient davantage servir l’insertion ?',
            'Which purchases should serve inclusion more?',
          ),
          most: 3,
          choices: [
            choice('batiment', 'Bâtiment et rénovation', 'Building and renovation'),
            choice('espaces-verts', 'Espaces verts et cours d’eau', 'Green spaces and streams'),
            choice('nettoyage', 'Nettoyage des locaux', 'Cleaning of premises'),
            choice('restauration', 'Restauration et événements', 'Meals and events'),
            choice('numerique', 'Informatique et numérique', 'Computing'),
            choice('sans-avis', 'Je ne sais pas', 'I do not know'),
          ],
          other: words('Autre', 'Other'),
        },
        {
          kind: 'single',
          name: 'accompagnement',
          title: words(
            'Un accompagnement vous aiderait-il à intégrer l’insertion ?',
            'Would support help you with inclusion?',
          ),
          visible: "{statut} = 'entreprise'",
          choices: [
            choice('diagnostic', 'Oui, un diagnostic avant de répondre', 'Yes, a diagnosis before bidding'),
            choice('relation', 'Oui, une mise en relation', 'Yes, to be put in touch'),
            choice('savons', 'Non, nous savons faire', 'No, we know how'),
          ],
        },
      ],
    },
    {
      name: 'priorites',
      title: words('Vos priorités', 'Your priorities'),
      questions: [
        {
          kind: 'ranking',
          name: 'classement',
          title: words('Qu’est-ce qui doit compter le plus ?', 'What should count most?'),
          most: 3,
          choices: [
            choice('emploi', 'L’emploi local et l’insertion', 'Local work and inclusion'),
            choice('climat', 'Le climat', 'The climate'),
            choice('sante', 'La santé et l’eau', 'Health and water'),
            choice('prix', 'Le prix', 'The price'),
          ],
        },
        {
          kind: 'matrix',
          name: 'attentes',
          title: words('Êtes-vous d’accord ?', 'Do you agree?'),
          rows: [
            choice(
              'payer',
              'Payer un peu plus pour une empreinte plus faible',
              'Pay a little more for a smaller footprint',
            ),
            choice('allotir', 'Couper les marchés en lots plus petits', 'Cut contracts into smaller lots'),
            choice('controler', 'Contrôler davantage ce qui est promis', 'Check more what is promised'),
          ],
          columns: [
            choice('non', 'Non', 'No'),
            choice('plutot', 'Plutôt oui', 'Rather yes'),
            choice('oui', 'Oui', 'Yes'),
          ],
        },
        {
          kind: 'scale',
          name: 'connaissance',
          title: words('Connaissez-vous le schéma actuel ?', 'Do you know the present scheme?'),
          from: 1,
          to: 5,
          fromLabel: words('pas du tout', 'not at all'),
          toLabel: words('très bien', 'very well'),
        },
      ],
    },
    {
      name: 'proposition',
      title: words('Votre proposition', 'Your proposal'),
      questions: [
        {
          kind: 'long-text',
          name: 'idee',
          title: words('Que changeriez-vous en premier ?', 'What would you change first?'),
          help: words('N’écrivez ni nom ni coordonnées.', 'Write neither names nor contact details.'),
          most: 2000,
        },
      ],
    },
  ],
})
