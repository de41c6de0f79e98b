import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A server action of the build, with the pages that use it. */
export interface BuiltAction {
  id: string
  name: string
  file: string
  pages: string[]
}

interface Manifest {
  node: Record<string, { exportedName: string; filename: string; workers: Record<string, unknown> }>
}

/** Every server action of the build. */
export function actionsOfBuild(): BuiltAction[] {
  const file = join(import.meta.dirname, '../../.next/server/server-reference-manifest.json')
  const { node } = JSON.parse(readFileSync(file, 'utf8')) as Manifest
  return Object.entries(node).map(([id, { exportedName, filename, workers }]) => ({
    id,
    name: exportedName,
    file: filename,
    pages: Object.keys(workers),
  }))
}

/** The id under which a page posts an action; `file` exports the action. */
export function actionId(file: string, name: string): string {
  const found = actionsOfBuild().find((action) => action.file === file && action.name === name)
  if (!found) throw new Error(`the build has no action ${name} of ${file}`)
  return found.id
}

/** A post of an action with the fields of its form, as the page's script sends it before any answer. */
export function postOfAction(id: string, fields: readonly (readonly [string, string])[]) {
  const idle = { status: 'idle', message: null, errors: [], values: {}, data: {} }
  const values = fields.map(([name, value]): [string, string] => [`_1_${name}`, value])
  const { headers, body } = multipart([...values, ['0', JSON.stringify([idle, '$K1'])]])
  return { headers: { ...headers, 'next-action': id, accept: 'text/x-component' }, body }
}

const EDGE = '----dua-dunia'

/** One part of a form. */
export function part(name: string, value: string): string {
  return `--${EDGE}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
}

/** A whole form of these parts. */
export function formOf(parts: readonly string[]) {
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${EDGE}` },
    body: Buffer.from(`${parts.join('')}--${EDGE}--\r\n`),
  }
}

/** A form with these fields and, if given, a PDF. */
export function multipart(
  fields: readonly (readonly [string, string])[],
  file?: { name: string; content: string },
) {
  const parts = fields.map(([name, value]) => part(name, value))
  if (file) {
    parts.push(
      `--${EDGE}\r\ncontent-disposition: form-data; name="berkas"; filename="${file.name}"\r\ncontent-type: application/pdf\r\n\r\n${file.content}\r\n`,
    )
  }
  return formOf(parts)
}
