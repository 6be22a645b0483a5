// Which addresses a webhook may be sent to: public ones only, lest an endpoint be used to reach what is behind our wall.
// The address is looked at when the connection is made, after the name was resolved, and that very address is used.
import { type LookupAddress, type LookupOptions, lookup } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'

export class PrivateAddress extends Error {
  constructor() {
    super('the address is not public')
    this.name = 'PrivateAddress'
  }
}

// IANA's special-purpose registries: what is not globally reachable, and what leads to other addresses.
const closed4 = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12'],
  ...['192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15'],
  ...['198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
]
const open6 = ['2000::/3']
const closed6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']

const closed = listOf(closed4, closed6)
const globalUnicast = listOf([], open6)

/** Whether the address is one of the public internet. IPv6 that wraps IPv4 is not: such an address has its own. */
export function isPublic(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !closed.check(address, 'ipv4')
  return family === 6 && globalUnicast.check(address, 'ipv6') && !closed.check(address, 'ipv6')
}

function listOf(ipv4: readonly string[], ipv6: readonly string[]): BlockList {
  const list = new BlockList()
  for (const [ranges, family] of [
    [ipv4, 'ipv4'],
    [ipv6, 'ipv6'],
  ] as const) {
    for (const range of ranges) {
      const [net = '', prefix] = range.split('/')
      list.addSubnet(net, Number(prefix), family)
    }
  }
  return list
}

/** Resolves a name for a connection, and gives only public addresses; fails when there is any other. */
export const lookupPublic: LookupFunction = (hostname, options: LookupOptions, give) => {
  lookup(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
    if (error) return give(error, '', 0)
    if (found.length === 0 || !found.every(({ address }) => isPublic(address))) {
      return give(new PrivateAddress(), '', 0)
    }
    if (options.all) return give(null, found)
    give(null, found[0]?.address ?? '', found[0]?.family)
  })
}
