import fc from 'fast-check';
import type { Network } from '../../../src/planning/network/network';
import { smallNetwork } from '../small-network';

/** Sizes of a random forest. */
export interface ForestSize {
  readonly maxSites: number;
  readonly maxStock: number;
  /** Whether lanes and products have line costs, packs and minimum quantities. */
  readonly hasRules: boolean;
}

/** One product in a supply forest of any depth, with stores, hubs, roots without stores, and lanes anywhere. */
export function anyForest({ maxSites, maxStock, hasRules }: ForestSize): fc.Arbitrary<Network> {
  const site = fc.record({
    source: fc.nat(),
    isRoot: fc.nat({ max: 3 }),
    stock: fc.nat({ max: maxStock }),
    inTransit: fc.constantFrom(0, 0, 0, 3),
    reserved: fc.constantFrom(0, 0, 0, 2),
    keep: fc.constantFrom(0, 0, 0, 2),
    mean: fc.constantFrom(0, 0.1, 0.4, 1, 1.5),
    receipt: fc.option(fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 6 }))),
    leadTime: fc.integer({ min: 3, max: 20 }),
  });
  return fc
    .record({
      sites: fc.array(site, { minLength: 3, maxLength: maxSites }),
      lanes: fc.infiniteStream(
        fc.record({
          isOpen: fc.nat({ max: 2 }),
          costPerUnit: fc.constantFrom(0.2, 0.5, 1, 2),
          leadTimeDays: fc.integer({ min: 1, max: 4 }),
          lineCost: fc.constantFrom(0, 1, 3),
        }),
      ),
      packSize: fc.constantFrom(1, 1, 2, 3),
      minTransferQuantity: fc.constantFrom(1, 1, 4),
      price: fc.constantFrom(14, 20),
      salvageValue: fc.constantFrom(0, 9),
    })
    .map(({ sites, lanes, packSize, minTransferQuantity, price, salvageValue }) => {
      const sourceOf = sites.map(({ source, isRoot }, i) =>
        i === 0 || isRoot === 0 ? -1 : source % i,
      );
      const isUpstream = sites.map((_, i) => sourceOf.includes(i));
      const ends = sites.flatMap((_, from) => sites.map((__, to) => ({ from, to })));
      return smallNetwork({
        products: [
          {
            unitCost: 10,
            price,
            salvageValue,
            ...(hasRules ? { packSize, minTransferQuantity } : {}),
          },
        ],
        locations: sites.map(({ keep }, i) => ({
          type: isUpstream[i]! ? 'dc' : 'store',
          keepAtLeast: { units: keep },
        })),
        lanes: ends.flatMap(({ from, to }) => {
          const { isOpen, lineCost, ...lane } = lanes.next().value!;
          const isFeed = sourceOf[to] === from;
          if (from === to || (isOpen === 0 && !isFeed)) return [];
          return [{ from, to, ...lane, lineCost: hasRules ? lineCost : 0 }];
        }),
        positions: sites.map(
          ({ stock, mean, receipt, leadTime, reserved, inTransit }, location) => ({
            location,
            onHand: stock,
            reserved,
            underWay: inTransit,
            mean,
            sd: Math.sqrt(1.6 * mean),
            leadTime,
            receipts: receipt === null ? [] : [receipt],
            source: sourceOf[location]!,
          }),
        ),
      });
    });
}
