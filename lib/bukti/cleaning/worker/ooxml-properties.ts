import type { Finding } from '../protocol.ts'
import { type Parts, relationsOf, textOf } from './ooxml-package.ts'
import type { Notes } from './outcome.ts'
import type { Traces } from './traces.ts'
import { readXml } from './xml-reader.ts'

const FINDINGS: readonly [Finding, RegExp][] = [
  ['pembuat', /^(creator|lastModifiedBy|Company|Manager)$/],
  ['waktu', /^(created|modified|lastPrinted)$/],
  ['aplikasi', /^(Application|Template)$/],
  ['keterangan-lain', /^(title|subject|keywords|description|category|lpwstr|lpstr|bstr)$/],
]

/** Notes what the properties of a document say, and remembers it as something that its copy must not hold. */
export function readProperties(parts: Parts, notes: Notes, traces: Traces): void {
  for (const { kind, target } of relationsOf(parts, '')) {
    if (!/properties$/.test(kind)) continue
    const bytes = parts.get(target)
    if (!bytes) continue
    const tell = (name: string, value: string) => {
      const finding = value.trim() === '' ? undefined : FINDINGS.find(([, pattern]) => pattern.test(name))
      if (!finding) return
      notes.found(finding[0])
      if (finding[0] !== 'waktu' && name !== 'Application') traces.property(value)
    }
    let name = ''
    try {
      readXml(textOf(bytes), {
        open: ({ local }) => {
          name = local
        },
        text: (value) => tell(name, value),
        close: () => {
          name = ''
        },
      })
    } catch {
      // Properties are dropped, so damaged ones cost no copy; what can still be seen in them is searched for
      // all the same.
      const text = Buffer.from(bytes).toString('utf8')
      for (const [, own = '', value = ''] of text.matchAll(/<(?:\w+:)?(\w+)[^<>]*>([^<]+)/g)) tell(own, value)
    }
  }
}
