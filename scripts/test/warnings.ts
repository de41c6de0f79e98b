const WARNING =
  /^.*\b(?:Deprecation|Experimental|MaxListenersExceeded|PromiseRejectionHandled)?Warning: .*$/gm

/**
 * What Node and the libraries warn of in the output of a program, each once. They are failures of a lane: today's warning
 * is the break of the next version.
 */
export function warningsIn(output: string): string[] {
  return [...new Set((output.match(WARNING) ?? []).map((line) => line.replace(/^\(node:\d+\) /, '')))]
}
