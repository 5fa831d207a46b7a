import { demandQuantile } from '../demand/demand-distribution';
import type { LaneTerms } from '../network/lane-terms';
import type { Site } from '../valuation/site';
import type { StockPosition } from '../valuation/stock-position';

/** A dated unit travels only where it is sold before it expires with this chance. */
const SOLD_IN_TIME = 0.95;

/** What a site may send of its lots. */
interface SendableLots {
  readonly units: number;
  /** Days to expiry of the oldest of them; Infinity where none has a date. */
  readonly life: number;
}

/** Sites and lanes of one product as the dates of its lots limit them. */
export interface TransferableLots {
  readonly sites: readonly Site[];
  /** The most units that may travel on a lane between two sites; Infinity without a limit. */
  readonly maxUnits: (lane: number, from: number, to: number) => number;
}

/**
 * Which lots may travel. A location sells first what expires first, so what it gives is the last in
 * that order: its freshest stock. It sends its freshest lots only, down to that at which the most
 * units can still be sold where they go; and no receiver gets more than it sells, beside what it
 * has that expires no later, before the oldest of those lots expires.
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
      const room = lanesFrom[i]!.reduce((sum, lane) => sum + maxUnitsOf(lots.life, lane), 0);
      if (Math.min(lots.units, room) <= sold) continue;
      sold = Math.min(lots.units, room);
      best = lots;
    }
    return best;
  });
  return {
    sites: sites.map((site, i) => (isDated[i] ? { ...site, shippable: sendable[i]!.units } : site)),
    maxUnits: (lane, from) => maxUnitsOf(sendable[from]!.life, lane),
  };
}

/** The freshest stock of a site, then with each older lot as well. */
function* freshestLots({ curve, shippable, freeUnits = shippable }: Site): Generator<SendableLots> {
  const { lots } = curve.position;
  const newerThan = (units: number): number => Math.min(shippable, Math.max(0, freeUnits - units));
  yield { units: newerThan(lots.at(-1)!.lastUnit), life: Infinity };
  for (let lot = lots.length - 1; lot >= 0; lot -= 1) {
    yield { units: newerThan(lot === 0 ? 0 : lots[lot - 1]!.lastUnit), life: lots[lot]!.life };
  }
}

/** Units that are almost surely sold between their arrival and their expiry, older stock first. */
function soldInTime(position: StockPosition, leadTime: number, life: number): number {
  if (life === Infinity) return Infinity;
  const days = life - leadTime;
  if (days <= 0) return 0;
  const { rate } = position;
  const demand = demandQuantile(1 - SOLD_IN_TIME, rate, days);
  let ahead = 0;
  for (const lot of position.lots) if (lot.life <= life) ahead = Math.max(ahead, lot.lastUnit);
  return Math.max(0, demand - ahead);
}
