import { productProblem } from '../../../src/planning/rebalance/product-problem';
import { planProduct } from '../../../src/planning/rebalance/product-plan';
import { laneTerms } from '../../../src/planning/network/lane-terms';
import { expectedCost } from '../../../src/planning/valuation/stock-state';
import { inputsOf, plannerParts, settings, twoProducts } from './planner-parts';

const network = twoProducts();
const inputs = inputsOf(network);
const first = { product: 0, start: 0, end: 2 };
const second = { product: 1, start: 2, end: 4 };

function assembled() {
  const { table } = plannerParts(inputs);
  const { sites } = table.assemble(first);
  const terms = laneTerms(network);
  const problem = productProblem({ network, terms, product: 0, sites, settings })!;
  const { packs, saving } = planProduct(problem);
  return { table, sites, outcome: { product: 0, problem, packs }, saving };
}

describe('the table of positions', () => {
  it('has one site for each position of an assembled product, in order', () => {
    const { sites, table } = assembled();

    expect(sites.map(({ location }) => location)).toEqual([0, 1]);
    expect([...table.columns.available]).toEqual([60, 0, 0, 0]);
    expect(table.columns.meanPerDay[1]).toBeCloseTo(1, 9);
  });

  it('has the same stock after as before, until a plan is recorded', () => {
    const { table } = assembled();

    expect(table.after).toEqual(table.before);
  });

  it('moves the recorded units from the origin to the destination', () => {
    const { table, outcome } = assembled();
    table.recordAfter(outcome, undefined);
    const moved = outcome.packs[0]!;

    expect(moved).toBeGreaterThan(0);
    expect([...table.after.available]).toEqual([60 - moved, moved, 0, 0]);
    expect([...table.before.available]).toEqual([60, 0, 0, 0]);
  });

  it('has a cost that falls by the saving of the plan and its freight of 1 a unit', () => {
    const { table, outcome, saving } = assembled();
    table.recordAfter(outcome, undefined);
    const cost = (state: typeof table.before): number =>
      expectedCost(state, 0) + expectedCost(state, 1);

    expect(cost(table.before) - cost(table.after)).toBeCloseTo(saving + outcome.packs[0]!, 6);
  });

  it('copies a product from other rows of another table', () => {
    const { table, outcome } = assembled();
    table.recordAfter(outcome, undefined);
    const { columns, before, after } = table;
    const { table: target } = plannerParts(inputs);
    target.copy(second, { start: 0, columns, before, after });

    expect([...target.columns.orderUpTo.slice(2)]).toEqual([...columns.orderUpTo.slice(0, 2)]);
    expect([...target.before.available]).toEqual([0, 0, 60, 0]);
    expect([...target.after.available.slice(2)]).toEqual([...after.available.slice(0, 2)]);
  });

  it('copies only the stock after a plan if the rest is there already', () => {
    const { table, outcome } = assembled();
    table.recordAfter(outcome, undefined);
    const { columns, before, after } = table;
    const { table: target } = plannerParts(inputs);
    target.copyAfter(first, { start: 0, columns, before, after });

    expect(target.after.available[1]).toBe(outcome.packs[0]);
    expect([...target.before.available]).toEqual([0, 0, 0, 0]);
  });
});
