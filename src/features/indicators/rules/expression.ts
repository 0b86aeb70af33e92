import type { Language, Wording } from '../../../kernel/language.ts'
import type { ContractFact, FactColumn, factColumns } from '../../contracts/rules/fact.ts'

type ColumnOf<T> = { [C in FactColumn]: (typeof factColumns)[C] extends T ? C : never }[FactColumn]
export type BooleanColumn = ColumnOf<'boolean'>
export type IntegerColumn = ColumnOf<'integer'>
export type FaultColumn = Extract<FactColumn, `${string}_fault`>

/** A condition on a contract, over the columns of its fact row: closed, so that it can be computed, translated and told in words. */
export type Condition =
  | { readonly is: BooleanColumn }
  | { readonly any: readonly Condition[] }
  | { readonly all: readonly Condition[] }
  | { readonly column: IntegerColumn; readonly equals: number }

/** Whether a contract meets the condition; what is unknown does not meet it. */
export function holds(condition: Condition, fact: ContractFact): boolean {
  if ('is' in condition) return fact[condition.is] === true
  if ('any' in condition) return condition.any.some((part) => holds(part, fact))
  if ('all' in condition) return condition.all.every((part) => holds(part, fact))
  return fact[condition.column] === condition.equals
}

/** The condition in the SQL that PostgreSQL and DuckDB share; never null. */
export function conditionSql(condition: Condition): string {
  if ('is' in condition) return `coalesce(${condition.is}, false)`
  if ('any' in condition) return `(${condition.any.map(conditionSql).join(' or ')})`
  if ('all' in condition) return `(${condition.all.map(conditionSql).join(' and ')})`
  return `coalesce(${condition.column} = ${condition.equals}, false)`
}

/** The columns at which a condition looks, each once. */
export function columnsOf(condition: Condition): FactColumn[] {
  if ('any' in condition) return [...new Set(condition.any.flatMap(columnsOf))]
  if ('all' in condition) return [...new Set(condition.all.flatMap(columnsOf))]
  return ['is' in condition ? condition.is : condition.column]
}

const columnWords: Partial<Record<FactColumn, Wording>> = {
  environmental_clause: { fr: 'une clause environnementale', en: 'an environmental clause' },
  environmental_criterion: { fr: 'un critère environnemental', en: 'an environmental criterion' },
  social_clause: { fr: 'une clause sociale', en: 'a social clause' },
  social_criterion: { fr: 'un critère social', en: 'a social criterion' },
  social_reserved: { fr: 'une réservation', en: 'a reservation' },
  innovative: { fr: 'une innovation déclarée', en: 'a declared innovation' },
  advance: { fr: 'une avance', en: 'an advance' },
  subcontracting: { fr: 'une sous-traitance déclarée', en: 'declared subcontracting' },
  sme: { fr: 'un titulaire PME', en: 'an SME holder' },
  offers: { fr: 'offre reçue', en: 'offer received' },
}

/** What a column says where it is true, with its article: « une clause sociale ». */
export function columnInWords(column: FactColumn, language: Language): string {
  return columnWords[column]?.[language] ?? column
}

/** The condition in words, to follow « avec » or “with”. */
export function conditionWords(condition: Condition, language: Language): string {
  const or = language === 'fr' ? ' ou ' : ' or '
  const and = language === 'fr' ? ', et ' : ', and '
  if ('any' in condition) return condition.any.map((part) => conditionWords(part, language)).join(or)
  if ('all' in condition) return condition.all.map((part) => conditionWords(part, language)).join(and)
  const column = 'is' in condition ? condition.is : condition.column
  const words = columnInWords(column, language)
  if ('is' in condition) return words
  return language === 'fr' ? `exactement ${condition.equals} ${words}` : `exactly ${condition.equals} ${words}`
}
