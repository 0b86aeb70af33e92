import { dayInParis } from '../../../../kernel/calendar.ts'
import { NotFound } from '../../../../kernel/refusal.ts'
import { doingOf, keepingText, stateOf } from '../../../../platform/web/doing.ts'
import {
  type Again,
  type Answer,
  acts,
  type Door,
  type PageAnswer,
  reads,
  type Visit,
} from '../../../../platform/web/door.ts'
import { lead, loadConsultationForSpace, worker } from '../../../consultation/doors/space/found.ts'
import type { Consultation } from '../../../consultation/queries/consultations.ts'
import { writeSection } from '../../actions/report.ts'
import { makeReport } from '../../composition/draft.ts'
import { makeFile } from '../../composition/file.ts'
import { findWritten } from '../../queries/report.ts'
import { type Documents, findVersion } from '../../queries/versions.ts'
import { differencesOf } from '../../rules/difference.ts'
import { type SectionId, sectionIds } from '../../rules/document.ts'
import { type FileFormat, fileFormats, mediaTypes } from '../../rules/format.ts'
import { compareQuery, nothing, previewQuery, sectionForm, sectionQuery } from '../../schema/forms.ts'
import { spaceMessages } from '../../space-messages.ts'
import { Contents, ReportSections } from '../../views/report.tsx'
import { Comparison } from '../../views/space/compare.tsx'
import { SectionText } from '../../views/space/text.tsx'
import { sectionWords } from '../../word-messages.ts'
import { baseOf, ownOf, roomPage } from './found.tsx'

/** A frozen version by its number. Throws `NotFound`. */
async function loadVersion({ world }: Visit, { id }: Consultation, number: number) {
  const version = await findVersion(world.db, id, number)
  if (!version) throw new NotFound()
  return version
}

async function documentsOf(visit: Visit, consultation: Consultation, number?: number): Promise<Documents> {
  if (number !== undefined) return (await loadVersion(visit, consultation, number)).documents
  return (await makeReport(visit.world.db, consultation, null)).documents
}

async function showPreview(visit: Visit<{ version?: number | undefined }>): Promise<PageAnswer> {
  const consultation = await loadConsultationForSpace(visit)
  const { version } = visit.query
  const document = (await documentsOf(visit, consultation, version))[visit.language]
  const say = spaceMessages[visit.language]
  return roomPage(visit, consultation, {
    title: version === undefined ? say.previewTitle : say.versionOf(String(version)),
    lede: version === undefined ? say.previewNote : document.lede,
    body: (
      <div class="wrap">
        <Contents document={document} />
        <ReportSections document={document} />
      </div>
    ),
  })
}

/** The report as it would be if it were frozen now, as a file that nobody keeps. */
function showFile(format: FileFormat) {
  return async (visit: Visit): Promise<Answer> => {
    const consultation = await loadConsultationForSpace(visit)
    const documents = await documentsOf(visit, consultation)
    const baseUrl = visit.world.config.baseUrl ?? null
    const day = dayInParis(visit.world.clock())
    const { content } = await makeFile(documents[visit.language], { format, day, baseUrl })
    return { fileName: `${consultation.slug}-bilan.${format}`, type: mediaTypes[format], content }
  }
}

async function textPage(visit: Visit, id: SectionId, again?: Again): Promise<PageAnswer> {
  const consultation = await loadConsultationForSpace(visit)
  const { texts, revision } = await findWritten(visit.world.db, consultation.id)
  const document = (await documentsOf(visit, consultation))[visit.language]
  return roomPage(visit, consultation, {
    title: spaceMessages[visit.language].textOf(sectionWords[id][visit.language]),
    body: (
      <SectionText
        state={stateOf(visit, again)}
        base={baseOf(consultation)}
        section={document.sections.find((section) => section.id === id)!}
        text={texts[id]}
        revision={revision}
      />
    ),
  })
}

const sentSection = ({ sent }: Again): SectionId => sectionIds.find((id) => id === sent.fields.section) ?? sectionIds[0]

async function showComparison(visit: Visit<{ from?: number | undefined; to?: number | undefined }>): Promise<Answer> {
  const consultation = await loadConsultationForSpace(visit)
  const { from, to } = visit.query
  if (from === undefined || to === undefined) return { redirectTo: baseOf(consultation), temporary: true }
  const [earlier, later] = [await loadVersion(visit, consultation, from), await loadVersion(visit, consultation, to)]
  const { language } = visit
  const differences = differencesOf(earlier.documents[language], later.documents[language])
  return roomPage(visit, consultation, {
    title: spaceMessages[language].compared(String(from), String(to)),
    body: <Comparison language={language} differences={differences} />,
  })
}

const at = '/espace/concertations/:slug/bilan'

/** The report as it would be, its texts, and the differences between versions, in the workspace. */
export const partDoors: readonly Door[] = [
  reads(`${at}/apercu`, worker, previewQuery, showPreview),
  ...fileFormats.map((format) => reads(`${at}/${format}`, worker, nothing, showFile(format))),
  reads(`${at}/comparer`, worker, compareQuery, showComparison),
  reads(`${at}/textes`, lead, sectionQuery, (visit) => textPage(visit, visit.query.section)),
  acts(`${at}/textes`, lead, {
    form: sectionForm,
    async act(visit, { section, revision, text, textEn }) {
      const consultation = await loadConsultationForSpace(visit)
      const given = { section, revision, text: ownOf(text, textEn) }
      await keepingText(() => writeSection(doingOf(visit), consultation.id, given))
      return { redirectTo: `${baseOf(consultation)}#textes`, notice: spaceMessages[visit.language].saved }
    },
    again: (visit, again) => textPage(visit, sentSection(again), again),
  }),
]
