// One job on one file, from beginning to end. What it writes appears at its place only when all of it was written.
import { renameSync, rmSync } from 'node:fs'
import type { FileJob, FileResult } from '../../app/check-file.ts'
import type { FileReport } from '../../core/domain/schedule-file/file-report.ts'
import { findingAt } from '../../core/domain/schedule-file/finding.ts'
import { annotateFile, type SheetTexts } from './annotate-file.ts'
import { checkFile } from './check-file.ts'
import { convertFile } from './convert-file.ts'
import { openSource } from './file-bytes.ts'
import { recognise } from './recognise.ts'
import { writeTemplate } from './template-file.ts'

export type JobTools = {
  /** The texts of the job's language. */
  readonly texts: SheetTexts
  readonly onProgress: (lines: number) => void
}

/** Throws an UnreadableFile when the file cannot be read. */
export async function doJob(job: FileJob, { texts, onProgress }: JobTools): Promise<FileResult> {
  const settings = {
    onProgress,
    ...(job.expected && { expected: job.expected }),
    ...(job.keep !== undefined && { keep: job.keep }),
  }
  if (job.kind === 'check') return { report: await checkFile(job.path, settings) }
  if (job.kind === 'convert') return convert(job, { texts, onProgress })
  const { out, path, language } = job
  const report = await whole(out, part => annotateFile(path, part, { ...settings, language, texts }))
  return { report }
}

type ConvertJob = Extract<FileJob, { kind: 'convert' | 'annotate' }>

async function convert(job: ConvertJob, { texts, onProgress }: JobTools): Promise<FileResult> {
  const source = openSource(job.path)
  const recognised = recognise(source)
  const settings = {
    onProgress,
    ...(job.expected && { expected: job.expected }),
    ...(job.keep && { keep: job.keep }),
  }
  if (!('lineEnd' in recognised) || recognised.format !== '223')
    return convertFile(job.path, job.out, settings)
  const report = await checkFile(job.path, settings)
  if (!/\.xlsx$/i.test(job.out)) return { report: asking(report) }
  const act = report.act ?? 'act4'
  const bands = await whole(job.out, part => writeTemplate({ source, recognised }, part, { act, texts }))
  const asked = asking(report)
  return { report: { ...asked, findings: [...asked.findings, ...bands] }, written: 'template' }
}

/** Every line of a single-Act file lacks its wages. */
function asking(report: FileReport): FileReport {
  const asked = findingAt(null, { code: 'wagesAsked', found: report.lines })
  return {
    ...report,
    findings: [asked, ...report.findings],
    counts: { ...report.counts, wagesAsked: report.lines },
  }
}

async function whole<Value>(out: string, write: (part: string) => Promise<Value>): Promise<Value> {
  const part = `${out}.part`
  try {
    const value = await write(part)
    renameSync(part, out)
    return value
  } catch (error) {
    rmSync(part, { force: true })
    throw error
  }
}
