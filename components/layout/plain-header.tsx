import { words } from '@/lib/words/words'
import { BanuaLine } from './banua-line'
import { Emblem } from './emblem'

const t = words('bingkai')

/** Header for outside recipients, who learn only which institution asks and nothing of this service. */
export function PlainHeader() {
  return (
    <header>
      <div className="page flex items-center gap-3 py-3">
        <Emblem className="size-9" />
        <p className="font-bold leading-tight">
          {t.rich('inspektoratDaerahProvinsiKalimantan', {
            bagian: (isi) => <span className="mini block font-normal text-muted">{isi}</span>,
          })}
        </p>
      </div>
      <BanuaLine />
    </header>
  )
}
