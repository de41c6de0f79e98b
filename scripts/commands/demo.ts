import { runCommand } from '../run/lifetime'
import { serveDemo } from '../serve/demo'

await runCommand(() => serveDemo('demo'), 0)
