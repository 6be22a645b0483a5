// What only the practice area answers: reminders sent as if it were another day, so that they can be tried at once.
import express, { Router } from 'express'
import { z } from 'zod'
import type { Day } from '../../core/calendar/day.ts'

const Asked = z.object({ on: z.iso.date() })

/** `remindOn` gives how many people were reminded. */
export function practiceRouter(remindOn: (day: Day) => Promise<number>): Router {
  const router = Router()
  router.post('/practice/remind', express.json(), async (request, response) => {
    const asked = Asked.safeParse(request.body)
    if (!asked.success) response.status(400).end()
    else response.json({ people: await remindOn(asked.data.on as Day) })
  })
  return router
}
