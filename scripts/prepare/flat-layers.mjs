/** How often a rule of each cascade layer gains the weight of an id; a rule without a layer wins over all. */
const WEIGHTS = { properties: 0, theme: 0, base: 0, components: 1, utilities: 2 }
const UNLAYERED = 3

/** Matches every element and weighs as much as an id. */
const WEIGHT = ':not(#\\#)'

/**
 * PostCSS plugin: replaces cascade layers by selectors of the same order. A browser without `@layer` (Chrome
 * 98, Firefox 96 and older) would drop every rule in one. Throws where a layer has no weight yet.
 */
export function flatLayers() {
  return {
    postcssPlugin: 'flat-layers',
    OnceExit(root) {
      root.walkRules((rule) => {
        if (rule.parent.type === 'atrule' && /keyframes$/.test(rule.parent.name)) return
        const weight = WEIGHT.repeat(weightOf(rule))
        rule.selectors = rule.selectors.map((selector) => weighed(selector, weight))
      })
      root.walkAtRules('layer', (layer) => layer.replaceWith(layer.nodes ?? []))
    },
  }
}

function weightOf(rule) {
  for (let place = rule.parent; place; place = place.parent) {
    if (place.type !== 'atrule' || place.name !== 'layer') continue
    if (!(place.params in WEIGHTS)) throw place.error(`the layer ${place.params} has no weight`)
    return WEIGHTS[place.params]
  }
  return UNLAYERED
}

/** Puts the weight at the end of a selector, before a pseudo-element. */
export function weighed(selector, weight) {
  const plain =
    /^(?:\\.|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)|\[[^\]]*\]|(?!::|:(?:before|after|first-line|first-letter)\b)[^\\([])*/
  const [before = ''] = plain.exec(selector) ?? []
  return `${before}${weight}${selector.slice(before.length)}`
}
