// Which folder may import what: the folder table of docs/ARCHITECTURE.md, for a tool to check (npm run imports).
const { join } = require('node:path')

const node = '^(node:)?[a-z_/]+$'
const npm = name => `^(node_modules/)?${name}(/|$)`
const folder = path => `^src/${path}/`
const file = path => `^src/${path}$`

const calendar = folder('core/calendar')
const domain = folder('core/domain')
const faq = folder('core/faq')
const messages = folder('core/messages')
const dialogues = folder('core/dialogues')
const core = folder('core')
const app = folder('app')

// Each folder or file of src, and what it may import besides itself.
const mayImport = {
  'core/calendar/': [npm('zod')],
  'core/domain/': [calendar, npm('zod')],
  'core/faq/': [calendar, domain, npm('zod')],
  'core/messages/': [calendar, domain, faq, npm('zod'), '^locales/ms/[a-z]+[.]json$'],
  'core/dialogues/': [calendar, domain, faq, messages, npm('zod')],
  'app/': [core, npm('zod')],
  'adapters/telegram/': [app, core, node, npm('zod'), npm('grammy')],
  'adapters/http/': [app, core, folder('wire'), node, npm('zod'), npm('express'), npm('swagger-ui-dist')],
  'adapters/db/': [
    ...[app, core, node, npm('zod'), npm('pg'), npm('pg-boss'), npm('@prisma/[a-z-]+')],
    ...[npm('@electric-sql/pglite'), npm('pglite-prisma-adapter')],
  ],
  'adapters/jobs/': [app, core, node, npm('pg-boss')],
  'adapters/mail/': [app, core, node, npm('nodemailer')],
  'adapters/documents/': [
    ...[app, core, node, npm('zod')],
    ...[npm('csv-parse'), npm('yauzl'), npm('yazl'), npm('saxes')],
    ...[npm('fontkit'), npm('sharp'), npm('pdfkit'), npm('pdfjs-dist'), npm('qrcode-generator')],
    ...[npm('@types/fontkit'), npm('@types/pdfkit')],
  ],
  'adapters/webhooks/': [app, core, node],
  'adapters/holidays/': [app, core, npm('date-holidays')],
  'adapters/text/': [app, core, node, npm('i18next'), npm('zod')],
  'adapters/terminal/': [app, core, node],
  'wire/': [calendar, domain, npm('zod')],
  'sandbox/': [node, npm('zod'), npm('express'), npm('mailparser'), npm('smtp-server')],
  'sandbox/page/': [
    ...[file('sandbox/chat-api[.]ts'), '^locales/(ms|en)/sandbox[.]json$'],
    ...[
      npm('react'),
      npm('react-dom'),
      npm('lucide-react'),
      npm('@fontsource-variable/[a-z-]+'),
      npm('vite'),
    ],
  ],
  'cli/': [
    ...['^src/(?!console/|sandbox/)', '^locales/ms/cli[.]json$', node],
    ...[npm('zod'), npm('@electric-sql/pglite'), npm('grammy'), npm('minisearch')],
  ],
  'schedule-program.ts': [
    folder('adapters/documents/file-process'),
    file('adapters/http/api/schedule-job[.]ts'),
  ],
  'config.ts': [file('adapters/db/data-key[.]ts'), node, npm('zod')],
  'log.ts': [file('app/ports[.]ts'), npm('pino')],
  'main.ts': [file('(assistant|config|log)[.]ts'), node],
  'assistant.ts': [
    ...[core, app, folder('adapters'), file('(assistant-(api|jobs|knowledge|news)|config|log)[.]ts')],
    file('sandbox/start-sandbox[.]ts'),
    ...[node, npm('grammy')],
  ],
  'assistant-knowledge.ts': [core, app, folder('adapters')],
  'assistant-news.ts': [core, app, folder('adapters'), file('config[.]ts')],
  'assistant-jobs.ts': [core, app, folder('adapters'), file('(assistant-api|config)[.]ts'), npm('grammy')],
  'assistant-api.ts': [core, app, folder('adapters'), folder('wire'), file('config[.]ts')],
}

const escaped = path => `^src/${path.replaceAll('.', '[.]')}${path.endsWith('/') ? '' : '$'}`

const tableRules = Object.entries(mayImport).map(([from, allowed]) => ({
  name: `${from} imports only what the folder table allows`,
  severity: 'error',
  from: { path: escaped(from), ...(from === 'sandbox/' && { pathNot: '^src/sandbox/page/' }) },
  to: {
    path: '.',
    pathNot: [escaped(from), ...allowed],
  },
}))

const placed = Object.keys(mayImport).map(escaped)

module.exports = {
  forbidden: [
    ...tableRules,
    {
      name: 'every module of src has a place in the folder table',
      severity: 'error',
      from: { path: '^src/', pathNot: placed },
      to: {},
    },
    { name: 'no cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no orphans',
      severity: 'error',
      from: { orphan: true },
      to: {},
    },
    { name: 'everything imported exists', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'only the list of text keys reads locale files in core, as types',
      severity: 'error',
      from: { path: core, pathNot: file('core/messages/text-key[.]ts') },
      to: { path: '^locales/' },
    },
    {
      name: 'locale files are types in core',
      severity: 'error',
      from: { path: core },
      to: { path: '^locales/', dependencyTypesNot: ['type-only'] },
    },
    {
      // commands.ts is the list of commands, data which Telegram is told.
      name: 'adapters/telegram/ takes only types from dialogues',
      severity: 'error',
      from: { path: folder('adapters/telegram') },
      to: {
        path: dialogues,
        pathNot: file('core/dialogues/commands[.]ts'),
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'adapters/http/ takes only types from core',
      severity: 'error',
      from: { path: folder('adapters/http') },
      to: { path: core, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'the page takes only types from the server',
      severity: 'error',
      from: { path: folder('sandbox/page') },
      to: { path: file('sandbox/chat-api[.]ts'), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no test code in src',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^test/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: join(__dirname, 'tsconfig.base.json') },
    doNotFollow: { path: ['node_modules', '^src/adapters/db/generated/', '^locales/'] },
    exclude: { path: '[.]css$' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.json'],
    },
  },
}
