import { logLine } from '@/lib/log'
import type { Db } from '@/lib/platform/db/client'
import { listen } from '@/lib/platform/db/listen'
import { CHANNEL, readSignal } from '@/lib/platform/db/signal'
import type { Bytes } from '@/lib/vault/bytes'
import { unreadOfStaff } from '../unread'
import { livingSessions } from './rights'

/** One open tab that receives live news. */
export interface Tab {
  sidHash: Bytes
  userId: string
  staff: boolean
  topics: readonly string[]
  /** Sends news; `unread` is known for staff, a reporter's tab counts for itself. */
  tell: (unread: number | null) => void
  /** Sends a heartbeat, so that no proxy closes the connection. */
  beat: () => void
  /**
   * Closes the stream. `final`: it must not reconnect, because the session ended or other tabs took its
   * place.
   */
  end: (final: boolean) => void
}

export interface Hub {
  /** Adds a tab and returns a function that removes it; null if there is no room. */
  join: (tab: Tab) => (() => void) | null
  size: () => number
  /** Whether it has heard no signal for so long that open pages show old numbers. */
  isDeaf: () => boolean
  stop: () => Promise<void>
}

interface HubSettings {
  db: Db
  url: string
  now: () => Date
  /** Shorter intervals for tests. */
  beatMs?: number
}

export const MOST_OF_A_PERSON = 6
const MOST = 3000
const BEAT_MS = 15_000
/** Minimum pause between two database checks. */
const PAUSE_MS = 100
const RETRY_MS = 1000
/** A lost connection is usually back within seconds. */
const DEAF_MS = 30_000

/**
 * Sends news to the tabs of this process. For each signal it checks in the database, once for all tabs
 * concerned, whether their sessions are still valid and what their people may see now; the rights at the time
 * a tab opened do not count. While the database is down nobody is sent anything.
 */
export function openHub({ db, url, now, beatMs = BEAT_MS }: HubSettings): Hub {
  const tabs = new Set<Tab>()
  const byTopic = new Map<string, Set<Tab>>()
  const lastSent = new Map<Tab, number | null>()
  /** Tabs with news; the others are only checked. */
  const withNews = new Set<Tab>()
  let checkAll = false
  let timer: NodeJS.Timeout | undefined
  let working = false

  const leave = (tab: Tab) => {
    tabs.delete(tab)
    lastSent.delete(tab)
    withNews.delete(tab)
    for (const topic of tab.topics) {
      const readers = byTopic.get(topic)
      readers?.delete(tab)
      if (readers?.size === 0) byTopic.delete(topic)
    }
  }
  const finish = (tab: Tab, final: boolean) => {
    leave(tab)
    tab.end(final)
  }
  const plan = (ms: number) => {
    if (working || timer) return
    timer = setTimeout(() => void work(), ms)
  }
  const work = async () => {
    timer = undefined
    working = true
    const news = new Set(withNews)
    const all = checkAll
    withNews.clear()
    checkAll = false
    let pause = PAUSE_MS
    try {
      await sendAll(all ? [...tabs] : [...news], news)
    } catch (error) {
      logLine('news delayed', { error })
      for (const tab of news) if (tabs.has(tab)) withNews.add(tab)
      checkAll ||= all
      pause = RETRY_MS
    }
    working = false
    if (withNews.size > 0 || checkAll) plan(pause)
  }
  const sendAll = async (concerned: readonly Tab[], news: ReadonlySet<Tab>) => {
    const living = await livingSessions(
      db,
      concerned.map((tab) => tab.sidHash),
      now(),
    )
    const unread = await unreadOfStaff(
      db,
      concerned.filter((tab) => tab.staff).map((tab) => tab.userId),
    )
    for (const tab of concerned) {
      if (!tabs.has(tab)) continue
      if (!living.has(Buffer.from(tab.sidHash).toString('hex'))) finish(tab, true)
      else sendOne(tab, tab.staff ? (unread.get(tab.userId) ?? 0) : null, news.has(tab))
    }
  }
  const sendOne = (tab: Tab, unread: number | null, isNews: boolean) => {
    if (!isNews && (unread === null || lastSent.get(tab) === unread)) return
    lastSent.set(tab, unread)
    tab.tell(unread)
  }
  const checkEveryTab = () => {
    checkAll = true
    plan(0)
  }
  const onMessage = async (payload: string) => {
    try {
      const message = await readSignal(payload)
      if (message.kind === 'look-again') return checkEveryTab()
      for (const topic of message.topics) for (const tab of byTopic.get(topic) ?? []) withNews.add(tab)
      if (withNews.size > 0) plan(0)
    } catch {
      logLine('news unknown')
    }
  }
  const line = listen({
    url,
    channel: CHANNEL,
    onMessage: (payload) => void onMessage(payload),
    // Signals may have been lost while disconnected.
    onReady: () => {
      for (const tab of tabs) withNews.add(tab)
      if (tabs.size > 0) plan(0)
    },
  })
  const pulse = setInterval(() => {
    for (const tab of tabs) tab.beat()
    if (tabs.size > 0) checkEveryTab()
  }, beatMs)
  pulse.unref()

  return {
    join(tab) {
      if (tabs.size >= MOST) return null
      const own = [...tabs].filter((other) => other.userId === tab.userId)
      for (const oldest of own.slice(0, Math.max(0, own.length - MOST_OF_A_PERSON + 1))) finish(oldest, true)
      tabs.add(tab)
      for (const topic of tab.topics) byTopic.set(topic, (byTopic.get(topic) ?? new Set()).add(tab))
      // News may have arrived since the page was rendered.
      withNews.add(tab)
      plan(0)
      return () => leave(tab)
    },
    size: () => tabs.size,
    isDeaf: () => line.deafFor() > DEAF_MS,
    async stop() {
      clearInterval(pulse)
      clearTimeout(timer)
      for (const tab of [...tabs]) finish(tab, false)
      await line.stop()
    },
  }
}
