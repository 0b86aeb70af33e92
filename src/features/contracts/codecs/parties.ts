import { isWithheld } from '../../../kernel/published.ts'
import { hasSiretKey, isSiren, isSiret } from '../../../kernel/siret.ts'
import type { AnomalyCode } from '../rules/anomaly.ts'
import type { IdentifierScheme, Party } from '../rules/record.ts'
import { cleanTextValue } from './clean-text.ts'
import { identifierSchemes, reader } from './decp-names.ts'
import { Findings, textValue } from './scalars.ts'

type Raw = Readonly<Record<string, unknown>>

const readScheme = reader(identifierSchemes)
const nothing = new Findings()

/** The forms which the Ministry's aggregation accepts; intra-community VAT numbers are not judged. */
const forms: Partial<Record<IdentifierScheme, RegExp>> = {
  tahiti: /^[A-Za-z0-9]{9}$/,
  ridet: /^[A-Za-z0-9]{10}$/,
  frwf: /^FRWF[A-Za-z0-9]{14}$/,
  irep: /^[0-9]{5}[A-Za-z0-9]*$/,
  'outside-eu': /^[A-Z]{2}[A-Za-z0-9]{0,16}$/,
}

/** An identifier without inner spaces, and whether that or a leading zero had to be mended. */
interface Identifier {
  readonly id: string
  readonly mended: boolean
}

/** The digits of an identifier. A SIRET that was read as a number has lost its leading zeros: they are put back. */
function identifier(raw: unknown): Identifier | null {
  const text = textValue(raw, '', nothing)
  if (text === null || isWithheld(text)) return null
  const compact = /\s/.test(text) ? text.replace(/\s+/g, '') : text
  if (typeof raw === 'number' && /^\d{12,13}$/.test(compact)) return { id: compact.padStart(14, '0'), mended: true }
  return { id: compact, mended: compact !== text }
}

/** The number of the legal unit: the first nine digits of a SIRET, right or wrong, or a SIREN alone. */
function sirenIn(id: string, scheme: IdentifierScheme | null): string | null {
  if (scheme !== null && scheme !== 'siret') return null
  return /^\d{14}$/.test(id) || /^\d{9}$/.test(id) ? id.slice(0, 9) : null
}

/** What is wrong with a SIRET, if anything: its key, that of its SIREN, only what was mended; or it is a SIREN. */
function judgeSiret({ id, mended }: Identifier): 'INVALID' | 'SIREN_INVALID' | 'SIREN' | 'MENDED' | undefined {
  if (isSiren(id)) return 'SIREN'
  if (!hasSiretKey(id)) return 'INVALID'
  if (!isSiret(id)) return 'SIREN_INVALID'
  return mended ? 'MENDED' : undefined
}

function judge(read: Identifier, scheme: IdentifierScheme | null): ReturnType<typeof judgeSiret> | 'MALFORMED' {
  if (scheme === 'siret' || scheme === null) return judgeSiret(read)
  return (forms[scheme]?.test(read.id) ?? true) ? undefined : 'MALFORMED'
}

function isEmptyScheme(raw: unknown): boolean {
  return raw === undefined || raw === null || String(raw).trim() === ''
}

function nameIn(raw: Raw, field: string, findings: Findings): string | null {
  const value = raw.denominationSociale ?? raw.nom ?? raw['nom ']
  const name = cleanTextValue(value, field, findings)
  return isWithheld(name) ? null : name
}

/** The buyer of a contract, or the granting authority of a concession. `null` where its identifier is missing. */
export function readBuyer(raw: unknown, dotted: unknown, field: string, findings: Findings): Party | null {
  const block: Raw = typeof raw === 'object' && raw !== null ? (raw as Raw) : { id: raw }
  const read = identifier(block.id ?? dotted)
  if (read === null) {
    findings.note('BUYER_MISSING', field, raw)
    return null
  }
  const { id } = read
  const judgement = judgeSiret(read)
  if (judgement) findings.note(`BUYER_ID_${judgement}`, `${field}.id`, block.id ?? dotted)
  if ('nom ' in block) findings.note('KEY_MENDED', `${field}.nom`, 'nom ')
  return { scheme: 'siret', id, siren: sirenIn(id, 'siret'), name: nameIn(block, `${field}.nom`, findings) }
}

function readParty(raw: Raw, field: string, findings: Findings): Party | null {
  const read = identifier(raw.id)
  const named = raw.typeIdentifiant
  let scheme = isEmptyScheme(named) ? null : (readScheme(String(named).trim()) ?? null)
  if (scheme === null && !isEmptyScheme(named))
    note(findings, 'HOLDER_SCHEME_UNKNOWN', `${field}.typeIdentifiant`, named)
  if (read === null) {
    note(findings, 'HOLDER_ID_MISSING', `${field}.id`, raw.id)
    const name = nameIn(raw, `${field}.denominationSociale`, findings)
    return name === null ? null : { scheme, id: '', siren: null, name }
  }
  const { id } = read
  if (isEmptyScheme(named)) note(findings, 'HOLDER_SCHEME_MISSING', `${field}.typeIdentifiant`, named)
  if (scheme === null && /^\d{14}$/.test(id)) scheme = 'siret'
  if (scheme === 'vat' && isSiret(id)) scheme = 'siret'
  const judgement = judge(read, scheme)
  if (judgement) note(findings, `HOLDER_ID_${judgement}`, `${field}.id`, raw.id)
  return { scheme, id, siren: sirenIn(id, scheme), name: nameIn(raw, `${field}.denominationSociale`, findings) }
}

function note(findings: Findings, code: AnomalyCode, field: string, raw: unknown): void {
  findings.note(code, field, raw)
}

/** One party alone, as a subcontractor is published. */
export function readSubcontractor(raw: unknown, field: string, findings: Findings): Party | null {
  return typeof raw === 'object' && raw !== null ? readParty(raw as Raw, field, findings) : null
}

/** Every published shape of a list of firms becomes a flat list of blocks. */
function blocksOf(raw: unknown, wrapper: string, field: string, findings: Findings): Raw[] {
  if (raw === null || raw === undefined || raw === '') return []
  if (!Array.isArray(raw)) {
    if (typeof raw === 'object') return blocksOf([raw], wrapper, field, findings)
    if (!isWithheld(textValue(raw, field, findings))) findings.note('HOLDERS_MALFORMED', field, raw)
    return []
  }
  const blocks: Raw[] = []
  for (const item of raw) {
    if (item === null || item === undefined) continue
    const inner = typeof item === 'object' && wrapper in item ? (item as Raw)[wrapper] : item
    if (Array.isArray(inner)) blocks.push(...blocksOf(inner, wrapper, field, findings))
    else if (typeof inner === 'object' && inner !== null) blocks.push(inner as Raw)
    else findings.note('HOLDERS_MALFORMED', field, item)
  }
  return blocks
}

/** The firms of a list, each once, in their order. */
export function readParties(raw: unknown, wrapper: string, field: string, findings: Findings): Party[] {
  const parties: Party[] = []
  blocksOf(raw, wrapper, field, findings).forEach((block, index) => {
    if (Object.keys(block).length === 0) return
    const place = `${field}[${index}]`
    const party = readParty(block, place, findings)
    if (!party) return
    if (parties.some((other) => other.id === party.id && (party.id !== '' || other.name === party.name)))
      findings.note('HOLDER_REPEATED', `${place}.id`, party.id)
    else parties.push(party)
  })
  return parties
}
