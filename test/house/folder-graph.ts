// The folders of src and which imports which, drawn from what dependency-cruiser sees.
import { cruise } from './cruise.ts'
import { projectFolder, read } from './source.ts'

export const page = 'docs/ARCHITECTURE.md'

// Folders of the second level where the first level says too little; of the sandbox only the page is apart.
const folders =
  '^src/(core|adapters)/[^/]+/|^src/sandbox/page/|^src/(app|wire|sandbox|cli|console)/|^src/[^/]+[.]ts$'

/** The page with today's graph in it. */
export function withGraph(): string {
  const block = /(<!-- graph: npm run graph -->\n)[\s\S]*?(<!-- end of graph -->)/
  const text = read(page)
  if (!block.test(text)) throw new Error(`${page} has no place for the graph.`)
  return text.replace(block, (_, begin, end) => `${begin}\n\`\`\`mermaid\n${graph()}\n\`\`\`\n${end}`)
}

function graph(): string {
  const imports = importsOfFolders()
  const arrows = [...imports].flatMap(([from, tos]) => {
    const byDetour = new Set([...tos].flatMap(to => [...reach(to, imports)]))
    const direct = [...tos].filter(to => !byDetour.has(to))
    return direct.map(to => `  ${id(from)}["${from}"] --> ${id(to)}["${to}"]`)
  })
  return ['flowchart TD', ...arrows.sort()].join('\n')
}

type Imports = Map<string, Set<string>>

function importsOfFolders(): Imports {
  const { modules } = cruise(projectFolder, '--collapse', folders)
  const ours = modules.filter(module => place(module.source) !== '')
  return new Map(
    ours.map(({ source, dependencies }) => {
      const places = dependencies.map(to => place(to.resolved))
      return [place(source), new Set(places.filter(to => to !== '' && to !== place(source)))]
    }),
  )
}

/** What a folder imports, and what that imports in turn. There are no cycles. */
function reach(from: string, imports: Imports): Set<string> {
  const direct = imports.get(from) ?? new Set()
  return new Set([...direct, ...[...direct].flatMap(to => [...reach(to, imports)])])
}

function place(path: string): string {
  return /^src\/(?!adapters\/db\/generated)/.test(path) ? path.replace(/^src\//, '').replace(/\/$/, '') : ''
}

function id(name: string): string {
  return name.replaceAll(/\W/g, '_')
}
