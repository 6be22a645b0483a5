// What setWebhook stored.
export interface Webhook {
  url: string
  secretToken?: string | undefined
  maxConnections: number
}
