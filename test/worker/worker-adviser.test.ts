import { plan } from '../../src/planning/plan';
import { readNetwork } from '../../src/workbook/read-network';
import type { PlannedSnapshot } from '../../src/worker/adviser';
import { adviserService } from '../../src/worker/adviser-service';
import { WorkerAdviser } from '../../src/worker/worker-adviser';
import { inProcessAdviser } from '../support/in-process-adviser';
import { plannerWorkbook, today } from '../support/planner-workbook';
import { ChannelThread } from './channel-thread';

async function plannedBasis(): Promise<PlannedSnapshot> {
  const reading = await readNetwork(plannerWorkbook(), { today });
  if (reading.kind === 'refused') throw new Error('The test workbook should be sound');
  const { network, settings } = reading;
  return { network, settings, plan: await plan(network, settings) };
}

const move = { product: 0, from: 0, to: 1 };

afterEach(() => {
  expect(ChannelThread.running).toBe(0);
});

describe('The adviser in a thread of its own', () => {
  it('answers as the core does, many questions in one thread, until it may rest', async () => {
    const snapshot = await plannedBasis();
    let threads = 0;
    const adviser = new WorkerAdviser(() => {
      threads += 1;
      return new ChannelThread(adviserService());
    });

    const [report, explanation] = await Promise.all([
      adviser.positionReport(snapshot, 1),
      adviser.explainTransfer(snapshot, move),
    ]);

    expect(report).toEqual(await inProcessAdviser().positionReport(snapshot, 1));
    expect(explanation).toEqual(await inProcessAdviser().explainTransfer(snapshot, move));
    expect(threads).toBe(1);
    adviser.release();
  });

  it('estimates demand as the plan does where there is no plan', async () => {
    const snapshot = await plannedBasis();
    const adviser = new WorkerAdviser(() => new ChannelThread(adviserService()));

    const { demandProfile: outlook, availableAfter } = await adviser.positionReport(
      { ...snapshot, plan: null },
      1,
    );

    expect(outlook.meanPerDay).toBe(snapshot.plan.positions.meanPerDay[1]);
    expect(availableAfter).toBeNull();
    adviser.release();
  });

  it('drops the questions on what has been read before, and tells those who asked', async () => {
    const snapshot = await plannedBasis();
    const adviser = new WorkerAdviser(() => new ChannelThread(adviserService()));

    const dropped = adviser.explainTransfer(snapshot, move);
    const answered = adviser.explainTransfer({ ...snapshot }, move);

    await expect(dropped).rejects.toMatchObject({ code: 'cancelled' });
    await expect(answered).resolves.toMatchObject({ planned: { quantity: expect.any(Number) } });
    adviser.release();
  });

  it('says so when its thread is lost, and answers the next question in a new one', async () => {
    const snapshot = await plannedBasis();
    const threads: ChannelThread[] = [];
    const adviser = new WorkerAdviser(() => {
      const thread = new ChannelThread(adviserService());
      threads.push(thread);
      return thread;
    });

    const asked = adviser.positionReport(snapshot, 1);
    threads[0]!.crash();

    await expect(asked).rejects.toMatchObject({ code: 'lost' });
    await expect(adviser.positionReport(snapshot, 1)).resolves.toBeDefined();
    adviser.release();
  });

  it('names a mistake of its own', async () => {
    const snapshot = await plannedBasis();
    const adviser = new WorkerAdviser(() => new ChannelThread(adviserService()));

    const asked = adviser.positionReport({ ...snapshot, plan: null }, 99);

    await expect(asked).rejects.toMatchObject({ code: 'bug' });
    adviser.release();
  });
});
