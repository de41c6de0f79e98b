import type { PromisedDays } from '@/lib/waktu/clocks'

/** How hari kerja are counted, and today's promises; the same rules apply to every aduan. */
export function PromiseRules({ promised }: { promised: PromisedDays }) {
  return (
    <div className="prose">
      <ul>
        <li>Hari Anda mengirim adalah hari ke-0. Hitungan mulai hari kerja berikutnya.</li>
        <li>Hari kerja: Senin sampai Jumat, kecuali hari libur nasional dan cuti bersama.</li>
        <li>Batas waktu berakhir pukul 23.59 WITA pada hari terakhir.</li>
        <li>
          Jam kami berhenti hanya selama kami menunggu jawaban Anda. Setelah Anda menjawab, sisa waktu kami
          berjalan lagi.
        </li>
        <li>Bila kalender berubah, tanggal dapat mundur, tetapi tidak pernah maju dari yang dijanjikan.</li>
      </ul>
      <p>
        Janji yang berlaku sekarang: pemeriksaan {promised.verification} hari kerja; kabar pertama{' '}
        {promised.firstMessage}; jawaban resmi {promised.answer}, atau {promised.answerPengawasan} bila perlu
        pemeriksaan mendalam dengan kabar paling sedikit setiap {promised.progress} hari kerja.
      </p>
    </div>
  )
}
