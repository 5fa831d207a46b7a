import { estimateDemand } from '../../../src/planning/demand/estimate-demand';
import { isHub, staysOpen, type Network } from '../../../src/planning/network/network';
import type { PlanSettings } from '../../../src/planning/network/settings';
import { laneTerms } from '../../../src/planning/network/lane-terms';
import type { Site } from '../../../src/planning/valuation/site';
import { isCoveredForLife } from '../../../src/planning/rebalance/covered-for-life';
import { transferableLots } from '../../../src/planning/rebalance/transferable-lots';
import { assemblePosition } from '../../../src/planning/rebalance/assemble-position';
import { CostCurve } from '../../../src/planning/valuation/cost-curve';
import { isCounted, limitRules } from '../lagrangian/exact-limits';
import {
  IntegerProgramme,
  minus,
  plus,
  type Highs,
  type Packs,
  type Values,
} from './integer-programme';
import { firmAt, firmVolume, unitFreight, vehiclesFor } from './firm-model';

/** A product at a location, as the model sees it: its cost curve and what may leave it. */
export interface Place {
  readonly name: string;
  readonly product: number;
  readonly location: number;
  readonly curve: CostCurve;
  readonly pack: number;
  readonly shippablePacks: number;
  /** Units that may leave the place or be marked down there. */
  readonly freeUnits: number;
  readonly mayGive: boolean;
  readonly mayReceive: boolean;
  /** Maximum units on a lane by lot expiry. */
  readonly maxUnits: (lane: number) => number;
  /** Units that firm rows bring, less those that they take. */
  readonly firmChange: number;
}

/** More than the stock of any network of a test fills. */
const MAX_VEHICLES = 10_000;

/** A product on a lane. */
export interface Move extends Packs {
  readonly lane: number;
  readonly from: Place;
  readonly to: Place;
  /** Freight and handling of a pack; its whole cost has delay besides. */
  readonly packFreight: number;
}

/**
 * The maximum saving of any plan, net of transfer cost, as one mixed integer programme solved
 * by HiGHS. Written from the network and its cost curves alone, with none of the optimiser's own
 * reductions. The integer solution is costed again here, so that solver tolerances do not show.
 */
export function savingUpperBound(highs: Highs, network: Network, settings: PlanSettings): number;
/** Null where that takes longer than `seconds`. */
export function savingUpperBound(
  highs: Highs,
  network: Network,
  settings: PlanSettings,
  seconds: number,
): number | null;
export function savingUpperBound(
  highs: Highs,
  network: Network,
  settings: PlanSettings,
  seconds = Infinity,
): number | null {
  const places = placesOf(network, settings);
  const moves = movesOf(network, places);
  if (moves.length === 0) return savingOf(network, places, [], () => 0);
  const values = programme(network, settings, places, moves).solve(highs, seconds);
  return values === null ? null : savingOf(network, places, moves, values);
}

export function placesOf(network: Network, settings: PlanSettings): readonly Place[] {
  const { positions } = network;
  const demand = estimateDemand(network, settings);
  const places = Array.from({ length: positions.count }, (_, p) => {
    const product = positions.product[p]!;
    const location = positions.location[p]!;
    const { keepAtLeast, isOpen, canShip, canReceive } = network.locations[location]!;
    const inbound = network.lanes.filter((lane) => lane.to === location);
    const fastest = Math.min(...inbound.map((lane) => lane.leadTimeDays));
    const minStock =
      'units' in keepAtLeast ? keepAtLeast.units : Math.ceil(keepAtLeast.days * demand.mean[p]!);
    const keep = isOpen ? minStock : 0;
    let sound = positions.onHand[p]! - positions.reserved[p]!;
    for (let row = positions.lots.start[p]!; row < positions.lots.start[p + 1]!; row += 1) {
      if (positions.lots.expiryDay[row]! <= settings.planDate) {
        sound -= positions.lots.quantity[row]!;
      }
    }
    const pack = network.products[product]!.packSize;
    const { brought, taken } = firmAt(network, product, location);
    const free = sound + Math.min(0, positions.transfersInTransit[p]!) - keep - taken;
    const mayDoBoth = isHub(network.locations[location]!);
    const mayGive = canShip && (mayDoBoth || brought === 0);
    return {
      name: `p${product}l${location}`,
      product,
      location,
      curve: new CostCurve(assemblePosition(network, settings, demand, p).stock, fastest),
      pack,
      shippablePacks: mayGive ? Math.max(0, Math.floor(free / pack)) : 0,
      freeUnits: Math.max(0, Math.floor(free)),
      mayGive,
      presentUnits: Math.max(0, Math.floor(free + keep)),
      mayReceive: isOpen && canReceive && (mayDoBoth || taken === 0),
      firmChange: brought - taken,
    };
  });
  return limitedByLots(network, places);
}

