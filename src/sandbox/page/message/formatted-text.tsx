import { Fragment, type ReactNode, useState } from 'react'
import { useChatContext } from '../chat/chat-context.ts'
import { useLanguage } from '../settings/language.tsx'
import { entityTree, type TextEntity, type TextNode } from './entity-tree.ts'
import { linkTarget, startText } from './link-target.ts'
import './formatted-text.css'

interface Styled {
  node: Exclude<TextNode, string>
  children: ReactNode
}

const plainTags: Record<string, 'b' | 'i' | 'u' | 's' | 'code' | 'pre' | 'blockquote'> = {
  bold: 'b',
  italic: 'i',
  underline: 'u',
  strikethrough: 's',
  code: 'code',
  pre: 'pre',
  blockquote: 'blockquote',
  expandable_blockquote: 'blockquote',
}

/** A message's text with Telegram's formatting. */
export function FormattedText({ text, entities }: { text: string; entities: readonly TextEntity[] }) {
  return <Nodes nodes={entityTree(text, entities)} />
}

function Nodes({ nodes }: { nodes: readonly TextNode[] }) {
  let offset = 0
  return nodes.map(node => {
    const key = offset
    offset += typeof node === 'string' ? node.length : node.text.length
    if (typeof node === 'string') return <Fragment key={key}>{node}</Fragment>
    return (
      <Piece key={key} node={node}>
        <Nodes nodes={node.inside} />
      </Piece>
    )
  })
}

function Piece({ node, children }: Styled) {
  const Tag = plainTags[node.entity.type]
  if (Tag) return <Tag>{children}</Tag>
  switch (node.entity.type) {
    case 'spoiler':
      return <Spoiler>{children}</Spoiler>
    case 'bot_command':
      return <Command node={node}>{children}</Command>
    case 'url':
      return <Link url={node.text}>{children}</Link>
    case 'text_link':
      return <Link url={node.entity.url ?? ''}>{children}</Link>
    case 'email':
      return <Link url={`mailto:${node.text}`}>{children}</Link>
    case 'phone_number':
      return <Link url={`tel:${node.text.replace(/[^\d+]/g, '')}`}>{children}</Link>
    default:
      return children
  }
}

function Command({ node, children }: Styled) {
  const { act } = useChatContext()
  return (
    <button type="button" className="text-button" onClick={() => void act.send(node.text)}>
      {children}
    </button>
  )
}

function Link({ url, children }: { url: string; children: ReactNode }) {
  const { act, bot } = useChatContext()
  const target = linkTarget(url, bot?.username ?? '')
  if (!target) return children
  if (target.kind === 'open')
    return (
      <a href={target.href} target="_blank" rel="noopener noreferrer">
        {children}
      </a>
    )
  return (
    <button type="button" className="text-button" onClick={() => void act.send(startText(target.payload))}>
      {children}
    </button>
  )
}

function Spoiler({ children }: { children: ReactNode }) {
  const { t } = useLanguage()
  const [shown, show] = useState(false)
  if (shown) return <span className="spoiler-shown">{children}</span>
  return (
    <button type="button" className="spoiler" aria-label={t('message.spoiler')} onClick={() => show(true)}>
      <span aria-hidden="true">{children}</span>
    </button>
  )
}
