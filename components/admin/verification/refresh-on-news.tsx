'use client'

import { useRouter } from 'next/navigation'
import { useContext, useEffect } from 'react'
import { FormContext } from '@/components/form/form-context'

/** Refreshes the page when the answer to a form shows that the case or its preview changed. */
export function RefreshOnNews() {
  const { state } = useContext(FormContext)
  const router = useRouter()
  useEffect(() => {
    if (state.status === 'preview' || state.conflict) router.refresh()
  }, [state, router])
  return null
}
