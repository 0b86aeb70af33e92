import type { ZodType } from 'zod'
import { readSent } from '../../../../platform/web/doing.ts'
import type { FormErrors, SentForm, Visit } from '../../../../platform/web/door.ts'
import { readBy } from '../../../../platform/web/form.ts'
import type { SchemeDocument } from '../../schema/document.ts'
import { readJson } from '../../schema/document-text.ts'
import { spaceMessages } from '../../space-messages.ts'

const mostFaults = 30

/** The largest document of a scheme that a form takes, in bytes. */
export const largestDocument = 16 * 1024 * 1024

/** The scheme in the field `file` of a form, as that schema takes it, or what is wrong with it. Throws `Refused`, beside that field, where no file came. */
export function readSentScheme(
  visit: Visit,
  files: SentForm['files'],
  schema: ZodType<SchemeDocument>,
): { document: SchemeDocument } | { errors: FormErrors } {
  const say = spaceMessages[visit.language]
  const json = readJson(readSent(visit, files, 'file'))
  if ('fault' in json) return { errors: { file: json.fault[visit.language] } }
  const read = readBy(schema, json.value, visit.language)
  if ('data' in read) return { document: read.data }
  const faults = Object.entries(read.errors).slice(0, mostFaults)
  return {
    errors: Object.fromEntries(
      faults.map(([path, why]) => [`.${path}`, say.atPath(path === '' ? say.wholeDocument : path, why)]),
    ),
  }
}
