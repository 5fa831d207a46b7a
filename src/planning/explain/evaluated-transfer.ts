import { ratesOf } from '../balance/position-columns';
import { laneTerms, unitTransferCost, type LaneTerms } from '../network/lane-terms';
import { isHub, staysOpen, type Network } from '../network/network';
import type { Markdown, PlanResult, Purchase, Transfer } from '../network/plan-result';
import type { PlanSettings } from '../network/settings';
import { assemblePosition, type AssembledPosition } from '../rebalance/assemble-position';
import { isCoveredForLife } from '../rebalance/covered-for-life';
import { productSites, type ProductSites } from '../rebalance/product-sites';
import { sitesByLocation } from '../rebalance/sites-by-location';
import {
  plainLanes,
  SupplyLanes,
  type LaneWeights,
  type SiteLane,
} from '../rebalance/supply-lanes';
import { transferableLots } from '../rebalance/transferable-lots';
import type { Site } from '../valuation/site';
import { SupplyPools } from '../valuation/supply-pools';
import type { CandidateTransfer, TransferObstacle } from './transfer-explanation';
import { limitObstacle, shipmentCharge, type LaneInPlan } from './transfer-limits';
import { OriginDestinationPair, type TransferValue } from './transfer-value';

/** The part of a plan that an explanation uses. */
export type ExplainedPlan = Pick<
  PlanResult,
  'objective' | 'transfers' | 'shipments' | 'purchases' | 'markdowns' | 'positions' | 'shadowPrices'
>;

export interface EvaluatedTransferInput {
  readonly network: Network;
  readonly settings: PlanSettings;
  readonly plan: ExplainedPlan;
  readonly candidate: CandidateTransfer;
  readonly lane: number;
  /** Positions of the product at the origin and the destination. */
  readonly originIndex: number;
  readonly destinationIndex: number;
  /** The line of the plan; null if there is none. */
  readonly line: Transfer | null;
}

/** A purchase or a markdown. */
type Alternative = Pick<Purchase | Markdown, 'product' | 'location' | 'quantity'>;

/** A transfer that the rules of its locations allow, evaluated in money. */
export class EvaluatedTransfer {
  private readonly terms: LaneTerms;
  private readonly origin: AssembledPosition;
  private readonly from: Site;
  private readonly to: Site;
  private readonly packSize: number;
  /** Minimum packs to add: one if the plan already has the line. */
  private readonly minPacks: number;
  /** Units that the plan takes from the origin. */
  private readonly sent: number;
  private readonly onLane: LaneInPlan;
  /** The product's first position, and all its positions as sites. */
  private readonly start: number;
  private readonly product: ProductSites;
  private readonly pools: SupplyPools | null;

  constructor(private readonly input: EvaluatedTransferInput) {
    const { network, plan, candidate, lane, originIndex, destinationIndex, line } = input;
    this.terms = laneTerms(network);
    this.origin = this.assemble(originIndex);
    this.start = network.positions.product.indexOf(candidate.product);
    this.product = this.sitesOfProduct();
    this.from = this.product.sites[originIndex - this.start]!;
    this.to = this.product.sites[destinationIndex - this.start]!;
    const product = network.products[candidate.product]!;
    this.packSize = Math.max(1, Math.round(product.packSize));
    const minPacks = Math.max(1, Math.ceil(product.minTransferQuantity / this.packSize));
    this.minPacks = line === null ? minPacks : 1;
    this.sent = this.unitsMoved('from', candidate.from);
    this.onLane = { network, plan, lane, product: candidate.product };
    const { sites, supply } = this.product;
    const noFirm = sites.map(() => 0);
    this.pools =
      supply && new SupplyPools(supply.values, supply.forest.order, this.packSize, noFirm);
  }

  /** The first reason why nothing, or nothing more, moves. */
  obstacle(): TransferObstacle {
    const { packSize, minPacks } = this;
    const { shippable } = this.from;
    const minQuantity = minPacks * packSize;
    if (shippable <= 0) return this.nothingToSpare();
    if (shippable < minQuantity) return { kind: 'below minimum transfer', shippable, minQuantity };
    const valueAlone = this.pair('today').valueOf(1, packSize);
    const packsLeft = Math.floor((shippable - this.sent) / packSize);
    if (packsLeft < minPacks && valueAlone.saving > 0) {
      return { kind: 'all sent elsewhere', valueAlone, shippable, sent: this.sent };
    }
    if (packsLeft < minPacks) return { kind: 'would lose', value: valueAlone };
    const pair = this.pair('planned');
    const maxUnits = this.maxSoldInTime();
    const planned = this.input.line?.quantity ?? 0;
    const packsInTime = Math.min(packsLeft, Math.floor((maxUnits - planned) / packSize));
    if (packsInTime < minPacks) {
      const value = pair.valueOf(1, packSize);
      const expires = { kind: 'expires unsold', maxUnits, value } as const;
      // Where nothing sells in time, that is why it does not pay.
      if (maxUnits <= 0) return expires;
      return this.costObstacle(pair, valueAlone, packsLeft) ?? expires;
    }
    return this.costObstacle(pair, valueAlone, packsInTime) ?? this.planObstacle(pair, packsInTime);
  }

