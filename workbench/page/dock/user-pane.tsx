import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { connectFrame } from '../../transport/connect-frame';
import type { WorkbenchSession } from '../workbench-session';
import type { OpenFile } from '../workbench-state';

const useStyles = makeStyles({
  pane: {
    position: 'absolute',
    inset: 0,
    '> iframe': { width: '100%', height: '100%', border: 'none', display: 'block' },
  },
  // Hidden but alive: its functions and events continue.
  away: { visibility: 'hidden' },
});

interface Props {
  readonly session: WorkbenchSession;
  readonly file: OpenFile;
  readonly user: string;
  readonly paneUrl: string;
  readonly isShown: boolean;
  readonly isDark: boolean;
}

/** The add-in's own page, as it runs for one user. */
export function UserPane({ session, file, user, paneUrl, isShown, isDark }: Props) {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  const isDarkNow = useRef(isDark);

  useEffect(() => {
    isDarkNow.current = isDark;
    const frame = place.current?.querySelector('iframe');
    if (frame) frame.style.colorScheme = isDark ? 'dark' : 'light';
  }, [isDark]);

  useEffect(() => {
    // The client reads the name of its frame. A browser takes that name only before the frame is in
    // the page.
    const frame = document.createElement('iframe');
    frame.title = `Evenstock for ${user}`;
    const connection = connectFrame(file.host, frame, {
      user,
      paneUrl,
      dark: isDarkNow.current,
      showPane: (isPaneShown) => {
        session.showPane(isPaneShown);
      },
      showDialog: (url, closed) => {
        session.showDialog({ url, closed });
      },
    });
    place.current?.append(frame);
    session.paneConnected(user, connection);
    return () => {
      connection.close();
      frame.remove();
    };
  }, [session, file, user, paneUrl]);

  return <div ref={place} className={mergeClasses(styles.pane, !isShown && styles.away)} />;
}
