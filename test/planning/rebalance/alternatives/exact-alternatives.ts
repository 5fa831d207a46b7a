import { isHub, type Network } from '../../../../src/planning/network/network';
import type { PlanSettings } from '../../../../src/planning/network/settings';
import { meanOver, varianceOver } from '../../../../src/planning/demand/demand-rate';
import { countMass, countSurvival } from '../../../../src/planning/probability/count-distribution';
import { fillCarryingCost } from '../../../../src/planning/valuation/carrying-cost';
import type { StockPosition } from '../../../../src/planning/valuation/stock-position';
import { fillExpectedTimeToSale } from '../../../../src/planning/valuation/time-to-sale';
import { laneTerms } from '../../../../src/planning/network/lane-terms';
import { recoursePrices } from '../../../../src/planning/rebalance/alternatives/recourse-price';
import { purchaseTerms } from '../../../../src/planning/rebalance/alternatives/purchase-terms';
import { PurchaseValue } from '../../../../src/planning/rebalance/alternatives/purchase-value';
import { movesOf, placesOf, type Move, type Place } from '../exact-model';
import { IntegerProgramme, minus, plus, term, type Highs } from '../integer-programme';

/**
 * The maximum saving of any plan that may also buy and mark down, by HiGHS: each place is in
 * one of its states, a net change of its stock in packs with the best purchase or markdown for
 * it, found by enumeration. It uses no part of the optimiser.
 */
export function savingUpperBoundWithAlternatives(
  highs: Highs,
  network: Network,
  settings: PlanSettings,
): number {
  const places = placesOf(network, settings);
  const moves = movesOf(network, places);
  const prices = transferPrices(network, settings, places);
  const used = places.filter((place) =>
    moves.some(({ from, to }) => from === place || to === place),
  );
  let alone = 0;
  for (const place of places) {
    if (!used.includes(place)) alone += bestAt(network, settings, prices, place, 0);
  }
  if (moves.length === 0) return alone;
  const { model, savings } = programme(network, settings, prices, used, moves);
  const value = model.solve(highs)!;
  let saving = alone;
  for (const [name, ofState] of savings) if (value(name) === 1) saving += ofState;
  for (const move of moves) {
    const packs = value(move.name);
    if (packs > 0) saving -= packs * move.packCost + network.lanes[move.lane]!.lineCost;
  }
  return saving;
}

function programme(
  network: Network,
  settings: PlanSettings,
  prices: ReadonlyMap<Place, number>,
  places: readonly Place[],
  moves: readonly Move[],
): { readonly model: IntegerProgramme; readonly savings: ReadonlyMap<string, number> } {
  const savings = new Map<string, number>();
  const model = new IntegerProgramme();
  for (const place of places) {
    const out = moves.filter((move) => move.from === place);
    const into = moves.filter((move) => move.to === place);
    const given = out.length > 0 ? place.shippablePacks : 0;
    const arriving = into.reduce((most, move) => most + move.maxPacks, 0);
    const states: string[] = [];
    const balance = [...into.map(plus), ...out.map(minus)];
    for (let change = -given; change <= arriving; change += 1) {
      const name = `z${place.name}c${change + given}`;
      const value = bestAt(network, settings, prices, place, change * place.pack);
      savings.set(name, value);
      states.push(`+ ${name}`);
      model.binary(name);
      model.cost(-value, name);
      if (change !== 0) balance.push(term(-change, name));
    }
    model.rule(...states, '= 1');
    model.rule(...balance, '= 0');
    if (out.length > 0) model.rule(...out.map(plus), `<= ${place.shippablePacks}`);
    if (out.length > 0 && into.length > 0 && !isHub(network.locations[place.location]!)) {
      model.eitherOr(`g${place.name}`, out, place.shippablePacks, into);
    }
  }
  for (const move of moves) model.move(move, network.lanes[move.lane]!.lineCost);
  return { model, savings };
}

/** Maximum saving of a place for a change of its stock, with its best alternative. */
function bestAt(
  network: Network,
  settings: PlanSettings,
  prices: ReadonlyMap<Place, number>,
  place: Place,
  change: number,
): number {
  const { curve, location, product } = place;
  const waiting = -curve.costOfChange(change);
  let best = waiting;
  if (settings.allowMarkdowns === true && change <= 0) {
    for (let units = 1; units <= place.freeUnits + change; units += 1) {
      const saving = -curve.costOfChange(change - units) - units * curve.position.writeOffCost;
      if (saving <= best) break;
      best = saving;
    }
  }
  const { isPhaseOut } = network.products[product]!;
  const { isOpen, canReceive } = network.locations[location]!;
  if (settings.allowPurchases !== true || isPhaseOut || !isOpen || !canReceive) return best;
  return Math.max(best, waiting + bestOrder(network, settings, prices, place, change));
}

