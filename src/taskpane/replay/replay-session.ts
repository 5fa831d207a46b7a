import type { PlanSnapshot } from '../../worker/adviser';
import type { SweepResult } from '../../planning/replay/sweep-settings';
import type { AskReplayer, Replayer, ReplayedHistory } from '../../worker/replayer';
import { inputFingerprint } from '../session/fingerprint';
import type { Trouble } from '../session/pane-state';
import { troubleOf } from '../session/trouble';
import { Store } from '../store';

/** A replay or a sweep that is running. */
export interface ReplayActivity {
  readonly kind: 'replay' | 'sweep';
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
  /** The last sweep of settings. */
  readonly swept: SweepResult | null;
  /** One sentence why the workbook cannot be replayed. */
  readonly refusal: string | null;
  readonly trouble: Trouble | null;
  /** The input has changed since the last replay or sweep. */
  readonly isStale: boolean;
}

type Input = Pick<PlanSnapshot, 'network' | 'settings'>;

/** The commands of the Replay page. A replay goes on while another page is open. */
export class ReplaySession {
  private readonly store = new Store<ReplayState>({
    ...{ activity: null, replayed: null, swept: null },
    ...{ refusal: null, trouble: null, isStale: false },
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

  /** Replays the sales history of what was read. Does nothing while a replay or a sweep runs. */
  async replay(input: Input): Promise<void> {
    const { replayer } = this;
    await this.run(
      'replay',
      input,
      (...given) => replayer.replay(...given),
      (replayed) => {
        this.store.change({ replayed });
      },
    );
  }

  /** Replays it under other settings. Does nothing while a replay or a sweep runs. */
  async sweep(input: Input): Promise<void> {
    const { replayer } = this;
    await this.run(
      'sweep',
      input,
      (...given) => replayer.sweep(...given),
      (swept) => {
        this.store.change({ swept });
      },
    );
  }

  /** Ends the replay or the sweep with what is done so far. */
  keep(): void {
    const { activity } = this.current();
    if (activity === null) return;
    this.store.change({ activity: { ...activity, isStopping: true } });
    this.stopping.abort();
  }

  /** Marks what is shown as stale if the input is another one by now. */
  async check(input: Input): Promise<void> {
    const { replayed, swept } = this.current();
    if (replayed === null && swept === null) return;
    const asked = await inputFingerprint(input);
    this.store.change({ isStale: asked !== this.replayedInput });
  }

  private async run<Answer extends object>(
    kind: ReplayActivity['kind'],
    input: Input,
    ask: AskReplayer<Answer>,
    show: (answer: Answer) => void,
  ): Promise<void> {
    if (this.current().activity !== null) return;
    const started = this.now();
    const stopping = new AbortController();
    this.stopping = stopping;
    const report = (share: number): void => {
      const elapsed = this.now() - started;
      const isStopping = stopping.signal.aborted;
      this.store.change({ activity: { kind, share, elapsed, isStopping } });
    };
    this.store.change({ refusal: null, trouble: null });
    report(0);
    try {
      const options = { stop: stopping.signal, onProgress: report };
      const answer = await ask(input.network, input.settings, options);
      await this.forgetOthers(input);
      if ('refusal' in answer) this.store.change({ refusal: answer.refusal });
      else show(answer);
    } catch (error) {
      this.store.change({ trouble: troubleOf(error) });
    } finally {
      this.store.change({ activity: null });
    }
  }

  /** Replays and sweeps of an earlier input leave the page. */
  private async forgetOthers(input: Input): Promise<void> {
    const asked = await inputFingerprint(input);
    if (asked !== this.replayedInput) {
      this.store.change({ replayed: null, swept: null, isStale: false });
    }
    this.replayedInput = asked;
  }
}
