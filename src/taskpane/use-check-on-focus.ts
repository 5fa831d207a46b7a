import { useEffect } from 'react';
import type { RebalanceSession } from './session/rebalance-session';

/**
 * Has the workbook checked for changes each time the user comes back to the pane. Who comes back by
 * pressing something has that done first: what a check finds may move it, and a press is lost on what
 * is no longer under the pointer when it ends.
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
      // The click comes after the end of the press, in the same task.
      if (isDue) setTimeout(check);
      isDue = false;
    };
    const comeBack = () => {
      if (isPressing) isDue = true;
      else check();
    };
    const stop = new AbortController();
    const { signal } = stop;
    window.addEventListener('focus', comeBack, { signal });
    window.addEventListener('pointerdown', begin, { signal, capture: true });
    for (const type of ['pointerup', 'pointercancel']) {
      window.addEventListener(type, end, { signal, capture: true });
    }
    return () => {
      stop.abort();
    };
  }, [session]);
}
