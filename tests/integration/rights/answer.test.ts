import { tryRights } from './chapter'

tryRights('answer')
