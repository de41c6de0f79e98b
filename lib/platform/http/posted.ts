import { headers } from 'next/headers'

/** Whether this page is rendered as the answer to a form that was posted without scripts. */
export async function isPosted(): Promise<boolean> {
  return (await headers()).get('content-type')?.startsWith('multipart/form-data') ?? false
}
