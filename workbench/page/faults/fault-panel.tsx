import { Button, Switch, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { SimulatedHost } from '../../host/simulated-host';
import { WirePanel } from './wire-panel';

const useStyles = makeStyles({
  panel: {
    boxSizing: 'border-box',
    flexShrink: 0,
    width: '264px',
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground2,
    borderRight: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  top: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  close: { minWidth: '28px', paddingLeft: 0, paddingRight: 0 },
  list: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    margin: 0,
    padding: `0 ${tokens.spacingHorizontalM}`,
    listStyleType: 'none',
  },
  fault: { paddingBottom: tokens.spacingVerticalS },
  switch: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  what: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface Props {
  readonly host: SimulatedHost;
  readonly onClose: () => void;
}

/** Faults of Excel that a user can switch on while using the pane. */
export function FaultPanel({ host, onClose }: Props) {
  const styles = useStyles();
  const [faults, setFaults] = useState(() => host.faults.list());
  useEffect(
    () =>
      host.faults.onChange(() => {
        setFaults(host.faults.list());
      }),
    [host],
  );
  return (
    <aside className={styles.panel} aria-label="Simulated faults of Excel">
      <div className={styles.top}>
        <h2 className={styles.heading}>Simulated faults of Excel</h2>
        <Button
          size="small"
          appearance="subtle"
          className={styles.close}
          aria-label="Close the list of faults"
          onClick={onClose}
        >
          ✕
        </Button>
      </div>
      <ul className={styles.list}>
        {faults.map(({ id, title, what, isOn }) => (
          <li key={id} className={styles.fault}>
            <Switch
              className={styles.switch}
              label={title}
              checked={isOn}
              aria-describedby={`fault-${id}`}
              onChange={(_event, { checked }) => {
                host.faults.set(id, checked);
              }}
            />
            <p id={`fault-${id}`} className={styles.what}>
              {what}
            </p>
          </li>
        ))}
      </ul>
      <WirePanel host={host} />
    </aside>
  );
}
