import { z } from 'zod'
import { NotFound } from '../../../kernel/refusal.ts'
import { answerStoredFile } from '../../../platform/stored-files.ts'
import { type Answer, type Door, type PageAnswer, reads, type Visit } from '../../../platform/web/door.ts'
import { everyone } from '../../../platform/web/guards.ts'
import { linkTo } from '../../../ui/link.ts'
import { Note } from '../../../ui/section.tsx'
import { findPublic, headOf, markOf } from '../../consultation/doors/found.ts'
import { ConsultationHead } from '../../consultation/frame.tsx'
import type { Consultation } from '../../consultation/queries/consultations.ts'
import { pageMessages } from '../page-messages.ts'
import { listFiles } from '../queries/files.ts'
import { findPublished, listVersions, type Version } from '../queries/versions.ts'
import { type FileFormat, fileFormats } from '../rules/format.ts'
import { Contents, EditionPart, ReportSections } from '../views/report.tsx'

const section = '/concertations'

interface Found {
  readonly consultation: Consultation
  readonly version: Version
}

/** The version of the address, where everybody may see it; without a number, the last one. Throws `NotFound`. */
async function findShown(visit: Visit): Promise<Found> {
  const consultation = await findPublic(visit)
  const { number } = visit.params
  if (number !== undefined && !/^[1-9]\d{0,5}$/.test(number)) throw new NotFound()
  const wanted = number === undefined ? undefined : Number(number)
  const version = await findPublished(visit.world.db, consultation.id, wanted)
  if (!version) throw new NotFound()
  return { consultation, version }
}

async function showReport(visit: Visit): Promise<PageAnswer> {
  const { consultation, version } = await findShown(visit)
  const { world, language } = visit
  const document = version.documents[language]
  const base = `/concertations/${consultation.slug}/bilan`
  const versions = (await listVersions(world.db, consultation.id)).filter(({ publishedOn }) => publishedOn !== null)
  const newest = versions[0]!
  const say = pageMessages[language]
  return {
    title: document.title,
    section,
    ...markOf(consultation),
    body: (
      <>
        <ConsultationHead {...(await headOf(visit, consultation, '/bilan'))} title={say.title} lede={document.lede} />
        <div class="wrap">
          {newest.number > version.number && (
            <Note title={say.newer(String(newest.number))}>
              <p>
                <a href={linkTo(language, base)}>{say.version(String(newest.number))}</a>
              </p>
            </Note>
          )}
          {document.notice && (
            <Note title={document.notice.title}>
              <p>{document.notice.words.map(({ text }) => text).join('')}</p>
            </Note>
          )}
          <Contents document={document} />
          <ReportSections document={document} />
          <EditionPart
            language={language}
            base={base}
            version={version}
            versions={versions}
            files={await listFiles(world.db, version.id)}
          />
        </div>
      </>
    ),
  }
}

const secondsUntilMade = 3

/** The file of a version; while it is being made, a page that says so and looks again. */
function showFile(format: FileFormat) {
  return async (visit: Visit): Promise<Answer> => {
    const { consultation, version } = await findShown(visit)
    const { world, language } = visit
    const files = await listFiles(world.db, version.id)
    const file = files.find((one) => one.format === format && one.language === language)
    const answer = file && (await answerStoredFile(world.db, file.fileId))
    if (answer) return { ...answer, fileName: `${consultation.slug}-${answer.fileName}` }
    const say = pageMessages[language]
    return {
      title: say.notMadeTitle,
      section,
      status: 503,
      refreshSeconds: secondsUntilMade,
      body: (
        <>
          <ConsultationHead
            {...(await headOf(visit, consultation, '/bilan'))}
            title={say.notMadeTitle}
            lede={say.beingMade}
          />
          <div class="wrap">
            <p>
              <a href={linkTo(language, `/concertations/${consultation.slug}/bilan/${version.number}`)}>{say.back}</a>
            </p>
          </div>
        </>
      ),
    }
  }
}

const nothing = z.object({})

/** The report of a consultation, for everybody: the last version that is published, any other by its number, and their files. */
export const publicDoors: readonly Door[] = [
  reads('/concertations/:slug/bilan', everyone, nothing, showReport),
  reads('/concertations/:slug/bilan/:number', everyone, nothing, showReport),
  ...fileFormats.map((format) =>
    reads(`/concertations/:slug/bilan/:number/${format}`, everyone, nothing, showFile(format)),
  ),
]
