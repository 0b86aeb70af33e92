import { afterAll, beforeAll, expect, it } from 'vitest'
import { addDays, type Day, day } from '../../kernel/calendar.ts'
import { followCalendar } from './actions/daily.ts'
import { formOf } from './fixtures/ask.ts'
import { type AskSite, openAskSite, words } from './fixtures/ask-site.ts'

let site: AskSite

beforeAll(async () => {
  site = await openAskSite()
})
afterAll(() => site.close())

const today = day('2026-01-15')

async function putAside(url: string) {
  const second = await site.fillIn(url, [{ status: 'person' }])
  return site.send(url, { ...formOf(second.body), satisfied: '4', 'levier-go': 'aside' })
}

it('a draft is kept for as long as its page says in both languages, and not a day longer', async () => {
  const { url } = await site.given('anonymous', { closesOn: addDays(today, 300) })
  const [page, english] = [await putAside(url), await putAside(`/en${url}`)]
  const said = Number(/Sans nouvel enregistrement pendant (\d+) jours/.exec(words(page.body))![1])
  expect(words(english.body)).toContain(`Unless it is saved again within ${said} days`)
  const link = /href="([^"]*\/reprendre\/[^"]+)"/.exec(page.body)![1]!
  const statusOn = async (date: Day) => {
    site.clock.seconds = (Date.parse(date) - Date.parse(today)) / 1000
    await followCalendar(site.world)
    return (await site.app.inject({ url: link })).statusCode
  }
  expect(await statusOn(addDays(today, said))).toBe(200)
  expect(await statusOn(addDays(today, said + 1))).toBe(404)
})
