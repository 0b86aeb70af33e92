import { isWithheld, type Published } from '../../../kernel/published.ts'
import type { AnomalyCode } from '../rules/anomaly.ts'
import type { Anomaly } from '../rules/record.ts'

/** Why a field keeps a contract out of the official format. */
export interface Lack {
  /** In the words of the format: `actesSousTraitance[0].montant`. */
  readonly field: string
  readonly why: 'absent' | 'not-communicated' | 'refused'
  /** The value which the schema refuses; empty where there is none. */
  readonly value: string
}

/** Findings by which a value was not kept: what is left of the record is less than what was published. */
const lost: ReadonlySet<AnomalyCode> = new Set([
  'VALUE_INVALID',
  'VALUE_UNKNOWN',
  'AMOUNT_INVALID',
  'AMOUNT_TOO_LARGE',
  'DATE_INVALID',
  'CPV_INVALID',
  'HOLDER_SCHEME_UNKNOWN',
  'HOLDERS_MALFORMED',
  'MODIFICATION_MALFORMED',
  'MODIFICATION_AMOUNT_IGNORED',
  'SUBCONTRACT_MALFORMED',
])
/** Lists: what is lost of one does not show in what is left of it. */
const listed =
  /\[\d+\]|^(?:techniques|modalitesExecution|typesPrix|considerations\w+|titulaires|concessionnaires|modifications|actesSousTraitance|modificationsActesSousTraitance|donneesExecution)$/
/** Fields of the 2019 edition which the 2022 one has no place for: nothing of what it carries is lost with them. */
const unwritten = /(?:denominationSociale|objetModification|concessionnaires(?:\[\d+\].*)?)$/
const empty = /^(?:|null|nan|none|nc|cdl|mq|mq nc|nc mq|inx.*)$/i

function lossesOf(anomalies: readonly Anomaly[]): Map<string, Lack> {
  const losses = new Map<string, Lack>()
  for (const { code, field, raw } of anomalies) {
    if (code === 'HOLDER_SCHEME_MISSING' || (code === 'HOLDER_ID_MISSING' && empty.test(raw.trim())))
      losses.set(field, { field, why: 'absent', value: '' })
    else if (lost.has(code as AnomalyCode)) losses.set(field, { field, why: 'refused', value: raw })
  }
  return losses
}

/** Collects, field by field, what keeps one contract out of the official format. Nothing is ever put in place of a value. */
export class Demands {
  readonly #lacks = new Map<string, Lack>()
  readonly #losses: Map<string, Lack>

  /** The anomalies are those of the record published last. */
  constructor(anomalies: readonly Anomaly[]) {
    this.#losses = lossesOf(anomalies)
  }

  /** The value as the format writes it; `write` answers `undefined` for one that the schema refuses, `show` says which. */
  required<T, W>(
    field: string,
    value: Published<T>,
    write: (value: T) => W | undefined,
    show: (value: T) => unknown = (refused) => refused,
  ): W | undefined {
    if (value === null || isWithheld(value)) {
      const why = value === null ? 'absent' : 'not-communicated'
      this.#lacks.set(field, this.#losses.get(field) ?? { field, why, value: '' })
      return undefined
    }
    const written = write(value)
    if (written === undefined) this.#lacks.set(field, { field, why: 'refused', value: shown(show(value)) })
    return written
  }

  /** The same for a field that may be left out: absent or not communicated, it is. */
  optional<T, W>(
    field: string,
    value: Published<T>,
    write: (value: T) => W | undefined,
    show?: (value: T) => unknown,
  ): W | undefined {
    if (value !== null && !isWithheld(value)) return this.required(field, value, write, show)
    const loss = this.#losses.get(field)
    if (loss) this.#lacks.set(field, loss)
    return undefined
  }

  lacks(): Lack[] {
    for (const [field, loss] of this.#losses)
      if (listed.test(field) && !unwritten.test(field) && !this.#lacks.has(field)) this.#lacks.set(field, loss)
    return [...this.#lacks.values()]
  }
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > 200 ? `${text.slice(0, 200)}…` : text
}
