import { afterAll, expect, test } from 'vitest'
import { readPdf } from '../../test/pdf.ts'
import { Typesetter, typesetPdf } from './typeset.ts'

const template = `
#let data = json("/data.json")
#set document(title: data.title, date: none)
#set text(font: "Source Sans 3", lang: "fr", region: "FR")
#show heading: set text(font: "Source Serif 4")
= #data.title
#text(lang: "en", region: none)[In English]
#figure(alt: data.words, rect())
#table(columns: 2, table.header([Heures], [Année]), data.words, [2017])
`
const dangerous = '#panic("lu comme du code") *gras* $x$ @lien <étiquette> = Titre // commentaire'
const data = (words: string) => JSON.stringify({ title: 'Bilan d’été « 1 »', words })
const typesetter = new Typesetter({ idleMs: 50 })
afterAll(() => typesetter.close())

test('a PDF is tagged, has a title, a language, headings, tables with headers and alternative texts', async () => {
  const { bytes, standard } = await typesetPdf({ template, data: data('178 000') })
  const pdf = readPdf(bytes)
  expect(pdf).toMatchObject({ tagged: true, title: 'Bilan d’été « 1 »', language: 'fr-FR', alternatives: ['178 000'] })
  expect(pdf.languages).toContain('en')
  expect(pdf.elements).toMatchObject({ H1: 1, TH: 2, Table: 1, Figure: 1 })
  expect(pdf.pages).toEqual(['Bilan d’été « 1 » In English Heures Année 178 000 2017'])
  expect(pdf.saysUa).toBe(standard === 'PDF/UA-1')
  if (process.env.EXPECT_PDF_UA) expect(standard).toBe('PDF/UA-1')
})

test('what somebody wrote is shown to the letter, never read as code', async () => {
  const { bytes } = await typesetPdf({ template, data: data(dangerous) })
  expect(readPdf(bytes).pages[0]).toContain(dangerous)
})

test('the same words make the same bytes', async () => {
  const [one, two] = [await typesetPdf({ template, data: data('a') }), await typesetPdf({ template, data: data('a') })]
  expect(Buffer.compare(one.bytes, two.bytes)).toBe(0)
})

test('a fault of a template says what is wrong, and the next document is made', async () => {
  await expect(typesetter.typeset({ template: '#nothing', data: '{}' })).rejects.toThrow(/unknown variable: nothing/)
  await expect(typesetter.typeset({ template: '#read("/etc/hostname")', data: '{}' })).rejects.toThrow(/typst/)
  const { bytes } = await typesetter.typeset({ template, data: data('après') })
  expect(readPdf(bytes).pages[0]).toContain('après')
})

test('pages go on while a document is made', async () => {
  const order: string[] = []
  const make = () => typesetter.typeset({ template, data: data('page') }).then(() => void order.push('document'))
  // Both within one turn, in which no message of a thread can come: only a document made here would be there before the page.
  const made = new Promise<void>((resolve) => setImmediate(() => resolve(make())))
  setImmediate(() => order.push('page'))
  await made
  expect(order).toEqual(['page', 'document'])
})

test('a document that takes too long is given up, with its memory', async () => {
  const short = new Typesetter({ documentMs: 1 })
  await expect(short.typeset({ template, data: data('x') })).rejects.toThrow('longer than 1 ms')
  expect(short.running).toBe(false)
})

test('a thread that nobody asks anything gives its memory back', async () => {
  await typesetter.typeset({ template, data: data('x') })
  expect(typesetter.running).toBe(true)
  await expect.poll(() => typesetter.running, { timeout: 5000 }).toBe(false)
})
