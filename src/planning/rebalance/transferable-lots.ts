import { demandQuantile } from '../demand/demand-distribution';
import type { LaneTerms } from '../network/lane-terms';
import type { Site } from '../valuation/site';
import type { StockPosition } from '../valuation/stock-position';

/**
 * Required probability that a dated unit sells at the destination before it expires. At an even chance
 * it is still better off there than where it does not sell; replay preferred it to a sure sale.
 */
const MIN_SOLD_PROBABILITY = 0.5;

/** The lots that a site may send. */
interface SendableLots {
  readonly units: number;
  /** Days to expiry of the oldest lot; Infinity if none has a date. */
  readonly life: number;
}

/** The sites and lanes of one product, limited by lot expiry. */
export interface TransferableLots {
  readonly sites: readonly Site[];
  /** Maximum units on a lane between two sites; Infinity without a limit. */
  readonly maxUnits: (lane: number, from: number, to: number) => number;
}

/**
 * Limits transfers by lot expiry. Every location sells first expired first out, so an origin sends its
 * freshest lots. Including an older lot adds units, but shortens the life of the shipment. The rule
 * picks the oldest lot for which the destinations can sell most units in time. No destination receives
 * more than it sells, after its own stock that expires no later, before that lot expires.
 */
export function transferableLots(
  terms: LaneTerms,
  sites: readonly Site[],
  siteAt: Int32Array,
): TransferableLots {
  const isDated = sites.map(
    ({ curve, shippable }) => shippable > 0 && curve.position.lots.length > 0,
  );
  if (!isDated.includes(true)) return { sites, maxUnits: () => Infinity };
  const lanesFrom = sites.map((): number[] => []);
  for (let lane = 0; lane < terms.count; lane += 1) {
    const from = siteAt[terms.from[lane]!]!;
    const to = siteAt[terms.to[lane]!]!;
    if (from >= 0 && to >= 0 && isDated[from] && sites[to]!.canReceive) lanesFrom[from]!.push(lane);
  }
  const maxUnitsOf = (life: number, lane: number): number => {
    const { position } = sites[siteAt[terms.to[lane]!]!]!.curve;
    return soldInTime(position, terms.leadTime[lane]!, life);
  };
  const sendable = sites.map((site, i): SendableLots => {
    if (!isDated[i]) return { units: site.shippable, life: Infinity };
    let best: SendableLots = { units: 0, life: Infinity };
    let sold = 0;
    for (const lots of freshestLots(site)) {
      const demand = lanesFrom[i]!.reduce((sum, lane) => sum + maxUnitsOf(lots.life, lane), 0);
      if (Math.min(lots.units, demand) <= sold) continue;
      sold = Math.min(lots.units, demand);
      best = lots;
    }
    return best;
  });
  return {
    sites: sites.map((site, i) => (isDated[i] ? { ...site, shippable: sendable[i]!.units } : site)),
    maxUnits: (lane, from) => maxUnitsOf(sendable[from]!.life, lane),
  };
}

/** The freshest stock of a site, then the same with each older lot added. */
function* freshestLots({ curve, shippable, freeUnits = shippable }: Site): Generator<SendableLots> {
  const { lots } = curve.position;
  const newerThan = (units: number): number => Math.min(shippable, Math.max(0, freeUnits - units));
  yield { units: newerThan(lots.at(-1)!.lastUnit), life: Infinity };
  for (let lot = lots.length - 1; lot >= 0; lot -= 1) {
    yield { units: newerThan(lot === 0 ? 0 : lots[lot - 1]!.lastUnit), life: lots[lot]!.life };
  }
}

/** Units that sell between arrival and expiry with the required probability, older stock first. */
function soldInTime(position: StockPosition, leadTime: number, life: number): number {
  if (life === Infinity) return Infinity;
  const days = life - leadTime;
  if (days <= 0) return 0;
  const { rate } = position;
  const demand = demandQuantile(1 - MIN_SOLD_PROBABILITY, rate, days, { from: leadTime });
  let ahead = 0;
  for (const lot of position.lots) if (lot.life <= life) ahead = Math.max(ahead, lot.lastUnit);
  return Math.max(0, demand - ahead);
}