/** Places as the dates of their lots limit what they send. */
function limitedByLots(
  network: Network,
  places: readonly (Omit<Place, 'maxUnits'> & { readonly presentUnits: number })[],
): readonly Place[] {
  const terms = laneTerms(network);
  return network.products.flatMap((_, product) => {
    const ofProduct = places.filter((place) => place.product === product);
    const siteAt = new Int32Array(network.locations.length).fill(-1);
    ofProduct.forEach(({ location }, i) => (siteAt[location] = i));
    const sites = ofProduct.map((place): Site => ({
      location: place.location,
      curve: place.curve,
      shippable: place.shippablePacks > 0 ? place.freeUnits : 0,
      freeUnits: place.presentUnits,
      canReceive: place.mayReceive && place.curve.leadTime < Infinity,
    }));
    const lots = transferableLots(terms, sites, siteAt);
    return ofProduct.map((place, i): Place => ({
      ...place,
      shippablePacks: Math.floor(lots.sites[i]!.shippable / place.pack),
      maxUnits: (lane) => lots.maxUnits(lane, i, siteAt[network.lanes[lane]!.to]!),
    }));
  });
}

export function movesOf(network: Network, places: readonly Place[]): readonly Move[] {
  const moves: Move[] = [];
  network.lanes.forEach((lane, index) => {
    for (const from of places.filter((place) => place.location === lane.from)) {
      const to = places.find((p) => p.location === lane.to && p.product === from.product);
      if (to === undefined || from.shippablePacks === 0 || !to.mayReceive) continue;
      const isFirm = network.firmTransfers?.some(
        (row) => row.product === from.product && row.from === lane.from && row.to === lane.to,
      );
      if (isFirm === true) continue;
      if (staysOpen(network.locations[from.location]!) && isCoveredForLife(to, null)) continue;
      const product = network.products[from.product]!;
      const unitCost = unitFreight(network, lane, product);
      moves.push({
        name: `x${from.name}t${lane.to}`,
        lane: index,
        from,
        to,
        minPacks: Math.max(1, Math.ceil(product.minTransferQuantity / from.pack)),
        maxPacks: Math.min(from.shippablePacks, Math.floor(from.maxUnits(index) / from.pack)),
        packFreight: unitCost * from.pack,
        packCost: (unitCost + to.curve.delayCost(lane.leadTimeDays)) * from.pack,
      });
    }
  });
  return moves;
}

