import type { TransshipmentProblem } from './transshipment';
import type { TransshipmentRule } from './transshipment-rules';

/** The profit of a rule on one path of demand: revenue less holding and transfer cost. */
export function profitOnPath(
  problem: TransshipmentProblem,
  rule: TransshipmentRule,
  path: readonly Int32Array[],
): number {
  const { days, price, holdingPerDay, transferCost } = problem;
  const stock = [...problem.stock];
  const sites = stock.length;
  let profit = 0;
  path.forEach((demand, day) => {
    for (const { from, to, units } of rule(stock, days - day)) {
      stock[from]! -= units;
      stock[to]! += units;
      profit -= units * transferCost[from * sites + to]!;
    }
    demand.forEach((wanted, site) => {
      const sold = Math.min(stock[site]!, wanted);
      stock[site]! -= sold;
      profit += price * sold - holdingPerDay * stock[site]!;
    });
  });
  return profit;
}
