// Every operation of the API: routes and the OpenAPI document both come from this table.
import { calculationOperations } from './calculations.ts'
import { contactOperations } from './contacts.ts'
import { employerOperations } from './employers.ts'
import { fileOperations } from './files.ts'
import { holidayOperations } from './holidays.ts'
import { knowledgeOperations } from './knowledge.ts'
import { linkRequestOperations } from './link-requests.ts'
import { linkTokenOperations } from './link-tokens.ts'
import { linkOperations } from './links.ts'
import { messageOperations } from './messages.ts'
import { monthOperations } from './months.ts'
import { officeOperations } from './offices.ts'
import type { Operation } from './operation.ts'
import { paymentOperations } from './payments.ts'
import { referenceOperations } from './references.ts'
import { registrationOperations } from './registrations.ts'
import { scheduleOperations } from './schedules.ts'
import { settingOperations } from './settings.ts'
import { webhookOperations } from './webhooks.ts'

export const operations: readonly Operation[] = [
  ...employerOperations,
  ...contactOperations,
  ...registrationOperations,
  ...scheduleOperations,
  ...referenceOperations,
  ...paymentOperations,
  ...monthOperations,
  ...linkTokenOperations,
  ...linkOperations,
  ...linkRequestOperations,
  ...messageOperations,
  ...calculationOperations,
  ...fileOperations,
  ...holidayOperations,
  ...officeOperations,
  ...settingOperations,
  ...knowledgeOperations,
  ...webhookOperations,
]
