// Every question the assistant knows, group after group, in the order of the topic list.
// The words of a group are in locales/*/faq/<group>.json.

import type { Topic } from './topic.ts'
import { acrTopics } from './topics/acr.ts'
import { botTopics } from './topics/bot.ts'
import { changeTopics } from './topics/change.ts'
import { circTopics } from './topics/circ.ts'
import { contactTopics } from './topics/contact.ts'
import { dateTopics } from './topics/date.ts'
import { domesticTopics } from './topics/domestic.ts'
import { eisTopics } from './topics/eis.ts'
import { employeeTopics } from './topics/employee.ts'
import { employerTopics } from './topics/employer.ts'
import { fileTopics } from './topics/file.ts'
import { foreignTopics } from './topics/foreign.ts'
import { idTopics } from './topics/id.ts'
import { oldTopics } from './topics/old.ts'
import { orgTopics } from './topics/org.ts'
import { otherTopics } from './topics/other.ts'
import { payTopics } from './topics/pay.ts'
import { portalTopics } from './topics/portal.ts'
import { rateTopics } from './topics/rate.ts'
import { recordTopics } from './topics/record.ts'
import { scheduleTopics } from './topics/schedule.ts'
import { scopeTopics } from './topics/scope.ts'
import { skbbkTopics } from './topics/skbbk.ts'
import { stepsTopics } from './topics/steps.ts'
import { talkTopics } from './topics/talk.ts'
import { wagesTopics } from './topics/wages.ts'

/** All topics, in order. */
export const topics: readonly Topic[] = [
  ...acrTopics,
  ...idTopics,
  ...portalTopics,
  ...scheduleTopics,
  ...fileTopics,
  ...oldTopics,
  ...payTopics,
  ...dateTopics,
  ...scopeTopics,
  ...circTopics,
  ...stepsTopics,
  ...changeTopics,
  ...orgTopics,
  ...contactTopics,
  ...employerTopics,
  ...employeeTopics,
  ...foreignTopics,
  ...domesticTopics,
  ...rateTopics,
  ...wagesTopics,
  ...eisTopics,
  ...skbbkTopics,
  ...recordTopics,
  ...botTopics,
  ...talkTopics,
  ...otherTopics,
]

/** The topic with this id, if there is one. */
export function topicById(id: string): Topic | undefined {
  return byId.get(id)
}

const byId: ReadonlyMap<string, Topic> = new Map(topics.map(topic => [topic.id, topic]))
