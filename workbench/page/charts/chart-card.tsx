import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, lazy, useId, useState } from 'react';
import type { ChartFigures } from './chart-figures';
import type { ChartColours } from './chart-settings';
import { FiguresTable } from './figures-table';

const DrawnChart = lazy(async () => ({ default: (await import('./drawn-chart')).DrawnChart }));

const useStyles = makeStyles({
  card: {
    boxSizing: 'border-box',
    flexShrink: 0,
    width: '340px',
    height: '100%',
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    display: 'flex',
    flexDirection: 'column',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  top: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  title: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  body: { flexGrow: 1, minHeight: 0, overflow: 'auto' },
});

interface Props {
  readonly figures: ChartFigures;
  readonly colours: ChartColours;
}

/** A chart of the sheet, as a picture or as its figures. */
export function ChartCard({ figures, colours }: Props) {
  const styles = useStyles();
  const id = useId();
  const [areFiguresAsked, askFigures] = useState(false);
  const areFiguresShown = areFiguresAsked || figures.kind === null;
  return (
    <figure className={styles.card} aria-labelledby={id}>
      <figcaption className={styles.top}>
        <span id={id} className={styles.title}>
          {figures.title}
        </span>
        {figures.kind !== null && (
          <Button
            size="small"
            appearance="subtle"
            aria-pressed={areFiguresShown}
            aria-describedby={id}
            onClick={() => {
              askFigures(!areFiguresAsked);
            }}
          >
            Figures
          </Button>
        )}
      </figcaption>
      {/* The keyboard can scroll only an element that can have the focus. */}
      <div className={styles.body} tabIndex={areFiguresShown ? 0 : -1}>
        {areFiguresShown ? (
          <FiguresTable figures={figures} />
        ) : (
          <Suspense>
            <DrawnChart figures={figures} colours={colours} />
          </Suspense>
        )}
      </div>
    </figure>
  );
}
