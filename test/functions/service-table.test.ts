import { serviceTable } from '../../src/functions/service-table';

const stage = {
  inboundServiceTime: 3,
  serviceTime: 1,
  netReplenishmentTime: 4,
  safetyStock: 20,
  holdingCost: 60,
};
const row = ['Plant', 3, 1, 4, 20, 60];

describe('the table of service times', () => {
  it('ends with the totals if they are proved optimal', () => {
    const shown = serviceTable(['Plant'], {
      stages: [stage],
      safetyStock: 20,
      holdingCost: 60,
      lowerBound: 60,
    });
    expect(shown.slice(1)).toEqual([row, ['Total', '', '', '', 20, 60]]);
  });

  it('ends with the lower bound on the holding cost if a better solution may exist', () => {
    const shown = serviceTable(['Plant'], {
      stages: [stage],
      safetyStock: 20,
      holdingCost: 60,
      lowerBound: 57,
    });
    expect(shown.slice(-2)).toEqual([
      ['Total', '', '', '', 20, 60],
      ['Lower bound', '', '', '', '', 57],
    ]);
  });
});
