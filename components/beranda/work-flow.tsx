import { Drawing } from './drawing'

const STAGES = [
  {
    number: '1',
    title: 'Verifikasi Aduan',
    who: 'Administrator · paling lambat 3 (tiga) hari kerja',
    text: 'Administrator memeriksa isi aduan paling lambat 3 (tiga) hari kerja agar jelas, lengkap, dan kronologis, disertai data dukung yang memadai jika ada. Bila ada yang kurang, administrator memandu Anda melengkapinya.',
    drawing: 'diperiksa',
  },
  {
    number: '2',
    title: 'Tindak Lanjut Aduan',
    who: 'Tim Telaah · jawaban dalam 14 hari kerja, atau 60 hari kerja bila perlu pemeriksaan',
    text: 'Tim Telaah menganalisis isi aduan, berkoordinasi dengan pihak terkait, menindaklanjuti di lapangan, lalu memberikan jawaban resmi melalui aplikasi ini.',
    drawing: 'ditelaah',
  },
] as const

const NODES = [
  { title: 'Anda mengirim', who: 'Pelapor', when: 'sekitar 10 menit' },
  { title: 'Diperiksa', who: 'Administrator', when: 'paling lambat 3 hari kerja' },
  { title: 'Ditindaklanjuti', who: 'Tim Telaah', when: 'kabar pertama dalam 5 hari kerja' },
  { title: 'Dijawab resmi', who: 'Ketua tim menyetujui', when: '14 atau 60 hari kerja' },
  { title: 'Anda menanggapi', who: 'Pelapor', when: 'dalam 10 hari kerja' },
]

/** The two official stages, and what they mean step by step: who, and by when. */
export function WorkFlow() {
  return (
    <>
      <div className="space-y-8">
        {STAGES.map((stage) => (
          <article key={stage.number} className="grid gap-x-6 gap-y-2 sm:grid-cols-[5.5rem_1fr]">
            <Drawing name={stage.drawing} />
            <div className="measure">
              <h3>
                {stage.number}. {stage.title}
              </h3>
              <p className="mb-2 text-[0.95rem] font-semibold text-brand">{stage.who}</p>
              <p>{stage.text}</p>
            </div>
          </article>
        ))}
      </div>
      <ol className="mt-10 grid gap-y-5 border-t-2 border-brand pt-1 sm:grid-cols-5 sm:gap-x-4">
        {NODES.map((node) => (
          <li key={node.title} className="relative pt-3">
            <span
              aria-hidden="true"
              className="absolute -top-[9px] left-0 hidden size-3 rounded-full bg-brand sm:block"
            />
            <p className="font-bold">{node.title}</p>
            <p className="text-[0.92rem] text-muted">
              {node.who}, {node.when}
            </p>
          </li>
        ))}
      </ol>
    </>
  )
}
