import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { connect } from 'node:net'
import { judgeActionBody } from '@/lib/platform/http/action-body'
import { expect, test } from '../e2e/fixtures'
import { actionId, actionsOfBuild, formOf, part } from '../served/action-post'
import { makePlaces } from '../served/places'
import { ROUTES } from '../served/routes'
import { LONG } from '../world/size'
import { ask, cookieOf } from './raw-request'

// The edge of the server actions: what arrives there is taken apart by the framework before any code of ours.
// A body that no form of ours sends is refused before that, in bounded time and memory, with a sentence and
// never with a fault of ours.

const LOGIN = ['app/(akun)/masuk/actions.ts', 'logInAction'] as const
const MESSAGE = ['app/(pelapor)/aduan/[id]/actions.ts', 'sendPesanAction'] as const
const IDLE = '{"status":"idle","message":null,"errors":[],"values":{},"data":{}}'

const deep = (open: string, close: string, times: number) => open.repeat(times) + close.repeat(times)
const many = (count: number, one: (index: number) => string) =>
  Array.from({ length: count }, (_, at) => one(at))

/** What a script posts to an action: parts `0`, `1` … of JSON with references by `$`. */
const CALLS: Record<string, string[]> = {
  'no arguments': [],
  'not even JSON': [part('0', '$$$$')],
  'half a JSON': [part('0', `[${IDLE},"$K1"`)],
  'deep arrays': [part('0', deep('[', ']', 200_000))],
  'deep objects': [part('0', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`)],
  'many arguments': [part('0', `[${'0,'.repeat(400_000)}0]`)],
  'a circle of references': [part('1', '"$@2"'), part('2', '"$@1"'), part('0', '["$1","$2"]')],
  'a promise of itself': [part('0', '"$@0"')],
  'a part that is itself': [part('0', '["$0"]')],
  'a way into a prototype': [part('0', '["$1:__proto__:constructor"]'), part('1', '{}')],
  'the constructor of a function': [part('0', '["$1:constructor:constructor"]'), part('1', '["x"]')],
  'a thenable': [
    part(
      '0',
      '{"then":"$1:__proto__:then","status":"resolved_model","value":"{\\"then\\":\\"$B0\\"}","_response":{"_prefix":"x"}}',
    ),
    part('1', '"$@0"'),
  ],
  'a map of maps': [part('0', '["$Q1"]'), part('1', `[${'["a","$Q1"],'.repeat(2000)}["a",1]]`)],
  'a set of sets': [part('0', '["$W1"]'), part('1', '["$W1","$W1"]')],
  'an iterator': [part('0', '["$i1"]'), part('1', '[1,2,3]')],
  'a large number': [part('0', `["$n${'9'.repeat(300_000)}"]`)],
  'a stream without an end': [part('0', '["$R1","$r2","$X3","$x4"]')],
  'a reference that leads nowhere': [part('0', `[${IDLE},"$7"]`)],
  'a part that never comes': [part('0', `[${IDLE},"$@7"]`)],
  'another action as an argument': [
    part('0', '["$F1"]'),
    part('1', `{"id":"${'0'.repeat(42)}","bound":null}`),
  ],
  bytes: [part('0', '["$A1","$O2","$V3"]'), part('1', 'x'), part('2', 'x'), part('3', 'x')],
  'references that double': [
    ...many(60, (at) => part(String(at + 1), `["$${at + 2}","$${at + 2}"]`)),
    part('0', '["$1"]'),
  ],
  'many parts': [part('0', `[${IDLE},"$K1"]`), ...many(7000, (at) => part(`_1_x${at}`, '1'))],
  'many forms': [part('0', `[${many(3000, (at) => `"$K${at}"`)}]`)],
  'many parts of nothing': many(20_000, (at) => part(String(at), '0')),
}

/** The same where a browser without scripts posts: the framework reads the action from fields of its own. */
const PLAIN: Record<string, string[]> = {
  'no JSON': [part('$ACTION_REF_1', ''), part('$ACTION_1:0', '{{{'), part('$ACTION_1:1', '[]')],
  'deep arguments': [
    part('$ACTION_REF_1', ''),
    part('$ACTION_1:0', `{"id":"ID","bound":"$@1"}`),
    part('$ACTION_1:1', deep('[', ']', 200_000)),
  ],
  'a circle': [
    part('$ACTION_REF_1', ''),
    part('$ACTION_1:0', `{"id":"ID","bound":"$@1"}`),
    part('$ACTION_1:1', '"$@1"'),
  ],
  'a way into a prototype': [
    part('$ACTION_REF_1', ''),
    part('$ACTION_1:0', `{"id":"ID","bound":"$@1"}`),
    part('$ACTION_1:1', '["$0:__proto__:constructor"]'),
  ],
  'arguments that never come': [part('$ACTION_REF_1', ''), part('$ACTION_1:0', `{"id":"ID","bound":"$@9"}`)],
  'no description': [part('$ACTION_REF_1', ''), part('pesan', 'x')],
  'a large number': [
    part('$ACTION_REF_1', ''),
    part('$ACTION_1:0', `{"id":"ID","bound":"$@1"}`),
    part('$ACTION_1:1', `["$n${'9'.repeat(300_000)}"]`),
  ],
  'two actions': [part('$ACTION_ID_ID', ''), part('$ACTION_ID_ID', ''), part('$ACTION_REF_1', '')],
  'many actions': many(4000, (at) => part(`$ACTION_REF_${at}`, '')),
}

const EVERY: [string, string[], boolean][] = [
  ...Object.entries(CALLS).map(([name, parts]): [string, string[], boolean] => [
    `by script: ${name}`,
    parts,
    true,
  ]),
  ...Object.entries(PLAIN).map(([name, parts]): [string, string[], boolean] => [
    `plain: ${name}`,
    parts,
    false,
  ]),
]

/** Bytes of memory of the process that listens there (proc(5)). */
function memoryOf(url: string): number {
  const port = `:${Number(new URL(url).port).toString(16).toUpperCase().padStart(4, '0')}`
  const sockets = ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .filter(([, here = '', , state]) => here.endsWith(port) && state === '0A')
      .map((line) => `socket:[${line[9]}]`),
  )
  const listens = (pid: string) => {
    try {
      return readdirSync(`/proc/${pid}/fd`).some((fd) =>
        sockets.includes(readlinkSync(`/proc/${pid}/fd/${fd}`)),
      )
    } catch {
      return false
    }
  }
  const pid = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .find(listens)
  return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * 4096
}

for (const [who, path, action] of [
  ['a visitor', '/masuk', LOGIN],
  ['a reporter', '/aduan/{id}', MESSAGE],
] as const) {
  test(`no body is a fault of ours, and each is answered soon: ${who}`, async ({ world, kasus }) => {
    test.setTimeout(240_000)
    const { id } = await kasus('sent')
    const cookie = who === 'a visitor' ? '' : cookieOf(await world.signIn('pelapor1'))
    const known = actionId(action[0], action[1])
    const wrong: string[] = []
    const before = memoryOf(world.url)
    // What other tests did to the world may be named in its log.
    const said = world.log().length
    for (const [name, parts, called] of EVERY) {
      const { headers, body } = formOf(
        parts.map((one) => one.replaceAll('ID_ID', `ID_${known}`).replaceAll('"ID"', `"${known}"`)),
      )
      const started = performance.now()
      const answer = await ask(world.url, path.replace('{id}', id), {
        method: 'POST',
        body,
        headers: {
          ...headers,
          origin: world.url,
          ...(cookie ? { cookie } : {}),
          ...(called ? { 'next-action': known, accept: 'text/x-component' } : {}),
        },
      })
      const ms = performance.now() - started
      if (answer.status < 400 || answer.status >= 500 || ms > 3000)
        wrong.push(`${name}: ${answer.status} in ${Math.round(ms)} ms`)
    }
    expect(wrong).toEqual([])
    expect((await ask(world.url, '/api/health')).status).toBe(200)
    expect(memoryOf(world.url) - before).toBeLessThan(300_000_000)
    expect(world.log().slice(said)).not.toMatch(/"level":"error"/)
  })
}

test('a body that is cut off ends quietly', async ({ world }) => {
  const { hostname, port, host, origin } = new URL(world.url)
  const said = world.log().length
  const head = `POST /masuk HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${origin}\r\nContent-Type: multipart/form-data; boundary=x\r\n`
  // On a busy server the end comes before anybody has asked for the body.
  for (const after of [0, 1, 2, 5, 10, 20, 300])
    for (const action of ['', `Next-Action: ${actionId(...LOGIN)}\r\n`])
      await new Promise<void>((over) => {
        const socket = connect(Number(port), hostname)
        socket.write(`${head}${action}Content-Length: 1000\r\n\r\n--x\r\n`, () =>
          setTimeout(() => socket.destroy(), after),
        )
        socket.on('close', () => over())
      })
  await expect.poll(async () => (await ask(world.url, '/api/health')).status).toBe(200)
  expect(world.log().slice(said)).not.toMatch(/"level":"error"|⨯/)
})

/** The forms of a page, each with the hidden fields that a browser without scripts posts. */
function formsIn(page: string): { html: string; hidden: [string, string][] }[] {
  return (page.match(/<form[\s\S]*?<\/form>/g) ?? []).map((html) => {
    const hidden = [...html.matchAll(/<input[^>]*>/g)].flatMap(([input]): [string, string][] => {
      const field = /name="([^"]*)"/.exec(input)?.[1]
      const value = /value="([^"]*)"/.exec(input)?.[1] ?? ''
      const plain = value.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&')
      return field && /type="hidden"/.test(input) ? [[field, plain]] : []
    })
    return { html, hidden }
  })
}

const STAGES = ['sent', 'toComplete', 'questioned', 'drafted', 'proposed', 'answered', 'correcting'] as const

/** The pages of another room are not there for them (tests/served/rights.spec.ts). */
const ELSEWHERE = {
  pelapor1: /^\/(admin|telaah)/,
  admin1: /^\/(aduan|telaah)/,
  telaah1: /^\/(aduan|admin)/,
  ketua1: /^\/(aduan|admin)/,
}

test('every form of ours goes through: on each page, at each stage of a case', { tag: LONG }, async ({
  world,
  kasus,
  client,
}) => {
  test.setTimeout(240_000)
  const places = await makePlaces(world, await client('pelapor1'))
  const paths = Object.values(ROUTES).map(({ path }) => places.of(path))
  for (const stage of STAGES) {
    const { id } = await kasus(stage)
    paths.push(`/aduan/${id}`, `/admin/aduan/${id}`, `/telaah/aduan/${id}`, `/telaah/aduan/${id}/jawaban`)
  }
  const ids = new Set(actionsOfBuild().map(({ id }) => id))
  const seen = new Set<string>()
  const refused = new Set<string>()
  for (const who of [null, 'pelapor1', 'admin1', 'telaah1', 'ketua1'] as const) {
    const asks = await client(who ?? [])
    const there = (path: string) => !path.startsWith('/api/') && !(who && ELSEWHERE[who].test(path))
    for (const path of paths.filter(there)) {
      const answer = await asks.get(path, { maxRedirects: 0 })
      if (answer.status() !== 200) continue
      for (const { hidden } of formsIn(await answer.text())) {
        const form = new FormData()
        for (const [name, value] of hidden) form.append(name, value)
        const action = hidden
          .map((field) => field.join())
          .find((field) => /\$ACTION.*[0-9a-f]{42}/.test(field))
        if (!action) continue
        seen.add(/[0-9a-f]{42}/.exec(action)?.[0] ?? '')
        const judged = judgeActionBody(form, { called: false, isKnown: (id) => ids.has(id) })
        if (judged !== 'whole')
          refused.add(`${path} ${judged}: ${hidden.map(([name, value]) => `${name}=${value}`)}`)
      }
    }
  }
  expect([...refused]).toEqual([])
  expect(seen.size).toBeGreaterThan(50)
})

test('a plain form of an old build: the text stays readable, and a sentence says what happened', async ({
  world,
  kasus,
  client,
}) => {
  const { id } = await kasus('sent')
  const path = `/aduan/${id}`
  const owner = await client('pelapor1')
  const page = await (await owner.get(`${world.url}${path}`)).text()
  const hidden = formsIn(page).find(({ html }) => html.includes('name="pesan"'))?.hidden ?? []
  const text = 'Kalimat panjang yang ditulis selama satu jam.\n<b>"Bukti"</b> & lainnya'
  const known = actionId(...MESSAGE)
  const post = (from: [string, string][]) => {
    const { headers, body } = formOf(
      [...from, ['pesan', text], ['kata_sandi', 'RAHASIA-SEKALI']].map(([name = '', value = '']) =>
        part(name, value),
      ),
    )
    return owner.post(`${world.url}${path}`, {
      headers: { ...headers, origin: world.url },
      data: body,
      maxRedirects: 0,
    })
  }
  const old = hidden.map(([name, value]): [string, string] => [
    name,
    value.replaceAll(known, '0'.repeat(known.length)),
  ])
  expect(old).not.toEqual(hidden)
  for (const from of [old, [[`$ACTION_ID_${'0'.repeat(42)}`, '']], []] satisfies [string, string][][]) {
    const answer = await post(from)
    expect(answer.status()).toBe(409)
    expect(answer.headers()['content-type']).toBe('text/html; charset=utf-8')
    expect(answer.headers()['cache-control']).toBe('no-store')
    expect(answer.headers()['content-security-policy']).toContain("default-src 'none'")
    const page = await answer.text()
    expect(page).toContain('Halaman ini sudah diperbarui sejak Anda membukanya, jadi belum terkirim.')
    expect(page).toContain(
      'Kalimat panjang yang ditulis selama satu jam.\n&lt;b&gt;&quot;Bukti&quot;&lt;/b&gt; &amp; lainnya',
    )
    expect(page).toContain(`href="${path}"`)
    expect(page).not.toMatch(/RAHASIA-SEKALI|\$ACTION|[0-9a-f]{42}/)
  }
  expect(await world.town.db.pesan.count({ where: { aduanId: id } })).toBe(0)
  // The form of today goes through.
  expect((await post(hidden)).status()).toBeLessThan(400)
  expect(await world.town.db.pesan.count({ where: { aduanId: id } })).toBe(1)
})
