import { DeadLink } from '@/components/telaah/ruang/dead-link'

/** For a link that expired between middleware.ts and the page. */
export default function TautanTidakBerlaku() {
  return <DeadLink />
}
