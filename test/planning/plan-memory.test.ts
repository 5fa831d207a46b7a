import fc from 'fast-check';
import { defaultSettings } from '../../src/planning/network/settings';
import { plan } from '../../src/planning/plan';
import { PlanMemory } from '../../src/planning/plan-memory';
import type { PlanResult } from '../../src/planning/plan-result';
import { PLAN_DATE } from '../support/random-network';
import { everyEdit, randomEdit, type Inputs } from './random-edit';
import { variedNetwork } from './varied-network';
import { withWeeklySales } from '../bench/browser/weekly-sales';

const settings = defaultSettings(PLAN_DATE);

/** A small network with something of everything; every third one with sales in place of forecasts. */
function inputsOf(seed: number): Inputs {
  const network = variedNetwork({ seed });
  return { settings, network: seed % 3 === 0 ? withWeeklySales(network, 30, seed) : network };
}

function planned({ network, settings: within }: Inputs, memory?: PlanMemory): Promise<PlanResult> {
  return plan(network, within, { memory });
}

describe('a plan that remembers an earlier one', () => {
  it.each(everyEdit)('is the same as one from nothing after an edit of $name', async (edit) => {
    for (const seed of [2, 3]) {
      const memory = new PlanMemory();
      const inputs = inputsOf(seed);
      await planned(inputs, memory);
      const edited = edit.apply(inputs);

      expect(await planned(edited, memory)).toEqual(await planned(edited));
    }
  });

  it('is the same as one from nothing after whatever edits', async () => {
    const edits = fc.array(randomEdit, { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 500 }), edits, async (seed, made) => {
        const memory = new PlanMemory();
        let inputs = inputsOf(seed);
        await planned(inputs, memory);
        for (const edit of made) {
          inputs = edit.apply(inputs);
          expect(await planned(inputs, memory)).toEqual(await planned(inputs));
        }
      }),
      { numRuns: 30 },
    );
  });
});
