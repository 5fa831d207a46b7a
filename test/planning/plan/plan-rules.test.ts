import fc from 'fast-check';
import { isHub, type Network } from '../../../src/planning/network/network';
import { defaultSettings } from '../../../src/planning/network/settings';
import { plan } from '../../../src/planning/plan';
import type { PlanResult } from '../../../src/planning/network/plan-result';
import { PLAN_DATE } from '../../support/random-network';
import { variedNetwork } from '../varied-network';

const settings = defaultSettings(PLAN_DATE);

/** Plans a hundred varied networks, with and without line costs, shipment costs and minimum quantities. */
async function everyPlan(check: (network: Network, result: PlanResult) => void): Promise<void> {
  let lines = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 3001, max: 99_999 }),
      fc.constantFrom(1, 1, 6),
      fc.constantFrom(0, 0, 5),
      async (seed, minTransferQuantity, cost) => {
        const shape = { seed, minTransferQuantity, lineCost: cost, fixedCost: cost };
        const network = variedNetwork(shape);
        const result = await plan(network, settings);
        lines += result.transfers.length;
        check(network, result);
      },
    ),
  );
  expect(lines).toBeGreaterThan(100);
}

function positionOf(network: Network, product: number, location: number): number {
  const { positions } = network;
  return positions.product.findIndex(
    (item, p) => item === product && positions.location[p] === location,
  );
}

function expiredUnits(network: Network, p: number): number {
  const { lots } = network.positions;
  let units = 0;
  for (let row = lots.start[p]!; row < lots.start[p + 1]!; row += 1) {
    if (lots.expiryDay[row]! <= PLAN_DATE) units += lots.quantity[row]!;
  }
  return units;
}

describe('every plan', () => {
  it('conserves the units of each product', async () => {
    await everyPlan((network, { positions }) => {
      const change = new Float64Array(network.products.length);
      positions.available.forEach((units, p) => {
        change[network.positions.product[p]!]! += positions.availableAfter[p]! - units;
      });
      expect([...change]).toEqual(network.products.map(() => 0));
    });
  });

  it('leaves at each position its stock plus inbound less outbound units', async () => {
    await everyPlan((network, { positions, transfers }) => {
      const expected = positions.available.slice();
      for (const { product, from, to, quantity } of transfers) {
        expected[positionOf(network, product, from)]! -= quantity;
        expected[positionOf(network, product, to)]! += quantity;
      }
      expect([...positions.availableAfter]).toEqual([...expected]);
    });
  });

  it('ships no unit that is reserved, below minimum stock, expired or not on hand', async () => {
    await everyPlan((network, { positions, transfers }) => {
      const { onHand, reserved, transfersInTransit } = network.positions;
      const left = onHand.map(
        (units, p) =>
          units -
          reserved[p]! -
          expiredUnits(network, p) +
          Math.min(0, transfersInTransit[p]!) -
          positions.minStock[p]!,
      );
      for (const { product, from, quantity } of transfers) {
        const p = positionOf(network, product, from);
        left[p]! -= quantity;
        expect(left[p]!).toBeGreaterThanOrEqual(0);
      }
    });
  });

  it('moves whole packs, at least the minimum quantity, in one line per lane and product', async () => {
    await everyPlan((network, { transfers }) => {
      for (const { product, quantity } of transfers) {
        const { packSize, minTransferQuantity } = network.products[product]!;
        expect(quantity % packSize).toBe(0);
        expect(quantity).toBeGreaterThanOrEqual(Math.max(1, minTransferQuantity));
      }
      const lines = transfers.map(({ product, from, to }) => `${product} ${from} ${to}`);
      expect(new Set(lines).size).toBe(lines.length);
    });
  });

  it('uses existing lanes from open origins that ship to open destinations that receive', async () => {
    await everyPlan((network, { transfers }) => {
      for (const transfer of transfers) {
        const lane = network.lanes.find(
          ({ from, to }) => from === transfer.from && to === transfer.to,
        );
        expect(transfer.arrivesDay - transfer.shipByDay).toBe(lane?.leadTimeDays);
        expect(network.locations[transfer.from]).toMatchObject({ canShip: true });
        expect(network.locations[transfer.to]).toMatchObject({ isOpen: true, canReceive: true });
      }
    });
  });

  it('ships and receives the same product only at hubs', async () => {
    await everyPlan((network, { transfers }) => {
      const shippers = new Set(transfers.map(({ product, from }) => `${product} ${from}`));
      const both = transfers.filter(
        ({ product, to }) => shippers.has(`${product} ${to}`) && !isHub(network.locations[to]!),
      );
      expect(both).toEqual([]);
    });
  });
});
