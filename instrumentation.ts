/** Starts what runs beside the pages: the timers in this process, and one look at what this machine lacks. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { startTimers } = await import('@/lib/jobs/start-timers')
  startTimers()
  const { tellMissingTools } = await import('@/lib/lampiran/readiness')
  await tellMissingTools()
}
