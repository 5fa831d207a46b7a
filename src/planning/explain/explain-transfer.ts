import { findPosition } from '../network/find-position';
import { laneTerms, unitTransferCost, type LaneTerms } from '../network/lane-terms';
import { isHub, type Location, type Network } from '../network/network';
import type { PlanSettings } from '../network/settings';
import type { Markdown, PlanResult, Purchase, Transfer } from '../network/plan-result';
import { ratesOf } from '../balance/position-columns';
import { assemblePosition, type AssembledPosition } from '../rebalance/assemble-position';
import type {
  CandidateTransfer,
  TransferExplanation,
  TransferObstacle,
} from './transfer-explanation';
import { limitObstacle, shipmentCharge } from './transfer-limits';
import { transferSentence } from './transfer-sentence';
import { OriginDestinationPair, type TransferValue } from './transfer-value';
import { positionSite } from '../rebalance/position-site';
import { sitesByLocation } from '../rebalance/sites-by-location';
import type { Site } from '../valuation/site';
import { transferableLots } from '../rebalance/transferable-lots';

/** What an explanation takes from a plan. */
export type ExplainedPlan = Pick<
  PlanResult,
  'objective' | 'transfers' | 'shipments' | 'purchases' | 'markdowns' | 'positions' | 'shadowPrices'
>;

/**
 * Why a product moves, or does not move, from one location to another in a plan: the first reason
 * that is true, with its numbers. What it weighs is what the planner weighs: units are worth what
 * the cost curves say where the plan leaves the stock, everything else of the plan held fixed. So
 * it tells what one line more would do, and not what another plan would.
 *
 * @param plan the plan of this very network and settings
 */
export function explainTransfer(
  network: Network,
  settings: PlanSettings,
  plan: ExplainedPlan,
  move: CandidateTransfer,
): TransferExplanation {
  const line = plan.transfers.find((each) => isSame(each, move)) ?? null;
  const obstacle = firstObstacle(network, settings, plan, move, line);
  const sentence = transferSentence(network, settings, plan, move, line, obstacle);
  const planned = line && {
    quantity: line.quantity,
    benefit: line.benefit,
    transferCost: line.transferCost,
  };
  return { planned, obstacle, sentence };
}

function firstObstacle(
  network: Network,
  settings: PlanSettings,
  plan: ExplainedPlan,
  move: CandidateTransfer,
  line: Transfer | null,
): TransferObstacle {
  const atFrom = findPosition(network.positions, move.product, move.from);
  const atTo = findPosition(network.positions, move.product, move.to);
  const barred = ruleObstacle(network, move, atFrom, atTo);
  if (barred !== null) return barred;
  const lane = network.lanes.findIndex(({ from, to }) => from === move.from && to === move.to);
  if (lane < 0) return { kind: 'no lane' };
  const firm = network.firmTransfers?.find((row) => isSame(row, move));
  if (firm !== undefined) return { kind: 'set by a planner', quantity: firm.quantity };
  const weighed = new WeighedTransfer(network, settings, plan, move, lane, { atFrom, atTo }, line);
  return weighed.obstacle();
}

/** What keeps a product from moving whatever it is worth. */
function ruleObstacle(
  network: Network,
  { from, to }: CandidateTransfer,
  atFrom: number,
  atTo: number,
): TransferObstacle | null {
  if (from === to) return { kind: 'same location' };
  if (atFrom < 0) return { kind: 'not kept', location: from };
  if (atTo < 0) return { kind: 'not kept', location: to };
  const giver: Location = network.locations[from]!;
  const receiver: Location = network.locations[to]!;
  if (!giver.isOpen) return { kind: 'closed', location: from };
  if (!receiver.isOpen) return { kind: 'closed', location: to };
  if (!giver.canShip) return { kind: 'cannot ship', location: from };
  if (!receiver.canReceive) return { kind: 'cannot receive', location: to };
  return null;
}

/** What a plan does with a product at a location beside moving it. */
type Alternative = Pick<Purchase | Markdown, 'product' | 'location' | 'quantity'>;

/** A move that the rules allow, in money. */
class WeighedTransfer {
  private readonly terms: LaneTerms;
  private readonly giver: AssembledPosition;
  private readonly from: Site;
  private readonly to: Site;
  private readonly packSize: number;
  /** The fewest packs that may be added: one where the plan has the line already. */
  private readonly minPacksShipped: number;
  /** Units of the product that the plan takes from the giver. */
  private readonly sent: number;

