import { modelActions, modelDivisions } from '../../src/features/scheme/rules/model.ts'
import type { SchemeDocumentText } from '../../src/features/scheme/schema/document.ts'
import { both } from '../words.ts'
import { valmire } from './buyer.ts'
import { lives } from './scheme-actions.ts'
import { journal } from './scheme-journal.ts'
import { steps } from './scheme-steps.ts'
import { valmireFigures, valmireMeasures, valmireTargets } from './scheme-targets.ts'

const author = 'Direction de la commande publique'
const deliberations = both('Registre des délibérations', 'Register of deliberations')

function actionTold({
  code,
  number,
  division,
  title,
}: (typeof modelActions)[number]): SchemeDocumentText['actions'][number] {
  const { description, owner, state, indicators } = lives[code]!
  return {
    code,
    number,
    division,
    title,
    description,
    owner,
    state,
    indicators: [...indicators].sort(),
    milestones: (steps[code] ?? []).map(([name, due, doneOn]) => ({ title: name, due, doneOn })),
    updates: (journal[code] ?? []).map(([on, body, from, to]) => ({
      on,
      body,
      from: from ?? null,
      to: to ?? null,
      author: owner,
    })),
  }
}

/** The scheme 2026-2028 of the Métropole de Valmire: the same 28 actions, taken up and lived. Wholly invented. */
export const valmireScheme: SchemeDocumentText = {
  'levier-scheme': 1,
  slug: 'valmire-2026-2028',
  title: both('Schéma d’achats responsables 2026-2028', 'Responsible-purchasing scheme 2026-2028'),
  about: both(
    'La métropole achète pour près de 90 M€ par an. Son schéma dit ce que ces achats doivent apporter à l’emploi, à l’environnement et au territoire. Voici où il en est, et comment le vérifier.',
    'The metropolis buys for close to €90M a year. Its scheme says what these purchases are to bring to employment, the environment and the area. Here is where it stands, and how to check it.',
  ),
  organisation: { siren: valmire.siren, name: valmire.name, predecessors: [] },
  members: [],
  period: { from: '2026-01-01', to: '2028-12-31' },
  state: 'adopted',
  readOnly: false,
  previous: null,
  demonstration: 'invented',
  acts: [
    {
      number: '2025-11-147',
      title: both('Adoption du schéma 2026-2028', 'Adoption of the 2026-2028 scheme'),
      adopts: true,
      dates: [{ on: '2025-11-27', source: deliberations }],
      source: deliberations,
    },
    {
      number: '2025-06-082',
      title: both('Lancement de la concertation sur les achats', 'Start of the consultation on purchasing'),
      adopts: false,
      dates: [{ on: '2025-06-19', source: deliberations }],
      source: deliberations,
    },
  ],
  remarks: [
    {
      title: both(
        'Les 28 actions sont celles que la métropole de Lille s’était données en 2018.',
        'The 28 actions are those that the metropolis of Lille set itself in 2018.',
      ),
      body: both(
        'Valmire les a reprises avec ses propres objectifs, jalons et responsables. La métropole de Valmire n’existe pas.',
        'Valmire took them up with its own targets, milestones and owners. The metropolis of Valmire does not exist.',
      ),
    },
  ],
  divisions: [...modelDivisions],
  indicators: [
    {
      code: 'environmental-study',
      unit: 'share',
      title: both(
        'Achats pour lesquels un dispositif environnemental est étudié',
        'Purchases for which an environmental device is studied',
      ),
      definition: both(
        'Achats passés en commission ÷ achats lancés dans la période.',
        'Purchases examined by the commission ÷ purchases launched in the period.',
      ),
    },
    {
      code: 'insertion-clause',
      unit: 'share',
      title: both('Marchés avec une clause d’insertion', 'Contracts with an integration clause'),
      definition: both(
        'Marchés notifiés qui demandent des heures d’insertion ÷ marchés notifiés, d’après les pièces signées. La « clause sociale » des données ouvertes compte autre chose.',
        'Contracts notified that ask for integration hours ÷ contracts notified, from the signed documents. The “social clause” of open data counts something else.',
      ),
    },
    {
      code: 'insertion-hours',
      unit: 'hours',
      title: both('Heures d’insertion réalisées', 'Integration hours worked'),
      definition: both(
        'Heures travaillées en insertion dans l’année, déclarées par les titulaires et validées par les facilitateurs.',
        'Hours worked in integration within the year, declared by holders and validated by facilitators.',
      ),
    },
    {
      code: 'reserved-turnover',
      unit: 'cents',
      title: both(
        'Chiffre d’affaires confié aux ESAT et entreprises adaptées',
        'Turnover with sheltered workshops and adapted firms',
      ),
      definition: both(
        'Factures HT des marchés réservés, payées dans l’année.',
        'Invoices excl. VAT of reserved contracts, paid within the year.',
      ),
    },
  ],
  actions: modelActions.map(actionTold),
  targets: valmireTargets,
  versions: [
    {
      number: 1,
      adoptedOn: '2025-11-27',
      changes: both('Première version, adoptée en conseil.', 'First version, adopted by the council.'),
      snapshot: {
        divisions: modelDivisions.map(({ code, title }) => ({ code, title })),
        actions: modelActions.map(({ code, number, division, title }) => ({ code, number, division, title })),
        targets: valmireTargets.map(({ code, title, due }) => ({ code, title, due })),
      },
    },
  ],
  measures: valmireMeasures,
  statements: [
    {
      year: 2025,
      figures: valmireFigures,
      dataVersion: 1,
      frozenAt: '2026-02-12T09:30:00.000Z',
      signedBy: author,
      note: both(
        'Point de départ du schéma, figé avant que les derniers titulaires aient déclaré leurs heures.',
        'Starting point of the scheme, frozen before the last holders had declared their hours.',
      ),
    },
  ],
}
