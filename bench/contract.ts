import { inventedSiren, inventedSiret } from '../demo/identifiers.ts'
import type { Random } from '../demo/random.ts'
import { purchases } from '../demo/valmire/purchases.ts'
import type { Known } from './expected.ts'
import * as fields from './fields.ts'

/** A record in the words of the official format, edition of 2022. */
export type DecpRecord = Readonly<Record<string, unknown>>

/** A record and the contract that it should give. */
export interface Generated {
  readonly record: DecpRecord
  readonly known: Known
}

/** Who publishes, under which number, which lot. */
export interface Placement {
  readonly buyers: number
  readonly id: string
  readonly rank: number
  readonly lot: number | null
  /** Its number is a filler that names nothing. */
  readonly unnumbered: boolean
}

const firstFirm = 50_000
const firms = 40_000
const procedures = [
  'Procédure adaptée',
  'Procédure adaptée',
  "Appel d'offres ouvert",
  'Procédure avec négociation',
  'Marché passé sans publicité ni mise en concurrence préalable',
]
const details =
  'Prestations comprises : préparation, fourniture, mise en œuvre, contrôle, garantie et remise du dossier des ouvrages exécutés.'

export function dayOf(random: Random, fromYear: number, toYear: number): string {
  const from = Date.UTC(fromYear, 0, 1) / 86_400_000
  const to = Date.UTC(toYear, 11, 31) / 86_400_000
  return new Date(random.whole(from, to) * 86_400_000).toISOString().slice(0, 10)
}

/** A few buyers publish much, many publish little. Some of their numbers are wrong, and some lead to nobody. */
function buyer(random: Random, buyers: number): fields.Told<string | null> {
  const siren = inventedSiren(1000 + Math.floor(buyers * random.next() ** 2.5))
  const siret = inventedSiret(siren, random.whole(1, 3))
  const turn = random.next()
  if (turn < 0.0008) return { raw: undefined, known: null }
  if (turn < 0.0016) return { raw: { id: siret.slice(0, 13) }, known: null }
  if (turn < 0.01) return { raw: { id: `${siren}00000` }, known: siren }
  if (turn < 0.015) return { raw: { id: ` ${siret} ` }, known: siren }
  return { raw: { id: siret }, known: siren }
}

function holders(random: Random): unknown[] {
  const count = random.chance(0.9) ? 1 : random.whole(2, 4)
  const first = random.whole(0, firms - 10)
  return Array.from({ length: count }, (_, index) => ({
    titulaire: {
      typeIdentifiant: 'SIRET',
      id: inventedSiret(inventedSiren(firstFirm + first + index), random.chance(0.005) ? 12 : 1),
    },
  }))
}

interface Modified {
  readonly raw: readonly unknown[]
  readonly amount: Known['amount']
}

/** One contract in nine was modified: the last amount that is more than a filler is the one that counts. */
function modifications(random: Random, notified: string, first: Known['amount']): Modified {
  if (!random.chance(0.11)) return { raw: [], amount: first }
  let amount = first
  const raw = Array.from({ length: random.chance(0.3) ? 2 : 1 }, (_, index) => {
    const euros = random.chance(0.08) ? random.whole(0, 1) : random.whole(45_000, 2_500_000)
    if (euros > 1) amount = euros * 100
    const day = `${Number(notified.slice(0, 4)) + index + 1}${notified.slice(4, 8)}15`
    return {
      modification: {
        id: index + 1,
        dureeMois: random.whole(6, 48),
        montant: euros,
        dateNotificationModification: day,
        datePublicationDonneesModification: day,
      },
    }
  })
  return { raw, amount }
}

/** The fields from which figures are made. */
function tellFields(random: Random, code: string) {
  return {
    green: fields.considerations(random, fields.greenWords, 0.4),
    social: fields.considerations(random, fields.socialWords, 0.25),
    offers: fields.offers(random),
    innovative: fields.flag(random, 0.02),
    advance: fields.flag(random, 0.3),
    subcontracting: fields.flag(random, 0.15),
    division: fields.cpv(random, code),
    amount: fields.amount(random),
  }
}

