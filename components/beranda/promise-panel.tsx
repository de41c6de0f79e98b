interface PromisePanelProps {
  /** "Senin, 23 November 2026". */
  today: string
  /** "Kamis, 26 November 2026". */
  due: string
}

/** The promise of time with real dates, worked out from today and the calendar of working days. */
export function PromisePanel({ today, due }: PromisePanelProps) {
  return (
    <aside aria-labelledby="janji" className="rounded-card border border-line bg-surface p-6">
      <h2 id="janji" className="text-[1.15rem]">
        Bila Anda melapor hari ini
      </h2>
      <ol className="mt-4 space-y-4 border-l-2 border-brand pl-5">
        <li>
          <p className="text-[0.9rem] text-muted">{today}</p>
          <p className="font-semibold">Aduan diterima dan diberi nomor</p>
        </li>
        <li>
          <p className="text-[0.9rem] text-muted">paling lambat</p>
          <p className="text-[1.25rem] font-bold leading-snug text-brand">{due}</p>
          <p className="font-semibold">Administrator selesai memeriksa</p>
        </li>
        <li>
          <p className="text-[0.9rem] text-muted">sesudahnya</p>
          <p className="font-semibold">Tim Telaah bekerja dan menjawab secara resmi di aplikasi ini</p>
        </li>
      </ol>
      <p className="mt-4 text-[0.9rem] text-muted">
        Dihitung menurut hari kerja. Bila kami terlambat, halaman aduan Anda yang mengatakannya.
      </p>
    </aside>
  )
}
