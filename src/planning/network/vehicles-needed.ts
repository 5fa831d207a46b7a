/** Relative tolerance: sums of thousands of volumes differ in their last digits. */
const ROUNDING = 1e-9;

/**
 * Vehicles needed for a volume: ⌈volume ÷ capacity⌉, at least one, even for no volume.
 *
 * @param capacity volume of one vehicle; null: unlimited
 */
export function vehiclesNeeded(volume: number, capacity: number | null): number {
  if (capacity === null || capacity <= 0) return 1;
  return Math.max(1, Math.ceil((volume - ROUNDING * (1 + volume)) / capacity));
}
