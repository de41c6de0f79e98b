'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { ActionForm } from '@/components/form/action-form'
import { CheckboxField } from '@/components/form/checkbox-field'
import { BeforeDone, FormResult } from '@/components/form/form-result'
import { PasswordField } from '@/components/form/password-field'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import type { FormAction } from '@/components/form/use-form-post'
import { CopyText } from '@/components/ui/copy-text'
import { Link } from '@/components/ui/link'
import { suggestPassphrase } from '@/lib/akun/passphrase'
import says from '@/lib/words/id/daftar.json' with { type: 'json' }
import { RecoveryCode } from './recovery-code'

const KINDS = [
  { value: 'asn_pemprov', label: says.asnPemerintahProvinsi },
  { value: 'asn_kabkota', label: says.asnKabupatenkota },
  { value: 'masyarakat', label: says.masyarakat },
  { value: 'penyedia', label: says.penyediaBarangjasa },
  { value: 'tidak_menjawab', label: says.tidakInginMenjawab },
]

/** "Buat akun"; after success the generated password and the kode pemulihan take its place. */
export function RegisterForm({ action }: { action: FormAction }) {
  const [made, setMade] = useState('')
  return (
    <ActionForm action={action}>
      <FormResult>
        {({ recoveryCode = '' }) => (
          <div className="space-y-6">
            <HeadAnew />
            <h1 className="no-print">{says.akunDibuat}</h1>
            {made === '' ? null : (
              <section aria-labelledby="sandi-judul" className="no-print space-y-2">
                <h2 id="sandi-judul">{says.kataSandiAnda}</h2>
                <CopyText what={says.kataSandi} text={made} />
              </section>
            )}
            <RecoveryCode code={recoveryCode} />
            <p className="no-print">{says.gunakanPerangkatSendiriBukan}</p>
            <p className="no-print flex flex-wrap gap-3">
              <Link href="/aduan/baru" className="button button-primary">
                {says.sudahIsiAduan}
              </Link>
              <Link href="/daftar/kode" className="button button-secondary">
                {says.periksaDahulu}
              </Link>
            </p>
          </div>
        )}
      </FormResult>
      <BeforeDone>
        <div className="space-y-2">
          <h1>{says.buatAkun}</h1>
          <p>{says.hanyaTigaIsianYang}</p>
        </div>
        <TextField
          name="nama_tampilan"
          label={says.namaYangInginDigunakan}
          hint={says.bolehNamaSamaran}
          autoComplete="nickname"
        />
        <TextField
          name="username"
          label={says.namaPengguna}
          hint={says.untukMasukJanganMemakai}
          autoComplete="username"
          spellCheck={false}
        />
        <PasswordField
          name="password"
          label={says.kataSandiJudul}
          hint={says.minimal15KarakterPaling}
          autoComplete="new-password"
          suggest={suggestPassphrase}
          onSuggested={setMade}
        />
        <TextField
          name="email"
          label={says.emailOpsional}
          hint={says.untukPemberitahuanTanpaIsi}
          type="email"
          inputMode="email"
          autoComplete="email"
        />
        <TextField
          name="hp"
          label={says.nomorHpOpsional}
          hint={says.tidakPernahDitampilkanKepada}
          type="tel"
          inputMode="tel"
          autoComplete="tel"
        />
        <SelectField
          name="jenis_pelapor"
          label={says.andaMelaporSebagai}
          optional
          placeholder={says.pilihBilaBerkenan}
          options={KINDS}
        />
        <div className="hidden" aria-hidden="true">
          <label htmlFor="situs">{says.janganDiisi}</label>
          <input id="situs" name="situs" tabIndex={-1} autoComplete="off" />
        </div>
        <div>
          <CheckboxField name="setuju" label={says.sayaMenyetujuiPemberitahuanPrivasi} />
          <p className="pl-9">
            <Link href="/privasi" target="_blank">
              {says.bacaPemberitahuanPrivasiTab}
            </Link>
          </p>
        </div>
        <SubmitButton>{says.buatAkun}</SubmitButton>
        <p>
          {says.sudahPunyaAkun} <Link href="/masuk">{says.masuk}</Link>
          <br />
          {says.tidakInginMembuatAkun} <Link href="/lapor">{says.laporTanpaAkun}</Link>
        </p>
      </BeforeDone>
    </ActionForm>
  )
}

/** Asks for the head of the page again: from now on it has the ways out of somebody who is signed in. */
function HeadAnew() {
  const router = useRouter()
  useEffect(() => router.refresh(), [router])
  return null
}
