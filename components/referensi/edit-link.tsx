import { Link } from '@/components/ui/link'
import type { BagianReferensi } from '@/lib/lembaga/schema'

/** Opens the edit form of an entry above its list. */
export function EditLink({ part, id, subject }: { part: BagianReferensi; id: string; subject: string }) {
  return (
    <Link
      href={`/admin/referensi?bagian=${part}&ubah=${encodeURIComponent(id)}`}
      className="-my-1 inline-block py-1"
    >
      Ubah<span className="sr-only">: {subject}</span>
    </Link>
  )
}
