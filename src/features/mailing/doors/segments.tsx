import { doingOf, stateOf } from '../../../platform/web/doing.ts'
import { type Again, acts, type Door, type PageAnswer, reads, type Visit } from '../../../platform/web/door.ts'
import { textOf } from '../../../ui/post-form.tsx'
import { addSegment, removeSegment } from '../actions/segments.ts'
import { countSegment } from '../queries/audience.ts'
import { listSegments } from '../queries/campaigns.ts'
import { listTags } from '../queries/contacts.ts'
import { nothing, organisationQuery, segmentForm } from '../schema/forms.ts'
import { spaceMessages } from '../space-messages.ts'
import { Segments } from '../views/segments.tsx'
import { chooseOrganisation, idOf, sender } from './found.ts'

const base = '/espace/courriers/segments'

async function segmentsPage(visit: Visit, asked: string, again?: Again): Promise<PageAnswer> {
  const { db } = visit.world
  const { head } = await chooseOrganisation(visit, asked)
  const segments = await listSegments(db, head.organisation)
  const sized = await Promise.all(
    segments.map(async (segment) => ({
      ...segment,
      size: await countSegment(db, head.organisation, segment.criteria),
    })),
  )
  return {
    title: spaceMessages[visit.language].segments,
    section: '/espace',
    body: (
      <Segments
        state={stateOf(visit, again)}
        head={head}
        segments={sized}
        tags={await listTags(db, head.organisation)}
      />
    ),
  }
}

/** The segments of the workspace. */
export const segmentDoors: readonly Door[] = [
  reads(base, sender, organisationQuery, (visit) => segmentsPage(visit, visit.query.organisation)),
  acts(base, sender, {
    form: segmentForm,
    async act(visit, { organisation, title, ...criteria }) {
      await addSegment(doingOf(visit), { organisationId: organisation, title, criteria })
      return { redirectTo: base, notice: spaceMessages[visit.language].saved }
    },
    again: (visit, again) => segmentsPage(visit, textOf(again.sent.fields, 'organisation'), again),
  }),
  acts(`${base}/:id/retirer`, sender, {
    form: nothing,
    async act(visit) {
      await removeSegment(doingOf(visit), idOf(visit))
      return { redirectTo: base, notice: spaceMessages[visit.language].removed }
    },
    again: (visit, again) => segmentsPage(visit, '', again),
  }),
]
