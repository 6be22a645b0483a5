// Every question the assistant knows, group after group, in the order of the topic list.
// The words of a group are in locales/*/faq/<group>.json.

import type { Topic } from './topic.ts'
import { acrTopics } from './topics/acr.ts'
import { changeTopics } from './topics/change.ts'
import { circTopics } from './topics/circ.ts'
import { contactTopics } from './topics/contact.ts'
import { dateTopics } from './topics/date.ts'
import { idTopics } from './topics/id.ts'
import { oldTopics } from './topics/old.ts'
import { orgTopics } from './topics/org.ts'
import { payTopics } from './topics/pay.ts'
import { portalTopics } from './topics/portal.ts'
import { scheduleTopics } from './topics/schedule.ts'
import { scopeTopics } from './topics/scope.ts'
import { stepsTopics } from './topics/steps.ts'

/** All topics, in order. */
export const topics: readonly Topic[] = [
  ...acrTopics,
  ...idTopics,
  ...portalTopics,
  ...scheduleTopics,
  ...oldTopics,
  ...payTopics,
  ...dateTopics,
  ...scopeTopics,
  ...circTopics,
  ...stepsTopics,
  ...changeTopics,
  ...orgTopics,
  ...contactTopics,
]

/** The topic with this id, if there is one. */
export function topicById(id: string): Topic | undefined {
  return byId.get(id)
}

const byId: ReadonlyMap<string, Topic> = new Map(topics.map(topic => [topic.id, topic]))
