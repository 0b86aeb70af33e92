import { zlibSync } from 'fflate'
import type { Part } from '../rules/document.ts'

type Colour = readonly [number, number, number]

const colours: Readonly<Record<Part['tone'] | 'gapEdge', Colour>> = {
  full: [0x4d, 0x17, 0x42],
  half: [0xd9, 0xbf, 0xd2],
  gap: [0xff, 0xff, 0xff],
  gapEdge: [0xa3, 0x1d, 0x2a],
}

export const barSize = { width: 1200, height: 48 }
const between = 4
const edge = 3
const dash = 14

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  return crc
})

function chunk(kind: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), content])
  let crc = 0xffffffff
  for (const byte of body) crc = crcTable[(crc ^ byte) & 0xff]! ^ (crc >>> 8)
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(content.length, 0)
  frame.writeUInt32BE((crc ^ 0xffffffff) >>> 0, 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

interface Stretch {
  readonly from: number
  readonly to: number
  readonly tone: Part['tone']
}

function stretchesOf(parts: readonly Part[]): Stretch[] {
  const shown = parts.filter(({ count }) => count > 0)
  const total = shown.reduce((sum, { count }) => sum + count, 0)
  const room = barSize.width - between * Math.max(0, shown.length - 1)
  let from = 0
  return shown.map(({ count, tone }) => {
    const to = from + (room * count) / total
    const stretch = { from: Math.round(from), to: Math.round(to), tone }
    from = to + between
    return stretch
  })
}

/** What is missing is white within a dashed line. */
function colourAt(x: number, y: number, { from, to, tone }: Stretch): Colour {
  if (tone !== 'gap') return colours[tone]
  const upright = x < from + edge || x >= to - edge
  const flat = y < edge || y >= barSize.height - edge
  const drawn = (upright && y % dash < dash * 0.6) || (flat && x % dash < dash * 0.6)
  return drawn ? colours.gapEdge : colours.gap
}

/** The bar as a picture, for files that hold no drawing. */
export function drawBar(parts: readonly Part[]): Buffer {
  const { width, height } = barSize
  const rows = Buffer.alloc((width * 3 + 1) * height, 0xff)
  for (let y = 0; y < height; y++) {
    const row = y * (width * 3 + 1)
    rows[row] = 0
    for (const stretch of stretchesOf(parts))
      for (let x = stretch.from; x < stretch.to; x++) rows.set(colourAt(x, y, stretch), row + 1 + x * 3)
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', zlibSync(rows)), chunk('IEND', Buffer.alloc(0))])
}
