import { NotFound } from '../../../../kernel/refusal.ts'
import {
  acceptedFiles,
  answerStoredFile,
  type GivenFile,
  largestStoredFile,
} from '../../../../platform/stored-files.ts'
import { doingOf, givenFile, stateOf } from '../../../../platform/web/doing.ts'
import {
  type Again,
  type Answer,
  acts,
  type Door,
  type PageAnswer,
  reads,
  type Visit,
} from '../../../../platform/web/door.ts'
import { identifier } from '../../../scheme/schema/addresses.ts'
import { bothOf } from '../../../scheme/schema/words.ts'
import { addDocument, removeDocument } from '../../actions/documents.ts'
import { addEvent, type EventGiven, editEvent, removeEvent } from '../../actions/timeline.ts'
import { formMessages } from '../../form-messages.ts'
import { mayRunConsultation } from '../../policy.ts'
import { isFileOf, listDocuments } from '../../queries/documents.ts'
import { type ConsultationEvent, findEvent, listEvents } from '../../queries/timeline.ts'
import { documentForm, documentRemoval, type EventForm, eventForm, nothing } from '../../schema/sheet.ts'
import { Calendar, EventPage } from '../../views/space/calendar.tsx'
import { DocumentsPage } from '../../views/space/documents.tsx'
import { markOf, todayOf } from '../found.ts'
import { lead, loadConsultationForSpace, spaceHeadOf, worker } from './found.ts'

const section = '/espace'
const base = '/espace/concertations/:slug'

async function calendarPage(visit: Visit, again?: Again): Promise<PageAnswer> {
  const consultation = await loadConsultationForSpace(visit)
  return {
    title: formMessages[visit.language].calendar,
    section,
    ...markOf(consultation),
    body: (
      <Calendar
        head={spaceHeadOf(visit, consultation, '/calendrier')}
        state={stateOf(visit, again)}
        today={todayOf(visit)}
        mayRun={mayRunConsultation(visit.actor, consultation)}
        events={await listEvents(visit.world.db, consultation.id)}
        accept={acceptedFiles}
      />
    ),
  }
}

/** What the address names on the timeline of the consultation. Throws `NotFound`. */
async function loadEvent(visit: Visit) {
  const consultation = await loadConsultationForSpace(visit)
  const id = visit.params.id ?? ''
  const event = identifier.test(id) ? await findEvent(visit.world.db, id) : undefined
  if (event?.consultationId !== consultation.id) throw new NotFound()
  return { consultation, event: event as ConsultationEvent }
}

async function eventPage(visit: Visit, again?: Again): Promise<PageAnswer> {
  const { consultation, event } = await loadEvent(visit)
  return {
    title: formMessages[visit.language].editEvent,
    section,
    ...markOf(consultation),
    body: (
      <EventPage
        head={spaceHeadOf(visit, consultation, '/calendrier')}
        state={stateOf(visit, again)}
        event={event}
        accept={acceptedFiles}
      />
    ),
  }
}

function eventOf(form: EventForm, minutes: GivenFile | null): EventGiven {
  const { kind, on, title, titleEn, body, bodyEn, attendance } = form
  return {
    kind,
    dates: [{ on, precision: 'day' }],
    title: bothOf(title, titleEn),
    body: body === null ? null : bothOf(body, bodyEn),
    attendance,
    minutes,
    public: form.public,
  }
}

async function documentsPage(visit: Visit, again?: Again): Promise<PageAnswer> {
  const consultation = await loadConsultationForSpace(visit)
  return {
    title: formMessages[visit.language].documents,
    section,
    ...markOf(consultation),
    body: (
      <DocumentsPage
        head={spaceHeadOf(visit, consultation, '/documents')}
        state={stateOf(visit, again)}
        mayRun={mayRunConsultation(visit.actor, consultation)}
        documents={await listDocuments(visit.world.db, consultation.id)}
        accept={acceptedFiles}
      />
    ),
  }
}

async function sendFile(visit: Visit): Promise<Answer> {
  const { id } = await loadConsultationForSpace(visit)
  const wanted = visit.params.file ?? ''
  const known = identifier.test(wanted) && (await isFileOf(visit.world.db, id, wanted))
  const file = known ? await answerStoredFile(visit.world.db, wanted) : undefined
  if (!file) throw new NotFound()
  return file
}

const back = ({ params, language }: Visit, room: string, notice: 'added' | 'removed' | 'saved') => ({
  redirectTo: `/espace/concertations/${params.slug}/${room}`,
  notice: formMessages[language][notice],
})

/** The timeline and the documents of a consultation in the workspace. */
export const calendarDoors: readonly Door[] = [
  reads(`${base}/calendrier`, worker, nothing, (visit) => calendarPage(visit)),
  acts(`${base}/calendrier`, lead, {
    form: eventForm,
    largestFile: largestStoredFile,
    async act(visit, form, files) {
      const { id } = await loadConsultationForSpace(visit)
      await addEvent(doingOf(visit), id, eventOf(form, givenFile(files, 'minutes')))
      return back(visit, 'calendrier', 'added')
    },
    again: calendarPage,
  }),
  reads(`${base}/calendrier/:id`, lead, nothing, (visit) => eventPage(visit)),
  acts(`${base}/calendrier/:id`, lead, {
    form: eventForm,
    largestFile: largestStoredFile,
    async act(visit, form, files) {
      const { event } = await loadEvent(visit)
      await editEvent(doingOf(visit), event.id, eventOf(form, givenFile(files, 'minutes')))
      return back(visit, 'calendrier', 'saved')
    },
    again: eventPage,
  }),
  acts(`${base}/calendrier/:id/retirer`, lead, {
    form: nothing,
    async act(visit) {
      await removeEvent(doingOf(visit), (await loadEvent(visit)).event.id)
      return back(visit, 'calendrier', 'removed')
    },
    again: eventPage,
  }),
  reads(`${base}/documents`, worker, nothing, (visit) => documentsPage(visit)),
  acts(`${base}/documents`, lead, {
    form: documentForm,
    largestFile: largestStoredFile,
    async act(visit, { title, titleEn, link }, files) {
      const { id } = await loadConsultationForSpace(visit)
      await addDocument(doingOf(visit), id, { title: bothOf(title, titleEn), link, file: givenFile(files, 'file') })
      return back(visit, 'documents', 'added')
    },
    again: documentsPage,
  }),
  acts(`${base}/documents/retirer`, lead, {
    form: documentRemoval,
    async act(visit, { document }) {
      await removeDocument(doingOf(visit), (await loadConsultationForSpace(visit)).id, document)
      return back(visit, 'documents', 'removed')
    },
    again: documentsPage,
  }),
  reads(`${base}/fichiers/:file`, worker, nothing, sendFile),
]
