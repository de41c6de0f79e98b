import { BufferSource, EncodedPacketSink, Input, MP4 } from 'mediabunny'
import { marker, withOnly } from './marker'
import { mp4 } from './media'

/** A film of eight seconds, a picture each 0.8 seconds; each can be drawn alone, or only the first one. */
export async function film({ keys = true }: { keys?: boolean } = {}): Promise<Buffer> {
  const file = Buffer.from(await withOnly('TIDAK-ADA', mp4))
  // Played eight times slower.
  for (const at of [...placesOf(file, 'mvhd'), ...placesOf(file, 'mdhd')])
    file.writeUInt32BE(file.readUInt32BE(at + 16) / 8, at + 16)
  // Without a list of them every picture can be drawn alone (ISO/IEC 14496-12, 8.6.2), in its order.
  for (const box of keys ? ['stss', 'ctts'] : []) file.write('free', file.indexOf(box), 'latin1')
  // Its lists show all of it.
  for (const at of placesOf(file, 'elst')) file.fill(0, at + 12, at + 20)
  return file
}

/** A film of which an edit list shows only these seconds; words of the sender are in the parts cut off. */
export async function cutFilm(film: Buffer, from: number, to: number): Promise<Buffer> {
  const file = Buffer.from(film)
  const input = new Input({ source: new BufferSource(film), formats: [MP4] })
  for (const track of await input.getTracks()) {
    for await (const packet of new EncodedPacketSink(track).packets()) {
      if (packet.timestamp + packet.duration > from && packet.timestamp < to) continue
      const text = Buffer.from(marker('FILM-DIPOTONG'))
      const end = film.indexOf(packet.data) + packet.data.length
      if (packet.data.length > text.length + 30) text.copy(file, end - text.length)
    }
  }
  const perSecond = file.readUInt32BE(file.indexOf('mvhd') + 16)
  for (const at of placesOf(file, 'elst')) {
    const own = file.readUInt32BE(file.indexOf('mdhd', at) + 16)
    file.writeUInt32BE((to - from) * perSecond, at + 12)
    file.writeInt32BE(file.readInt32BE(at + 16) + from * own, at + 16)
  }
  return file
}

/** The same played at half its speed, by its edit list. */
export function slowed(film: Buffer): Buffer {
  const file = Buffer.from(film)
  for (const at of placesOf(file, 'elst')) file.writeUInt32BE(0x8000, at + 20)
  return file
}

/** A film whose sound is there a second time, in a coding that only its maker's phones know. */
export function withSecondSound(film: Buffer): Buffer {
  const sound = placesOf(film, 'trak').at(-1) ?? 0
  const track = Buffer.from(film.subarray(sound - 4, sound - 4 + film.readUInt32BE(sound - 4)))
  track.writeUInt32BE(3, track.indexOf('tkhd') + 16)
  track.write('apac', track.indexOf('mp4a'), 'latin1')
  track.write('dapa', track.indexOf('esds'), 'latin1')
  const moov = film.lastIndexOf('moov') - 4
  const end = moov + film.readUInt32BE(moov)
  const file = Buffer.concat([film.subarray(0, end), track, film.subarray(end)])
  file.writeUInt32BE(film.readUInt32BE(moov) + track.length, moov)
  return file
}

export function placesOf(file: Buffer, box: string): number[] {
  const places: number[] = []
  for (let at = file.indexOf(box); at >= 0; at = file.indexOf(box, at + 4)) places.push(at)
  return places
}
