import { percent } from './percent.ts'

/** A share 0…1 as a bar from zero; `null` is a dashed frame: not known is not nothing. The number stands beside it in the table. */
export function Track({ share }: { share: number | null }) {
  if (share === null)
    return (
      <svg class="track unknown" aria-hidden="true" focusable="false">
        <rect x="1" y="1" width="99%" height="12" />
      </svg>
    )
  const width = percent(Math.min(1, Math.max(0, share)))
  return (
    <svg class="track" aria-hidden="true" focusable="false">
      <rect class="empty" width="100%" height="14" />
      <rect class="full" width={width} height="14" />
    </svg>
  )
}
