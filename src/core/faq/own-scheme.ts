// PERKESO has schemes under two Acts, and SKBBK: who is in one is not who is in another. A question that names one alone
// is answered by the topics of that one. Source: domain facts, Act 4, Act 800 and SKBBK.

/** The names of the schemes that have topics of their own, as they are indexed. */
const schemes: ReadonlySet<string> = new Set(['sip', 'skbbk'])

/** The topics that tell who is in the schemes of Act 4. */
const ofAct4: ReadonlySet<string> = new Set([
  'foreign.covered',
  'domestic.covered',
  'employee.covered',
  'employee.not_covered',
  'employee.director',
  'employee.age',
])

/** The topics of Act 800. */
const ofAct800: ReadonlySet<string> = new Set(['eis.what', 'eis.who'])

/** What is left of the share of a topic when another scheme is asked about. */
const left = 0.8

/** What the share of each topic is multiplied by, for a question of these words. */
export function schemeFactor(words: readonly string[]): (id: string) => number {
  const namesScheme = words.some(word => schemes.has(word))
  const namesPerkeso = words.includes('perkeso')
  if (namesScheme === namesPerkeso) return () => 1
  const others = namesScheme ? ofAct4 : ofAct800
  return id => (others.has(id) ? left : 1)
}
