import type { Lane, Location, Product } from '../../../src/planning/network/network';
import { defaultSettings, type PlanSettings } from '../../../src/planning/network/settings';
import { plan } from '../../../src/planning/plan';
import { explainTransfer } from '../../../src/planning/explain/explain-transfer';
import type { TransferExplanation } from '../../../src/planning/explain/transfer-explanation';
import { PLAN_DATE } from '../../support/random-network';
import { smallNetwork, type SmallPosition } from '../small-network';
import { variedNetwork } from '../varied-network';

const settings = defaultSettings(PLAN_DATE);

interface Change {
  readonly product?: Partial<Product>;
  readonly leeds?: Partial<Location>;
  readonly york?: Partial<Location>;
  readonly lane?: Partial<Lane>;
  readonly stock?: Partial<SmallPosition>;
  readonly demand?: Partial<SmallPosition>;
  readonly settings?: Partial<PlanSettings>;
}

/** Leeds has twice the mugs that it needs, York has none; both sell one a day. */
function mugs(change: Change = {}) {
  return smallNetwork({
    products: [{ id: 'MUG', ...change.product }],
    locations: [{ id: 'Leeds', ...change.leeds }, { id: 'York', ...change.york }, { id: 'Hull' }],
    lanes: [{ from: 0, to: 1, ...change.lane }],
    positions: [
      { location: 0, onHand: 60, mean: 1, sd: 1, leadTime: 20, ...change.stock },
      { location: 1, onHand: 0, mean: 1, sd: 1, leadTime: 20, ...change.demand },
    ],
  });
}

async function explain(change: Change = {}, to = 1): Promise<TransferExplanation> {
  const network = mugs(change);
  const withChange = { ...settings, ...change.settings };
  const result = await plan(network, withChange);
  return explainTransfer(network, withChange, result, { product: 0, from: 0, to });
}

describe('a transfer that is in the plan', () => {
  it('is explained by its quantity, its saving, and why no more moves', async () => {
    const { planned, obstacle, sentence } = await explain();

    expect(planned!.quantity).toBeGreaterThan(10);
    expect(obstacle.kind).toBe('served otherwise');
    expect(sentence).toMatch(
      /^In the plan: moving \d+ saves [\d,.]+; freight costs [\d.]+\. Not more, because another unit would lose [\d.]+: Leeds would (lose|save) [\d.]+, York would gain [\d.]+; freight costs 1\.$/,
    );
  });

  it('is no more than there is to spare', async () => {
    const { planned, sentence } = await explain({ leeds: { keepAtLeast: { units: 57 } } });

    expect(planned!.quantity).toBe(3);
    expect(sentence).toContain(
      'Not more, because Leeds can spare 3 units and the plan sends all of them (3 to York).',
    );
  });

  it.each<[string, Change, TransferExplanation['obstacle']['kind'], RegExp]>([
    [
      'orders the rest for York',
      {
        lane: { costPerUnit: 8 },
        demand: { leadTime: 2, orderCost: 1 },
        settings: { allowPurchases: true },
      },
      'ordered instead',
      /Not more, because it would save [\d.]+ by itself, but the plan orders \d+ units for York instead/,
    ],
    [
      'marks the rest down at Leeds',
      {
        product: { salvageValue: 9.99, isPhaseOut: true },
        // A week of holding costs 0.05: both freight and the markdown cost less.
        lane: { costPerUnit: 0.01 },
        stock: { onHand: 400, mean: 0.01 },
        settings: { allowMarkdowns: true },
      },
      'marked down instead',
      /Not more, because it would save [\d.]+ by itself, but the plan marks \d+ units down at Leeds instead/,
    ],
  ])('is no more where the plan %s', async (_what, change, kind, words) => {
    const { planned, obstacle, sentence } = await explain(change);

    expect(planned!.quantity).toBeGreaterThan(0);
    expect(obstacle.kind).toBe(kind);
    expect(sentence).toMatch(words);
  });
});

