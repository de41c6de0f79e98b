import type { APIRequestContext } from '@playwright/test'
import { createDraft } from '@/lib/lapor/commands/draft'
import { m4a } from '../corpus/media'
import { jpeg } from '../corpus/pictures'
import { expect } from '../e2e/fixtures'
import type { BrowserWorld } from '../e2e/world'
import { answers } from '../fixtures/aduan'
import { sent } from '../world/steps'

/** Headers of a resumable upload (tus) that was created and has received nothing yet. */
export const TUS = {
  'tus-resumable': '1.0.0',
  'content-type': 'application/offset+octet-stream',
  'upload-metadata': `filename ${Buffer.from('a.pdf').toString('base64')}`,
}

/** Belongings of a reporter: a draft with a begun upload, and a sent case with a photo and a sound. */
export interface Places {
  id: string
  draft: string
  /** The address of the upload. */
  upload: string
  /** An address of the table with the ids of these things filled in. */
  of: (path: string) => string
}

/** Creates these things, the cases by commands and the files by posts of a browser without JavaScript. */
export async function makePlaces(
  { town, url, now }: BrowserWorld,
  owner: APIRequestContext,
  by: 'pelapor1' | 'pelapor2' = 'pelapor1',
): Promise<Places> {
  const draft = await createDraft({ db: town.db, viewer: town[by], now: now() }, answers(town.report))
  const id = await sent(town, town[by], {}, now())
  const headers = { origin: url }
  const files = [
    { name: 'bukti.jpg', mimeType: 'image/jpeg', buffer: await jpeg() },
    { name: 'suara.m4a', mimeType: 'audio/mp4', buffer: Buffer.from(m4a()) },
  ]
  const ids: string[] = []
  for (const berkas of files) {
    const form = { headers, multipart: { berkas }, maxRedirects: 0 }
    const added = await owner.post(`/api/aduan/${id}/lampiran`, form)
    expect(added.headers().location, berkas.name).toContain('unggah=ok')
    // The answer waits for the examination, so there is a clean copy to show.
    const row = { aduanId: id, id: { notIn: ids }, copies: { some: { kind: 'BERSIH' } } } as const
    ids.push((await town.db.lampiran.findFirstOrThrow({ where: row })).id)
  }
  const begun = await owner.post(`/api/aduan/${draft}/unggahan`, {
    headers: { ...TUS, ...headers, 'upload-length': '9' },
  })
  expect(begun.status()).toBe(201)
  const words: Record<string, string> = {
    '{id}': id,
    '{draft}': draft,
    '{file}': ids[0] ?? '',
    '{sound}': ids[1] ?? '',
  }
  return {
    id,
    draft,
    upload: begun.headers().location ?? '',
    of: (path) => path.replace(/\{\w+\}/g, (word) => words[word] ?? word),
  }
}
