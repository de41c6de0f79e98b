import type { TraceKind } from '@/lib/identitas/recognise/span'

/** The finding in words that claim no more than is known. */
export const traceLabels: Record<TraceKind, string> = {
  nik: 'Angka ini tersusun seperti NIK atau nomor KK.',
  nip: 'Angka ini tersusun seperti NIP.',
  telepon: 'Ini tampak seperti nomor telepon.',
  email: 'Ini alamat email.',
  nama: 'Ini nama yang Anda pakai di akun ini.',
  pengguna: 'Ini nama pengguna Anda.',
  diri: 'Kalimat ini menyebut siapa Anda.',
  hanya: 'Kalimat ini menceritakan hal yang mungkin hanya Anda yang tahu.',
}

/** The field with the reporter's confirmation to send it as it is. */
export const SEND_AS_IS = 'kirim_apa_adanya'

/** The answer to the first "Kirim Aduan". */
export function askedOnce(count: number): string {
  return `Ada ${count} bagian yang dapat mengarah kepada Anda. Ubah bila perlu, atau tekan “Kirim Aduan” sekali lagi untuk mengirim apa adanya`
}
