import { grouped, money } from '../base/figures-in-words';
import { stockoutRiskInWords } from '../explain/stockout-risk-in-words';
import type { Purchase } from '../network/plan-result';
import { approvalTier } from '../signoff/approval-tier';
import type { ReportView } from './transfers';
import type { DecidedAlternative } from '../rebalance/alternatives/decided-alternatives';

/** The purchases of a plan for approval, highest net benefit first. */
export function purchases(
  view: ReportView,
  chosen: readonly DecidedAlternative[],
): readonly Purchase[] {
  return byNetBenefit(
    chosen.filter(({ bought }) => bought > 0).map((each) => purchase(view, each)),
  );
}

export function byNetBenefit(purchased: readonly Purchase[]): readonly Purchase[] {
  return [...purchased].sort(
    (a, b) => b.netBenefit - a.netBenefit || a.product - b.product || a.location - b.location,
  );
}

function purchase(view: ReportView, chosen: DecidedAlternative): Purchase {
  const { network, settings, before, after } = view;
  const { product, location, bought, leadTime, orderCost, premium, benefit } = chosen;
  const value = bought * network.products[product]!.unitCost;
  const p = view.positionOf(product, location);
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
      `${stockoutRiskInWords(id, before.stockoutRisk[p]!, after.stockoutRisk[p]!)}.`,
      `Buying ${grouped(bought)} saves ${money(benefit)}; ${premium > 0 ? 'the order and the higher price cost' : 'the order costs'} ${money(cost)}.`,
    ].join(' '),
    tier: approvalTier(value, settings),
  };
}
