import { sharedLimits } from '../../../src/planning/lagrangian/shared-limits';
import type { CoupledProduct } from '../../../src/planning/lagrangian/coupled-product';
import type { Alert, Transfer } from '../../../src/planning/network/plan-result';
import type { PlanSettings } from '../../../src/planning/network/settings';
import { ProductCache, type CachedPlan } from '../../../src/planning/plan/product-cache';
import type { ProductInputs } from '../../../src/planning/plan/same-product';
import { inputsOf, planAll, settings, twoProducts, withPosition } from './planner-parts';

const network = twoProducts();
const inputs = inputsOf(network);
const first = { product: 0, start: 0, end: 2 };
const second = { product: 1, start: 2, end: 4 };

function cacheOf(earlier: CachedPlan | null, now: ProductInputs = inputs): ProductCache {
  return new ProductCache(earlier, now, sharedLimits(now.network, now.settings), true);
}

/** A finished plan, with one transfer and one alert for product 0 in its cache. */
function finished() {
  const { cache, table, ledger } = planAll(inputs);
  const transfer = { id: 'T-1' } as Transfer;
  const alerts: readonly Alert[] = [];
  cache.transferOf(ledger.lines[0]!, () => transfer);
  cache.alertsOf(0, () => alerts);
  const plan = cache.snapshot(table)!;
  const [record] = plan.results.outcomes.values();
  return { plan, table, transfer, alerts, line: ledger.lines[0]!, outcome: record! };
}

const other = { id: 'T-2' } as Transfer;

describe('the cache of products', () => {
  it('is empty without an earlier plan', () => {
    expect(cacheOf(null).product(first)).toBeNull();
  });

  it('returns the models and figures of a product with the same inputs', () => {
    const { plan } = finished();
    const { models } = plan.results;

    expect(cacheOf(plan).product(second)).toMatchObject({ start: 2, models: models.get(1) });
  });

  it('returns nothing for a product with changed inputs', () => {
    const cache = cacheOf(finished().plan, inputsOf(withPosition(network, 'onHand', 0, 30)));

    expect(cache.product(first)).toBeNull();
    expect(cache.product(second)).not.toBeNull();
  });

  it('returns a product planned in another thread, but not under shared limits', () => {
    const { cache, table } = planAll(inputs);
    const planned = { savingUpperBound: 3, lines: [], chosen: [] };
    const plan = cache.snapshot(table)!;
    plan.results.models.delete(0);
    plan.results.planned.set(0, planned);
    const limited = inputsOf(network, { ...settings, transferBudget: 10 });

    expect(cacheOf(plan).product(first)).toMatchObject(planned);
    expect(cacheOf(plan, limited).product(first)).toBeNull();
  });

  it('plans a problem only once', () => {
    const { plan, outcome } = finished();
    const solve = jest.fn();
    const { packs } = cacheOf(plan).planOf(outcome.problem, solve);

    expect(packs).toEqual(outcome.packs);
    expect(solve).not.toHaveBeenCalled();
  });

  it('returns the earlier record of the same packs of the same problem only', () => {
    const { plan, outcome, line } = finished();
    const cache = cacheOf(plan);
    const { problem, packs } = outcome;

    expect(cache.recordedOutcome({ product: 0, problem, packs: packs.slice() })?.lines).toEqual([
      line,
    ]);
    expect(cache.recordedOutcome({ product: 0, problem, packs: Int32Array.of(1) })).toBeNull();
    expect(cache.recordedOutcome({ product: 0, problem: { ...problem }, packs })).toBeNull();
  });

  it('stores nothing and leaves no snapshot if it is disabled', () => {
    const { plan, table, outcome } = finished();
    const cache = new ProductCache(plan, inputs, null, false);
    cache.storeOutcome(outcome);

    expect(cache.snapshot(table)).toBeNull();
  });

  it('has columns of its own in a snapshot', () => {
    const { plan, table } = finished();
    table.columns.available.fill(-1);

    expect([...plan.columns.available]).toEqual([60, 0, 60, 0]);
  });
});

describe('the cache of transfers and alerts', () => {
  const within = (change: Partial<PlanSettings>): ProductInputs =>
    inputsOf(network, { ...settings, ...change });

  it.each<[string, Partial<PlanSettings>, boolean]>([
    ['nothing', {}, true],
    ['the effort', { effort: 3 }, true],
    ['an approval limit', { autoApproveLimit: 1 }, false],
  ])('reuses a transfer after a change of %s: %#', (_, change, isReused) => {
    const { plan, line, transfer } = finished();

    expect(cacheOf(plan, within(change)).transferOf(line, () => other)).toBe(
      isReused ? transfer : other,
    );
  });

  it('writes a transfer for a new line, even if it is an equal copy', () => {
    const { plan, line } = finished();

    expect(cacheOf(plan).transferOf({ ...line }, () => other)).toBe(other);
  });

  it('reuses the alerts of a product that is reused with its lines', () => {
    const { plan, alerts, outcome } = finished();
    const cache = cacheOf(plan);
    cache.product(first);
    cache.storeOutcome(outcome);

    expect(cache.alertsOf(0, () => [])).toBe(alerts);
  });

  it('writes the alerts of a product that is not reused, even if its lines are', () => {
    const { plan, outcome } = finished();
    const written: readonly Alert[] = [];
    const cache = cacheOf(plan);
    cache.storeOutcome(outcome);

    expect(cache.alertsOf(0, () => written)).toBe(written);
  });

  it('writes the alerts of a product whose lines have changed', () => {
    const { plan, outcome } = finished();
    const written: readonly Alert[] = [];
    const cache = cacheOf(plan);
    cache.product(first);
    cache.storeOutcome({ ...outcome, lines: [...outcome.lines] });

    expect(cache.alertsOf(0, () => written)).toBe(written);
  });
});

describe('the cache of couplings', () => {
  const limited = inputsOf(twoProducts({ locations: [{ outboundLimit: 30 }, {}] }));
  const raised = inputsOf(twoProducts({ locations: [{ outboundLimit: 40 }, {}] }));

  function coupled() {
    const { cache, planner, table } = planAll(limited);
    const plan = cache.snapshot(table)!;
    const problem = plan.results.models.get(0)!.problem!;
    return { plan, problem, coupling: planner.coupled[0]! };
  }

  it('reuses a coupling to the same limits without joining again', () => {
    const { plan, problem, coupling } = coupled();
    const join = jest.fn();

    expect(cacheOf(plan, limited).coupledProduct(problem, join)).toBe(coupling);
    expect(join).not.toHaveBeenCalled();
  });

  it('returns the earlier object if joining to other limits gives an equal one', () => {
    const { plan, problem, coupling } = coupled();
    const cache = cacheOf(plan, raised);
    const doubled: CoupledProduct = { ...coupling, lineSpend: Float64Array.of(2) };

    expect(cache.coupledProduct(problem, () => ({ ...coupling }))).toBe(coupling);
    expect(cache.coupledProduct(problem, () => doubled)).toBe(doubled);
    expect(cache.coupledProduct(problem, () => 'unlimited')).toBe('unlimited');
  });
});
