import { givenConsultation } from '../../features/consultation/fixtures/consultation.ts'
import { dropClaim, noteClaim } from '../../features/reports/actions/claims.ts'
import { freezeReport, publishReport, withdrawReport, writeSection } from '../../features/reports/actions/report.ts'
import { commandLine } from '../../kernel/actor.ts'
import type { Doing } from '../../platform/doing.ts'
import type { ActionCase, Given } from './given.ts'

let made = 0

async function prepared({ world: { db, clock }, organisation }: Given): Promise<{ doing: Doing; id: string }> {
  const { id } = await givenConsultation(db, organisation, { slug: `bilan-${++made}` })
  return { doing: { db, actor: commandLine, now: clock(), name: null }, id }
}

const claim = {
  kind: 'all-answered',
  says: { fr: 'Tout est pris en compte' },
  value: null,
  indicator: null,
  channel: null,
  proposition: null,
  theme: null,
} as const

const text = { section: 'purpose', text: { fr: 'Un texte' }, revision: 0 } as const

export const reportsActions: Readonly<Record<string, ActionCase>> = {
  'claims.noteClaim': async (given) => {
    const { doing, id } = await prepared(given)
    return { run: () => noteClaim(doing, id, claim) }
  },
  'claims.dropClaim': async (given) => {
    const { doing, id } = await prepared(given)
    const noted = await noteClaim(doing, id, claim)
    return { run: () => dropClaim(doing, id, noted) }
  },
  'report.writeSection': async (given) => {
    const { doing, id } = await prepared(given)
    return { run: () => writeSection(doing, id, text) }
  },
  'report.freezeReport': async (given) => {
    const { doing, id } = await prepared(given)
    return { run: () => freezeReport(doing, id, null) }
  },
  'report.publishReport': async (given) => {
    const { doing, id } = await prepared(given)
    const number = await freezeReport(doing, id, null)
    return { run: () => publishReport(doing, id, { number, read: true }) }
  },
  'report.withdrawReport': async (given) => {
    const { doing, id } = await prepared(given)
    const number = await freezeReport(doing, id, null)
    await publishReport(doing, id, { number, read: true })
    return { run: () => withdrawReport(doing, id, number) }
  },
}

export const reportsOthers = {
  'files.keepFiles': 'makes the files of a version that is frozen, by a job: freezing it wrote the line',
  'files.filesHandler': 'hands a job to keepFiles',
}
