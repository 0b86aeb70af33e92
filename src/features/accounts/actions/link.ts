import { siteOf } from '../../../platform/config.ts'
import type { InTransaction } from '../../../platform/db/database.ts'
import { queueMail } from '../../../platform/mail/queue.ts'
import { linkTo } from '../../../ui/link.ts'
import { mailMessages } from '../mail-messages.ts'
import { insertLink } from '../queries/links.ts'
import { findPerson } from '../queries/people.ts'
import { hashOf } from '../rules/secret.ts'
import { type LinkPurpose, linkLimits } from '../rules/session.ts'
import type { Doing } from './doing.ts'
import { randomToken } from './tokens.ts'

const paths = { invitation: '/invitation', reset: '/mot-de-passe' } as const

interface MadeLink {
  readonly person: string
  readonly purpose: LinkPurpose
  readonly token: string
  readonly link: string
}

async function mailLink(
  tx: InTransaction,
  { world, language }: Pick<Doing, 'world' | 'language'>,
  { person, purpose, token, link }: MadeLink,
): Promise<void> {
  const { name, email } = (await findPerson(tx, person))!
  const site = new URL(world.config.baseUrl!).host
  const say = mailMessages[language]
  await queueMail(tx, {
    key: `account:${hashOf(token)}`,
    to: email,
    toName: name,
    subject: say[`subject.${purpose}`](site),
    text: say[`text.${purpose}`](name, site, link),
    purpose: 'account',
    language,
  })
}

/** Makes a link for a person, and mails it; where nothing is mailed, writes it in the log. Answers its whole address. */
export async function makeLink(
  tx: InTransaction,
  { world, language }: Pick<Doing, 'world' | 'language'>,
  { person, purpose }: { person: string; purpose: LinkPurpose },
): Promise<string> {
  const { clock, config, log } = world
  const token = randomToken()
  const expiresAt = new Date(clock().getTime() + linkLimits[purpose])
  await insertLink(tx, { tokenHash: hashOf(token), person, purpose, expiresAt })
  const link = `${siteOf(config)}${linkTo(language, `${paths[purpose]}/${token}`)}`
  if (config.mail) await mailLink(tx, { world, language }, { person, purpose, token, link })
  else log.info({ person, purpose, link }, 'a link to hand on')
  return link
}
