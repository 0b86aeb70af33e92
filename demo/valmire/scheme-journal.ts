import { both } from '../words.ts'

type Text = { readonly fr: string; readonly en: string }

/** A line of the journal; the last two say which state was left for which. */
export type LineTold = readonly [on: string, body: Text, from?: 'to-launch' | 'under-way', to?: 'under-way' | 'done']

const started = both('L’action commence.', 'The action begins.')

/** Wholly invented, by the code of the action. */
export const journal: Readonly<Record<string, readonly LineTold[]>> = {
  A1: [
    ['2026-01-06', started, 'to-launch', 'under-way'],
    [
      '2026-01-22',
      both(
        'La première liste compte 41 achats pour dix-huit mois.',
        'The first list holds 41 purchases for eighteen months.',
      ),
    ],
    [
      '2026-07-09',
      both(
        'La deuxième liste réunit les achats de la métropole et de trois communes ; elle paraîtra désormais en janvier et en juillet.',
        'The second list brings together the purchases of the metropolis and of three communes; it will now appear in January and July.',
      ),
      'under-way',
      'done',
    ],
  ],
  A2: [
    [
      '2026-01-15',
      both(
        'Première séance : six achats examinés, quatre dispositifs retenus.',
        'First session: six purchases examined, four devices kept.',
      ),
      'to-launch',
      'under-way',
    ],
    [
      '2026-06-18',
      both(
        'Depuis janvier, 38 achats sur 51 ont été examinés.',
        'Since January, 38 purchases out of 51 have been examined.',
      ),
    ],
  ],
  A3: [
    ['2026-02-03', started, 'to-launch', 'under-way'],
    [
      '2026-04-14',
      both(
        'Le guide de sourcing est publié, deux semaines après la date prévue.',
        'The sourcing guide is published, two weeks after the date planned.',
      ),
    ],
    [
      '2026-09-15',
      both(
        'Quatorze rencontres tenues, chacune avec son compte rendu.',
        'Fourteen meetings held, each with its minutes.',
      ),
    ],
  ],
  A4: [
    ['2026-01-20', started, 'to-launch', 'under-way'],
    [
      '2026-05-28',
      both(
        'Les modèles tiennent en neuf pages au lieu de vingt-trois.',
        'The standard documents take nine pages instead of twenty-three.',
      ),
    ],
  ],
  A5: [
    ['2026-02-10', started, 'to-launch', 'under-way'],
    [
      '2026-06-11',
      both(
        'Six services formés, 74 agents ; la permanence juridique se tient le mardi.',
        'Six departments trained, 74 staff; the legal surgery is held on Tuesdays.',
      ),
      'under-way',
      'done',
    ],
  ],
  'P1-1': [
    ['2026-01-12', started, 'to-launch', 'under-way'],
    [
      '2026-03-20',
      both(
        'La fiche d’achat demande une estimation des heures ; 29 achats sont estimés.',
        'The purchase sheet asks for an estimate of hours; 29 purchases are estimated.',
      ),
    ],
  ],
  'P1-2': [
    ['2026-01-27', started, 'to-launch', 'under-way'],
    [
      '2026-08-27',
      both(
        'L’annuaire décrit 31 structures, avec deux mois de retard.',
        'The directory describes 31 bodies, two months late.',
      ),
    ],
  ],
  'P1-3': [
    [
      '2026-02-02',
      both('La référente a pris son poste.', 'The adviser has taken up her post.'),
      'to-launch',
      'under-way',
    ],
    [
      '2026-06-23',
      both('Neuf achats repérés sur les quinze attendus.', 'Nine purchases found out of the fifteen expected.'),
    ],
  ],
  'P1-5': [
    ['2026-03-03', started, 'to-launch', 'under-way'],
    [
      '2026-09-03',
      both(
        'Première clause d’insertion dans un marché de support informatique : 640 heures.',
        'First integration clause in an IT support contract: 640 hours.',
      ),
    ],
  ],
  'P2-1': [
    [
      '2026-01-05',
      both(
        'L’étude est demandée pour tout achat de plus de 90 000 €.',
        'The study is asked for any purchase above €90,000.',
      ),
      'to-launch',
      'under-way',
    ],
  ],
  'P2-2': [
    ['2026-01-19', started, 'to-launch', 'under-way'],
    [
      '2026-02-17',
      both(
        'Mobilier, entretien et espaces verts passent en premier.',
        'Furniture, cleaning and green spaces come first.',
      ),
    ],
    [
      '2026-07-21',
      both(
        'Trente-deux clauses sont en ligne. Celle des déchets de chantier demande un bordereau par flux.',
        'Thirty-two clauses are online. The one on site waste asks for a slip per stream.',
      ),
    ],
  ],
  'P2-4': [
    ['2026-02-24', started, 'to-launch', 'under-way'],
    [
      '2026-05-19',
      both(
        'La méthode carbone des travaux est retardée : les données des fournisseurs ne se comparent pas encore.',
        'The carbon method for works is delayed: suppliers’ data cannot be compared yet.',
      ),
    ],
  ],
  'P2-5': [
    ['2026-02-11', started, 'to-launch', 'under-way'],
    [
      '2026-05-06',
      both(
        'Premier diagnostic réemploi, à l’ancienne halle des Tanneries.',
        'First reuse survey, at the old Tanneries hall.',
      ),
    ],
  ],
  'P2-6': [
    ['2026-01-13', started, 'to-launch', 'under-way'],
    [
      '2026-03-12',
      both(
        'Les indicateurs se calculent à partir des données publiées ; chacun peut les refaire.',
        'The indicators are computed from published data; anyone can redo them.',
      ),
      'under-way',
      'done',
    ],
  ],
  'P2-7': [
    ['2026-03-10', started, 'to-launch', 'under-way'],
    [
      '2026-06-02',
      both(
        'La clause d’emballage attend l’avis des fournisseurs.',
        'The packaging clause awaits the opinion of suppliers.',
      ),
    ],
  ],
  'P2-8': [
    [
      '2026-04-07',
      both(
        'Accord avec la ressourcerie de Montfleury pour le mobilier.',
        'Agreement with the Montfleury reuse centre for furniture.',
      ),
      'to-launch',
      'under-way',
    ],
  ],
  'P3-2': [
    ['2026-05-12', started, 'to-launch', 'under-way'],
    [
      '2026-10-08',
      both(
        '86 participants, dont 22 associations ; douze besoins à venir présentés.',
        '86 participants, 22 associations among them; twelve coming needs presented.',
      ),
      'under-way',
      'done',
    ],
  ],
  'P3-3': [
    ['2026-01-29', started, 'to-launch', 'under-way'],
    [
      '2026-03-26',
      both(
        'Onze achats réservés pour l’année, dans quatre familles.',
        'Eleven purchases reserved for the year, in four families.',
      ),
    ],
  ],
  'P3-4': [
    ['2026-04-21', started, 'to-launch', 'under-way'],
    ['2026-09-22', both('Le dossier allégé tient en quatre pages.', 'The lighter file takes four pages.')],
  ],
  'P3-6': [
    ['2026-02-19', started, 'to-launch', 'under-way'],
    ['2026-06-25', both('Un concessionnaire sur trois a signé.', 'One holder out of three has signed.')],
  ],
  'P3-7': [
    [
      '2026-03-17',
      both(
        'Première rencontre du réseau, à Port-Neuf-sur-Vesle.',
        'First meeting of the network, in Port-Neuf-sur-Vesle.',
      ),
      'to-launch',
      'under-way',
    ],
  ],
  'P3-8': [
    ['2026-01-08', started, 'to-launch', 'under-way'],
    [
      '2026-06-30',
      both(
        'Le groupement pour l’énergie réunit la métropole et cinq communes.',
        'Joint procurement for energy brings together the metropolis and five communes.',
      ),
      'under-way',
      'done',
    ],
  ],
}
