import type { PlannerService } from './planner-service';
import { end, type StartedThread } from './started-thread';
import { failureOf } from './thread-failure';

type Planning = StartedThread<PlannerService>;

/** Keeps one worker alive with its plan cache, so that the next plan starts warm. */
export class WarmWorker {
  private planning: Planning | null = null;
  private stop = new AbortController();

  /** @param keepFor milliseconds until an idle thread ends; 0: at once */
  constructor(private readonly keepFor: number) {}

  /** Keeps a thread until it is taken, and ends the one kept before. A kept thread that fails ends, too. */
  keep(planning: Planning): void {
    const other = this.take();
    if (other !== null) end(other);
    if (this.keepFor <= 0) {
      end(planning);
      return;
    }
    const drop = (): void => {
      this.take();
      end(planning);
    };
    const timer = setTimeout(drop, this.keepFor);
    this.stop = new AbortController();
    this.stop.signal.addEventListener('abort', () => {
      clearTimeout(timer);
    });
    failureOf(planning.thread, this.stop.signal).catch(drop);
    this.planning = planning;
  }

  /** Hands the kept thread over to the caller; null if there is none. */
  take(): Planning | null {
    const { planning } = this;
    this.planning = null;
    this.stop.abort();
    return planning;
  }
}
