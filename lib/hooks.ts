import { registerHooks } from '@/lib/aduan/hooks'
import { stillCleared } from '@/lib/identitas/conflict/clearance'
import { guardLaterWords } from '@/lib/identitas/conflict/later-words'
import { tellOfEvent, warnOfDeadlines } from '@/lib/kabar/tell'

// The composition: which features the engine calls. Each entry point (server, worker, scripts, tests) imports
// this file.
registerHooks({ guardLaterWords, stillCleared, tellOfEvent, warnOfDeadlines })
