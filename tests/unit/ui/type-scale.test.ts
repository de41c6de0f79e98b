import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

/** Sizes outside the scale of app/styles/tokens.css, each with its reason. */
const EXCEPTIONS = [
  'app/styles/base.css: 106.25%', // 17 px, which one rem is from then on
  'app/styles/antrean.css: 1em', // a heading inside a row, of the size of its row
  'app/styles/beranda.css: clamp(2.1rem, 1.45rem + 3.1vw, 3.3rem)', // the headline, and the numbers of the steps
  'app/styles/print.css: 11pt', // paper
]

it('every size of type is one of the five of the scale', () => {
  const sizes = globSync('app/**/*.css').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/font-size: ([^;]+);/g)]
      .map(([, size = '']) => size)
      .filter((size) => !/^var\(--text-(note|body|lead|title|head)\)$/.test(size))
      .map((size) => `${file}: ${size}`),
  )
  expect(new Set(sizes)).toEqual(new Set(EXCEPTIONS))
  const inline = globSync('{app,components}/**/*.tsx').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\btext-(?:\[[\d.(a-z]|(?:xs|sm|base|lg|\d?xl)\b)/g)].map(
      ([size]) => `${file}: ${size}`,
    ),
  )
  expect(inline).toEqual([])
})
