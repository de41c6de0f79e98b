import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { parse as parseScript } from 'acorn'
import postcss, { type AtRule, type ChildNode, type Container, type Document } from 'postcss'

/*
 * The built scripts and styles need nothing newer than Chrome 90, Firefox 91 and Safari 15.4 (`browserslist`
 * in package.json; decision
 * 0134). What a build tool lowers is checked as well as what it cannot lower.
 */

const STATIC = '.next/static'

/** Files of the browser, with their content. */
function built(extension: string): [string, string][] {
  return readdirSync(STATIC, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(extension))
    .map((file) => [file, readFileSync(path.join(STATIC, file), 'utf8')])
}

/** Syntax of ES2022 that a browser on the line cannot read; it would drop the whole file. */
const NEW_NODES = ['StaticBlock']

/**
 * Functions that a browser on the line does not have; Next brings `at`, `Object.hasOwn` and `URL.canParse`
 * along.
 */
const NEW_FUNCTIONS =
  /\bstructuredClone\(|\brandomUUID\(|AbortSignal\.(?:timeout|any)\(|\.(?:findLast|findLastIndex|toSorted|toReversed|toSpliced|checkVisibility)\(|(?:Object|Map)\.groupBy\(|Promise\.(?:withResolvers|try)\(|URL\.parse\(|Intl\.Segmenter|\(\?<[=!]/g

/** React names one in a warning, and uses the other for forms that we never leave to it where scripts run. */
const NEW_OF_FORMS = /\.requestSubmit\(|new FormData\(\w+,/g
const OF_REACT = 'A React form was unexpectedly submitted'

/** Every kind of node in a syntax tree. */
function kinds(node: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(node)) for (const one of node) kinds(one, found)
  else if (node !== null && typeof node === 'object') {
    if ('type' in node && typeof node.type === 'string') found.add(node.type)
    for (const value of Object.values(node)) if (typeof value === 'object') kinds(value, found)
  }
  return found
}

/** Faults of one script. */
function faultsOfScript(text: string): string[] {
  const tree = parseScript(text, { ecmaVersion: 2022 })
  return [
    ...[...kinds(tree)].filter((kind) => NEW_NODES.includes(kind)),
    ...(text.match(NEW_FUNCTIONS) ?? []),
    ...(text.includes(OF_REACT) ? [] : (text.match(NEW_OF_FORMS) ?? [])),
  ]
}

const NEW_RULES = ['layer', 'container', 'scope', 'starting-style', 'view-transition']
const NEW_VALUES = /\d[dsl]v[hw]\b|\b(?:oklch|oklab|lab|lch|color-mix|light-dark)\(/

/** The conditions around a rule, from the inside out. */
function around(node: ChildNode): AtRule[] {
  const found: AtRule[] = []
  for (let place: Container | Document | undefined = node.parent; place; place = place.parent)
    if (place.type === 'atrule') found.push(place as AtRule)
  return found
}

const isAsked = (node: ChildNode, about: RegExp) =>
  around(node).some(({ name, params }) => name === 'supports' && about.test(params))

/**
 * Faults of a style sheet. A rule with one unknown selector is dropped whole, so nothing is shown by `:has`
 * alone.
 */
function faultsOfStyles(text: string): string[] {
  const faults: string[] = []
  const root = postcss.parse(text)
  root.walkAtRules((rule) => {
    if (NEW_RULES.includes(rule.name)) faults.push(`@${rule.name} ${rule.params}`)
    if (rule.name === 'media' && /[<>]|scripting:\s*none/.test(rule.params))
      faults.push(`@media ${rule.params}`)
  })
  root.walkRules((rule) => {
    if (rule.parent?.type === 'rule') faults.push(`nested: ${rule.selector}`)
    if (!rule.selector.includes(':has(') || isAsked(rule, /:has/)) return
    if (rule.selectors.some((selector) => !selector.includes(':has('))) faults.push(`mixed: ${rule.selector}`)
    rule.walkDecls('display', ({ value }) => {
      if (value !== 'none') faults.push(`shown by :has alone: ${rule.selector}`)
    })
  })
  root.walkDecls((decl) => {
    if (NEW_VALUES.test(decl.value) && !isAsked(decl, /./)) faults.push(`${decl.prop}: ${decl.value}`)
  })
  return faults
}

for (const [extension, faultsOf] of [
  ['.js', faultsOfScript],
  ['.css', faultsOfStyles],
] as const) {
  test(`the built ${extension} files need no browser above the line`, () => {
    const files = built(extension)
    expect(files.length).toBeGreaterThan(0)
    expect(files.flatMap(([file, text]) => faultsOf(text).map((fault) => `${file}: ${fault}`))).toEqual([])
  })
}

// The check itself would see each kind.
test('what is above the line is found', () => {
  for (const script of [
    'class A { static { a() } }',
    'x.requestSubmit()',
    'new FormData(a, b)',
    'a.replace(/(?<!b)c/, "")',
  ])
    expect(faultsOfScript(script), script).toHaveLength(1)
  for (const styles of [
    '@layer a { b { color: red } }',
    '@media (width >= 1px) { a { color: red } }',
    '@media (scripting: none) { a { color: red } }',
    'a { & b { color: red } }',
    'a, b:has(c) { color: red }',
    'a:has(b) { display: block }',
    'a { height: 100dvh }',
  ])
    expect(faultsOfStyles(styles), styles).toHaveLength(1)
})
