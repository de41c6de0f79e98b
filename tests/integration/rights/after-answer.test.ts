import { tryRights } from './chapter'

tryRights('afterAnswer')
