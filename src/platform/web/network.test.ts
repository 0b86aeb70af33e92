import { expect, it, test } from 'vitest'
import { networkKeyOf, networkOf } from './network.ts'

test.each([
  ['192.0.2.77', '192.0.2'],
  ['::ffff:192.0.2.77', '192.0.2'],
  ['2001:db8:aa:1::5', '2001:db8:aa'],
  ['2001:0DB8:00aa:ffff:1:2:3:4', '2001:db8:aa'],
  ['2001:db8::1', '2001:db8:0'],
  ['::1', '0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0'],
  ['', ''],
])('%s belongs to %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})

it('keeps a network behind a secret', () => {
  const secret = Buffer.alloc(32, 1)
  expect(networkKeyOf('192.0.2.1', secret)).toBe(networkKeyOf('192.0.2.250', secret))
  expect(networkKeyOf('192.0.2.1', secret)).not.toBe(networkKeyOf('192.0.3.1', secret))
  expect(networkKeyOf('192.0.2.1', secret)).not.toBe(networkKeyOf('192.0.2.1', Buffer.alloc(32, 2)))
})