function programme(
  network: Network,
  settings: PlanSettings,
  places: readonly Place[],
  moves: readonly Move[],
): IntegerProgramme {
  const model = new IntegerProgramme();
  const vehicles = new Set<string>();
  for (const place of places) {
    const out = moves.filter((move) => move.from === place);
    const into = moves.filter((move) => move.to === place);
    if (out.length + into.length === 0) continue;
    const balance = [...into.map(plus), ...out.map(minus)];
    const given = out.length > 0 ? place.shippablePacks : 0;
    const arriving = into.reduce((sum, move) => sum + move.maxPacks, 0);
    for (const { slope, packs, name } of segments(place, 'marginalLoss', given)) {
      model.cost(slope, name);
      model.bound(name, 0, packs);
      balance.push(`+ ${name}`);
    }
    for (const { slope, packs, name } of segments(place, 'marginalGain', arriving)) {
      model.cost(-slope, name);
      model.bound(name, 0, packs);
      balance.push(`- ${name}`);
    }
    model.rule(...balance, '= 0');
    if (out.length > 0) model.rule(...out.map(plus), `<= ${place.shippablePacks}`);
    if (out.length > 0 && into.length > 0 && !isHub(network.locations[place.location]!)) {
      model.eitherOr(`g${place.name}`, out, place.shippablePacks, into);
    }
  }
  for (const move of moves) {
    const { lineCost, fixedCost, capacity, maxShipments } = network.lanes[move.lane]!;
    model.move(move, lineCost);
    if (!isCounted(network, settings, move.lane)) continue;
    const opened = `f${move.lane}`;
    if (!vehicles.has(opened)) {
      const most = capacity === null ? 1 : (maxShipments ?? MAX_VEHICLES);
      const sent = vehiclesFor(firmVolume(network).get(move.lane), capacity);
      model.cost(fixedCost, opened);
      model.integer(opened, sent, Math.max(most, sent));
      vehicles.add(opened);
    }
    model.rule(plus(move), `- ${move.maxPacks} ${opened} <= 0`);
  }
  for (const rule of limitRules(network, settings, moves)) model.rule(rule);
  return model;
}

interface Segment {
  readonly name: string;
  readonly slope: number;
  readonly packs: number;
}

/** One side of a cost curve, neighbouring packs of one value joined. */
function segments(
  place: Place,
  side: 'marginalLoss' | 'marginalGain',
  most: number,
): readonly Segment[] {
  const joined: Segment[] = [];
  for (let pack = 1; pack <= most; pack += 1) {
    const slope = packValue(place, side, pack);
    const last = joined.at(-1);
    if (last?.slope === slope) joined[joined.length - 1] = { ...last, packs: last.packs + 1 };
    else
      joined.push({
        name: `${side === 'marginalGain' ? 'g' : 'k'}${place.name}n${pack}`,
        slope,
        packs: 1,
      });
  }
  return joined;
}

function packValue(
  { curve, pack: size, firmChange }: Place,
  side: 'marginalLoss' | 'marginalGain',
  pack: number,
) {
  let value = 0;
  for (let unit = (pack - 1) * size + 1; unit <= pack * size; unit += 1) {
    if (firmChange === 0) value += curve[side](unit);
    else if (side === 'marginalGain') {
      value += curve.costOfChange(firmChange + unit - 1) - curve.costOfChange(firmChange + unit);
    } else {
      value += curve.costOfChange(firmChange - unit) - curve.costOfChange(firmChange - unit + 1);
    }
  }
  return value;
}

function savingOf(
  network: Network,
  places: readonly Place[],
  moves: readonly Move[],
  values: Values,
): number {
  const packsOf = new Map(moves.map((m) => [m, values(m.name)]));
  const carried = new Map(firmVolume(network));
  let saving = 0;
  for (const { product, from, to, quantity } of network.firmTransfers ?? []) {
    if (quantity === 0) continue;
    const lane = network.lanes.find((each) => each.from === from && each.to === to)!;
    const destination = places.find((each) => each.product === product && each.location === to)!;
    const unitCost =
      unitFreight(network, lane, network.products[product]!) +
      destination.curve.delayCost(lane.leadTimeDays);
    saving -= quantity * unitCost + lane.lineCost;
  }
  for (const [move, packs] of packsOf) {
    if (packs === 0) continue;
    saving -= packs * move.packCost + network.lanes[move.lane]!.lineCost;
    const volume = packs * move.from.pack * network.products[move.from.product]!.volume;
    carried.set(move.lane, volume + (carried.get(move.lane) ?? 0));
  }
  for (const [lane, volume] of carried) {
    const { capacity, fixedCost } = network.lanes[lane]!;
    saving -= fixedCost * vehiclesFor(volume, capacity);
  }
  for (const place of places) {
    let change = place.firmChange;
    for (const [move, packs] of packsOf) {
      if (move.to === place) change += packs * place.pack;
      if (move.from === place) change -= packs * place.pack;
    }
    saving -= place.curve.costOfChange(change);
  }
  return saving;
}
