import { writeFileSync } from 'node:fs'
import { dayInParis } from '../../../kernel/calendar.ts'
import { NotFound, Refused } from '../../../kernel/refusal.ts'
import type { Call, Command, OpenWorld } from '../../../platform/cli/command.ts'
import { jsonOption } from '../../../platform/cli/command.ts'
import { type Consultation, findConsultation } from '../../consultation/queries/consultations.ts'
import { keepFiles } from '../actions/files.ts'
import { printReport } from '../codecs/printable.ts'
import { commandMessages } from '../command-messages.ts'
import { makeReport } from '../composition/draft.ts'
import { makeFile } from '../composition/file.ts'
import { listFiles, readFile } from '../queries/files.ts'
import { findPublished, findVersion, type Version } from '../queries/versions.ts'
import { type FileFormat, fileFormats } from '../rules/format.ts'
import { standalonePage } from '../views/standalone.tsx'

const formats = ['html', ...fileFormats] as const
type Format = (typeof formats)[number]

function formatOf({ text, language }: Call): Format {
  const wanted = text('format') ?? 'html'
  const format = formats.find((one) => one === wanted)
  if (!format) throw new Refused(commandMessages[language].noFormat(wanted))
  return format
}

/** The version that is asked for, otherwise the one that is published, otherwise none: today's draft. */
async function versionOf(call: Call, { db }: OpenWorld, { id }: Consultation): Promise<Version | undefined> {
  const say = commandMessages[call.language]
  const asked = call.text('version')
  if (call.flag('draft')) return undefined
  if (asked === undefined) return findPublished(db, id)
  if (!/^[1-9]\d{0,5}$/.test(asked)) throw new Refused(say.noNumber(asked))
  const version = await findVersion(db, id, Number(asked))
  if (!version) throw new NotFound(say.noVersion(asked))
  return version
}

interface Wanted {
  readonly consultation: Consultation
  readonly version: Version | undefined
  readonly format: FileFormat
}

/** The kept file of a version, made first where it is not; or a file of today's draft, which nobody keeps. */
async function fileOf({ db, config, clock }: OpenWorld, { language }: Call, wanted: Wanted): Promise<Buffer> {
  const { consultation, version, format } = wanted
  const baseUrl = config.baseUrl ?? null
  const today = dayInParis(clock())
  if (!version) {
    const { documents } = await makeReport(db, consultation, null)
    return (await makeFile(documents[language], { format, day: today, baseUrl })).content
  }
  await keepFiles(db, version.id, baseUrl)
  const files = await listFiles(db, version.id)
  const file = files.find((one) => one.format === format && one.language === language)!
  return readFile(db, file.fileId)
}

async function pageOf({ db, config }: OpenWorld, { language }: Call, wanted: Omit<Wanted, 'format'>) {
  const { consultation, version } = wanted
  const made = version ?? (await makeReport(db, consultation, null))
  return standalonePage(printReport(made.documents[language], { baseUrl: config.baseUrl ?? null }))
}

/** `levier report consultation`: the report of a consultation as a page, a PDF or a word-processor file. */
export const reportConsultationCommand: Command = {
  name: 'report consultation',
  args: 'CONSULTATION',
  count: [1, 1],
  says: {
    fr: 'écrit le bilan d’une concertation : page, PDF ou traitement de texte',
    en: 'writes the report of a consultation: page, PDF or word processor',
  },
  options: {
    format: {
      type: 'string',
      value: 'html|pdf|docx',
      says: { fr: 'format ; html par défaut', en: 'format; html by default' },
    },
    version: {
      type: 'string',
      value: 'N',
      says: {
        fr: 'une version arrêtée ; par défaut celle qui est publiée, sinon le projet du jour',
        en: 'a frozen version; by default the published one, otherwise today’s draft',
      },
    },
    draft: { type: 'boolean', says: { fr: 'le projet du jour', en: 'today’s draft' } },
    output: { type: 'string', value: 'FILE', says: { fr: 'le fichier où écrire', en: 'the file to write to' } },
    json: jsonOption,
  },
  async run(call) {
    const { terminal, language, args } = call
    const say = commandMessages[language]
    const format = formatOf(call)
    const world = await call.openWorld()
    const consultation = await findConsultation(world.db, args[0]!)
    if (!consultation) throw new NotFound(say.noConsultation(args[0]!))
    const version = await versionOf(call, world, consultation)
    const wanted = { consultation, version }
    const content =
      format === 'html' ? await pageOf(world, call, wanted) : await fileOf(world, call, { ...wanted, format })
    const file = call.text('output') ?? `${consultation.slug}-bilan.${format}`
    writeFileSync(file, content)
    const number = version?.number ?? null
    if (call.flag('json')) terminal.print(JSON.stringify({ consultation: consultation.slug, version: number, file }))
    else terminal.print(say.written(file, number === null ? say.draft : say.version(String(number))))
    return 0
  },
}
