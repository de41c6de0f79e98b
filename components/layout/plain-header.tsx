import { BanuaLine } from './banua-line'
import { Emblem } from './emblem'

/** Header for outside recipients, who learn only which institution asks and nothing of this service. */
export function PlainHeader() {
  return (
    <header>
      <div className="page flex items-center gap-3 py-3">
        <Emblem className="size-9" />
        <p className="font-bold leading-tight">
          Inspektorat Daerah
          <span className="mini block font-normal text-muted">Provinsi Kalimantan Selatan</span>
        </p>
      </div>
      <BanuaLine />
    </header>
  )
}
