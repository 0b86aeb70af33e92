import type { Day } from '../../../kernel/calendar.ts'
import type { ReportDocument } from '../rules/document.ts'
import { type Print, printReport } from './printable.ts'

const regions = { fr: 'FR', en: 'GB' } as const

/** The report as the data that the template of the PDF reads; `day` is written in the file as the day on which it was made. */
export function writeTypstData(report: ReportDocument, day: Day, print: Print): string {
  const printed = printReport(report, print)
  return JSON.stringify({
    ...printed,
    mark: printed.subtitle,
    day,
    region: regions[report.language],
  })
}
