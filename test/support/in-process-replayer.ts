import {
  replayService,
  type ReplayMessage,
  type ReplayService,
} from '../../src/worker/replay-service';
import type { AskReplayer, ReplayAnswer, Replayer } from '../../src/worker/replayer';

/** The real replayer on the test's own thread. */
export const inProcessReplayer: Replayer = { replay: asking('replay'), sweep: asking('sweep') };

function asking<Answer>(what: keyof ReplayService): AskReplayer<Answer> {
  return async (network, settings, { onProgress } = {}) => {
    const answers: ReplayAnswer<Answer>[] = [];
    const page = {
      postMessage(message: ReplayMessage<Answer>) {
        if ('progress' in message) onProgress?.(message.progress);
        else if ('answer' in message) answers.push(message.answer);
        else throw new Error(message.bug.message);
      },
    };
    const service = replayService(() => performance.now());
    await service[what](network, settings, page as unknown as MessagePort);
    return answers[0]!;
  };
}
