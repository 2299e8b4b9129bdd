// A part of the app that is loaded when it is needed and cannot be: after an update its file is gone, or the network drive is.

const words =
  /dynamically imported module|Importing a module script failed|Unable to preload|module script failed/i;

/** Each browser says it in its own words; there is no code for it. */
export function isMissingPart(error: unknown): boolean {
  return error instanceof Error && words.test(error.message);
}
