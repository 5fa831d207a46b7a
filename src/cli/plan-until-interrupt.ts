import { performance } from 'node:perf_hooks';
import type { Network } from '../planning/network/network';
import type { PlanResult, Progress } from '../planning/network/plan-result';
import type { PlanSettings } from '../planning/network/settings';
import { plan } from '../planning/plan';
import { yieldToEventLoop } from '../worker/yield-to-event-loop';
import { FirstInterrupt } from './first-interrupt';

/** Plans a network. The first Ctrl-C ends the plan with the best one so far. */
export async function planUntilInterrupt(
  network: Network,
  settings: PlanSettings,
  onProgress: (progress: Progress) => void,
): Promise<PlanResult> {
  const interrupt = new FirstInterrupt();
  const now = () => performance.now();
  return await plan(network, settings, {
    onProgress,
    now,
    stop: interrupt.signal,
    pause: yieldToEventLoop(now),
  }).finally(interrupt.stopListening);
}
