import { NotFound } from '../../../kernel/refusal.ts'
import {
  type Again,
  type Answer,
  acts,
  type Door,
  type PageAnswer,
  reads,
  type Visit,
} from '../../../platform/web/door.ts'
import { anyOf } from '../../../platform/web/guards.ts'
import { withQuery } from '../../../ui/link.ts'
import { textOf } from '../../../ui/post-form.tsx'
import { inviteMember } from '../actions/invite.ts'
import { changeRoles, disablePerson, issueLink, restorePerson } from '../actions/manage.ts'
import { peopleMessages } from '../people-messages.ts'
import { mayManageAccount } from '../policy.ts'
import { listMembers, listRoles } from '../queries/people.ts'
import { invitationForm, isId, memberForm, type PeopleQuery, peopleQuery, rolesForm } from '../schema.ts'
import { People } from '../views/people.tsx'
import { HandOn, PersonPage } from '../views/person.tsx'
import { chooseOrganisation } from './administered.ts'
import { stateOf } from './forms.ts'

const administrators = anyOf('administrator')
const section = '/espace'

async function peoplePage(visit: Visit, asked: string, again?: Again): Promise<PageAnswer> {
  const { world, actor, language } = visit
  const administered = await chooseOrganisation(world.db, actor, { asked, to: 'people' })
  const members = await listMembers(world.db, administered.organisation.id)
  return {
    title: peopleMessages[language].people,
    section,
    body: <People state={stateOf(visit, again)} {...administered} members={members} />,
  }
}

async function personPage(visit: Visit, asked: string, again?: Again): Promise<PageAnswer> {
  const { world, actor, params } = visit
  const { organisation } = await chooseOrganisation(world.db, actor, { asked, to: 'people' })
  const id = params.id ?? ''
  const member = isId(id) ? (await listMembers(world.db, organisation.id)).find((one) => one.id === id) : undefined
  if (!member) throw new NotFound()
  const organisations = [...new Set((await listRoles(world.db, id)).map((held) => held.organisation))]
  return {
    title: member.name,
    section,
    body: (
      <PersonPage
        state={stateOf(visit, again)}
        organisation={organisation}
        member={member}
        isSelf={actor.kind === 'person' && actor.id === id}
        mayManage={mayManageAccount(actor, { id, organisations })}
      />
    ),
  }
}

function handOn({ language, world }: Visit, shown: { name: string; link: string; organisation: string }): PageAnswer {
  const body = <HandOn language={language} mailed={world.config.mail !== null} {...shown} />
  return { title: peopleMessages[language].linkTitle, section, body }
}

const listOf = (organisation: string) => withQuery('/espace/personnes', { organisation })

/** The page of the person from which a form was sent, with what is wrong. */
const personAgain = (visit: Visit, again: Again) => personPage(visit, textOf(again.sent.fields, 'organisation'), again)

async function makeNewLink(visit: Visit, organisation: string): Promise<Answer> {
  const { world, params, actor } = visit
  await chooseOrganisation(world.db, actor, { asked: organisation, to: 'people' })
  const member = (await listMembers(world.db, organisation)).find(({ id }) => id === params.id)
  if (!member) throw new NotFound()
  return handOn(visit, { name: member.name, link: await issueLink(visit, member.id), organisation })
}

const personDoors: readonly Door[] = [
  reads('/espace/personnes/:id', administrators, peopleQuery, (visit: Visit<PeopleQuery>) =>
    personPage(visit, visit.query.organisation),
  ),
  acts('/espace/personnes/:id/roles', administrators, {
    form: rolesForm,
    async act(visit, { organisation, roles }) {
      await changeRoles(visit, { organisation, roles, person: visit.params.id ?? '' })
      return { redirectTo: listOf(organisation), notice: peopleMessages[visit.language].saved }
    },
    again: personAgain,
  }),
  acts('/espace/personnes/:id/lien', administrators, {
    form: memberForm,
    act: (visit, { organisation }) => makeNewLink(visit, organisation),
    again: personAgain,
  }),
  acts('/espace/personnes/:id/fermer', administrators, {
    form: memberForm,
    async act(visit, { organisation }) {
      await disablePerson(visit, visit.params.id ?? '')
      return { redirectTo: listOf(organisation), notice: peopleMessages[visit.language].closedNotice }
    },
    again: personAgain,
  }),
  acts('/espace/personnes/:id/rouvrir', administrators, {
    form: memberForm,
    async act(visit, { organisation }) {
      await restorePerson(visit, visit.params.id ?? '')
      return { redirectTo: listOf(organisation), notice: peopleMessages[visit.language].reopenedNotice }
    },
    again: personAgain,
  }),
]

/** The members of an organisation, for its administrators. */
export const peopleDoors: readonly Door[] = [
  reads('/espace/personnes', administrators, peopleQuery, (visit: Visit<PeopleQuery>) =>
    peoplePage(visit, visit.query.organisation),
  ),
  acts('/espace/personnes', administrators, {
    form: invitationForm,
    async act(visit, form) {
      const { name, organisation } = form
      const { link } = await inviteMember(visit, form)
      if (link !== null) return handOn(visit, { name, link, organisation })
      return { redirectTo: listOf(organisation), notice: peopleMessages[visit.language].rolesGiven(name) }
    },
    again: (visit, again) => peoplePage(visit, textOf(again.sent.fields, 'organisation'), again),
  }),
  ...personDoors,
]
