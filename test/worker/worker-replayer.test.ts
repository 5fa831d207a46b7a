import type { SweepResult } from '../../src/planning/replay/sweep-settings';
import { replayService } from '../../src/worker/replay-service';
import { WorkerReplayer } from '../../src/worker/worker-replayer';
import type { ReplayedHistory } from '../../src/worker/replayer';
import { flatWorld } from '../support/worlds/flat-world';
import { TINY_CHAIN } from '../support/worlds/flat-worlds';
import { ChannelThread } from './channel-thread';

const { network, settings } = flatWorld({ ...TINY_CHAIN, products: 2, historyDays: 112 }, 1);
const service = () => replayService(() => performance.now());

afterEach(() => {
  expect(ChannelThread.running).toBe(0);
});

describe('The replayer in a thread of its own', () => {
  it('replays half of the history and reports progress', async () => {
    const shares: number[] = [];
    const replayer = new WorkerReplayer(() => new ChannelThread(service()));
    const answer = (await replayer.replay(network, settings, {
      onProgress: (share) => shares.push(share),
    })) as ReplayedHistory;

    expect(answer.firstDay).toBe(settings.planDate - 56);
    expect(answer.comparison.days).toBe(56);
    expect(answer.comparison.results).toHaveLength(4);
    expect(shares.length).toBeGreaterThan(0);
  });

  it('keeps the weeks so far when stopped', async () => {
    const stop = new AbortController();
    const replayer = new WorkerReplayer(() => new ChannelThread(service()));
    const answer = (await replayer.replay(network, settings, {
      stop: stop.signal,
      onProgress: () => {
        stop.abort();
      },
    })) as ReplayedHistory;

    expect(answer.comparison.days).toBeLessThan(56);
    expect(answer.comparison.wantedDays).toBe(56);
  });

  it('sweeps settings until it is stopped', async () => {
    const stop = new AbortController();
    const replayer = new WorkerReplayer(() => new ChannelThread(service()));
    const answer = (await replayer.sweep(network, settings, {
      stop: stop.signal,
      onProgress: (share) => {
        if (share > 0.1) stop.abort();
      },
    })) as SweepResult;

    expect(answer.days).toBe(28);
    expect(answer.points.length).toBeGreaterThan(0);
    expect(answer.points.length).toBeLessThan(answer.wanted);
  });

  it('says why a history cannot be replayed', async () => {
    const short = flatWorld({ ...TINY_CHAIN, products: 1, historyDays: 31 }, 1);
    const replayer = new WorkerReplayer(() => new ChannelThread(service()));
    expect(await replayer.replay(short.network, short.settings)).toEqual({
      refusal:
        'The sales history has 3 weeks, and a replay needs 12: add older sales to the table Demand.',
    });
  });

  it('says so when its thread is lost', async () => {
    const threads: ChannelThread[] = [];
    const replayer = new WorkerReplayer(() => {
      threads.push(new ChannelThread(service()));
      return threads[0]!;
    });
    const replaying = replayer.replay(network, settings);
    threads[0]!.crash();
    await expect(replaying).rejects.toMatchObject({ code: 'lost' });
  });
});
