// The report of a checked file as a message: the answer first, then what was found, worst first, then what can be done.
import type { FileSummary, FindingGroup } from '../domain/schedule-file/file-summary.ts'
import { type Severity, severities } from '../domain/schedule-file/finding.ts'
import { findingValue } from '../messages/finding-line.ts'
import type { Choice, Line, Message } from '../messages/message.ts'
import { message, withChoices } from '../messages/message.ts'
import type { FileInHand } from './file-step.ts'
import type { CheckedFile } from './job.ts'

/** More lines of findings than this nobody reads on a phone; the marked copy has all of them. */
const mostLines = 7

/** `linked`: whether this chat speaks for the employer of the file. */
export function fileReport(
  { name, checked }: FileInHand & { checked: CheckedFile },
  linked: boolean,
): Message {
  const { summary } = checked
  const { employer, period, sums } = summary
  const of = {
    name,
    employer: employer ?? { text: 'payroll:report.noEmployer' as const },
    month: period === undefined ? { text: 'payroll:report.noMonth' as const } : { period },
  }
  const total: Line[] =
    summary.format === '223' ? [] : [{ key: 'payroll:report.total', values: { total: { money: sums.all } } }]
  const lines: Message['lines'] = [
    answer(checked),
    { key: 'payroll:report.of', values: of },
    ...total,
    ...found(summary),
    'blank',
    ...whatNext(checked),
  ]
  const strange = employer !== undefined && !linked
  const note = strange ? message('blank', ['payroll:report.notLinked', { employer }]).lines : []
  return withChoices({ lines: [...lines, ...note] }, ...reportChoices(checked))
}

/** The same in one line, as it is asked again. */
export function fileReportAgain({ name, checked }: FileInHand & { checked: CheckedFile }): Message {
  const { format, lines, accepted } = checked.summary
  const wrong = lines - accepted
  const right = wrong > 0 ? 'payroll:report.short' : 'payroll:report.shortRight'
  const said = message([format === '223' ? 'payroll:report.shortOld' : right, { name, wrong, lines }])
  return withChoices(said, ...reportChoices(checked))
}

function answer({ summary, corrected }: CheckedFile): Line {
  const { format, lines, accepted } = summary
  const wrong = lines - accepted
  if (format === '223') return { key: 'payroll:report.old' }
  if (wrong > 0) return { key: 'payroll:report.notReady', values: { wrong, lines } }
  if (hasErrors(summary) || corrected === undefined) return { key: 'payroll:report.noneRight' }
  if (format !== '278') return { key: 'payroll:report.readyToConvert', values: { count: lines } }
  return {
    key: corrected.same ? 'payroll:report.ready' : 'payroll:report.readyOnceCorrected',
    values: { count: lines },
  }
}

function hasErrors({ groups }: FileSummary): boolean {
  return groups.some(({ code }) => severities[code] === 'error')
}

const titles = {
  error: 'payroll:report.errors',
  warning: 'payroll:report.warnings',
  info: 'payroll:report.infos',
} as const satisfies Record<Severity, string>

/** Said elsewhere in the report, or of no use to anybody. */
const unsaid: readonly FindingGroup['code'][] = [
  'more',
  'format223',
  'wagesAsked',
  'wagesBand',
  'wagesBandOpen',
]

function found({ groups }: FileSummary): Message['lines'] {
  let [left, hidden] = [mostLines, false]
  const told = groups.filter(({ code }) => !unsaid.includes(code))
  const lines = (Object.keys(titles) as Severity[]).flatMap((severity): Message['lines'] => {
    const of = told.filter(({ code }) => severities[code] === severity)
    const said = of.flatMap(group => {
      const some = groupLines(group, left)
      left -= some.length
      hidden ||= some.length === 0
      return some
    })
    return said.length === 0 ? [] : ['blank', { key: titles[severity] }, ...said]
  })
  return hidden ? [...lines, { key: 'payroll:report.moreKinds' }] : lines
}

/** Its first lines, one below the other, and how many more there are. */
function groupLines({ count, examples }: FindingGroup, most: number): Line[] {
  const shown = examples.slice(0, Math.max(0, Math.min(most, count > 3 ? 1 : 3)))
  const lines = shown.map(
    (finding): Line =>
      finding.line === null
        ? { key: 'payroll:report.whole', values: { finding: findingValue(finding) } }
        : { key: 'payroll:report.line', values: { line: finding.line, finding: findingValue(finding) } },
  )
  const more = count - shown.length
  return shown.length === 0 || more === 0
    ? lines
    : [...lines, { key: 'payroll:report.more', values: { count: more } }]
}

function whatNext({ summary, corrected }: CheckedFile): Message['lines'] {
  const { format, lines, accepted, corrections } = summary
  if (format === '223') return message('payroll:report.template').lines
  const wrong = lines - accepted
  const unchanged = 'payroll:report.unchanged'
  const left = corrected?.left ?? wrong
  if (wrong === 0 && left === 0) return message(unchanged).lines
  if (left === 0) return message(['payroll:report.canAll', { count: corrections.count }], unchanged).lines
  const fixable = wrong - left
  if (fixable <= 0) return message('payroll:report.canNone', unchanged).lines
  return message(['payroll:report.canSome', { fixable, left }], unchanged).lines
}

/** What leads on from a checked file: nothing where it needs the person's own hand. The marked copy is of use where something was found on a line. */
function reportChoices({ summary, corrected }: CheckedFile): readonly (readonly Choice[])[] {
  const { format, corrections, groups } = summary
  const onward: Choice[] = []
  if (corrected && corrections.count > 0)
    onward.push({ label: 'payroll:button.changes', press: 'file:changes' })
  else if (corrected?.same && corrected.left === 0)
    onward.push({ label: 'payroll:button.goOn', press: 'file:accept' })
  else if (corrected && !corrected.same) {
    const label = format === '278' ? 'payroll:button.tidy' : 'payroll:button.convert'
    onward.push({ label, press: 'file:accept' })
  }
  const marked: Choice[] = groups.some(({ examples }) => examples.some(({ line }) => line !== null))
    ? [{ label: 'payroll:button.marked', press: 'file:marked' }]
    : []
  return [
    onward,
    marked,
    [
      { label: 'payroll:button.drop', press: 'file:drop' },
      { label: 'button.menu', press: 'menu' },
    ],
  ]
}
