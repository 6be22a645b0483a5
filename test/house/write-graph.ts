// npm run graph: draws the folders anew into the architecture page.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { page, withGraph } from './folder-graph.ts'
import { projectFolder } from './source.ts'

writeFileSync(join(projectFolder, page), withGraph())
