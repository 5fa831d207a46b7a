import type { Network } from '../../src/planning/network/network';
import { defaultSettings } from '../../src/planning/network/settings';
import { plan } from '../../src/planning/plan';
import type { PlanResult, Progress } from '../../src/planning/network/plan-result';
import { readNetwork } from '../../src/workbook/read-network';
import { helperService } from '../../src/worker/helper-service';
import type { PlanOptions } from '../../src/worker/planner';
import { plannerService } from '../../src/worker/planner-service';
import type { PlannerThread } from '../../src/worker/thread-failure';
import { WorkerPlanner } from '../../src/worker/worker-planner';
import { plannerWorkbook, today } from '../support/planner-workbook';
import { PLAN_DATE, randomNetwork } from '../support/random-network';
import { until } from '../support/until';
import { ChannelThread } from './channel-thread';

async function smallNetwork() {
  const reading = await readNetwork(plannerWorkbook(), { today });
  if (reading.kind === 'refused') throw new Error('The test workbook should be sound');
  return reading;
}

const threadWith = (planNetwork: typeof plan) =>
  new ChannelThread(plannerService(planNetwork, () => performance.now()));

/** As `planner.worker.ts` has it. */
const threadAsBuilt = () =>
  new ChannelThread({ ...plannerService(plan, () => performance.now()), ...helperService() });

/** The same sales in longer columns: what follows belongs to no position. */
function withRowsOfSales(network: Network, rows: number): Network {
  const { history } = network.positions;
  const day = new Int32Array(rows);
  day.set(history.day);
  return { ...network, positions: { ...network.positions, history: { ...history, day } } };
}

/** As many positions as two threads are started for, where demand is given. */
const large = randomNetwork({ seed: 1, products: 5_000, locations: 2, meanPerDay: 0.1 });
const settings = defaultSettings(PLAN_DATE);

const never: typeof plan = () => new Promise(() => undefined);

afterEach(() => {
  expect(ChannelThread.running).toBe(0);
});

