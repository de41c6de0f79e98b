import { ensureCleaner } from '@/scripts/prepare/cleaner'

/** The program that parses uploaded files, made from the current sources. */
export default ensureCleaner