  /** Units that may travel on the lane before their lots expire, those in the plan included. */
  private maxSoldInTime(): number {
    const { network, candidate, lane, line } = this.input;
    const { sites } = this.product;
    const siteAt = sitesByLocation(network, sites);
    const lots = transferableLots(this.terms, sites, siteAt);
    const [from, to] = [siteAt[candidate.from]!, siteAt[candidate.to]!];
    const sentElsewhere = this.sent - (line?.quantity ?? 0);
    return Math.max(
      0,
      Math.min(lots.sites[from]!.shippable - sentElsewhere, lots.maxUnits(lane, from, to)),
    );
  }

  private nothingToSpare(): TransferObstacle {
    const { network, originIndex } = this.input;
    const { onHand, reserved } = network.positions;
    return {
      kind: 'nothing to spare',
      onHand: onHand[originIndex]!,
      reserved: reserved[originIndex]!,
      expired: this.origin.expired,
      minStock: this.origin.minStock,
      isUntried: this.origin.isUntried,
    };
  }

  /** The transfer does not pay, whatever the limits allow; null if it does. */
  private costObstacle(
    pair: OriginDestinationPair,
    valueAlone: TransferValue,
    maxPacks: number,
  ): TransferObstacle | null {
    const { packSize } = this;
    const value = pair.valueOf(1, packSize);
    if (value.saving <= roundingOf(value)) {
      if (valueAlone.saving > roundingOf(valueAlone)) {
        return { kind: 'served otherwise', valueAlone, value };
      }
      const unitValue = pair.valueOf(1, 1);
      const isPackTooLarge = packSize > 1 && unitValue.saving > roundingOf(unitValue);
      return isPackTooLarge
        ? { kind: 'pack too large', unitValue, value }
        : { kind: 'would lose', value };
    }
    const best = this.bestValue(pair, maxPacks);
    if (best.saving <= roundingOf(best)) {
      return { kind: 'minimum transfer too large', packValue: value, value: best };
    }
    const { lineCost, fixedCost, minNetBenefit } = this.fixedCosts(best.quantity);
    const required = (lineCost + fixedCost) * this.caution + minNetBenefit;
    return best.saving - required > roundingOf(best)
      ? null
      : { kind: 'costs not covered', value: best, lineCost, fixedCost, minNetBenefit };
  }

  /** The transfer pays: the rule, limit or alternative of the plan that prevents it. */
  private planObstacle(pair: OriginDestinationPair, maxPacks: number): TransferObstacle {
    const { packSize, minPacks } = this;
    const { network, settings, plan, candidate } = this.input;
    for (const [location, side] of [
      [candidate.from, 'to'],
      [candidate.to, 'from'],
    ] as const) {
      const mayDoBoth = isHub(network.locations[location]!);
      if (!mayDoBoth && this.unitsMoved(side, location) > 0) {
        return { kind: 'ships and receives', location };
      }
    }
    const value = this.bestValue(pair, maxPacks);
    if (this.isDestinationCovered()) {
      return { kind: 'covered for life', life: this.to.curve.position.life, value };
    }
    const ordered = this.quantityOf(plan.purchases, candidate.to);
    if (ordered > 0) return { kind: 'ordered instead', quantity: ordered, value };
    const markedDown = this.quantityOf(plan.markdowns, candidate.from);
    if (markedDown > 0) return { kind: 'marked down instead', quantity: markedDown, value };
    const { lineCost, fixedCost, minNetBenefit } = this.fixedCosts(value.quantity);
    const saving = value.saving - (lineCost + fixedCost) * this.caution - minNetBenefit;
    const minimum = { units: minPacks * packSize, lineCost };
    return (
      limitObstacle({ ...this.onLane, settings, minimum, value, saving }) ?? {
        kind: 'missed',
        value,
        saving,
      }
    );
  }

