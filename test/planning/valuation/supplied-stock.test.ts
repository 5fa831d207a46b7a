import {
  stockToday,
  suppliedInaction,
  suppliedStockoutRisk,
} from '../../../src/planning/valuation/supplied-stock';
import { supplyValues } from '../../../src/planning/valuation/supply-values';
import { supplied } from './supplied-positions';

const values = supplyValues(
  [supplied(500, 0, -1), supplied(60, 4, 0), supplied(60, 5, 0)],
  Int32Array.of(2, 1, 0),
  () => 0,
);
const [dc, store] = values;

function total(value: (typeof values)[number], units: number): number {
  const today = stockToday(value!);
  const stock = {
    available: today.available + units,
    echelon: today.echelon + units,
    stuck: today.stuck,
  };
  const { lostMargin, holding, obsolescence } = suppliedInaction(value!, stock);
  return lostMargin + holding + obsolescence;
}

describe('the cost of inaction in a supply forest', () => {
  it('changes at a store as its local curve says', () => {
    expect(total(store!, -1) - total(store!, 0)).toBeCloseTo(store!.local.marginalLoss(1), 9);
    expect(total(store!, -40) - total(store!, 0)).toBeCloseTo(store!.local.costOfChange(-40), 8);
  });

  it('changes at a root as its echelon curve says', () => {
    expect(total(dc!, -1) - total(dc!, 0)).toBeCloseTo(dc!.echelon!.marginalLoss(1), 2);
    expect(total(dc!, -100) - total(dc!, 0)).toBeCloseTo(dc!.echelon!.costOfChange(-100), 0);
  });

  it('has no carrying cost at a store whose stock is all usable', () => {
    expect(suppliedInaction(store!, stockToday(store!))).toMatchObject({
      holding: 0,
      obsolescence: 0,
    });
  });

  it('is risky where the demand below exceeds the stock', () => {
    const risk = suppliedStockoutRisk(dc!, stockToday(dc!));
    expect(risk).toBeCloseTo(dc!.terms.demand.survival(500, 26.5), 12);
    expect(suppliedStockoutRisk(store!, { available: 0, echelon: 0, stuck: 0 })).toBeGreaterThan(
      0.99,
    );
  });
});
