import { db } from './client'

/** Shorter than the pool keeps an idle connection. */
const EVERY_MS = 20_000

/**
 * Keeps one connection of this process open: its name says which build runs here
 * (scripts/serve/one-build.ts), also while nobody visits and the background jobs run elsewhere.
 */
export function stayVisible(): void {
  if (!process.env.PGAPPNAME) return
  const touch = () => void db().$queryRaw`SELECT 1`.catch(() => undefined)
  touch()
  setInterval(touch, EVERY_MS).unref()
}
