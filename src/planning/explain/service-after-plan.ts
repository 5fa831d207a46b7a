import { grouped, percent } from '../base/figures-in-words';
import type { Network } from '../network/network';
import type { PlanResult } from '../network/plan-result';

/** A plan, as far as the sentence depends on it. */
export type ServicePlan = Pick<PlanResult, 'objective' | 'measures' | 'positions'>;

/**
 * Says which positions a plan takes below their service level, and why, in one line. Null unless the plan
 * saves money and leaves more positions below their service level than it found.
 */
export function serviceAfterPlan(network: Network, plan: ServicePlan): string | null {
  const { objective, measures, positions } = plan;
  const [before, after] = [
    measures.before.stockoutRiskPositions,
    measures.after.stockoutRiskPositions,
  ];
  if (after <= before || objective.after >= objective.before) return null;
  const { meanBelow, serviceLevel, stockoutRisk, stockoutRiskAfter } = positions;
  const byLocation = new Map<number, number>();
  let fallen = 0;
  let worst = -1;
  for (let p = 0; p < meanBelow.length; p += 1) {
    const accepted = 1 - serviceLevel[p]!;
    if (meanBelow[p]! <= 0 || stockoutRisk[p]! > accepted) continue;
    if (stockoutRiskAfter[p]! <= accepted) continue;
    fallen += 1;
    const location = network.positions.location[p]!;
    byLocation.set(location, (byLocation.get(location) ?? 0) + 1);
    if (worst < 0 || stockoutRiskAfter[p]! > stockoutRiskAfter[worst]!) worst = p;
  }
  const [most, count] = [...byLocation].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]!;
  const { product, location } = network.positions;
  const place = (index: number): string => network.locations[index]!.id;
  const example = `${network.products[product[worst]!]!.id} at ${place(location[worst]!)}, stockout risk ${percent(stockoutRisk[worst]!)} to ${percent(stockoutRiskAfter[worst]!)}`;
  return `Positions below their service level rise from ${grouped(before)} to ${grouped(after)}: ${grouped(fallen)} fall below it because their units save more where they go than they cost here, most at ${place(most)} (${grouped(count)}); the riskiest is ${example}.`;
}
