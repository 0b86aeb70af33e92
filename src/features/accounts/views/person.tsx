import type { Decision } from '../../../kernel/decision.ts'
import type { Language } from '../../../kernel/language.ts'
import { Sheet } from '../../../ui/facts.tsx'
import { CheckboxGroup } from '../../../ui/field.tsx'
import { linkTo, withQuery } from '../../../ui/link.ts'
import { type FormState, PostForm } from '../../../ui/post-form.tsx'
import { PageHead, Section } from '../../../ui/section.tsx'
import { peopleMessages } from '../people-messages.ts'
import type { OrganisationName } from '../queries/organisations.ts'
import type { Member } from '../queries/people.ts'
import { MemberState, roleChoices } from './people.tsx'

export interface PersonProps {
  readonly state: FormState
  readonly organisation: OrganisationName
  readonly member: Member
  readonly isSelf: boolean
  /** Whether the visitor may hand out links to the account, close it and open it. */
  readonly mayManage: Decision
}

function Roles({ state, organisation, member }: PersonProps) {
  const { language } = state
  const say = peopleMessages[language]
  return (
    <Section id="roles-titre" title={say.roles} note={say.rolesNote}>
      <PostForm state={state} action={`/espace/personnes/${member.id}/roles`} button={say.save}>
        <input type="hidden" name="organisation" value={organisation.id} />
        <CheckboxGroup
          name="roles"
          legend={say.rolesOf(member.name)}
          chosen={member.roles}
          choices={roleChoices(language)}
        />
      </PostForm>
    </Section>
  )
}

function Access({ state, member, mayManage, organisation }: PersonProps) {
  const { language } = state
  const say = peopleMessages[language]
  const plain = { ...state, errors: {}, sent: {} }
  const path = `/espace/personnes/${member.id}`
  if (!mayManage.allowed)
    return (
      <Section id="acces" title={say.access}>
        <p>{mayManage.reason[language]}</p>
      </Section>
    )
  const form = (verb: string, button: string) => (
    <PostForm state={plain} action={`${path}/${verb}`} button={button} second={true}>
      <input type="hidden" name="organisation" value={organisation.id} />
    </PostForm>
  )
  return (
    <Section id="acces" title={say.access} note={say.accessNote}>
      {member.disabledAt === null ? (
        <>
          {form('lien', say.newLink)}
          {form('fermer', say.close)}
        </>
      ) : (
        form('rouvrir', say.reopen)
      )}
    </Section>
  )
}

/** One member of an organisation: roles and access. */
export function PersonPage(props: PersonProps) {
  const { state, organisation, member, isSelf } = props
  const { language } = state
  const say = peopleMessages[language]
  const list = withQuery('/espace/personnes', { organisation: organisation.id })
  return (
    <>
      <PageHead eyebrow={<a href={linkTo(language, list)}>{say.people}</a>} title={member.name} />
      <div class="wrap">
        <Section id="qui" title={say.account}>
          <Sheet
            lines={[
              { term: say.email, value: member.email },
              { term: say.organisation, value: organisation.name },
              { term: say.state, value: <MemberState member={member} language={language} /> },
              { term: say.secondFactor, value: member.secondFactorSince === null ? say.none : say.inPlace },
            ]}
          />
          {isSelf && <p>{say.yourself}</p>}
        </Section>
        {!isSelf && <Roles {...props} />}
        {!isSelf && <Access {...props} />}
      </div>
    </>
  )
}

/** The link to hand on, shown once; or that there is none to hand on. */
export function HandOn({
  language,
  name,
  link,
  mailed,
  organisation,
}: {
  language: Language
  name: string
  link: string
  mailed: boolean
  organisation: string
}) {
  const say = peopleMessages[language]
  return (
    <PageHead title={say.linkTitle} lede={say.linkLede(name)}>
      <p>
        <code>{link}</code>
      </p>
      {mailed && <p>{say.linkMailed}</p>}
      <p>
        <a class="button" href={linkTo(language, withQuery('/espace/personnes', { organisation }))}>
          {say.back}
        </a>
      </p>
    </PageHead>
  )
}
