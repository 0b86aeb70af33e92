import type { Day } from '../../../kernel/calendar.ts'
import { readTemplate } from '../../../platform/pdf/template.ts'
import { typesetPdf } from '../../../platform/pdf/typeset.ts'
import { writeDocx } from '../codecs/docx.ts'
import type { Print } from '../codecs/printable.ts'
import { writeTypstData } from '../codecs/typst.ts'
import type { ReportDocument } from '../rules/document.ts'
import type { FileFormat } from '../rules/format.ts'

/** Where the template of the PDF stands. */
export const reportTemplate = 'src/features/reports/report.typ'

/** A report as a file, and the standard against which it was checked, if any. */
export interface MadeFile {
  readonly content: Buffer
  readonly standard: 'PDF/UA-1' | null
}

export interface FileWish extends Print {
  readonly format: FileFormat
  /** The day that the file bears. */
  readonly day: Day
}

/** Makes the file of a report. */
export async function makeFile(report: ReportDocument, { format, day, baseUrl }: FileWish): Promise<MadeFile> {
  if (format === 'docx') return { content: await writeDocx(report, { baseUrl }), standard: null }
  const data = writeTypstData(report, day, { baseUrl })
  const { bytes, standard } = await typesetPdf({ template: readTemplate(reportTemplate), data })
  return { content: Buffer.from(bytes), standard }
}
