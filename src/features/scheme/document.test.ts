import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { melScheme } from '../../../demo/mel/scheme.ts'
import { valmireScheme } from '../../../demo/valmire/scheme.ts'
import { commandLine, system } from '../../kernel/actor.ts'
import { day } from '../../kernel/calendar.ts'
import { Conflict, Refused } from '../../kernel/refusal.ts'
import { testDatabase } from '../../test/database.ts'
import { importScheme } from './actions/import.ts'
import { doingAs, givenActor, givenScheme, otherSiren, smallScheme } from './fixtures/scheme.ts'
import { readDocument, readPublicDocument } from './queries/document.ts'
import { findScheme, listBuyers } from './queries/schemes.ts'
import { documentOn } from './schema/coming-days.ts'
import { type SchemeDocument, type SchemeDocumentText, schemeDocument } from './schema/document.ts'
import { readJson } from './schema/document-text.ts'

const db = testDatabase()
/** Behind every day of which the documents tell. */
const doing = doingAs(db, commandLine, '2026-12-15T10:00:00Z')

/** Brings a document in under another address, and reads it back under its own. */
async function carried(document: SchemeDocument, slug: string): Promise<SchemeDocument> {
  await importScheme(doing, { ...document, slug })
  return { ...(await readDocument(db, (await findScheme(db, slug))!)), slug: document.slug }
}

const byText = (a: object, b: object) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)

/** The lists that have no order of their own, in one. */
function inOrder(document: SchemeDocument) {
  const { indicators, measures, actions } = document
  return {
    ...document,
    indicators: [...indicators].sort(byText),
    measures: [...measures].sort(byText),
    actions: actions.map((action) => ({ ...action, milestones: [...action.milestones].sort(byText) })),
  }
}

describe('a whole scheme', () => {
  it.each([
    ['of the MEL', melScheme],
    ['of Valmire', valmireScheme],
    ['of a town', smallScheme],
  ] as const)('%s comes back exactly as it left', async (_, told) => {
    const document = schemeDocument.parse(told)
    const once = await carried(document, 'once')
    const twice = await carried(once, 'twice')
    expect(JSON.stringify(twice)).toBe(JSON.stringify(once))
    expect(inOrder(once)).toEqual(inOrder(document))
  })

  it('comes back whatever its texts, values and days', async () => {
    const text = fc.record({
      fr: fc.string({ minLength: 1 }).filter((one) => one.trim() === one && !one.includes('\0')),
    })
    const value = fc.double({ min: 0, max: 1e12, noNaN: true }).map((one) => Number(one.toPrecision(15)))
    const two = fc.tuple(text, value, fc.integer({ min: 2000, max: 2026 }))
    let made = 0
    await fc.assert(
      fc.asyncProperty(two, async ([title, amount, year]) => {
        const [target] = smallScheme.targets
        const document = schemeDocument.parse({
          ...smallScheme,
          title,
          targets: [{ ...target!, baseline: { value: amount, year, source: title }, goal: { value: amount } }],
        })
        expect(await carried(document, `copie-${++made}`)).toEqual(document)
      }),
      { numRuns: 20 },
    )
  })

  it('has one address', async () => {
    const document = schemeDocument.parse(smallScheme)
    await importScheme(doing, document)
    await expect(importScheme(doing, document)).rejects.toThrow(Conflict)
  })

  it('is brought in by who leads its organisation, and no other', async () => {
    const { organisation } = await givenScheme(db)
    const lead = doingAs(db, await givenActor(db, { organisation, role: 'scheme-lead' }))
    const document = schemeDocument.parse({ ...smallScheme, slug: 'suite', previous: smallScheme.slug })
    await importScheme(lead, document)
    expect((await findScheme(db, 'suite'))!.previousSlug).toBe(smallScheme.slug)
    const foreign = { siren: otherSiren, name: 'Ailleurs', predecessors: [] }
    await expect(importScheme(lead, { ...document, slug: 'ailleurs', organisation: foreign })).rejects.toThrow(Refused)
    await expect(importScheme(lead, { ...document, slug: 'b', previous: 'rien' })).rejects.toThrow(/« rien »/)
  })

  it('leaves for everybody without the names of those who work on it', async () => {
    await importScheme(doingAs(db, system), schemeDocument.parse(valmireScheme))
    const scheme = (await findScheme(db, valmireScheme.slug))!
    expect(JSON.stringify(await readDocument(db, scheme))).toContain('"author":"Direction')
    expect(JSON.stringify(await readPublicDocument(db, scheme))).not.toMatch(/"(author|verifier)":"/)
  })
})

describe('a document is refused', () => {
  type Change = (document: SchemeDocumentText) => object
  const wrong: readonly (readonly [string, string, Change])[] = [
    ['of another version', 'levier-scheme', () => ({ 'levier-scheme': 2 })],
    ['with a field that nobody knows', '', () => ({ colour: 'red' })],
    ['with an unknown state', 'state', () => ({ state: 'lost' })],
    [
      'with a wrong SIREN',
      'organisation.siren',
      ({ organisation }) => ({ organisation: { ...organisation, siren: '123456789' } }),
    ],
    ['that ends before it begins', 'period.to', () => ({ period: { from: '2028-12-31', to: '2026-01-01' } })],
    ['with a day that no calendar has', 'period.to', () => ({ period: { from: '2026-01-01', to: '2026-02-30' } })],
    [
      'with two actions of one code',
      'actions.2.code',
      ({ actions }) => ({ actions: [...actions, { ...actions[0]!, number: 9 }] }),
    ],
    [
      'with two actions of one number',
      'actions.2.number',
      ({ actions }) => ({ actions: [...actions, { ...actions[0]!, code: 'X' }] }),
    ],
    [
      'with an action of no division',
      'actions.0.division',
      ({ actions }) => ({ actions: [{ ...actions[0]!, division: 'Z' }] }),
    ],
    [
      'with an unknown indicator',
      'actions.0.indicators.0',
      ({ actions }) => ({ actions: [{ ...actions[0]!, indicators: ['rien'] }] }),
    ],
    [
      'with a target of nothing',
      'targets.0.indicator',
      ({ targets }) => ({ targets: [{ ...targets[0]!, indicator: 'rien' }] }),
    ],
    [
      'with an own indicator that is computed',
      'indicators.0.code',
      ({ indicators }) => ({ indicators: [{ ...indicators[0]!, code: 'social' }, ...indicators] }),
    ],
    [
      'with its leader among the others',
      'members.0.siren',
      ({ organisation: { siren, name } }) => ({ members: [{ siren, name }] }),
    ],
  ]

  it.each(wrong)('%s', (_, path, change) => {
    const read = schemeDocument.safeParse({ ...smallScheme, ...change(smallScheme) })
    expect(read.success).toBe(false)
    const paths = read.error!.issues.map((issue) => issue.path.join('.'))
    expect(paths).toContain(path)
  })

  it('whatever is broken in it, never by a fault of ours', () => {
    const text = JSON.stringify(melScheme)
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.string({ maxLength: 3 }), (at, noise) => {
        const broken = text.slice(0, at) + noise + text.slice(at + 1)
        let value: unknown
        try {
          value = JSON.parse(broken)
        } catch {
          return
        }
        schemeDocument.safeParse(value)
      }),
      { numRuns: 200 },
    )
  })
})

