import { holdsRole } from '../../../../kernel/actor.ts'
import { doingOf, keepingText, stateOf } from '../../../../platform/web/doing.ts'
import {
  type Again,
  type Answer,
  acts,
  type Door,
  type FormErrors,
  type PageAnswer,
  reads,
  type SentForm,
  type Visit,
} from '../../../../platform/web/door.ts'
import { listOrganisations } from '../../../accounts/queries/known-organisations.ts'
import { createScheme } from '../../actions/create.ts'
import { leads } from '../../policy.ts'
import { schemeDocument } from '../../schema/document.ts'
import { type NewSchemeForm, nothing, schemeForm } from '../../schema/forms.ts'
import { beginningOf, modelContents, type SchemeContents } from '../../schema/model-contents.ts'
import { spaceMessages } from '../../space-messages.ts'
import { NewScheme } from '../../views/space/new.tsx'
import { largestDocument, readSentScheme } from './document.ts'
import { lead, sentOf } from './found.ts'
import { startOf } from './list.tsx'

async function newPage(visit: Visit, again?: Again): Promise<PageAnswer> {
  const { world, actor, language } = visit
  const buyers = (await listOrganisations(world.db)).filter(({ id }) => holdsRole(actor, leads, id))
  return {
    title: spaceMessages[language].newScheme,
    section: '/espace',
    body: <NewScheme state={stateOf(visit, again)} buyers={buyers} />,
  }
}

/** What the draft begins with, as the form asks. */
function contentsFrom(
  visit: Visit,
  { base }: NewSchemeForm,
  files: SentForm['files'],
): { contents: SchemeContents | null } | { errors: FormErrors } {
  if (base === 'empty') return { contents: null }
  if (base === 'model') return { contents: modelContents }
  const read = readSentScheme(visit, files, schemeDocument)
  return 'errors' in read ? read : { contents: beginningOf(read.document) }
}

async function create(visit: Visit, form: NewSchemeForm, files: SentForm['files']): Promise<Answer> {
  const read = contentsFrom(visit, form, files)
  if ('errors' in read) {
    const fields = sentOf(form)
    return { ...(await newPage(visit, { sent: { fields, files: {} }, errors: read.errors })), status: 422 }
  }
  await keepingText(() => createScheme(doingOf(visit), form.siren, startOf(form), read.contents))
  return { redirectTo: `/espace/schema/${form.slug}`, notice: spaceMessages[visit.language].created }
}

/** A new scheme: from nothing, from our model, or from the document of another. */
export const newDoors: readonly Door[] = [
  reads('/espace/schema/nouveau', lead, nothing, (visit) => newPage(visit)),
  acts('/espace/schema/nouveau', lead, {
    form: schemeForm,
    largestFile: largestDocument,
    act: create,
    again: newPage,
  }),
]