function bestOrder(
  network: Network,
  settings: PlanSettings,
  prices: ReadonlyMap<Place, number>,
  place: Place,
  change: number,
): number {
  const { positions, products } = network;
  const p = [...positions.product.keys()].find(
    (at) => positions.product[at] === place.product && positions.location[at] === place.location,
  )!;
  const product = products[place.product]!;
  const { position } = place.curve;
  const leadTime = positions.supplierLeadTime[p]!;
  const supplierCost = positions.supplierUnitCost?.[p] ?? NaN;
  const premium = supplierCost > product.unitCost ? supplierCost - product.unitCost : 0;
  const life = Math.min(leadTime + (product.shelfLifeDays ?? Infinity), settings.obsolescenceDays);
  const multiple = positions.orderMultiple[p]!;
  const carried = carriedUnits(position, change, leadTime, life);
  const chances = daysAtStake(position, leadTime, life).map((day) =>
    chancesOn(position, change, leadTime, day),
  );
  const value = Math.min(position.underageCost, prices.get(place) ?? Infinity);
  let best = -Infinity;
  let net = -positions.orderCost[p]!;
  for (let units = 1; units < MOST_UNITS; units += 1) {
    const asked = Math.max(0, ...chances.map((chance) => chance(units)));
    net += value * asked - carried[units - 1]! - premium;
    if (units % multiple !== 0 || units < positions.minOrderQuantity[p]!) continue;
    best = Math.max(best, net);
    if (asked < 1e-10) return best;
  }
  throw new Error('A place of a test would buy more than the model looks at.');
}

/** What the next plan would pay for a unit by transfer, where it could be had for that: as the core says. */
function transferPrices(
  network: Network,
  settings: PlanSettings,
  places: readonly Place[],
): ReadonlyMap<Place, number> {
  const prices = new Map<Place, number>();
  network.products.forEach((_, product) => {
    const here = places.filter((place) => place.product === product);
    const sites = here.map((place) => ({
      location: place.location,
      curve: place.curve,
      shippable: place.mayGive ? place.freeUnits : 0,
      canReceive: place.mayReceive,
    }));
    const purchases = here.map((place) => {
      const terms = purchaseTerms(network, settings, places.indexOf(place));
      return terms === null ? null : new PurchaseValue(place.curve.position, terms);
    });
    recoursePrices({ network, terms: laneTerms(network), product, sites, purchases }).forEach(
      (price, i) => prices.set(here[i]!, price),
    );
  });
  return prices;
}

/** More than any place of a test would buy. */
const MOST_UNITS = 800;

function daysAtStake(position: StockPosition, leadTime: number, life: number): readonly number[] {
  const end = Math.min(leadTime + (position.reviewPeriod ?? Infinity), life);
  const days = position.receipts.map(({ day }) => day).filter((day) => day > leadTime && day < end);
  return end > leadTime ? [...days, end] : days;
}

/** The chance that the k-th unit bought is asked for by a day, summed over the demand before it comes. */
function chancesOn(
  position: StockPosition,
  change: number,
  leadTime: number,
  day: number,
): (k: number) => number {
  const { rate } = position;
  const due = position.receipts.filter((receipt) => receipt.day < day);
  const stock = due.reduce((sum, { quantity }) => sum + quantity, position.available + change);
  const before = [meanOver(rate, leadTime), varianceOver(rate, leadTime)] as const;
  const after = [meanOver(rate, day - leadTime), varianceOver(rate, day - leadTime)] as const;
  const all = Array.from({ length: Math.max(0, stock) }, (_, sold) => ({
    left: stock - sold,
    chance: countMass(sold, ...before),
  }));
  all.push({ left: 0, chance: countSurvival(Math.max(0, stock) - 1, ...before) });
  const arrivals = all.filter(({ chance }) => chance > 1e-14);
  const known: number[] = [];
  const later = (units: number): number => (known[units] ??= countSurvival(units - 1, ...after));
  return (k) => arrivals.reduce((sum, { left, chance }) => sum + chance * later(left + k), 0);
}

function carriedUnits(
  position: StockPosition,
  change: number,
  leadTime: number,
  life: number,
): Float64Array {
  const all = position.receipts.reduce((sum, { quantity }) => sum + quantity, 0);
  const first = position.available + change + all + 1;
  const carried = new Float64Array(MOST_UNITS);
  fillCarryingCost(carried, first, { ...position, lots: [], life });
  const onTheWay = new Float64Array(MOST_UNITS);
  fillExpectedTimeToSale(onTheWay, first, position.rate, leadTime);
  return carried.map((cost, i) => cost - position.holdingPerDay * onTheWay[i]!);
}
