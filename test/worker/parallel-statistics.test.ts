import {
  collectStatistics,
  type DemandStatistics,
} from '../../src/planning/demand/demand-statistics';
import { defaultSettings } from '../../src/planning/network/settings';
import type { Progress } from '../../src/planning/network/plan-result';
import { runToEnd } from '../../src/planning/base/steps';
import { helperService, type HelperInputs } from '../../src/worker/helper-service';
import { gatherInParallel } from '../../src/worker/parallel-statistics';
import { withWeeklySales } from '../bench/browser/weekly-sales';
import { PLAN_DATE, randomNetwork } from '../support/random-network';

const WEEKS = 13;
const network = withWeeklySales(
  randomNetwork({ seed: 3, products: 120, locations: 10, meanPerDay: 1 }),
  ...[WEEKS, 2],
);
const settings = { ...defaultSettings(PLAN_DATE), periodDays: 7, historyDays: 7 * WEEKS };

/** Lets the other side speak, as in a thread of its own. */
const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** Gathers with whoever has the other end of the line. */
async function gathered(helper: (port: MessagePort) => void) {
  const { port1, port2 } = new MessageChannel();
  const seen: Progress[] = [];
  helper(port2);
  port1.postMessage({ network, settings } satisfies HelperInputs);
  const onProgress = (progress: Progress) => seen.push(progress);
  const evidence = await gatherInParallel(network, settings, port1, { onProgress, pause });
  port2.close();
  return { evidence, seen };
}

/** A helper that stops to answer after so many slices. */
function answering(most: number) {
  const answered = { slices: 0 };
  const help = (port: MessagePort): void => {
    const post = port.postMessage.bind(port);
    port.postMessage = (message: unknown, owned: unknown) => {
      if (answered.slices === most) return;
      answered.slices += 1;
      post(message, owned as Transferable[]);
    };
    helperService().help(port);
  };
  return { answered, help };
}

let alone: DemandStatistics;

beforeAll(() => {
  alone = runToEnd(collectStatistics(network, settings));
});

it('is the same evidence to the last digit whether one thread gathers it or two', async () => {
  const { answered, help } = answering(Infinity);

  const { evidence } = await gathered(help);

  expect(answered.slices).toBeGreaterThan(1);
  expect(evidence).toEqual(alone);
});

it.each([0, 1])('does without a helper that is lost after %i answers', async (most) => {
  const { evidence } = await gathered(answering(most).help);

  expect(evidence).toEqual(alone);
});

it('says how many positions both have looked at, from few to all', async () => {
  const { seen } = await gathered(answering(Infinity).help);

  const { count } = network.positions;
  expect(seen[0]!.done).toBeLessThan(count / 10);
  expect(seen.at(-1)!.done).toBe(count);
  seen.slice(1).forEach(({ done }, i) => {
    expect(done).toBeGreaterThanOrEqual(seen[i]!.done);
  });
});
