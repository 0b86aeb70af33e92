import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Language } from '../../kernel/language.ts'
import { Refused } from '../../kernel/refusal.ts'
import type { FormErrors, SentFile, SentForm } from './door.ts'

const errorMaps = { fr: z.locales.fr().localeError, en: z.locales.en().localeError }

/** Reads a value by a schema, with its faults in the language of the page. */
export function readBy<T>(
  schema: z.ZodType<T>,
  value: unknown,
  language: Language,
): { data: T } | { errors: FormErrors } {
  const read = schema.safeParse(value, { error: errorMaps[language] })
  if (read.success) return { data: read.data }
  const errors: Record<string, string> = {}
  for (const { path, message } of read.error.issues) errors[path.map(String).join('.')] ??= message
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

async function readMultipart(request: FastifyRequest, folder: string, largestFile: number): Promise<Gathering> {
  const gathering: Gathering = { fields: {}, files: {} }
  const limits = { fileSize: largestFile, files: 4, fields: 100, fieldSize: 100_000 }
  for await (const part of request.parts({ limits })) {
    if (part.type === 'field') addField(gathering, part.fieldname, String(part.value))
    else if (part.filename === '') part.file.resume()
    else {
      const path = join(folder, `${Object.keys(gathering.files).length}`)
      await pipeline(part.file, createWriteStream(path))
      if (part.file.truncated) throw new Refused(`${basename(part.filename)} > ${largestFile / 1024 / 1024} Mo`)
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