describe('a transfer that is not in the plan', () => {
  it.each<[string, Change, TransferExplanation['obstacle']['kind'], RegExp]>([
    ['the destination is closed', { york: { isOpen: false } }, 'closed', /^York is closed\.$/],
    [
      'the origin may not ship',
      { leeds: { canShip: false } },
      'cannot ship',
      /^Leeds may not ship/,
    ],
    [
      'the destination may not receive',
      { york: { canReceive: false } },
      'cannot receive',
      /^York may not receive/,
    ],
    [
      'no lane leads there',
      { lane: { from: 1, to: 0 } },
      'no lane',
      /^No lane leads from Leeds to York/,
    ],
    [
      'all of the stock is reserved or must stay',
      { stock: { reserved: 15 }, leeds: { keepAtLeast: { units: 45 } } },
      'nothing to spare',
      /^Leeds has nothing to spare: 60 on hand, 15 reserved, 45 to keep at least\.$/,
    ],
    [
      'there is less than a pack to spare',
      { product: { packSize: 12 }, stock: { reserved: 50 } },
      'below minimum transfer',
      /^Leeds can spare 10 units, and the minimum transfer is 12\.$/,
    ],
    [
      'freight costs more than a unit gains',
      { lane: { costPerUnit: 50 } },
      'would lose',
      /^A unit would lose [\d.]+: Leeds would (lose|save) [\d.]+, York would gain [\d.]+; freight costs 50\.$/,
    ],
    [
      'a pack is more than York can sell',
      { product: { packSize: 40 }, demand: { mean: 0.1, sd: 0.4, leadTime: 20 } },
      'pack too large',
      /^A single unit would save [\d.]+, but a pack of 40 would lose [\d.]+: Leeds would/,
    ],
    [
      'the minimum transfer is more than York can sell',
      { product: { minTransferQuantity: 40 }, demand: { mean: 0.1, sd: 0.4, leadTime: 20 } },
      'minimum transfer too large',
      /^A unit would save [\d.]+, but the minimum transfer of 40 would lose [\d.]+: Leeds would/,
    ],
    [
      'it does not cover the cost of a line',
      { lane: { lineCost: 1000 } },
      'costs not covered',
      /^\d+ units would save [\d.]+ after freight, which does not cover 1,000 for the line\.$/,
    ],
    [
      'it does not cover the cost of its shipment',
      { lane: { fixedCost: 1000 } },
      'costs not covered',
      /does not cover 1,000 for a shipment\.$/,
    ],
    [
      'it does not reach the minimum net benefit',
      { settings: { minNetBenefit: 1000 } },
      'costs not covered',
      /does not cover the minimum net benefit of 1,000\.$/,
    ],
    [
      'its lots expire before York can sell them',
      { stock: { lots: [[3, 60]] }, lane: { leadTimeDays: 3 } },
      'expires unsold',
      /^The lots that Leeds could send would expire at York before they sell\.$/,
    ],
    [
      'York may receive nothing',
      { york: { inboundLimit: 0 } },
      'limit reached',
      /^It would save [\d.]+ by itself, but the inbound limit of York \(0 units\) is used up/,
    ],
    [
      'there is no money for it',
      { settings: { transferBudget: 0.5 } },
      'limit reached',
      /but the transfer budget of 0.5 is used up/,
    ],
    [
      'no shipment is allowed',
      { settings: { maxShipments: 0 } },
      'limit reached',
      /but the maximum number of shipments \(0\) is used up/,
    ],
  ])('is explained where %s', async (_where, change, kind, words) => {
    const { planned, obstacle, sentence } = await explain(change);

    expect(planned).toBeNull();
    expect(obstacle.kind).toBe(kind);
    expect(sentence).toMatch(words);
  });

  it('is explained where the product is not stocked', async () => {
    const { sentence } = await explain({}, 2);

    expect(sentence).toBe(
      'MUG is not stocked at Hull: the Inventory table has no row for it there.',
    );
  });

  it('would save what the plan saves once its line costs nothing', async () => {
    const network = mugs();
    const { transfers } = await plan(network, settings);
    const { obstacle } = await explain({ lane: { lineCost: 1000 } });

    if (obstacle.kind !== 'costs not covered') throw new Error(obstacle.kind);
    expect(obstacle.value.quantity).toBe(transfers[0]!.quantity);
    expect(obstacle.value.saving).toBeCloseTo(transfers[0]!.netBenefit, 9);
  });

  it('names the lines that serve its destination better', async () => {
    const network = smallNetwork({
      products: [{ id: 'MUG' }],
      locations: [{ id: 'Leeds' }, { id: 'York' }, { id: 'Hull' }],
      lanes: [
        { from: 0, to: 1, costPerUnit: 1 },
        { from: 2, to: 1, costPerUnit: 4 },
      ],
      positions: [
        { location: 0, onHand: 60, mean: 0 },
        { location: 1, onHand: 0, mean: 1, sd: 1, leadTime: 20 },
        { location: 2, onHand: 60, mean: 0 },
      ],
    });
    const result = await plan(network, settings);

    const { obstacle, sentence } = explainTransfer(network, settings, result, {
      product: 0,
      from: 2,
      to: 1,
    });

    expect(obstacle.kind).toBe('served otherwise');
    expect(sentence).toMatch(
      /^York receives \d+ from Leeds\. Without these lines, a unit from Hull would save [\d.]+ at York\. With them, a unit would lose/,
    );
  });
});

