// LISTEN over a connection of its own. When it is cut it comes back by itself, and then tells every listener once,
// since what was notified in between is gone.
import pg from 'pg'

type Heard = (payload: string) => void

const heartbeatMs = 10_000
const slowestRetryMs = 5_000

export class PostgresListener {
  readonly #url: string
  readonly #channels = new Map<string, Set<Heard>>()
  #client: Promise<pg.Client> | undefined
  #retry: NodeJS.Timeout | undefined
  #failures = 0
  #closed = false

  constructor(url: string) {
    this.#url = url
  }

  async listen(channel: string, heard: Heard): Promise<() => Promise<void>> {
    const listeners = this.#channels.get(channel) ?? new Set()
    this.#channels.set(channel, listeners.add(heard))
    try {
      const client = await this.#connected()
      await client.query(`LISTEN ${client.escapeIdentifier(channel)}`)
    } catch (error) {
      listeners.delete(heard)
      throw error
    }
    return async () => void listeners.delete(heard)
  }

  async close(): Promise<void> {
    this.#closed = true
    clearTimeout(this.#retry)
    const client = await this.#client?.catch(() => undefined)
    await client?.end()
  }

  #connected(): Promise<pg.Client> {
    this.#client ??= this.#connect().catch(error => {
      this.#client = undefined
      throw error
    })
    return this.#client
  }

  async #connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.#url,
      application_name: 'sahabat listener',
      connectionTimeoutMillis: 5_000,
      query_timeout: 5_000,
      keepAlive: true,
    })
    client.on('error', () => {})
    client.on('notification', ({ channel, payload }) => this.#tell(channel, payload ?? ''))
    await client.connect()
    for (const channel of this.#channels.keys()) {
      await client.query(`LISTEN ${client.escapeIdentifier(channel)}`)
    }
    const heartbeat = setInterval(() => void client.query('SELECT 1').catch(() => client.end()), heartbeatMs)
    client.once('end', () => {
      clearInterval(heartbeat)
      this.#client = undefined
      this.#reconnectLater()
    })
    return client
  }

  #reconnectLater(): void {
    if (this.#closed) return
    const wait = Math.min(slowestRetryMs, 100 * 2 ** this.#failures++)
    clearTimeout(this.#retry)
    this.#retry = setTimeout(() => void this.#reconnect(), wait)
  }

  async #reconnect(): Promise<void> {
    try {
      await this.#connected()
      this.#failures = 0
      for (const channel of this.#channels.keys()) this.#tell(channel, '')
    } catch {
      this.#reconnectLater()
    }
  }

  #tell(channel: string, payload: string): void {
    for (const heard of this.#channels.get(channel) ?? []) heard(payload)
  }
}