  private isDestinationCovered(): boolean {
    const { network, candidate, destinationIndex } = this.input;
    const value = this.product.supply?.values[destinationIndex - this.start] ?? null;
    return staysOpen(network.locations[candidate.from]!) && isCoveredForLife(this.to, value);
  }

  /** The value of the packs that save most together, at least the minimum transfer. */
  private bestValue(pair: OriginDestinationPair, maxPacks: number): TransferValue {
    const paying = pair.payingPacks(maxPacks, this.packSize);
    return pair.valueOf(Math.max(paying, this.minPacks), this.packSize);
  }

  /** Fixed costs of `quantity` more units, and the minimum net benefit of a new line. */
  private fixedCosts(quantity: number) {
    const { network, lane, line, settings } = this.input;
    const fixedCost = shipmentCharge(this.onLane, quantity);
    if (line !== null) return { lineCost: 0, fixedCost, minNetBenefit: 0 };
    const { lineCost } = network.lanes[lane]!;
    return { lineCost, fixedCost, minNetBenefit: settings.minNetBenefit };
  }

  /** Both ends at today's stock, or at the stock that the plan's transfers leave, before markdowns. */
  private pair(stock: 'today' | 'planned'): OriginDestinationPair {
    const { network, lane, candidate, originIndex, destinationIndex } = this.input;
    const ends = { from: originIndex - this.start, to: destinationIndex - this.start };
    const changes = Float64Array.from(this.product.sites, ({ location }, i) =>
      stock === 'today' ? 0 : this.changeAt(this.start + i, location),
    );
    const change = { from: changes[ends.from]!, to: changes[ends.to]! };
    const costs = {
      unitCost: unitTransferCost(network, lane, network.products[candidate.product]!),
      unitDelayCost: this.to.curve.delayCost(this.terms.leadTime[lane]!),
      caution: this.caution,
      surcharge: this.weights.surcharge(this.siteLane),
    };
    const pooled = this.pools && { pools: this.pools, changes, ...ends };
    return new OriginDestinationPair(this.from, this.to, change, costs, pooled);
  }

  /** What multiplies the costs of the lane in a decision. */
  private get caution(): number {
    return this.weights.caution(this.siteLane);
  }

  private get weights(): LaneWeights {
    const { network, settings } = this.input;
    const { sites, supply } = this.product;
    return supply === null
      ? plainLanes(settings.caution)
      : new SupplyLanes(network, supply, sites, settings.caution);
  }

  private get siteLane(): SiteLane {
    const { lane, originIndex, destinationIndex } = this.input;
    return { lane, from: originIndex - this.start, to: destinationIndex - this.start };
  }

  private sitesOfProduct(): ProductSites {
    const { network, candidate } = this.input;
    const { product } = candidate;
    const { start } = this;
    const end = network.positions.product.lastIndexOf(product) + 1;
    const positions = Array.from({ length: end - start }, (_, i) => this.assemble(start + i));
    return productSites(network, this.terms, { product, start, end }, positions);
  }

  private changeAt(position: number, location: number): number {
    const { plan } = this.input;
    const { available, availableAfter } = plan.positions;
    const markedDown = this.quantityOf(plan.markdowns, location);
    return availableAfter[position]! - available[position]! + markedDown;
  }

  /** Units of the product on planned lines from, or to, a location. */
  private unitsMoved(end: 'from' | 'to', location: number): number {
    const { plan, candidate } = this.input;
    return plan.transfers.reduce(
      (sum, { product, quantity, ...ends }) =>
        product === candidate.product && ends[end] === location ? sum + quantity : sum,
      0,
    );
  }

  /** Units of the product that the plan orders or marks down at a location. */
  private quantityOf(alternatives: readonly Alternative[] = [], location: number): number {
    const { product } = this.input.candidate;
    const found = alternatives.find(
      (each) => each.product === product && each.location === location,
    );
    return found?.quantity ?? 0;
  }

  private assemble(p: number): AssembledPosition {
    const { network, settings, plan } = this.input;
    return assemblePosition(network, settings, ratesOf(plan.positions), p);
  }
}

/** Savings below this are rounding errors of the sums behind them. */
function roundingOf({ loss, gain, freight }: TransferValue): number {
  return 1e-9 * (Math.abs(loss) + Math.abs(gain) + freight);
}

/** Whether two lines carry the same product on the same lane. */
export function isSameLine(a: CandidateTransfer, b: CandidateTransfer): boolean {
  return a.product === b.product && a.from === b.from && a.to === b.to;
}
