import { Random } from '../random.ts'
import { valmire } from './buyer.ts'
import { lookalikes, republications, withDefects } from './defects.ts'
import { type DecpRecord, dayAfter, drawAmount, drawPurchase } from './draw.ts'
import { firms } from './firms.ts'
import { live } from './life.ts'
import { purchases } from './purchases.ts'

/** A file in the official format, edition of 2022. */
export interface DecpFile {
  readonly marches: { readonly marche: readonly DecpRecord[]; readonly 'contrat-concession': readonly DecpRecord[] }
}

const years = [2022, 2023, 2024, 2025]
const purchasesAYear = 68

/** The purchases of the demonstration, each with its own number; the same on every run. */
function drawContracts(random: Random): DecpRecord[] {
  return years.flatMap((year) =>
    Array.from({ length: purchasesAYear }, (_, rank) => {
      const id = `${year}VAL${String(rank + 1).padStart(4, '0')}`
      return drawPurchase({ random, purchase: random.pick(purchases), id, year })
    }).flat(),
  )
}

/** Contracts under some frameworks. Their amounts are part of the framework's maximum. */
function subsequentContracts(random: Random, records: readonly DecpRecord[]): DecpRecord[] {
  const frameworks = records.filter(({ techniques }) => JSON.stringify(techniques).includes('Accord-cadre'))
  return frameworks
    .filter((_, index) => index % 6 === 0)
    .map((framework, index) => {
      const notified = dayAfter(framework.dateNotification as string, 90)
      return {
        ...framework,
        id: `${notified.slice(0, 4)}MS${String(index + 1).padStart(4, '0')}`,
        idAccordCadre: framework.id,
        objet: `Marché subséquent : ${framework.objet}`,
        techniques: { technique: ['Sans objet'] },
        modalitesExecution: { modaliteExecution: ['Sans objet'] },
        montant: drawAmount(random, [20_000, 90_000]),
        dateNotification: notified,
        datePublicationDonnees: dayAfter(notified, 30),
      }
    })
}

const concessions = [
  ['Exploitation du réseau de chaleur des Tanneries', 'Délégation de service public', 41_000_000, 240],
  ['Gestion du camping et de la base de loisirs de Port-Neuf-sur-Vesle', 'Concession de service', 3_600_000, 96],
  ['Exploitation du crématorium métropolitain', 'Délégation de service public', 12_500_000, 180],
] as const

function concessionRecords(random: Random): DecpRecord[] {
  return concessions.map(([objet, nature, value, months], index) => {
    const firm = random.pick(firms.services)
    const signed = `${2022 + index}-06-15`
    return {
      id: `${2022 + index}DSP${index + 1}`,
      autoriteConcedante: { id: valmire.establishments[0].siret, nom: valmire.name },
      nature,
      objet,
      procedure: 'Procédure négociée ouverte',
      lieuExecution: { code: '99001', typeCode: 'Code commune' },
      dureeMois: months,
      dateSignature: signed,
      dateDebutExecution: dayAfter(signed, 90),
      datePublicationDonnees: dayAfter(signed, 30),
      valeurGlobale: value,
      montantSubventionPublique: 0,
      concessionnaires: [
        { concessionnaire: { typeIdentifiant: 'SIRET', id: firm.siret, denominationSociale: firm.name } },
      ],
      considerationsSociales: { considerationSociale: ['Clause sociale'] },
      considerationsEnvironnementales: { considerationEnvironnementale: ['Clause environnementale'] },
    }
  })
}

/** The contracts of the Métropole de Valmire as its platform would publish them, defects included. Wholly invented. */
export function valmireContracts(): DecpFile {
  const random = new Random(2022)
  const drawn = drawContracts(random)
  for (const record of drawn) live(random, record)
  const all = withDefects([...drawn, ...subsequentContracts(random, drawn)])
  return {
    marches: {
      marche: [...all, ...republications(all), ...lookalikes(all)],
      'contrat-concession': concessionRecords(random),
    },
  }
}
