// What a screen reader is told of a page, from the browser's own accessibility tree.
import type { Page } from 'playwright-core'

const interactive = new Set([
  ...['button', 'link', 'textbox', 'combobox', 'listbox', 'option', 'menuitem', 'menu', 'dialog', 'checkbox'],
  ...['image', 'img', 'navigation', 'complementary', 'alertdialog', 'Iframe', 'MenuListPopup'],
])

/** The roles of what can be used, or tells something by being seen, and has no name. */
export async function namelessOn(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  await session.detach()
  const seen = nodes.filter(node => !node.ignored && interactive.has(String(node.role?.value)))
  if (seen.length === 0) throw new Error('The accessibility tree of the page is empty.')
  return seen.filter(node => !String(node.name?.value ?? '').trim()).map(node => String(node.role?.value))
}
