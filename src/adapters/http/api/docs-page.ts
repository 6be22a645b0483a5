// GET /api/openapi.json, and /api/docs: the page to try the API, served from here, with nothing from elsewhere.
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import express, { type Router } from 'express'
import { languageOf } from './answer.ts'
import type { ApiTexts } from './api-context.ts'
import { openApiDocument } from './openapi.ts'

const uiFolder = dirname(fileURLToPath(import.meta.resolve('swagger-ui-dist/swagger-ui.css')))
const files = ['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png']

/** Scripts and styles from here only; the widgets set styles on elements, and draw with data: pictures. */
const policy = [
  ...["default-src 'none'", "script-src 'self'", "style-src 'self' 'unsafe-inline'", "img-src 'self' data:"],
  ...["connect-src 'self'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"],
].join('; ')

export function docsRouter(texts: ApiTexts): Router {
  const router = express.Router()
  const documents = { ms: openApiDocument('ms', texts), en: openApiDocument('en', texts) }
  router.get('/openapi.json', (request, response) => {
    response.vary('Accept-Language').set('Content-Language', languageOf(request))
    response.json(documents[languageOf(request)])
  })
  router.use('/docs', (_request, response, next) => {
    response.set({
      'Content-Security-Policy': policy,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
    })
    next()
  })
  router.get('/docs', (request, response) => {
    const language = languageOf(request)
    response.type('html').send(page(language, texts(language, 'document.title')))
  })
  router.get('/docs/start.js', (_request, response) => void response.type('js').send(start))
  for (const file of files) {
    router.get(`/docs/${file}`, (_request, response) => response.sendFile(file, { root: uiFolder }))
  }
  return router
}

function page(language: string, title: string): string {
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="/api/docs/favicon-32x32.png"><link rel="stylesheet" href="/api/docs/swagger-ui.css"></head>
<body><div id="api"></div>
<script src="/api/docs/swagger-ui-bundle.js"></script><script src="/api/docs/start.js"></script></body>
</html>`
}

const start = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#api', deepLinking: true, tryItOutEnabled: true })`
