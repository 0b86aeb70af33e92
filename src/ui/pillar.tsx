import type { ComponentChildren } from 'preact'

/** The keys of the colours of axes and pillars. */
export type PillarColour = 'insertion' | 'ecologie' | 'ecosysteme' | 'transversal'

/** The square of an axis or a pillar with its name, in its colour. */
export function PillarMark({ colour, children }: { colour: PillarColour; children: ComponentChildren }) {
  return <span class={`pillar tone-${colour}`}>{children}</span>
}
