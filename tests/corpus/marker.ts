/** One planted piece of metadata, unique for each place, so that a test names what survived. */
export function marker(place: string): string {
  return `PENANDA-${place}`
}

/** Every byte form of a marker: text, and UTF-16 in either order. */
export function shapesOf(text: string): Buffer[] {
  const utf16le = Buffer.from(text, 'utf16le')
  return [Buffer.from(text, 'utf8'), utf16le, Buffer.from(utf16le).swap16()]
}
