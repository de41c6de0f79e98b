/** Letters of the name that a reporter gives a case, at most: it stands in one line of a phone. */
export const OWN_NAME_MAX = 40
