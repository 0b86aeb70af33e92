import type { Partners } from './features/consultation/queries/partners.ts'
import { noteWrittenTo } from './features/mailing/queries/audience.ts'
import { listPartners } from './features/mailing/queries/partners.ts'
import { whyWritten } from './features/mailing/rules/letter.ts'

/** What consultations ask of mailings: the contacts whom an organisation tells what becomes of its consultations. */
export const partners: Partners = {
  async list(db, organisationId) {
    const contacts = await listPartners(db, organisationId)
    return contacts.map(({ organisation, basis, source, ...contact }) => ({
      ...contact,
      why: (language) => whyWritten(language, organisation, { basis, source }),
    }))
  },
  noteTold: (tx, ids, on) => noteWrittenTo(tx, ids, { purpose: 'follow', on }),
}
