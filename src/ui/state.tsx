import type { ComponentChildren } from 'preact'

/** How something is going, as a shape: done, under way, late, not begun, given up. */
export type Shape = 'full' | 'half' | 'corner' | 'dashed' | 'struck'

const frame = <rect x="1" y="1" width="12" height="12" fill="none" stroke="currentColor" stroke-width="1.5" />
const lower = <rect x="1" y="7" width="12" height="6" fill="currentColor" />

const drawings = {
  full: <rect x="0.500" y="0.500" width="13" height="13" fill="currentColor" />,
  half: (
    <>
      {frame}
      {lower}
    </>
  ),
  corner: (
    <>
      {frame}
      {lower}
      <path class="corner" d="M7 0h7v7z" />
    </>
  ),
  dashed: (
    <rect
      x="1"
      y="1"
      width="12"
      height="12"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-dasharray="3 2"
    />
  ),
  struck: (
    <>
      {frame}
      <path d="M2 12 12 2" stroke="currentColor" stroke-width="1.5" />
    </>
  ),
}

/** A state: its shape and its word, never one without the other. */
export function State({ shape, children }: { shape: Shape; children: ComponentChildren }) {
  return (
    <span class={shape === 'corner' ? 'state late' : 'state'}>
      <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true" focusable="false">
        {drawings[shape]}
      </svg>
      <span>{children}</span>
    </span>
  )
}
