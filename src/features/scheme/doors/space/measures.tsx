import type { LineFault } from '../../../../platform/files/table.ts'
import { doingOf, readSent, stateOf } from '../../../../platform/web/doing.ts'
import {
  type Again,
  type Answer,
  acts,
  type Door,
  type PageAnswer,
  reads,
  type Visit,
} from '../../../../platform/web/door.ts'
import { recordMeasureTable } from '../../actions/bulk.ts'
import { findMeasureGround, recordMeasure } from '../../actions/measure.ts'
import { emptyMeasureTable, measureMessages, readMeasureNumbers } from '../../codecs/measure-table.ts'
import { mayRecordMeasure, mayVerifyMeasure } from '../../policy.ts'
import { listMeasures } from '../../queries/measures.ts'
import type { Scheme } from '../../queries/schemes.ts'
import { listOwnIndicators } from '../../queries/targets.ts'
import { periodFault } from '../../rules/days.ts'
import { readPeriod } from '../../rules/value.ts'
import { type MeasureForm, measureForm, nothing } from '../../schema/forms.ts'
import { spaceMessages } from '../../space-messages.ts'
import { Measures, type MeasuresProps } from '../../views/space/measures.tsx'
import { markOf, todayOf } from '../found.ts'
import { backToMeasures, findLed, lead, sentOf } from './found.ts'

interface Shown {
  readonly wrong: MeasuresProps['wrong']
  readonly again?: Again
  readonly faults?: readonly LineFault[]
}

async function measuresPage(visit: Visit, scheme: Scheme, { wrong, again, faults = [] }: Shown): Promise<PageAnswer> {
  const { world, actor, language } = visit
  const { own, buyers } = await findMeasureGround(world.db, scheme)
  const measures = await listMeasures(world.db, scheme.id)
  return {
    title: spaceMessages[language].measures,
    section: '/espace',
    ...markOf(scheme),
    body: (
      <Measures
        state={stateOf(visit, again)}
        wrong={wrong}
        faults={faults}
        scheme={scheme}
        own={own}
        buyers={buyers}
        measures={measures.map((one) => ({
          ...one,
          mayVerify: mayVerifyMeasure(actor, scheme, one.authorId).allowed,
        }))}
        mayRecord={mayRecordMeasure(actor, scheme)}
      />
    ),
  }
}

/** What is wrong with the numbers and the period of a measure, by field. */
function faultsOf(
  form: MeasureForm,
  numbers: ReturnType<typeof readMeasureNumbers>,
  visit: Visit,
): Record<string, string> {
  const { language } = visit
  const period = readPeriod(form.from, form.to)
  const wrong = period ? periodFault(period, todayOf(visit)) : measureMessages.period
  return {
    ...(wrong ? { from: wrong[language] } : {}),
    ...('fault' in numbers ? { value: numbers.fault[language] } : {}),
  }
}

async function takeMeasure(visit: Visit, form: MeasureForm): Promise<Answer> {
  const scheme = await findLed(visit)
  const own = await listOwnIndicators(visit.world.db, scheme.id)
  const unit = own.find(({ code }) => code === form.indicator)?.unit ?? 'count'
  const numbers = readMeasureNumbers(form, unit)
  const period = readPeriod(form.from, form.to)
  if (!period || 'fault' in numbers) {
    const fields = sentOf(form)
    const again = { sent: { fields, files: {} }, errors: faultsOf(form, numbers, visit) }
    return { ...(await measuresPage(visit, scheme, { wrong: 'measure', again })), status: 422 }
  }
  const { indicator, siren, source, evidence } = form
  const given = { indicator, siren, ...period, ...numbers, source: { fr: source }, evidence }
  await recordMeasure(doingOf(visit), scheme.id, given)
  return backToMeasures(scheme, spaceMessages[visit.language].saved)
}

const largestTable = 4 * 1024 * 1024
const page = '/espace/schema/:slug/mesures'

/** The measures of a scheme in the workspace. */
export const measureDoors: readonly Door[] = [
  reads(page, lead, nothing, async (visit) => measuresPage(visit, await findLed(visit), { wrong: null })),
  reads(`${page}/modele.csv`, lead, nothing, async (visit) => {
    const scheme = await findLed(visit)
    const own = await listOwnIndicators(visit.world.db, scheme.id)
    return {
      fileName: 'mesures.csv',
      type: 'text/csv; charset=utf-8',
      content: emptyMeasureTable(
        own.map(({ code }) => code),
        scheme.siren,
      ),
    }
  }),
  acts(page, lead, {
    form: measureForm,
    act: takeMeasure,
    again: async (visit, again) => measuresPage(visit, await findLed(visit), { wrong: 'measure', again }),
  }),
  acts(`${page}/tableau`, lead, {
    form: nothing,
    largestFile: largestTable,
    async act(visit, _, files) {
      const scheme = await findLed(visit)
      const result = await recordMeasureTable(doingOf(visit), scheme, readSent(visit, files, 'table'))
      if ('faults' in result)
        return { ...(await measuresPage(visit, scheme, { wrong: 'table', faults: result.faults })), status: 422 }
      return backToMeasures(scheme, spaceMessages[visit.language].recordedCount(String(result.written)))
    },
    again: async (visit, again) => measuresPage(visit, await findLed(visit), { wrong: 'table', again }),
  }),
]
