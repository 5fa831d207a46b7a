import type { Network } from '../network/network';
import type { PlanSettings } from '../network/settings';
import type { Transfer } from '../plan-result';
import { cover } from '../position-columns';
import { approvalTier } from '../signoff/approval-tier';
import { transferId } from '../signoff/transfer-id';
import type { StockState } from '../stock-state';
import type { PlannedLine } from './planned-lines';
import { reasonFor } from './reason';

/** How to find a line's positions and what they were before and are after the plan. */
export interface PlanView {
  readonly network: Network;
  readonly settings: PlanSettings;
  readonly before: StockState;
  readonly after: StockState;
  readonly serviceLevel: Float64Array;
  readonly meanPerDay: Float64Array;
  /** The position of a product at a location. */
  readonly positionOf: (product: number, location: number) => number;
}

/** The lines of a plan as they will be signed, the highest net benefit first. */
export function transfers(view: PlanView, lines: readonly PlannedLine[]): readonly Transfer[] {
  return lines
    .map((line) => ({ line, net: line.benefit - line.transferCost }))
    .sort((a, b) => b.net - a.net || a.line.product - b.line.product || a.line.lane - b.line.lane)
    .map(({ line }, index) => transfer(view, line, index + 1));
}

function transfer(view: PlanView, line: PlannedLine, rank: number): Transfer {
  const { network, settings, before, after } = view;
  const lane = network.lanes[line.lane]!;
  const product = network.products[line.product]!;
  const from = network.locations[lane.from]!;
  const to = network.locations[lane.to]!;
  const giver = view.positionOf(line.product, lane.from);
  const receiver = view.positionOf(line.product, lane.to);
  const value = line.quantity * product.unitCost;
  const coverFrom = cover(after.available[giver]!, view.meanPerDay[giver]!);
  const coverTo = cover(after.available[receiver]!, view.meanPerDay[receiver]!);
  return {
    id: transferId(settings.planDate, product.id, from.id, to.id),
    rank,
    product: line.product,
    from: lane.from,
    to: lane.to,
    quantity: line.quantity,
    value,
    transferCost: line.transferCost,
    benefit: line.benefit,
    netBenefit: line.benefit - line.transferCost,
    stockoutRiskBefore: before.stockoutRisk[receiver]!,
    stockoutRiskAfter: after.stockoutRisk[receiver]!,
    coverFrom,
    coverTo,
    shipByDay: settings.planDate,
    arrivesDay: settings.planDate + lane.leadTimeDays,
    reason: reasonFor({
      from: from.id,
      to: to.id,
      quantity: line.quantity,
      riskBefore: before.stockoutRisk[receiver]!,
      riskAfter: after.stockoutRisk[receiver]!,
      acceptedRisk: 1 - view.serviceLevel[receiver]!,
      coverFromBefore: cover(before.available[giver]!, view.meanPerDay[giver]!),
      coverFromAfter: coverFrom,
      coverToBefore: cover(before.available[receiver]!, view.meanPerDay[receiver]!),
      benefit: line.benefit,
      transferCost: line.transferCost,
      giverSaving: line.giverSaving,
    }),
    tier: approvalTier(value, settings),
  };
}
