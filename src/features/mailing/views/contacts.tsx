import type { Language } from '../../../kernel/language.ts'
import type { LineFault } from '../../../platform/files/table.ts'
import { FileField, TextField } from '../../../ui/field.tsx'
import { formatNumber } from '../../../ui/format.ts'
import { Line, Pick } from '../../../ui/kept-field.tsx'
import { LineFaults } from '../../../ui/line-faults.tsx'
import { linkTo, withQuery } from '../../../ui/link.ts'
import { Pagination } from '../../../ui/pagination.tsx'
import { errorOf, type FormState, PostForm } from '../../../ui/post-form.tsx'
import { Section } from '../../../ui/section.tsx'
import { Table } from '../../../ui/table.tsx'
import { words } from '../messages.ts'
import { type Contact, contactsAPage } from '../queries/contacts.ts'
import { type Basis, bases, type ContactKind, contactKinds, purposes } from '../rules/contact.ts'
import { contactMessages, spaceMessages } from '../space-messages.ts'
import { type MailHead, MailPageHead, MailParts } from './head.tsx'

export interface ContactsProps {
  readonly head: MailHead
  readonly contacts: readonly Contact[]
  readonly total: number
  readonly q: string
  readonly page: number
}

const base = '/espace/courriers/contacts'

/** For what a contact may be written to, and what they objected to. */
function purposeWords({ purposes: lines }: Contact, language: Language): string {
  const say = words[language]
  const named = lines.map(({ purpose, objectedOn }) =>
    objectedOn === null ? say[`purpose.${purpose}`] : `${say[`purpose.${purpose}`]} (${say['left.objected']})`,
  )
  return named.join(', ') || '–'
}

function ContactTable({ head: { language }, contacts }: ContactsProps) {
  const say = contactMessages[language]
  return (
    <Table
      caption={spaceMessages[language].contacts}
      narrow="stack"
      rows={contacts}
      columns={[
        {
          head: say.email,
          header: true,
          cell: ({ id, email }) => <a href={linkTo(language, `${base}/${id}`)}>{email}</a>,
        },
        {
          head: say.name,
          cell: ({ name, structure }) => <span>{[name, structure].filter(Boolean).join(', ') || '–'}</span>,
        },
        { head: say.kind, cell: ({ kind }) => <span>{words[language][`kind.${kind}`]}</span> },
        { head: say.purposes, cell: (contact) => <span>{purposeWords(contact, language)}</span> },
        { head: say.tags, cell: ({ tags }) => <span>{tags.join(', ') || '–'}</span> },
      ]}
    />
  )
}

function Search({ head: { language, organisation }, q }: ContactsProps) {
  const say = contactMessages[language]
  return (
    <form class="form" method="get" action={linkTo(language, base)}>
      <input type="hidden" name="organisation" value={organisation} />
      <TextField name="q" type="search" label={say.search} value={q} maxLength={100} />
      <p class="actions">
        <button class="button second" type="submit">
          {say.find}
        </button>
      </p>
    </form>
  )
}

/** The contacts of an organisation, and how more come in. */
export function Contacts(props: ContactsProps) {
  const { head, total, q, page } = props
  const { language, organisation } = head
  const say = contactMessages[language]
  const at = (path: string) => linkTo(language, withQuery(`${base}${path}`, { organisation }))
  return (
    <>
      <MailPageHead head={head} title={spaceMessages[language].contacts} />
      <div class="wrap">
        <MailParts head={head} current="/contacts" />
        <Section id="liste" title={say.count(formatNumber(total, language))} wide>
          <Search {...props} />
          {total === 0 ? <p>{q === '' ? say.noneYet : say.noneFound}</p> : <ContactTable {...props} />}
          <Pagination
            language={language}
            page={page}
            pages={Math.ceil(total / contactsAPage)}
            hrefOf={(to) => linkTo(language, withQuery(base, { organisation, q, page: to }))}
          />
          <p class="actions">
            <a class="button" href={at('/nouveau')}>
              {say.add}
            </a>
            <a class="button second" href={at('/importer')}>
              {say.import}
            </a>
          </p>
        </Section>
      </div>
    </>
  )
}

/** Whom a contact works or speaks for. */
export function KindField({ state, value }: { state: FormState; value: ContactKind }) {
  const all = words[state.language]
  return (
    <Pick
      state={state}
      name="kind"
      label={contactMessages[state.language].kind}
      value={value}
      choices={contactKinds.map((kind) => ({ value: kind, label: all[`kind.${kind}`] }))}
    />
  )
}

