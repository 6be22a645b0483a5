// Prints "N passed, N failed[, N skipped]" from the report that vitest wrote; ends with 1 when anything failed.
import { readFileSync } from 'node:fs'

const report = JSON.parse(readFileSync(process.argv[2], 'utf8'))
// A file that could not be loaded has no tests to fail.
const broken = report.testResults.filter(
  file => file.status === 'failed' && file.assertionResults.length === 0,
)
const failed = report.numFailedTests + broken.length
const skipped = report.numPendingTests + report.numTodoTests
process.stdout.write(
  `${report.numPassedTests} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}\n`,
)
process.exitCode = failed > 0 || !report.success ? 1 : 0
