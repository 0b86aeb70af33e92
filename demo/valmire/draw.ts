import type { Random } from '../random.ts'
import { communes, valmire } from './buyer.ts'
import { type Firm, firms } from './firms.ts'
import type { Purchase } from './purchases.ts'

/** A record in the words of the official format, edition of 2022. */
export type DecpRecord = Record<string, unknown>

/** A purchase on the day on which it is notified: one record, or one for each lot under the same number. */
export interface Draw {
  readonly random: Random
  readonly purchase: Purchase
  readonly id: string
  readonly year: number
}

export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** Rounded as buyers round: to the hundred below 200 000 €, to the thousand above. */
export function drawAmount(random: Random, [from, to]: readonly [number, number]): number {
  const amount = from * (to / from) ** random.next()
  const step = amount < 200_000 ? 100 : 1000
  return Math.round(amount / step) * step
}

/** Responsible purchasing grows from year to year: the share of contracts that lend themselves to it and hold it. */
const adoption: Readonly<Record<number, number>> = { 2022: 0.35, 2023: 0.48, 2024: 0.66, 2025: 0.8 }

function considerations(random: Random, likely: number, [clause, criterion, none]: readonly [string, string, string]) {
  const found = [...(random.chance(likely) ? [clause] : []), ...(random.chance(likely * 0.6) ? [criterion] : [])]
  return found.length > 0 ? found : [none]
}

/** Before 2024 the fields did not have to be published, and a third of the contracts leave them out. */
function responsible({ random, purchase, year }: Draw, reserved: boolean): DecpRecord {
  const adopted = adoption[year]!
  const socialWords = ['Clause sociale', 'Critère social', 'Pas de considération sociale'] as const
  const greenWords = [
    'Clause environnementale',
    'Critère environnemental',
    'Pas de considération environnementale',
  ] as const
  const social = reserved ? ['Marché réservé'] : considerations(random, purchase.social * adopted, socialWords)
  const green = considerations(random, purchase.green * adopted, greenWords)
  if (year < 2024 && random.chance(0.35)) return {}
  return {
    considerationsSociales: { considerationSociale: social },
    considerationsEnvironnementales: { considerationEnvironnementale: green },
  }
}

const europeanThreshold = { Travaux: 5_400_000, other: 218_000 }

function procedureOf({ random, purchase }: Draw, total: number): string {
  const threshold = purchase.terms === 'Travaux' ? europeanThreshold.Travaux : europeanThreshold.other
  if (total >= threshold) return random.chance(0.12) ? 'Procédure avec négociation' : "Appel d'offres ouvert"
  return random.chance(0.06) ? 'Marché passé sans publicité ni mise en concurrence préalable' : 'Procédure adaptée'
}

function holdersOf(random: Random, purchase: Purchase, reserved: boolean): Firm[] {
  const pool = firms[reserved ? 'insertion' : purchase.trade]
  const first = random.pick(pool)
  if (!random.chance(0.14)) return [first]
  const second = random.pick(random.chance(0.3) ? firms.insertion : pool)
  return second === first ? [first] : [first, second]
}

export function holderBlocks(holders: readonly Firm[]): DecpRecord[] {
  return holders.map(({ siret, name }) => ({
    titulaire: { typeIdentifiant: 'SIRET', id: siret, denominationSociale: name },
  }))
}

function offersOf(random: Random, procedure: string): number {
  if (procedure.startsWith('Marché passé')) return 1
  return random.chance(0.17) ? 1 : random.whole(2, 9)
}

interface Terms {
  readonly object: string
  readonly notified: string
  readonly commune: (typeof communes)[number]
}

/** One record of a draw: a lot, or the whole purchase. */
function recordOf(draw: Draw, { object, notified, commune }: Terms): DecpRecord {
  const { random, purchase, id } = draw
  const reserved = purchase.reserved === true || object.includes('marché réservé')
  const amount = drawAmount(random, purchase.amount)
  const procedure = procedureOf(draw, amount)
  const holders = holdersOf(random, purchase, reserved)
  const advance = random.chance(0.3)
  const buyer = purchase.trade === 'water' ? valmire.establishments[1] : valmire.establishments[0]
  return {
    id,
    acheteur: { id: buyer.siret, nom: buyer.name },
    nature: 'Marché',
    objet: object,
    codeCPV: purchase.cpv,
    techniques: { technique: [purchase.framework ? 'Accord-cadre' : 'Sans objet'] },
    modalitesExecution: { modaliteExecution: [purchase.framework ? 'Bons de commande' : 'Sans objet'] },
    marcheInnovant: random.chance(0.03),
    ccag: purchase.terms,
    offresRecues: offersOf(random, procedure),
    attributionAvance: advance,
    tauxAvance: advance ? random.pick([0.05, 0.1, 0.2, 0.3]) : 0,
    typeGroupementOperateurs: holders.length > 1 ? random.pick(['Conjoint', 'Solidaire']) : 'Pas de groupement',
    sousTraitanceDeclaree: purchase.terms === 'Travaux' && random.chance(0.35),
    procedure,
    lieuExecution: { code: commune.code, typeCode: 'Code commune' },
    dureeMois: random.whole(...purchase.months),
    dateNotification: notified,
    datePublicationDonnees: dayAfter(notified, random.whole(5, 55)),
    montant: amount,
    typesPrix: { typePrix: [random.pick(['Définitif ferme', 'Définitif révisable', 'Définitif actualisable'])] },
    formePrix: purchase.framework ? 'Unitaire' : random.pick(['Forfaitaire', 'Mixte']),
    titulaires: holderBlocks(holders),
    ...responsible(draw, reserved),
  }
}

/** « de Brécy », « des Tanneries ». */
const ofPlace = (name: string) => (name.startsWith('Les ') ? `des ${name.slice(4)}` : `de ${name}`)

/** The records of a purchase: lots share its number and its day. */
export function drawPurchase(draw: Draw): DecpRecord[] {
  const { random, purchase, year } = draw
  const commune = random.pick(communes)
  const object = purchase.object.replace('de {}', ofPlace(commune.name))
  const notified = dayAfter(`${year}-01-04`, random.whole(0, 355))
  const lots = purchase.lots?.map((lot, rank) => `${object} - Lot ${rank + 1} : ${lot}`) ?? [object]
  return lots.map((text) => recordOf(draw, { object: text, notified, commune }))
}