it('a joint scheme knows its buyers, the one that leads it first', async () => {
  await givenScheme(db, { slug: 'conjoint', members: [{ siren: otherSiren, name: 'Agglomération' }] })
  const scheme = (await findScheme(db, 'conjoint'))!
  expect((await listBuyers(db, scheme)).map(({ name }) => name)).toEqual(['Ville', 'Agglomération'])
})

it('a scheme takes the predecessors of its buyer along, to an instance that knew the buyer without them', async () => {
  const { organisation } = schemeDocument.parse(melScheme)
  await db.insertInto('organisation').values({ siren: organisation.siren, name: organisation.name }).execute()
  const document = schemeDocument.parse(melScheme)
  await importScheme(doing, document)
  const back = await readDocument(db, (await findScheme(db, document.slug))!)
  expect(organisation.predecessors.length).toBeGreaterThan(0)
  expect(back.organisation).toEqual(organisation)
})

describe('a document that tells of a day to come is refused', () => {
  const today = day('2026-11-24')
  const [action] = smallScheme.actions
  const measure = { indicator: 'hours', siren: smallScheme.organisation.siren, from: '2031-01-01', to: '2031-12-31' }
  const rest = { value: 3, numerator: null, denominator: null, source: { fr: 'x' }, evidence: null }
  const nobody = { state: 'declared', author: null, verifier: null } as const
  const update = { on: '2031-05-05', body: { fr: 'x' }, from: null, to: null, author: null }
  const cases: readonly (readonly [string, Partial<SchemeDocumentText>])[] = [
    ['actions.0.updates.0.on', { actions: [{ ...action!, updates: [update] }] }],
    [
      'actions.0.milestones.0.doneOn',
      { actions: [{ ...action!, milestones: [{ title: { fr: 'x' }, due: '2031-01-01', doneOn: '2031-05-05' }] }] },
    ],
    ['measures.0.from', { measures: [{ ...measure, ...rest, ...nobody }] }],
    [
      'versions.0.adoptedOn',
      { versions: [{ number: 1, adoptedOn: '2031-05-05', changes: { fr: 'x' }, snapshot: {} }] },
    ],
    [
      'targets.0.baseline.year',
      { targets: [{ ...smallScheme.targets[0]!, baseline: { value: 1, year: 2031, source: { fr: 'x' } } }] },
    ],
  ]

  it.each(cases)('at %s', async (path, parts) => {
    const document = { ...smallScheme, ...parts }
    const read = documentOn(today).safeParse(document)
    expect(read.error?.issues.map((issue) => issue.path.join('.'))).toEqual([path])
    await expect(importScheme(doing, schemeDocument.parse(document))).rejects.toThrow(path)
  })

  it('and nothing else is', () => {
    expect(documentOn(today).safeParse(smallScheme).success).toBe(true)
  })
})

it.each([
  ['{"levier-scheme": 1', /s’arrête avant la fin/],
  ['{"slug": "vil', /s’arrête avant la fin/],
  ['{\n"slug" "ville"}', /ligne 2/],
  ['\x89PNG', /pas du JSON lisible\./],
  [' \n', /vide/],
] as const)('%j is no document, in a sentence', (text, says) => {
  const read = readJson(text)
  expect('fault' in read && read.fault.fr).toMatch(says)
})
