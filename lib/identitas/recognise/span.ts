/** What in a text may lead to its writer. */
export type TraceKind =
  | 'nik'
  | 'nip'
  | 'telepon'
  | 'email'
  /** The name or user name of the writer's own account. */
  | 'nama'
  | 'pengguna'
  /** "saya sebagai bendahara", "nama saya …". */
  | 'diri'
  /** "hanya saya yang tahu". */
  | 'hanya'

/** Where in a text it stands. */
export interface Span {
  kind: TraceKind
  start: number
  end: number
}
