// What dependency-cruiser sees and finds, with the rules of the house.
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { projectFolder } from './source.ts'

export type Module = { source: string; dependencies: { resolved: string; dependencyTypes: string[] }[] }
export type Violation = { from: string; to: string; rule: { name: string } }
export type Cruise = { modules: Module[]; summary: { violations: Violation[] } }

const rules = join(projectFolder, '.dependency-cruiser.cjs')

/** Cruises the folder `src` of that place, as `npm run imports` does. */
export function cruise(place: string, ...options: string[]): Cruise {
  const tool = join(projectFolder, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
  const said = execFileSync(
    process.execPath,
    [tool, 'src', '--config', rules, '--output-type', 'json', ...options],
    {
      cwd: place,
      maxBuffer: 1e8,
    },
  )
  return JSON.parse(said.toString())
}
