import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { runCommand } from '../run/lifetime'
import { say } from '../run/terminal'

interface Benchmark {
  /** Measures and returns rows: what was measured, and the value. */
  measure: () => Promise<{ what: string; value: string }[]>
}

// npm run bench, or npm run bench -- berkas for one of them: every scripts/bench/*.ts exports `measure()`;
// the rows form one table.
await runCommand(async () => {
  const folder = path.resolve('scripts/bench')
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.ts')) : []
  if (files.length === 0) say('There are no benchmarks yet.')
  const [only] = process.argv.slice(2)
  for (const file of files.sort()) {
    if (only && file !== `${only}.ts`) continue
    const { measure }: Benchmark = await import(pathToFileURL(path.join(folder, file)).href)
    for (const { what, value } of await measure()) say(`| ${file.replace('.ts', '')} | ${what} | ${value} |`)
  }
  return 0
})
