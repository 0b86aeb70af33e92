import type { Block, Part } from '../rules/document.ts'

type Parts = Extract<Block, { kind: 'parts' }>

const gap = 0.4

/** Where each part begins and ends, in hundredths of the bar. */
function stretches(parts: readonly Part[]) {
  const shown = parts.filter(({ count }) => count > 0)
  const total = shown.reduce((sum, { count }) => sum + count, 0)
  const room = 100 - gap * Math.max(0, shown.length - 1)
  let from = 0
  return shown.map(({ count, tone }) => {
    const width = (room * count) / total
    const stretch = { tone, x: from, width }
    from += width + gap
    return stretch
  })
}

const percent = (value: number) => `${value.toFixed(3)}%`

/** A whole in parts: what is there is full, what is missing is a dashed line; the counts stand beneath. */
export function PartsBar({ caption, alt, parts }: Omit<Parts, 'kind'>) {
  return (
    <figure class="parts">
      <figcaption>{caption}</figcaption>
      <svg width="100%" height="24" role="img" aria-label={alt}>
        {stretches(parts).map(({ tone, x, width }) => (
          <rect key={tone} class={tone} x={percent(x)} y="1" width={percent(width)} height="22" />
        ))}
      </svg>
      <ul>
        {parts.map(({ label, count, tone }) => (
          <li key={tone}>
            <span class={`swatch ${tone}`} aria-hidden="true" />
            <b>{count}</b> {label}
          </li>
        ))}
      </ul>
    </figure>
  )
}
