import { flatLayers } from './scripts/prepare/flat-layers.mjs'

// Packages by name: the build loads them itself.
export default { plugins: ['@tailwindcss/postcss', flatLayers()] }
