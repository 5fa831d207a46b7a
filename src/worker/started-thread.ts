import { releaseProxy, wrap, type Remote } from 'comlink';
import type { PlannerThread } from './thread-failure';

/** A thread and its service. */
export interface StartedThread<Service> {
  readonly thread: PlannerThread;
  readonly service: Remote<Service>;
}

/** Connects to a started thread. */
export function started<Service>(thread: PlannerThread): StartedThread<Service> {
  return { thread, service: wrap<Service>(thread) };
}

/** Ends a thread at once, even a busy one that reads no messages. */
export function end<Service>({ thread, service }: StartedThread<Service>): void {
  service[releaseProxy]();
  thread.terminate();
}
