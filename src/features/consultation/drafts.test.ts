import { afterAll, beforeAll, expect, it } from 'vitest'
import { addDays, type Day, day } from '../../kernel/calendar.ts'
import { answerStoredFile } from '../../platform/stored-files.ts'
import { keepAnswerFile, putAside } from './actions/aside.ts'
import { followCalendar } from './actions/daily.ts'
import { formOf } from './fixtures/ask.ts'
import { type AskSite, openAskSite, words } from './fixtures/ask-site.ts'
import type { FileAnswer } from './rules/questionnaire/answer.ts'
import { draftDays } from './rules/retention.ts'

let site: AskSite

beforeAll(async () => {
  site = await openAskSite()
})
afterAll(() => site.close())

const today = day('2026-01-15')

async function setAside(url: string) {
  const second = await site.fillIn(url, [{ status: 'person' }])
  return site.send(url, { ...formOf(second.body), satisfied: '4', 'levier-go': 'aside' })
}

it('a draft is kept for as long as its page says in both languages, and not a day longer', async () => {
  const { url } = await site.given('anonymous', { closesOn: addDays(today, 300) })
  const [page, english] = [await setAside(url), await setAside(`/en${url}`)]
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

it('a file stays as long as the draft that names it', async () => {
  const { questionnaireId } = await site.given('anonymous', { closesOn: addDays(today, 300) })
  const { db } = site.database
  const on = (days: number) => ({ db, now: new Date(`${addDays(today, days)}T10:00:00Z`) })
  const given = { name: 'note.txt', content: Buffer.from('Une note.') }
  const kept = (await keepAnswerFile(on(0), questionnaireId, given)) as { answer: FileAnswer }
  const draft = { questionnaireId, version: 1, answers: { note: kept.answer }, page: 2, code: '' }
  const code = await putAside(on(0), draft)
  await putAside(on(draftDays - 1), { ...draft, code })
  const isThereOn = async (days: number) => {
    await followCalendar({ ...site.world, clock: () => on(days).now })
    return (await answerStoredFile(db, kept.answer.file)) !== undefined
  }
  expect(await isThereOn(draftDays + 1)).toBe(true)
  expect(await isThereOn(2 * draftDays)).toBe(false)
})
