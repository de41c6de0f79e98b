/** Stands where a file could have a trace and has none: a value that programs write for everybody. */
const NOTHING = 'Windows'
let single: string | null = null

/** One planted piece of metadata, unique for each place, so that a test names what survived. */
export function marker(place: string): string {
  return single === null || single === place ? `PENANDA-${place}` : NOTHING
}

/** Makes a file with the marker of one place only; one file at a time. */
export async function withOnly<T>(place: string, make: () => T | Promise<T>): Promise<T> {
  single = place
  try {
    return await make()
  } finally {
    single = null
  }
}

/** Every byte form of a marker: text, and UTF-16 in either order. */
export function shapesOf(text: string): Buffer[] {
  const utf16le = Buffer.from(text, 'utf16le')
  return [Buffer.from(text, 'utf8'), utf16le, Buffer.from(utf16le).swap16()]
}
