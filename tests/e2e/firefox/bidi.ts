import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/*
 * A Firefox as Debian ships it, by WebDriver BiDi (https://w3c.github.io/webdriver-bidi/). Playwright drives
 * released Firefox the same way, but asks for `emulation.setMediaFeaturesOverride`, which Firefox ESR 153
 * does not know.
 */

const PATIENCE_MS = 30_000
const SHOWN = `(...found) => found.findIndex((one) => one.checkVisibility() && !one.closest('[aria-hidden="true"]'))`

type Answer = Record<string, unknown>

export interface Firefox {
  /** A page of a new person: its own cookies and storage. */
  page: () => Promise<FirefoxPage>
  end: () => Promise<void>
}

/** Starts a Firefox with an empty profile. Throws its output if it does not start. */
export async function startFirefox(binary: string): Promise<Firefox> {
  const profile = mkdtempSync(path.join(tmpdir(), 'wbs-firefox-'))
  const args = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0']
  const child = spawn(binary, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, HOME: profile },
  })
  const end = async () => {
    child.kill('SIGKILL')
    await sleep(300)
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
  try {
    const send = await connect(`${await addressOf(child)}/session`)
    await send('session.new', { capabilities: {} })
    return { end, page: () => openPage(send) }
  } catch (error) {
    await end()
    throw error
  }
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const read = (chunk: Buffer) => {
      said += chunk
      const [, address] = /WebDriver BiDi listening on (ws:\S+)/.exec(said) ?? []
      if (address) resolve(address)
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.on('error', reject)
    child.on('exit', () => reject(new Error(said)))
  })
}

type Send = (method: string, params: Answer) => Promise<Answer>

/** One command after the other has an answer with its number. */
async function connect(address: string): Promise<Send> {
  const socket = new WebSocket(address)
  await new Promise((open, fail) => {
    socket.addEventListener('open', open)
    socket.addEventListener('error', fail)
  })
  const waiting = new Map<number, { done: (answer: Answer) => void; fail: (error: Error) => void }>()
  socket.addEventListener('message', ({ data }) => {
    const { id, result, error, message } = JSON.parse(String(data))
    const asked = waiting.get(id)
    waiting.delete(id)
    if (error) asked?.fail(new Error(`${error}: ${message}`))
    else asked?.done(result)
  })
  let last = 0
  return (method, params) =>
    new Promise((done, fail) => {
      last += 1
      waiting.set(last, { done, fail })
      socket.send(JSON.stringify({ id: last, method, params }))
    })
}

export interface FirefoxPage {
  goto: (url: string) => Promise<void>
  /** Presses what has this role and name, once it is there. */
  press: (role: string, name: string) => Promise<void>
  /** Types into the field with this label; a password has no role. */
  type: (label: string, text: string, role?: string) => Promise<void>
  /** The text of the page once it contains this. */
  shows: (text: string | RegExp) => Promise<string>
}

async function openPage(send: Send): Promise<FirefoxPage> {
  const { userContext } = await send('browser.createUserContext', {})
  const { context } = await send('browsingContext.create', { type: 'tab', userContext })

  const run = async (functionDeclaration: string, ...args: Answer[]): Promise<unknown> => {
    const call = { functionDeclaration, arguments: args, target: { context }, awaitPromise: true }
    const { result } = await send('script.callFunction', call)
    return (result as { value?: unknown } | undefined)?.value
  }
  /** The element's reference. A page that goes away meanwhile is asked again. */
  const find = async (role: string, name: string): Promise<Answer> => {
    for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await sleep(100)) {
      const locator = { type: 'accessibility', value: role === '' ? { name } : { role, name } }
      const { nodes } = await send('browsingContext.locateNodes', { context, locator }).catch(() => ({
        nodes: [],
      }))
      const found = (nodes as { sharedId: string }[]).map(({ sharedId }) => ({ sharedId }))
      // The browser's own search also finds what is hidden from assistive technology.
      const shown = await run(SHOWN, ...found).catch(() => -1)
      const node = found[Number(shown)]
      if (node) return node
    }
    throw new Error(`no ${role} "${name}" in:\n${await run('() => document.body.innerText')}`)
  }
  const press = async (role: string, name: string) => {
    const element = await find(role, name)
    await run('(element) => element.scrollIntoView({ block: "center", behavior: "instant" })', element)
    await send('input.performActions', {
      context,
      actions: [
        {
          type: 'pointer',
          id: 'finger',
          parameters: { pointerType: 'mouse' },
          actions: [
            { type: 'pointerMove', x: 0, y: 0, origin: { type: 'element', element } },
            { type: 'pointerDown', button: 0 },
            { type: 'pointerUp', button: 0 },
          ],
        },
      ],
    })
  }
  return {
    goto: async (url) => {
      await send('browsingContext.navigate', { context, url, wait: 'complete' })
    },
    press,
    type: async (label, text, role = 'textbox') => {
      await press(role, label)
      const keys = [...text].flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ])
      await send('input.performActions', { context, actions: [{ type: 'key', id: 'keys', actions: keys }] })
    },
    shows: async (text) => {
      let seen = ''
      for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await sleep(100)) {
        seen = String(await run('() => document.body?.innerText ?? ""').catch(() => ''))
        if (typeof text === 'string' ? seen.includes(text) : text.test(seen)) return seen
      }
      throw new Error(`no "${text}" in:\n${seen}`)
    },
  }
}
