import { beforeAll, vi } from 'vitest'
import { env, resetSettings } from './settings'

// The unit tests share one process and its modules: the first to load the settings would fix them for all, so
// all use these.
vi.mock('@/lib/env', async (original) => ({ ...(await original()), env }))

beforeAll(resetSettings)
