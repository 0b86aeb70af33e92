import { gatherings } from '../../consultation/rules/state.ts'
import { listVaryingAcronyms } from './acronyms.ts'
import type { DatedThing, FactProposition, FactScheme, GivenDay, ReportFacts } from './facts.ts'
import type { Finding } from './finding.ts'

type Of<C extends Finding['code']> = Extract<Finding, { code: C }>

function listUnanswered({ propositions }: ReportFacts): Finding[] {
  return propositions
    .filter(({ judgement }) => judgement === 'none')
    .map(({ number, text }) => ({ code: 'unanswered', number, text }))
}

/** What is retained must be done by something: a refusal, or what is done already, needs no action. */
function listWithoutAction({ propositions, themes }: ReportFacts): Finding[] {
  const promised = ({ position, actions }: FactProposition) =>
    (position === 'retained' || position === 'retained-in-part') && actions.length === 0
  return [
    ...propositions.filter(promised).map(({ number, text }): Finding => ({ code: 'no-action', number, text })),
    ...themes
      .filter(({ actions }) => actions?.length === 0)
      .map(({ title }): Finding => ({ code: 'theme-without-action', title })),
  ]
}

const daysOf = (dates: readonly GivenDay[]) => [...new Set(dates.map(({ on }) => on))].sort()

/** Each thing once, whether the timeline or the scheme tells of it. */
function listSeveralDays({ events, acts }: ReportFacts): Finding[] {
  const several = [...events, ...acts].filter(({ dates }) => daysOf(dates).length > 1)
  const keyOf = ({ title, act }: DatedThing) => act ?? title.fr
  return [...new Map(several.map((thing) => [keyOf(thing), thing])).values()].map(({ title, act, dates }) => ({
    code: 'several-days',
    title,
    act,
    dates,
  }))
}

function listOrderFaults({ events, closesOn, scheme }: ReportFacts): Finding[] {
  const adoptions = events.filter(({ adopts }) => adopts).flatMap(({ dates }) => daysOf(dates))
  if (adoptions.length === 0) return []
  const [earliest, latest] = [adoptions.sort()[0]!, adoptions.sort().at(-1)!]
  const early: Finding[] =
    closesOn !== null && earliest < closesOn ? [{ code: 'adopted-before-close', on: earliest, closesOn }] : []
  const met = events.filter(({ kind }) => (gatherings as readonly string[]).includes(kind))
  const late = met.flatMap(({ title, dates }): Finding[] => {
    const on = daysOf(dates)[0]!
    if (on <= latest) return []
    const inForce = scheme && scheme.from < on ? scheme.from : null
    return [{ code: 'met-after', title, on, adoptedOn: latest, inForce }]
  })
  return [...early, ...late]
}

/** A multiple is right where it leads from some known value to the target, to five hundredths. */
const closeEnough = 0.05

function listMultiples({ claims, scheme }: ReportFacts): Finding[] {
  if (!scheme) return []
  return claims.flatMap(({ kind, indicator, value: times, says }): Finding[] => {
    const target = kind === 'multiple' ? scheme.targets.find((one) => one.indicator === indicator) : undefined
    if (!target || times === null) return []
    const { title, goal, unit } = target
    const bases = basesOf(scheme, target.indicator)
    const right = goal !== null && bases.some(({ value }) => Math.abs(value * times - goal) <= goal * closeEnough)
    return right ? [] : [{ code: 'no-such-multiple', title, says, times, goal, unit, bases }]
  })
}

function basesOf({ measures }: FactScheme, indicator: string): Of<'no-such-multiple'>['bases'] {
  return measures
    .filter((measure) => measure.indicator === indicator)
    .map(({ year, value }) => ({ year, value }))
    .sort((a, b) => b.year - a.year)
}

function listWithoutBaseline({ scheme }: ReportFacts): Finding[] {
  return (scheme?.targets ?? [])
    .filter(({ baseline }) => baseline === null)
    .map(({ title }) => ({ code: 'no-baseline', title }))
}

function listCounts({ stated, claims, counted }: ReportFacts): Finding[] {
  const claimed = claims.flatMap(({ kind, says, channel, value }) =>
    kind === 'count' && channel !== null ? [{ label: says, channel, count: value }] : [],
  )
  return [...stated, ...claimed].flatMap(({ label, channel, count }): Finding[] =>
    count === null || count === counted[channel]
      ? []
      : [{ code: 'count-differs', label, channel, stated: count, counted: counted[channel] }],
  )
}

function listOverstated({ claims, propositions }: ReportFacts): Finding[] {
  const numbers = propositions.filter(({ judgement }) => judgement === 'none').map(({ number }) => number)
  if (numbers.length === 0) return []
  return claims
    .filter(({ kind }) => kind === 'all-answered')
    .map(({ says }) => ({ code: 'not-all-answered', says, unanswered: numbers.length, numbers }))
}

/** A proposition whose answer names only actions that are given to other themes, or of which somebody noted that it stands elsewhere. */
function listOtherThemes({ propositions, themes, claims }: ReportFacts): Finding[] {
  return propositions.flatMap(({ number, text, theme, actions }): Finding[] => {
    const noted = claims.filter((claim) => claim.kind === 'answered-under' && claim.proposition === number)
    const own = themes.find(({ code }) => code === theme)
    const strange = actions.length > 0 && !actions.some((action) => own?.actions?.includes(action))
    const others = themes.filter(
      (other) =>
        other.code !== theme &&
        (noted.some((claim) => claim.theme === other.code) ||
          (strange && actions.some((action) => other.actions?.includes(action)))),
    )
    if (others.length === 0) return []
    return [{ code: 'other-theme', number, text, theme: own?.title ?? null, others: others.map(({ title }) => title) }]
  })
}

/** Everything in which what a report is made from does not hold together, or is missing. */
export function checkReport(facts: ReportFacts): Finding[] {
  return [
    ...listUnanswered(facts),
    ...listWithoutAction(facts),
    ...listWithoutBaseline(facts),
    ...listOverstated(facts),
    ...listSeveralDays(facts),
    ...listOrderFaults(facts),
    ...listMultiples(facts),
    ...listCounts(facts),
    ...listOtherThemes(facts),
    ...listVaryingAcronyms(facts.texts).map((forms): Finding => ({ code: 'acronym', forms })),
    ...(facts.scheme?.remarks ?? []).map(({ title, body }): Finding => ({ code: 'remark', title, body })),
  ]
}
