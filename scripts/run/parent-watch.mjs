// Loaded first (--import) into every Node process that a command starts: when the process that started it is gone, even
// by kill -9, it ends too. A server without the command that owns its database would be of no use to anybody.
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
