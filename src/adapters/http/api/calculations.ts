// The contribution calculator.
import { calculateContribution } from '../../../app/calculate-contribution.ts'
import { Calculation, CalculationRequest } from '../../../wire/contribution.ts'
import { given } from './given.ts'
import { type Operation, operation } from './operation.ts'
import { Refused } from './refused.ts'

export const calculationOperations: readonly Operation[] = [
  operation({
    ...{ id: 'calculate', tag: 'calculate', method: 'post', path: '/calculations', scope: 'calculate' },
    ...{ body: CalculationRequest, replies: { 200: Calculation } },
    handle: async ({ body }, { desk }) => {
      const { period, wages, ...about } = body
      const made = calculateContribution({ period, wages, ...given(about) }, await desk.settings())
      if (made.ok) return { status: 200, body: { period, wages, ...made.value } }
      const pointer = made.error === 'noWages' ? '/wages' : '/period'
      throw new Refused('notValid', { errors: [{ in: 'body', pointer, key: `line.${made.error}` }] })
    },
  }),
]
