// Allowed imports: the table of docs/architecture.md as rules. Run by `npm run check`.
const fs = require('node:fs')

/**
 * The floors of lib (docs/architecture.md, "The house"), the lowest first. A room imports only rooms that
 * stand before its own floor, so no two import each other and the engine (aduan) knows no feature.
 */
const floors = [
  ['vault', 'words'],
  ['platform'],
  ['waktu'],
  ['aduan'],
  ['bukti', 'kabar'],
  ['jejak', 'pesan'],
  ['lembaga'],
  ['identitas'],
  ['akun', 'naskah'],
  ['telaah'],
  ['terlapor', 'verifikasi'],
  ['jawaban', 'lapor'],
  ['kasus', 'sesudah'],
  ['data-pribadi'],
  ['jobs'],
]
const MOST_ROOMS = 22

/**
 * One rule for each room. Throws where a folder of lib stands on no floor, so that no room is without a rule.
 */
function roomRules() {
  const rooms = fs
    .readdirSync('lib', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
  const placed = floors.flat()
  const homeless = rooms.filter((room) => !placed.includes(room))
  const gone = placed.filter((room) => !rooms.includes(room))
  if (homeless.length + gone.length > 0 || rooms.length > MOST_ROOMS)
    throw new Error(`rooms of lib: ${rooms.length}, without a floor: ${homeless}, no longer there: ${gone}`)
  return floors.flatMap((floor, level) =>
    floor.map((room) => {
      const above = floors
        .slice(level)
        .flat()
        .filter((other) => other !== room)
      return {
        name: `room-${room}`,
        comment: 'A room imports only rooms of the floors below it; types count as well.',
        severity: 'error',
        from: { path: `^lib/${room}/` },
        to: { path: above.length > 0 ? `^lib/(${above.join('|')})/` : '^$' },
      }
    }),
  )
}

/** Files without input, output or clock: what they say depends on what they are given alone. */
const pure = [
  '^lib/.+/(rules|[a-z-]*-rules|schema|dates|calendar|clocks|deadline-steps|work-steps|views|passphrase|[a-z-]*labels|lifecycle[a-z-]*)[.]ts$',
  '^lib/lapor/form/',
  '^lib/aduan/report/(report|restricted|options|partial-date)[.]ts$',
]
const onlyValues = { dependencyTypesNot: ['type-only'] }

/** Files that are sent to the browser begin with 'use client'. */
function clientFiles() {
  return ['app', 'components']
    .filter((folder) => fs.existsSync(folder))
    .flatMap((folder) => fs.readdirSync(folder, { recursive: true }).map((name) => `${folder}/${name}`))
    .filter((file) => /[.]tsx?$/.test(file) && /^['"]use client['"]/.test(fs.readFileSync(file, 'utf8')))
    .map(
      (file) =>
        `^${file
          .replaceAll(/[.()[\]$+]/g, '[$&]')
          .replaceAll('[[]', '\\[')
          .replaceAll('[]]', '\\]')}$`,
    )
}

const clients = clientFiles()

module.exports = {
  forbidden: [
    {
      name: 'rules-are-pure',
      comment: 'Rules and schemas import zod and other rules: no database, no environment, no clock.',
      severity: 'error',
      from: { path: pure },
      to: {
        path: ['^lib/(platform|vault)/', '^lib/(env|clock|log)[.]ts$', '^lib/.+/(queries|commands)[./]'],
        ...onlyValues,
      },
    },
    {
      name: 'rules-need-only-zod',
      comment: 'Of packages and Node, rules import only zod.',
      severity: 'error',
      from: { path: pure },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'], pathNot: '^node_modules/zod/' },
    },
    {
      name: 'crypto-only-in-vault',
      comment:
        'lib/vault is the only place that uses a crypto primitive; scripts may make secrets and hashes of files.',
      severity: 'error',
      from: {
        pathNot: [
          '^lib/(vault|platform/db/generated)/',
          '^scripts/(pack|postgres|prepare|run|reader)/',
          '^tests/',
        ],
      },
      to: { path: ['^(node:)?crypto$', '^node_modules/libsodium', '^node_modules/@node-rs/argon2'] },
    },
    {
      name: 'pdf-through-one-door',
      comment:
        'lib/naskah/pdf writes every PDF of ours: tagged, with the same paper and nothing in its metadata. The sandbox lays out the pages of documents that it draws.',
      severity: 'error',
      from: { pathNot: '^lib/(naskah/pdf/|bukti/cleaning/worker/drawn-layout[.]ts)' },
      to: { path: '^node_modules/pdfkit/' },
    },
    ...roomRules(),
    {
      name: 'composed-at-the-door',
      comment: 'lib/hooks.ts knows the features; only entry points import it.',
      severity: 'error',
      from: { path: '^lib/', pathNot: '^lib/jobs/' },
      to: { path: '^lib/hooks[.]ts$' },
    },
    {
      name: 'guard-clears',
      comment: 'Only the conflict guard says who may receive the keys of a case.',
      severity: 'error',
      from: { path: '^(app|lib|scripts|prisma)/', pathNot: '^lib/(identitas/conflict|aduan/keys)/' },
      to: { path: '^lib/aduan/keys/cleared[.]ts$', ...onlyValues },
    },
    {
      name: 'lib-knows-no-screen',
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: '^(app|components|scripts|tests|prisma)/' },
    },
    {
      name: 'components-only-show',
      comment:
        'Components get what they show as props: of lib they import rules, labels and words, and types of the rest.',
      severity: 'error',
      from: { path: '^components/' },
      to: {
        path: '^lib/',
        pathNot: [
          ...pure,
          '^lib/words/',
          '^lib/platform/http/form-state[.]ts$',
          '^lib/platform/session/cookies[.]ts$',
          'labels[.]ts$',
          'rules[.]ts$',
        ],
        ...onlyValues,
      },
    },
    {
      name: 'components-know-no-page',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^(app|scripts|tests|prisma)/', ...onlyValues },
    },
    {
      name: 'ui-knows-no-aduan',
      severity: 'error',
      from: { path: '^components/ui/' },
      to: { path: '^(lib/(?!words/)|components/(?!ui/))', ...onlyValues },
    },
    {
      name: 'links-through-one-door',
      comment: 'components/ui/link.tsx is a link that never prefetches.',
      severity: 'error',
      from: { path: '^(app|components)/', pathNot: '^components/ui/link[.]tsx$' },
      to: { path: '^node_modules/next/link[.]js$' },
    },
    {
      name: 'case-forms-on-the-server',
      comment:
        'A CaseForm makes its random value with the page; made again in the browser it would be another one.',
      severity: 'error',
      from: { path: clients.length > 0 ? clients : '^$' },
      to: { path: '^components/form/case-form[.]tsx$', reachable: true },
    },
    {
      name: 'app-stands-alone',
      comment: 'Application code does not import scripts, seeds or tests.',
      severity: 'error',
      from: { path: '^(app|middleware[.]ts)' },
      to: { path: '^(scripts|tests|prisma)/' },
    },
    {
      name: 'scripts-know-no-screen',
      severity: 'error',
      from: { path: '^(scripts|prisma)/', pathNot: '^scripts/bench/' },
      to: { path: '^(app|components|tests)/' },
    },
    {
      name: 'benches-know-only-files-to-send',
      comment: 'A benchmark may send the files that tests make; it is in no bundle.',
      severity: 'error',
      from: { path: '^scripts/bench/' },
      to: { path: '^(app|components|tests)/', pathNot: '^tests/corpus/' },
    },
    {
      name: 'no-full-zod-in-the-browser',
      comment: 'zod weighs 91 KiB in the browser; forms are checked on the server and by light rules.',
      severity: 'error',
      from: { path: clients.length > 0 ? clients : '^$' },
      to: { path: '^node_modules/zod/', ...onlyValues },
    },
    {
      name: 'no-all-words-in-the-browser',
      comment: 'lib/words/words.ts holds the texts of every page; scripts import the file of their own area.',
      severity: 'error',
      from: { path: clients.length > 0 ? clients : '^$' },
      to: { path: '^lib/words/words[.]ts$', reachable: true },
    },
    {
      name: 'no-tools-at-run-time',
      severity: 'error',
      from: { path: '^(app|components|lib|middleware[.]ts)' },
      to: { dependencyTypes: ['npm-dev'] },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: { pathNot: '^lib/platform/db/generated/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nothing-missing',
      comment: 'An import that cannot be found.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '[.]css$' },
    },
  ],
  options: {
    // TypeScript 7 has no compiler interface for JavaScript; swc reads the sources instead.
    parser: 'swc',
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: '^node_modules|^lib/platform/db/generated' },
    // Made by the build, which rewrites them while the rules are read.
    exclude: { path: '^[.]next/|^lib/bukti/cleaning/made/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