/** What allows to write: the basis, its proof, where the address comes from. */
export function BasisFields({ state, value }: { state: FormState; value: Basis }) {
  const { language } = state
  const say = contactMessages[language]
  return (
    <>
      <Pick
        state={state}
        name="basis"
        label={say.basis}
        value={value}
        choices={bases.map((basis) => ({ value: basis, label: words[language][`basis.${basis}`] }))}
      />
      <Line state={state} name="proof" label={say.proof} hint={say.proofHint} most={500} />
      <Line state={state} name="source" label={say.source} most={300} />
    </>
  )
}

/** The fields that are kept of a contact. */
export function ContactFields({ state, contact }: { state: FormState; contact?: Contact }) {
  const { language } = state
  const say = contactMessages[language]
  const all = words[language]
  return (
    <>
      <Line state={state} name="email" label={say.email} value={contact?.email ?? null} most={254} />
      <Line state={state} name="name" label={say.name} value={contact?.name ?? null} most={200} />
      <Line state={state} name="structure" label={say.structure} value={contact?.structure ?? null} most={200} />
      <KindField state={state} value={contact?.kind ?? 'company'} />
      <Pick
        state={state}
        name="language"
        label={say.language}
        value={contact?.language ?? 'fr'}
        choices={[
          { value: 'fr', label: all.french },
          { value: 'en', label: all.english },
        ]}
      />
      <Line state={state} name="commune" label={say.commune} value={contact?.commune ?? null} most={5} />
      <Line state={state} name="tags" label={say.tags} hint={say.tagsHint} value={contact?.tags.join(', ') ?? null} />
    </>
  )
}

/** The fields of one reason to write. */
export function PurposeFields({ state }: { state: FormState }) {
  const { language } = state
  const say = contactMessages[language]
  const all = words[language]
  return (
    <>
      <Pick
        state={state}
        name="purpose"
        label={spaceMessages[language].purpose}
        choices={purposes.map((purpose) => ({ value: purpose, label: all[`purpose.${purpose}`] }))}
      />
      <BasisFields state={state} value="consent" />
      <Line state={state} name="informedOn" label={say.informedOn} hint={say.informedHint} type="date" />
    </>
  )
}

/** What each field of a contact is called, for the list of what is wrong. */
export function contactLabels(language: Language) {
  const {
    email,
    name,
    structure,
    kind,
    language: spoken,
    commune,
    tags,
    basis,
    proof,
    source,
    informedOn,
  } = contactMessages[language]
  const purpose = spaceMessages[language].purpose
  return { email, name, structure, kind, language: spoken, commune, tags, purpose, basis, proof, source, informedOn }
}

/** The form by which one contact comes in. */
export function NewContact({ state, head }: { state: FormState; head: MailHead }) {
  const { language } = state
  const say = contactMessages[language]
  return (
    <>
      <MailPageHead head={head} title={say.add} />
      <div class="wrap">
        <Section id="contact" title={say.fields} note={say.purposesNote}>
          <PostForm state={state} action={`${base}/nouveau`} button={say.add} labels={contactLabels(language)}>
            <input type="hidden" name="organisation" value={head.organisation} />
            <ContactFields state={state} />
            <PurposeFields state={state} />
          </PostForm>
        </Section>
      </div>
    </>
  )
}

export interface ImportContactsProps {
  readonly state: FormState
  readonly head: MailHead
  readonly faults: readonly LineFault[]
}

/** The form by which a table of contacts comes in, with what is wrong in which line. */
export function ImportContacts({ state, head, faults }: ImportContactsProps) {
  const { language } = state
  const say = contactMessages[language]
  return (
    <>
      <MailPageHead head={head} title={say.import} />
      <div class="wrap">
        <Section id="tableau" title={say.import} note={say.importNote}>
          <p>
            <a href={linkTo(language, `${base}/modele.csv`)}>{say.template}</a>
          </p>
          <LineFaults language={language} faults={faults} />
          <PostForm
            state={state}
            action={`${base}/importer`}
            button={say.importButton}
            labels={{ table: say.file }}
            file
          >
            <input type="hidden" name="organisation" value={head.organisation} />
            <FileField name="table" label={say.file} accept=".csv,text/csv" {...errorOf(state, 'table')} />
          </PostForm>
        </Section>
      </div>
    </>
  )
}
