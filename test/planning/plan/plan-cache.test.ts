import fc from 'fast-check';
import { defaultSettings } from '../../../src/planning/network/settings';
import { plan, PlanCancelled, type PlanOptions } from '../../../src/planning/plan';
import { PlanCache } from '../../../src/planning/plan/plan-cache';
import type { PlanResult, Progress } from '../../../src/planning/network/plan-result';
import { PLAN_DATE, randomNetwork } from '../../support/random-network';
import { limitNetwork, type LimitKinds } from '../lagrangian/limited-network';
import { everyEdit, randomEdit, type Inputs } from './random-edit';
import { variedNetwork } from '../varied-network';
import { withWeeklySales } from '../../bench/browser/weekly-sales';

const settings = defaultSettings(PLAN_DATE);

/** A small varied network. Every third one has sales instead of forecasts. */
function inputsOf(seed: number): Inputs {
  const network = variedNetwork({ seed });
  return { settings, network: seed % 3 === 0 ? withWeeklySales(network, 30, seed) : network };
}

function planned(
  { network, settings: within }: Inputs,
  options: Pick<PlanOptions, 'cache' | 'warmStart'> = {},
): Promise<PlanResult> {
  return plan(network, within, options);
}

describe('a plan with the cache of an earlier one', () => {
  it.each(everyEdit)('is the same as without a cache after an edit of $name', async (edit) => {
    const cache = new PlanCache();
    const inputs = inputsOf(33);
    await planned(inputs, { cache });
    const edited = edit.apply(inputs);

    expect(await planned(edited, { cache })).toEqual(await planned(edited));
  });

  it('is the same as without a cache after any edits', async () => {
    const edits = fc.array(randomEdit, { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 500 }), edits, async (seed, made) => {
        const cache = new PlanCache();
        let inputs = inputsOf(seed);
        await planned(inputs, { cache });
        for (const edit of made) {
          inputs = edit.apply(inputs);
          expect(await planned(inputs, { cache })).toEqual(await planned(inputs));
        }
      }),
      { numRuns: 20 },
    );
  });

  describe.each<[string, LimitKinds, number]>([
    ['lanes have little capacity', { lanes: true, outbound: true }, 0],
    ['shipments have a fixed cost and a limit', { shipments: true, budget: true }, 15],
  ])('if %s', (_, kinds, fixedCost) => {
    it('is the same as without a cache from the same warm start', async () => {
      const open = randomNetwork({ seed: 3, products: 12, locations: 5, fixedCost });
      const limited = limitNetwork(open, await plan(open, settings), kinds, 3);
      const cache = new PlanCache();
      let inputs: Inputs = limited;
      let { warmStart: start } = await planned(inputs, { cache });
      for (const name of [
        'onHand',
        'holding rate',
        'products: price',
        'budget',
        'firm transfers',
      ]) {
        inputs = everyEdit.find((edit) => edit.name === name)!.apply(inputs);
        const uncached = await planned(inputs, { warmStart: start });

        expect(await planned(inputs, { cache, warmStart: start })).toEqual(uncached);
        ({ warmStart: start } = uncached);
      }
    });
  });

  it('reuses the results of all products whose inputs are the same', async () => {
    const cache = new PlanCache();
    const network = randomNetwork({ seed: 2, products: 6, locations: 4 });
    await planned({ network, settings }, { cache });
    const before = cache.lastPlan!.results;
    const onHand = network.positions.onHand.slice();
    onHand[4 * 2]! += 5;
    const edited = { ...network, positions: { ...network.positions, onHand } };
    const stages = new Set<string>();
    const onProgress = ({ stage }: Progress): void => void stages.add(stage);
    await plan(structuredClone(edited), settings, { cache, onProgress });
    const after = cache.lastPlan!.results;
    const isSame = (product: number): boolean =>
      after.models.get(product) === before.models.get(product) &&
      after.outcomes.get(product)?.lines === before.outcomes.get(product)?.lines;

    expect([0, 1, 2, 3, 4, 5].filter((product) => !isSame(product))).toEqual([2]);
    expect(stages).not.toContain('Estimating demand');
  });

  it('is not affected by a cancelled plan', async () => {
    const cache = new PlanCache();
    const inputs = inputsOf(4);
    await planned(inputs, { cache });
    const edited = everyEdit.find(({ name }) => name === 'onHand')!.apply(inputs);
    let stepsLeft = 8;
    const signal = {
      get aborted() {
        stepsLeft -= 1;
        return stepsLeft < 0;
      },
    };
    await expect(plan(edited.network, settings, { cache, signal })).rejects.toThrow(PlanCancelled);

    expect(await planned(inputs, { cache })).toEqual(await planned(inputs));
  });

  it('is not affected by a plan that stopped early', async () => {
    const cache = new PlanCache();
    const inputs = inputsOf(5);
    await plan(inputs.network, settings, { cache, stop: { aborted: true } });

    expect(await planned(inputs, { cache })).toEqual(await planned(inputs));
  });

  it('caches networks of up to 50,000 positions', () => {
    const { network } = inputsOf(1);
    const sized = (count: number) => ({ ...network, positions: { ...network.positions, count } });

    expect([50_000, 50_001].map((count) => new PlanCache().accepts(sized(count)))).toEqual([
      true,
      false,
    ]);
  });
});
