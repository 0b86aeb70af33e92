/** The address of a scheme and of what it holds: short for the current one, permanent for any other. */
export interface SchemeAddress {
  readonly scheme: string
  readonly targets: string
  action(action: { readonly number: number; readonly code: string }): string
}

/** How the chain names an indicator as one of a scheme: computed ones are everybody's, own ones are told apart by the scheme. */
export function chainIdOf({ id }: { readonly id: string }, indicator: string): string {
  return `${indicator}@${id}`
}

export function addressOf({ slug }: { readonly slug: string }, current: boolean): SchemeAddress {
  if (current) return { scheme: '/schema', targets: '/objectifs', action: ({ number }) => `/schema/actions/${number}` }
  const scheme = `/schemas/${slug}`
  return { scheme, targets: `${scheme}/objectifs`, action: ({ code }) => `${scheme}/actions/${code}` }
}
