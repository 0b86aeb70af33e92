import { createHmac, timingSafeEqual } from 'node:crypto'

/** The clock of a form ticks every five seconds: finer is of no use. */
const tickMs = 5000

/** Under what a form is signed: the secret of the consultation, and the questionnaire. */
export interface ProofKey {
  readonly secret: Uint8Array
  readonly questionnaireId: string
}

function signatureOf(tick: string, { secret, questionnaireId }: ProofKey): Buffer {
  return createHmac('sha256', secret).update(`begun ${questionnaireId} ${tick}`).digest().subarray(0, 12)
}

/** Says, so that nobody else can say it, about when a questionnaire was begun. It goes with the form and is never stored. */
export function beginProof(now: Date, key: ProofKey): string {
  const tick = Math.floor(now.getTime() / tickMs).toString(36)
  return `${tick}.${signatureOf(tick, key).toString('base64url')}`
}

/** How many seconds ago at most the questionnaire was begun; `undefined` where the proof is none of ours. */
export function secondsSince(proof: string, now: Date, key: ProofKey): number | undefined {
  const [tick = '', signature = ''] = proof.split('.')
  const [sent, right] = [Buffer.from(signature, 'base64url'), signatureOf(tick, key)]
  if (sent.length !== right.length || !timingSafeEqual(sent, right)) return undefined
  return (now.getTime() - Number.parseInt(tick, 36) * tickMs) / 1000
}

/** Who takes part, so that nobody does twice: a keyed hash of a folded address, or of the code of a link. */
export function participantKeyOf(kind: 'email' | 'link', value: string, secret: Uint8Array): string {
  return createHmac('sha256', secret).update(`${kind} ${value}`).digest('base64url')
}

/**
 * The code of the link that a mailing gives to one person: always the same while the consultation is open, so that a reminder repeats
 * it, and nobody's any more once its secret is deleted.
 */
export function mailedCodeOf(person: string, secret: Uint8Array): string {
  return createHmac('sha256', secret).update(`mail ${person}`).digest().subarray(0, 18).toString('base64url')
}
