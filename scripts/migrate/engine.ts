import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, DriverAdapterError } from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import { DatabaseError, Pool } from 'pg'

// On globalThis, because a test runner loads this module once per project, and the package holds one engine
// per process: a second one would take the memory from under the first.
const kept = globalThis as { wbsEngine?: Promise<void> }

/**
 * Prisma's own schema engine as WebAssembly, so that no binary has to be downloaded. Node does not import
 * `.wasm` files the way the package expects, so we instantiate it by hand.
 */
async function loadEngine(): Promise<void> {
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const bytes = readFileSync(path.join(path.dirname(entry), 'schema_engine_bg.wasm'))
  const imports: WebAssembly.Imports = { './schema_engine_bg.js': withQuietTimers() }
  const { instance } = await WebAssembly.instantiate(bytes, imports)
  bindings.__wbg_set_wasm(instance.exports)
  const start = instance.exports.__wbindgen_start
  if (typeof start === 'function') start()
}

/**
 * The engine guards each step with a ten-second timer that it never clears and that would keep Node running.
 * Every guarded step waits for the database, which keeps Node running anyway.
 */
function withQuietTimers(): WebAssembly.ModuleImports {
  const imports: WebAssembly.ModuleImports = { ...bindings }
  for (const name of Object.keys(imports)) {
    if (name.startsWith('__wbg_setTimeout_')) {
      imports[name] = (callback: () => void, ms: number) => setTimeout(callback, ms).unref()
    }
  }
  return imports
}

/**
 * Prisma's adapter sends the statements of a migration one by one, so that one that fails would leave those
 * before it. Sent as one query they are one transaction (PostgreSQL, "Multiple Statements in a Simple
 * Query").
 */
class WholeScripts extends PrismaPg {
  readonly #pool: Pool

  constructor(pool: Pool) {
    super(pool)
    this.#pool = pool
  }

  override async connect() {
    const adapter = await super.connect()
    adapter.executeScript = async (script) => {
      await this.#pool.query(script).catch((error: unknown) => {
        if (!(error instanceof DatabaseError)) throw error
        const { code = '', severity = '', message, detail, column, hint } = error
        throw new DriverAdapterError({ kind: 'postgres', code, severity, message, detail, column, hint })
      })
    }
    return adapter
  }
}

/** Runs `work` with a schema engine connected to `databaseUrl`; connects at once. */
export async function withEngine<T>(
  databaseUrl: string,
  schema: string,
  work: (engine: bindings.SchemaEngine) => Promise<T>,
): Promise<T> {
  kept.wbsEngine ??= loadEngine()
  await kept.wbsEngine
  // Our own pool, because the engine never closes the one it would create.
  const pool = new Pool({ connectionString: databaseUrl, max: 2 })
  const adapter = bindMigrationAwareSqlAdapterFactory(new WholeScripts(pool))
  try {
    const datamodels: [string, string][] = [['schema.prisma', schema]]
    const engine = await bindings.SchemaEngine.new({ datamodels }, () => undefined, adapter)
    try {
      return await work(engine)
    } finally {
      engine.free()
    }
  } finally {
    await pool.end()
  }
}
