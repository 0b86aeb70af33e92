import type { RawRecord } from './decp-record.ts'

/** One line of a table, by the names of its header. */
export type Row = Readonly<Record<string, string>>

const key = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '')

/** Fields that a table and the JSON of the official format name alike. */
const plainFields = [
  'id',
  'uid',
  '_type',
  'nature',
  'objet',
  'codeCPV',
  'procedure',
  'dureeMois',
  'dateNotification',
  'datePublicationDonnees',
  'montant',
  'formePrix',
  'typesPrix',
  'typePrix',
  'attributionAvance',
  'tauxAvance',
  'offresRecues',
  'marcheInnovant',
  'ccag',
  'sousTraitanceDeclaree',
  'typeGroupementOperateurs',
  'idAccordCadre',
  'source',
  'considerationsSociales',
  'considerationsEnvironnementales',
  'modalitesExecution',
  'techniques',
  'technique',
  'modaliteExecution',
  'origineUE',
  'origineFrance',
  'dateSignature',
  'dateDebutExecution',
  'valeurGlobale',
  'montantSubventionPublique',
] as const
const plain = new Map(plainFields.map((field) => [key(field), field as string]))

/** The column behind each part of a block, by any of the names that exporters give it. */
const modificationFields: Readonly<Record<string, readonly string[]>> = {
  id: ['idModification'],
  objetModification: ['objetModification'],
  montant: ['montantModification'],
  dureeMois: ['dureeMoisModification'],
  dateNotificationModification: ['dateNotificationModificationModification', 'dateNotificationModification'],
  datePublicationDonneesModification: [
    'datePublicationDonneesModificationModification',
    'datePublicationDonneesModification',
  ],
}
const subcontractFields: Readonly<Record<string, readonly string[]>> = {
  id: ['idActeSousTraitance'],
  dureeMois: ['dureeMoisActeSousTraitance'],
  dateNotification: ['dateNotificationActeSousTraitance'],
  datePublicationDonnees: ['datePublicationDonneesActeSousTraitance'],
  montant: ['montantActeSousTraitance'],
  variationPrix: ['variationPrixActeSousTraitance'],
}
const subcontractModificationFields: Readonly<Record<string, readonly string[]>> = {
  id: ['idModificationActeSousTraitance'],
  dureeMois: ['dureeMoisModificationActeSousTraitance'],
  dateNotificationModificationSousTraitance: ['dateNotificationModificationSousTraitanceModificationActeSousTraitance'],
  montant: ['montantModificationActeSousTraitance'],
  datePublicationDonnees: ['datePublicationDonneesModificationActeSousTraitance'],
}

/** Empty, or one of the marks which the consolidated data put in an empty column. */
function isBlank(value: string | undefined): boolean {
  return value === undefined || /^\s*(?:|NC|CDL|MQ|MQ NC|NC MQ|nan|None|null)\s*$/.test(value)
}

/** The cells of a row by folded column name. */
class Cells {
  readonly #cells = new Map<string, string>()

  constructor(row: Row) {
    for (const [name, value] of Object.entries(row)) this.#cells.set(key(name), value)
  }

  entries(): IterableIterator<[string, string]> {
    return this.#cells.entries()
  }

  of(...names: string[]): string | undefined {
    for (const name of names) {
      const value = this.#cells.get(key(name))
      if (value !== undefined) return value
    }
    return undefined
  }

  block(fields: Readonly<Record<string, readonly string[]>>): Record<string, string> | undefined {
    const found = Object.entries(fields).flatMap(([field, columns]) => {
      const value = this.of(...columns)
      return isBlank(value) ? [] : [[field, value!] as const]
    })
    return found.length > 0 ? Object.fromEntries(found) : undefined
  }
}

interface Holder {
  readonly id: string
  readonly typeIdentifiant?: string | undefined
  readonly denominationSociale?: string | undefined
}

function holder(id: string | undefined, type: string | undefined, name: string | undefined): Holder[] {
  if (isBlank(id) && isBlank(name)) return []
  return [
    { id: id ?? '', typeIdentifiant: isBlank(type) ? '' : type, denominationSociale: isBlank(name) ? undefined : name },
  ]
}

