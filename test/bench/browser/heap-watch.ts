import type { CDPSession } from 'playwright-core';

/** The most memory that the page and its workers took when they were looked at, in MB. */
export interface HeapPeaks {
  readonly page: number;
  /** All workers of the page together. */
  readonly workers: number;
}

/** What V8 and the browser say of one thread, in bytes. */
interface HeapUsage {
  /** The heap of objects, room for more included. */
  readonly totalSize: number;
  /** Array buffers, which lie outside it. */
  readonly backingStorageSize: number;
}

/** Milliseconds between two looks. */
const LOOK_EVERY = 50;

/**
 * Looks at the heaps of a page and its workers until it is told to end. A thread that copies
 * messages is not heard meanwhile: what these take is in the memory of the process alone.
 */
export class HeapWatch {
  private readonly workers = new Map<string, number>();
  private readonly peak = { page: 0, workers: 0 };
  private timer: NodeJS.Timeout | null = null;
  private asked = 0;

  /** @param page a session with the page, for this watch alone */
  constructor(private readonly page: CDPSession) {}

  async begin(): Promise<void> {
    this.page.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
      if (targetInfo.type === 'worker') this.workers.set(sessionId, 0);
    });
    this.page.on('Target.detachedFromTarget', ({ sessionId }) => {
      this.workers.delete(sessionId);
    });
    this.page.on('Target.receivedMessageFromTarget', ({ sessionId, message }) => {
      const { result } = JSON.parse(message) as { result?: HeapUsage };
      if (result?.totalSize !== undefined) this.noteWorker(sessionId, megabytes(result));
    });
    await this.page.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: false,
      // The page's session cannot tell apart the answers of sessions that it does not know.
      flatten: false,
    });
    this.timer = setInterval(() => void this.look(), LOOK_EVERY);
  }

  end(): HeapPeaks {
    clearInterval(this.timer!);
    return this.peak;
  }

  private async look(): Promise<void> {
    for (const sessionId of this.workers.keys()) {
      this.asked += 1;
      const message = JSON.stringify({ id: this.asked, method: 'Runtime.getHeapUsage' });
      // A worker may end between two looks.
      this.page
        .send('Target.sendMessageToTarget', { sessionId, message })
        .catch(() => this.workers.delete(sessionId));
    }
    const usage = (await this.page.send('Runtime.getHeapUsage')) as unknown as HeapUsage;
    this.peak.page = Math.max(this.peak.page, megabytes(usage));
  }

  private noteWorker(sessionId: string, taken: number): void {
    if (!this.workers.has(sessionId)) return;
    this.workers.set(sessionId, taken);
    const together = [...this.workers.values()].reduce((sum, each) => sum + each, 0);
    this.peak.workers = Math.max(this.peak.workers, together);
  }
}

function megabytes({ totalSize, backingStorageSize }: HeapUsage): number {
  return (totalSize + backingStorageSize) / 2 ** 20;
}
