import { useState } from 'react';
import { useDark } from '../../src/taskpane/use-dark';

const storageKey = 'workbench.dark';

/** Whether the page is dark: as the person chose last, or else as the system asks. */
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
