import { money, percent, units } from '../base/figures-in-words';
import type { Purchase } from '../network/plan-result';
import { approvalTier } from '../signoff/approval-tier';
import type { ReportView } from './transfers';
import type { DecidedAlternative } from '../rebalance/alternatives/decided-alternatives';

/** The orders of a plan as they will be signed, the highest net benefit first. */
export function purchases(
  view: ReportView,
  chosen: readonly DecidedAlternative[],
): readonly Purchase[] {
  return chosen
    .filter(({ bought }) => bought > 0)
    .map((each) => purchase(view, each))
    .sort(
      (a, b) => b.netBenefit - a.netBenefit || a.product - b.product || a.location - b.location,
    );
}

function purchase(view: ReportView, chosen: DecidedAlternative): Purchase {
  const { network, settings, after } = view;
  const { product, location, bought, leadTime, orderCost, premium, benefit } = chosen;
  const value = bought * network.products[product]!.unitCost;
  const p = view.positionOf(product, location);
  const [from, to] = [view.before.stockoutRisk[p]!, after.stockoutRisk[p]!];
  const { id } = network.locations[location]!;
  const cost = orderCost + premium;
  return {
    product,
    location,
    supplier: network.positions.supplier?.[p] ?? -1,
    quantity: bought,
    value,
    orderCost,
    premium,
    benefit,
    netBenefit: benefit - cost,
    orderByDay: settings.planDate,
    arrivesDay: settings.planDate + Math.ceil(leadTime),
    reason: [
      `Without new supply ${id} would run short with a chance of ${percent(from)}, ${percent(to)} after the plan`,
      `buying ${units(bought)} saves ${money(benefit)} for ${money(cost)} of order cost${premium > 0 ? ' and a dearer price' : ''}.`,
    ].join('; '),
    tier: approvalTier(value, settings),
  };
}
