import { demandLoss, demandSurvival } from '../../../src/planning/demand/demand-distribution';
import { riskUntil, unmetUntil } from '../../../src/planning/valuation/stock-after-expiry';
import { stockPosition } from './stock-positions';

const lots = [{ lastUnit: 200, life: 6 }];

describe('a stock of which a lot expires', () => {
  it('has the risk of all of it where no lot has a date', () => {
    const position = stockPosition();
    expect(riskUntil(10, 8, position)).toBe(demandSurvival(8, position.rate, 10));
    expect(unmetUntil(10, 8, position)).toBe(demandLoss(8, position.rate, 10));
  });

  it('meets demand after the expiry from the units left then', () => {
    const position = stockPosition({ lots });
    expect(riskUntil(26, 215, position)).toBe(demandSurvival(15, position.rate, 20, 6));
    expect(unmetUntil(26, 215, position)).toBe(demandLoss(15, position.rate, 20, 6));
  });

  it('has an empty shelf after the expiry if nothing else is there', () => {
    const position = stockPosition({ lots });
    expect(riskUntil(26, 200, position)).toBeGreaterThan(0.999);
  });

  it('keeps all of its units until the expiry', () => {
    const position = stockPosition({ lots });
    expect(riskUntil(6, 200, position)).toBe(demandSurvival(200, position.rate, 6));
  });
});
