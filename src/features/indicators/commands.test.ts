import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Language } from '../../kernel/language.ts'
import { luhnDigit } from '../../kernel/siret.ts'
import type { Call, ExitCode } from '../../platform/cli/command.ts'
import { readConfig } from '../../platform/config.ts'
import { indicatorsCommand } from './commands.ts'
import { csvColumns } from './report/csv.ts'
import type { FigureSet } from './rules/figure.ts'

let folder: string
let file: string

/** Another buyer for each number. */
function siretOf(number: number): string {
  const siren = `2${String(number).padStart(7, '0')}`
  const establishment = `${siren}${luhnDigit(siren)}0001`
  return `${establishment}${luhnDigit(establishment)}`
}

const metropolis = { before: '24590041000011', today: '20009320100016' }

function contract(id: string, buyer: string, more: object = {}): object {
  return {
    id,
    acheteur: { id: buyer },
    nature: 'Marché',
    objet: `Prestation ${id}`,
    codeCPV: '71000000-8',
    procedure: 'Procédure adaptée',
    dateNotification: '2024-03-01',
    datePublicationDonnees: '2024-03-20',
    montant: 6_200_000,
    titulaires: [{ titulaire: { id: '55210055400013', typeIdentifiant: 'SIRET' } }],
    ...more,
  }
}

const green = { considerationsEnvironnementales: { considerationEnvironnementale: ['Clause environnementale'] } }
const grey = {
  considerationsEnvironnementales: { considerationEnvironnementale: ['Pas de considération environnementale'] },
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'levier-indicators-'))
  file = join(folder, 'contracts.json')
  const contracts = [
    contract('1', metropolis.before, { ...green, dateNotification: '2019-05-01' }),
    contract('2', metropolis.today, green),
    contract('3', metropolis.today, { ...grey, montant: 777_777_777 }),
    contract('4', metropolis.today, { considerationsEnvironnementales: { considerationEnvironnementale: ['NC'] } }),
    contract('5', metropolis.today, { dateNotification: undefined }),
    ...Array.from({ length: 12 }, (_, number) => contract(`b${number}`, siretOf(number + 1))),
  ]
  writeFileSync(file, JSON.stringify({ marches: { marche: contracts } }))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Answer {
  readonly code: ExitCode
  /** Standard output, its spaces made ordinary. */
  readonly printed: string
  readonly said: string
}

interface Asked {
  readonly args?: readonly string[]
  readonly language?: Language
  readonly width?: number
}

async function run(options: Readonly<Record<string, string | true>>, asked: Asked = {}): Promise<Answer> {
  const { args = [file], language = 'fr', width = 100 } = asked
  const printed: string[] = []
  const said: string[] = []
  const call: Call = {
    config: readConfig({}),
    language,
    args,
    text: (option) => options[option] as string | undefined,
    texts: () => [],
    flag: (option) => options[option] === true,
    openWorld: () => Promise.reject(new Error('no database is needed')),
    terminal: {
      width,
      print: (text) => void printed.push(`${text}\n`),
      write: async (text) => void printed.push(text),
      say: (text) => void said.push(`${text}\n`),
      progress: () => ({ at: () => {}, end: () => {} }),
    },
  }
  const code = await indicatorsCommand.run(call)
  return { code, printed: printed.join('').replace(/[\u00a0\u202f]/g, ' '), said: said.join('') }
}

const metropolitan = { buyer: '200093201' }

test('JSON: one object for a buyer, whose predecessor counts, a list of them otherwise', async () => {
  const one = await run({ ...metropolitan, json: true })
  const set: FigureSet = JSON.parse(one.printed)
  expect(one.code).toBe(0)
  expect(set).toMatchObject({ buyer: '200093201', period: null, contracts: 5 })
  expect(set.figures[0]).toEqual({
    id: 'environmental',
    measure: 'count',
    numerator: 2,
    denominator: 3,
    share: 2 / 3,
    unit: 'contracts',
    publishedCount: 3,
    totalCount: 5,
    excluded: { NOT_COMMUNICATED: 1, NOT_PUBLISHED: 1 },
  })
  expect(set.figures[1]).toMatchObject({
    measure: 'amount',
    numerator: 1_240_000_000,
    denominator: 1_240_000_000,
    excluded: { AMOUNT_PLACEHOLDER: 1, NOT_COMMUNICATED: 1, NOT_PUBLISHED: 1 },
  })
  const sets: FigureSet[] = JSON.parse((await run({ json: true })).printed)
  expect(sets).toHaveLength(13)
  expect(sets[0]).toEqual(set)
})

