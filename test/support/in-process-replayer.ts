import { replayService, type ReplayMessage } from '../../src/worker/replay-service';
import type { Replayer, ReplayAnswer } from '../../src/worker/replayer';

/** The real replayer on the test's own thread. */
export const inProcessReplayer: Replayer = {
  async replay(network, settings, { onProgress } = {}) {
    const answers: ReplayAnswer[] = [];
    const page = {
      postMessage(message: ReplayMessage) {
        if ('progress' in message) onProgress?.(message.progress);
        else if ('answer' in message) answers.push(message.answer);
        else throw new Error(message.bug.message);
      },
    };
    const service = replayService(() => performance.now());
    await service.replay(network, settings, page as unknown as MessagePort);
    return answers[0]!;
  },
};
