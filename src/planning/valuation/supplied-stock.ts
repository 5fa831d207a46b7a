import { demandLoss } from '../demand/demand-distribution';
import { carryingCost } from './carrying-cost';
import type { InactionCost } from './inaction-cost';
import { netCarryingCost } from './net-carrying-cost';
import { riskUntil } from './stock-after-expiry';
import { coverOfEchelon, coverOfStock } from './stock-cover';
import { receiptsBefore, shortageEndDays } from './stock-position';
import type { SupplyValue } from './supply-values';
import { daysOnward, supplyInterval } from './supply-terms';

/** The stock of a position in a supply forest, in units. */
export interface SuppliedStock {
  /** x: stock at hand. */
  readonly available: number;
  /** A and the usable stock that joined the position's echelon since today. */
  readonly echelon: number;
  /** Units beyond those that count in the echelon of the source. */
  readonly stuck: number;
}

/** The stock of a position before a plan. */
export function stockToday({ terms, usable }: SupplyValue): SuppliedStock {
  const { position, stock } = terms;
  return {
    available: position.available,
    echelon: stock,
    stuck: Math.max(0, stock - usable),
  };
}

/**
 * The cost of inaction of a position in a supply forest, in money. Its slopes at today's stock are the
 * marginal values of local-curve.ts and echelon-curve.ts:
 *
 *   store           under · E[(D(T) − A)⁺] + credit · E[(D(H) − A)⁺] + carrying cost of its stuck units
 *   root            (under − c̄) · max over t in E(S) of E[(N(t + w) − x − r(t))⁺] + carrying cost of A
 *   hub             under · E[(N(T) − A)⁺] + credit · E[(N(H) − A)⁺] + carrying cost of its stuck units
 *   own customers   of a root or a hub: under · E[(D(1.5 R) − x)⁺] more
 */
export function suppliedInaction(value: SupplyValue, stock: SuppliedStock): InactionCost {
  const { terms } = value;
  const { position, isUpstream, source } = terms;
  const lostMargin = isUpstream
    ? customersLoss(value, stock) + echelonLoss(value, stock)
    : storeLoss(value, stock);
  const carried = (units: number) =>
    isUpstream ? netCarryingCost(units, position, terms.demand) : carryingCost(units, position);
  const all = carried(stock.echelon);
  if (source < 0) return { lostMargin, ...all };
  const usable = carried(stock.echelon - stock.stuck);
  return {
    lostMargin,
    holding: all.holding - usable.holding,
    obsolescence: all.obsolescence - usable.obsolescence,
  };
}

/** The probability, 0 to 1, that demand exceeds the stock of a position before supply can arrive. */
export function suppliedStockoutRisk({ terms }: SupplyValue, stock: SuppliedStock): number {
  const { demand, isUpstream, horizon, rootHorizon, position, source } = terms;
  if (!isUpstream) return riskUntil(horizon, stock.echelon, position);
  return demand.survival(stock.echelon, source < 0 ? rootHorizon : horizon);
}

/** Days of cover: of a store on its own demand, of a position that supplies others on net demand. */
export function suppliedCover({ terms }: SupplyValue, stock: SuppliedStock): number {
  const { position, isUpstream, stock: today } = terms;
  if (!isUpstream) return coverOfStock({ ...position, available: stock.available });
  return coverOfEchelon(terms, position.available + stock.echelon - today);
}

function storeLoss({ terms }: SupplyValue, { echelon }: SuppliedStock): number {
  const { position, horizon, rootHorizon, credit } = terms;
  return (
    position.underageCost * demandLoss(echelon, position.rate, horizon) +
    credit * demandLoss(echelon, position.rate, rootHorizon)
  );
}

function customersLoss({ terms, local }: SupplyValue, { available }: SuppliedStock): number {
  return terms.position.underageCost * demandLoss(available, terms.position.rate, local.horizon);
}

function echelonLoss({ terms }: SupplyValue, { echelon }: SuppliedStock): number {
  const { position, demand, source, underageCost, costBelow, stock } = terms;
  const loss = (units: number, days: number): number =>
    demand.loss(units, Math.min(days, position.life));
  if (source >= 0) {
    const { horizon, rootHorizon, credit } = terms;
    return underageCost * loss(echelon, horizon) + credit * loss(echelon, rootHorizon);
  }
  let unmet = 0;
  for (const day of shortageEndDays(position, supplyInterval(terms, echelon), 0)) {
    const supply = position.available + receiptsBefore(position, day) + echelon - stock;
    unmet = Math.max(unmet, loss(supply, day + daysOnward(terms)));
  }
  return Math.max(0, underageCost - costBelow) * unmet;
}