describe('a transfer between locations of one supply', () => {
  const network = smallNetwork({
    products: [{ unitCost: 10, price: 15, salvageValue: 0 }],
    locations: [{ id: 'DC', type: 'dc' }, { id: 'North' }, { id: 'South' }],
    lanes: [
      { from: 0, to: 1, leadTimeDays: 2 },
      { from: 0, to: 2, leadTimeDays: 2 },
      { from: 1, to: 2, leadTimeDays: 2 },
      { from: 2, to: 0, leadTimeDays: 2 },
    ],
    positions: [
      { location: 0, onHand: 60, mean: 0, sd: 0, leadTime: 14 },
      { location: 1, onHand: 0, mean: 4, sd: 2.5, leadTime: 2, source: 0 },
      { location: 2, onHand: 300, mean: 0.2, sd: 0.6, leadTime: 2, source: 0 },
    ],
  });

  it('is told with what a unit is worth to all locations of the source, and how freight counts', async () => {
    const result = await plan(network, settings);
    const { sentence } = explainTransfer(network, settings, result, { product: 0, from: 2, to: 0 });

    expect(sentence).toMatch(
      / another unit would lose [\d.]+: South would save [\d.]+ \([\d.]+ there, [\d.]+ for all that DC supplies\), DC would (lose|gain) [\d.]+ \([\d.]+ there, [\d.]+ for all it supplies\); freight costs 1 \(counted 1\.5 times, since the lane does not lead from a source to what it supplies\)/,
    );
  });
});

describe('every candidate transfer of a plan that is proved optimal', () => {
  it.each([
    ['without rules for lines', {}],
    ['where lines cost something', { lineCost: 5 }],
    ['where lines have a minimum quantity', { minTransferQuantity: 6 }],
  ])('has an obstacle %s: nothing that would pay is left out', async (_where, shape) => {
    let evaluated = 0;
    const unexplained: string[] = [];
    for (let seed = 1; seed <= 25; seed += 1) {
      const network = variedNetwork({ seed, ...shape });
      const result = await plan(network, settings);
      if (result.objective.gap > 1e-9) continue;
      for (const candidate of candidatesOf(network.products.length, network.locations.length)) {
        const { obstacle, sentence } = explainTransfer(network, settings, result, candidate);
        if ('value' in obstacle) evaluated += 1;
        const isUnexplained = ['missed', 'limit reached', 'limits worth more elsewhere'].includes(
          obstacle.kind,
        );
        if (isUnexplained) unexplained.push(`${seed}: ${sentence}`);
      }
    }

    expect(unexplained).toEqual([]);
    expect(evaluated).toBeGreaterThan(100);
  });
});

function candidatesOf(products: number, locations: number) {
  const candidates = [];
  for (let product = 0; product < products; product += 1) {
    for (let from = 0; from < locations; from += 1) {
      for (let to = 0; to < locations; to += 1) candidates.push({ product, from, to });
    }
  }
  return candidates;
}
