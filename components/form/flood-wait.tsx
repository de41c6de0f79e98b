'use client'

import { useContext } from 'react'
import { FormContext } from './form-context'

/**
 * While a flood is on. With JavaScript the browser works by itself and the form goes on; without it, or where it cannot,
 * somebody waits and presses the button again: what they typed is still there, and the ticket goes with it.
 */
export function FloodWait({ data }: { data: Record<string, string> }) {
  const { pending } = useContext(FormContext)
  return (
    <div role="status" className="mb-6 space-y-2 rounded-card border-l-4 border-info bg-info-soft px-4 py-3">
      <p className="font-bold">Sebentar, kami memastikan ini bukan banjir kiriman otomatis</p>
      {pending ? (
        <>
          <p>
            Perangkat Anda sedang menghitung sebentar. Tidak ada yang perlu Anda lakukan, dan yang Anda tulis
            tidak hilang.
          </p>
          <progress className="w-full" aria-label="Sedang menghitung" />
        </>
      ) : (
        <p>
          Layanan sedang ramai. Tunggu {data.detik ?? '10'} detik, lalu tekan tombolnya sekali lagi. Yang Anda
          tulis masih ada; hanya kata sandi atau kode yang perlu diketik ulang.
        </p>
      )}
      <input type="hidden" name="tiket" value={data.tiket ?? ''} />
    </div>
  )
}
