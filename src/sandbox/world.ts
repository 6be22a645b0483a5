// What every part of the sandbox works on.
import type { Delivery } from './delivery/delivery.ts'
import type { FaultList } from './faults.ts'
import type { Ground } from './ground.ts'
import type { Pace } from './pace.ts'
import type { User } from './telegram-objects.ts'

export interface World extends Ground {
  readonly token: string
  readonly bot: User & { username: string }
  readonly pace: Pace
  readonly faults: FaultList
  readonly delivery: Delivery
}

/** The Bot API's dates are whole seconds. */
export const seconds = (world: Pick<Ground, 'clock'>): number => Math.floor(world.clock() / 1000)
