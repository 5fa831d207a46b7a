import { makeStyles, tokens } from '@fluentui/react-components';
import type { ChartFigures } from './chart-figures';

const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  name: { textAlign: 'left', fontWeight: tokens.fontWeightRegular, padding: '1px 4px' },
  head: { textAlign: 'right', fontWeight: tokens.fontWeightSemibold, padding: '1px 4px' },
  figure: { textAlign: 'right', padding: '1px 4px' },
});

/** The figures of a chart as text. */
export function FiguresTable({ figures }: { figures: ChartFigures }) {
  const styles = useStyles();
  const { title, categories, series } = figures;
  return (
    <table className={styles.table} aria-label={`Figures of ${title}`}>
      <thead>
        <tr>
          <td />
          {series.map(({ name }, s) => (
            <th key={s} scope="col" className={styles.head}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {categories.map((category, row) => (
          <tr key={row}>
            <th scope="row" className={styles.name}>
              {category}
            </th>
            {series.map(({ values }, s) => {
              const value = values[row] ?? null;
              return (
                <td key={s} className={styles.figure}>
                  {value === null ? '' : number.format(value)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
