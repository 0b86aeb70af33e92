import { encode } from 'uqr'

/** The clear margin that readers ask for, in modules. */
const margin = 4

/** The dark modules as one path: a run of each row is one rectangle. */
function drawModules(rows: readonly (readonly boolean[])[]): string {
  const runs: string[] = []
  rows.forEach((row, y) => {
    let start: number | undefined
    for (let x = 0; x <= row.length; x++) {
      if (row[x]) start ??= x
      else if (start !== undefined) {
        runs.push(`M${start} ${y}h${x - start}v1h-${x - start}z`)
        start = undefined
      }
    }
  })
  return runs.join('')
}

/** A text as a QR code, black on white whatever the page: a telephone reads it. What it opens always stands beside it in words. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: margin })
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={drawModules(data)} fill="#000" />
    </svg>
  )
}
