// What a TypeScript file holds, as its syntax tree tells.
import ts from 'typescript'
import { read } from './source.ts'

export type Literal = {
  /** The text; of a template, … stands for each value put in. */
  text: string
  node: ts.Node
}

/** Every node of a file. */
export function nodesOf(path: string): ts.Node[] {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const nodes: ts.Node[] = []
  const visit = (node: ts.Node) => {
    nodes.push(node)
    ts.forEachChild(node, visit)
  }
  ts.forEachChild(ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true, kind), visit)
  return nodes
}

/** The string literals and templates of a file, other than the names of what it imports. */
export function literalsOf(path: string): Literal[] {
  return nodesOf(path).flatMap((node): Literal[] => {
    if (ts.isImportDeclaration(node.parent) || ts.isExportDeclaration(node.parent)) return []
    if (ts.isStringLiteralLike(node)) return [{ text: node.text, node }]
    return ts.isTemplateExpression(node) ? [{ text: templateText(node), node }] : []
  })
}

function templateText(node: ts.TemplateExpression): string {
  return node.head.text + node.templateSpans.map(span => `…${span.literal.text}`).join('')
}

/** The text keys a file gives to buttons: `label: 'button.menu'`. */
export function labelKeysOf(path: string): RegExp[] {
  return literalsOf(path)
    .filter(({ node }) => ts.isPropertyAssignment(node.parent) && node.parent.name.getText() === 'label')
    .map(({ text }) => keyPattern(text))
}

/** What a key or a template for keys stands for: `forms:….label` is any text from `forms:` to `.label`. */
export function keyPattern(text: string): RegExp {
  const parts = text.split('…').map(part => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('.+')}$`)
}
