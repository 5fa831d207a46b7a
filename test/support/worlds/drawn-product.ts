import type { Product } from '../../../src/planning/network/network';
import type { RandomDraws } from './random-draws';
import type { WorldShape } from './world-shape';

export function drawProduct(shape: WorldShape, draws: RandomDraws, index: number): Product {
  const unitCost = Math.round(100 * shape.unitCost * draws.lognormal(shape.unitCostSpread)) / 100;
  return {
    id: `P${index}`,
    description: '',
    family: shape.familyOf?.(index) ?? '',
    unitCost,
    price: Math.round(100 * unitCost * shape.price) / 100,
    salvageValue: Math.round(100 * unitCost * shape.salvage) / 100,
    volume: 0.01,
    weight: 1,
    packSize: 1,
    minTransferQuantity: 1,
    serviceClass: 'standard',
    shelfLifeDays: shape.shelfLifeDays ?? null,
    isPhaseOut: !shape.isReplenished,
  };
}
