import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import type { FormAction } from '@/components/form/use-form-post'
import { Disclosure } from '@/components/kasus/disclosure'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import type { KeyState } from '@/lib/akun/commands/certify'
import { tanggalPendek } from '@/lib/waktu/dates'

interface KeyCertificatesProps {
  keys: readonly KeyState[]
  certify: FormAction
}

/** Certified staff keys, the request to ROOT to certify the others, and the form for its answer. */
export function KeyCertificates({ keys, certify }: KeyCertificatesProps) {
  const waiting = keys.filter((key) => key.until === null)
  const certified = keys.filter((key) => key.until !== null)
  return (
    <Section id="sertifikat" title="Sertifikat kunci">
      <div className="space-y-5">
        <p className="measure text-muted">
          Aduan hanya sampai kepada petugas yang kuncinya ditandatangani kunci ROOT lembaga. ROOT disimpan di
          kertas, jauh dari komputer ini.
        </p>
        {waiting.length > 0 ? (
          <Notice
            kind="warn"
            title={`${waiting.length} petugas belum bersertifikat dan belum menerima aduan`}
          >
            <p>
              Bawa permintaannya ke komputer tempat ROOT dipakai (<strong>npm run certify</strong>). Pemegang
              ROOT meminta orangnya membacakan tanda kunci sebelum menandatangani.
            </p>
          </Notice>
        ) : (
          <p>Semua petugas aktif bersertifikat.</p>
        )}
        {waiting.map((key) => (
          <Disclosure key={key.userId} title={`Permintaan sertifikat: ${key.name}`}>
            <dl className="space-y-3">
              <div>
                <dt className="font-semibold">Tanda kunci</dt>
                <dd className="figures">{key.mark}</dd>
              </div>
              <div>
                <dt className="font-semibold">Permintaan, salin seluruhnya</dt>
                <dd>
                  <code className="break-all text-body">{key.request}</code>
                </dd>
              </div>
            </dl>
          </Disclosure>
        ))}
        {certified.length > 0 ? (
          <Disclosure title="Petugas yang bersertifikat">
            <ul className="divide-y divide-line">
              {certified.map((key) => (
                <li key={key.userId} className="flex flex-wrap justify-between gap-x-6 py-2">
                  <span>
                    {key.name} <span className="text-muted">({key.username})</span>
                  </span>
                  <span className="text-muted">{untilWords(key)}</span>
                </li>
              ))}
            </ul>
          </Disclosure>
        ) : null}
        <Disclosure title="Tempel sertifikat" focus="field">
          <ActionForm action={certify} label="Tempel sertifikat" className="space-y-4">
            <TextArea
              name="sertifikat"
              label="Sertifikat dari pemegang ROOT"
              hint="Dimulai dengan WBS1-SERTIFIKAT. Sesudahnya berikan kunci kasus."
              rows={4}
            />
            <SubmitButton>Simpan sertifikat</SubmitButton>
          </ActionForm>
        </Disclosure>
      </div>
    </Section>
  )
}

function untilWords({ until }: KeyState): string {
  if (!until || until.startsWith('9999')) return 'tanpa batas waktu'
  return `sampai ${tanggalPendek(until)}`
}
