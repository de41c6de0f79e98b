import { defineConfig } from 'prisma/config'

// Prisma's command line tries to download a schema engine on every run. Generating the client does not use
// it, and migrations run through the WebAssembly engine (scripts/migrate), so any program can take its place.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  ...(process.env.DATABASE_URL ? { datasource: { url: process.env.DATABASE_URL } } : {}),
})
