// The AccessStore port over an open database.
import type { AccessStore } from '../../../app/api-access.ts'
import type { Database } from '../database.ts'
import { keyStore } from './api-key.ts'
import { onceStore } from './once.ts'
import { takeBucketToken } from './token-bucket.ts'

export function accessStore(database: Database): AccessStore {
  return {
    keys: keyStore(database),
    once: onceStore(database),
    takeToken: (bucket, at) => takeBucketToken(database, bucket, at),
  }
}
