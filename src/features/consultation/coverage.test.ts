import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { melConsultation } from '../../../demo/mel/consultation.ts'
import { loadSchemes } from '../../../demo/schemes.ts'
import { createApp } from '../../app.ts'
import { system } from '../../kernel/actor.ts'
import type { World } from '../../platform/world.ts'
import { type FreshDatabase, freshDatabase } from '../../test/database.ts'
import { worldOn } from '../../test/world.ts'
import { words } from '../scheme/fixtures/site.ts'
import { stateConsultation } from './actions/state.ts'
import { findCoverage } from './queries/coverage.ts'
import { listThemeOutcomes } from './queries/theme-outcomes.ts'
import { byTheme, countCoverage } from './rules/coverage.ts'

let database: FreshDatabase
let world: World
let app: FastifyInstance

beforeAll(async () => {
  database = await freshDatabase()
  world = worldOn(database.db)
  await loadSchemes(database.db)
  await stateConsultation({ db: database.db, actor: system, now: world.clock(), name: null }, melConsultation)
  app = await createApp(world)
})
afterAll(async () => {
  await app.close()
  await database.close()
})

const base = '/concertations/mel-2018'
const read = async (path: string) => (await app.inject({ url: base + path })).body

/** The numbers of the propositions, in the order of the page. */
const numbersOf = (body: string) => [...body.matchAll(/<b>(\d+)\.<\/b>/g)].map(([, number]) => Number(number))

describe('the coverage of a consultation', () => {
  it('opens with a finding, counts, and shows what nobody answered first', async () => {
    const body = await read('/couverture')
    const page = words(body)
    expect(page).toContain('19 propositions, 6 sans réponse')
    expect(page).toMatch(/Sans réponse 6 Répondue en partie 12 Répondue 1 Liées à une action 12 dont 1 à un indicateur/)
    expect(page).toContain('Les réponses aux propositions sont notre lecture du document.')
    expect(numbersOf(body).slice(0, 6)).toEqual([3, 6, 1, 2, 4, 5])
    expect(body.match(/<tr role="row" class="missing"/g)).toHaveLength(6)
  })

  it('is summed up theme by theme on the page of the consultation, with the same counts', async () => {
    const { id } = await database.db
      .selectFrom('consultation')
      .select('id')
      .where('slug', '=', 'mel-2018')
      .executeTakeFirstOrThrow()
    const outcomes = await listThemeOutcomes(database.db, id)
    const coverage = await findCoverage(database.db, { id, schemeId: null })
    const groups = byTheme(coverage.lines, coverage.themes)
    expect(outcomes).toEqual(
      groups.map(({ theme, lines }) => {
        const { none, answered, propositions, 'in-part': inPart } = countCoverage(lines)
        return { theme: theme?.title ?? null, propositions, none, 'in-part': inPart, answered }
      }),
    )
    const { body } = await app.inject({ url: base })
    expect(words(body)).toMatch(/Ce qu’elles sont devenues .* Un levier d’insertion 6 1 3 2 66,7 %/)
    expect((await app.inject({ url: `/en${base}` })).body).toContain('Share answered')
  })

  it('follows the order of the document where one prefers it', async () => {
    expect(numbersOf(await read('/couverture?ordre=numeros'))).toEqual(Array.from({ length: 19 }, (_, at) => at + 1))
    expect(numbersOf(await read('/couverture?ordre=autre'))[0]).toBe(3)
  })

  it('says what is answered to each theme apart, in both languages', async () => {
    expect(words(await read('/couverture'))).toMatch(
      /L’accès de tous à la commande publique La métropole veut travailler/,
    )
    const { body } = await app.inject({ url: `/en${base}/couverture` })
    expect(words(body)).toMatch(/19 propositions, 6 without an answer/)
    expect(words(body)).toMatch(/Left out: A register of skills/)
  })

  it('is had as a table, as JSON and as a feed', async () => {
    const csv = (await read('/couverture.csv')).split('\n')
    expect(csv).toHaveLength(21)
    expect(csv[5]).toMatch(/^5,insertion,.*,answered,retained,.*,A1 P1-2,/)
    const { rows, licence } = JSON.parse(await read('/couverture.json'))
    expect(licence.name).toMatch(/^Licence Ouverte/)
    expect(rows[2]).toMatchObject({ number: 3, judgement: 'none', position: null, theme_answered: true })
    const feed = await read('/reponses.atom')
    expect(feed.match(/<entry>/g)).toHaveLength(17)
    expect(feed).toContain('/concertations/mel-2018/propositions/5#reponse')
  })

  it('is told on the page of each proposition, or that nobody answers it', async () => {
    const answered = words(await read('/propositions/5'))
    expect(answered).toMatch(/Réponse Retenue C’est l’objet d’une action/)
    expect(answered).toContain('Lu par nous dans le document')
    expect(words(await read('/propositions/3'))).toContain('Le document ne répond pas à cette proposition.')
  })
})

describe('the chain', () => {
  it('leads from an action and from a target to what was proposed', async () => {
    const { body } = await app.inject({ url: '/schemas/mel-2019-2021/actions/P1-2' })
    expect(words(body)).toMatch(/Pourquoi .* Répondue en partie Connaître les chantiers.* Répondue Faire se connaître/)
    expect(words(body)).toMatch(/Thème : Un levier d’insertion/)
    const targets = await app.inject({ url: '/schemas/mel-2019-2021/objectifs' })
    expect(words(targets.body)).toMatch(/Ce qui a été proposé Fixer un objectif/)
  })

  it('finds propositions and answers by their words', async () => {
    const { body } = await app.inject({ url: '/recherche?q=devoir%20de%20vigilance' })
    expect(body).toContain('/concertations/mel-2018/propositions/14')
    const answers = await app.inject({ url: '/recherche?q=centrale%20communes' })
    expect(answers.body).toContain('/concertations/mel-2018/couverture#theme-access')
  })

  it('says what a document states of who took part, and never adds it up', async () => {
    const page = words(await read(''))
    expect(page).toMatch(/Contributeurs en ligne .* 7 Retours adressés .* nombre non dit/)
    expect(page).toMatch(/avant le 14 décembre 2018/)
    expect(page).not.toContain('Anonyme')
  })
})
