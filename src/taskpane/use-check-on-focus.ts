import { useEffect } from 'react';
import type { RebalanceSession } from './session/rebalance-session';

/** Has the workbook checked for changes each time the user comes back to the pane. */
export function useCheckOnFocus(session: RebalanceSession): void {
  useEffect(() => {
    const check = () => void session.check();
    window.addEventListener('focus', check);
    return () => {
      window.removeEventListener('focus', check);
    };
  }, [session]);
}
