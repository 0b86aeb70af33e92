/** For what a contact may be written to. */
export const purposes = ['consultation', 'follow', 'news', 'events', 'suppliers'] as const
export type Purpose = (typeof purposes)[number]

/** On which legal basis (GDPR art. 6): a to consent, e to a mission of public interest; a professional address is written to about the profession. */
export const bases = ['consent', 'public-task', 'professional'] as const
export type Basis = (typeof bases)[number]

/** What kind of structure a contact speaks for. */
export const contactKinds = ['citizen', 'company', 'inclusion', 'association', 'public', 'other'] as const
export type ContactKind = (typeof contactKinds)[number]

/** Why a contact may be written to for one purpose. */
export interface PurposeLine {
  readonly purpose: Purpose
  readonly basis: Basis
  readonly proof: string | null
  readonly source: string
}

/** What lacks: consent without proof is none, and nobody is written to at home on a professional basis. */
export function purposeFault({ basis, proof }: PurposeLine, kind: ContactKind): 'proof' | 'citizen' | undefined {
  if (basis === 'consent' && !proof) return 'proof'
  return basis === 'professional' && kind === 'citizen' ? 'citizen' : undefined
}

/** Tags as they are compared: folded, each once, in the order of the alphabet. */
export function tagsOf(text: string): string[] {
  const tags = text.split(/[,;|]/).map((tag) => tag.trim().toLowerCase().replace(/\s+/g, ' '))
  return [...new Set(tags.filter((tag) => tag !== ''))].sort().slice(0, 20)
}

/** The tag under which the contacts of a list are found: a tag that somebody wrote by hand is none of a list. */
export function tagOfList(title: string): string {
  return `liste : ${tagsOf(title.replace(/[,;|]/g, ' '))[0] ?? ''}`
}
