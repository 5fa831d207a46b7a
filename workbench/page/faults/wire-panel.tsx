import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useState } from 'react';
import type { SimulatedHost } from '../../host/simulated-host';

const useStyles = makeStyles({
  section: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  heading: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    gap: '2px 8px',
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    '& dd': { margin: 0, textAlign: 'right' },
  },
  error: {
    maxHeight: '96px',
    overflowY: 'auto',
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    margin: '4px 0 0',
  },
});

/** How often the figures are read again, in milliseconds. */
const interval = 500;
const number = new Intl.NumberFormat('en-GB');

/** The data transferred between the add-in and the host so far. */
export function WirePanel({ host }: { host: SimulatedHost }) {
  const styles = useStyles();
  const id = useId();
  const [traffic, setTraffic] = useState(() => figuresOf(host));
  useEffect(() => {
    const timer = setInterval(() => {
      setTraffic(figuresOf(host));
    }, interval);
    return () => {
      clearInterval(timer);
    };
  }, [host]);
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h3 id={id} className={styles.heading}>
        On the wire
      </h3>
      <dl className={styles.list}>
        <dt>Requests</dt>
        <dd>{number.format(traffic.requests)}</dd>
        <dt>Data transferred</dt>
        <dd>{number.format(traffic.bytes)} bytes</dd>
        <dt>Largest request</dt>
        <dd>{number.format(traffic.largestRequest)} bytes</dd>
        <dt>Largest answer</dt>
        <dd>{number.format(traffic.largestResponse)} bytes</dd>
      </dl>
      <p className={styles.error}>
        Last error:{' '}
        {traffic.lastError === null
          ? 'none'
          : `${traffic.lastError.code}. ${traffic.lastError.message}`}
      </p>
    </section>
  );
}

function figuresOf({ traffic }: SimulatedHost) {
  const { requests, bytes, largestRequest, largestResponse, lastError } = traffic;
  return { requests, bytes, largestRequest, largestResponse, lastError };
}
