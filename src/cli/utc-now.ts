/** The time of this computer's clock in UTC, ISO 8601 to the second. */
export function utcNow(): string {
  return new Date().toISOString().replace(/\.\d+Z$/, 'Z');
}
