import { afterAll, beforeAll, expect, it } from 'vitest'
import { formOf } from './fixtures/ask.ts'
import { type AskSite, openAskSite, whole, words } from './fixtures/ask-site.ts'

let site: AskSite

beforeAll(async () => {
  site = await openAskSite()
})
afterAll(() => site.close())

/** Contributes as the form does. Answers the code of the receipt. */
async function contribute(slug: string): Promise<string> {
  const url = `/concertations/${slug}/contribuer`
  const form = formOf((await site.app.inject({ url })).body)
  site.clock.seconds += 60
  const sent = await site.send(url, { ...form, body: 'Plus de bancs réparés.' })
  return /\/contributions\/recu\/([2-9A-Z-]{19})$/.exec(String(sent.headers.location))![1]!
}

it('one form leads to the receipt of a contribution or of a questionnaire, however the code is typed', async () => {
  const { url, consultation } = await site.given()
  const at = `/concertations/${consultation.slug}`
  const code = await contribute(consultation.slug)
  const typed = code.toLowerCase().replaceAll('-', ' ')
  const follow = await site.send(`${at}/suivi`, { code: typed })
  expect([follow.statusCode, follow.headers.location]).toEqual([303, `${at}/contributions/recu/${code}`])
  expect(words((await site.app.inject({ url: follow.headers.location! })).body)).toContain('Plus de bancs réparés.')
  const english = await site.send(`/en${at}/suivi`, { code })
  expect(english.headers.location).toBe(`/en${at}/contributions/recu/${code}`)
  const review = await site.fillIn(url, whole)
  const receipt = (await site.send(url, { ...formOf(review.body), 'levier-go': 'send' })).headers.location!
  const other = await site.send(`${at}/suivi`, { code: String(receipt).split('/').at(-1)! })
  expect(other.headers.location).toBe(receipt)
  expect((await site.app.inject({ url: `${at}/suivi/${code}` })).statusCode).toBe(404)
})

it('a code of another consultation, one that nobody has and one that is none are refused alike', async () => {
  const [here, elsewhere] = [await site.given(), await site.given()]
  const at = `/concertations/${here.consultation.slug}/suivi`
  const refusals: (readonly [number, string])[] = []
  for (const code of [await contribute(elsewhere.consultation.slug), '7K2M-9QXA-4HTB-ZCVD', 'rien', '']) {
    const { statusCode, body } = await site.send(at, { code })
    refusals.push([statusCode, words(body)])
    expect(words(body)).toContain('Ni questionnaire ni contribution de cette concertation n’a ce code.')
  }
  expect(refusals).toEqual(refusals.map(() => [422, refusals[3]![1]]))
  expect(words((await site.send(`/en${at}`, { code: 'none' })).body)).toContain(
    'No questionnaire and no contribution of this consultation has that code.',
  )
})
