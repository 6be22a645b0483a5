// One fault of the knowledge, named by the rule it breaks.

/** The rules that the knowledge is checked by. */
export type Rule =
  | 'badDate'
  | 'empty'
  | 'extraKey'
  | 'fewWordings'
  | 'html'
  | 'keyOrder'
  | 'longAnswer'
  | 'longWording'
  | 'missingKey'
  | 'noSource'
  | 'sameId'
  | 'sameWording'
  | 'testQuestion'
  | 'tooManySteps'
  | 'unknownClause'
  | 'unknownId'

/** Where a rule is broken; `language` is left out when the fault is in the topic itself. */
export type Finding = {
  readonly rule: Rule
  readonly id: string
  readonly language?: 'ms' | 'en'
  /** The offending text, number or id; empty when the rule says it all. */
  readonly detail: string
}
