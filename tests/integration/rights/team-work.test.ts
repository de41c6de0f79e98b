import { tryRights } from './chapter'

tryRights('teamWork')
