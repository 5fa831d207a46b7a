import { useEffect, useRef } from 'react';
import type { PaneState } from './session/pane-state';
import type { RebalanceSession } from './session/rebalance-session';

/**
 * Lets a person for whom lines wait land on the Sign-off page: once, after the first reading, and only if the workbook
 * has approvers.
 */
export function useLandingPage(
  session: RebalanceSession,
  { reading, activity }: PaneState,
  onAwaited: () => void,
): void {
  const isAsked = useRef(false);
  useEffect(() => {
    if (isAsked.current || activity !== null || !reading?.planned) return;
    isAsked.current = true;
    if (reading.planned.approvers.length === 0) return;
    void import('./sign-off/sign-off-session')
      .then(({ awaitsPerson }) => awaitsPerson(session))
      .then((isAwaited) => {
        if (isAwaited) onAwaited();
      })
      // Nobody asked for it: where Excel refuses, the page opens as for everybody.
      .catch(() => undefined);
  }, [session, reading, activity, onAwaited]);
}
