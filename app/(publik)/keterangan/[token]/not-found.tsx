import { DeadLink } from '@/components/telaah/ruang/dead-link'

/** A link that died between middleware.ts and the page. */
export default function TautanTidakBerlaku() {
  return <DeadLink />
}
