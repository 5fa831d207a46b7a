import { plan } from '../../src/planning/plan';
import type { PlanResult, Progress } from '../../src/planning/plan-result';
import { readNetwork } from '../../src/workbook/read-network';
import { plannerService } from '../../src/worker/planner-service';
import type { PlannerThread } from '../../src/worker/thread-failure';
import { WorkerPlanner } from '../../src/worker/worker-planner';
import { plannerWorkbook, today } from '../support/planner-workbook';
import { ChannelThread } from './channel-thread';

async function smallNetwork() {
  const reading = await readNetwork(plannerWorkbook(), { today });
  if (reading.kind === 'refused') throw new Error('The test workbook should be sound');
  return reading;
}

const threadWith = (planNetwork: typeof plan) =>
  new ChannelThread(plannerService(planNetwork, () => performance.now()));

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
    const untilFinished: typeof plan = async (of, within, { finish, pause } = {}) => {
      while (finish?.aborted === false) await pause?.();
      return plan(of, within);
    };
    const finish = new AbortController();

    const planning = new WorkerPlanner(() => threadWith(untilFinished)).plan(network, settings, {
      finish: finish.signal,
    });
    setTimeout(() => {
      finish.abort();
    }, 20);

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
});
