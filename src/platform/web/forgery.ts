import { createHmac, timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { Refused } from '../../kernel/refusal.ts'
import type { SentForm } from './door.ts'

/** The name of the hidden field that every form carries. */
export const tokenField = 'jeton'

/** The token of the forms of a session: nobody can make it who does not hold the session. A visitor has none to protect. */
export function formTokenOf(session: string | null): string {
  return session === null ? '' : createHmac('sha256', session).update('form').digest('base64url')
}

function equal(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

const refused = {
  fr: 'Cette demande vient d’une autre page ou d’une session finie. Rechargez la page.',
  en: 'This request comes from another page or an ended session. Reload the page.',
}

/** A form must come from a page of this very site. Throws `Refused`. */
export function demandSameSite(request: FastifyRequest, baseUrl: string | undefined): void {
  const { origin, host } = request.headers
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new Refused(refused)
  if (origin === undefined || origin === 'null') return
  const hosts = [host, baseUrl && new URL(baseUrl).host].filter(Boolean)
  if (!URL.canParse(origin) || !hosts.includes(new URL(origin).host)) throw new Refused(refused)
}

/** A form sent within a session must carry its token. Throws `Refused`. */
export function demandToken(form: SentForm, session: string | null): void {
  const sent = form.fields[tokenField]
  if (session !== null && !equal(typeof sent === 'string' ? sent : '', formTokenOf(session))) throw new Refused(refused)
}
