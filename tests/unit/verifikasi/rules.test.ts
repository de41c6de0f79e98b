import { describe, expect, test } from 'vitest'
import {
  checklist,
  declineReasons,
  guidedRequest,
  missingUnsur,
  redirectSentence,
  redirectTargets,
  unsurQuestions,
} from '@/lib/verifikasi/rules'

test('the official checklist has its seven items in order', () => {
  expect(checklist.map((item) => item.key)).toEqual([
    'jelas',
    'lengkap',
    'kronologis',
    'dataDukung',
    'kewenangan',
    'duplikat',
    'benturanKepentingan',
  ])
})

describe('a missing tick suggests its questions', () => {
  test.each([
    ['jelas', ['terlapor']],
    ['lengkap', ['waktu', 'tempat']],
    ['kronologis', ['kronologi']],
    ['dataDukung', ['bukti']],
    ['kewenangan', []],
    ['duplikat', []],
    ['benturanKepentingan', []],
  ] as const)('%s: %j', (key, expected) => {
    expect(missingUnsur([key])).toEqual(expected)
  })

  test('several keep the order of the questions, each once', () => {
    expect(missingUnsur(['kronologis', 'lengkap', 'jelas', 'jelas'])).toEqual([
      'waktu',
      'tempat',
      'terlapor',
      'kronologi',
    ])
  })
})

describe('the guided request', () => {
  test('opens with thanks, asks for what is missing and accepts "tidak tahu" (docs/design/look-and-feel.md 10.3)', () => {
    expect(guidedRequest(['bukti', 'waktu'])).toEqual({
      opening: 'Terima kasih. Aduan Anda kami baca dengan sungguh-sungguh.',
      items: [
        { element: 'waktu', question: 'Kapan kira-kira kejadiannya? Bulan dan tahun sudah cukup.' },
        {
          element: 'bukti',
          question:
            'Jika sudah Anda miliki, dokumen apa yang menunjukkan hal ini? Anda tidak perlu mencari bukti baru.',
        },
      ],
      closing: 'Bila tidak tahu, jawab saja “tidak tahu”.',
    })
  })

  test('never asks who the reporter is', () => {
    const all = unsurQuestions.map((item) => item.question).join(' ')
    expect(all).not.toMatch(/NIK|KTP|NIP|alamat Anda|tanggal lahir|nama Anda/i)
  })
})

test('reasons and targets have their own keys and labels', () => {
  for (const list of [declineReasons, redirectTargets]) {
    expect(new Set(list.map((item) => item.key)).size).toBe(list.length)
  }
  for (const { label } of declineReasons) expect(label).not.toBe('')
})

test("a redirection names the office and the channel, and says that the reporter's name is not forwarded", () => {
  expect(redirectSentence({ instansi: 'Ombudsman Republik Indonesia', kanal: 'ombudsman.go.id' })).toBe(
    'Hal ini ditangani oleh Ombudsman Republik Indonesia. Anda dapat melapor ke ombudsman.go.id. Kami tidak meneruskan nama Anda tanpa izin.',
  )
})
