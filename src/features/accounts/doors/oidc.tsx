import { NotFound, Refused } from '../../../kernel/refusal.ts'
import { type Answer, type Door, type PageAnswer, reads, type Visit } from '../../../platform/web/door.ts'
import { everyone } from '../../../platform/web/guards.ts'
import { linkTo } from '../../../ui/link.ts'
import { signInByOidc } from '../actions/sign-in-by-oidc.ts'
import { messages } from '../messages.ts'
import { pageMessages } from '../page-messages.ts'
import { askProvider, flowSeconds, leaveForProvider, readFlow } from '../provider.ts'
import { pathWithin } from '../rules/address.ts'
import { nothing, type OidcQuery, oidcQuery } from '../schema.ts'
import { StoppedPage } from '../views/sign-in.tsx'
import { atTheDoor, cookieOf } from './forms.ts'

const flowCookie = 'levier_fournisseur'
const returnPath = '/connexion/retour'

function settingsOf({ world: { config } }: Visit) {
  const { oidc, baseUrl } = config
  if (oidc === null || baseUrl === undefined) throw new NotFound()
  return { oidc, baseUrl }
}

function stopped({ language }: Visit, status: number, lede: string): PageAnswer {
  const title = pageMessages[language].notSignedIn
  return { status, title, body: <StoppedPage language={language} title={title} lede={lede} /> }
}

async function leave(visit: Visit<OidcQuery>): Promise<Answer> {
  const { oidc, baseUrl } = settingsOf(visit)
  const { world, language, query } = visit
  const { vers, invitation } = query
  try {
    const { address, cookie } = await leaveForProvider(oidc, {
      returnTo: `${baseUrl}${returnPath}`,
      now: world.clock(),
      vers,
      invitation: invitation === '' ? null : invitation,
      language,
    })
    return { redirectTo: address, cookies: [{ name: flowCookie, value: cookie, seconds: flowSeconds }] }
  } catch (error) {
    world.log.error({ err: error }, 'the identity provider does not answer')
    return stopped(visit, 502, messages[language].providerRefused)
  }
}

/** The way back: the protocol has it a GET, and it opens a session; state, nonce and the signed cookie stand for the form's token. */
async function comeBack(visit: Visit): Promise<Answer> {
  const { oidc, baseUrl } = settingsOf(visit)
  const { world } = visit
  const flow = readFlow(oidc, visit.cookies[flowCookie], world.clock())
  if (!flow) return stopped(visit, 400, messages[visit.language].signInAgain)
  const { language, invitation, vers } = flow
  try {
    const said = await askProvider(oidc, new URL(visit.address, baseUrl), flow)
    const opened = await signInByOidc({ ...atTheDoor(visit), language }, { ...said, invitation })
    const redirectTo = linkTo(language, pathWithin(vers))
    return { redirectTo, cookies: [cookieOf(opened), { name: flowCookie, value: null }] }
  } catch (error) {
    if (error instanceof Refused) return stopped({ ...visit, language }, 403, error.in(language))
    world.log.warn({ err: error }, 'the identity provider did not confirm a sign-in')
    return stopped({ ...visit, language }, 400, messages[language].providerRefused)
  }
}

/** Signing in by the identity provider: there and back. */
export const oidcDoors: readonly Door[] = [
  reads('/connexion/fournisseur', everyone, oidcQuery, leave),
  reads(returnPath, everyone, nothing, comeBack),
]
