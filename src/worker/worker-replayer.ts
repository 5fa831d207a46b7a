import { transfer, type Remote } from 'comlink';
import type { Network } from '../planning/network/network';
import type { PlanSettings } from '../planning/network/settings';
import type { SweepResult } from '../planning/replay/sweep-settings';
import { bugFailure } from './bug-data';
import { STOP } from './plan-messages';
import { PlannerFailure } from './planner';
import type { ReplayMessage, ReplayService } from './replay-service';
import type { ReplayAnswer, ReplayedHistory, Replayer, ReplayOptions } from './replayer';
import { end, started } from './started-thread';
import { failureOf, type PlannerThread } from './thread-failure';

/** A replayer in the browser: a Web Worker for each question. */
export class WorkerReplayer implements Replayer {
  constructor(private readonly startThread: () => PlannerThread) {}

  replay(network: Network, settings: PlanSettings, options?: ReplayOptions) {
    return this.ask<ReplayedHistory>(options, (service, page) =>
      service.replay(network, settings, page),
    );
  }

  sweep(network: Network, settings: PlanSettings, options?: ReplayOptions) {
    return this.ask<SweepResult>(options, (service, page) =>
      service.sweep(network, settings, page),
    );
  }

  private async ask<Answer>(
    { onProgress, stop }: ReplayOptions = {},
    question: (service: Remote<ReplayService>, page: MessagePort) => Promise<void>,
  ): Promise<ReplayAnswer<Answer>> {
    const replaying = started<ReplayService>(this.startThread());
    const { port1: port, port2: page } = new MessageChannel();
    const done = new AbortController();
    const sendStop = () => {
      port.postMessage(STOP);
    };
    stop?.addEventListener('abort', sendStop, { signal: done.signal });
    try {
      const answered = answerOn<Answer>(port, onProgress);
      const called = question(replaying.service, transfer(page, [page]));
      return await Promise.race([
        answered,
        called.then(() => answered, lost),
        failureOf(replaying.thread, done.signal).catch(lost),
      ]);
    } finally {
      done.abort();
      port.close();
      end(replaying);
    }
  }
}

/** The answer that arrives on a port; rejects with a `PlannerFailure` for a bug. */
function answerOn<Answer>(port: MessagePort, onProgress: ReplayOptions['onProgress']) {
  return new Promise<ReplayAnswer<Answer>>((resolve, reject) => {
    port.onmessage = ({ data }: MessageEvent<ReplayMessage<Answer>>) => {
      if ('progress' in data) onProgress?.(data.progress);
      else if ('answer' in data) resolve(data.answer);
      else reject(bugFailure(data.bug));
    };
  });
}

function lost(cause: unknown): never {
  throw new PlannerFailure(
    'lost',
    'The replay stopped before it was done.',
    'Close other workbooks to free memory, then try again.',
    { cause },
  );
}
