// The job of a file that is to go with a link request: kept when it can be read. It becomes part of the request when that is
// sent, and is deleted when no request is.
import { linkRequestLimits } from '../../core/domain/link-request.ts'
import type { JobRunners } from '../begun-job.ts'
import { checkPage, type PageChecking } from '../check-page.ts'

/** Rejects when the channel or the store is away: the job is then tried again. */
export function checkLinkDocument(checking: PageChecking): JobRunners['checkLinkDocument'] {
  return async ({ ticket, what, file }, at) => {
    const { unsentMs: keptForMs } = linkRequestLimits
    const checked = await checkPage(checking, { file, purpose: what, at, keptForMs })
    return 'kept' in checked
      ? { kind: 'linkDocumentKept', ticket, what, fileId: checked.kept.id }
      : { kind: 'linkDocumentRefused', ticket, what, fault: checked.fault }
  }
}
