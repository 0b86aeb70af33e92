/** Where to go after signing in: a path of this very site, otherwise the workspace. */
export function pathWithin(wanted: string): string {
  const inside = /^\/(?![/\\])[^\\\s]*$/.test(wanted) && ![...wanted].some((sign) => sign < ' ')
  return inside ? wanted : '/espace'
}