  constructor(
    private readonly network: Network,
    private readonly settings: PlanSettings,
    private readonly plan: ExplainedPlan,
    private readonly move: CandidateTransfer,
    private readonly lane: number,
    private readonly at: { readonly atFrom: number; readonly atTo: number },
    private readonly line: Transfer | null,
  ) {
    this.terms = laneTerms(network);
    this.giver = this.assemble(at.atFrom);
    this.from = positionSite(network, this.terms, at.atFrom, this.giver);
    this.to = positionSite(network, this.terms, at.atTo, this.assemble(at.atTo));
    const product = network.products[move.product]!;
    this.packSize = Math.max(1, Math.round(product.packSize));
    const smallest = Math.max(1, Math.ceil(product.minTransferQuantity / this.packSize));
    this.minPacksShipped = line === null ? smallest : 1;
    this.sent = this.unitsMoved('from', move.from);
  }

  obstacle(): TransferObstacle {
    const { packSize, minPacksShipped } = this;
    const { shippable } = this.from;
    const least = minPacksShipped * packSize;
    if (shippable <= 0) return this.nothingToSpare();
    if (shippable < least) return { kind: 'less than a transfer', shippable, least };
    const before = this.pair({ from: 0, to: 0 }).worth(1, packSize);
    const left = Math.floor((shippable - this.sent) / packSize);
    if (left < minPacksShipped && before.saving > 0) {
      return { kind: 'all sent elsewhere', before, shippable, sent: this.sent };
    }
    if (left < minPacksShipped) return { kind: 'would lose', worth: before };
    const pair = this.pair(this.planChange());
    const most = this.mostSoldInTime();
    const rest = Math.min(left, Math.floor((most - (this.line?.quantity ?? 0)) / packSize));
    if (rest < minPacksShipped) {
      const worth = pair.worth(1, packSize);
      return this.unearned(pair, before, left) ?? { kind: 'expires unsold', most, worth };
    }
    return this.unearned(pair, before, rest) ?? this.forbidden(pair, rest);
  }

  /** Units that may travel on the lane by the dates of their lots, those already planned included. */
  private mostSoldInTime(): number {
    const { network, terms, move, lane } = this;
    const { product } = network.positions;
    const start = product.indexOf(move.product);
    const end = product.lastIndexOf(move.product) + 1;
    const sites: Site[] = [];
    for (let p = start; p < end; p += 1) {
      sites.push(positionSite(network, terms, p, this.assemble(p)));
    }
    const siteAt = sitesByLocation(network, sites);
    const lots = transferableLots(terms, sites, siteAt);
    const [from, to] = [siteAt[move.from]!, siteAt[move.to]!];
    const sentElsewhere = this.sent - (this.line?.quantity ?? 0);
    return Math.max(
      0,
      Math.min(lots.sites[from]!.shippable - sentElsewhere, lots.maxUnits(lane, from, to)),
    );
  }

  private nothingToSpare(): TransferObstacle {
    const { onHand, reserved } = this.network.positions;
    return {
      kind: 'nothing to spare',
      onHand: onHand[this.at.atFrom]!,
      reserved: reserved[this.at.atFrom]!,
      expired: this.giver.expired,
      keep: this.giver.minStock,
    };
  }

  /** Where it would not pay, whatever is allowed. */
  private unearned(
    pair: OriginDestinationPair,
    before: TransferValue,
    left: number,
  ): TransferObstacle | null {
    const { packSize } = this;
    const worth = pair.worth(1, packSize);
    if (worth.saving <= roundingOf(worth)) {
      if (before.saving > roundingOf(before)) return { kind: 'served otherwise', before, worth };
      const unit = pair.worth(1, 1);
      const isPackTooLarge = packSize > 1 && unit.saving > roundingOf(unit);
      return isPackTooLarge
        ? { kind: 'pack too large', unit, worth }
        : { kind: 'would lose', worth };
    }
    const best = this.bestWorth(pair, left);
    if (best.saving <= roundingOf(best)) {
      return { kind: 'smallest transfer too large', pack: worth, worth: best };
    }
    const { lineCost, fixedCost, minNetBenefit } = this.onceCosts(best.quantity);
    const charge = (lineCost + fixedCost) * this.settings.caution + minNetBenefit;
    return best.saving - charge > roundingOf(best)
      ? null
      : { kind: 'costs not earned', worth: best, lineCost, fixedCost, minNetBenefit };
  }

