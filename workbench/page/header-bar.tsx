import { Button, Switch, makeStyles, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import type { WorkbenchSession } from './workbench-session';
import type { WorkbenchState } from './workbench-state';

const useStyles = makeStyles({
  header: {
    flexShrink: 0,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `4px ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: {
    margin: 0,
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  about: { flexGrow: 1, minWidth: 0, lineHeight: tokens.lineHeightBase200 },
  file: {
    display: 'block',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightSemibold,
  },
  truth: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  actions: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly session: WorkbenchSession;
  readonly state: WorkbenchState;
  readonly onSample: () => void;
  readonly isDark: boolean;
  readonly onDark: (isDark: boolean) => void;
  readonly areFaultsShown: boolean;
  readonly onShowFaults: (areShown: boolean) => void;
}

/** The title of the page, the open file, and the actions on it. */
export function HeaderBar(props: Props) {
  const { session, state, onSample, isDark, onDark, areFaultsShown, onShowFaults } = props;
  const styles = useStyles();
  const chooser = useRef<HTMLInputElement>(null);
  const isBusy = state.activity !== null;
  return (
    <header className={styles.header}>
      <h1 className={styles.title}>Evenstock workbench</h1>
      <div className={styles.about}>
        <span className={styles.file}>{state.file?.name ?? 'No workbook'}</span>
        <span className={styles.truth}>
          Real Office.js client, simulated workbook host, not Excel
        </span>
      </div>
      <div className={styles.actions}>
        <input
          ref={chooser}
          type="file"
          accept=".xlsx"
          hidden
          aria-label="Workbook to open"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (!file) return;
            void session.open(file.name, async () => new Uint8Array(await file.arrayBuffer()));
          }}
        />
        <Button size="small" disabledFocusable={isBusy} onClick={() => chooser.current?.click()}>
          Open .xlsx
        </Button>
        <Button
          size="small"
          disabledFocusable={isBusy || state.file === null}
          onClick={() => {
            void session.save(download);
          }}
        >
          Save .xlsx
        </Button>
        <Button size="small" disabledFocusable={isBusy} onClick={onSample}>
          Sample
        </Button>
        <Button
          size="small"
          aria-pressed={areFaultsShown}
          appearance={areFaultsShown ? 'primary' : 'secondary'}
          onClick={() => {
            onShowFaults(!areFaultsShown);
          }}
        >
          Simulate faults
        </Button>
        <Switch
          label="Dark"
          checked={isDark}
          onChange={(_event, { checked }) => {
            onDark(checked);
          }}
        />
      </div>
    </header>
  );
}

/** Saves bytes as a file through the browser. */
function download(bytes: Uint8Array, name: string): void {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the file only after the click.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
}
