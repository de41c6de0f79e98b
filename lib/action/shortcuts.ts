import { cookies } from 'next/headers'

export const SHORTCUTS_COOKIE = 'pintasan'

/** Whether this browser wants the keyboard shortcuts of pages: yes, until somebody turns them off. */
export async function shortcutsOn(): Promise<boolean> {
  return (await cookies()).get(SHORTCUTS_COOKIE)?.value !== 'mati'
}
