/** Kinds of text that may identify its writer. */
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

/** Position in a text. */
export interface Span {
  kind: TraceKind
  start: number
  end: number
}