describe('The planner in a thread of its own', () => {
  it('makes the very plan that the core makes', async () => {
    const { network, settings } = await smallNetwork();
    const planner = new WorkerPlanner(() => threadWith(plan));

    const result = await planner.plan(network, settings);

    const expected = await plan(network, settings, {});
    expect({ ...result, timings: [] }).toEqual({ ...expected, timings: [] });
  });

  it('hands the columns of a plan over, so that no memory holds them twice', async () => {
    const { network, settings } = await smallNetwork();
    let made: PlanResult | null = null;
    const keeping: typeof plan = async (...given) => (made = await plan(...given));

    const handed = await new WorkerPlanner(() => threadWith(keeping)).plan(network, settings);

    expect(handed.positions.available).toHaveLength(network.positions.count);
    expect(made!.positions.available).toHaveLength(0);
  });

  it('says what it is doing, each stage at least once', async () => {
    const { network, settings } = await smallNetwork();
    const seen: Progress[] = [];

    await new WorkerPlanner(() => threadWith(plan)).plan(network, settings, {
      onProgress: (progress) => seen.push(progress),
    });

    expect(seen.length).toBeGreaterThan(0);
    expect(seen.every(({ stage, done, total }) => stage !== '' && done <= total)).toBe(true);
  });

  it('stops at once when the user cancels, even if the planner hears nothing', async () => {
    const { network, settings } = await smallNetwork();
    const stop = new AbortController();

    const planning = new WorkerPlanner(() => threadWith(never)).plan(network, settings, {
      signal: stop.signal,
    });
    stop.abort();

    await expect(planning).rejects.toMatchObject({ name: 'PlannerFailure', code: 'cancelled' });
  });

  it('hears that it is to finish while it is busy, and hands over what it has', async () => {
    const { network, settings } = await smallNetwork();
    const finish = new AbortController();
    const untilFinished: typeof plan = async (of, within, { stop: told, pause } = {}) => {
      setTimeout(() => {
        finish.abort();
      });
      while (told?.aborted === false) await pause?.();
      return plan(of, within);
    };

    const planning = new WorkerPlanner(() => threadWith(untilFinished)).plan(network, settings, {
      stop: finish.signal,
    });

    expect((await planning).objective.gap).toBeLessThan(1);
  });

  it('does not start when it was cancelled before', async () => {
    const { network, settings } = await smallNetwork();
    const start = jest.fn<PlannerThread, []>(() => threadWith(never));

    const planning = new WorkerPlanner(start).plan(network, settings, {
      signal: AbortSignal.abort(),
    });

    await expect(planning).rejects.toMatchObject({ code: 'cancelled' });
    expect(start).not.toHaveBeenCalled();
  });

  it('reports a mistake of the planner with its words', async () => {
    const { network, settings } = await smallNetwork();
    const broken: typeof plan = () => Promise.reject(new Error('curve is not convex'));

    const planning = new WorkerPlanner(() => threadWith(broken)).plan(network, settings);

    await expect(planning).rejects.toMatchObject({
      name: 'PlannerFailure',
      code: 'bug',
      message: expect.stringContaining('curve is not convex') as string,
    });
  });

  it('says what to do when the browser ends it', async () => {
    const { network, settings } = await smallNetwork();
    const thread = threadWith(never);

    const planning = new WorkerPlanner(() => thread).plan(network, settings);
    thread.crash();

    await expect(planning).rejects.toMatchObject({
      code: 'lost',
      remedy: expect.stringContaining('memory') as string,
    });
  });

  it('says what to do when it cannot start', async () => {
    const { network, settings } = await smallNetwork();
    const blocked = new WorkerPlanner(() => {
      throw new Error('blocked by policy');
    });

    await expect(blocked.plan(network, settings)).rejects.toMatchObject({ code: 'lost' });
  });

  it.each([
    { processors: 2, rows: 100_000, threads: 2 },
    { processors: 2, rows: 99_999, threads: 1 },
    { processors: 1, rows: 100_000, threads: 1 },
  ])(
    'makes the same plan of $rows rows of sales on $processors processors in $threads thread(s)',
    async ({ processors, rows, threads }) => {
      const { network, settings } = await smallNetwork();
      const start = jest.fn(threadAsBuilt);

      const result = await new WorkerPlanner(start, { processors }).plan(
        withRowsOfSales(network, rows),
        settings,
      );

      const expected = await plan(network, settings);
      expect({ ...result, timings: [] }).toEqual({ ...expected, timings: [] });
      expect(start).toHaveBeenCalledTimes(threads);
    },
  );

  it('ends both threads when the user cancels', async () => {
    const { network, settings } = await smallNetwork();
    const stop = new AbortController();

    const planning = new WorkerPlanner(threadAsBuilt, { processors: 2 }).plan(
      withRowsOfSales(network, 100_000),
      settings,
      { signal: stop.signal },
    );
    expect(ChannelThread.running).toBe(2);
    stop.abort();

    await expect(planning).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('makes the same plan of ten thousand positions that share nothing in two threads', async () => {
    const start = jest.fn(threadAsBuilt);
    const seen: Progress[] = [];

    const result = await new WorkerPlanner(start, { processors: 2 }).plan(large, settings, {
      onProgress: (progress) => seen.push(progress),
    });

    const expected = await plan(large, settings);
    expect({ ...result, timings: [] }).toEqual({ ...expected, timings: [] });
    expect(start).toHaveBeenCalledTimes(2);
    const choosing = seen.filter(({ stage }) => stage === 'Choosing transfers');
    choosing.slice(1).forEach(({ done }, i) => {
      expect(done).toBeGreaterThanOrEqual(choosing[i]!.done);
    });
  });

  it('ends both threads when the user cancels what they plan', async () => {
    const stop = new AbortController();

    const planning = new WorkerPlanner(threadAsBuilt, { processors: 2 }).plan(large, settings, {
      signal: stop.signal,
      onProgress: ({ stage, done }) => {
        if (stage === 'Choosing transfers' && done > 0) stop.abort();
      },
    });

    await expect(planning).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('plans alone where a second thread cannot start', async () => {
    const { network, settings } = await smallNetwork();
    const start = jest
      .fn<PlannerThread, []>(threadAsBuilt)
      .mockImplementationOnce(threadAsBuilt)
      .mockImplementationOnce(() => {
        throw new Error('no more threads');
      });

    const planning = new WorkerPlanner(start, { processors: 2 }).plan(
      withRowsOfSales(network, 100_000),
      settings,
    );

    await expect(planning).resolves.toBeDefined();
    expect(start).toHaveBeenCalledTimes(2);
  });
});

describe('A thread that remembers its plan', () => {
  const kept = async (keepFor: number) => {
    const { network, settings } = await smallNetwork();
    const threads: ChannelThread[] = [];
    const planner = new WorkerPlanner(
      () => {
        const thread = threadAsBuilt();
        threads.push(thread);
        return thread;
      },
      { keepFor },
    );
    return { threads, again: (options?: PlanOptions) => planner.plan(network, settings, options) };
  };

  it('makes the next plan, too, and the very same one of the same workbook', async () => {
    const { threads, again } = await kept(200);

    const first = await again();
    const second = await again();

    expect({ ...second, timings: [] }).toEqual({ ...first, timings: [] });
    expect(threads).toHaveLength(1);
    await until(() => ChannelThread.running === 0);
  });

  it('is given up when nobody has asked for a while', async () => {
    const { threads, again } = await kept(1);

    await again();
    await until(() => ChannelThread.running === 0);
    await again();

    expect(threads).toHaveLength(2);
    await until(() => ChannelThread.running === 0);
  });

  it('ends with a plan that is cancelled', async () => {
    const { threads, again } = await kept(60_000);
    await again();

    const stop = new AbortController();
    const cancelled = again({ signal: stop.signal });
    stop.abort();

    await expect(cancelled).rejects.toMatchObject({ code: 'cancelled' });
    expect(threads).toHaveLength(1);
  });

  it('is not asked again once it has failed', async () => {
    const { threads, again } = await kept(60_000);
    await again();

    threads[0]!.crash();

    await until(() => ChannelThread.running === 0);
  });
});
