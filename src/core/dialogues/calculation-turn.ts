// A text that clearly asks for a calculation or an estimate, or changes the last calculation, without a command.
import { languageOf } from '../faq/language.ts'
import { calculateFor, tellLate } from './calculating.ts'
import type { Calculated, Estimated } from './calculating-step.ts'
import { ageAlone, asksOfWage, calculationAsked, type ToldInWords, toldIn } from './calculation-words.ts'
import { type Conversation, inProgress, stepIn } from './conversation.ts'
import { correctionIn, supposedIn } from './correction-words.ts'
import type { Facts } from './facts.ts'
import { lateAsked, lateIn } from './late-words.ts'
import type { Turn } from './turn-result.ts'

/**
 * Undefined when it asks for none. In the middle of another dialogue it must be a question with an amount. The answer is
 * in the language of the text, when that can be told.
 */
export function calculationTurn(state: Conversation, text: string, facts: Facts): Turn | undefined {
  const turn = asked(state, text, facts)
  const language = languageOf(text)
  if (!turn || language === undefined) return turn
  const effects = turn.effects.map(effect =>
    effect.kind === 'say' ? { ...effect, message: { ...effect.message, language } } : effect,
  )
  return { ...turn, effects }
}

function asked(state: Conversation, text: string, facts: Facts): Turn | undefined {
  if (state.holder.by !== 'bot') return undefined
  const busy = inProgress(state) !== undefined && stepIn(state, 'calculating') === undefined
  if (busy && !/\b(berapa|brapa|brp|how much|kira|calculate)\b/i.test(text)) return undefined
  const late = lateAsked(text, facts.today)
  if (late) return tellLate(state, late, facts)
  // There an amount is what is unpaid, unless it is called a wage.
  if (stepIn(state, 'calculating')?.at === 'calculating.late' && !asksOfWage(text)) return undefined
  const told = calculationAsked(text, facts.today)
  if (told) return calculateFor(state, told, facts)
  return busy ? undefined : changed(state, text, facts)
}

/** "Bukan, 3350", "kalau Ogos 2022?" and "umur 62" after a calculation: the same with what is told anew. */
function changed(state: Conversation, text: string, facts: Facts): Turn | undefined {
  const anew = correctionIn(text) ?? supposedIn(text)
  const age = ageAlone(text)
  if (anew !== undefined && state.estimated) return estimatedAnew(state, state.estimated, anew, facts)
  if (state.calculated === undefined || (anew === undefined && age === undefined)) return undefined
  const told = anew === undefined ? { age } : toldIn(anew, facts.today)
  if (Object.keys(told).length === 0) return undefined
  return calculateFor(state, combined(state.calculated, told), facts)
}

/** The same estimate with another amount, or of another lateness. */
function estimatedAnew(
  state: Conversation,
  { owed, months, period }: Estimated,
  anew: string,
  facts: Facts,
): Turn | undefined {
  const told = lateIn(anew, facts.today)
  if (Object.keys(told).length === 0) return undefined
  const late = told.months ?? told.period
  const before =
    late !== undefined ? {} : { ...(months !== undefined && { months }), ...(period && { period }) }
  return tellLate(state, { owed, ...before, ...told }, facts)
}

/** An age takes the place of a category, and the other way round. */
function combined({ age, category, ...calculated }: Calculated, told: ToldInWords): ToldInWords {
  const keeps = told.age === undefined && told.category === undefined
  return {
    ...calculated,
    ...(keeps && age !== undefined && { age }),
    ...(keeps && category !== undefined && { category }),
    ...told,
  }
}
