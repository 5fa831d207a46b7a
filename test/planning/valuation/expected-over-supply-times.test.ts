import {
  costOfInaction,
  positionStockoutRisk,
} from '../../../src/planning/valuation/inaction-cost';
import { fillGainProbability } from '../../../src/planning/valuation/marginal-gain';
import { fillLossProbability } from '../../../src/planning/valuation/marginal-loss';
import type { StockPosition } from '../../../src/planning/valuation/stock-position';
import type { SupplyTimes } from '../../../src/planning/valuation/supply-times';
import { stockPosition } from './stock-positions';

/** Three times out of four a receipt comes tomorrow, and once after three weeks. */
const EARLY: SupplyTimes = {
  probability: 3 / 4,
  supplierLeadTime: 6,
  receipts: [{ day: 1, quantity: 30 }],
};
const LATE: SupplyTimes = {
  probability: 1 / 4,
  supplierLeadTime: 25,
  receipts: [{ day: 21, quantity: 30 }],
};

const position = stockPosition({
  receipts: [{ day: 5, quantity: 30 }],
  supplyTimes: [EARLY, LATE],
});
const when = ({ supplierLeadTime, receipts }: SupplyTimes): StockPosition =>
  stockPosition({ supplierLeadTime, receipts });

describe('values where lead times vary', () => {
  it.each<[string, (stock: StockPosition) => number]>([
    ['the probability that a unit is missed', lossProbability],
    ['the probability that a unit is needed', gainProbability],
    ['stockout risk', positionStockoutRisk],
    ['expected lost margin', (stock) => costOfInaction(stock).lostMargin],
  ])('%s is expected over the cases of when supply comes', (_, value) => {
    const expected = (3 / 4) * value(when(EARLY)) + (1 / 4) * value(when(LATE));

    expect(value(position)).toBeCloseTo(expected, 12);
    expect(value(when(LATE))).toBeGreaterThan(value(when(EARLY)));
  });

  it('the cost of holding counts all supply, whenever it comes', () => {
    const known = stockPosition({ receipts: position.receipts });

    expect(costOfInaction(position).holding).toBe(costOfInaction(known).holding);
  });
});

function lossProbability(stock: StockPosition): number {
  const probability = new Float64Array(1);
  fillLossProbability(probability, 3, stock);
  return probability[0]!;
}

function gainProbability(stock: StockPosition): number {
  const probability = new Float64Array(1);
  fillGainProbability(probability, 2, stock, 2);
  return probability[0]!;
}
