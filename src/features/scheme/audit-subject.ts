import type { Language, Wording } from '../../kernel/language.ts'
import { wordsOf } from '../../kernel/own-text.ts'
import type { AuditSubject, NamedSubject } from '../../platform/audit.ts'
import type { Database } from '../../platform/db/database.ts'
import { bothWords as both, findMilestoneAction, findTitled } from './queries/audit-subject.ts'
import { findAction } from './queries/board.ts'
import { findMeasure, type RecordedMeasure, readingOf } from './queries/measures.ts'
import { findSchemeById } from './queries/schemes.ts'
import { findStatement } from './queries/statements.ts'
import { listOwnIndicators, type OwnIndicator } from './queries/targets.ts'
import { wholeYear } from './rules/series.ts'
import { valueWords } from './value-words.ts'

function measureName(measure: RecordedMeasure, own: readonly OwnIndicator[]): Wording {
  const indicator = own.find(({ code }) => code === measure.indicator)
  const period = String(wholeYear(measure) ?? `${measure.from} – ${measure.to}`)
  const value = (language: Language) => valueWords(readingOf(measure).value, indicator?.unit ?? 'count', language)
  const title = (language: Language) => (indicator ? wordsOf(indicator.title, language) : measure.indicator)
  return { fr: `${title('fr')}, ${period} : ${value('fr')}`, en: `${title('en')}, ${period}: ${value('en')}` }
}

/** What of a scheme a line of the audit log tells of, with its page in the workspace. */
const finders: Readonly<Record<string, (db: Database, id: string) => Promise<NamedSubject | undefined>>> = {
  async scheme(db, id) {
    const scheme = await findSchemeById(db, id)
    return scheme && { name: both(scheme.title), href: `/espace/schema/${scheme.slug}` }
  },
  async action(db, id) {
    const action = await findAction(db, { id })
    if (!action) return undefined
    const { fr, en } = both(action.title)
    return {
      name: { fr: `${action.number}. ${fr}`, en: `${action.number}. ${en}` },
      href: `/espace/schema/actions/${id}`,
    }
  },
  async measure(db, id) {
    const measure = await findMeasure(db, id)
    if (!measure) return undefined
    const own = await listOwnIndicators(db, measure.schemeId)
    return { name: measureName(measure, own), href: `/espace/schema/mesures/${id}` }
  },
  async statement(db, id) {
    const statement = await findStatement(db, id)
    return statement && { name: { fr: `${statement.year}`, en: `${statement.year}` }, href: `/etats/${id}` }
  },
  milestone: findMilestoneAction,
  target: (db, id) => findTitled(db, 'target', id, '/objectifs'),
  division: (db, id) => findTitled(db, 'division', id, ''),
}

export async function findSchemeSubject(db: Database, { kind, id }: AuditSubject): Promise<NamedSubject | undefined> {
  return finders[kind]?.(db, id)
}
