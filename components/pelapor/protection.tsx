import { words } from '@/lib/words/words'

const t = words('sesudah')

/** Other places that help somebody under threat; plain text, so that no other site learns of a visit. */
export function Protection() {
  return (
    <ul className="space-y-1.5">
      <li>{t.rich('keadaanDaruratHubungiPolisi', { b: (isi) => <strong>{isi}</strong> })}</li>
      <li>{t.rich('lembagaPerlindunganSaksiDan', { b: (isi) => <strong>{isi}</strong> })}</li>
      <li>{t.rich('catatBilaAmanApa', { b: (isi) => <strong>{isi}</strong> })}</li>
    </ul>
  )
}
