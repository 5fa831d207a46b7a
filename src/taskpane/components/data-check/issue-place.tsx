import { Link, makeStyles } from '@fluentui/react-components';
import type { DataIssue } from '../../../workbook/data-issues';
import type { RebalanceSession } from '../../session/rebalance-session';

const useStyles = makeStyles({ place: { fontSize: 'inherit', lineHeight: 'inherit' } });

interface Props {
  readonly issue: DataIssue;
  readonly session: RebalanceSession;
}

/** The place of an issue: a link to the cell where there is one. */
export function IssuePlace({ issue, session }: Props) {
  const styles = useStyles();
  const { sheet, address, table } = issue;
  if (sheet === null) return <strong>{table}</strong>;
  const cell = address?.slice(address.lastIndexOf('!') + 1) ?? null;
  return (
    <Link inline className={styles.place} onClick={() => void session.show(sheet, cell)}>
      {address ?? sheet}
    </Link>
  );
}
