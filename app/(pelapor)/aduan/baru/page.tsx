import { redirect } from 'next/navigation'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { StepPage } from '@/components/pelapor/step-page'
import { Link } from '@/components/ui/link'
import { caseOfCode } from '@/lib/kasus/own-cases'
import { noAnswers } from '@/lib/lapor/form/answers'
import { STEPS } from '@/lib/lapor/form/steps'
import { references } from '@/lib/lembaga/queries'
import { db } from '@/lib/platform/db/client'
import { newId } from '@/lib/platform/db/id'
import { keptValues } from '@/lib/platform/http/kept-form'
import { requireViewer } from '@/lib/platform/session/viewer'
import { beginAction, saveStepAction } from './actions'

/** Starts the form: safety notes once per session, then the first step, whose first save creates a draft. */
export default async function BuatAduanPage() {
  const viewer = await requireViewer('PELAPOR')
  if (!viewer.account) {
    const begun = await caseOfCode(db(), viewer)
    if (begun !== '/aduan/baru') redirect(begun)
  }
  const first = STEPS[0]
  if (viewer.readBefore && first) {
    return (
      <StepPage
        step={first}
        draft={{
          id: null,
          answers: noAnswers,
          savedAt: null,
          version: '',
          tab: newId(),
          files: [],
          account: viewer.account,
        }}
        refs={await references(db())}
        action={saveStepAction}
        kept={await keptValues(viewer.userId, '/aduan/baru')}
      />
    )
  }
  return (
    <div className="prose">
      <h1>Sebelum mulai</h1>
      <ul>
        <li>Gunakan perangkat milik sendiri. Hindari komputer, Wi-Fi, dan email kantor.</li>
        <li>
          Tombol <strong>Keluar cepat</strong> menutup halaman ini dan mengeluarkan Anda dari akun. Anda juga
          dapat menekan tombol Shift tiga kali (<Link href="/keamanan#keluar-cepat">dapat dimatikan</Link>
          ).
        </li>
        <li>Riwayat peramban tidak ikut terhapus. Gunakan mode privat atau hapus riwayat sendiri.</li>
        <li>Yang sudah Anda isi tersimpan sebagai draf di server, tidak di perangkat ini.</li>
        <li>Perlu sekitar 10 menit. Anda dapat berhenti dan melanjutkan kapan saja.</li>
      </ul>
      <div className="pt-3">
        <ActionForm action={beginAction}>
          <SubmitButton>Saya mengerti, lanjut</SubmitButton>
        </ActionForm>
      </div>
    </div>
  )
}
