// Consent to the privacy notice, asked before the first identity number or file is taken.

/** The version of the notice that is shown now; who agreed to an earlier one is asked again. */
export const noticeVersion = 3

/** Whether the notice as it is now was agreed to. */
export function isConsented(agreedTo: number | null | undefined): boolean {
  return agreedTo === noticeVersion
}
