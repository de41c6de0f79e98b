import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { type Finding, fingerprintOf } from '@/lib/lapor/form/self-identification/find'
import { traceLabels } from '@/lib/lapor/form/self-identification/labels'
import { SendAsIs } from './send-as-is'

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
    <section id="peringatan" aria-label="Bagian yang dapat mengarah kepada Anda" className="space-y-3">
      <Notice kind="warn" title="Ada bagian yang dapat mengarah kepada Anda">
        <p>
          {anonymous ? 'Aduan ini anonim: nama Anda tidak terlihat.' : 'Nama Anda tersegel.'} Namun petugas
          membaca semua yang Anda tulis. Bila bagian ini bukan tentang Anda, biarkan saja.
        </p>
        <FindingList findings={findings.slice(0, AT_FIRST)} href={href} />
        {rest.length > 0 ? (
          <details>
            <summary className="inline-block py-2 font-semibold underline">{`${rest.length} bagian lain`}</summary>
            <FindingList findings={rest} href={href} />
          </details>
        ) : null}
        <p className="text-[0.9rem]">Hasil pemeriksaan ini hanya untuk Anda dan tidak kami simpan.</p>
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
              Ubah<span className="sr-only"> {label.toLowerCase()}</span>
            </Link>
          </p>
        </li>
      ))}
    </ul>
  )
}
