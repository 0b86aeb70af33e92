import { createHmac } from 'node:crypto'
import { isIPv4, isIPv6 } from 'node:net'

/** The eight groups of an IPv6 address, written out. */
function groupsOf(address: string): string[] {
  const [before = '', after] = address.split('%')[0]!.split('::')
  const [left, right] = [before, after ?? ''].map((half) => half.split(':').filter((group) => group !== ''))
  const missing = after === undefined ? 0 : 8 - left!.length - right!.length
  return [...left!, ...Array.from({ length: Math.max(0, missing) }, () => '0'), ...right!]
}

/** The network of an address: the first three numbers of IPv4, the first three groups of IPv6. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (isIPv4(plain)) return plain.split('.').slice(0, 3).join('.')
  if (!isIPv6(plain)) return ''
  return groupsOf(plain)
    .slice(0, 3)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}

/** A hash of the network of an address, which says nothing to whoever does not hold the secret. */
export function networkKeyOf(address: string, secret: Uint8Array): string {
  return createHmac('sha256', secret).update(networkOf(address)).digest('base64url').slice(0, 22)
}
