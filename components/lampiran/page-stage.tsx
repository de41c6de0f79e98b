'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Link } from '@/components/ui/link'
import { fill } from '@/lib/words/fill'
import says from '@/lib/words/id/unggah.json' with { type: 'json' }

interface PageStageProps {
  /** Address of the images of this file's pages. */
  address: string
  name: string
  page: number
  pages: number
  /** Enlarged from the start (`?besar=ya`). */
  large: boolean
  /** Links with the same effect, used before hydration and without JavaScript. */
  links: { larger: string; normal: string }
  /** Navigation between pages. */
  children: ReactNode
}

/** Zoom levels as multiples of the column width. */
const ZOOMS = [1, 1.5, 2, 3]
const LARGE = ZOOMS.indexOf(2)

/** One page as an image with zoom buttons, and texts for loading and failure. */
export function PageStage({ address, name, page, pages, large, links, children }: PageStageProps) {
  const [ready, setReady] = useState(false)
  const [zoom, setZoom] = useState(large ? LARGE : 0)
  const [tries, setTries] = useState(0)
  const scale = ZOOMS[zoom] ?? 1
  const source = `${address}?hal=${page}&lebar=${scale > 1 ? 2400 : 1200}`
  // The last image shown, by address: an image that is still loading is neither shown nor broken.
  const [shown, setShown] = useState<{ source: string; broken: boolean } | null>(null)
  const image = useRef<HTMLImageElement>(null)
  useEffect(() => {
    setReady(true)
    // The image may have loaded or failed before hydration.
    const here = image.current
    if (here?.complete) setShown({ source: here.getAttribute('src') ?? '', broken: here.naturalWidth === 0 })
  }, [])
  const there = shown?.source === source
  const broken = there && shown.broken
  const place = pages > 1 ? fill(says.halamanDari, { halaman: page, semua: pages }) : says.gambar
  return (
    <div className="space-y-2">
      <div className="flex flex-wrap items-center justify-between gap-x-6">
        {children}
        <fieldset className="flex flex-wrap items-center gap-x-5">
          <legend className="sr-only">{says.ukuranTampilan}</legend>
          {ready ? (
            <>
              <ZoomButton keys="-" name={says.perkecil} to={zoom - 1} set={setZoom} />
              <span className="figures">{scale * 100} %</span>
              <ZoomButton keys="+ =" name={says.perbesar} to={zoom + 1} set={setZoom} />
              <ZoomButton keys="0" name={says.ukuranBiasa} to={zoom === 0 ? -1 : 0} set={setZoom} />
            </>
          ) : (
            <Link href={large ? links.normal : links.larger} className="inline-flex min-h-11 items-center">
              {large ? says.ukuranBiasa : says.perbesar}
            </Link>
          )}
        </fieldset>
      </div>
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys scroll an enlarged page, so it needs the focus.
        tabIndex={0}
        aria-label={place}
        aria-busy={ready && !there}
        className="stage"
        data-besar={scale > 1 ? 'ya' : undefined}
      >
        {/* biome-ignore lint/performance/noImgElement: rendered for this viewer and never cached; the optimizer is off. */}
        <img
          key={tries}
          ref={image}
          src={source}
          alt={fill(says.dariBerkas, { tempat: place, nama: name })}
          style={scale > 1 ? { width: `${scale * 100}%` } : undefined}
          onLoad={() => setShown({ source, broken: false })}
          onError={() => setShown({ source, broken: true })}
        />
      </section>
      <p role="status" className="min-h-6 text-muted">
        {ready && !there ? fill(says.memuat, { tempat: place.toLowerCase() }) : null}
        {there && !broken ? <span className="sr-only">{place}</span> : null}
        {broken ? <span className="text-danger">{says.halamanIni}</span> : null}
      </p>
      {broken ? (
        <button
          type="button"
          className="button button-secondary"
          onClick={() => {
            setShown(null)
            setTries(tries + 1)
          }}
        >
          {says.muatUlang}
        </button>
      ) : null}
    </div>
  )
}

/** At the end of the range the button stays in place, so that it keeps the focus. */
function ZoomButton(props: { keys: string; name: string; to: number; set: (zoom: number) => void }) {
  const { keys, name, to, set } = props
  const reachable = to >= 0 && to < ZOOMS.length
  return (
    <button
      type="button"
      data-keys={keys}
      aria-disabled={!reachable}
      className="button-quiet aria-disabled:text-muted aria-disabled:no-underline"
      onClick={() => {
        if (reachable) set(to)
      }}
    >
      {name}
    </button>
  )
}
