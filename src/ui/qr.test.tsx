import fc from 'fast-check'
import jsqr from 'jsqr'
import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { QrCode } from './qr.tsx'

/** So many pixels a module. */
const scale = 4

/** Reads the drawing as a telephone would: from its pixels. */
function readDrawing(svg: string): string | undefined {
  const size = Number(/viewBox="0 0 (\d+) /.exec(svg)![1])
  const side = size * scale
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255)
  for (const [, x, y, width] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row++)
      for (let column = Number(x) * scale; column < (Number(x) + Number(width)) * scale; column++)
        pixels.fill(0, (row * side + column) * 4, (row * side + column) * 4 + 3)
  return jsqr(pixels, side, side)?.data
}

const draw = (text: string) => renderToString(<QrCode text={text} label="Ce que le code ouvre" />)

test.each([
  'https://achats.exemple.fr/concertations/2027/repondre',
  'otpauth://totp/Levier:camille%40mel.example?issuer=Levier&secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&algorithm=SHA1&digits=6&period=30',
])('a reader of QR codes reads %s back from the drawing', (text) => {
  expect(readDrawing(draw(text))).toBe(text)
})

test('whatever the address, it is read back', () => {
  const address = fc.webUrl({ withQueryParameters: true }).filter((url) => url.length < 300)
  fc.assert(
    fc.property(address, (url) => readDrawing(draw(url)) === url),
    { numRuns: 12 },
  )
})

test('the drawing has a name, a clear margin, and no style of its own', () => {
  const svg = draw('https://exemple.fr')
  expect(svg).toContain('role="img"')
  expect(svg).toContain('aria-label="Ce que le code ouvre"')
  expect(svg).not.toContain('style')
  for (const [, x, y] of svg.matchAll(/M(\d+) (\d+)h/g))
    expect(Math.min(Number(x), Number(y))).toBeGreaterThanOrEqual(4)
})
