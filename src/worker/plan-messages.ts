import type { Alert, PlanResult, Progress, Transfer } from '../planning/plan-result';
import { bugFailure, type BugData } from './bug-data';
import { columnBuffers } from './column-buffers';

/**
 * What a planning thread posts on the port of a plan. Lines and alerts, of which there may be a
 * hundred thousand, come in parts before the rest: as one message they would be in memory three
 * times, in the thread, on their way and in the page.
 */
export type PlanMessage =
  | { readonly progress: Progress }
  | { readonly transfers: readonly Transfer[] }
  | { readonly alerts: readonly Alert[] }
  | { readonly rest: PlanResult; readonly isRemembered: boolean }
  | { readonly bug: BugData };

/** What a caller posts to have the best plan so far. */
export const FINISH = 'finish';

/** Alerts in a message. */
const ALERTS_A_PART = 500;

/**
 * Posts what is not posted yet of a plan, and ends with it.
 *
 * @param isRemembered whether the thread knows what the next plan can use
 */
export function postResult(port: MessagePort, result: PlanResult, isRemembered: boolean): void {
  const { alerts } = result;
  for (let first = 0; first < alerts.length; first += ALERTS_A_PART) {
    post(port, { alerts: alerts.slice(first, first + ALERTS_A_PART) });
  }
  const rest = { ...result, alerts: [] };
  // The columns move to the page: the thread needs them no more, and has no room for two.
  post(port, { rest, isRemembered }, columnBuffers(result.positions));
}

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
  const transfers: Transfer[] = [];
  const alerts: Alert[] = [];
  return new Promise((resolve, reject) => {
    port.onmessage = ({ data }: MessageEvent<PlanMessage>) => {
      if ('progress' in data) onProgress?.(data.progress);
      else if ('transfers' in data) transfers.push(...data.transfers);
      else if ('alerts' in data) alerts.push(...data.alerts);
      else if ('rest' in data) {
        const { rest, isRemembered } = data;
        resolve({ result: { ...rest, transfers, alerts }, isRemembered });
      } else reject(bugFailure(data.bug));
    };
  });
}
