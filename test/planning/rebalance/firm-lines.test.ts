import { firmLines, firmLinesByProduct } from '../../../src/planning/rebalance/firm-lines';
import type { FirmTransfer, Location } from '../../../src/planning/network/network';
import { PLAN_DATE } from '../../support/random-network';
import { smallNetwork } from '../small-network';

function row(from: number, to: number, quantity: number): FirmTransfer {
  return { product: 0, from, to, quantity, id: null, why: 'marked', cell: null };
}

/** Three locations with 10, 0 and 5 units; lanes from 0 to 1, 0 to 2 and 2 to 1. */
function lines(
  firmTransfers: readonly FirmTransfer[],
  locations: readonly Partial<Location>[] = [{}, {}, {}],
) {
  const network = smallNetwork({
    locations,
    lanes: [
      { from: 0, to: 1 },
      { from: 0, to: 2 },
      { from: 2, to: 1 },
    ],
    positions: [
      { location: 0, onHand: 10 },
      { location: 1, onHand: 0 },
      { location: 2, onHand: 5 },
    ],
  });
  return firmLines({ ...network, firmTransfers }, PLAN_DATE);
}

describe('firm lines', () => {
  it('take free stock in the order of their rows', () => {
    expect(lines([row(0, 1, 7), row(0, 2, 7)]).map(({ moved }) => moved)).toEqual([7, 3]);
  });

  it('move whole units', () => {
    expect(lines([row(0, 1, 2.9)])[0]!.moved).toBe(2);
  });

  it('take priority over the minimum stock', () => {
    const [line] = lines([row(0, 1, 8)], [{ keepAtLeast: { units: 9 } }, {}, {}]);

    expect(line!.moved).toBe(8);
  });

  it('leave a closed location', () => {
    expect(lines([row(0, 1, 8)], [{ isOpen: false }, {}, {}])[0]!.moved).toBe(8);
  });

  it.each<[string, FirmTransfer, readonly Partial<Location>[]]>([
    ['no lane leads there', row(1, 0, 1), [{}, {}, {}]],
    ['the origin may not ship', row(0, 1, 1), [{ canShip: false }, {}, {}]],
    ['the destination is closed', row(0, 1, 1), [{}, { isOpen: false }, {}]],
    ['the destination may not receive', row(0, 1, 1), [{}, { canReceive: false }, {}]],
    ['the product is not stocked there', { ...row(0, 1, 1), product: 1 }, [{}, {}, {}]],
  ])('do not move if %s', (_, firm, locations) => {
    expect(lines([firm], locations)).toEqual([{ row: firm, lane: null, moved: 0 }]);
  });

  it('are grouped by product, without those that have no lane', () => {
    const all = lines([row(0, 1, 1), row(1, 0, 1), row(2, 1, 1)]);

    expect(firmLinesByProduct(all)).toEqual(new Map([[0, [all[0], all[2]]]]));
  });
});
