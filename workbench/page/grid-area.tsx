import { Spinner, makeStyles } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Grid } from '../univer/open-grid';
import type { AddIn } from './add-in';
import { fixGridAccessibility } from './grid-accessibility';
import { startGrid } from './start-grid';
import type { WorkbenchSession } from './workbench-session';
import type { OpenFile } from './workbench-state';

const useStyles = makeStyles({
  area: { position: 'relative', flexGrow: 1, minHeight: 0 },
  grid: { position: 'absolute', inset: 0 },
  waiting: { position: 'absolute', inset: 0, display: 'grid', placeItems: 'center' },
});

interface Props {
  readonly session: WorkbenchSession;
  readonly file: OpenFile;
  /** The user who works in the grid. */
  readonly user: string;
  readonly addIn: AddIn;
  readonly site: URL;
  readonly isDark: boolean;
}

/** The workbook's cells, sheet tabs and formula bar. */
export function GridArea({ session, file, user, addIn, site, isDark }: Props) {
  const styles = useStyles();
  const container = useRef<HTMLDivElement>(null);
  const isDarkNow = useRef(isDark);
  const [grid, setGrid] = useState<Grid | null>(null);

  useEffect(() => {
    if (!container.current) return;
    let isOver = false;
    let opened: Grid | null = null;
    const stopMending = fixGridAccessibility(container.current);
    const options = { container: container.current, session, file, addIn, site };
    startGrid({ ...options, dark: isDarkNow.current }).then(
      (started) => {
        if (isOver) {
          started.close();
          return;
        }
        opened = started;
        session.setGrid(started);
        setGrid(started);
      },
      (error: unknown) => {
        session.tell('error', 'The grid could not be shown', String(error));
      },
    );
    return () => {
      isOver = true;
      stopMending();
      session.setGrid(null);
      opened?.close();
    };
  }, [session, file, addIn, site]);

  useEffect(() => {
    isDarkNow.current = isDark;
    grid?.setDark(isDark);
  }, [grid, isDark]);

  useEffect(() => grid?.showWindow(file.host.windowOf(user)), [grid, file, user]);

  return (
    <div className={styles.area}>
      <div ref={container} className={styles.grid} />
      {grid === null && (
        <div className={styles.waiting}>
          <Spinner label="Loading the grid …" />
        </div>
      )}
    </div>
  );
}
