import { type Day, dayInParis } from '../../../kernel/calendar.ts'
import { baselineFault, dayFault, periodFault } from '../rules/days.ts'
import { type SchemeDocument, schemeDocument } from './document.ts'
import type { DocumentFault } from './document-faults.ts'

type Path = DocumentFault['path']

/** Everything of a document that tells of a day on which it happened. */
function* listDays({ acts, actions, versions, statements }: SchemeDocument): Generator<{ path: Path; on: Day }> {
  for (const [index, { dates }] of acts.entries())
    for (const [rank, { on }] of dates.entries()) yield { path: ['acts', index, 'dates', rank, 'on'], on }
  for (const [index, { milestones, updates }] of actions.entries()) {
    for (const [rank, { doneOn, withdrawn }] of milestones.entries())
      if (doneOn !== null && !withdrawn) yield { path: ['actions', index, 'milestones', rank, 'doneOn'], on: doneOn }
    for (const [rank, { on, withdrawn }] of updates.entries())
      if (!withdrawn) yield { path: ['actions', index, 'updates', rank, 'on'], on }
  }
  for (const [index, { adoptedOn }] of versions.entries())
    yield { path: ['versions', index, 'adoptedOn'], on: adoptedOn }
  for (const [index, { frozenAt }] of statements.entries())
    yield { path: ['statements', index, 'frozenAt'], on: dayInParis(new Date(frozenAt)) }
}

/** What a document tells of a day, a period or a baseline that has not come yet: the rule of every form, for a whole scheme. */
export function listComing(document: SchemeDocument, today: Day): DocumentFault[] {
  const fault = (path: Path, says: DocumentFault['says'] | undefined) => (says === undefined ? [] : [{ path, says }])
  return [
    ...[...listDays(document)].flatMap(({ path, on }) => fault(path, dayFault(on, today))),
    ...document.measures.flatMap((one, index) =>
      fault(['measures', index, 'from'], one.withdrawn ? undefined : periodFault(one, today)),
    ),
    ...document.targets.flatMap(({ baseline }, index) =>
      fault(
        ['targets', index, 'baseline', 'year'],
        'year' in baseline ? baselineFault(baseline.year, today) : undefined,
      ),
    ),
  ]
}

/** A document as it may be brought in on a day. */
export const documentOn = (today: Day) =>
  schemeDocument.superRefine((document, context) => {
    for (const { path, says } of listComing(document, today))
      context.addIssue({ code: 'custom', path, params: { says } })
  })
