import { describe, expect, it } from 'vitest'
import { limitWords, pickFiles, roomOf } from '@/lib/bukti/room-rules'

const MB = 1024 * 1024
const photo = (name: string, size: number) => ({ name, size })

describe('before the first byte is sent', () => {
  it('the limits are said where files are chosen', () => {
    expect(limitWords('draft')).toBe(
      'Paling banyak 10 berkas. Satu berkas paling besar 20 MB, semuanya 100 MB.',
    )
    expect(limitWords('case')).toContain('60 berkas')
  })

  it('the room counts what is there and what is unfinished, but no rejected file', () => {
    const files = [
      { length: 30 * MB, status: 'BERSIH' },
      { length: 5 * MB, status: 'DITOLAK' },
      { length: MB },
    ]
    expect(roomOf('draft', files)).toEqual({ files: 8, bytes: 69 * MB })
  })

  it.each([
    ['that is empty', photo('kosong.pdf', 0), /kosong/],
    ['that is too large', photo('film.mp4', 21 * MB), /20 MB; berkas ini 21 MB/],
  ])('a file %s is refused with advice, and the others go on', (_, wrong, advice) => {
    const { taken, refused } = pickFiles([photo('a.jpg', MB), wrong, photo('b.jpg', MB)], roomOf('draft', []))
    expect(taken.map(({ name }) => name)).toEqual(['a.jpg', 'b.jpg'])
    expect(refused).toEqual([{ name: wrong.name, advice: expect.stringMatching(advice) }])
  })

  it('the sum decides: six files of 19 MB do not fit into 100 MB, the first five do', () => {
    const six = Array.from({ length: 6 }, (_, index) => photo(`${index}.mp4`, 19 * MB))
    const { taken, refused } = pickFiles(six, roomOf('draft', []))
    expect(taken).toHaveLength(5)
    expect(refused).toEqual([{ name: '5.mp4', advice: 'Tinggal tempat untuk 5 MB, berkas ini 19 MB' }])
  })

  it('the eleventh file is refused by name', () => {
    const many = Array.from({ length: 11 }, (_, index) => photo(`${index}.jpg`, 1))
    const { taken, refused } = pickFiles(many, roomOf('draft', []))
    expect([taken.length, refused[0]?.name]).toEqual([10, '10.jpg'])
  })
})
