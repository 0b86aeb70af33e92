import type { LineFault } from '../../../platform/files/table.ts'
import { doingOf, keepingText, readSent, stateOf } from '../../../platform/web/doing.ts'
import { type Again, acts, type Door, type PageAnswer, reads, type Visit } from '../../../platform/web/door.ts'
import { textOf } from '../../../ui/post-form.tsx'
import {
  addContact,
  editContact,
  eraseContact,
  noteObjection,
  removePurpose,
  setPurpose,
  withdrawObjection,
} from '../actions/contacts.ts'
import { importContacts } from '../actions/import.ts'
import { emptyContactTable } from '../codecs/contact-table.ts'
import { listContacts, listSentTo } from '../queries/contacts.ts'
import {
  contactForm,
  importForm,
  listQuery,
  newContactForm,
  nothing,
  onePurposeForm,
  organisationQuery,
  purposeForm,
  sureForm,
} from '../schema/forms.ts'
import { contactMessages, spaceMessages } from '../space-messages.ts'
import { ContactPage, type ContactProps } from '../views/contact.tsx'
import { Contacts, ImportContacts, NewContact } from '../views/contacts.tsx'
import { chooseOrganisation, findOwnContact, idOf, sender } from './found.ts'

const base = '/espace/courriers/contacts'
const section = '/espace'
const largestTable = 8 * 1024 * 1024

async function newPage(visit: Visit, asked: string, again?: Again): Promise<PageAnswer> {
  const { head } = await chooseOrganisation(visit, asked)
  const title = contactMessages[visit.language].add
  return { title, section, body: <NewContact state={stateOf(visit, again)} head={head} /> }
}

async function importPage(
  visit: Visit,
  asked: string,
  { again, faults = [] }: { again?: Again; faults?: readonly LineFault[] } = {},
): Promise<PageAnswer> {
  const { head } = await chooseOrganisation(visit, asked)
  return {
    title: contactMessages[visit.language].import,
    section,
    body: <ImportContacts state={stateOf(visit, again)} head={head} faults={faults} />,
  }
}

async function contactPage(visit: Visit, wrong: ContactProps['wrong'], again?: Again): Promise<PageAnswer> {
  const contact = await findOwnContact(visit)
  return {
    title: contact.name ?? contact.email,
    section,
    body: <ContactPage state={stateOf(visit, again)} wrong={wrong} contact={contact} />,
  }
}

const organisationOf = (again: Again) => textOf(again.sent.fields, 'organisation')
const listDoors: readonly Door[] = [
  reads(base, sender, listQuery, async (visit) => {
    const { organisation, q, page } = visit.query
    const { head } = await chooseOrganisation(visit, organisation)
    const found = await listContacts(visit.world.db, { organisationId: head.organisation, words: q, page })
    const title = spaceMessages[visit.language].contacts
    return { title, section, body: <Contacts head={head} q={q} page={page} {...found} /> }
  }),
  reads(`${base}/nouveau`, sender, organisationQuery, (visit) => newPage(visit, visit.query.organisation)),
  acts(`${base}/nouveau`, sender, {
    form: newContactForm,
    async act(visit, { organisation, purpose, basis, proof, source, informedOn, ...fields }) {
      const line = { purpose, basis, proof, source, informedOn }
      const id = await addContact(doingOf(visit), organisation, { fields, purpose: line })
      return { redirectTo: `${base}/${id}`, notice: contactMessages[visit.language].added }
    },
    again: (visit, again) => newPage(visit, organisationOf(again), again),
  }),
  reads(`${base}/importer`, sender, organisationQuery, (visit) => importPage(visit, visit.query.organisation)),
  reads(`${base}/modele.csv`, sender, nothing, async () => ({
    fileName: 'contacts.csv',
    type: 'text/csv; charset=utf-8',
    content: emptyContactTable(),
  })),
  acts(`${base}/importer`, sender, {
    form: importForm,
    largestFile: largestTable,
    async act(visit, { organisation }, files) {
      const result = await importContacts(doingOf(visit), organisation, readSent(visit, files, 'table'))
      if ('faults' in result)
        return { ...(await importPage(visit, organisation, { faults: result.faults })), status: 422 }
      const notice = contactMessages[visit.language].imported(String(result.added), String(result.lines))
      return { redirectTo: base, notice }
    },
    again: (visit, again) => importPage(visit, organisationOf(again), { again }),
  }),
]

const there = (visit: Visit) => ({
  redirectTo: `${base}/${idOf(visit)}`,
  notice: spaceMessages[visit.language].saved,
})

/** The forms that change one line of a contact's purposes. */
const purposeVerbs = [
  ['opposition', noteObjection],
  ['levee', withdrawObjection],
  ['retirer', removePurpose],
] as const

const oneDoors: readonly Door[] = [
  reads(`${base}/:id`, sender, nothing, (visit) => contactPage(visit, null)),
  acts(`${base}/:id`, sender, {
    form: contactForm,
    async act(visit, { revision, ...fields }) {
      await keepingText(() => editContact(doingOf(visit), { id: idOf(visit), revision }, fields))
      return there(visit)
    },
    again: (visit, again) => contactPage(visit, 'fields', again),
  }),
  acts(`${base}/:id/finalites`, sender, {
    form: purposeForm,
    async act(visit, form) {
      await setPurpose(doingOf(visit), idOf(visit), form)
      return there(visit)
    },
    again: (visit, again) => contactPage(visit, 'purpose', again),
  }),
  ...purposeVerbs.map(([verb, change]) =>
    acts(`${base}/:id/${verb}`, sender, {
      form: onePurposeForm,
      async act(visit, { purpose }) {
        await change(doingOf(visit), idOf(visit), purpose)
        return there(visit)
      },
      again: (visit, again) => contactPage(visit, null, again),
    }),
  ),
  acts(`${base}/:id/effacer`, sender, {
    form: sureForm,
    async act(visit) {
      await eraseContact(doingOf(visit), idOf(visit))
      return { redirectTo: base, notice: contactMessages[visit.language].erased }
    },
    again: (visit, again) => contactPage(visit, 'erase', again),
  }),
  reads(`${base}/:id/donnees.json`, sender, nothing, async (visit) => {
    const { organisationId, addressHash, revision, ...kept } = await findOwnContact(visit)
    const sent = await listSentTo(visit.world.db, kept.id)
    return {
      fileName: 'contact.json',
      type: 'application/json',
      content: `${JSON.stringify({ ...kept, sent }, null, 2)}\n`,
    }
  }),
]

/** The contacts of the workspace. */
export const contactDoors: readonly Door[] = [...listDoors, ...oneDoors]
