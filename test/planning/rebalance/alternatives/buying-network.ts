import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Network } from '../../../../src/planning/network/network';
import { variedNetwork } from '../../varied-network';

/** Demand of so many units a day keeps the exact model small. */
const MOST_A_DAY = 2;

/** A varied network whose suppliers ask for all kinds of orders, dear and cheap, small and large. */
export function buyingNetwork(seed: number, lineCost = 0): Network {
  const network = variedNetwork({ seed, lineCost });
  const generator = xoroshiro128plus(104_729 * seed + 3);
  const uniform = (): number => uniformFloat64(generator);
  const oneOf = (values: readonly number[]): number =>
    values[Math.floor(uniform() * values.length)]!;
  const { positions } = network;
  return {
    ...network,
    products: network.products.map((product) => ({
      ...product,
      salvageValue: product.unitCost * oneOf([0.2, 0.5, 0.8, 0.95]),
    })),
    positions: {
      ...positions,
      forecastMean: positions.forecastMean.map((mean) => Math.min(mean, MOST_A_DAY)),
      forecastSd: positions.forecastSd.map((sd) => Math.min(sd, 2 * MOST_A_DAY)),
      supplierLeadTime: positions.supplierLeadTime.map(() => oneOf([0, 2, 7, 14, 28])),
      orderCost: positions.orderCost.map(() => oneOf([0, 1, 5, 20, 60])),
      minOrderQuantity: positions.minOrderQuantity.map(() => oneOf([0, 1, 5, 12])),
      orderMultiple: positions.orderMultiple.map(() => oneOf([1, 1, 4, 6])),
      supplierUnitCost: positions.orderCost.map((_, p) =>
        uniform() < 0.3
          ? network.products[positions.product[p]!]!.unitCost * oneOf([0.9, 1.1])
          : NaN,
      ),
    },
  };
}
