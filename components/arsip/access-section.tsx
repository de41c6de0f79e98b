import { SelectField } from '@/components/form/select-field'
import { TextArea } from '@/components/form/text-area'
import type { FormAction } from '@/components/form/use-form-post'
import { ActPanel } from '@/components/kasus/act-panel'
import { Section } from '@/components/ui/section'
import { buttonOf } from '@/lib/aduan/lifecycle-commands'
import type { AccessView } from '@/lib/sesudah/archive/queries'
import { toWitaDate } from '@/lib/waktu/calendar'
import { pukul, tanggalPendek } from '@/lib/waktu/dates'

interface AccessSectionProps {
  aduanId: string
  access: AccessView
  actions: { returnAccess: FormAction; refuseAccess: FormAction }
}

/** Who lost the keys of this case in the archive and asks for them, for the officers of the archive. */
export function AccessSection({ aduanId, access, actions }: AccessSectionProps) {
  const asked = access.people.flatMap(({ asked: request, ...one }) =>
    request ? [{ ...one, ...request }] : [],
  )
  return (
    <Section id="arsip" title="Arsip" internal className="space-y-4">
      <p className="text-muted">
        {access.running
          ? 'Aduan ini berjalan lagi, tetapi petugas yang dulu menanganinya belum dapat membukanya. Beri mereka akses kembali.'
          : 'Aduan ini ada di arsip. Hanya petugas arsip yang dapat membukanya; petugas lain meminta akses di halaman Arsip mereka.'}
      </p>
      {asked.map(({ userId, name, at, reason }) => (
        <div key={userId} className="card space-y-2">
          <p>
            <strong>{name}</strong> meminta akses, {tanggalPendek(toWitaDate(at))}, {pukul(at)}
          </p>
          <p className="typed">{reason}</p>
          <ActPanel
            title={buttonOf('refuseAccess')}
            action={actions.refuseAccess}
            aduanId={aduanId}
            fields={{ petugas: userId }}
            look="secondary"
          >
            <TextArea name="alasan_tolak_akses" label={`Alasan menolak ${name}`} rows={2} />
          </ActPanel>
        </div>
      ))}
      <ActPanel
        title={buttonOf('returnAccess')}
        action={actions.returnAccess}
        aduanId={aduanId}
        look="secondary"
        open={access.running || asked.length > 0}
        explain="Pelapor membaca di riwayat aduannya bahwa akses diberikan kembali, tanpa nama. Bila aduan tidak berubah lagi, aksesnya berakhir bersama masa arsip berikutnya."
      >
        <SelectField
          name="petugas"
          label="Kepada siapa"
          defaultValue={asked[0]?.userId ?? (access.running ? 'semua' : '')}
          placeholder="Pilih petugas"
          options={[
            ...access.people.map(({ userId, name }) => ({ value: userId, label: name })),
            { value: 'semua', label: 'Semua yang dulu memegang aduan ini' },
          ]}
        />
        <TextArea name="alasan_beri_akses" label="Alasan memberi akses kembali" rows={2} />
      </ActPanel>
    </Section>
  )
}
