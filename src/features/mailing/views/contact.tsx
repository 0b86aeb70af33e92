import { CheckboxGroup } from '../../../ui/field.tsx'
import { formatDay } from '../../../ui/format.ts'
import { stateFor } from '../../../ui/kept-field.tsx'
import { linkTo } from '../../../ui/link.ts'
import { type FormState, PostForm } from '../../../ui/post-form.tsx'
import { Section } from '../../../ui/section.tsx'
import { Table } from '../../../ui/table.tsx'
import { words } from '../messages.ts'
import type { Contact, ContactPurpose } from '../queries/contacts.ts'
import { contactMessages, spaceMessages } from '../space-messages.ts'
import { ContactFields, contactLabels, PurposeFields } from './contacts.tsx'
import { MailPageHead } from './head.tsx'

export interface ContactProps {
  readonly state: FormState
  readonly contact: Contact
  /** Which form was wrong. */
  readonly wrong: 'fields' | 'purpose' | 'erase' | null
}

const base = '/espace/courriers/contacts'

/** A box to tick for what cannot be undone. */
export function Sure({ language }: { language: FormState['language'] }) {
  const { sure } = spaceMessages[language]
  return (
    <div id="sure">
      <CheckboxGroup name="sure" legend={sure} chosen={[]} choices={[{ value: '1', label: sure }]} />
    </div>
  )
}

function PurposeAction({ state, contact, line, verb }: ContactProps & { line: ContactPurpose; verb: string }) {
  const say = contactMessages[state.language]
  const buttons: Readonly<Record<string, string>> = {
    opposition: say.object,
    levee: say.withdraw,
    retirer: spaceMessages[state.language].remove,
  }
  return (
    <PostForm
      state={stateFor(state, null, verb)}
      action={`${base}/${contact.id}/${verb}`}
      button={buttons[verb]!}
      second
    >
      <input type="hidden" name="purpose" value={line.purpose} />
    </PostForm>
  )
}

function PurposeTable(props: ContactProps) {
  const { state, contact } = props
  const { language } = state
  const say = contactMessages[language]
  const all = words[language]
  return (
    <Table
      caption={say.purposes}
      narrow="stack"
      rows={contact.purposes}
      columns={[
        { head: spaceMessages[language].purpose, header: true, cell: ({ purpose }) => all[`purpose.${purpose}`] },
        {
          head: say.basis,
          cell: ({ basis, proof }) => <span>{[all[`basis.${basis}`], proof].filter(Boolean).join(' : ')}</span>,
        },
        { head: say.source, cell: ({ source }) => <span>{source}</span> },
        {
          head: say.informedOn,
          cell: ({ informedOn }) => <span>{informedOn ? formatDay(informedOn, language) : say.notInformed}</span>,
        },
        {
          head: say.objection,
          cell: (line) => (
            <div>
              <p>{line.objectedOn ? say.objected(formatDay(line.objectedOn, language)) : say.noObjection}</p>
              <PurposeAction {...props} line={line} verb={line.objectedOn ? 'levee' : 'opposition'} />
              <PurposeAction {...props} line={line} verb="retirer" />
            </div>
          ),
        },
      ]}
    />
  )
}

function Rights({ state, contact, wrong }: ContactProps) {
  const { language } = state
  const say = contactMessages[language]
  return (
    <Section id="droits" title={say.rights} note={say.rightsNote}>
      <p>
        <a href={linkTo(language, `${base}/${contact.id}/donnees.json`)}>{say.export}</a>
      </p>
      <p>{say.eraseNote}</p>
      <PostForm
        state={stateFor(state, wrong, 'erase')}
        action={`${base}/${contact.id}/effacer`}
        button={say.erase}
        labels={{ sure: spaceMessages[language].sure }}
        second
      >
        <Sure language={language} />
      </PostForm>
    </Section>
  )
}

/** One contact: what is kept, why they may be written to, and their rights. */
export function ContactPage(props: ContactProps) {
  const { state, contact, wrong } = props
  const { language } = state
  const say = contactMessages[language]
  const labels = contactLabels(language)
  const address = `${base}/${contact.id}`
  return (
    <>
      <MailPageHead head={{ language, organisation: contact.organisationId }} title={contact.name ?? contact.email} />
      <div class="wrap">
        <Section id="finalites" title={say.purposes} note={say.purposesNote} wide>
          {contact.purposes.length === 0 ? <p>{say.noPurpose}</p> : <PurposeTable {...props} />}
        </Section>
        <Section id="ajouter" title={say.setPurpose}>
          <PostForm
            state={stateFor(state, wrong, 'purpose')}
            action={`${address}/finalites`}
            button={spaceMessages[language].save}
            labels={labels}
          >
            <PurposeFields state={stateFor(state, wrong, 'purpose')} />
          </PostForm>
        </Section>
        <Section id="champs" title={say.fields} note={say.lastUsed(formatDay(contact.lastUsedOn, language))}>
          <PostForm
            state={stateFor(state, wrong, 'fields')}
            action={address}
            button={spaceMessages[language].save}
            labels={labels}
          >
            <input type="hidden" name="revision" value={contact.revision} />
            <ContactFields state={stateFor(state, wrong, 'fields')} contact={contact} />
          </PostForm>
        </Section>
        <Rights {...props} />
      </div>
    </>
  )
}
