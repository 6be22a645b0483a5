import { expect, test } from 'vitest'
import { isPublic, lookupPublic } from '../../../src/adapters/webhooks/public-address.ts'

test.each([
  ...['0.0.0.0', '10.1.2.3', '100.64.0.1', '127.0.0.1', '127.8.8.8', '169.254.169.254', '172.16.0.1'],
  ...['172.31.255.255', '192.0.0.1', '192.0.2.1', '192.168.1.1', '198.18.0.1', '198.51.100.7', '203.0.113.9'],
  ...['224.0.0.1', '255.255.255.255', '::', '::1', '::ffff:127.0.0.1', '::ffff:8.8.8.8', '64:ff9b::7f00:1'],
  ...['fc00::1', 'fd12::1', 'fe80::1', 'ff02::1', '2001:db8::1', '2002:7f00:1::', '2001::1', 'localhost', ''],
])('%s is not public', address => {
  expect(isPublic(address)).toBe(false)
})

test.each(['8.8.8.8', '1.1.1.1', '172.15.0.1', '172.32.0.1', '2606:4700::1111', '2404:6800::200e'])(
  '%s is public',
  address => {
    expect(isPublic(address)).toBe(true)
  },
)

test.each([true, false])('a name that leads to this machine is not resolved (all: %s)', async all => {
  const error = await new Promise(resolve => lookupPublic('localhost', { all }, resolve))
  expect(String(error)).toContain('the address is not public')
})
