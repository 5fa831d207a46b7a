/** @jest-environment node */
import { ReplaySession } from '../../../src/taskpane/replay/replay-session';
import { PlannerFailure } from '../../../src/worker/planner';
import type {
  ReplayAnswer,
  ReplayedHistory,
  Replayer,
  ReplayOptions,
} from '../../../src/worker/replayer';
import { flatWorld } from '../../support/worlds/flat-world';
import { TINY_CHAIN } from '../../support/worlds/flat-worlds';

const { network, settings } = flatWorld(TINY_CHAIN, 1);
const input = { network, settings };
const answer: ReplayAnswer<ReplayedHistory> = {
  firstDay: 46_000,
  comparison: { days: 0, wantedDays: 182, results: [] },
  caveats: [],
};

/** A replayer whose replays the test ends. */
class HeldReplayer implements Replayer {
  options: ReplayOptions = {};
  resolve: (answer: ReplayAnswer<ReplayedHistory>) => void = () => undefined;
  reject: (error: unknown) => void = () => undefined;

  sweep() {
    return Promise.resolve({ days: 91, points: [], wanted: 16, best: -1, trial: null });
  }

  replay(
    _network: unknown,
    _settings: unknown,
    options: ReplayOptions = {},
  ): Promise<ReplayAnswer<ReplayedHistory>> {
    this.options = options;
    return new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
  }
}

function started() {
  let time = 0;
  const replayer = new HeldReplayer();
  const session = new ReplaySession(replayer, () => time);
  const done = session.replay(input);
  return {
    ...{ replayer, session, done },
    at: (milliseconds: number) => {
      time = milliseconds;
    },
  };
}

describe('ReplaySession', () => {
  it('shows progress and the time so far, then the replay', async () => {
    const { replayer, session, done, at } = started();
    expect(session.current().activity).toEqual({
      ...{ kind: 'replay', share: 0, elapsed: 0, isStopping: false },
    });
    at(500);
    replayer.options.onProgress!(0.25);
    expect(session.current().activity).toEqual({
      ...{ kind: 'replay', share: 0.25, elapsed: 500, isStopping: false },
    });
    replayer.resolve(answer);
    await done;
    expect(session.current()).toMatchObject({ activity: null, replayed: answer, isStale: false });
  });

  it('passes on that the user wants to keep what is done', async () => {
    const { replayer, session, done } = started();
    session.keep();
    expect(replayer.options.stop!.aborted).toBe(true);
    expect(session.current().activity!.isStopping).toBe(true);
    replayer.resolve(answer);
    await done;
    expect(session.current().replayed).toEqual(answer);
  });

  it('shows why there is no replay', async () => {
    const { replayer, session, done } = started();
    replayer.resolve({ refusal: 'Too short.' });
    await done;
    expect(session.current()).toMatchObject({ refusal: 'Too short.', replayed: null });
  });

  it('shows what went wrong, and keeps the last replay', async () => {
    const { replayer, session, done } = started();
    replayer.resolve(answer);
    await done;
    const again = session.replay(input);
    replayer.reject(new PlannerFailure('lost', 'It stopped.', 'Try again.'));
    await again;
    expect(session.current()).toMatchObject({ activity: null, replayed: answer });
    expect(session.current().trouble!.reasons).toEqual([
      { message: 'It stopped.', remedy: 'Try again.' },
    ]);
  });

  it('keeps a replay beside a sweep of the same input, and drops it for another input', async () => {
    const { replayer, session, done } = started();
    replayer.resolve(answer);
    await done;
    await session.sweep(input);
    expect(session.current()).toMatchObject({ replayed: answer, swept: { wanted: 16 } });
    await session.sweep({ network, settings: { ...settings, caution: 2 } });
    expect(session.current()).toMatchObject({ replayed: null, swept: { wanted: 16 } });
  });

  it('is stale once the input is another one', async () => {
    const { replayer, session, done } = started();
    replayer.resolve(answer);
    await done;
    await session.check({ network: { ...network }, settings });
    expect(session.current().isStale).toBe(false);
    await session.check({ network, settings: { ...settings, caution: 2 } });
    expect(session.current().isStale).toBe(true);
  });
});
