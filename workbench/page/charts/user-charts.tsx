import { useCallback, useSyncExternalStore } from 'react';
import type { WorkbookModel } from '../../host/model/workbook-model';
import type { UserWindow } from '../../host/user-window';
import { ChartsStrip } from './charts-strip';

interface Props {
  readonly workbook: WorkbookModel;
  readonly window: UserWindow;
  readonly isDark: boolean;
}

/** The charts of a user's active sheet. */
export function UserCharts({ workbook, window, isDark }: Props) {
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = [window.onChange(listener), workbook.onChange(listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
    [workbook, window],
  );
  const sheet = useSyncExternalStore(subscribe, () => window.activeSheet);
  return <ChartsStrip key={sheet.id} sheet={sheet} isDark={isDark} />;
}
