import { tryRights } from './chapter'

tryRights('atAnyTime')
