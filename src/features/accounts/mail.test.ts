import { afterEach, beforeEach, expect, test } from 'vitest'
import { sendDueMail } from '../../platform/mail/send.ts'
import { testDatabase } from '../../test/database.ts'
import { headerOf, openMailServer, type TestMailServer, textOfMail } from '../../test/mail-server.ts'
import { worldOn } from '../../test/world.ts'
import { acceptInvitation, askReset, resetPassword } from './actions/choose-password.ts'
import { atTheDoor, givenInvited, givenOrganisation, givenPerson, goodPassword } from './fixtures/people.ts'

const db = testDatabase()
let server: TestMailServer
let world: ReturnType<typeof worldOn>
let organisation: string

beforeEach(async () => {
  server = await openMailServer()
  const settings = { SMTP_URL: server.url, MAIL_FROM: 'levier@valmire.example', BASE_URL: 'https://valmire.example' }
  world = worldOn(db, { ...settings, MAIL_RATE: '0' })
  organisation = await givenOrganisation(db, '200093201')
})
afterEach(() => server.close())

const lea = { email: 'lea@exemple.fr', roles: ['buyer'] } as const
const tokenIn = (text: string) => /https:\/\/valmire\.example\/[\w-]+\/([\w-]+)\n/.exec(text)?.[1]

test('an invitation arrives by mail, and its link chooses a password', async () => {
  await givenInvited(world, organisation, lea)
  await sendDueMail(world)
  const [mail] = server.received
  expect(mail!.to).toBe('lea@exemple.fr')
  expect(headerOf(mail!, 'Subject')).toContain('valmire.example')
  const token = tokenIn(textOfMail(mail!))
  await acceptInvitation(atTheDoor(world), { token: token!, password: goodPassword })
})

test('a link to choose another password goes to the account, in its language, and to nobody for an unknown address', async () => {
  await givenPerson(world, organisation, lea)
  await askReset(atTheDoor(world), { email: 'Lea@exemple.fr' })
  await askReset(atTheDoor(world), { email: 'personne@exemple.fr' })
  await sendDueMail(world)
  const resets = server.received.filter((mail) => textOfMail(mail).includes('/mot-de-passe/'))
  expect(resets.map(({ to }) => to)).toEqual(['lea@exemple.fr'])
  const token = tokenIn(textOfMail(resets[0]!))
  await resetPassword(atTheDoor(world), { token: token!, password: `${goodPassword}, encore` })
})

test('without a mail server nothing is queued: the link is in the log, as before', async () => {
  await givenInvited(worldOn(db), organisation, lea)
  expect(await db.selectFrom('message').selectAll().execute()).toEqual([])
})
