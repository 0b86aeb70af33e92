import type { InTransaction } from '../../../platform/db/database.ts'
import { linkTo } from '../../../ui/link.ts'
import { insertLink } from '../queries/links.ts'
import { hashOf } from '../rules/secret.ts'
import { type LinkPurpose, linkLimits } from '../rules/session.ts'
import type { Doing } from './doing.ts'
import { randomToken } from './tokens.ts'

const paths = { invitation: '/invitation', reset: '/mot-de-passe' } as const

/** Makes a link for a person and writes it in the log, as long as nothing is mailed. Answers its whole address. */
export async function makeLink(
  tx: InTransaction,
  { world: { clock, config, log }, language }: Pick<Doing, 'world' | 'language'>,
  { person, purpose }: { person: string; purpose: LinkPurpose },
): Promise<string> {
  const token = randomToken()
  const expiresAt = new Date(clock().getTime() + linkLimits[purpose])
  await insertLink(tx, { tokenHash: hashOf(token), person, purpose, expiresAt })
  const site = config.baseUrl ?? `http://${config.host}:${config.port}`
  const link = `${site}${linkTo(language, `${paths[purpose]}/${token}`)}`
  log.info({ person, purpose, link }, 'a link to hand on')
  return link
}
