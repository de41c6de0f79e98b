import type { Tx } from '@/lib/platform/db/client'

/**
 * Takes the names of people off their open tasks in cases that they no longer hold, so that somebody else can
 * be given them. A question to an office of theirs that is held there ends. Returns the cases where a task, a
 * draft or a document of theirs waits for somebody else.
 */
export async function leaveWork(
  tx: Tx,
  userIds: readonly string[],
  aduanId: string | null = null,
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH gone AS (
      SELECT p.id AS user_id, a.id AS aduan_id FROM unnest(${[...userIds]}::uuid[]) AS p(id)
        JOIN LATERAL (SELECT aduan_id AS id FROM tugas WHERE assignee_id = p.id AND done_at IS NULL
                       UNION SELECT aduan_id FROM jawaban WHERE drafter_id = p.id AND status <> 'TERBIT'
                       UNION SELECT aduan_id FROM dokumen_terlapor WHERE author_id = p.id AND status <> 'DISETUJUI'
                       UNION SELECT aduan_id FROM pertanyaan_ditahan WHERE author_id = p.id) a
                  ON true
       WHERE (${aduanId}::uuid IS NULL OR a.id = ${aduanId}::uuid)
         AND NOT EXISTS (SELECT 1 FROM key_wrap k
                           JOIN app_user u ON u.id = k.user_id AND NOT u.disabled AND u.role = 'TELAAH'
                          WHERE k.aduan_id = a.id AND k.user_id = p.id AND k.compartment = 'content')),
    freed AS (
      UPDATE tugas t SET assignee_id = NULL FROM gone g
       WHERE t.aduan_id = g.aduan_id AND t.assignee_id = g.user_id AND t.done_at IS NULL),
    dropped AS (
      DELETE FROM pertanyaan_ditahan q USING gone g WHERE q.aduan_id = g.aduan_id AND q.author_id = g.user_id
      RETURNING q.aduan_id)
    SELECT DISTINCT aduan_id::text AS id FROM gone g WHERE EXISTS (
      SELECT 1 FROM tugas t WHERE t.aduan_id = g.aduan_id AND t.assignee_id = g.user_id AND t.done_at IS NULL
       UNION ALL SELECT 1 FROM jawaban j WHERE j.aduan_id = g.aduan_id AND j.drafter_id = g.user_id AND j.status <> 'TERBIT'
       UNION ALL SELECT 1 FROM dokumen_terlapor d
                  WHERE d.aduan_id = g.aduan_id AND d.author_id = g.user_id AND d.status <> 'DISETUJUI')`
  return rows.map(({ id }) => id)
}
