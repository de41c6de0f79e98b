import * as media from './media'
import { docx, xlsx } from './office'
import { pdf } from './pdf'
import { heic, jpeg, png, webp } from './pictures'

/** One file of each kind as reporters send them, each with planted markers (see marker.ts). Made here, by code. */
export const CORPUS: readonly { name: string; make: () => Buffer | Promise<Buffer>; type: string }[] = [
  { name: 'foto.jpg', make: jpeg, type: 'image/jpeg' },
  { name: 'layar.png', make: png, type: 'image/png' },
  { name: 'gambar.webp', make: webp, type: 'image/webp' },
  { name: 'iphone.heic', make: heic, type: 'image/jpeg' },
  { name: 'kuitansi.pdf', make: pdf, type: 'application/pdf' },
  {
    name: 'surat.docx',
    make: docx,
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  {
    name: 'daftar.xlsx',
    make: xlsx,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  { name: 'video.mp4', make: media.mp4, type: 'video/mp4' },
  { name: 'video.3gp', make: media.phone3gp, type: 'video/mp4' },
  { name: 'suara.m4a', make: media.m4a, type: 'audio/mp4' },
  { name: 'suara.mp3', make: media.mp3, type: 'audio/mpeg' },
  { name: 'suara.aac', make: media.aac, type: 'audio/aac' },
  { name: 'suara.ogg', make: media.ogg, type: 'audio/ogg' },
  { name: 'suara.wav', make: media.wav, type: 'audio/wav' },
]
