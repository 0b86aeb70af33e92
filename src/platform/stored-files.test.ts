import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { testDatabase } from '../test/database.ts'
import { inTransaction } from './db/database.ts'
import { answerStoredFile, fileFaults, nameOfFile, sniffFile, storeFile } from './stored-files.ts'

const db = testDatabase()
const bytes = (text: string) => Buffer.from(text, 'latin1')
const pdf = bytes('%PDF-1.7\nrest')

describe('a file that somebody gives', () => {
  it.each([
    ['bilan.pdf', pdf, 'application/pdf'],
    ['BILAN.PDF', pdf, 'application/pdf'],
    ['plan.png', bytes('\x89PNG\r\n\x1a\n…'), 'image/png'],
    ['photo.jpeg', bytes('\xff\xd8\xff\xe0'), 'image/jpeg'],
    ['notes.txt', Buffer.from('Été\n'), 'text/plain; charset=utf-8'],
    [
      'lettre.odt',
      bytes('PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.text'),
      'application/vnd.oasis.opendocument.text',
    ],
  ])('%s is known by its name and its bytes together', (name, content, type) => {
    expect(sniffFile({ name, content })).toEqual({ type })
  })

  it.each([
    ['page.html', Buffer.from('<html>')],
    ['dessin.svg', Buffer.from('<svg onload="x">')],
    ['page.txt', Buffer.from('  <!DOCTYPE html><script>')],
    ['dessin.csv', Buffer.from('<svg>')],
    ['bilan.pdf', Buffer.from('<html>')],
    ['bilan.pdf.exe', pdf],
    ['bilan', pdf],
    ['constructor', pdf],
    ['x.docx', bytes('PK\x03\x04 a plain archive')],
    ['latin.txt', bytes('\xe9t\xe9')],
    ['zero.txt', bytes('a\0b')],
  ])('%s is refused, with the list of what is accepted', (name, content) => {
    expect(sniffFile({ name, content })).toEqual({ fault: fileFaults.kind })
  })

  it('is refused where it is empty or too large', () => {
    expect(sniffFile({ name: 'a.pdf', content: Buffer.alloc(0) })).toEqual({ fault: fileFaults.empty })
    expect(sniffFile({ name: 'a.pdf', content: Buffer.alloc(10 * 1024 * 1024 + 1, pdf) })).toEqual({
      fault: fileFaults.large,
    })
  })

  it('loses its folder and what would disturb a header, whatever it is called', () => {
    expect(nameOfFile('C:\\dossier\\Été "2026".pdf')).toBe('Été 2026.pdf')
    expect(nameOfFile('../../etc/passwd')).toBe('passwd')
    expect(nameOfFile('')).toBe('document')
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const kept = nameOfFile(name)
        expect(kept).not.toMatch(/[/\\"\r\n\0]/)
        expect(kept.length).toBeLessThan(140)
      }),
    )
  })

  it('comes back as it was, to be kept and never shown within our origin', async () => {
    const id = await inTransaction(db, (tx) => storeFile(tx, { name: 'a.pdf', content: pdf }, 'application/pdf'))
    expect(await answerStoredFile(db, id)).toEqual({
      fileName: 'a.pdf',
      type: 'application/pdf',
      content: pdf,
      foreign: true,
    })
    expect(await answerStoredFile(db, '00000000-0000-4000-8000-000000000000')).toBeUndefined()
  })
})
