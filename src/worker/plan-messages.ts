import { PlanParts, type PlanPart } from '../planning/report/plan-parts';
import type { PlanResult, Progress } from '../planning/network/plan-result';
import { bugFailure, type BugData } from './bug-data';

/**
 * What a planning thread posts on the port of a plan. Lines and alerts, of which there may be a
 * hundred thousand, come in parts before the rest: as one message they would be in memory three
 * times, in the thread, on their way and in the page.
 */
export type PlanMessage =
  | { readonly progress: Progress }
  | PlanPart
  | { readonly rest: PlanResult; readonly isRemembered: boolean }
  | { readonly bug: BugData };

/** What a caller posts to have the best plan so far. */
export const FINISH = 'finish';

/** What a caller posts for each part that it has taken. */
export const TAKEN = 'taken';

/** Posts a message, which keeps the order that it has on its port. */
export function post(port: MessagePort, message: PlanMessage, owned: ArrayBuffer[] = []): void {
  port.postMessage(message, owned);
}

/** A plan, and whether its thread knows what the next plan can use. */
export interface ReceivedResult {
  readonly result: PlanResult;
  readonly isRemembered: boolean;
}

/** Puts the plan together that is posted on a port; rejects with a `PlannerFailure` for a bug. */
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
        const { rest, isRemembered } = data;
        resolve({ result: parts.whole(rest), isRemembered });
      } else {
        parts.take(data);
        port.postMessage(TAKEN);
      }
    };
  });
}
