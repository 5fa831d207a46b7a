import type { DaySerial } from './calendar';
import type { DemandRow } from './planner-tables';
import type { Random } from './random';

/** The rule that places stock in the network. It misplaces stock on purpose, as in practice. */
export interface PlacementRule {
  /** Sales before this day set the shares of the locations. */
  readonly sharesUntil: DaySerial;
  /** Sales from this day on set a product's total stock. */
  readonly levelFrom: DaySerial;
  readonly planDate: DaySerial;
  /** Weeks of sales that a product's total stock covers, before noise. */
  readonly weeksOfCover: (product: string) => number;
  /** Share of a product's stock at each hub. The other locations share the rest by their sales. */
  readonly hubShares: ReadonlyMap<string, number>;
  /** Standard deviation of the logarithm of a product's total stock. */
  readonly totalNoise: number;
  /** Standard deviation of the logarithm of a position's stock. */
  readonly positionNoise: number;
}

/** Stock on hand of one product at one location, whole units. */
export interface PlacedStock {
  readonly product: string;
  readonly location: string;
  readonly onHand: number;
}

/**
 * Places stock. A product's total is weeks of cover × recent weekly sales × noise. Each hub gets its
 * share. The other locations share the rest by their older sales, or evenly if there are none. Each
 * position's stock is multiplied by noise. Every given position gets a row, also with zero stock.
 */
export function placeStock(
  random: Random,
  positions: ReadonlyMap<string, readonly string[]>,
  demand: readonly DemandRow[],
  rule: PlacementRule,
): PlacedStock[] {
  const older = sumBy(demand.filter((row) => row.date < rule.sharesUntil));
  const recent = sumBy(demand.filter((row) => row.date >= rule.levelFrom));
  const recentWeeks = (rule.planDate - rule.levelFrom) / 7;
  const hubTotal = [...rule.hubShares.values()].reduce((sum, share) => sum + share, 0);

  return [...positions].flatMap(([product, locations]) => {
    const total =
      ((recent.get(product)?.total ?? 0) / recentWeeks) *
      rule.weeksOfCover(product) *
      random.lognormal(1, rule.totalNoise);
    const selling = locations.filter((location) => !rule.hubShares.has(location));
    const sold = older.get(product);
    const soldAt = (location: string) => sold?.at.get(location) ?? 0;
    const soldThere = selling.reduce((sum, location) => sum + soldAt(location), 0);
    return locations.map((location) => {
      const hubShare = rule.hubShares.get(location);
      const share =
        hubShare ??
        (1 - hubTotal) * (soldThere > 0 ? soldAt(location) / soldThere : 1 / selling.length);
      const onHand = Math.round(total * share * random.lognormal(1, rule.positionNoise));
      return { product, location, onHand };
    });
  });
}

interface Sold {
  total: number;
  readonly at: Map<string, number>;
}

function sumBy(rows: readonly DemandRow[]): Map<string, Sold> {
  const sums = new Map<string, Sold>();
  for (const { product, location, quantity } of rows) {
    const sold = sums.get(product) ?? { total: 0, at: new Map<string, number>() };
    sold.total += quantity;
    sold.at.set(location, (sold.at.get(location) ?? 0) + quantity);
    sums.set(product, sold);
  }
  return sums;
}
