import { shipments } from '../../../src/planning/report/shipments';
import type { PlannedLine } from '../../../src/planning/rebalance/planned-lines';
import { smallNetwork } from '../small-network';

const network = smallNetwork({
  products: [{ volume: 2 }, { volume: 0.5 }],
  locations: [{}, {}],
  lanes: [
    { from: 0, to: 1, capacity: 10, fixedCost: 7 },
    { from: 1, to: 0, fixedCost: 3 },
  ],
  positions: [],
});

function line(product: number, lane: number, quantity: number): PlannedLine {
  return {
    ...{ product, lane, quantity, transferCost: 2 * quantity, benefit: 0, originSaving: 0 },
    ...{ lotLife: null, firm: null },
  };
}

describe('the shipments of a plan', () => {
  it('carry all lines of a lane in as many vehicles as their volume needs', () => {
    const [shipment] = shipments(network, [line(0, 0, 6), line(1, 0, 4)]);

    expect(shipment).toEqual({
      from: 0,
      to: 1,
      lines: 2,
      quantity: 10,
      volume: 14,
      shipments: 2,
      fixedCost: 14,
      variableCost: 20,
      fill: 14 / 20,
    });
  });

  it('have no fill without a capacity, and at least one vehicle', () => {
    expect(shipments(network, [line(0, 1, 500)])).toMatchObject([
      { shipments: 1, fixedCost: 3, fill: null },
    ]);
  });

  it('are in order of quantity', () => {
    const lanes = shipments(network, [line(0, 0, 3), line(0, 1, 4)]).map(({ from }) => from);

    expect(lanes).toEqual([1, 0]);
  });
});
