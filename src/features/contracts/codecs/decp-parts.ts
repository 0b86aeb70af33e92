import { euros } from '../../../kernel/money.ts'
import { given, isWithheld } from '../../../kernel/published.ts'
import type { AnomalyCode } from '../rules/anomaly.ts'
import type {
  ConcessionYear,
  ContractKind,
  Modification,
  Subcontract,
  SubcontractModification,
} from '../rules/record.ts'
import { cleanTextValue } from './clean-text.ts'
import { priceVariations, reader } from './decp-names.ts'
import { readParties, readSubcontractor } from './parties.ts'
import { amountValue, dayValue, type Findings, numberValue, wholeValue, wordValue } from './scalars.ts'

type Raw = Readonly<Record<string, unknown>>

const priceVariation = reader(priceVariations)

/** The blocks of a list, each in its wrapper or without: `[{modification: {…}}]`, `[{…}]`, `{modification: [{…}]}`, `{…}`. */
function blocks(raw: unknown, wrapper: string, field: string, code: AnomalyCode, findings: Findings): Raw[] {
  if (raw === null || raw === undefined || raw === '') return []
  if (typeof raw !== 'object') {
    if (!isWithheld(cleanTextValue(raw, field, findings))) findings.note(code, field, raw)
    return []
  }
  const items = Array.isArray(raw) ? raw : [raw]
  return items.flatMap((item) => {
    if (item === null || item === undefined) return []
    if (typeof item !== 'object') {
      findings.note(code, field, item)
      return []
    }
    const inside = (item as Raw)[wrapper]
    if (typeof inside === 'object' && inside !== null) return blocks(inside, wrapper, field, code, findings)
    return Object.keys(item).length === 0 ? [] : [item as Raw]
  })
}

function number(raw: unknown, field: string, findings: Findings): number | null {
  return given(wholeValue(raw, field, findings, 0))
}

/** A modification's amount of 0 or 1 is a filler: applied, it would erase the real one. */
function modifiedAmount(raw: unknown, field: string, findings: Findings) {
  const amount = given(amountValue(raw, field, findings))
  if (amount === null || amount > euros(1)) return amount
  findings.note('MODIFICATION_AMOUNT_IGNORED', field, raw)
  return null
}

export function readModifications(raw: unknown, kind: ContractKind, findings: Findings): Modification[] {
  return blocks(raw, 'modification', 'modifications', 'MODIFICATION_MALFORMED', findings).map((block, index) => {
    const field = `modifications[${index}]`
    const holders = block.titulaires ?? block.concessionnaires
    const wrapper = block.titulaires === undefined ? 'concessionnaire' : 'titulaire'
    const modification: Modification = {
      number: number(block.id, `${field}.id`, findings),
      notifiedOn: given(
        dayValue(block.dateNotificationModification, `${field}.dateNotificationModification`, findings),
      ),
      signedOn: given(dayValue(block.dateSignatureModification, `${field}.dateSignatureModification`, findings)),
      publishedOn: given(
        dayValue(block.datePublicationDonneesModification, `${field}.datePublicationDonneesModification`, findings),
      ),
      object: given(cleanTextValue(block.objetModification, `${field}.objetModification`, findings)),
      amount: modifiedAmount(block.valeurGlobale ?? block.montant, `${field}.montant`, findings),
      durationMonths: given(wholeValue(block.dureeMois, `${field}.dureeMois`, findings, 0)),
      holders: readModifiedHolders(holders, wrapper, field, findings),
    }
    const expected = kind === 'concession' ? modification.signedOn : modification.notifiedOn
    if (expected === null)
      findings.note(
        'MODIFICATION_UNDATED',
        field,
        block.dateSignatureModification ?? block.dateNotificationModification,
      )
    return modification
  })
}

function readModifiedHolders(
  raw: unknown,
  wrapper: string,
  field: string,
  findings: Findings,
): Modification['holders'] {
  if (raw === undefined || raw === null) return null
  const holders = readParties(raw, wrapper, `${field}.${wrapper}s`, findings)
  return holders.length > 0 ? holders : null
}

export function readSubcontracts(raw: unknown, findings: Findings): Subcontract[] {
  return blocks(raw, 'acteSousTraitance', 'actesSousTraitance', 'SUBCONTRACT_MALFORMED', findings).map(
    (block, index) => {
      const field = `actesSousTraitance[${index}]`
      return {
        number: number(block.id, `${field}.id`, findings),
        subcontractor: readSubcontractor(block.sousTraitant, `${field}.sousTraitant`, findings),
        notifiedOn: given(dayValue(block.dateNotification, `${field}.dateNotification`, findings)),
        publishedOn: given(dayValue(block.datePublicationDonnees, `${field}.datePublicationDonnees`, findings)),
        durationMonths: given(wholeValue(block.dureeMois, `${field}.dureeMois`, findings, 0)),
        amount: given(amountValue(block.montant, `${field}.montant`, findings)),
        priceVariation: given(wordValue(block.variationPrix, `${field}.variationPrix`, findings, priceVariation)),
      }
    },
  )
}

export function readSubcontractModifications(raw: unknown, findings: Findings): SubcontractModification[] {
  const wrapper = 'modificationActeSousTraitance'
  return blocks(raw, wrapper, 'modificationsActesSousTraitance', 'SUBCONTRACT_MALFORMED', findings).map(
    (block, index) => {
      const field = `modificationsActesSousTraitance[${index}]`
      const notified = block.dateNotificationModificationSousTraitance ?? block.dateNotificationModification
      return {
        number: number(block.id, `${field}.id`, findings),
        notifiedOn: given(dayValue(notified, `${field}.dateNotificationModificationSousTraitance`, findings)),
        publishedOn: given(dayValue(block.datePublicationDonnees, `${field}.datePublicationDonnees`, findings)),
        durationMonths: given(wholeValue(block.dureeMois, `${field}.dureeMois`, findings, 0)),
        amount: given(amountValue(block.montant, `${field}.montant`, findings)),
      }
    },
  )
}

export function readYears(raw: unknown, findings: Findings): ConcessionYear[] {
  return blocks(raw, 'donneesAnnuelles', 'donneesExecution', 'VALUE_INVALID', findings).map((block, index) => {
    const field = `donneesExecution[${index}]`
    return {
      publishedOn: given(
        dayValue(block.datePublicationDonneesExecution, `${field}.datePublicationDonneesExecution`, findings),
      ),
      investment: given(amountValue(block.depensesInvestissement, `${field}.depensesInvestissement`, findings)),
      tariffs: blocks(block.tarifs, 'tarif', `${field}.tarifs`, 'VALUE_INVALID', findings).flatMap((tariff) => {
        const label = given(cleanTextValue(tariff.intituleTarif, `${field}.tarifs`, findings))
        const price = given(numberValue(tariff.tarif, `${field}.tarifs`, findings))
        return label !== null && price !== null ? [{ label, euros: price }] : []
      }),
    }
  })
}
