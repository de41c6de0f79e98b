/**
 * A table for a spreadsheet: semicolons, as Excel with Indonesian settings expects, and a byte order mark, so
 * that Excel reads it as UTF-8. A cell that begins like a formula becomes text.
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('')}`
}

/**
 * Excel and others execute a cell that begins with one of these, also after blanks (OWASP, CSV injection).
 */
function cell(value: string): string {
  const text = /^\s*[=+\-@\t\r|%]/.test(value) ? `'${value}` : value
  return `"${text.replaceAll('"', '""')}"`
}
