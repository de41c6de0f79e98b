/** A web address without account, query or anything else that could name a person. */
export const PLAIN_LINK = /^https?:\/\/[\w.-]+(?::\d+)?(?:\/[\w./%-]*)?$/i
