/**
 * A text of lib/words with its values, for scripts in the browser: `{nama}` becomes `values.nama`. Texts with
 * tags or numbers of their own grammar need `words` (lib/words/words.ts), which is too large to send.
 */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}
