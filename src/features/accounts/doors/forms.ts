import type { Again, CookieChange, Visit } from '../../../platform/web/door.ts'
import { sessionCookie } from '../../../platform/web/enter.ts'
import type { FormState } from '../../../ui/post-form.tsx'
import type { AtTheDoor } from '../actions/doing.ts'
import type { Opened } from '../actions/open-session.ts'

/** The cookie of a session that has just been opened. */
export function cookieOf({ token, seconds }: Opened): CookieChange {
  return { name: sessionCookie, value: token, seconds }
}

/** Takes the cookie of the session away. */
export const noCookie: CookieChange = { name: sessionCookie, value: null }

/** What the views need of a form, empty or shown again. */
export function stateOf({ language, formToken }: Visit, again?: Again): FormState {
  return { language, formToken, errors: again?.errors ?? {}, sent: again?.sent.fields ?? {} }
}

/** Somebody at a form, before anybody knows who. */
export function atTheDoor({ world, language, visitorKey }: Visit): AtTheDoor {
  return { world, language, visitorKey }
}
