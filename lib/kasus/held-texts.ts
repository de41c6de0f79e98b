import type { ActContext, ActResult } from '@/lib/aduan/act'
import type { CaseKeys } from '@/lib/aduan/keys/keys'
import { caseSides } from '@/lib/aduan/read/case-sides'
import { clearCorrectionLeak, clearJawabanLeak } from '@/lib/jawaban/commands'
import { kinds } from '@/lib/jawaban/draft'
import { sectionLabel } from '@/lib/naskah/answer-rules'
import { clearFinding } from '@/lib/naskah/draft/commands'
import type { CheckedKind, DraftRow } from '@/lib/naskah/draft/kind'
import { openReview } from '@/lib/naskah/draft/review'
import { type Leak, leakKey, mayBeCleared } from '@/lib/naskah/leak-check/rules'
import type { Db } from '@/lib/platform/db/client'
import { isId, newId } from '@/lib/platform/db/id'
import { heldQuestionOf } from '@/lib/telaah/held-question'
import { clearDokumenLeak } from '@/lib/terlapor/dokumen-commands'
import { documents } from '@/lib/terlapor/dokumen-draft'
import { type DokumenKind, partLabel } from '@/lib/terlapor/rules'
import type { CompartmentKey } from '@/lib/vault/case-keys'

/** The texts of a case that the leak check may hold, by their names in a form; a question by its writer. */
export type HeldText = 'jawaban' | 'perbaikan' | DokumenKind | `${typeof QUESTION}${string}`
const QUESTION = 'pertanyaan-'

/** A finding that holds a text and may be declared wrong by an administrator. */
export interface HeldFinding extends Leak {
  text: HeldText
  /** "Draf jawaban, 3. Hasil" */
  place: string
  key: string
  revision: number
  /** The whole section. */
  words: string
}

/**
 * What holds the texts of a case now; nothing without the internal key, and of a text that changed since its
 * check.
 */
export async function heldFindings(db: Db, { internal }: CaseKeys, aduanId: string): Promise<HeldFinding[]> {
  if (!internal) return []
  const read = <Row extends DraftRow, Body>(
    text: HeldText,
    kind: CheckedKind<Row, Body>,
    placeOf: (section: string) => string,
  ) => findingsOf(db, internal, { aduanId, text, kind, placeOf })
  const sides = await caseSides(db, aduanId)
  const begun = new Set<string>(sides?.documents.map(({ kind }) => kind))
  const found = await Promise.all([
    ...(sides?.answers.length
      ? [
          read('jawaban', kinds.answer, (section) => `Draf jawaban, ${sectionLabel(section)}`),
          read('perbaikan', kinds.correction, (section) => `Draf perbaikan, ${sectionLabel(section)}`),
        ]
      : []),
    ...(['SALINAN', 'CATATAN'] as const)
      .filter((kind) => begun.has(kind))
      .map((kind) =>
        read(kind, documents[kind], (section) => `${documents[kind].title}, ${partLabel(kind, section)}`),
      ),
    ...(sides?.heldQuestions ?? []).map(({ authorId }) =>
      read(
        `${QUESTION}${authorId}`,
        heldQuestionOf(authorId),
        (section) => `Pertanyaan untuk instansi, ${askedLabel(section)}`,
      ),
    ),
  ])
  return found.flat()
}

const askedLabel = (section: string) => (section === 'office' ? 'nama instansi' : 'pertanyaan')

interface Asked<Row extends DraftRow, Body> {
  aduanId: string
  text: HeldText
  kind: CheckedKind<Row, Body>
  placeOf: (section: string) => string
}

async function findingsOf<Row extends DraftRow, Body>(
  db: Db,
  internal: CompartmentKey,
  { aduanId, text, kind, placeOf }: Asked<Row, Body>,
): Promise<HeldFinding[]> {
  const row = await kind.find(db, aduanId)
  const review = row && (await openReview(internal, kind.table, row))
  if (!row || review?.revision !== row.revision) return []
  const sections = kind.textsOf(await kind.open(internal, row))
  return review.leaks.filter(mayBeCleared).map((leak) => ({
    ...leak,
    text,
    place: placeOf(leak.section),
    key: leakKey(leak),
    revision: row.revision,
    words: sections[leak.section] ?? '',
  }))
}

interface Clearing {
  aduanId: string
  actionKey: string | undefined
  text: string
  key: string
  revision: number
  reason: string
}

/** Declares a finding wrong (lib/naskah/draft/commands.ts), in the text that the form names. */
export function clearLeak(context: ActContext, { text, ...form }: Clearing): Promise<ActResult> {
  if (text.startsWith(QUESTION)) {
    const writer = text.slice(QUESTION.length)
    return clearFinding(context, heldQuestionOf(isId(writer) ? writer : newId()), form)
  }
  if (text === 'SALINAN' || text === 'CATATAN') return clearDokumenLeak(context, { ...form, kind: text })
  return text === 'perbaikan' ? clearCorrectionLeak(context, form) : clearJawabanLeak(context, form)
}
