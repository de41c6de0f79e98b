import { beforeAll, vi } from 'vitest'
import { env, resetSettings } from './settings'

// The unit tests share one process and its modules: whoever loads the settings first has them for all, so all have these.
vi.mock('@/lib/env', async (original) => ({ ...(await original()), env }))

beforeAll(resetSettings)