test('a buyer by its SIRET, the old one too', async () => {
  const bySiren = await run({ ...metropolitan, json: true })
  for (const buyer of [metropolis.today, metropolis.before, '200 093 201', '245900410'])
    expect((await run({ buyer, json: true })).printed).toBe(bySiren.printed)
})

test('years: one, or from one to another', async () => {
  const contracts = async (year: string) => {
    const set: FigureSet = JSON.parse((await run({ ...metropolitan, year, json: true })).printed)
    return [set.period, set.contracts]
  }
  expect(await contracts('2019')).toEqual(['2019', 1])
  expect(await contracts('2019-2024')).toEqual(['2019-2024', 4])
  expect(await contracts('2021-2022')).toEqual(['2021-2022', 0])
})

test('nothing matches: figures of zero contracts, a sentence, and no failure', async () => {
  const { code, printed, said } = await run({ buyer: '356000000', json: true })
  const set: FigureSet = JSON.parse(printed)
  expect(code).toBe(0)
  expect(set.contracts).toBe(0)
  for (const figure of set.figures) expect(figure).toMatchObject({ numerator: 0, denominator: 0, share: null })
  expect(said).toContain('Aucun contrat ne correspond')
  expect((await run({ buyer: '356000000' })).printed).toBe('Aucun contrat ne correspond à cette demande.\n')
})

test('the table for people: shares, numbers behind them, what is published, what is left out', async () => {
  const { printed } = await run({ ...metropolitan, year: '2019-2024' })
  expect(printed).toContain('Acheteur 200 093 201 · notifiés de 2019 à 2024 · 4 contrats')
  expect(printed).toMatch(/en nombre +66,7 % +2 \/ 3 +3 sur 4/)
  expect(printed).toMatch(/en montant +100,0 % +12,4 M€ \/ 12,4 M€ +3 sur 4/)
  expect(printed).toMatch(/Contrats avec une considération sociale +non publié +– +0 sur 4/)
  expect(printed).toContain('1 : champ publié comme non communiqué')
  expect(printed).toContain('1 : montant de remplissage')
  expect(printed).toContain('Compte ce que l’acheteur déclare')
  expect(printed).toContain('1 contrat sans jour de notification n’est d’aucune année.')
})

test('the table fits its terminal, and is English where that is asked for', async () => {
  for (const width of [44, 60, 80, 120])
    for (const by of [undefined, 'cpv']) {
      const { printed } = await run({ ...metropolitan, ...(by ? { by } : {}) }, { width })
      for (const line of printed.split('\n')) expect(line.length, line).toBeLessThanOrEqual(width)
    }
  const { printed } = await run(metropolitan, { language: 'en' })
  expect(printed).toMatch(/by number +66\.7% +2 \/ 3 +3 of 5/)
  expect(printed).toContain('not published')
})

test('told apart: a row for each value and one for all', async () => {
  const { printed } = await run({ ...metropolitan, by: 'year' })
  const block = printed.slice(printed.indexOf('Contrats avec une clause environnementale, en nombre')).split('\n\n')[0]
  expect(block).toMatch(/2019 +100,0 % +1 \/ 1 +1 sur 1/)
  expect(block).toMatch(/2024 +50,0 % +1 \/ 2 +2 sur 3/)
  expect(block).toMatch(/inconnu +non publié +– +0 sur 1/)
  expect(block).toMatch(/ensemble +66,7 % +2 \/ 3 +3 sur 5/)
})

test('of many buyers the ten largest, and how to have the others', async () => {
  const { printed } = await run({})
  expect(printed.match(/^Acheteur \d/gm)).toHaveLength(10)
  expect(printed).toMatch(/il y en a 3 de plus/)
})

