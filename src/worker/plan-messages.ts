import { PlanParts, type PlanPart } from '../planning/report/plan-parts';
import type { PlanResult, Progress } from '../planning/network/plan-result';
import { bugFailure, type BugData } from './bug-data';

/**
 * A message of a planning thread on the port of a plan. Lines and alerts, often a hundred thousand,
 * come in parts before the rest. One large message would be in memory three times: in the thread, in
 * flight and in the page.
 */
export type PlanMessage =
  | { readonly progress: Progress }
  | PlanPart
  | { readonly rest: PlanResult; readonly isCached: boolean }
  | { readonly bug: BugData };

/** Posted by the caller to stop with the best plan so far. */
export const STOP = 'stop';

/** Posted by the caller for each part that it received. */
export const TAKEN = 'taken';

/** Posts a message; a port delivers messages in order. */
export function post(port: MessagePort, message: PlanMessage, owned: ArrayBuffer[] = []): void {
  port.postMessage(message, owned);
}

/** A plan, and whether its thread kept a cache for the next one. */
export interface ReceivedResult {
  readonly result: PlanResult;
  readonly isCached: boolean;
}

/** Assembles the plan that is posted on a port; rejects with a `PlannerFailure` for a bug. */
export function receivedResult(
  port: MessagePort,
  onProgress: ((progress: Progress) => void) | undefined,
): Promise<ReceivedResult> {
  const parts = new PlanParts();
  return new Promise((resolve, reject) => {
    port.onmessage = ({ data }: MessageEvent<PlanMessage>) => {
      if ('progress' in data) onProgress?.(data.progress);
      else if ('bug' in data) reject(bugFailure(data.bug));
      else if ('rest' in data) {
        const { rest, isCached } = data;
        resolve({ result: parts.whole(rest), isCached });
      } else {
        parts.take(data);
        port.postMessage(TAKEN);
      }
    };
  });
}
