import type { Script } from '../transcript.ts'
import { firstMinute, operators, stranger } from './first-minute.ts'
import { newEmployer } from './registering.ts'

/** Every conversation, in the order of their files. */
export const scripts: readonly Script[] = [firstMinute, stranger, ...operators, newEmployer]
