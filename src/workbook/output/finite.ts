/** A finite number, else a blank cell, such as days of cover without demand. */
export function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
