import { createHmac, timingSafeEqual } from 'node:crypto'

function signatureOf(text: string, key: string): Buffer {
  return createHmac('sha256', key).update(`levier ${text}`).digest()
}

/** A value for a cookie that only the holder of the key can have made. */
export function sign(value: unknown, key: string): string {
  const text = Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${text}.${signatureOf(text, key).toString('base64url')}`
}

/** The value that was signed; `undefined` for anything else. */
export function readSigned(signed: string, key: string): unknown {
  const [text = '', signature = ''] = signed.split('.')
  const [sent, right] = [Buffer.from(signature, 'base64url'), signatureOf(text, key)]
  if (sent.length !== right.length || !timingSafeEqual(sent, right)) return undefined
  return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
}
