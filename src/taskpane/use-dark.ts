import { useSyncExternalStore } from 'react';

const prefersDark = '(prefers-color-scheme: dark)';

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(prefersDark);
  query.addEventListener('change', listener);
  return () => {
    query.removeEventListener('change', listener);
  };
}

/** Whether to use the dark theme: as in Office, or as in the system if Office does not say. */
export function useDark(isOfficeDark: boolean | null): boolean {
  const isSystemDark = useSyncExternalStore(
    subscribe,
    () => window.matchMedia(prefersDark).matches,
  );
  return isOfficeDark ?? isSystemDark;
}
