import type { Day } from '../../../kernel/calendar.ts'
import type { Cents } from '../../../kernel/money.ts'
import { given, isWithheld, type Published } from '../../../kernel/published.ts'
import { amountFault } from '../rules/amount.ts'
import type { ContractKind, ContractRecord } from '../rules/record.ts'
import type { RawRecord } from './decp-record.ts'
import type { Findings } from './scalars.ts'

/** The longest durations which the Ministry's aggregation accepts, in months. */
const longestMonths: Readonly<Record<ContractKind, number>> = { contract: 180, concession: 360 }

/** Notes what is missing from a record that was read, and the values that contradict one another. */
export function checkWhole(record: ContractRecord, raw: RawRecord, holdersField: string, findings: Findings): void {
  const { values, kind } = record
  if (values.object === null) findings.note('OBJECT_MISSING', 'objet', raw.objet)
  if (record.holders.length === 0) findings.note('HOLDER_MISSING', holdersField, raw[holdersField])
  if (record.publishedOn === null)
    findings.note('PUBLICATION_DATE_MISSING', 'datePublicationDonnees', raw.datePublicationDonnees)
  checkDates(record, raw, findings)
  checkAmount(values.amount, kind, raw, findings)
  checkDuration(values.durationMonths, kind, raw, findings)
  for (const [list, field] of [
    [values.social, 'considerationsSociales'],
    [values.environmental, 'considerationsEnvironnementales'],
  ] as const) {
    if (list !== null && !isWithheld(list) && list.length > 1 && (list as readonly string[]).includes('none'))
      findings.note('CONSIDERATIONS_CONTRADICT', field, raw[field])
  }
  const rate = given(values.advanceRate)
  if (values.advance === false && rate !== null && rate > 0)
    findings.note('ADVANCE_INCOHERENT', 'tauxAvance', raw.tauxAvance)
  if (isTest(record, raw)) findings.note('TEST_RECORD', 'id', raw.id)
}

function checkDates({ values, publishedOn, kind }: ContractRecord, raw: RawRecord, findings: Findings): void {
  const field = kind === 'concession' ? 'dateSignature' : 'dateNotification'
  if (values.notifiedOn === null) findings.note('NOTIFICATION_DATE_MISSING', field, raw[field])
  else if (!isWithheld(values.notifiedOn) && publishedOn !== null && publishedOn < values.notifiedOn)
    findings.note('PUBLISHED_BEFORE_NOTIFIED', 'datePublicationDonnees', publishedOn as Day)
}

function checkAmount(amount: Published<Cents>, kind: ContractKind, raw: RawRecord, findings: Findings): void {
  const field = kind === 'concession' ? 'valeurGlobale' : 'montant'
  if (amount === null) findings.note('AMOUNT_MISSING', field, raw[field])
  else if (!isWithheld(amount)) {
    const fault = amountFault(amount, kind)
    if (fault) findings.note(fault, field, raw[field])
  }
}

function checkDuration(months: Published<number>, kind: ContractKind, raw: RawRecord, findings: Findings): void {
  if (months === null) findings.note('DURATION_MISSING', 'dureeMois', raw.dureeMois)
  else if (!isWithheld(months) && (months < 1 || months > longestMonths[kind]))
    findings.note('DURATION_IMPLAUSIBLE', 'dureeMois', raw.dureeMois)
}

function isTest({ publishedId }: ContractRecord, raw: RawRecord): boolean {
  if (typeof raw.source === 'string' && /test/i.test(raw.source)) return true
  return publishedId !== null && /^(20\d\d)?123456789\d*$/.test(publishedId)
}
