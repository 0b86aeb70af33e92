import { hideContacts } from './hide.ts'
import { type Masks, maskHash, naturalPerson } from './public-state.ts'

/** Every field that one of the official schemas knows, of either edition, and the spellings that we read besides. */
export const schemaFields: ReadonlySet<string> = new Set(
  `_type acheteur acheteur.id acheteur.nom acheteur_id acteSousTraitance actesSousTraitance attributionAvance autoriteConcedante
  autoriteConcedante.id ccag code codeCPV concessionnaire concessionnaires considerationEnvironnementale considerationSociale
  considerationsEnvironnementales considerationsSociales dateDebutExecution dateNotification dateNotificationModification
  dateNotificationModificationSousTraitance datePublicationDonnees datePublicationDonneesExecution
  datePublicationDonneesModification dateSignature dateSignatureModification denominationSociale depensesInvestissement
  donneesAnnuelles donneesExecution dureeMois formePrix id idAccordCadre intituleTarif lieuExecution marcheInnovant
  modaliteExecution modalitesExecution modification modificationActeSousTraitance modifications
  modificationsActesSousTraitance montant montantSubventionPublique nature nom objet objetModification offresRecues
  origineFrance origineUE procedure sousTraitanceDeclaree sousTraitant tarif tarifs tauxAvance technique techniques titulaire
  titulaires typeCode typeGroupementOperateurs typeIdentifiant typePrix typesPrix TypePrix uid valeurGlobale variationPrix`
    .split(/\s+/)
    .filter((name) => name !== ''),
)

/** Numbers of the schema that may look like another kind of number. */
const identifiers: ReadonlySet<string> = new Set(['id', 'uid', 'code', 'codeCPV', 'idAccordCadre'])

/** A published record as anybody may read it. */
export interface PublicRecord {
  readonly fields: unknown
  /** Names that no official schema knows: what stands under them is not shown. */
  readonly leftOut: readonly string[]
  /** E-mail addresses and telephone numbers taken out. */
  readonly hidden: number
}

type Raw = Readonly<Record<string, unknown>>

class Reading {
  hidden = 0
  readonly leftOut = new Set<string>()
  readonly #masks: Masks

  constructor(masks: Masks) {
    this.#masks = masks
  }

  value(value: unknown): unknown {
    if (typeof value === 'string') return this.#text(value)
    if (Array.isArray(value)) return value.map((one) => this.value(one))
    return typeof value === 'object' && value !== null ? this.#fields(value as Raw) : value
  }

  #text(text: string): string {
    const { text: shown, count } = hideContacts(text)
    this.hidden += count
    return shown
  }

  #fields(raw: Raw): Raw {
    const names = this.#isMasked(raw)
    return Object.fromEntries(
      Object.entries(raw).flatMap(([name, value]): [string, unknown][] => {
        if (identifiers.has(name) && typeof value === 'string') return [[name, names?.[name] ?? value]]
        if (schemaFields.has(name)) return [[name, names?.[name] ?? this.value(value)]]
        this.leftOut.add(name)
        return []
      }),
    )
  }

  /** What stands for the fields of a person who asked not to be named. */
  #isMasked({ id, typeIdentifiant, denominationSociale }: Raw): Readonly<Record<string, string>> | undefined {
    if (this.#masks.size === 0 || typeof id !== 'string') return undefined
    if (typeIdentifiant === undefined && denominationSociale === undefined) return undefined
    return this.#masks.has(maskHash(id))
      ? { id: '', denominationSociale: naturalPerson, nom: naturalPerson }
      : undefined
  }
}

/** The fields of a record that its schema knows, with what leads to one person hidden. */
export function publicRecord(raw: unknown, masks: Masks): PublicRecord {
  const reading = new Reading(masks)
  const fields = reading.value(raw)
  return { fields, leftOut: [...reading.leftOut].sort(), hidden: reading.hidden }
}
