// The knowledge base: what was missed, what staff changed, and what that does to the replies.
import { z } from 'zod'
import { line, WireDay, WireId, WireInstant } from './scalar.ts'
import { named } from './shape.ts'

const Language = z.enum(['ms', 'en'])

const TopicId = named(
  'TopicId',
  'The id of a topic, such as `acr.what`.',
  z.string().regex(/^[a-z]+\.[a-z_]+$/),
)

const Miss = named(
  'Miss',
  'A question that got buttons or no answer, without what would tell who asked. `chosen`: the topic that was tapped, `none` or `person`.',
  z.object({
    question: z.string(),
    language: Language.optional(),
    kind: z.enum(['clarify', 'unknown']),
    near: z.array(z.string()),
    chosen: z.string().optional(),
  }),
)

export const MissGroupList = named(
  'MissGroupList',
  'Missed questions that ask about the same, the most asked first.',
  z.object({
    items: z.array(
      z.object({
        words: z.array(z.string()),
        count: z.int(),
        chosen: z.record(z.string(), z.int()),
        misses: z.array(Miss),
      }),
    ),
  }),
)

const Text = z
  .string()
  .min(1)
  .max(1000)
  .regex(/^([^\p{Cc}\p{Cs}]|[\t\n])*$/u)

const overlayShape = {
  topic: TopicId,
  language: Language,
  kind: z.enum(['wording', 'answer']),
  text: Text,
  source: line(2, 300),
  since: WireDay,
}

export const NewOverlay = named(
  'NewOverlay',
  'One more wording of a topic, or another answer in its place. `source`: where it is known from; `since`: from when it holds.',
  z.strictObject(overlayShape),
)

export const Overlay = named(
  'Overlay',
  'A change of the knowledge base; it holds while it is published. Of two answers the one that was published later holds.',
  z.object({
    ...overlayShape,
    id: WireId,
    version: z.int(),
    state: z.enum(['proposed', 'published', 'withdrawn']),
    author: z.object({ kind: z.string(), id: z.string().optional() }),
    proposedAt: WireInstant,
    settledAt: WireInstant.optional(),
  }),
)

export const OverlayList = named(
  'OverlayList',
  'Every overlay, newest first.',
  z.object({ items: z.array(Overlay) }),
)

const Figures = named(
  'FaqFigures',
  'Shares of the labelled questions, from 0 to 1. All but `oosAnswered` and `oosOffered` are of the questions that are ours.',
  z.object({
    n: z.int(),
    inScope: z.int(),
    top1: z.number(),
    top3: z.number(),
    directRight: z.number(),
    directWrong: z.number(),
    oneTap: z.number(),
    dontKnow: z.number(),
    oosAnswered: z.number(),
    oosOffered: z.number(),
  }),
)

const Found = z.object({ kind: z.enum(['answer', 'clarify', 'unknown']), ids: z.array(z.string()) })

export const OverlayProposal = named(
  'OverlayProposal',
  'An overlay that is proposed, with the figures before and after and every reply that would be another.',
  z.object({
    overlay: Overlay,
    effect: z.object({
      before: Figures,
      after: Figures,
      changed: z.array(z.object({ question: z.string(), expect: z.string(), before: Found, after: Found })),
    }),
  }),
)

export const KnowledgeFile = named(
  'KnowledgeFile',
  'The topics of one group in one language with all published overlays, as the file would be shipped.',
  z.record(z.string(), z.object({ answer: z.string(), wordings: z.array(z.string()) })),
)

export const OfKnowledgeFile = z.strictObject({
  language: Language,
  group: named(
    'TopicGroup',
    'What comes before the dot in the ids of a group.',
    z.string().regex(/^[a-z]{1,20}$/),
  ),
})

export const OfOverlay = z.strictObject({ id: WireId })
