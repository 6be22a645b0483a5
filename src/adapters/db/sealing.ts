// Personal fields at rest: AES-256-GCM under a key derived from DATA_KEY, and keyed hashes to look equal values up.
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomBytes,
} from 'node:crypto'

export type Sealing = {
  /** Text to nonce (12) + tag (16) + ciphertext. */
  seal: (text: string) => Uint8Array<ArrayBuffer>
  /** Throws when the value was altered or belongs to another key. */
  open: (sealed: Uint8Array) => string
  sealBytes: (bytes: Uint8Array) => Uint8Array<ArrayBuffer>
  openBytes: (sealed: Uint8Array) => Uint8Array
  /** The same text gives the same 32 bytes, and only with this key; `field` keeps columns apart. */
  index: (field: string, text: string) => Uint8Array<ArrayBuffer>
}

export function sealing(dataKey: Uint8Array): Sealing {
  const derive = (use: string) =>
    createSecretKey(Buffer.from(hkdfSync('sha256', dataKey, '', `sahabat/${use}`, 32)))
  const encryptionKey = derive('seal')
  const indexKey = derive('index')
  const sealBytes: Sealing['sealBytes'] = bytes => {
    const nonce = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', encryptionKey, nonce)
    const body = Buffer.concat([cipher.update(bytes), cipher.final()])
    return new Uint8Array(Buffer.concat([nonce, cipher.getAuthTag(), body]))
  }
  const openBytes = (sealed: Uint8Array) => {
    const decipher = createDecipheriv('aes-256-gcm', encryptionKey, sealed.subarray(0, 12))
    decipher.setAuthTag(sealed.subarray(12, 28))
    return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()])
  }
  return {
    seal: text => sealBytes(Buffer.from(text, 'utf8')),
    open: sealed => openBytes(sealed).toString('utf8'),
    ...{ sealBytes, openBytes },
    index: (field, text) =>
      new Uint8Array(createHmac('sha256', indexKey).update(`${field}\0${text}`).digest()),
  }
}
