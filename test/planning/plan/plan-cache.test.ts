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

/** A small network with something of everything; every third one with sales in place of forecasts. */
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

describe('a plan that remembers an earlier one', () => {
  it.each(everyEdit)('is the same as one from nothing after an edit of $name', async (edit) => {
    const memory = new PlanCache();
    const inputs = inputsOf(33);
    await planned(inputs, { cache: memory });
    const edited = edit.apply(inputs);

    expect(await planned(edited, { cache: memory })).toEqual(await planned(edited));
  });

  it('is the same as one from nothing after whatever edits', async () => {
    const edits = fc.array(randomEdit, { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 500 }), edits, async (seed, made) => {
        const memory = new PlanCache();
        let inputs = inputsOf(seed);
        await planned(inputs, { cache: memory });
        for (const edit of made) {
          inputs = edit.apply(inputs);
          expect(await planned(inputs, { cache: memory })).toEqual(await planned(inputs));
        }
      }),
      { numRuns: 20 },
    );
  });

  describe.each<[string, LimitKinds, number]>([
    ['lanes are narrow', { lanes: true, outbound: true }, 0],
    ['shipments cost money and are few', { shipments: true, budget: true }, 15],
  ])('where %s', (_, kinds, fixedCost) => {
    it('is the same as one without a memory that goes on from the same plan', async () => {
      const open = randomNetwork({ seed: 3, products: 12, locations: 5, fixedCost });
      const limited = limitNetwork(open, await plan(open, settings), kinds, 3);
      const memory = new PlanCache();
      let inputs: Inputs = limited;
      let { warmStart: start } = await planned(inputs, { cache: memory });
      for (const name of [
        'onHand',
        'holding rate',
        'products: price',
        'budget',
        'firm transfers',
      ]) {
        inputs = everyEdit.find((edit) => edit.name === name)!.apply(inputs);
        const anew = await planned(inputs, { warmStart: start });

        expect(await planned(inputs, { cache: memory, warmStart: start })).toEqual(anew);
        ({ warmStart: start } = anew);
      }
    });
  });

  it('makes nothing anew of products with which nothing has changed', async () => {
    const memory = new PlanCache();
    const network = randomNetwork({ seed: 2, products: 6, locations: 4 });
    await planned({ network, settings }, { cache: memory });
    const before = memory.lastPlan!.results;
    const onHand = network.positions.onHand.slice();
    onHand[4 * 2]! += 5;
    const edited = { ...network, positions: { ...network.positions, onHand } };
    const stages = new Set<string>();
    const onProgress = ({ stage }: Progress): void => void stages.add(stage);
    await plan(structuredClone(edited), settings, { cache: memory, onProgress });
    const after = memory.lastPlan!.results;
    const isSame = (product: number): boolean =>
      after.models.get(product) === before.models.get(product) &&
      after.outcomes.get(product)?.lines === before.outcomes.get(product)?.lines;

    expect([0, 1, 2, 3, 4, 5].filter((product) => !isSame(product))).toEqual([2]);
    expect(stages).not.toContain('Estimating demand');
  });

  it('leaves no trace of a plan that was cancelled', async () => {
    const memory = new PlanCache();
    const inputs = inputsOf(4);
    await planned(inputs, { cache: memory });
    const edited = everyEdit.find(({ name }) => name === 'onHand')!.apply(inputs);
    let left = 8;
    const signal = {
      get aborted() {
        left -= 1;
        return left < 0;
      },
    };
    await expect(plan(edited.network, settings, { cache: memory, signal })).rejects.toThrow(
      PlanCancelled,
    );

    expect(await planned(inputs, { cache: memory })).toEqual(await planned(inputs));
  });

  it('is not one that was told to finish soon', async () => {
    const memory = new PlanCache();
    const inputs = inputsOf(5);
    await plan(inputs.network, settings, { cache: memory, stop: { aborted: true } });

    expect(await planned(inputs, { cache: memory })).toEqual(await planned(inputs));
  });
});
