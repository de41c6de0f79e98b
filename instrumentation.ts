/** Starts what runs beside the pages: the timers, every five minutes, in this process. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { startTimers } = await import('@/lib/jobs/start-timers')
  startTimers()
}
