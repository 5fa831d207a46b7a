import { FluentProvider, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { useState, useSyncExternalStore } from 'react';
import { darkTheme, lightTheme } from '../../src/taskpane/theme';
import type { AddIn, RibbonButton } from './add-in';
import { DialogOverWorkbook } from './dialog-over-workbook';
import { UserCharts } from './charts/user-charts';
import { PaneDock } from './dock/pane-dock';
import { FaultPanel } from './faults/fault-panel';
import { GridArea } from './grid-area';
import { HeaderBar } from './header-bar';
import { MessageList } from './message-list';
import { RibbonStrip } from './ribbon/ribbon-strip';
import { useThemeChoice } from './theme-choice';
import type { WorkbenchSession } from './workbench-session';

const useStyles = makeStyles({
  provider: { height: '100%' },
  page: {
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    overflow: 'hidden',
  },
  below: { flexGrow: 1, minHeight: 0, display: 'flex' },
  main: {
    flexGrow: 1,
    flexBasis: 0,
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  waiting: { flexGrow: 1, display: 'grid', placeItems: 'center' },
});

interface Props {
  readonly session: WorkbenchSession;
  readonly addIn: AddIn;
  /** The root of the add-in's own site. */
  readonly site: URL;
  readonly onSample: () => void;
}

/** The whole page: a workbook beside the add-in's pane. */
export function WorkbenchPage({ session, addIn, site, onSample }: Props) {
  const styles = useStyles();
  const state = useSyncExternalStore(session.subscribe, session.current);
  const [isDark, chooseDark] = useThemeChoice();
  const [areFaultsShown, showFaults] = useState(false);
  const { file, activity, user } = state;
  const press = ({ action }: RibbonButton) => {
    if (action.kind === 'pane') session.showPane(true);
    else void session.runCommand(action.name);
  };
  return (
    <FluentProvider
      theme={isDark ? darkTheme : lightTheme}
      className={styles.provider}
      applyStylesToPortals={false}
    >
      <div className={styles.page}>
        <HeaderBar
          session={session}
          state={state}
          onSample={onSample}
          isDark={isDark}
          onDark={chooseDark}
          areFaultsShown={areFaultsShown}
          onShowFaults={showFaults}
        />
        <RibbonStrip ribbon={addIn.ribbon} site={site} isEnabled={file !== null} onPress={press} />
        <MessageList
          messages={state.messages}
          onDismiss={(id) => {
            session.dismiss(id);
          }}
        />
        <DialogOverWorkbook
          name={addIn.name}
          url={state.dialog?.url ?? null}
          isDark={isDark}
          onClose={() => {
            session.closeDialog();
          }}
        />
        <div className={styles.below}>
          {areFaultsShown && file !== null && (
            <FaultPanel
              key={file.id}
              host={file.host}
              onClose={() => {
                showFaults(false);
              }}
            />
          )}
          <main className={styles.main} aria-label="Workbook">
            {activity !== null && <Spinner size="small" label={`${activity} …`} />}
            {file === null ? (
              <div className={styles.waiting} />
            ) : (
              <>
                <GridArea
                  key={file.id}
                  session={session}
                  file={file}
                  user={user}
                  addIn={addIn}
                  site={site}
                  isDark={isDark}
                />
                <UserCharts
                  workbook={file.host.workbook}
                  window={file.host.windowOf(user)}
                  isDark={isDark}
                />
              </>
            )}
          </main>
          <PaneDock session={session} state={state} addIn={addIn} site={site} isDark={isDark} />
        </div>
      </div>
    </FluentProvider>
  );
}
