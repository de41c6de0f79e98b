import { runCommand } from '../run/lifetime'
import { runLane } from '../test/lane'

// npm run test:long: the same as npm test, at full size.
await runCommand(() => runLane({ full: true }))
