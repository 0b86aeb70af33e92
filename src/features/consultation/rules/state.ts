/** How far a consultation is: not open yet, taking contributions, taking no more, answered. */
export const consultationStates = ['preparing', 'open', 'closed', 'answered'] as const
export type ConsultationState = (typeof consultationStates)[number]

/** How people take part; chosen when a consultation is created, then frozen. */
export const participationModes = ['anonymous', 'email', 'link', 'account'] as const
export type ParticipationMode = (typeof participationModes)[number]

/** How something came in. */
export const channels = ['web', 'email', 'meeting', 'paper', 'phone'] as const
export type Channel = (typeof channels)[number]

/** What the timeline of a consultation tells. */
export const eventKinds = [
  'opening',
  'extension',
  'close',
  'workshop',
  'seminar',
  'meeting',
  'notice',
  'answers',
  'adoption',
  'report',
] as const
export type EventKind = (typeof eventKinds)[number]

/** Where people met: a contribution may come from there, and there may be minutes. */
export const gatherings = ['workshop', 'seminar', 'meeting'] as const satisfies readonly EventKind[]

/** Whether it is where people met. */
export function isGathering(kind: EventKind): boolean {
  return (gatherings as readonly EventKind[]).includes(kind)
}

/** What a person writes on the timeline; the rest the consultation writes itself when it moves. */
export const writtenKinds = [...gatherings, 'notice', 'adoption', 'report'] as const satisfies readonly EventKind[]
