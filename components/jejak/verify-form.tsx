'use client'

import { ActionForm } from '@/components/form/action-form'
import { FormResult } from '@/components/form/form-result'
import { SubmitButton } from '@/components/form/submit-button'
import type { FormAction } from '@/components/form/use-form-post'
import { Notice } from '@/components/ui/notice'

/**
 * Verifies that nobody altered the audit trail and shows the result beside that of the last whole check; it
 * opens nothing.
 */
export function VerifyForm({ action, last }: { action: FormAction; last: string }) {
  return (
    <ActionForm action={action} label="Periksa keutuhan catatan" className="space-y-4">
      <FormResult>
        {({ jumlah = '', rusak = '', sebagian = '' }) => (
          <Notice
            kind={rusak ? 'warn' : 'ok'}
            role="status"
            title={rusak ? 'Catatan ini tidak utuh' : 'Catatan utuh'}
          >
            <p>{jumlah}</p>
            {sebagian ? (
              <p>Waktu pemeriksaan habis sebelum semua aduan diperiksa. Jalankan npm run verify-chain.</p>
            ) : null}
            {rusak ? (
              <>
                <ul className="list-disc pl-5">
                  {rusak.split('\n').map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
                <p>Jangan mengubah apa pun. Simpan cadangan, lalu hubungi pengelola sistem.</p>
              </>
            ) : null}
          </Notice>
        )}
      </FormResult>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="text-muted">{last}</span>
        <SubmitButton look="secondary">Periksa keutuhan</SubmitButton>
      </p>
    </ActionForm>
  )
}
