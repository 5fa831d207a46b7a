import { Button, Tab, TabList, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { AddIn } from '../add-in';
import type { WorkbenchSession } from '../workbench-session';
import type { WorkbenchState } from '../workbench-state';
import { DockSeparator } from './dock-separator';
import { rememberWidth, rememberedWidth } from './dock-width';
import { UserPane } from './user-pane';

const useStyles = makeStyles({
  dock: { display: 'flex' },
  pane: {
    display: 'flex',
    flexDirection: 'column',
    minWidth: '300px',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  top: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    paddingRight: tokens.spacingHorizontalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  close: { minWidth: '28px', paddingLeft: 0, paddingRight: 0 },
  panes: { position: 'relative', flexGrow: 1 },
  away: { display: 'none' },
});

interface Props {
  readonly session: WorkbenchSession;
  readonly state: WorkbenchState;
  readonly addIn: AddIn;
  readonly site: URL;
  readonly isDark: boolean;
}

/** The task pane at the right edge, one for each user who has the workbook open. */
export function PaneDock({ session, state, addIn, site, isDark }: Props) {
  const styles = useStyles();
  const id = useId();
  const [width, setWidth] = useState(() => rememberedWidth(localStorage));
  const { file, users, user, isPaneShown } = state;
  return (
    <aside
      aria-label={`${addIn.name} task pane`}
      className={mergeClasses(styles.dock, !isPaneShown && styles.away)}
    >
      <DockSeparator
        controls={id}
        width={width}
        onWidth={(next) => {
          rememberWidth(localStorage, next);
          setWidth(next);
        }}
      />
      <div id={id} className={styles.pane} style={{ width }}>
        <div className={styles.top}>
          <TabList
            size="small"
            selectedValue={user}
            aria-label="Users of the workbook"
            onTabSelect={(_event, { value }) => {
              session.switchUser(String(value));
            }}
          >
            {users.map((name) => (
              <Tab key={name} value={name}>
                {name}
              </Tab>
            ))}
          </TabList>
          <div>
            <Button
              size="small"
              appearance="subtle"
              disabledFocusable={file === null || !session.canAddCoAuthor}
              onClick={() => {
                session.addCoAuthor();
              }}
            >
              Add a co-author
            </Button>
            <Button
              size="small"
              appearance="subtle"
              className={styles.close}
              aria-label="Close the pane"
              onClick={() => {
                session.showPane(false);
              }}
            >
              ✕
            </Button>
          </div>
        </div>
        <div className={styles.panes}>
          {file !== null &&
            users.map((name) => (
              <UserPane
                key={`${String(file.id)} ${name}`}
                session={session}
                file={file}
                user={name}
                paneUrl={new URL(addIn.panePath, site).href}
                isShown={name === user}
                isDark={isDark}
              />
            ))}
        </div>
      </div>
    </aside>
  );
}
