import { Folded } from '@/components/ui/folded'
import { Icon, type IconName } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { coachIntro, coachWords, mayStayOpen } from '@/lib/lapor/form/coach/coach-labels'
import type { CoachItem } from '@/lib/lapor/form/coach/elements'
import type { Fill } from '@/lib/lapor/form/coach/fill'
import { words } from '@/lib/words/words'

const t = words('formulir')

interface CoachListProps {
  items: readonly CoachItem[]
  /** Gentle wording, for somebody who was hurt or is threatened. */
  gentle: boolean
  /** All mandatory answers are there. */
  sendable: boolean
  href: (step: number) => string
}

const LOOKS: Record<Fill, { icon: IconName; ink: string }> = {
  terisi: { icon: 'check', ink: 'text-ok' },
  lebih_jelas: { icon: 'pencil', ink: 'text-info' },
  belum: { icon: 'plus', ink: 'text-muted' },
}

/** Suggestions, element by element, that make the aduan easier to handle. They never block sending. */
export function CoachList({ items, gentle, sendable, href }: CoachListProps) {
  const gaps = items.filter((item) => item.fill !== 'terisi' && !mayStayOpen(item))
  const optional = items.filter(mayStayOpen)
  return (
    <section aria-labelledby="kelengkapan-judul" className="mb-9">
      <h2 id="kelengkapan-judul" className="mb-2 text-title">
        {t('kelengkapanCerita')}
      </h2>
      {coachIntro(items, sendable, gentle).map((sentence) => (
        <p key={sentence} className="mt-1">
          {sentence}
        </p>
      ))}
      {gaps.length > 0 ? <Elements items={gaps} gentle={gentle} href={href} /> : null}
      {optional.length > 0 ? (
        <Folded title={t('bolehDitambahkan', { jumlah: optional.length })}>
          <Elements items={optional} gentle={gentle} href={href} />
        </Folded>
      ) : null}
    </section>
  )
}

const startingSmall = (name: string) => `${name.charAt(0).toLowerCase()}${name.slice(1)}`

function Elements({ items, gentle, href }: Pick<CoachListProps, 'items' | 'gentle' | 'href'>) {
  return (
    <ul className="mt-3 divide-y divide-line border-y border-line">
      {items.map((item) => {
        const { name, state, hint } = coachWords(item, gentle)
        const { icon, ink } = LOOKS[item.fill]
        return (
          <li key={item.element} className={`flex gap-3 ${hint ? 'py-2.5' : 'py-1.5'}`}>
            <span className={`pt-0.5 ${ink}`}>
              <Icon name={icon} />
            </span>
            <div className="min-w-0 flex-1">
              <p className="flex flex-wrap justify-between gap-x-4">
                <span className={item.fill === 'terisi' ? '' : 'font-semibold'}>{name}</span>
                <span className={hint ? 'sr-only' : `text-body ${ink}`}>{state}</span>
              </p>
              {hint ? (
                <p className="text-muted">
                  {hint}{' '}
                  <Link href={`${href(item.step)}#${item.target}`} className="inline-block py-1">
                    {t.rich('tambahkan', {
                      kalimat: startingSmall(name),
                      bagian: (isi) => <span className="sr-only">{isi}</span>,
                    })}
                  </Link>
                </p>
              ) : null}
            </div>
          </li>
        )
      })}
    </ul>
  )
}
