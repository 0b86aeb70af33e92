import type { Answers } from '../questionnaire/answer.ts'

/** Why something that was sent waits for a person. None of them refuses anything. */
export const suspicions = ['trap', 'fast', 'proof', 'links', 'network'] as const
export type Suspicion = (typeof suspicions)[number]

/** Numbers behind the suspicions; the method page names them. */
export const limits = {
  /** Nobody reads and answers faster: so many seconds, and so many more for each answer, up to a bound. */
  seconds: { first: 2, each: 1, most: 20 },
  /** Links in free text. */
  links: 3,
  /** Sent from one network in one day before the next ones wait. */
  perNetwork: 40,
}

/** What is known of a sending besides its answers. */
export interface Sending {
  /** The field that people do not see was filled in. */
  readonly trapped: boolean
  /** Since the questionnaire was begun; `undefined` where that cannot be told. */
  readonly seconds: number | undefined
}

function countLinks(answers: Answers): number {
  const texts = Object.values(answers).filter((answer) => typeof answer === 'string')
  return texts.reduce((count, text) => count + (text.match(/https?:\/\/|www\./gi)?.length ?? 0), 0)
}

/** Nobody fills it in faster. */
export function leastSeconds(answers: Answers): number {
  const { first, each, most } = limits.seconds
  return Math.min(most, first + each * Object.keys(answers).length)
}

/** Why a sending looks as if no person had written it; how much comes from its network is looked at when it is written. */
export function suspicionsOf({ trapped, seconds }: Sending, answers: Answers): Suspicion[] {
  const found: Suspicion[] = []
  if (trapped) found.push('trap')
  if (seconds === undefined) found.push('proof')
  else if (seconds < leastSeconds(answers)) found.push('fast')
  if (countLinks(answers) >= limits.links) found.push('links')
  return found
}
