/** One position's stock after the last day of a replay. */
export interface Leftover {
  /** Units on hand and on their way. */
  readonly units: number;
  /** Mean daily demand from now on. */
  readonly mean: number;
  readonly holdingPerDay: number;
  /** Value that a unit loses if it is never sold. */
  readonly writeOffCost: number;
  /** Days until the stock loses its value. */
  readonly life: number;
}

/**
 * What stock still costs after the last day, in money: the holding cost of the units that sell within
 * their life, and holding over the life plus write-off for the others. Demand is taken at its mean:
 *
 *   h·y² ÷ (2m) for y ≤ m·life,  else  h·(m·life² ÷ 2 + (y − m·life)·life) + loss·(y − m·life)
 *
 * Without it, a policy would look good that ends with too much stock.
 */
export function leftoverCost({ units, mean, holdingPerDay, writeOffCost, life }: Leftover): number {
  if (units <= 0) return 0;
  const sold = Math.min(units, mean * life);
  const unsold = units - sold;
  const unitDays = (mean > 0 ? (sold * sold) / (2 * mean) : 0) + unsold * life;
  return holdingPerDay * unitDays + writeOffCost * unsold;
}
