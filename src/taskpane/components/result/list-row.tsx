import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  line: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalM },
  cut: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  name: { fontWeight: tokens.fontWeightSemibold },
  figure: { flexShrink: 0, fontVariantNumeric: 'tabular-nums' },
  minor: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

interface Props {
  readonly name: string;
  readonly figure: string;
  readonly detail: string;
  readonly second: string;
}

/** Two lines of a row: a name with its main figure, and a detail with another. */
export function ListRow({ name, figure, detail, second }: Props) {
  const styles = useStyles();
  return (
    <>
      <div className={styles.line}>
        <span className={`${styles.cut} ${styles.name}`} title={name}>
          {name}
        </span>
        <span className={`${styles.figure} ${styles.name}`}>{figure}</span>
      </div>
      <div className={`${styles.line} ${styles.minor}`}>
        <span className={styles.cut} title={detail}>
          {detail}
        </span>
        <span className={styles.figure}>{second}</span>
      </div>
    </>
  );
}
