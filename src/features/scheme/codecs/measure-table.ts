import type { Day } from '../../../kernel/calendar.ts'
import type { Wording } from '../../../kernel/language.ts'
import { isSiren } from '../../../kernel/siret.ts'
import { type Columns, type LineFault, readTable, type TableLine, writeTable } from '../../../platform/files/table.ts'
import { refusals } from '../action-messages.ts'
import { periodFault } from '../rules/days.ts'
import type { OwnUnit } from '../rules/unit.ts'
import { readPeriod, readValue } from '../rules/value.ts'
import type { SchemeDocument } from '../schema/document.ts'

/** One line of the table of measures, in the shape of the document. */
export type MeasureLine = Omit<SchemeDocument['measures'][number], 'state' | 'author' | 'verifier' | 'withdrawn'> & {
  readonly line: number
}

const columns: Columns = {
  indicator: ['indicateur', 'indicator'],
  siren: ['siren'],
  from: ['du', 'from'],
  to: ['au', 'to'],
  value: ['valeur', 'value'],
  numerator: ['numérateur', 'numerator'],
  denominator: ['dénominateur', 'denominator'],
  source: ['source'],
  evidence: ['justificatif', 'evidence'],
}

export const measureMessages = {
  indicator: (code: string) => ({
    fr: `« ${code} » n’est pas un indicateur que ce schéma mesure lui-même.`,
    en: `“${code}” is no indicator that this scheme measures by itself.`,
  }),
  siren: (text: string) => ({ fr: `« ${text} » n’est pas un SIREN.`, en: `“${text}” is no SIREN.` }),
  period: {
    fr: 'La période est une année, ou un premier et un dernier jour (AAAA-MM-JJ).',
    en: 'The period is a year, or a first and a last day (YYYY-MM-DD).',
  },
  value: (text: string) => ({ fr: `« ${text} » n’est pas une valeur.`, en: `“${text}” is no value.` }),
  either: {
    fr: 'Donnez une valeur, ou un numérateur et un dénominateur, pas les deux.',
    en: 'Give a value, or a numerator and a denominator, not both.',
  },
  denominator: { fr: 'Un dénominateur est plus grand que zéro.', en: 'A denominator is greater than zero.' },
  onlyShare: {
    fr: 'Seule une part se donne par un numérateur et un dénominateur.',
    en: 'Only a share is given by a numerator and a denominator.',
  },
  twice: { fr: 'Cette valeur est déjà donnée plus haut.', en: 'This value is given above already.' },
  share: { fr: 'Une part ne dépasse pas 100 %.', en: 'A share does not exceed 100%.' },
  source: { fr: 'Dites d’où vient la valeur.', en: 'Say where the value comes from.' },
  evidence: { fr: 'Le justificatif dépasse 400 caractères.', en: 'The evidence exceeds 400 characters.' },
}

/** The texts of a measure as a form or a line gives them. */
export interface MeasureTexts {
  readonly value: string
  readonly numerator: string
  readonly denominator: string
}

export type MeasureNumbers = Pick<MeasureLine, 'value' | 'numerator' | 'denominator'>

/** The numbers of a measure, or what is wrong with them: only a share is given as a numerator and a denominator. */
export function readMeasureNumbers(texts: MeasureTexts, unit: OwnUnit): MeasureNumbers | { readonly fault: Wording } {
  const { value, numerator, denominator } = texts
  const divided = numerator !== '' || denominator !== ''
  if ((value !== '') === divided) return { fault: measureMessages.either }
  if (divided) return unit === 'share' ? readDivision(numerator, denominator) : { fault: measureMessages.onlyShare }
  const read = readValue(value, unit)
  if (read === undefined) return { fault: measureMessages.value(value) }
  if (unit === 'share' && read > 1) return { fault: measureMessages.share }
  return { value: read, numerator: null, denominator: null }
}

function readDivision(numerator: string, denominator: string): MeasureNumbers | { readonly fault: Wording } {
  const [above, below] = [readValue(numerator, 'count'), readValue(denominator, 'count')]
  if (above === undefined) return { fault: measureMessages.value(numerator) }
  if (below === undefined) return { fault: measureMessages.value(denominator) }
  if (below === 0) return { fault: measureMessages.denominator }
  return above > below ? { fault: measureMessages.share } : { value: null, numerator: above, denominator: below }
}

type Cells = Readonly<Record<string, string>>

/** What the lines of a table may speak of. */
export interface MeasureTableGround {
  /** The units of the scheme's own indicators, by their codes. */
  readonly units: ReadonlyMap<string, OwnUnit>
  /** The buyers of the scheme. */
  readonly sirens: ReadonlySet<string>
  readonly today: Day
}

function sirenFault(siren: string, { sirens }: MeasureTableGround): Wording | undefined {
  if (!isSiren(siren)) return measureMessages.siren(siren)
  return sirens.has(siren) ? undefined : refusals.unknownBuyer(siren)
}

function readLine(line: number, cells: Cells, ground: MeasureTableGround): MeasureLine | Wording[] {
  const { indicator = '', siren = '', from = '', to = '', source = '', evidence = '' } = cells
  const unit = ground.units.get(indicator)
  const period = readPeriod(from, to)
  const { value = '', numerator = '', denominator = '' } = cells
  const numbers = readMeasureNumbers({ value, numerator, denominator }, unit ?? 'count')
  const faults = [
    unit === undefined && measureMessages.indicator(indicator),
    sirenFault(siren, ground),
    period ? periodFault(period, ground.today) : measureMessages.period,
    'fault' in numbers && numbers.fault,
    (source === '' || source.length > 400) && measureMessages.source,
    evidence.length > 400 && measureMessages.evidence,
  ].filter((fault) => typeof fault === 'object')
  if (faults.length > 0 || !period || 'fault' in numbers) return faults
  return { line, indicator, siren, ...period, ...numbers, source: { fr: source }, evidence: evidence || null }
}

function listRepeated(lines: readonly TableLine[]): LineFault[] {
  const seen = new Set<string>()
  return lines.flatMap(({ number, cells: { indicator, siren, from = '', to = '' } }) => {
    const period = readPeriod(from, to)
    const key = `${indicator} ${siren} ${period?.from} ${period?.to}`
    if (period && seen.has(key)) return [{ line: number, message: measureMessages.twice }]
    seen.add(key)
    return []
  })
}

/** Reads the table of measures against what the scheme measures, or says everything that is wrong with it. */
export function readMeasureTable(
  text: string,
  ground: MeasureTableGround,
): { lines: MeasureLine[] } | { faults: readonly LineFault[] } {
  const table = readTable(text, columns, ['indicator', 'siren', 'from', 'source'])
  if ('faults' in table) return table
  const read = table.lines.map(({ number, cells }) => ({ number, line: readLine(number, cells, ground) }))
  const faults = read.flatMap(({ number, line }) =>
    Array.isArray(line) ? line.map((message) => ({ line: number, message })) : [],
  )
  const all = [...faults, ...listRepeated(table.lines)].sort((a, b) => a.line - b.line)
  return all.length > 0 ? { faults: all } : { lines: read.map(({ line }) => line as MeasureLine) }
}

/** A table with its header and one line for each indicator, to be filled. */
export function emptyMeasureTable(indicators: readonly string[], siren: string): string {
  return writeTable(
    columns,
    indicators.map((indicator) => ({ indicator, siren })),
  )
}
