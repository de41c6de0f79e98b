/** Starts the background jobs, unless separate workers run them, and logs once what this machine lacks. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  await import('@/lib/hooks')
  const { env } = await import('@/lib/env')
  const { passFrameworkOutput, takeFrameworkOutput } = await import('@/lib/log-framework')
  if (env().WBS_MODE !== 'production') passFrameworkOutput()
  else {
    takeFrameworkOutput()
    const { stayVisible } = await import('@/lib/platform/db/stay-visible')
    stayVisible()
  }
  if (process.env.WBS_HANDED_OVER) {
    const { takeOver } = await import('@/lib/platform/handed-over')
    takeOver(JSON.parse(process.env.WBS_HANDED_OVER))
  }
  // Otherwise next-auth builds addresses from the Host that a stranger sent, and fails on one that is none.
  process.env.AUTH_URL = env().APP_URL
  const { guardServers } = await import('@/lib/platform/http/server-door')
  guardServers()
  const { requestTimes } = await import('@/lib/platform/http/request-times')
  requestTimes()
  if (env().WBS_JOBS === 'inside') {
    const { startJobs } = await import('@/lib/jobs/start-jobs')
    startJobs()
  }
  const { tellMissingTools } = await import('@/lib/bukti/readiness')
  // Trying them takes a third of a second, and no page needs the answer.
  void tellMissingTools()
}
