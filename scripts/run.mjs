// The entry point of every npm script: `node scripts/run.mjs <command> [words]`. Runs on any Node >= 20.19
// before anything is installed, so it uses only built-in modules. Installs what is missing and then hands
// over to scripts/commands.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const project = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const [name = '', ...words] = process.argv.slice(2)
const command = path.join(project, 'scripts', 'commands', `${name}.ts`)

if (!/^[a-z-]+$/.test(name) || !existsSync(command)) refuse(`There is no command "${name}".`)
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  refuse(`Node 20.19 or newer is needed; this is ${process.versions.node}. Nothing was installed.`)
}

process.chdir(project)
// Imported only now: an older Node cannot even load these modules.
const { refuseStart } = await import('./run/first-look.mjs')
const { installPackages, needsInstall } = await import('./run/install.mjs')
const { runChild } = await import('./run/child.mjs')

if (needsInstall(project)) {
  const refusal = await refuseStart(project, name)
  if (refusal) refuse(refusal)
  const installed = await installPackages(project)
  if (installed !== 0) process.exit(installed)
}

const href = (...parts) => pathToFileURL(path.join(project, ...parts)).href
const node = path.join(
  project,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
)
const program = existsSync(node) ? node : process.execPath
const args = [
  `--import=${href('scripts', 'run', 'parent-watch.mjs')}`,
  `--import=${href('node_modules', 'tsx', 'dist', 'loader.mjs')}`,
  command,
  ...words,
]
const env = {
  ...process.env,
  PATH: `${path.join(project, 'node_modules', '.bin')}${path.delimiter}${process.env.PATH ?? ''}`,
  NEXT_TELEMETRY_DISABLED: '1',
  CHECKPOINT_DISABLE: '1',
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
}
// From Node 22.15 on this process becomes the command, instead of waiting for it. Its parent is npm itself
// (`exec` in package.json) or the service manager, so parent-watch.mjs sees the same end as the runner would.
if (process.execve && process.platform !== 'win32') process.execve(program, [program, ...args], env)
process.exit(await runChild(program, args, env))

function refuse(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exit(2)
}
