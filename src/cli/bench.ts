// `npm run -s bench -- NAME [--json]`: runs test/bench/NAME.ts and prints its figures, and its ratios to something known
// that was measured in the same run.
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'

/** What a bench gives. Ratios over 1 are better than what it is measured against. */
export type BenchResult = {
  readonly figures: Readonly<Record<string, number>>
  readonly ratios: Readonly<Record<string, number>>
}

const { positionals, values } = parseArgs({
  options: { json: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const [name = ''] = positionals
const file = new URL(`../../test/bench/${name}.ts`, import.meta.url)
if (!/^[a-z][a-z-]*$/.test(name) || !existsSync(file)) {
  console.error('Usage: npm run -s bench -- NAME [--json], where test/bench/NAME.ts exists.')
  process.exitCode = 2
} else {
  const { run }: { run: () => Promise<BenchResult> } = await import(file.href)
  const { figures, ratios } = await run()
  if (values.json) console.log(JSON.stringify({ bench: name, figures, ratios }))
  else console.log([`Bench ${name}`, ...lines(figures), ...lines(ratios)].join('\n'))
}

function lines(numbers: Readonly<Record<string, number>>): readonly string[] {
  return Object.entries(numbers).map(([key, value]) => `  ${key}: ${value.toLocaleString('en')}`)
}