test('CSV: one row a figure, the whole first, then each value', async () => {
  const { printed } = await run({ ...metropolitan, format: 'csv', by: 'year' })
  const rows: Record<string, string>[] = parse(printed, { columns: true })
  expect(Object.keys(rows[0]!)).toEqual([...csvColumns])
  expect(rows[0]).toEqual({
    buyer: '200093201',
    period: '',
    dimension: '',
    value: '',
    id: 'environmental',
    label: 'Contrats avec une considération environnementale',
    measure: 'count',
    numerator: '2',
    denominator: '3',
    share: String(2 / 3),
    unit: 'contracts',
    published_count: '3',
    total_count: '5',
    excluded: 'NOT_COMMUNICATED=1;NOT_PUBLISHED=1',
  })
  const shares = rows.filter(({ id, measure }) => id === 'social' && measure === 'count').map(({ share }) => share)
  expect(shares).toEqual(['', '', '', ''])
  const years = rows.filter(({ id, measure }) => id === 'environmental' && measure === 'count')
  expect(years.map(({ dimension, value, share }) => [dimension, value, share])).toEqual([
    ['', '', String(2 / 3)],
    ['year', '2019', '1'],
    ['year', '2024', '0.5'],
    ['year', '', ''],
  ])
})

test('a page that stands alone: no script, nothing loaded, the same figures', async () => {
  for (const language of ['fr', 'en'] as const) {
    const output = join(folder, `page-${language}.html`)
    const { code, said, printed } = await run({ ...metropolitan, output }, { language })
    expect([code, printed]).toEqual([0, ''])
    expect(said).toContain(output)
    const page = readFileSync(output, 'utf8').replace(/[\u00a0\u202f]/g, ' ')
    expect(page).toMatch(new RegExp(`^<!doctype html>\n<html lang="${language}">`))
    expect(page).not.toMatch(/<script|<link|<img|<iframe|javascript:|\son[a-z]+=|@import|@font-face|url\(/i)
    expect(page).not.toMatch(/(src|href)="(?!#)/)
    expect(page).not.toMatch(/https?:/)
    expect(page).toContain(language === 'fr' ? '66,7 %' : '66.7%')
    expect(page).toContain(language === 'fr' ? 'non publié' : 'not published')
    expect(page).toContain('art. L2111-3 et D2111-3')
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target)
  }
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
})

test('a page of several buyers, of other dimensions, and of nothing', async () => {
  const several = await run({ format: 'html', by: 'cpv' })
  expect(several.printed.match(/<article/g)).toHaveLength(10)
  expect(several.printed).toContain('71 Architecture, ingénierie, contrôle')
  const nothing = await run({ format: 'html', buyer: '356000000' })
  expect(nothing.printed).toContain('Aucun contrat ne correspond à cette demande.')
})

test('the extension tells the format', async () => {
  const written = async (name: string) => {
    const output = join(folder, name)
    expect((await run({ ...metropolitan, output })).code).toBe(0)
    return readFileSync(output, 'utf8')
  }
  expect(await written('x.csv')).toMatch(/^buyer,period,/)
  expect(JSON.parse(await written('x.json'))).toMatchObject({ contracts: 5 })
  expect(await written('x.txt')).toMatch(/^Acheteur/)
  expect(await written('x.HTML')).toMatch(/^<!doctype html>/)
})

test.each([
  [{ format: 'pdf' }, 'Le format « pdf » n’existe pas'],
  [{ format: 'toString' }, 'Le format « toString » n’existe pas'],
  [{ output: 'figures.pdf' }, 'L’extension de « figures.pdf »'],
  [{ json: true, format: 'csv' }, 'Un seul format à la fois'],
  [{ by: 'colour' }, 'On ne distingue pas par « colour »'],
  [{ year: '2024-2022' }, '« 2024-2022 » n’est ni une année'],
  [{ buyer: '123456789' }, '« 123456789 » n’est ni un SIREN'],
] as const)('what is not understood is said, with exit code 2: %o', async (options, sentence) => {
  const { code, printed, said } = await run(options)
  expect([code, printed]).toEqual([2, ''])
  expect(said).toContain(sentence)
})

test('a file that is not there: exit code 1, and no figure of nothing', async () => {
  const { code, printed, said } = await run({ json: true }, { args: [join(folder, 'absent.json')] })
  expect([code, printed]).toEqual([1, ''])
  expect(said).toContain('absent.json')
  const partly = await run({ ...metropolitan, json: true }, { args: [file, join(folder, 'absent.json')] })
  expect(partly.code).toBe(1)
  expect(JSON.parse(partly.printed)).toMatchObject({ contracts: 5 })
})

test('an output that cannot be written is refused with why', async () => {
  await expect(run({ output: join(folder, 'absent', 'x.csv') })).rejects.toThrow(/n’a pas pu être écrit \(ENOENT\)/)
})
