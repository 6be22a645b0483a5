// What the operations of the API work with; put together once.
import type { AccessStore, MintLinkToken, NotifyEmployer } from '../../../app/api-access.ts'
import type { ApiReader } from '../../../app/api-reader.ts'
import type { FileChecker } from '../../../app/check-file.ts'
import type { HolidayBook } from '../../../app/holidays.ts'
import type { KnowledgeBook, LiveKnowledge } from '../../../app/knowledge/knowledge-book.ts'
import type { Desk } from '../../../app/ledger.ts'
import type { Linking } from '../../../app/linking/link-book.ts'
import type { LinkRequesting } from '../../../app/linking/link-request-book.ts'
import type { OfficeBook } from '../../../app/offices.ts'
import type { Clock, Log } from '../../../app/ports.ts'
import type { Scratch } from '../../../app/scratch.ts'
import type { SettingBook } from '../../../app/settings.ts'
import type { WebhookBook } from '../../../app/webhooks.ts'
import type { Language } from '../../../core/domain/language.ts'
import type { Pace } from '../../../core/domain/pace.ts'
import type { Refusal } from '../../../core/domain/refusal.ts'
import type { Finding } from '../../../core/domain/schedule-file/finding.ts'
import type { DoScheduleJob } from './schedule-job.ts'

/** A text of locales/{ms,en}/api.json. */
export type ApiTexts = (language: Language, key: string, values?: Record<string, string | number>) => string

export type ApiWording = {
  texts: ApiTexts
  refusal: (language: Language, refusal: Refusal) => string
  finding: (language: Language, finding: Finding) => string
}

export type ApiContext = ApiWording & {
  desk: Desk
  settings: SettingBook
  holidays: HolidayBook
  offices: OfficeBook
  store: AccessStore
  reader: ApiReader
  mintLink: MintLinkToken
  linking: Linking
  requesting: LinkRequesting
  notify: NotifyEmployer
  files: FileChecker
  doScheduleJob: DoScheduleJob
  scratch: Scratch
  webhooks: WebhookBook
  knowledge: { book: KnowledgeBook; live: LiveKnowledge }
  clock: Clock
  log: Log
  /** How fast one key may ask. */
  pace: Pace
}
