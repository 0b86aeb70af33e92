/** The address of a scheme and of what it holds: short for the current one, permanent for any other. */
export interface SchemeAddress {
  readonly scheme: string
  readonly targets: string
  action(action: { readonly number: number; readonly code: string }): string
  /** Of something that the scheme measures by itself. */
  indicator(code: string): string
}

/** How the chain names an indicator as one of a scheme: computed ones are everybody's, own ones are told apart by the scheme. */
export function chainIdOf({ id }: { readonly id: string }, indicator: string): string {
  return `${indicator}@${id}`
}

/** The scheme and the code behind such a name; `undefined` for a computed indicator. */
export function ownOfChainId(id: string): { readonly schemeId: string; readonly code: string } | undefined {
  const [code = '', schemeId] = id.split('@')
  return schemeId === undefined ? undefined : { schemeId, code }
}

/** The permanent address of something that a scheme measures by itself, before what is asked of it: its files, its citations. */
export function ownAddress({ slug }: { readonly slug: string }, code: string): string {
  return `/schemas/${slug}/indicateurs/${code}`
}

export function addressOf({ slug }: { readonly slug: string }, current: boolean): SchemeAddress {
  if (current)
    return {
      scheme: '/schema',
      targets: '/objectifs',
      action: ({ number }) => `/schema/actions/${number}`,
      indicator: (code) => `/indicateurs/${code}`,
    }
  const scheme = `/schemas/${slug}`
  return {
    scheme,
    targets: `${scheme}/objectifs`,
    action: ({ code }) => `${scheme}/actions/${code}`,
    indicator: (code) => `${scheme}/indicateurs/${code}`,
  }
}
