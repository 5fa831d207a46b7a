/** Below this share of the work, nothing can be said about the rest. */
const MIN_SHARE = 0.02;

/**
 * The time that is left at the present pace, in words; empty while that is not known.
 *
 * @param elapsed milliseconds since the start
 * @param share work that is done, 0 to 1
 */
export function timeLeftInWords(elapsed: number, share: number): string {
  if (!(share >= MIN_SHARE)) return '';
  const seconds = Math.ceil((elapsed * (1 - share)) / share / 1000);
  if (seconds < 60) return `about ${seconds} s left`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return `about ${minutes} min left`;
  return `about ${Math.round(minutes / 60)} h left`;
}
