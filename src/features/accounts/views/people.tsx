import { type Role, roles } from '../../../kernel/actor.ts'
import type { Language } from '../../../kernel/language.ts'
import { CheckboxGroup, SelectField, TextField } from '../../../ui/field.tsx'
import { linkTo, withQuery } from '../../../ui/link.ts'
import { errorOf, type FormState, PostForm, textOf, textsOf } from '../../../ui/post-form.tsx'
import { PageHead, Section, Tag } from '../../../ui/section.tsx'
import { Table } from '../../../ui/table.tsx'
import { peopleMessages } from '../people-messages.ts'
import type { OrganisationName } from '../queries/organisations.ts'
import type { Member } from '../queries/people.ts'
import { roleNames } from '../role-messages.ts'
import { inOrder } from '../rules/roles.ts'

export interface PeopleProps {
  readonly state: FormState
  readonly organisation: OrganisationName
  /** The organisations among which the person may choose. */
  readonly organisations: readonly OrganisationName[]
  readonly members: readonly Member[]
}

export const roleChoices = (language: Language) =>
  roles.map((role) => ({ value: role, label: roleNames[role][language] }))

export function MemberState({ member, language }: { member: Member; language: Language }) {
  const say = peopleMessages[language]
  if (member.disabledAt !== null) return <Tag tint="alert">{say.closed}</Tag>
  return member.hasPassword ? <span>{say.active}</span> : <Tag tint="void">{say.invited}</Tag>
}

const namesOf = (held: readonly Role[], language: Language) =>
  inOrder(held)
    .map((role) => roleNames[role][language])
    .join(', ')

/** The choice of the organisation, for who administers several. */
export function OrganisationChoice({
  path,
  language,
  current,
  organisations,
}: {
  path: string
  language: Language
  current: string
  organisations: readonly OrganisationName[]
}) {
  if (organisations.length < 2) return null
  return (
    <nav class="choice" aria-label={peopleMessages[language].organisation}>
      <ul>
        {organisations.map(({ id, name }) => (
          <li key={id}>
            <a
              href={linkTo(language, withQuery(path, { organisation: id }))}
              aria-current={id === current ? 'page' : undefined}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Members({ state: { language }, organisation, members }: PeopleProps) {
  const say = peopleMessages[language]
  const address = ({ id }: Member) => withQuery(`/espace/personnes/${id}`, { organisation: organisation.id })
  return (
    <Section id="membres" title={say.members} wide={true}>
      <Table
        caption={say.members}
        narrow="stack"
        rows={members}
        columns={[
          {
            head: say.name,
            header: true,
            cell: (member) => <a href={linkTo(language, address(member))}>{member.name}</a>,
          },
          { head: say.email, cell: ({ email }) => <span>{email}</span> },
          { head: say.roles, cell: ({ roles: held }) => <span>{namesOf(held, language)}</span> },
          { head: say.state, cell: (member) => <MemberState member={member} language={language} /> },
        ]}
      />
    </Section>
  )
}

function Invite({ state, organisation }: PeopleProps) {
  const { language, sent } = state
  const say = peopleMessages[language]
  const labels = { name: say.name, email: say.email, roles: say.roles }
  return (
    <Section id="inviter" title={say.invite} note={say.inviteNote}>
      <PostForm state={state} action="/espace/personnes" button={say.sendInvitation} labels={labels}>
        <input type="hidden" name="organisation" value={organisation.id} />
        <TextField
          name="name"
          label={say.name}
          maxLength={200}
          autoComplete="off"
          value={textOf(sent, 'name')}
          {...errorOf(state, 'name')}
        />
        <TextField
          name="email"
          type="email"
          label={say.email}
          maxLength={254}
          autoComplete="off"
          value={textOf(sent, 'email')}
          {...errorOf(state, 'email')}
        />
        <SelectField
          name="language"
          label={say.language}
          value={textOf(sent, 'language') || language}
          choices={[
            { value: 'fr', label: say.french },
            { value: 'en', label: say.english },
          ]}
        />
        <div id="roles">
          <CheckboxGroup
            name="roles"
            legend={say.roles}
            chosen={textsOf(sent, 'roles')}
            choices={roleChoices(language)}
          />
        </div>
      </PostForm>
    </Section>
  )
}

/** The members of an organisation, and the form by which one more is invited. */
export function People(props: PeopleProps) {
  const { state, organisation, organisations } = props
  const { language } = state
  const say = peopleMessages[language]
  return (
    <>
      <PageHead
        eyebrow={<a href={linkTo(language, '/espace')}>{say.workspace}</a>}
        title={say.people}
        lede={say.peopleLede(organisation.name)}
      />
      <div class="wrap">
        <OrganisationChoice
          path="/espace/personnes"
          language={language}
          current={organisation.id}
          organisations={organisations}
        />
        <Members {...props} />
        <Invite {...props} />
      </div>
    </>
  )
}
