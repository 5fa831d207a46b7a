/** A number as a cell can show it: blank where there is none, as for days of cover without demand. */
export function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
