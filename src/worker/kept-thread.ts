import type { PlannerService } from './planner-service';
import { end, type StartedThread } from './started-thread';
import { failureOf } from './thread-failure';

type Planning = StartedThread<PlannerService>;

/** A place for one thread that remembers its last plan, for the next to go on from. */
export class WarmWorker {
  private planning: Planning | null = null;
  private stop = new AbortController();

  /** @param keepFor milliseconds until a thread that nobody has taken ends; 0: at once */
  constructor(private readonly keepFor: number) {}

  /** Keeps a thread until it is taken, in place of another; ends it should it fail meanwhile. */
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

  /** The thread that is kept, which is the caller's from then on; null without one. */
  take(): Planning | null {
    const { planning } = this;
    this.planning = null;
    this.stop.abort();
    return planning;
  }
}
