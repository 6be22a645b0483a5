// The one step of `/privacy` that waits for an answer: whether everything is really to be deleted. `linked`: others of the
// same employers may be told.
import { z } from 'zod'

export const privacySteps = [z.object({ at: z.literal('privacy.confirm'), linked: z.boolean() })] as const
