// Preloaded (--import) into every Node process that a command starts: it ends when its parent is gone, even
// after kill -9. A server is useless without the command that owns its database.
import { isMainThread } from 'node:worker_threads'

const parent = process.ppid
if (isMainThread) {
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    setTimeout(() => process.exit(1), 10_000).unref()
    process.kill(process.pid, 'SIGTERM')
  }, 500)
  watch.unref()
}