type ToldFields = ReturnType<typeof tellFields>

function understood(buyer: Known['buyer'], told: ToldFields, amount: Known['amount']): Known {
  return {
    buyer,
    green: told.green.known,
    social: told.social.known,
    offers: told.offers.known,
    innovative: told.innovative.known,
    advance: told.advance.known,
    subcontracting: told.subcontracting.known,
    division: told.division.known,
    amount,
  }
}

function publishedFields(told: ToldFields): DecpRecord {
  return {
    codeCPV: told.division.raw,
    marcheInnovant: told.innovative.raw,
    offresRecues: told.offers.raw,
    attributionAvance: told.advance.raw,
    tauxAvance: told.advance.known === true ? 0.2 : 0,
    sousTraitanceDeclaree: told.subcontracting.raw,
    montant: told.amount.raw,
    considerationsSociales: told.social.raw,
    considerationsEnvironnementales: told.green.raw,
  }
}

/** Invents one contract: what is published of it, and what should be understood. */
export function inventContract(random: Random, { buyers, id, rank, lot }: Placement): Generated {
  const purchase = random.pick(purchases)
  const notified = dayOf(random, 2019, 2026)
  const nextYear = Number(notified.slice(0, 4)) + 1
  const who = buyer(random, buyers)
  const told = tellFields(random, purchase.cpv)
  const modified = modifications(random, notified, told.amount.known)
  const subsequent = random.chance(0.04)
  const object = purchase.object.replace('{}', `Essai-sur-Vesle ${rank}`)
  const record = {
    id,
    acheteur: who.raw,
    nature: 'Marché',
    objet: `${object}${lot === null ? '' : ` - Lot ${lot}`}. ${random.chance(0.6) ? details : ''}`,
    techniques: { technique: [purchase.framework ? 'Accord-cadre' : 'Sans objet'] },
    modalitesExecution: { modaliteExecution: [purchase.framework ? 'Bons de commande' : 'Sans objet'] },
    ...(subsequent ? { idAccordCadre: `AC${rank % 997}` } : {}),
    ccag: purchase.terms,
    typeGroupementOperateurs: 'Pas de groupement',
    procedure: random.pick(procedures),
    lieuExecution: { code: `99${String(random.whole(0, 999)).padStart(3, '0')}`, typeCode: 'Code commune' },
    dureeMois: random.whole(1, 60),
    dateNotification: notified,
    datePublicationDonnees: dayOf(random, nextYear, nextYear),
    typesPrix: { typePrix: ['Définitif révisable'] },
    formePrix: random.pick(['Unitaire', 'Forfaitaire', 'Mixte']),
    titulaires: holders(random),
    modifications: modified.raw,
    ...publishedFields(told),
    actesSousTraitance: [],
    modificationsActesSousTraitance: [],
    source: 'generateur-levier',
  }
  const counted = subsequent && typeof modified.amount === 'number'
  return { record, known: understood(who.known, told, counted ? { reason: 'SUBSEQUENT_CONTRACT' } : modified.amount) }
}

/** The same contract published again a year later: it corrects its offers, or says less than before, or the very same. */
export function publishAgain(random: Random, { record, known }: Generated): Generated {
  const published = record.datePublicationDonnees as string
  const later = `${Number(published.slice(0, 4)) + 3}${published.slice(4).replace('-02-29', '-02-28')}`
  const turn = random.next()
  const again = { ...record, datePublicationDonnees: later }
  if (turn < 0.3) return { record: { ...again, offresRecues: 7 }, known: { ...known, offers: 7 } }
  if (turn < 0.5 && typeof known.offers === 'number') return { record: { ...again, offresRecues: 'NC' }, known }
  if (turn < 0.6) return { record: { ...again, marcheInnovant: true }, known: { ...known, innovative: true } }
  return { record: again, known }
}
