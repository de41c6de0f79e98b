import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { type Finding, fingerprintOf } from '@/lib/lapor/form/self-identification/find'
import { traceLabels } from '@/lib/lapor/form/self-identification/labels'
import { words } from '@/lib/words/words'
import { SendAsIs } from './send-as-is'

const t = words('formulir')

interface TraceWarningProps {
  findings: readonly Finding[]
  /** Those that are asked about once before sending. */
  asked: readonly Finding[]
  anonymous: boolean
  href: (step: number) => string
}

/** More than these would hide the rest of the page on a phone. */
const AT_FIRST = 6

/** Quotes the parts of a report that may identify its writer: change them, or send as is. */
export function TraceWarning({ findings, asked, anonymous, href }: TraceWarningProps) {
  const rest = findings.slice(AT_FIRST)
  return (
    <section id="peringatan" aria-label={t('bagianYangDapatMengarah')} className="space-y-3">
      <Notice kind="warn" title={t('adaBagianYangDapat')}>
        <p>
          {t(anonymous ? 'anonim' : 'tersegel')} {t('namunPetugasMembacaSemua')}
        </p>
        <FindingList findings={findings.slice(0, AT_FIRST)} href={href} />
        {rest.length > 0 ? (
          <details>
            <summary className="inline-block py-2 font-semibold underline">
              {t('bagianLain', { jumlah: rest.length })}
            </summary>
            <FindingList findings={rest} href={href} />
          </details>
        ) : null}
        <p className="text-body">{t('hasilPemeriksaanIniHanya')}</p>
      </Notice>
      {asked.length > 0 ? <SendAsIs fingerprint={fingerprintOf(asked)} /> : null}
    </section>
  )
}

function FindingList({ findings, href }: Pick<TraceWarningProps, 'findings' | 'href'>) {
  return (
    <ul className="divide-y divide-line">
      {findings.map(({ kind, label, step, target, before, match, after }) => (
        <li key={`${label}${kind}${before}${match}`} className="py-2.5">
          <p className="font-semibold">{label}</p>
          <p className="break-words">
            “{before}
            <mark className="rounded-sm bg-gold px-0.5 font-semibold text-[#17211c]">{match}</mark>
            {after}”
          </p>
          <p>
            {traceLabels[kind]}{' '}
            <Link href={`${href(step)}#${target}`} className="inline-block py-1">
              {t.rich('ubah', {
                tempat: label.toLowerCase(),
                bagian: (isi) => <span className="sr-only">{isi}</span>,
              })}
            </Link>
          </p>
        </li>
      ))}
    </ul>
  )
}
