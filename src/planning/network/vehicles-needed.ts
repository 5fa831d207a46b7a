/** Sums of thousands of volumes differ in their last digits. */
const ROUNDING = 1e-9;

/**
 * Vehicles that carry so much volume, each filled before the next is sent: one at the least, even
 * for what takes no room.
 *
 * @param capacity volume that one vehicle holds; null: one holds everything
 */
export function vehiclesNeeded(volume: number, capacity: number | null): number {
  if (capacity === null || capacity <= 0) return 1;
  return Math.max(1, Math.ceil((volume - ROUNDING * (1 + volume)) / capacity));
}
