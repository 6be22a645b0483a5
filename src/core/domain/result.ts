// The outcome of reading or deciding something: a value, or the exact reason why there is none.

/** Either a value or a reason. Reasons are words of a union, so that each has its own text in both languages. */
export type Result<Value, Reason> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Reason }

/** The outcome that worked. */
export function ok<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value }
}

/** The outcome that did not, with its reason. */
export function err<Reason>(error: Reason): { readonly ok: false; readonly error: Reason } {
  return { ok: false, error }
}
