import type { CampaignFields } from '../../src/features/mailing/queries/campaigns.ts'
import { both } from '../words.ts'

const header =
  'adresse;nom;structure;type;langue;commune;étiquettes;finalité;base légale;preuve;source;informé le;opposition le'

/** Structures of which nobody exists: their addresses lie in a domain that leads nowhere. */
const structures = [
  ['contact@atelier-des-rives.example', 'Maud Keller', 'L’Atelier des Rives', 'inclusion', 'réemploi, textile'],
  ['accueil@chantier-vert.example', 'Yanis Moreau', 'Chantier Vert', 'inclusion', 'espaces verts'],
  ['direction@tri-et-lien.example', 'Aline Sorel', 'Tri & Lien', 'inclusion', 'réemploi, déchets'],
  ['bonjour@la-fabrique-douce.example', 'Noé Vidal', 'La Fabrique Douce', 'association', 'alimentation'],
  ['contact@velos-de-valmire.example', 'Lina Carpentier', 'Vélos de Valmire', 'association', 'mobilité, réemploi'],
  ['secretariat@reseau-mixite.example', 'Samir Haddad', 'Réseau Mixité', 'association', 'insertion'],
  ['marches@menuiserie-auber.example', 'Claire Auber', 'Menuiserie Auber', 'company', 'bois'],
  ['commercial@papeterie-nord.example', 'Hector Blin', 'Papeterie du Nord', 'company', 'papier, réemploi'],
  ['contact@lumen-et-fils.example', 'Ivan Lumen', 'Lumen & Fils', 'company', 'éclairage'],
  ['reponses@traiteur-des-halles.example', 'Rosa Delmas', 'Traiteur des Halles', 'company', 'alimentation'],
  ['contact@numerique-sobre.example', 'Eliott Paris', 'Numérique sobre', 'company', 'numérique, réemploi'],
  ['tenders@northbridge.example', 'Grace Holloway', 'Northbridge Ltd', 'company', 'digital'],
  ['dgs@ville-sarville.example', 'Béatrice Roy', 'Ville de Sarville', 'public', 'commune'],
  ['achats@ccas-valmire.example', 'Omar Belkacem', 'CCAS de Valmire', 'public', 'commune'],
] as const

const lines = structures.map(([email, name, structure, kind, tags], index) => {
  const language = email.startsWith('tenders') ? 'en' : 'fr'
  const objected = index === 9 ? '2026-02-03' : ''
  return `${email};${name};${structure};${kind};${language};;${tags};news;professional;;annuaire des partenaires du schéma;2026-01-12;${objected}`
})

const citizens = [
  'odile.renaud@courrier.example;Odile Renaud;;citizen;fr;;habitants;news;consent;bulletin signé le 14/01/2026;réunion publique de Valmire;2026-01-14;',
  'tom.guerin@courrier.example;Tom Guérin;;citizen;fr;;habitants;news;consent;formulaire en ligne du 20/01/2026;site de la métropole;2026-01-20;',
  'marie.lopez@courrier.example;Marie Lopez;;citizen;fr;;habitants;consultation;consent;bulletin signé le 14/01/2026;réunion publique de Valmire;2026-01-14;',
]

/** Partners who are told what becomes of consultations. */
const partners = structures.slice(0, 6).map(([email, name, structure, kind]) => {
  return `${email};${name};${structure};${kind};fr;;;follow;professional;;convention de partenariat du schéma;2026-01-12;`
})

/** The contacts of Valmire, as the table that somebody would bring in. Wholly invented. */
export const valmireContactTable = [header, ...lines, ...partners, ...citizens].join('\n')

/** A letter that was sent, and one that is being written. */
export const valmireLetters: readonly [Omit<CampaignFields, 'segmentId'>, Omit<CampaignFields, 'segmentId'>] = [
  {
    purpose: 'news',
    subject: both('Schéma d’achats responsables : où en est-on ?', 'Responsible purchasing scheme: where do we stand?'),
    body: both(
      `Bonjour,

Voici trois nouvelles du schéma de la métropole :

- les heures d’insertion de l’année sont publiées, marché par marché ;
- la rencontre des fournisseurs du réemploi est fixée ;
- la concertation de mi-parcours est ouverte à tous.

Tout se lit sur [le site du schéma](https://achats.valmire.example/schemas).

L’équipe du schéma`,
      `Hello,

Three news of the metropolis’ scheme:

- the hours of inclusion of the year are published, contract by contract;
- the meeting with suppliers of reuse has its date;
- the midway consultation is open to everybody.

All of it can be read on [the site of the scheme](https://achats.valmire.example/en/schemas).

The team of the scheme`,
    ),
  },
  {
    purpose: 'news',
    subject: { fr: 'Rencontre du réemploi : votre avis sur l’ordre du jour' },
    body: {
      fr: `Bonjour,

La rencontre du **réemploi** approche. Deux sujets sont proposés :

1. le mobilier de bureau ;
2. les textiles de travail.

Répondez à ce message pour en ajouter un.`,
    },
  },
]
