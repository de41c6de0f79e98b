/** Other places that help somebody under threat; plain text, so that no other site learns of a visit. */
export function Protection() {
  return (
    <ul className="space-y-1.5">
      <li>
        <strong>Keadaan darurat:</strong> hubungi polisi di 110.
      </li>
      <li>
        <strong>Lembaga Perlindungan Saksi dan Korban (LPSK):</strong> telepon 148 atau lpsk.go.id. LPSK dapat
        melindungi Anda dan keluarga. Kami dapat membantu permohonannya bila Anda mau.
      </li>
      <li>
        <strong>Catat bila aman:</strong> apa yang terjadi, kapan, dan siapa yang melihat. Tidak perlu mencari
        bukti.
      </li>
    </ul>
  )
}
