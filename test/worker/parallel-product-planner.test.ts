import { defaultSettings } from '../../src/planning/network/settings';
import { plan } from '../../src/planning/plan';
import { PlanCache } from '../../src/planning/plan/plan-cache';
import type { Progress } from '../../src/planning/network/plan-result';
import { helperService, type HelperInputs } from '../../src/worker/helper-service';
import { ParallelProductPlanner } from '../../src/worker/parallel-product-planner';
import { withWeeklySales } from '../bench/browser/weekly-sales';
import { everyEdit, type Inputs } from '../planning/plan/random-edit';
import { variedNetwork } from '../planning/varied-network';
import { PLAN_DATE } from '../support/random-network';

const settings = defaultSettings(PLAN_DATE);
const inputsOf = (seed: number, rules: object = {}): Inputs => ({
  network: variedNetwork({ seed, products: 40, ...rules }),
  settings,
});

/** Lets the other side work and speak for a while, as in a thread of its own. */
async function pause(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await new Promise((resolve) => setTimeout(resolve, 0));
}

/** Plans with a helper that stops to answer after so many slices. */
async function plannedTogether(
  { network, settings: within }: Inputs,
  { most = Infinity, memory }: { most?: number; memory?: PlanCache } = {},
) {
  const { port1, port2 } = new MessageChannel();
  const post = port2.postMessage.bind(port2);
  const seen: Progress[] = [];
  let answered = 0;
  port2.postMessage = (message: unknown, owned: unknown) => {
    if (answered === most) return;
    answered += 1;
    post(message, owned as Transferable[]);
  };
  helperService().help(port2);
  port1.postMessage({ network, settings: within } satisfies HelperInputs);
  const elsewhere = new ParallelProductPlanner(network, port1, 10);
  const asked = jest.spyOn(elsewhere, 'find');
  const result = await plan(network, within, {
    ...{ parallelPlanner: elsewhere, cache: memory, pause },
    onProgress: (progress) => seen.push(progress),
  });
  port1.close();
  const taken = asked.mock.results.filter(({ value }) => value !== null).length;
  return { result, seen, answered, asked: asked.mock.calls.length, taken };
}

const withFirmRows = everyEdit.find(({ name }) => name === 'firm transfers')!;

describe.each<[string, (seed: number) => Inputs]>([
  ['lots, packs and closed locations', inputsOf],
  [
    'a least quantity and a cost of a line',
    (seed) => inputsOf(seed, { minTransferQuantity: 4, lineCost: 3 }),
  ],
  ['firm rows', (seed) => withFirmRows.apply(inputsOf(seed))],
  [
    'sales in place of forecasts',
    (seed) => {
      const { network } = inputsOf(seed);
      return {
        network: withWeeklySales(network, 30, seed),
        settings: { ...settings, periodDays: 7 },
      };
    },
  ],
  [
    'caution and a least net benefit',
    (seed) => ({ ...inputsOf(seed), settings: { ...settings, caution: 1.5, minNetBenefit: 2 } }),
  ],
  [
    'purchases and markdowns',
    (seed) => ({
      ...inputsOf(seed),
      settings: { ...settings, allowPurchases: true, allowMarkdowns: true },
    }),
  ],
])('a plan with %s', (_, inputsFor) => {
  it.each([1, 2])(
    'is the same to the last digit whether one thread makes it or two (%i)',
    async (seed) => {
      const inputs = inputsFor(seed);

      const { result, answered } = await plannedTogether(inputs);

      expect(answered).toBeGreaterThan(1);
      expect(result).toEqual(await plan(inputs.network, inputs.settings));
    },
  );
});

it.each([0, 1])('is made without a helper that is lost after %i answers', async (most) => {
  const inputs = inputsOf(4);

  const { result, answered } = await plannedTogether(inputs, { most });

  expect(answered).toBe(most);
  expect(result).toEqual(await plan(inputs.network, inputs.settings));
});

describe('a plan that remembers one that two threads made', () => {
  it('asks nobody for products with which nothing has changed', async () => {
    const memory = new PlanCache();
    const inputs = inputsOf(7);
    const first = await plannedTogether(inputs, { memory });

    const { result, asked } = await plannedTogether(inputs, { memory });

    expect(first.taken).toBeGreaterThan(1);
    expect(asked).toBe(0);
    expect(result).toEqual(first.result);
  });

  it.each(['onHand', 'holding rate', 'firm transfers', 'budget', 'lanes: capacity'])(
    'is the same as one from nothing after an edit of %s, and after it is taken back',
    async (name) => {
      const memory = new PlanCache();
      const inputs = inputsOf(8);
      const edited = everyEdit.find((edit) => edit.name === name)!.apply(inputs);
      await plannedTogether(inputs, { memory });

      for (const { network, settings: within } of [edited, inputs]) {
        const { result } = await plannedTogether({ network, settings: within }, { memory });
        expect(result).toEqual(await plan(network, within));
      }
    },
  );
});

it('is made by one thread where products share a budget', async () => {
  const { network } = inputsOf(5);
  const inputs = { network, settings: { ...settings, transferBudget: 100 } };

  const { result, answered } = await plannedTogether(inputs);

  expect(answered).toBe(0);
  expect(result).toEqual(await plan(inputs.network, inputs.settings));
});

it('says how many positions both have planned, never fewer than before', async () => {
  const { network, settings: within } = inputsOf(6);

  const { seen } = await plannedTogether({ network, settings: within });

  const choosing = seen.filter(({ stage }) => stage === 'Choosing transfers');
  expect(choosing.length).toBeGreaterThan(1);
  choosing.slice(1).forEach(({ done, total }, i) => {
    expect(done).toBeGreaterThanOrEqual(choosing[i]!.done);
    expect(done).toBeLessThanOrEqual(total);
  });
});
