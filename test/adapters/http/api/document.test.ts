import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, test } from 'vitest'
import { openApiDocument } from '../../../../src/adapters/http/api/openapi.ts'
import { operations } from '../../../../src/adapters/http/api/operations.ts'
import { loadApiTexts } from '../../../../src/adapters/text/api-texts.ts'
import { problemStatus } from '../../../../src/wire/problem.ts'
import { startApi } from './api-server.ts'
import type { Json } from './arbitrary.ts'

const { texts } = loadApiTexts()

describe.each(['ms', 'en'] as const)('in %s', language => {
  const document: Json = openApiDocument(language, texts)

  test('the document is valid OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate(document)
    expect(errors).toBeUndefined()
    expect(valid).toBe(true)
  })

  test('the document has every operation of the table, and no other', () => {
    const described = Object.entries<Json>(document.paths).flatMap(([path, methods]) =>
      Object.entries<Json>(methods).map(([method, { operationId }]) => `${operationId} ${method} ${path}`),
    )
    expect(described.toSorted()).toEqual(
      operations.map(({ id, method, path }) => `${id} ${method} ${path}`).toSorted(),
    )
  })

  test('every problem has a title and a detail', () => {
    for (const code of Object.keys(problemStatus)) {
      expect(texts(language, `problem.${code}.title`)).toMatch(/\S/)
      expect(texts(language, `problem.${code}.detail`)).toMatch(/\S/)
    }
  })

  test('only what is read is told to be unchanged', () => {
    const told = Object.values<Json>(document.paths).flatMap(methods =>
      Object.entries<Json>(methods).flatMap(([method, { responses }]) =>
        '304' in responses ? [method] : [],
      ),
    )
    expect(new Set(told)).toEqual(new Set(['get']))
  })

  test('every shape that is referred to is there', () => {
    const text = JSON.stringify(document)
    const wanted = new Set([...text.matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, id]) => id))
    const defined = Object.keys(document.components.schemas)
    expect([...wanted].filter(id => !defined.includes(id ?? ''))).toEqual([])
  })
})

test('no two operations have one id, and no two shapes one name', () => {
  const ids = operations.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

describe('on the server', () => {
  test('the document and the page to try it need no key, and load nothing from elsewhere', async () => {
    const { url } = await startApi()
    const document = await fetch(`${url}/api/openapi.json`, { headers: { 'accept-language': 'en' } })
    expect(await document.json()).toMatchObject({ openapi: '3.1.1', info: { title: 'Sahabat REST API' } })
    const page = await fetch(`${url}/api/docs`)
    const html = await page.text()
    const wanted = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path]) => path ?? '')
    expect(wanted).toHaveLength(4)
    for (const path of wanted) {
      expect(path).toMatch(/^\/api\/docs\//)
      expect((await fetch(url + path)).status).toBe(200)
    }
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self';")
  })
})
