import { coverInWords, money, units } from '../base/figures-in-words';
import type { Markdown } from '../network/plan-result';
import { approvalTier } from '../signoff/approval-tier';
import type { ReportView } from './transfers';
import type { DecidedAlternative } from '../rebalance/alternatives/decided-alternatives';

/** The markdowns of a plan for approval, highest net benefit first. */
export function markdowns(
  view: ReportView,
  chosen: readonly DecidedAlternative[],
): readonly Markdown[] {
  return chosen
    .filter(({ markedDown }) => markedDown > 0)
    .map((each) => markdown(view, each))
    .sort(
      (a, b) => b.netBenefit - a.netBenefit || a.product - b.product || a.location - b.location,
    );
}

function markdown(view: ReportView, chosen: DecidedAlternative): Markdown {
  const { network, settings, before } = view;
  const { product, location, markedDown, loss, benefit } = chosen;
  const value = markedDown * network.products[product]!.unitCost;
  const p = view.positionOf(product, location);
  const covered = coverInWords(before.coverDays[p]!);
  const { id } = network.locations[location]!;
  return {
    product,
    location,
    quantity: markedDown,
    value,
    salvage: value - loss,
    loss,
    netBenefit: benefit - loss,
    reason: `${id} has ${covered}. Keeping ${units(markedDown)} would cost ${money(benefit)}; marking them down costs ${money(loss)}.`,
    tier: approvalTier(value, settings),
  };
}
