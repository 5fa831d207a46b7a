import type { PlanSnapshot } from '../../worker/adviser';
import type { Replayer, ReplayedHistory } from '../../worker/replayer';
import { inputFingerprint } from '../session/fingerprint';
import type { Trouble } from '../session/pane-state';
import { troubleOf } from '../session/trouble';
import { Store } from '../store';

/** A replay that is running. */
export interface ReplayActivity {
  /** Share of the work that is done, 0 to 1. */
  readonly share: number;
  /** Milliseconds since the start. */
  readonly elapsed: number;
  readonly isStopping: boolean;
}

/** Everything that the Replay page shows. */
export interface ReplayState {
  /** Null while nothing runs. */
  readonly activity: ReplayActivity | null;
  /** The last replay. */
  readonly replayed: ReplayedHistory | null;
  /** One sentence why the workbook cannot be replayed. */
  readonly refusal: string | null;
  readonly trouble: Trouble | null;
  /** The input has changed since the last replay. */
  readonly isStale: boolean;
}

type Input = Pick<PlanSnapshot, 'network' | 'settings'>;

/** The commands of the Replay page. A replay goes on while another page is open. */
export class ReplaySession {
  private readonly store = new Store<ReplayState>({
    ...{ activity: null, replayed: null, refusal: null, trouble: null, isStale: false },
  });
  private stopping = new AbortController();
  /** The fingerprint of what was replayed last. */
  private replayedInput = '';

  constructor(
    private readonly replayer: Replayer,
    /** A clock in milliseconds. */
    private readonly now: () => number,
  ) {}

  /** The present state; the same object until something changes. */
  readonly current = this.store.current;

  /** Calls the listener after each change of state; returns a function that ends this. */
  readonly subscribe = this.store.subscribe;

  /** Replays the sales history of what was read. Does nothing while a replay runs. */
  async replay(input: Input): Promise<void> {
    if (this.current().activity !== null) return;
    const started = this.now();
    const stopping = new AbortController();
    this.stopping = stopping;
    const report = (share: number): void => {
      const elapsed = this.now() - started;
      const isStopping = stopping.signal.aborted;
      this.store.change({ activity: { share, elapsed, isStopping } });
    };
    this.store.change({ refusal: null, trouble: null });
    report(0);
    try {
      const { network, settings } = input;
      const answer = await this.replayer.replay(network, settings, {
        stop: stopping.signal,
        onProgress: ({ share }) => {
          report(share);
        },
      });
      this.replayedInput = await inputFingerprint(input);
      this.store.change(
        'refusal' in answer
          ? { refusal: answer.refusal, replayed: null }
          : { replayed: answer, isStale: false },
      );
    } catch (error) {
      this.store.change({ trouble: troubleOf(error) });
    } finally {
      this.store.change({ activity: null });
    }
  }

  /** Ends the replay with the weeks so far. */
  keep(): void {
    const { activity } = this.current();
    if (activity === null) return;
    this.store.change({ activity: { ...activity, isStopping: true } });
    this.stopping.abort();
  }

  /** Marks the last replay as stale if the input is another one by now. */
  async check(input: Input): Promise<void> {
    const { replayed } = this.current();
    if (replayed === null) return;
    const isStale = (await inputFingerprint(input)) !== this.replayedInput;
    if (this.current().replayed === replayed) this.store.change({ isStale });
  }
}
