const WARNING =
  /^.*\b(?:Deprecation|Experimental|MaxListenersExceeded|PromiseRejectionHandled)?Warning: .*$/gm

/**
 * Warnings of Node and libraries in a program's output, each once. They fail a lane: today's warning is the
 * breakage of the next version.
 */
export function warningsIn(output: string): string[] {
  return [...new Set((output.match(WARNING) ?? []).map((line) => line.replace(/^\(node:\d+\) /, '')))]
}
