import type { Cents } from '../../../kernel/money.ts'
import type { ContractState } from '../rules/fold.ts'
import type { ConcessionYear, Modification, Party } from '../rules/record.ts'
import type { Demands } from './decp-lacks.ts'
import * as names from './decp-names.ts'

/** A length as the schemas count it: in characters, not in the halves of a pair. */
export function characters(text: string): number {
  return [...text].length
}

export const same = <T>(value: T): T => value
export const atLeast = (least: number) => (value: number) => (value >= least ? value : undefined)
export const inEuros = (amount: Cents) => amount / 100
export const eurosFrom = (least: number) => (amount: Cents) => atLeast(least)(inEuros(amount))

/** The firms of a list, each in its wrapper. */
export function parties(
  field: string,
  list: readonly Party[],
  wrapper: string,
  demands: Demands,
): object[] | undefined {
  return demands.required(field, list.length > 0 ? list : null, (firms) =>
    firms.map((firm, index) => ({ [wrapper]: party(`${field}[${index}]`, firm, demands) })),
  )
}

function party(field: string, { scheme, id }: Party, demands: Demands): object {
  return {
    typeIdentifiant: demands.required(
      `${field}.typeIdentifiant`,
      scheme,
      (value) => names.identifierSchemes.words[value],
    ),
    id: demands.required(`${field}.id`, id === '' ? null : id, same),
  }
}

function wrapped<T>(
  list: readonly T[],
  wrapper: string,
  write: (item: T, index: number) => object,
): object[] | undefined {
  return list.length === 0 ? undefined : list.map((item, index) => ({ [wrapper]: write(item, index) }))
}

export function subcontracts({ subcontracts: list }: ContractState, demands: Demands): object[] | undefined {
  return wrapped(list, 'acteSousTraitance', (act, index) => {
    const field = `actesSousTraitance[${index}]`
    return {
      id: demands.required(`${field}.id`, act.number, atLeast(1)),
      sousTraitant: demands.required(`${field}.sousTraitant`, act.subcontractor, (firm) =>
        party(`${field}.sousTraitant`, firm, demands),
      ),
      dureeMois: demands.required(`${field}.dureeMois`, act.durationMonths, atLeast(1)),
      dateNotification: demands.required(`${field}.dateNotification`, act.notifiedOn, same),
      datePublicationDonnees: demands.required(`${field}.datePublicationDonnees`, act.publishedOn, same),
      montant: demands.required(`${field}.montant`, act.amount, eurosFrom(1), inEuros),
      variationPrix: demands.required(
        `${field}.variationPrix`,
        act.priceVariation,
        (value) => names.priceVariations.words[value],
      ),
    }
  })
}

export function subcontractModifications(state: ContractState, demands: Demands): object[] | undefined {
  return wrapped(state.subcontractModifications, 'modificationActeSousTraitance', (change, index) => {
    const field = `modificationsActesSousTraitance[${index}]`
    const notified = `${field}.dateNotificationModificationSousTraitance`
    return {
      id: demands.required(`${field}.id`, change.number, atLeast(1)),
      dureeMois: demands.optional(`${field}.dureeMois`, change.durationMonths, atLeast(1)),
      dateNotificationModificationSousTraitance: demands.required(notified, change.notifiedOn, same),
      montant: demands.optional(`${field}.montant`, change.amount, eurosFrom(1), inEuros),
      datePublicationDonnees: demands.required(`${field}.datePublicationDonnees`, change.publishedOn, same),
    }
  })
}

export type ModifiedPart = (field: string, change: Modification, demands: Demands) => object

export const changeOfContract: ModifiedPart = (field, { notifiedOn, amount, holders }, demands) => ({
  dateNotificationModification: demands.required(`${field}.dateNotificationModification`, notifiedOn, same),
  montant: demands.optional(`${field}.montant`, amount, eurosFrom(1), inEuros),
  titulaires: holders ? parties(`${field}.titulaires`, holders, 'titulaire', demands) : undefined,
})

export const changeOfConcession: ModifiedPart = (field, { signedOn, amount }, demands) => ({
  dateSignatureModification: demands.required(`${field}.dateSignatureModification`, signedOn, same),
  valeurGlobale: demands.optional(`${field}.montant`, amount, eurosFrom(1), inEuros),
})

export function modifications(
  { modifications: list }: ContractState,
  part: ModifiedPart,
  demands: Demands,
): object[] | undefined {
  return wrapped(list, 'modification', (change, index) => {
    const field = `modifications[${index}]`
    const published = `${field}.datePublicationDonneesModification`
    return {
      id: demands.required(`${field}.id`, change.number, atLeast(1)),
      datePublicationDonneesModification: demands.required(published, change.publishedOn, same),
      dureeMois: demands.optional(`${field}.dureeMois`, change.durationMonths, atLeast(1)),
      ...part(field, change, demands),
    }
  })
}

export function years({ years: list }: ContractState, demands: Demands): object[] | undefined {
  return wrapped(list, 'donneesAnnuelles', (year: ConcessionYear, index) => {
    const field = `donneesExecution[${index}]`
    const published = `${field}.datePublicationDonneesExecution`
    return {
      datePublicationDonneesExecution: demands.required(published, year.publishedOn, same),
      depensesInvestissement: demands.required(
        `${field}.depensesInvestissement`,
        year.investment,
        eurosFrom(0),
        inEuros,
      ),
      tarifs: demands.required(`${field}.tarifs`, year.tariffs.length > 0 ? year.tariffs : null, (tariffs) =>
        tariffs.map(({ label, euros }, at) => ({
          tarif: {
            intituleTarif: demands.required(`${field}.tarifs[${at}].intituleTarif`, label, (text) =>
              characters(text) <= 256 ? text : undefined,
            ),
            tarif: demands.required(`${field}.tarifs[${at}].tarif`, euros, atLeast(0)),
          },
        })),
      ),
    }
  })
}
