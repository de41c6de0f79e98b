import type { Page, Request } from '@playwright/test'

/** What a page asks by itself, without anybody doing anything. */
const BY_ITSELF = /\/api\/(kabar|antrean|sesi)|\/hadir$|\/_next\/static\//

/** What was sent from a page and how it was answered. */
export interface Post {
  body: string
  /** Status of the answer; 0 when none came. */
  status: number
}

export interface Watch {
  /** Posts since the watch began, the oldest first. */
  posts: Post[]
  /** The browser asked whether to leave the page. */
  asked: () => boolean
  /** Ends when nothing is under way any more. */
  quiet: () => Promise<void>
}

/** Watches what a page sends, and says when it has come to rest: an event to wait for, not a time. */
export function watch(page: Page): Watch {
  const open = new Set<Request>()
  const posts = new Map<Request, Post>()
  let changed = Date.now()
  let asked = false
  const counts = (request: Request) =>
    request.resourceType() !== 'eventsource' && !BY_ITSELF.test(new URL(request.url()).pathname)
  page.on('request', (request) => {
    if (!counts(request)) return
    open.add(request)
    changed = Date.now()
    if (request.method() !== 'POST') return
    posts.set(request, { body: (request.postDataBuffer() ?? Buffer.alloc(0)).toString('utf8'), status: 0 })
  })
  const over = (request: Request) => {
    if (!open.delete(request)) return
    changed = Date.now()
  }
  page.on('response', (response) => {
    const post = posts.get(response.request())
    if (post) post.status = response.status()
    // The page's script does not read the body of a refusal, and then nobody is told that it came to its end.
    if (response.status() >= 400) over(response.request())
  })
  page.on('requestfinished', over)
  page.on('requestfailed', over)
  page.on('dialog', (dialog) => {
    asked = true
    void dialog.accept()
  })
  return {
    get posts() {
      return [...posts.values()]
    },
    asked: () => asked,
    quiet: async () => {
      for (let tries = 0; tries < 400; tries++) {
        const resting = open.size === 0 && Date.now() - changed > QUIET_MS
        if (resting && !(await isBusy(page))) return
        await page.waitForTimeout(30)
      }
      throw new Error(`the page does not come to rest: ${[...open].map((one) => one.url()).join(', ')}`)
    },
  }
}

/** As long as nothing new is asked, the page has done what it does. */
const QUIET_MS = 70

async function isBusy(page: Page): Promise<boolean> {
  try {
    return await page.evaluate(
      () => document.readyState === 'loading' || document.querySelector('[aria-busy="true"]') !== null,
    )
  } catch {
    // Another document is on its way.
    return true
  }
}
