import { createHash } from 'node:crypto'
import type { Wording } from '../kernel/language.ts'
import type { Database, InTransaction } from './db/database.ts'
import type { FileAnswer } from './web/door.ts'

/** The largest file that is stored, in bytes. */
export const largestStoredFile = 10 * 1024 * 1024

/** What an `accept` attribute lists. */
export const acceptedFiles = '.pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp,.png,.jpg,.jpeg,.csv,.txt'

const office = 'application/vnd.openxmlformats-officedocument'
const open = 'application/vnd.oasis.opendocument'

type Look = (content: Buffer) => boolean

const startsWith =
  (...bytes: readonly number[]): Look =>
  (content) =>
    bytes.every((byte, at) => content[at] === byte)

const isZip = startsWith(0x50, 0x4b, 0x03, 0x04)
const holds =
  (...names: readonly string[]): Look =>
  (content) =>
    isZip(content) && names.every((name) => content.includes(name))
const isJpeg = startsWith(0xff, 0xd8, 0xff)

/** Text of UTF-8 without control characters; what begins like a page or a drawing is none, whatever its name. */
function isText(content: Buffer): boolean {
  if (!Buffer.from(content.toString('utf8')).equals(content)) return false
  const text = content.toString('utf8')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a text does not hold
  return !/[\u0000-\u0008\u000e-\u001f]/.test(text) && !/^\s*<(!doctype|html|script|svg|\?xml)/i.test(text)
}

/** By the end of the name: what it is, and whether its bytes say so too. */
const kinds: Readonly<Record<string, { readonly type: string; readonly looks: Look }>> = {
  pdf: { type: 'application/pdf', looks: startsWith(0x25, 0x50, 0x44, 0x46, 0x2d) },
  docx: { type: `${office}.wordprocessingml.document`, looks: holds('[Content_Types].xml', 'word/') },
  xlsx: { type: `${office}.spreadsheetml.sheet`, looks: holds('[Content_Types].xml', 'xl/') },
  pptx: { type: `${office}.presentationml.presentation`, looks: holds('[Content_Types].xml', 'ppt/') },
  odt: { type: `${open}.text`, looks: holds(`${open}.text`) },
  ods: { type: `${open}.spreadsheet`, looks: holds(`${open}.spreadsheet`) },
  odp: { type: `${open}.presentation`, looks: holds(`${open}.presentation`) },
  png: { type: 'image/png', looks: startsWith(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) },
  jpg: { type: 'image/jpeg', looks: isJpeg },
  jpeg: { type: 'image/jpeg', looks: isJpeg },
  csv: { type: 'text/csv; charset=utf-8', looks: isText },
  txt: { type: 'text/plain; charset=utf-8', looks: isText },
}

/** Why a file is not stored. */
export const fileFaults = {
  empty: { fr: 'Ce fichier est vide.', en: 'This file is empty.' },
  large: { fr: 'Ce fichier dépasse 10 Mo.', en: 'This file is over 10 MB.' },
  kind: {
    fr: 'Ce fichier n’est pas d’un genre accepté, ou son contenu ne correspond pas à son nom. Acceptés : PDF, DOCX, XLSX, PPTX, ODT, ODS, ODP, PNG, JPEG, CSV et TXT en UTF-8.',
    en: 'This file is of no accepted kind, or its content does not match its name. Accepted: PDF, DOCX, XLSX, PPTX, ODT, ODS, ODP, PNG, JPEG, CSV and TXT in UTF-8.',
  },
} as const satisfies Readonly<Record<string, Wording>>

/** A file as it was given, before anything is known of it. */
export interface GivenFile {
  readonly name: string
  readonly content: Buffer
}

/** The name without a folder, without what would disturb a header or a screen, and not longer than a screen can show. */
export function nameOfFile(name: string): string {
  const bare = name.replace(/^.*[\\/]/, '').replace(/[\p{Cc}\p{Cf}"<>|:*?]/gu, '')
  const dot = bare.lastIndexOf('.')
  const [stem, end] = dot > 0 ? [bare.slice(0, dot), bare.slice(dot)] : [bare, '']
  const cut = `${stem.slice(0, 120).trim() || 'document'}${end.slice(0, 12)}`
  return cut.replace(/\p{Cs}/gu, '')
}

/** What the file is, by its name and its first bytes together; or why it is refused. */
export function sniffFile({ name, content }: GivenFile): { readonly type: string } | { readonly fault: Wording } {
  if (content.length === 0) return { fault: fileFaults.empty }
  if (content.length > largestStoredFile) return { fault: fileFaults.large }
  const end = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  const kind = Object.hasOwn(kinds, end) ? kinds[end] : undefined
  return kind?.looks(content) ? { type: kind.type } : { fault: fileFaults.kind }
}

/** Stores a file that was looked at, and answers its identifier. */
export async function storeFile(tx: InTransaction, { name, content }: GivenFile, type: string): Promise<string> {
  const { id } = await tx
    .insertInto('stored_file')
    .values({
      name: nameOfFile(name),
      media_type: type,
      size: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
      content,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function deleteStoredFile(tx: InTransaction, id: string): Promise<void> {
  await tx.deleteFrom('stored_file').where('id', '=', id).execute()
}

/** A file as it leaves: kept by the browser, never shown within our origin. Whoever asks for it has looked at whether it may be had. */
export async function answerStoredFile(db: Database, id: string): Promise<FileAnswer | undefined> {
  const file = await db
    .selectFrom('stored_file')
    .select(['name', 'media_type', 'content'])
    .where('id', '=', id)
    .executeTakeFirst()
  return file && { fileName: file.name, type: file.media_type, content: file.content, foreign: true }
}
