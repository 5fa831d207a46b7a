import { useEffect } from 'react';
import type { RebalanceSession } from './session/rebalance-session';

/**
 * Checks the workbook for changes each time the user returns to the pane. If the user returns with a
 * press, the check waits for its end. Its result could move the button away from under the pointer,
 * and the click would be lost.
 */
export function useCheckOnFocus(session: RebalanceSession): void {
  useEffect(() => {
    let isPressing = false;
    let isDue = false;
    const check = () => void session.check();
    const begin = () => {
      isPressing = true;
    };
    const end = () => {
      isPressing = false;
      // The browser dispatches the click after this event, in the same task.
      if (isDue) setTimeout(check);
      isDue = false;
    };
    const onFocus = () => {
      if (isPressing) isDue = true;
      else check();
    };
    const stop = new AbortController();
    const { signal } = stop;
    window.addEventListener('focus', onFocus, { signal });
    window.addEventListener('pointerdown', begin, { signal, capture: true });
    for (const type of ['pointerup', 'pointercancel']) {
      window.addEventListener(type, end, { signal, capture: true });
    }
    return () => {
      stop.abort();
    };
  }, [session]);
}
