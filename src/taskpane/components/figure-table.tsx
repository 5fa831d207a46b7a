import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    fontVariantNumeric: 'tabular-nums',
  },
  name: { textAlign: 'left', fontWeight: tokens.fontWeightRegular, padding: 0 },
  head: {
    textAlign: 'right',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    padding: 0,
  },
  figure: { textAlign: 'right', padding: `0 0 0 ${tokens.spacingHorizontalM}` },
  total: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** One row: its name and its formatted figures. */
export interface FigureRow {
  readonly key: string | number;
  readonly name: ReactNode;
  readonly figures: readonly string[];
  readonly isTotal?: boolean;
}

interface Props {
  readonly label: string;
  /** Heading of the name column, then of each column of figures. */
  readonly heads: readonly string[];
  readonly rows: readonly FigureRow[];
  readonly className?: string;
}

/** A small table with row names on the left and figures on the right. */
export function FigureTable({ label, heads, rows, className }: Props) {
  const styles = useStyles();
  return (
    <table className={mergeClasses(styles.table, className)} aria-label={label}>
      <thead>
        <tr>
          {heads.map((head, at) => (
            <th key={head} scope="col" className={at === 0 ? styles.name : styles.head}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, figures, isTotal }) => (
          <tr key={key} className={isTotal ? styles.total : undefined}>
            <th scope="row" className={styles.name}>
              {name}
            </th>
            {figures.map((figure, at) => (
              <td key={at} className={styles.figure}>
                {figure}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
