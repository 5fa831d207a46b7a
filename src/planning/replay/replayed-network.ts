import { unitTransferCost } from '../network/lane-terms';
import { findPosition } from '../network/find-position';
import { Account } from './account';
import { echelonLeftover, type EchelonLeftover } from './echelon-leftover';
import { leftoverCost } from './leftover-cost';
import { LotStock } from './lot-stock';
import type { KnownState } from './known-network';
import { isClosing } from './known-network';
import { normalAt } from './random-at';
import type { LocalDecision, Move } from './replay-policy';
import type { ReplayResult } from './replay-result';
import type { ReplayWorld } from './replay-world';
import { SalesRecord } from './sales-record';
import { Shipments } from './shipments';
import { SupplyOnItsWay } from './supply-on-its-way';

/** The physical side of a replay: stock, goods on their way, sales and what they cost. */
export class ReplayedNetwork implements KnownState {
  readonly stock: LotStock;
  readonly supply: SupplyOnItsWay;
  readonly sales: SalesRecord;
  private readonly account: Account;
  private readonly shipments: Shipments;
  private readonly backorders: Float64Array;
  /** The next demand row of each position. */
  private readonly nextDemand: Int32Array;
  private readonly startedEmpty: Uint8Array;

  constructor(private readonly world: ReplayWorld) {
    const { positions } = world.network;
    this.stock = new LotStock(positions.count);
    this.supply = new SupplyOnItsWay(positions.count);
    this.sales = new SalesRecord(positions.history, positions.count);
    this.account = new Account(world.network);
    this.shipments = new Shipments(world.network);
    this.backorders = new Float64Array(positions.count);
    this.nextDemand = world.demand.start.slice(0, -1);
    this.startedEmpty = new Uint8Array(positions.count);
    this.placeOpeningStock();
  }

  /** What is due arrives, backorders are served, expired lots are written off. */
  beginDay(day: number): void {
    const { stock, supply, account, backorders, world } = this;
    const { positions } = world.network;
    for (const { position: p, lots, units, isTransfer } of supply.arriving(day)) {
      for (const lot of lots) stock.add(p, lot);
      if (isTransfer) account.arrived(p, units, day);
      const served = stock.sell(p, backorders[p]!);
      backorders[p]! -= served;
      account.units.sold += served;
    }
    for (let p = 0; p < positions.count; p += 1) {
      const expired = stock.expire(p, day);
      if (expired > 0) this.writeOff(p, expired);
      this.startedEmpty[p] = stock.total(p) <= 0 ? 1 : 0;
    }
    for (const { location, day: closesOn } of world.closures ?? []) {
      if (closesOn === day) this.close(location);
    }
  }

  transfer({ product, from, to, quantity }: Move, day: number): void {
    const { positions } = this.world.network;
    const origin = findPosition(positions, product, from);
    const destination = findPosition(positions, product, to);
    if (origin < 0 || destination < 0) throw new Error('A replayed transfer names no position.');
    this.move(origin, destination, quantity, day);
  }

  /** Sends units between two positions of a product, the freshest first, as far as there are any. */
  move(from: number, to: number, quantity: number, day: number): void {
    const { world, stock, supply, account, shipments } = this;
    const { network } = world;
    const { positions } = network;
    const lane = shipments.lane(positions.location[from]!, positions.location[to]!);
    const index = positions.product[from]!;
    const product = network.products[index]!;
    const lots = stock.takeFreshest(from, Math.floor(quantity));
    const units = lots.reduce((sum, lot) => sum + lot.units, 0);
    if (units <= 0) return;
    account.left(from, units, day);
    account.counts.lines += 1;
    account.add('freight', units * unitTransferCost(network, lane, product), index);
    account.add('lines', network.lanes[lane]!.lineCost, index);
    shipments.load(lane, units * product.volume);
    const arrives = day + Math.max(0, Math.round(network.lanes[lane]!.leadTimeDays));
    if (arrives > day) {
      const sent = { position: to, day: arrives, promised: arrives, lots, units, isTransfer: true };
      supply.add(sent);
      return;
    }
    for (const lot of lots) stock.add(to, lot);
    account.arrived(to, units, day);
  }

