/**
 * A table for a spreadsheet: semicolons, as Excel with Indonesian settings reads it, and a byte order mark, so that it
 * takes it for UTF-8. What begins like a formula is text.
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('')}`
}

/** Excel and others run a cell that begins with one of these, also behind blanks (OWASP, CSV injection). */
function cell(value: string): string {
  const text = /^\s*[=+\-@\t\r|%]/.test(value) ? `'${value}` : value
  return `"${text.replaceAll('"', '""')}"`
}
