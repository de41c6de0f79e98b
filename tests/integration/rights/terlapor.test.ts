import { tryRights } from './chapter'

tryRights('terlapor')
