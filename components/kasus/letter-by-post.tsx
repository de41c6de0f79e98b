import { Link } from '@/components/ui/link'

interface LetterByPostProps {
  /** Where the letter of the issued answer is; null while none was issued. */
  letters: string | null
}

/** Stands in place of the composers where the reporter could not be given a code. */
export function LetterByPost({ letters }: LetterByPostProps) {
  return (
    <div className="space-y-1">
      <p className="font-semibold">Pelapor tidak memegang kode, sehingga pesan tidak akan terbaca.</p>
      <p>
        {letters ? (
          <Link href={letters}>Cetak surat untuk diposkan</Link>
        ) : (
          'Surat untuk diposkan dapat dicetak di sini setelah jawaban resmi terbit.'
        )}
      </p>
    </div>
  )
}
