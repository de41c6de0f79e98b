import { expect, test } from '../e2e/fixtures'
import { actionAsks } from '../served/requests'
import type { Hidden } from '../served/stories'
import { LONG } from '../world/size'
import { ask, cookieOf } from './raw-request'

// Every field of every form of the build with what no keyboard types: NUL, backspace, escape, the separators
// of files, a lone half of a surrogate, the end of a text.

const ODD = '\u0000\u0001\u0008\u000b\u001b\u001f\u007f\u0085\u2028\ufffe\ud800'
const OURS = 'Ada masalah di sistem kami'
/** Fields that lead to the case, and to the branch of an action that uses the others. */
const CASE = ['aduan', 'pilih', 'tahap', 'tindakan', 'keputusan', 'kunci', 'yakin', 'dibaca']
const NAMES =
  'aduanId nomor lampiranId jawabanId versiId langkahId berkasId tugasId bukaId dataId instansiId kabarId beritaId serahId dokumenId pekerjaanId'

const PLACES = ['in texts', 'beside the case', 'everywhere'] as const
const PEOPLE = ['a visitor', 'pelapor2', 'admin2', 'telaah1', 'ketua1'] as const

for (const who of PEOPLE) {
  for (const where of PLACES) {
    test(`control characters ${where} are no fault of ours: every action, as ${who}`, {
      tag: LONG,
    }, async ({ world, kasus }) => {
      test.setTimeout(120_000)
      const { id } = await kasus('withTeam')
      const hidden = Object.fromEntries(NAMES.split(' ').map((name) => [name, id])) as unknown as Hidden
      const ids = { timB: id, somebody: id }
      const odd = (name: string, value: string) => {
        const kept =
          where === 'in texts' ? value !== 'Teks' : where === 'beside the case' && CASE.includes(name)
        return kept ? value : `Teks${ODD}${value}${ODD}`
      }
      const signIn = async () => (who === 'a visitor' ? '' : cookieOf(await world.signIn(who)))
      let cookie = await signIn()
      const faults: string[] = []
      for (const { label, path, headers, body } of actionAsks(hidden, ids, odd)) {
        const own = { ...headers, origin: world.url, ...(cookie ? { cookie } : {}) }
        const answer = await ask(world.url, path, { method: 'POST', headers: own, ...(body ? { body } : {}) })
        if (answer.status >= 500 || answer.status === 0 || answer.body.includes(OURS))
          faults.push(`${answer.status} ${label}`)
        if (/(logOut|leave|endSession)/i.test(label)) cookie = await signIn()
      }
      expect(faults).toEqual([])
    })
  }
}