/** The holders of a row: one, under one of two names, or up to three in numbered columns. */
function holdersOf(cells: Cells): Holder[] {
  const single = holder(
    cells.of('titulaire_id', 'titulaires_id'),
    cells.of('titulaire_typeIdentifiant', 'titulaires_typeIdentifianttype_identifiant', 'titulaires_typeIdentifiant'),
    cells.of('titulaire_nom', 'titulaires_denominationSociale', 'titulaire_denominationSociale'),
  )
  const numbered = [1, 2, 3].flatMap((n) =>
    holder(
      cells.of(`titulaire_id_${n}`),
      cells.of(`titulaire_typeIdentifiant_${n}`),
      cells.of(`titulaire_denominationSociale_${n}`),
    ),
  )
  return [...single, ...numbered]
}

function modificationOf(cells: Cells): Record<string, unknown> | undefined {
  const block = cells.block(modificationFields)
  const holders = holder(
    cells.of('idTitulaireModification'),
    cells.of('typeIdentifiantTitulaireModification'),
    undefined,
  )
  if (holders.length === 0) return block
  return { ...block, titulaires: holders }
}

/** Modifications as further rows of one contract: the row says what holds after the change, and when it was notified. */
function asModification(raw: Record<string, unknown>, number: string): Record<string, unknown> {
  const { montant, dureeMois, dateNotification, datePublicationDonnees, titulaires, ...rest } = raw
  const modification = {
    id: number,
    montant,
    dureeMois,
    dateNotificationModification: dateNotification,
    datePublicationDonneesModification: datePublicationDonnees,
  }
  return { ...rest, titulaires, modifications: [{ modification }] }
}

/**
 * The record that rows of a table tell: one row, or, where each holder has a row of its own, all those of one contract. It has
 * the shape of the official JSON, so that one reader does for both.
 */
export function rowsToRaw(rows: readonly Row[]): RawRecord {
  const cells = rows.map((row) => new Cells(row))
  const first = cells[0]!
  const raw: Record<string, unknown> = {}
  for (const [name, value] of first.entries()) {
    const field = plain.get(name)
    if (field !== undefined && value !== '') raw[field] = value
  }
  raw.acheteur = { id: first.of('acheteur_id', 'acheteur.id'), nom: first.of('acheteur_nom', 'acheteur.nom') }
  raw.lieuExecution = {
    code: first.of('lieuExecution_code'),
    typeCode: first.of('lieuExecution_typeCode'),
    nom: first.of('lieuExecution_nom'),
  }
  raw.titulaires = cells.flatMap(holdersOf)
  const sizes = cells.map((one) => one.of('titulaire_categorie')).filter((size) => !isBlank(size))
  if (sizes.length > 0) raw.titulaire_categorie = sizes
  const modification = modificationOf(first)
  if (modification) raw.modifications = [{ modification }]
  const subcontract = first.block(subcontractFields)
  if (subcontract)
    raw.actesSousTraitance = [{ acteSousTraitance: { ...subcontract, sousTraitant: subcontractorOf(first) } }]
  const changed = first.block(subcontractModificationFields)
  if (changed) raw.modificationsActesSousTraitance = [{ modificationActeSousTraitance: changed }]
  const number = first.of('modification_id')
  return number !== undefined && /^[1-9]\d*$/.test(number) ? asModification(raw, number) : raw
}

function subcontractorOf(cells: Cells): Record<string, string> | undefined {
  const id = cells.of('idSousTraitant')
  return isBlank(id) ? undefined : { id: id!, typeIdentifiant: cells.of('typeIdentifiantSousTraitant') ?? '' }
}

/** Whether three numbered holders are all taken: the export may have left out a fourth. */
export function mayLackHolders(row: Row): boolean {
  return !isBlank(new Cells(row).of('titulaire_id_3'))
}

const sayWhichChange = ['datePublicationDonnees', 'modification_id', 'idModification', ...modificationFields.montant!]

/**
 * Whether a row tells its contract as it stood from its day on: a table of one row for each holder which numbers no modification
 * and says no publication day repeats the contract on the day of each change.
 */
export function tellsOneDay(row: Row): boolean {
  const cells = new Cells(row)
  return cells.of('titulaire_id') !== undefined && cells.of(...sayWhichChange) === undefined
}

/** Columns in which the rows of one contract differ when each holder has a row of its own. */
export function isHolderColumn(name: string): boolean {
  return /^titulaires?_/.test(name) && !/_\d$/.test(name)
}

const needed = ['acheteurid', 'id', 'montant', 'objet', 'codecpv', 'datenotification']

/** Whether a header is one of contracts: at least three of the columns without which nothing can be said of a contract. */
export function isContractHeader(names: readonly string[]): boolean {
  const present = new Set(names.map(key))
  return needed.filter((name) => present.has(name)).length >= 3
}
