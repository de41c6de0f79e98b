import { runCommand } from '../run/lifetime'
import { runFiles, runLane } from '../test/lane'

// npm test: all checks and tests, from types to the browser. npm test -- PATH: only these files.
const files = process.argv.slice(2)
await runCommand(() => (files.length > 0 ? runFiles(files) : runLane({ full: false })))
