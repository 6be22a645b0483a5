// Only pages of this very server may use the people's API: a foreign page, or a foreign name that points to this
// machine, is turned away.
import type { RequestHandler } from 'express'

const loopbackName = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/

export const onlyOwnPage: RequestHandler = (request, response, next) => {
  const { host = '', origin } = request.headers
  const isOwn = origin === undefined || URL.parse(origin)?.host === host
  if (loopbackName.test(host) && isOwn) next()
  else response.status(403).json({ error: 'The sandbox answers its own pages on this machine only.' })
}
