import { packsThatPay } from '../paying-packs';
import type { ProductProblem } from '../product-problem';
import type { CoupledProduct } from './coupled-product';
import type { SharedLimits } from './shared-limits';

/** A line that could pay for a part of its lane's shipment. */
interface Payer {
  readonly product: number;
  readonly line: number;
  /** The most packs that it could carry. */
  readonly most: number;
}

/** How fast shares follow use. */
const STEP = 4;
const MOMENTUM = 0.7;
/** A share never falls below this part of an equal one, so that it can rise again. */
const LEAST_SHARE = 1e-4;

/**
 * Divides what a shipment costs among the lines that could be on it. A line that pays its share in
 * proportion to the most packs it could carry pays no more than its share, and all together no more
 * than the shipment costs: so the products planned by themselves, with their shares, save at least
 * what any plan saves (cost splitting). Shares move to the lines that are used most.
 */
export class ShipmentShares {
  /** The price of one more shipment, where their number is limited. */
  shipmentPrice = 0;
  /** How far each lane is used in the last sweep, 0 to 1. */
  readonly opened: Float64Array;

  private readonly payers: readonly (readonly Payer[])[];
  private readonly mostPacks: readonly Int32Array[];
  private readonly shares: readonly Float64Array[];
  private readonly directions: readonly Float64Array[];

  constructor(
    private readonly shared: SharedLimits,
    products: readonly CoupledProduct[],
  ) {
    const payers = Array.from(shared.openingCost, (): Payer[] => []);
    this.mostPacks = products.map(({ problem }) => packsThatPay(problem, relays(problem)));
    products.forEach(({ problem }, product) => {
      problem.lines.forEach(({ lane }, line) => {
        const most = this.mostPacks[product]![line]!;
        if (most > 0) payers[lane]!.push({ product, line, most });
      });
    });
    this.payers = payers;
    this.shares = products.map(({ problem }) => new Float64Array(problem.lines.length));
    this.directions = products.map(({ problem }) => new Float64Array(problem.lines.length));
    this.opened = new Float64Array(payers.length);
    for (const onLane of payers) {
      for (const { product, line, most } of onLane) this.shares[product]![line] = most;
    }
    this.divide(new Float64Array(shared.limits.length));
  }

  /** Adds a product's shares to what its packs cost. */
  addTo(packPrice: Float64Array, product: number): void {
    const shares = this.shares[product]!;
    for (let line = 0; line < shares.length; line += 1) {
      if (shares[line] !== 0) packPrice[line]! += shares[line]! / this.mostPacks[product]![line]!;
    }
  }

  /** A product's shares, each the cost of a line. */
  ofProduct(product: number): Float64Array {
    return this.shares[product]!;
  }

  /** What a lane's shipment is worth at these prices: its cost, in money of the budget too, and its price. */
  worth(lane: number, prices: Float64Array): number {
    const { openingCost, fixedCost, budget } = this.shared;
    const money = budget < 0 ? 0 : prices[budget]! * fixedCost[lane]!;
    return openingCost[lane]! + money + this.shipmentPrice;
  }

  /** What a lane's capacity takes of that at its price. */
  capacityWorth(lane: number, prices: Float64Array): number {
    const limit = this.shared.laneCapacity[lane]!;
    return limit < 0 ? 0 : prices[limit]! * this.shared.limits[limit]!.amount;
  }

  /** Notes how far each lane is used, and moves the shares towards the lines that use it. */
  follow(packs: readonly Int32Array[], size: number): void {
    this.payers.forEach((onLane, lane) => {
      let total = 0;
      let used = 0;
      for (const { product, line, most } of onLane) {
        const share = this.shares[product]![line]!;
        total += share;
        used += (share * packs[product]![line]!) / most;
      }
      const mean = total > 0 ? Math.min(1, used / total) : 0;
      this.opened[lane] = mean;
      const least = (LEAST_SHARE * total) / Math.max(1, onLane.length);
      for (const { product, line, most } of onLane) {
        const direction = this.directions[product]!;
        const use = Math.min(1, packs[product]![line]! / most);
        direction[line] = MOMENTUM * direction[line]! + (1 - MOMENTUM) * (use - mean);
        const shares = this.shares[product]!;
        shares[line] = Math.max(least, shares[line]! * Math.exp(STEP * size * direction[line]!));
      }
    });
  }

  /** Scales the shares of every lane to what its shipment is worth beyond its capacity. */
  divide(prices: Float64Array): void {
    this.payers.forEach((onLane, lane) => {
      const target = Math.max(0, this.worth(lane, prices) - this.capacityWorth(lane, prices));
      let total = 0;
      let most = 0;
      for (const payer of onLane) {
        total += this.shares[payer.product]![payer.line]!;
        most += payer.most;
      }
      for (const payer of onLane) {
        const shares = this.shares[payer.product]!;
        const part = total > 0 ? shares[payer.line]! / total : payer.most / most;
        shares[payer.line] = part * target;
      }
    });
  }
}

/** Which sites may receive and ship in one plan. */
function relays({ isHub, lines }: ProductProblem): readonly boolean[] {
  return isHub.map(
    (hub, site) =>
      hub && lines.some((line) => line.from === site) && lines.some((line) => line.to === site),
  );
}
