import fc from 'fast-check';
import { volumeHeld } from '../../../../src/planning/balance/volume-held';
import type { Network } from '../../../../src/planning/network/network';
import { defaultSettings, type PlanSettings } from '../../../../src/planning/network/settings';
import { plan } from '../../../../src/planning/plan';
import { PLAN_DATE } from '../../../support/random-network';
import { limitNetwork } from '../../lagrangian/limited-network';
import { buyingNetwork } from './buying-network';

const both: PlanSettings = {
  ...defaultSettings(PLAN_DATE),
  allowPurchases: true,
  allowMarkdowns: true,
};
const seeds = fc.integer({ min: 501, max: 99_999 });

async function forEveryNetwork(check: (network: Network, seed: number) => Promise<void>) {
  await fc.assert(
    fc.asyncProperty(seeds, async (seed) => {
      await check(buyingNetwork(seed), seed);
    }),
    { numRuns: 25 },
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-8 * Math.max(1, Math.abs(a), Math.abs(b));
}

function withOrderCost(network: Network, cost: number): Network {
  const { positions } = network;
  return {
    ...network,
    positions: { ...positions, orderCost: positions.orderCost.map(() => cost) },
  };
}

describe('a plan that may buy and mark down', () => {
  it('adds up: expected cost, freight, orders and markdowns make its cost', async () => {
    await forEveryNetwork(async (network) => {
      const { objective, measures, purchases, markdowns } = await plan(network, both);
      const { transferCost, purchaseCost, markdownLoss, after } = objective;
      const orders = sum(purchases!.map(({ orderCost, premium }) => orderCost + premium));

      expect(near(purchaseCost!, orders)).toBe(true);
      expect(near(markdownLoss!, sum(markdowns!.map(({ loss }) => loss)))).toBe(true);
      expect(
        near(after, measures.after.expectedCost + transferCost + purchaseCost! + markdownLoss!),
      ).toBe(true);
    });
  });

  it('takes what it marks down off the stock, and leaves all other units in the network', async () => {
    await forEveryNetwork(async (network) => {
      const { positions, markdowns, measures, purchases } = await plan(network, both);
      const gone = sum(markdowns!.map(({ quantity }) => quantity));

      expect(sum([...positions.availableAfter])).toBe(sum([...positions.available]) - gone);
      for (const { value, salvage, loss } of markdowns!)
        expect(near(value - salvage, loss)).toBe(true);
      if (gone > 0 && purchases!.length === 0) {
        expect(measures.after.inventoryValue).toBeLessThan(measures.before.inventoryValue);
      }
    });
  });

  it('buys and marks down only what saves more than it costs, nothing both, and as suppliers sell it', async () => {
    await forEveryNetwork(async (network) => {
      const { positions } = network;
      const { purchases, markdowns } = await plan(network, both);
      const place = (row: { readonly product: number; readonly location: number }): string =>
        `${row.product} ${row.location}`;
      const bought = new Set(purchases!.map(place));

      expect(markdowns!.filter((row) => bought.has(place(row)))).toEqual([]);
      for (const row of [...purchases!, ...markdowns!]) expect(row.netBenefit).toBeGreaterThan(0);
      for (const { product, location, quantity } of purchases!) {
        const p = [...positions.product.keys()].find(
          (at) => positions.product[at] === product && positions.location[at] === location,
        )!;
        expect(quantity).toBeGreaterThanOrEqual(positions.minOrderQuantity[p]!);
        expect(quantity % positions.orderMultiple[p]!).toBe(0);
      }
    });
  });

  it('never costs more for what it may do besides', async () => {
    await forEveryNetwork(async (network) => {
      const free = await plan(network, both);
      const missing = free.objective.after - free.objective.lowerBound + 1e-7;
      const keeping = await plan(network, { ...both, allowMarkdowns: false });
      const dearer = await plan(withOrderCost(network, 1e7), both);

      expect(dearer.purchases).toEqual([]);
      expect(free.objective.after).toBeLessThanOrEqual(keeping.objective.after + missing);
      expect(free.objective.after).toBeLessThanOrEqual(dearer.objective.after + missing);
    });
  });

  it('is held to the same bound under caution, and costs no more than doing nothing', async () => {
    await forEveryNetwork(async (network) => {
      const { objective } = await plan(network, both);
      const cautious = await plan(network, { ...both, caution: 1.5, minNetBenefit: 2 });

      expect(cautious.objective.after).toBeGreaterThanOrEqual(objective.lowerBound - 1e-6);
      expect(cautious.objective.lowerBound).toBeLessThanOrEqual(objective.after + 1e-6);
      expect(cautious.objective.after).toBeLessThanOrEqual(cautious.objective.before + 1e-6);
      for (const row of [...cautious.purchases!, ...cautious.markdowns!]) {
        expect(row.netBenefit).toBeGreaterThan(2 - 1e-9);
      }
    });
  });

  it('keeps the limits that products share, and its bound holds', async () => {
    await forEveryNetwork(async (varied, seed) => {
      const free = await plan(varied, both);
      const kinds = {
        lanes: true,
        outbound: true,
        inbound: true,
        volume: true,
        budget: seed % 2 > 0,
      };
      const { network, settings } = limitNetwork(varied, free, kinds, seed);
      const limited = await plan(network, {
        ...settings,
        allowPurchases: true,
        allowMarkdowns: true,
      });
      const { before, after, lowerBound } = limited.objective;

      expect(lowerBound).toBeLessThanOrEqual(after + 1e-7);
      expect(after).toBeLessThanOrEqual(before + 1e-7);
      expect(after).toBeGreaterThanOrEqual(free.objective.lowerBound - 1e-6);
      const held = volumeHeld(network);
      network.locations.forEach(({ volumeCapacity, inboundLimit }, location) => {
        const brought = limited.transfers.filter(({ to }) => to === location);
        const bought = limited.purchases!.filter((row) => row.location === location);
        const volume = sum(
          [...brought, ...bought].map(
            (row) => row.quantity * network.products[row.product]!.volume,
          ),
        );
        if (inboundLimit !== null) {
          expect(sum(brought.map(({ quantity }) => quantity))).toBeLessThanOrEqual(inboundLimit);
        }
        if (volumeCapacity === null || volume === 0) return;
        expect(held[location]! + volume).toBeLessThanOrEqual(volumeCapacity * (1 + 1e-6) + 1e-9);
      });
    });
  });
});
