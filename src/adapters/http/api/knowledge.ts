// The knowledge base: misses in groups, overlays proposed with their effect, published and taken back.
import type { OverlayKept } from '../../../app/knowledge/knowledge-book.ts'
import { proposeOverlay } from '../../../app/knowledge/propose-overlay.ts'
import { publishOverlay, withdrawOverlay } from '../../../app/knowledge/publish-overlay.ts'
import { readKnowledgeFile, readMissGroups } from '../../../app/knowledge/read-knowledge.ts'
import type { Day } from '../../../core/calendar/day.ts'
import type { MissGroup } from '../../../core/faq/miss-group.ts'
import type { ChangedReply } from '../../../core/faq/overlay-effect.ts'
import {
  KnowledgeFile,
  MissGroupList,
  NewOverlay,
  OfKnowledgeFile,
  OfOverlay,
  Overlay,
  OverlayList,
  OverlayProposal,
} from '../../../wire/knowledge.ts'
import { given } from './given.ts'
import { type Operation, operation } from './operation.ts'
import { by, found, granted, time } from './outcome.ts'

const tag = 'knowledge'
const [reads, writes] = ['knowledge:read', 'knowledge:write'] as const

export const knowledgeOperations: readonly Operation[] = [
  operation({
    ...{ id: 'listMissGroups', tag, method: 'get', path: '/knowledge/misses', scope: reads },
    replies: { 200: MissGroupList },
    handle: async (_call, { knowledge }) => ({
      status: 200,
      body: { items: (await readMissGroups(knowledge)).map(groupShown) },
    }),
  }),
  operation({
    ...{ id: 'listOverlays', tag, method: 'get', path: '/knowledge/overlays', scope: reads },
    replies: { 200: OverlayList },
    handle: async (_call, { knowledge: { book } }) => ({
      status: 200,
      body: { items: (await book.overlays()).map(overlayShown) },
    }),
  }),
  operation({
    ...{ id: 'proposeOverlay', tag, method: 'post', path: '/knowledge/overlays', scope: writes },
    ...{ body: NewOverlay, replies: { 201: OverlayProposal }, problems: ['notFound', 'refused'] },
    handle: async (call, { knowledge, clock, desk: { newId } }) => {
      const proposing = { ...knowledge, clock, newId }
      const proposed = { ...call.body, since: call.body.since as Day }
      const { overlay, effect } = granted(await proposeOverlay(proposing, by(call, {}), proposed))
      const { before, after, changed } = effect
      const body = {
        overlay: overlayShown(overlay),
        effect: { before, after, changed: changed.map(changeShown) },
      }
      return { status: 201, body }
    },
  }),
  operation({
    ...{
      id: 'publishOverlay',
      tag,
      method: 'post',
      path: '/knowledge/overlays/{id}/publication',
      scope: writes,
    },
    ...{ params: OfOverlay, replies: { 200: Overlay }, problems: ['notFound', 'refused'] },
    handle: async (call, { knowledge, clock }) => {
      const published = await publishOverlay({ ...knowledge, clock }, by(call, {}), call.params.id)
      return { status: 200, body: overlayShown(granted(published)) }
    },
  }),
  operation({
    ...{
      id: 'withdrawOverlay',
      tag,
      method: 'post',
      path: '/knowledge/overlays/{id}/withdrawal',
      scope: writes,
    },
    ...{ params: OfOverlay, replies: { 200: Overlay }, problems: ['notFound'] },
    handle: async (call, { knowledge, clock }) => {
      const withdrawn = await withdrawOverlay({ ...knowledge, clock }, by(call, {}), call.params.id)
      return { status: 200, body: overlayShown(granted(withdrawn)) }
    },
  }),
  operation({
    ...{
      id: 'getKnowledgeFile',
      tag,
      method: 'get',
      path: '/knowledge/files/{language}/{group}',
      scope: reads,
    },
    ...{ params: OfKnowledgeFile, replies: { 200: KnowledgeFile }, problems: ['notFound'] },
    handle: async ({ params }, { knowledge }) => ({
      status: 200,
      body: found(readKnowledgeFile(knowledge, params), 'topicUnknown'),
    }),
  }),
]

function overlayShown({ proposedAt, settledAt, ...overlay }: OverlayKept) {
  return { ...overlay, proposedAt: time(proposedAt), ...given({ settledAt: settledAt && time(settledAt) }) }
}

function groupShown({ words, misses, chosen }: MissGroup) {
  return {
    ...{ words, chosen, count: misses.length },
    misses: misses.map(({ language, ...miss }) => ({ ...miss, ...given({ language }) })),
  }
}

function changeShown({ question, before, after }: ChangedReply) {
  return { question: question.q, expect: question.expect, before, after }
}
