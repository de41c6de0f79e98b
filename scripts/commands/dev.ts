import { runCommand } from '../run/lifetime'
import { serveDemo } from '../serve/demo'

await runCommand(() => serveDemo('dev'), 0)