  /** Orders units from the outside supplier. The lead time is drawn; the promise is its mean. */
  order(p: number, quantity: number, day: number): void {
    const { network, seed } = this.world;
    const { positions } = network;
    if (!(quantity > 0)) return;
    const mean = positions.supplierLeadTime[p]!;
    const sd = positions.supplierLeadTimeSd[p]!;
    const days = sd > 0 ? Math.max(0, Math.round(mean + sd * normalAt(seed, p, day))) : mean;
    const arrives = Math.round(day + days);
    const shelfLife = network.products[positions.product[p]!]!.shelfLifeDays;
    const expiryDay = shelfLife === null ? Infinity : arrives + shelfLife;
    this.account.counts.orders += 1;
    this.account.units.bought += quantity;
    this.account.add('ordering', positions.orderCost[p]!, positions.product[p]!);
    this.supply.add({
      position: p,
      day: arrives,
      promised: Math.round(day + mean),
      lots: [{ units: quantity, expiryDay }],
      units: quantity,
      isTransfer: false,
    });
  }

  purchase({ product, location, quantity }: LocalDecision, day: number): void {
    this.order(findPosition(this.world.network.positions, product, location), quantity, day);
  }

  /** Sells units at salvage value, the last to expire first, as a plan values them. */
  markDown({ product, location, quantity }: LocalDecision): void {
    const { network } = this.world;
    const p = findPosition(network.positions, product, location);
    let units = 0;
    for (const lot of this.stock.takeFreshest(p, quantity)) units += lot.units;
    this.account.units.markedDown += units;
    this.account.add('markdowns', units * writeOffCost(network.products[product]!), product);
  }

  /** Charges the shipments that today's moves fill. */
  endReview(): void {
    for (const { vehicles, cost } of this.shipments.depart()) {
      this.account.counts.shipments += vehicles;
      this.account.add('shipments', cost);
    }
  }

  meetDemand(day: number): void {
    const { world, stock, account, backorders, nextDemand, sales } = this;
    const { network, demand, settings } = world;
    const { positions } = network;
    let unitsLeft = 0;
    let valueLeft = 0;
    for (let p = 0; p < positions.count; p += 1) {
      const row = nextDemand[p]!;
      const isDemanded = row < demand.start[p + 1]! && demand.day[row] === day;
      const wanted = isDemanded ? demand.quantity[row]! : 0;
      if (isDemanded) nextDemand[p] = row + 1;
      const sold = stock.sell(p, wanted);
      const unmet = wanted - sold;
      account.units.demand += wanted;
      account.units.sold += sold;
      if (unmet > 0) {
        account.units.unmet += unmet;
        account.counts.stockoutDays += 1;
        const lost = unmet * settings.lostSaleShare * world.lostMargin[p]!;
        account.add('lostMargin', lost, positions.product[p]!);
        backorders[p]! += unmet * (1 - settings.lostSaleShare);
      }
      const isStockout = unmet > 0 || this.startedEmpty[p] === 1;
      if (sold > 0 || isStockout) {
        const isPromotion = isDemanded && demand.isPromotion?.[row] === 1;
        sales.add(p, { day: settings.planDate + day, units: sold, isStockout, isPromotion });
      }
      const { unitCost } = network.products[positions.product[p]!]!;
      const units = stock.total(p);
      unitsLeft += units;
      valueLeft += units * unitCost;
      account.add(
        'holding',
        ((units + this.supply.inTransfer[p]!) * unitCost * settings.holdingRate) / 365,
        positions.product[p]!,
      );
    }
    account.endDay(day, unitsLeft, valueLeft);
  }

  onHand(): Float64Array {
    return Float64Array.from({ length: this.backorders.length }, (_, p) => this.stock.total(p));
  }

  /** Units on order and in transfer, less backorders. */
  onItsWay(): Float64Array {
    const { supply, backorders } = this;
    return backorders.map((units, p) => supply.onOrder[p]! + supply.inTransfer[p]! - units);
  }