  /** Where it would pay: the rule or the limit that does not let it. */
  private forbidden(pair: OriginDestinationPair, left: number): TransferObstacle {
    const { network, plan, move, packSize, minPacksShipped } = this;
    for (const [location, side] of [
      [move.from, 'to'],
      [move.to, 'from'],
    ] as const) {
      const mayDoBoth = isHub(network.locations[location]!);
      if (!mayDoBoth && this.unitsMoved(side, location) > 0) {
        return { kind: 'ships and receives', location };
      }
    }
    const worth = this.bestWorth(pair, left);
    const ordered = this.quantityOf(plan.purchases, move.to);
    if (ordered > 0) return { kind: 'ordered instead', quantity: ordered, worth };
    const markedDown = this.quantityOf(plan.markdowns, move.from);
    if (markedDown > 0) return { kind: 'marked down instead', quantity: markedDown, worth };
    const { lineCost, fixedCost, minNetBenefit } = this.onceCosts(worth.quantity);
    const saving = worth.saving - (lineCost + fixedCost) * this.settings.caution - minNetBenefit;
    const least = { units: minPacksShipped * packSize, lineCost };
    return (
      limitObstacle(
        network,
        this.settings,
        plan,
        this.lane,
        move.product,
        least,
        worth,
        saving,
      ) ?? {
        kind: 'missed',
        worth,
        saving,
      }
    );
  }

  /** What the packs are worth that save most together, the smallest transfer at the least. */
  private bestWorth(pair: OriginDestinationPair, left: number): TransferValue {
    const paying = pair.packsThatSave(left, this.packSize);
    return pair.worth(Math.max(paying, this.minPacksShipped), this.packSize);
  }

  /** What so many units more cost beside their freight, and must bring beyond. */
  private onceCosts(quantity: number) {
    const { network, plan, lane, move, line, settings } = this;
    const fixedCost = shipmentCharge(network, plan, lane, move.product, quantity);
    if (line !== null) return { lineCost: 0, fixedCost, minNetBenefit: 0 };
    const { lineCost } = network.lanes[lane]!;
    return { lineCost, fixedCost, minNetBenefit: settings.minNetBenefit };
  }

  private pair(change: { readonly from: number; readonly to: number }): OriginDestinationPair {
    const { network, lane, move, to } = this;
    return new OriginDestinationPair(this.from, to, change, {
      unitCost: unitTransferCost(network, lane, network.products[move.product]!),
      unitDelayCost: to.curve.delayCost(this.terms.leadTime[lane]!),
      caution: this.settings.caution,
    });
  }

  /** Units by which the plan's moves change the stock at both ends, before it marks any down. */
  private planChange(): { readonly from: number; readonly to: number } {
    const { atFrom, atTo } = this.at;
    return { from: this.changeAt(atFrom, this.move.from), to: this.changeAt(atTo, this.move.to) };
  }

  private changeAt(position: number, location: number): number {
    const { available, availableAfter } = this.plan.positions;
    const markedDown = this.quantityOf(this.plan.markdowns, location);
    return availableAfter[position]! - available[position]! + markedDown;
  }

  /** Units of the product that the plan takes from a location, or brings to it. */
  private unitsMoved(end: 'from' | 'to', location: number): number {
    return this.plan.transfers.reduce(
      (sum, { product, quantity, ...ends }) =>
        product === this.move.product && ends[end] === location ? sum + quantity : sum,
      0,
    );
  }

  /** Units of the product that the plan orders or marks down at a location. */
  private quantityOf(alternatives: readonly Alternative[] = [], location: number): number {
    const { product } = this.move;
    const one = alternatives.find((each) => each.product === product && each.location === location);
    return one?.quantity ?? 0;
  }

  private assemble(p: number): AssembledPosition {
    return assemblePosition(this.network, this.settings, ratesOf(this.plan.positions), p);
  }
}

/** Below this a saving is the rounding of the sums that it comes from. */
function roundingOf({ lost, gained, freight }: TransferValue): number {
  return 1e-9 * (Math.abs(lost) + Math.abs(gained) + freight);
}

function isSame(line: CandidateTransfer, move: CandidateTransfer): boolean {
  return line.product === move.product && line.from === move.from && line.to === move.to;
}
