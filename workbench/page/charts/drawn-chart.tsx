import {
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  DoughnutController,
  Legend,
  LineController,
  LineElement,
  LinearScale,
  PointElement,
  Tooltip,
} from 'chart.js';
import { makeStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { ChartFigures } from './chart-figures';
import { chartSettings } from './chart-settings';
import type { ChartColours } from './chart-settings';

Chart.register(
  ...[ArcElement, BarController, BarElement, CategoryScale, DoughnutController, Legend],
  ...[LineController, LineElement, LinearScale, PointElement, Tooltip],
);

const useStyles = makeStyles({ box: { position: 'relative', height: '100%', width: '100%' } });

interface Props {
  readonly figures: ChartFigures;
  readonly colours: ChartColours;
}

/** The picture of a chart. Screen readers skip it, because the figures are available as a table. */
export function DrawnChart({ figures, colours }: Props) {
  const styles = useStyles();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const settings = chartSettings(figures, colours);
    if (!canvas.current || !settings) return;
    const chart = new Chart(canvas.current, settings);
    return () => {
      chart.destroy();
    };
  }, [figures, colours]);
  return (
    <div className={styles.box} aria-hidden>
      <canvas ref={canvas} />
    </div>
  );
}
