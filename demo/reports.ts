import { findConsultation } from '../src/features/consultation/queries/consultations.ts'
import { noteClaim } from '../src/features/reports/actions/claims.ts'
import { freezeReport, publishReport, writeSection } from '../src/features/reports/actions/report.ts'
import { findWritten } from '../src/features/reports/queries/report.ts'
import { listVersions } from '../src/features/reports/queries/versions.ts'
import { sectionIds } from '../src/features/reports/rules/document.ts'
import type { WrittenTexts } from '../src/features/reports/rules/written.ts'
import { system } from '../src/kernel/actor.ts'
import type { Doing } from '../src/platform/doing.ts'
import type { World } from '../src/platform/world.ts'
import { melConsultation } from './mel/consultation.ts'
import { melClaims, melTexts } from './mel/report.ts'
import { valmireConsultationSlug } from './valmire/consultation.ts'
import { valmireTexts } from './valmire/report.ts'

async function writeTexts(doing: Doing, consultationId: string, texts: WrittenTexts): Promise<void> {
  for (const section of sectionIds) {
    const text = texts[section]
    if (!text) continue
    const { revision } = await findWritten(doing.db, consultationId)
    await writeSection(doing, consultationId, { section, text, revision })
  }
}

/** Makes the report of 2018 from the data, published; and begins that of Valmire, a draft. */
export async function loadReports({ db, clock }: Pick<World, 'db' | 'clock'>): Promise<void> {
  const doing = { db, actor: system, now: clock(), name: null }
  const mel = await findConsultation(db, melConsultation.slug)
  if (mel && (await listVersions(db, mel.id)).length === 0) {
    for (const claim of melClaims) await noteClaim(doing, mel.id, claim)
    await writeTexts(doing, mel.id, melTexts)
    const number = await freezeReport(doing, mel.id, null)
    await publishReport(doing, mel.id, { number, read: true })
  }
  const valmire = await findConsultation(db, valmireConsultationSlug)
  if (valmire && (await findWritten(db, valmire.id)).revision === 0) await writeTexts(doing, valmire.id, valmireTexts)
}
