import { tryRights } from './chapter'

tryRights('verification')
