import { tryRights } from './chapter'

tryRights('reporting')
