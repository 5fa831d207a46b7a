/** What settings cost and the share of demand that they meet. */
export interface CostAndFill {
  readonly cost: number;
  readonly fillRate: number;
}

/**
 * Marks the efficient points: no other one costs less and has as high a fill rate, or costs as little
 * and has a higher one (Pareto).
 */
export function efficientPoints(points: readonly CostAndFill[]): readonly boolean[] {
  return points.map(
    (point) =>
      !points.some(
        ({ cost, fillRate }) =>
          cost <= point.cost &&
          fillRate >= point.fillRate &&
          (cost < point.cost || fillRate > point.fillRate),
      ),
  );
}