  /** @param days the days that were replayed */
  result(policy: string, days = this.world.days): ReplayResult {
    const { world, stock, supply, account } = this;
    const { count } = world.network.positions;
    const units = new Float64Array(count);
    for (let p = 0; p < count; p += 1) {
      this.writeOff(p, stock.expire(p, days));
      units[p] = stock.total(p) + supply.onOrder[p]! + supply.inTransfer[p]!;
    }
    const echelon = echelonLeftover(world.network, units, world.meanAfter);
    for (let p = 0; p < count; p += 1) {
      const cost = this.costOfLeftover(p, units[p]!, days, echelon);
      account.add('leftover', cost, world.network.positions.product[p]!);
    }
    const left = units.reduce((sum, each) => sum + each, 0);
    return account.result(policy, days, left);
  }

  private costOfLeftover(
    p: number,
    units: number,
    days: number,
    { mean, below }: EchelonLeftover,
  ): number {
    const { network, settings, closures } = this.world;
    const product = network.products[network.positions.product[p]!]!;
    const holdingPerDay = (product.unitCost * settings.holdingRate) / 365;
    const location = network.positions.location[p]!;
    const terms = { mean: mean[p]!, holdingPerDay, writeOffCost: writeOffCost(product) };
    if (isClosing(closures, location, days)) return leftoverCost({ ...terms, units, life: 0 });
    const life = Math.min(product.shelfLifeDays ?? Infinity, settings.obsolescenceDays);
    let before = below[p]!;
    const all = before + units;
    let cost = 0;
    // Units of a lot cost what the stock up to them costs more than the stock before them.
    for (const lot of this.stock.dated(p)) {
      const lotLife = Math.min(life, lot.expiryDay - days);
      cost += leftoverCost({ ...terms, units: before + lot.units, life: lotLife });
      cost -= leftoverCost({ ...terms, units: before, life: lotLife });
      before += lot.units;
    }
    cost += leftoverCost({ ...terms, units: all, life });
    return cost - leftoverCost({ ...terms, units: before, life });
  }

  private writeOff(p: number, units: number): void {
    const product = this.world.network.positions.product[p]!;
    const loss = writeOffCost(this.world.network.products[product]!);
    this.account.units.writtenOff += units;
    this.account.add('writeOffs', units * loss, product);
  }

  /** A closed location keeps no stock: what is there is written off. */
  private close(location: number): void {
    const { positions } = this.world.network;
    for (let p = 0; p < positions.count; p += 1) {
      if (positions.location[p] !== location) continue;
      let units = 0;
      for (const lot of this.stock.takeFreshest(p, Infinity)) units += lot.units;
      this.writeOff(p, units);
    }
  }

  /** Stock and supply under way on the first day. Reserved units have been picked already. */
  private placeOpeningStock(): void {
    const { network, settings } = this.world;
    const { positions } = network;
    for (let p = 0; p < positions.count; p += 1) {
      let undated = positions.onHand[p]!;
      for (let row = positions.lots.start[p]!; row < positions.lots.start[p + 1]!; row += 1) {
        const units = positions.lots.quantity[row]!;
        undated -= units;
        this.stock.add(p, { units, expiryDay: positions.lots.expiryDay[row]! - settings.planDate });
      }
      this.stock.add(p, { units: undated, expiryDay: Infinity });
      this.stock.sell(p, positions.reserved[p]! - Math.min(0, positions.transfersInTransit[p]!));
      this.placeSupplyUnderWay(p);
    }
  }

  private placeSupplyUnderWay(p: number): void {
    const { network, settings } = this.world;
    const { receipts, transfersInTransit, product } = network.positions;
    const shelfLife = network.products[product[p]!]!.shelfLifeDays;
    const send = (units: number, day: number, isTransfer: boolean): void => {
      const expiryDay = shelfLife === null ? Infinity : day + shelfLife;
      const lots = [{ units, expiryDay }];
      this.supply.add({ position: p, day, promised: day, lots, units, isTransfer });
    };
    for (let row = receipts.start[p]!; row < receipts.start[p + 1]!; row += 1) {
      send(receipts.quantity[row]!, Math.max(0, receipts.day[row]! - settings.planDate), false);
    }
    if (transfersInTransit[p]! > 0) send(transfersInTransit[p]!, 1, true);
  }
}

function writeOffCost(product: {
  readonly unitCost: number;
  readonly salvageValue: number;
}): number {
  return Math.max(0, product.unitCost - product.salvageValue);
}
