import * as client from 'openid-client'
import { z } from 'zod'
import type { OidcConfig } from '../../platform/config.ts'
import { readSigned, sign } from './rules/signed.ts'

/** What must come back from the provider as it left, held by the browser in a signed cookie. */
const flowSchema = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  vers: z.string(),
  invitation: z.string().nullable(),
  language: z.enum(['fr', 'en']),
  /** Milliseconds since 1970 after which it is no longer taken. */
  until: z.number(),
})
type Flow = z.infer<typeof flowSchema>

export const flowSeconds = 600

/** What the provider said of somebody, checked: signatures, audience, state, nonce, one subject throughout. */
export interface ProviderAnswer {
  readonly issuer: string
  readonly subject: string
  readonly name: string | null
}

const known = new WeakMap<OidcConfig, Promise<client.Configuration>>()

/** Reads what the provider publishes of itself, once; again where that failed. */
function findProvider(oidc: OidcConfig): Promise<client.Configuration> {
  const present = known.get(oidc)
  if (present) return present
  const issuer = new URL(oidc.issuer)
  const execute = [client.enableNonRepudiationChecks]
  if (issuer.protocol === 'http:') execute.push(client.allowInsecureRequests)
  const found = client.discovery(issuer, oidc.clientId, oidc.clientSecret, undefined, { execute, timeout: 10 })
  known.set(oidc, found)
  found.catch(() => known.delete(oidc))
  return found
}

export interface Departure {
  readonly address: string
  readonly cookie: string
}

/** Where to send the browser, and the cookie that it must bring back. */
export async function leaveForProvider(
  oidc: OidcConfig,
  { returnTo, now, ...going }: Pick<Flow, 'vers' | 'invitation' | 'language'> & { returnTo: string; now: Date },
): Promise<Departure> {
  const provider = await findProvider(oidc)
  const verifier = client.randomPKCECodeVerifier()
  const [state, nonce] = [client.randomState(), client.randomNonce()]
  const flow: Flow = { ...going, state, nonce, verifier, until: now.getTime() + flowSeconds * 1000 }
  const address = client.buildAuthorizationUrl(provider, {
    redirect_uri: returnTo,
    scope: 'openid profile',
    state,
    nonce,
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  })
  return { address: address.href, cookie: sign(flow, oidc.clientSecret) }
}

/** What the browser brought back, if it left from here and not long ago. */
export function readFlow(oidc: OidcConfig, cookie: string | undefined, now: Date): Flow | undefined {
  const read = flowSchema.safeParse(readSigned(cookie ?? '', oidc.clientSecret))
  return read.success && now.getTime() < read.data.until ? read.data : undefined
}

const claims = z.object({
  name: z.string().optional(),
  given_name: z.string().optional(),
  family_name: z.string().optional(),
  usual_name: z.string().optional(),
})

function nameOf(said: unknown): string | null {
  const { name, given_name, usual_name, family_name } = claims.catch({}).parse(said)
  const both = [given_name, usual_name ?? family_name].filter(Boolean).join(' ')
  const whole = (both || name || '').trim().slice(0, 200)
  return whole === '' ? null : whole
}

/** Changes the code of the address for what the provider says. Throws where anything is not as it should be. */
export async function askProvider(oidc: OidcConfig, address: URL, flow: Flow): Promise<ProviderAnswer> {
  const provider = await findProvider(oidc)
  const tokens = await client.authorizationCodeGrant(provider, address, {
    pkceCodeVerifier: flow.verifier,
    expectedState: flow.state,
    expectedNonce: flow.nonce,
    idTokenExpected: true,
  })
  const { iss, sub } = tokens.claims()!
  const said = await client.fetchUserInfo(provider, tokens.access_token, sub)
  return { issuer: iss, subject: sub, name: nameOf(said) }
}
