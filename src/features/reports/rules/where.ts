import type { Finding } from './finding.ts'

/** Where what was found can be seen, and mended: an address without language, or nothing. */
export function whereIs(finding: Finding, consultation: string, scheme: string | null): string | null {
  const space = `/espace/concertations/${consultation}`
  switch (finding.code) {
    case 'unanswered':
    case 'no-action':
    case 'other-theme':
      return `/concertations/${consultation}/propositions/${finding.number}`
    case 'theme-without-action':
    case 'not-all-answered':
      return `/concertations/${consultation}/propositions`
    case 'several-days':
    case 'adopted-before-close':
    case 'met-after':
    case 'count-differs':
      return space
    case 'no-such-multiple':
    case 'no-baseline':
      return scheme && `/schemas/${scheme}/objectifs`
    case 'remark':
    case 'acronym':
      return scheme && `/schemas/${scheme}`
  }
}
