import type { CachedProduct } from '../../../src/planning/plan/product-cache';
import { inputsOf, planAll, plannerParts, twoProducts } from './planner-parts';

const inputs = inputsOf(twoProducts());

/** A plan whose cache a second plan of the same network can read. */
function again() {
  const earlier = planAll(inputs);
  const parts = plannerParts(inputs, { earlier: earlier.cache.snapshot(earlier.table) });
  return { earlier, ...parts };
}

describe('the ledger of a plan', () => {
  it('records one line for each product, with its product, lane and units', () => {
    const { ledger, table } = planAll(inputs);

    expect(ledger.lines.map(({ product, lane }) => [product, lane])).toEqual([
      [0, 0],
      [1, 0],
    ]);
    expect(ledger.lines.map(({ quantity }) => quantity)).toEqual([
      table.after.available[1],
      table.after.available[3],
    ]);
  });

  it('records the lines and the stock of a cached product as they were', () => {
    const { earlier, ledger, cache, planner, table, ranges } = again();
    const cached = cache.product(ranges[1]!) as CachedProduct;
    planner.planModels(1, ledger.reuse(ranges[1]!, cached));

    expect(ledger.lines).toHaveLength(1);
    expect(ledger.lines[0]).toBe(earlier.ledger.lines[1]);
    expect([...table.after.available]).toEqual([0, 0, ...earlier.table.after.available.slice(2)]);
  });

  it('records new lines of a cached product if its packs differ', () => {
    const { earlier, ledger, cache, table, ranges } = again();
    const { problem } = ledger.reuse(ranges[1]!, cache.product(ranges[1]!) as CachedProduct);
    ledger.record({ product: 1, problem: problem!, packs: Int32Array.of(2) });

    expect(ledger.lines[0]).not.toBe(earlier.ledger.lines[1]);
    expect(ledger.lines[0]!.quantity).toBe(2);
    expect([...table.after.available.slice(2)]).toEqual([58, 2]);
  });

  it('has the stock before the plan for a cached product without a record', () => {
    const { ledger, cache, table, ranges } = again();
    ledger.reuse(ranges[1]!, cache.product(ranges[1]!) as CachedProduct);

    expect([...table.after.available.slice(2)]).toEqual([60, 0]);
  });

  it('adds lines, choices and bound of a product planned in another thread', () => {
    const { columns, before, after, lines } = {
      ...planAll(inputs).table,
      ...planAll(inputs).ledger,
    };
    const { ledger, table, ranges } = plannerParts(inputs);
    const purchase = {
      ...{ product: 1, location: 1, bought: 4, markedDown: 0, leadTime: 7 },
      ...{ orderCost: 50, premium: 0, loss: 0, benefit: 60 },
    };
    ledger.savingUpperBound = 10;
    const planned = { savingUpperBound: 7, lines: [lines[1]!], chosen: [purchase] };
    ledger.adopt(ranges[1]!, { ...planned, start: 2, columns, before, after });

    expect(ledger.lines).toEqual([lines[1]]);
    expect(ledger.savingUpperBound).toBe(17);
    // Position 3 is product 1 at location 1.
    expect([...ledger.chosen]).toEqual([[3, purchase]]);
    expect([...table.after.available.slice(2)]).toEqual([...after.available.slice(2)]);
  });
});
