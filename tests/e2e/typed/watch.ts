import type { Page, Request } from '@playwright/test'

/** Requests that a page makes on its own, without user action. */
const BY_ITSELF = /\/api\/(kabar|antrean|sesi)|\/hadir$|\/_next\/static\//

/** A request of a page and its answer. */
export interface Post {
  body: string
  /** Status of the answer; 0 if none came. */
  status: number
}

export interface Watch {
  /** Posts since the watch began, oldest first. */
  posts: Post[]
  /** The browser asked whether to leave the page. */
  asked: () => boolean
  /** Resolves when no request is pending. */
  quiet: () => Promise<void>
}

/** Watches a page's requests and reports when they are done: an event to wait for, not a time. */
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
    // The page's script does not read the body of a refusal, so its end is never reported.
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
      for (let tries = 0; tries < 1000; tries++) {
        const resting = open.size === 0 && Date.now() - changed > QUIET_MS
        if (resting && !(await isBusy(page))) return
        await page.waitForTimeout(15)
      }
      throw new Error(`the page does not come to rest: ${[...open].map((one) => one.url()).join(', ')}`)
    },
  }
}

/** Once no new request starts, the page has finished. */
const QUIET_MS = 70

async function isBusy(page: Page): Promise<boolean> {
  try {
    return await page.evaluate(
      () => document.readyState === 'loading' || document.querySelector('[aria-busy="true"]') !== null,
    )
  } catch {
    // Another document is loading.
    return true
  }
}
