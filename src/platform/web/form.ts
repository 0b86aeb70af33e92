import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { catalogue, type Language, type Wording } from '../../kernel/language.ts'
import { Refused } from '../../kernel/refusal.ts'
import type { FormErrors, SentFile, SentForm } from './door.ts'

const messages = catalogue({
  fill: { fr: 'À remplir.', en: 'To be filled in.' },
  choose: { fr: 'À choisir parmi ce qui est proposé.', en: 'To be chosen among what is offered.' },
})

const localeErrors = { fr: z.locales.fr().localeError, en: z.locales.en().localeError }

type Issue = Parameters<typeof localeErrors.fr>[0]

/** What a schema says itself of a fault, in both languages: `.refine(…, { params: { says } })`. */
function ownWords(issue: Issue, language: Language): string | undefined {
  const says = issue.code === 'custom' ? (issue.params?.says as Wording | undefined) : undefined
  return says?.[language]
}

/** A fault in the words of a person: what the schema says, an empty field, a choice that is none; otherwise the words of the library. */
function errorMap(language: Language) {
  return (issue: Issue) => {
    const own = ownWords(issue, language)
    if (own !== undefined) return own
    const missing = issue.code === 'invalid_type' && issue.input === undefined
    if (missing || (issue.code === 'too_small' && issue.input === '')) return messages[language].fill
    if (issue.code === 'invalid_value' && issue.values.length > 1) return messages[language].choose
    return localeErrors[language](issue)
  }
}

const errorMaps = { fr: errorMap('fr'), en: errorMap('en') }

const malformed = { fr: 'valeur mal formée', en: 'malformed value' }

/** What was sent without the character zero, which no text of the database can hold. */
function storable(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\0', '')
  if (Array.isArray(value)) return value.map(storable)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, storable(one)]))
}

/** A pattern tells a visitor nothing: a value that does not follow one is malformed. */
function sentenceOf(issue: z.core.$ZodIssue, language: Language): string {
  return issue.code === 'invalid_format' && issue.format === 'regex' ? malformed[language] : issue.message
}

/** Reads a value by a schema, with its faults in the language of the page. */
export function readBy<T>(
  schema: z.ZodType<T>,
  value: unknown,
  language: Language,
): { data: T } | { errors: FormErrors } {
  const read = schema.safeParse(storable(value), { error: errorMaps[language] })
  if (read.success) return { data: read.data }
  const errors: Record<string, string> = {}
  for (const issue of read.error.issues) errors[issue.path.map(String).join('.')] ??= sentenceOf(issue, language)
  return { errors }
}

interface Gathering {
  readonly fields: Record<string, string | string[]>
  readonly files: Record<string, SentFile>
}

function addField({ fields }: Gathering, name: string, value: string): void {
  const present = fields[name]
  if (present === undefined) fields[name] = value
  else fields[name] = [present].flat().concat(value)
}

const tooLarge = (name: string, megabytes: number) => ({
  fr: `« ${name} » dépasse ${megabytes} Mo.`,
  en: `“${name}” exceeds ${megabytes} MB.`,
})

async function readMultipart(request: FastifyRequest, folder: string, largestFile: number): Promise<Gathering> {
  const gathering: Gathering = { fields: {}, files: {} }
  const limits = { fileSize: largestFile, files: 4, fields: 100, fieldSize: 100_000 }
  for await (const part of request.parts({ limits })) {
    if (part.type === 'field') addField(gathering, part.fieldname, String(part.value))
    else if (part.filename === '') part.file.resume()
    else {
      const path = join(folder, `${Object.keys(gathering.files).length}`)
      await pipeline(part.file, createWriteStream(path))
      if (part.file.truncated) throw new Refused(tooLarge(basename(part.filename), largestFile / 1024 / 1024))
      gathering.files[part.fieldname] = { name: basename(part.filename), path, size: part.file.bytesRead }
    }
  }
  return gathering
}

function readPlain(request: FastifyRequest): Gathering {
  const gathering: Gathering = { fields: {}, files: {} }
  for (const [name, value] of Object.entries((request.body ?? {}) as Record<string, string | string[]>))
    for (const one of [value].flat()) addField(gathering, name, one)
  return gathering
}

/** Reads what came with a form and gives it to `use`; files that came with it are deleted afterwards. */
export async function withForm<T>(
  request: FastifyRequest,
  largestFile: number,
  use: (form: SentForm) => Promise<T>,
): Promise<T> {
  if (!request.isMultipart()) return use(readPlain(request))
  const folder = mkdtempSync(join(tmpdir(), 'levier-form-'))
  try {
    return await use(await readMultipart(request, folder, largestFile))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
