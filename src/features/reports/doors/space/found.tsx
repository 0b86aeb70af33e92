import type { ComponentChildren } from 'preact'
import type { OwnText } from '../../../../kernel/own-text.ts'
import type { PageAnswer, Visit } from '../../../../platform/web/door.ts'
import { markOf } from '../../../consultation/doors/found.ts'
import { spaceHeadOf } from '../../../consultation/doors/space/found.ts'
import { ConsultationSpaceHead } from '../../../consultation/frame.tsx'
import type { Consultation } from '../../../consultation/queries/consultations.ts'

/** The address of the room of the report. */
export const baseOf = ({ slug }: Pick<Consultation, 'slug'>) => `/espace/concertations/${slug}/bilan`

/** A text in French and perhaps in English, from two fields of a form. */
export function ownOf(fr: string | null, en: string | null): OwnText | null {
  if (fr === null) return null
  return en === null ? { fr } : { fr, en }
}

/** A page of the room of the report. */
export function roomPage(
  visit: Visit,
  consultation: Consultation,
  { title, lede, body }: { readonly title: string; readonly lede?: string; readonly body: ComponentChildren },
): PageAnswer {
  return {
    title,
    section: '/espace',
    ...markOf(consultation),
    body: (
      <>
        <ConsultationSpaceHead
          {...spaceHeadOf(visit, consultation, '/bilan')}
          title={title}
          {...(lede === undefined ? {} : { lede })}
        />
        {body}
      </>
    ),
  }
}
