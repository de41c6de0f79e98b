import { pipeline } from 'node:stream/promises'
import { type Client, escapeIdentifier } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { Refusal } from '../run/lifetime'
import { type DumpHead, dumpEnd, dumpHead, tablesOf } from './dump'

const NEWLINE = 10
const END_OF_ROWS = Buffer.from('\\.')
const NOT_WHOLE = 'The backup is not whole: its end is missing. Nothing was restored.'
const COPY = /^COPY public\."?(\w+)"? \(((?:"?\w+"?(?:, )?)+)\) FROM stdin;$/

/** The lines of a dump; its head is read before any row, so that the tables can be made as they were then. */
export interface OpenDump {
  head: DumpHead
  lines: AsyncGenerator<Buffer>
}

/** Reads the head of a dump. Throws Refusal if it is none, or one of a later format. */
export async function openDump(bytes: AsyncIterable<Uint8Array>): Promise<OpenDump> {
  const lines = linesOf(bytes)
  const first = await lines.next()
  const head = dumpHead.safeParse(first.done ? null : jsonOf(first.value))
  if (!head.success) throw new Refusal('This backup was made by a later version, or is none.')
  return { head: head.data, lines }
}

/**
 * Puts the rows of a dump into the empty tables of the same migrations, in one transaction: all of it or
 * nothing. Foreign keys are laid down again after the rows, so each is checked, and a role that owns the
 * tables is enough. Returns the rows of each table. Throws Refusal if the dump is not whole.
 */
export async function load(client: Client, { lines }: OpenDump): Promise<Record<string, number>> {
  await client.query('BEGIN')
  try {
    const keys = await foreignKeysOf(client)
    for (const key of keys) await client.query(`ALTER TABLE ${key.table} DROP CONSTRAINT ${key.name}`)
    const loaded = await loadRows(client, lines)
    for (const key of keys)
      await client.query(`ALTER TABLE ${key.table} ADD CONSTRAINT ${key.name} ${key.definition}`)
    await raiseSequences(client)
    await client.query('COMMIT')
    return loaded
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined)
    throw error
  }
}

async function loadRows(client: Client, lines: AsyncGenerator<Buffer>): Promise<Record<string, number>> {
  const tables = new Set((await tablesOf(client)).map(({ table }) => table))
  const loaded: Record<string, number> = {}
  let last: Buffer | undefined
  for await (const line of lines) {
    last = line
    const [, table, columns] = COPY.exec(line.toString('latin1')) ?? []
    if (!table || !columns) continue
    if (!tables.has(table)) throw new Refusal(`The backup has a table ${table} that is not in this version.`)
    // Rows that the migrations wrote; the dump has its own.
    await client.query(`DELETE FROM public.${escapeIdentifier(table)}`)
    const stream = client.query(copyFrom(`COPY public.${escapeIdentifier(table)} (${columns}) FROM STDIN`))
    await pipeline(rowsOf(lines), stream)
    loaded[table] = stream.rowCount
  }
  const end = dumpEnd.safeParse(last ? jsonOf(last) : null)
  if (!end.success) throw new Refusal(NOT_WHOLE)
  for (const [table, count] of Object.entries(end.data.rows))
    if (loaded[table] !== count)
      throw new Refusal(`The backup is not whole: rows of ${table} are missing. Nothing was restored.`)
  return loaded
}

/** The lines up to the mark, for PostgreSQL; the rest stays for the next table. */
async function* rowsOf(lines: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  for (;;) {
    const { value: line, done } = await lines.next()
    if (done) throw new Refusal(NOT_WHOLE)
    if (line.equals(END_OF_ROWS)) return
    yield Buffer.concat([line, Buffer.of(NEWLINE)])
  }
}

async function foreignKeysOf(client: Client) {
  const { rows } = await client.query<{ table: string; name: string; definition: string }>(
    `SELECT conrelid::regclass::text AS table, quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition
       FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace`,
  )
  return rows
}

/** A numbered column goes on after its highest row. */
async function raiseSequences(client: Client): Promise<void> {
  const { rows } = await client.query<{ sequence: string; table: string; column: string }>(
    `SELECT d.objid::regclass::text AS sequence, d.refobjid::regclass::text AS table, quote_ident(a.attname) AS column
       FROM pg_depend d JOIN pg_class c ON c.oid = d.objid AND c.relkind = 'S'
       JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
      WHERE c.relnamespace = 'public'::regnamespace AND d.deptype IN ('a', 'i')`,
  )
  for (const { sequence, table, column } of rows)
    await client.query(
      `SELECT setval($1::regclass, greatest((SELECT max(${column}) FROM ${table}), 1),
                     EXISTS (SELECT 1 FROM ${table}))`,
      [sequence],
    )
}

async function* linesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0)
  for await (const chunk of bytes) {
    let from = 0
    const held = Buffer.concat([rest, chunk])
    for (;;) {
      const at = held.indexOf(NEWLINE, from)
      if (at < 0) break
      yield held.subarray(from, at)
      from = at + 1
    }
    rest = held.subarray(from)
  }
  if (rest.length > 0) yield rest
}

function jsonOf(line: Buffer): unknown {
  try {
    return JSON.parse(line.toString('utf8').replace(/^-- /, ''))
  } catch {
    return null
  }
}
