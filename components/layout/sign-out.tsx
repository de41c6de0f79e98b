import { words } from '@/lib/words/words'

/** "Keluar". A plain form: a full page load makes the browser drop all pages that it holds in memory. */
export function SignOut() {
  return (
    <form action="/api/keluar" method="post">
      <input type="hidden" name="cara" value="keluar" />
      <button type="submit" className="button-quiet max-sm:text-body">
        {words('bingkai')('keluar')}
      </button>
    </form>
  )
}
