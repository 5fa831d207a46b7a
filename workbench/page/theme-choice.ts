import { useState } from 'react';
import { useDark } from '../../src/taskpane/use-dark';

const storageKey = 'workbench.dark';

/** Whether the page is dark: the user's last choice, or else the setting of the system. */
export function useThemeChoice(): readonly [isDark: boolean, choose: (isDark: boolean) => void] {
  const [choice, setChoice] = useState(() => {
    const kept = localStorage.getItem(storageKey);
    return kept === null ? null : kept === 'yes';
  });
  return [
    useDark(choice),
    (isDark) => {
      localStorage.setItem(storageKey, isDark ? 'yes' : 'no');
      setChoice(isDark);
    },
  ];
}
