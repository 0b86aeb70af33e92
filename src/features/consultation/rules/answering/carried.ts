import type { Fields } from '../questionnaire/fill.ts'

/** What goes along with the form from page to page: nothing of it is kept on the server. */
export interface Carried {
  /** The answers so far, as the browser sends them back: not checked. */
  readonly answers: unknown
  /** The page that was filled in, from 0. */
  readonly page: number
  /** About when the questionnaire was begun. */
  readonly proof: string
  /** The code of a personal link or of a checked address. */
  readonly pass: string
  /** The code of the draft that was taken up. */
  readonly draft: string
  /** The code of the receipt: made before sending, so that nothing is sent twice. */
  readonly receipt: string
  /** Whether something that was sent is being changed. */
  readonly edit: boolean
  /** What people do not see, and programs fill in. */
  readonly trap: string
}

/** The names of these fields. They hold a hyphen, as no question does. */
export const carriedFields = {
  answers: 'levier-answers',
  page: 'levier-page',
  proof: 'levier-proof',
  pass: 'levier-pass',
  draft: 'levier-draft',
  receipt: 'levier-receipt',
  edit: 'levier-edit',
  trap: 'votre-site-web',
  go: 'levier-go',
} as const

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return {}
  }
}

const one = (fields: Fields, name: string): string => {
  const value = fields[name]
  return typeof value === 'string' ? value : (value?.[0] ?? '')
}

export function readCarried(fields: Fields): Carried {
  const at = (name: keyof typeof carriedFields) => one(fields, carriedFields[name])
  const page = Number(at('page'))
  return {
    answers: parsed(at('answers')),
    page: Number.isInteger(page) && page >= 0 ? page : 0,
    proof: at('proof').slice(0, 100),
    pass: at('pass').slice(0, 100),
    draft: at('draft').slice(0, 100),
    receipt: at('receipt').slice(0, 100),
    edit: at('edit') === '1',
    trap: at('trap'),
  }
}

/** What the sender wants: to begin, the next page, the one before, to put it aside, to go to a page, to see it whole, to send it. */
export type Wish =
  | { readonly to: 'begin' | 'next' | 'back' | 'aside' | 'review' | 'send' }
  | { readonly to: 'page'; readonly page: number }

export function readWish(fields: Fields): Wish {
  const go = one(fields, carriedFields.go)
  const page = /^page-(\d{1,2})$/.exec(go)?.[1]
  if (page !== undefined) return { to: 'page', page: Number(page) }
  return go === 'next' || go === 'back' || go === 'aside' || go === 'review' || go === 'send'
    ? { to: go }
    : { to: 'begin' }
}
