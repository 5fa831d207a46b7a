import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useId, useState } from 'react';
import type { SheetModel } from '../../host/model/sheet-model';
import { ChartCard } from './chart-card';
import type { ChartFigures } from './chart-figures';
import { darkColours, lightColours } from './chart-settings';
import { watchCharts } from './watch-charts';

const useStyles = makeStyles({
  strip: {
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  charts: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    height: 'clamp(200px, 32vh, 340px)',
    padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS}`,
    overflowX: 'auto',
  },
  folded: { display: 'none' },
});

interface Props {
  readonly sheet: SheetModel;
  readonly isDark: boolean;
}

/** The charts of the active sheet, drawn from the workbook. It shows nothing if there are none. */
export function ChartsStrip({ sheet, isDark }: Props) {
  const styles = useStyles();
  const id = useId();
  const [charts, setCharts] = useState<readonly ChartFigures[]>([]);
  const [isOpen, setOpen] = useState(true);
  useEffect(() => watchCharts(sheet.workbook, sheet, setCharts), [sheet]);
  if (charts.length === 0) return null;
  return (
    <section className={styles.strip} aria-label={`Charts on ${sheet.name}`}>
      <div>
        <Button
          size="small"
          appearance="transparent"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {isOpen ? '▾' : '▸'} Charts on {sheet.name} ({charts.length})
        </Button>
      </div>
      <div id={id} className={mergeClasses(styles.charts, !isOpen && styles.folded)}>
        {charts.map((figures) => (
          <ChartCard
            key={figures.id}
            figures={figures}
            colours={isDark ? darkColours : lightColours}
          />
        ))}
      </div>
    </section>
  );
}
