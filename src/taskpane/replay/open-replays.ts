import type { PlannerThread } from '../../worker/thread-failure';
import { WorkerReplayer } from '../../worker/worker-replayer';
import { ReplaySession } from './replay-session';

/** The session of replays in the browser. */
export function openReplays(startThread: () => PlannerThread): ReplaySession {
  return new ReplaySession(new WorkerReplayer(startThread), () => performance.now());
}
