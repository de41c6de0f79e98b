'use client'

import { useRouter } from 'next/navigation'
import { useContext, useEffect } from 'react'
import { FormContext } from '@/components/form/form-context'

/** When the server answers a form with news or with other words, the page around it is no longer current: it is drawn anew. */
export function RefreshOnNews() {
  const { state } = useContext(FormContext)
  const router = useRouter()
  useEffect(() => {
    if (state.status === 'preview' || state.conflict) router.refresh()
  }, [state, router])
  return null
}
