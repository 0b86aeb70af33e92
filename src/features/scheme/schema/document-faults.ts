import type { Wording } from '../../../kernel/language.ts'
import { findIndicator } from '../../indicators/rules/indicators.ts'
import type { SchemeDocument } from './document.ts'

export interface DocumentFault {
  readonly path: (string | number)[]
  readonly says: Wording
}

const messages = {
  twice: (value: string) => ({ fr: `« ${value} » est donné deux fois`, en: `“${value}” is given twice` }),
  unknown: (value: string) => ({
    fr: `« ${value} » n’est décrit nulle part dans le document`,
    en: `“${value}” is described nowhere in the document`,
  }),
  computed: (value: string) => ({
    fr: `« ${value} » est un indicateur calculé`,
    en: `“${value}” is a computed indicator`,
  }),
  order: { fr: 'finit avant de commencer', en: 'ends before it begins' },
  change: { fr: '« from » et « to » vont ensemble', en: '“from” and “to” go together' },
}

interface Keyed {
  readonly list: keyof SchemeDocument
  readonly field: string
  readonly keys: readonly string[]
}

/** What is given twice in a list where each stands once. */
function* repeated({ list, field, keys }: Keyed): Generator<DocumentFault> {
  const seen = new Set<string>()
  for (const [index, key] of keys.entries()) {
    if (seen.has(key)) yield { path: [list, index, field], says: messages.twice(key) }
    seen.add(key)
  }
}

function* repetitions(document: SchemeDocument): Generator<DocumentFault> {
  const codes = (list: 'divisions' | 'actions' | 'targets' | 'indicators') =>
    repeated({ list, field: 'code', keys: document[list].map((one: { code: string }) => one.code) })
  yield* codes('divisions')
  yield* codes('actions')
  yield* codes('targets')
  yield* codes('indicators')
  yield* repeated({ list: 'actions', field: 'number', keys: document.actions.map(({ number }) => `${number}`) })
  yield* repeated({ list: 'versions', field: 'number', keys: document.versions.map(({ number }) => `${number}`) })
  yield* repeated({ list: 'statements', field: 'year', keys: document.statements.map(({ year }) => `${year}`) })
  yield* repeated({
    list: 'measures',
    field: 'from',
    keys: document.measures.map(({ indicator, siren, from, to, withdrawn }, index) =>
      withdrawn ? `${index}` : `${indicator} ${siren} ${from} ${to}`,
    ),
  })
  const sirens = [document.organisation, ...document.members].map(({ siren }) => siren)
  for (const { path, says } of repeated({ list: 'members', field: 'siren', keys: sirens }))
    yield { path: [path[0]!, (path[1] as number) - 1, path[2]!], says }
}

function* references(document: SchemeDocument): Generator<DocumentFault> {
  const divisions = new Set(document.divisions.map(({ code }) => code))
  const own = new Set(document.indicators.map(({ code }) => code))
  const sirens = new Set([document.organisation, ...document.members].map(({ siren }) => siren))
  const measured = (id: string) => own.has(id) || findIndicator(id) !== undefined
  for (const [index, { code }] of document.indicators.entries())
    if (findIndicator(code)) yield { path: ['indicators', index, 'code'], says: messages.computed(code) }
  for (const [index, action] of document.actions.entries()) {
    const at = ['actions', index] as const
    if (!divisions.has(action.division)) yield { path: [...at, 'division'], says: messages.unknown(action.division) }
    for (const [rank, id] of action.indicators.entries())
      if (!measured(id)) yield { path: [...at, 'indicators', rank], says: messages.unknown(id) }
      else if (action.indicators.indexOf(id) < rank)
        yield { path: [...at, 'indicators', rank], says: messages.twice(id) }
    for (const [rank, { from, to }] of action.updates.entries())
      if ((from === null) !== (to === null)) yield { path: [...at, 'updates', rank], says: messages.change }
  }
  for (const [index, { division, indicator }] of document.targets.entries()) {
    if (division !== null && !divisions.has(division))
      yield { path: ['targets', index, 'division'], says: messages.unknown(division) }
    if (!measured(indicator)) yield { path: ['targets', index, 'indicator'], says: messages.unknown(indicator) }
  }
  for (const [index, { indicator, siren, from, to, withdrawn }] of document.measures.entries()) {
    if (!withdrawn && !own.has(indicator))
      yield { path: ['measures', index, 'indicator'], says: messages.unknown(indicator) }
    if (!sirens.has(siren)) yield { path: ['measures', index, 'siren'], says: messages.unknown(siren) }
    if (to < from) yield { path: ['measures', index, 'to'], says: messages.order }
  }
}

/** What no field alone can tell: things given twice, names that nothing in the document bears, periods that end before they begin. */
export function listFaults(document: SchemeDocument): DocumentFault[] {
  const { from, to } = document.period
  const period = to <= from ? [{ path: ['period', 'to'], says: messages.order }] : []
  return [...period, ...repetitions(document), ...references(document)]
}
