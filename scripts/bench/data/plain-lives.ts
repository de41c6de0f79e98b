import { withClient } from '../../postgres/with-client'

/** Of a hundred cases, the number that has reached each stage. */
const STATES = `CASE WHEN i * 37 % 100 < 4 THEN 'DIVERIFIKASI' WHEN i * 37 % 100 < 11 THEN 'DITELAAH'
  WHEN i * 37 % 100 < 13 THEN 'DIJAWAB' WHEN i * 37 % 100 < 23 THEN 'DIARAHKAN'
  WHEN i * 37 % 100 < 38 THEN 'TIDAK_DAPAT_DITINDAKLANJUTI' ELSE 'SELESAI' END`

/**
 * Cases with the events of a whole life (sent, asked, forwarded, answered, closed) over 900 days and a key
 * for one person each. Nothing in them can be opened: for code that reads events and never opens a case.
 */
export async function storePlainLives(url: string, userId: string, count: number): Promise<void> {
  await withClient(url, async (client) => {
    await client.query(`INSERT INTO aduan (id, nomor, owner_tag, reporter_key, status, kategori_id, kabkota_code, created_on, touched_on, submitted_on)
      SELECT gen_random_uuid(), 'WBS-2026-' || i, '\\x00', '\\x00', (${STATES})::"AduanStatus",
             (ARRAY['pungli', 'pengadaan', 'aset', 'gratifikasi'])[1 + i % 4], (ARRAY['63.01', '63.03', '63.71', '63.72'])[1 + i % 4],
             d, d, d
        FROM generate_series(1, ${count}) AS i, LATERAL (SELECT current_date - (i::bigint * 900 / ${count})::int AS d) AS days`)
    await client.query(`INSERT INTO key_wrap (id, aduan_id, compartment, epoch, holder, user_id, recipient_key_id, sealed)
      SELECT gen_random_uuid(), a.id, c::"Compartment", 1, 'STAFF', '${userId}', decode(md5(c), 'hex'), '\\x00'
        FROM aduan a CROSS JOIN unnest(ARRAY['content', 'internal']) AS c`)
    const dice = "(('x' || substr(a.id::text, 1, 6))::bit(24)::int % 5)"
    const lives = [
      ['submitted', 'PELAPOR', '0', 'DRAF', 'MENUNGGU_VERIFIKASI', 'true'],
      ['verificationStarted', 'ADMIN', '1', 'MENUNGGU_VERIFIKASI', 'DIVERIFIKASI', 'true'],
      ['completionAsked', 'ADMIN', '2', 'DIVERIFIKASI', 'PERLU_DILENGKAPI', `${dice} = 0`],
      ['completed', 'PELAPOR', '6', 'PERLU_DILENGKAPI', 'DIVERIFIKASI', `${dice} = 0`],
      ['redirected', 'ADMIN', '7', 'DIVERIFIKASI', 'DIARAHKAN', "a.status = 'DIARAHKAN'"],
      [
        'declined',
        'ADMIN',
        '7',
        'DIVERIFIKASI',
        'TIDAK_DAPAT_DITINDAKLANJUTI',
        "a.status = 'TIDAK_DAPAT_DITINDAKLANJUTI'",
      ],
      [
        'forwarded',
        'ADMIN',
        `3 + ${dice}`,
        'DIVERIFIKASI',
        'DITERUSKAN',
        "a.status IN ('SELESAI', 'DITELAAH', 'DIJAWAB')",
      ],
      [
        'caseAccepted',
        'TELAAH',
        '8',
        'DITERUSKAN',
        'DITELAAH',
        "a.status IN ('SELESAI', 'DITELAAH', 'DIJAWAB')",
      ],
      ['pesanSent', 'TELAAH', '9', 'DITELAAH', 'DITELAAH', "a.status IN ('SELESAI', 'DITELAAH', 'DIJAWAB')"],
      ['questionAsked', 'TELAAH', '12', 'DITELAAH', 'DITELAAH', `a.status = 'SELESAI' AND ${dice} = 1`],
      ['questionAnswered', 'PELAPOR', '18', 'DITELAAH', 'DITELAAH', `a.status = 'SELESAI' AND ${dice} = 1`],
      [
        'jawabanIssued',
        'KETUA',
        `20 + 3 * ${dice}`,
        'JAWABAN_DISIAPKAN',
        'DIJAWAB',
        "a.status IN ('SELESAI', 'DIJAWAB')",
      ],
      ['jawabanAccepted', 'PELAPOR', '38', 'DIJAWAB', 'SELESAI', "a.status = 'SELESAI'"],
    ]
    for (const [seq, [kind, role, wait, from, to, where]] of lives.entries()) {
      await client.query(`INSERT INTO peristiwa (id, aduan_id, seq, kind, actor_role, on_date, from_status, to_status, hash)
        SELECT gen_random_uuid(), a.id, ${seq + 1}, '${kind}', '${role}', a.submitted_on + ${wait}, '${from}', '${to}', a.owner_tag
          FROM aduan a WHERE ${where} AND a.submitted_on + ${wait} <= current_date`)
    }
    await client.query('VACUUM ANALYZE')
  })
}
