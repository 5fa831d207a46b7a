import type { ChartConfiguration } from 'chart.js';
import type { ChartFigures } from './chart-figures';

/** The colours of charts, for a light or a dark background. */
export interface ChartColours {
  readonly series: readonly string[];
  readonly text: string;
  readonly lines: string;
  readonly ground: string;
}

/** Neighbours differ in lightness as well as in hue. */
export const lightColours: ChartColours = {
  series: ['#0c7f77', '#c2600c', '#5b2d8e', '#6fc3bb', '#5c6670', '#d9a400'],
  text: '#242424',
  lines: '#d6d6d6',
  ground: '#ffffff',
};

export const darkColours: ChartColours = {
  series: ['#52b4ac', '#f09a4a', '#c3a1ea', '#0c7f77', '#9aa5b1', '#e8c34a'],
  text: '#ffffff',
  lines: '#5c5c5c',
  ground: '#292929',
};

const font = { size: 10 };

type Kind = 'bar' | 'line' | 'doughnut';

/**
 * The settings with which Chart.js draws figures; null for a type of chart that the workbench does not draw.
 */
export function chartSettings(
  { kind, isStacked, categories, series, legend }: ChartFigures,
  { series: palette, text, lines, ground }: ChartColours,
): ChartConfiguration<Kind, (number | null)[], string> | null {
  if (kind === null) return null;
  const isRing = kind === 'doughnut';
  const colour = (n: number): string => palette[n % palette.length] ?? text;
  const axis = (isCategory: boolean) => ({
    stacked: isStacked,
    ticks: { color: text, font, ...(isCategory ? { autoSkipPadding: 0 } : { maxTicksLimit: 6 }) },
    grid: { color: lines, display: !isCategory },
    border: { color: lines },
  });
  return {
    type: kind === 'column' ? 'bar' : kind,
    data: {
      labels: [...categories],
      datasets: series.map(({ name, values }, n) => ({
        label: name,
        data: [...values],
        backgroundColor: isRing ? categories.map((_category, c) => colour(c)) : colour(n),
        borderColor: isRing ? ground : colour(n),
        borderWidth: isRing || kind === 'line' ? 2 : 0,
      })),
    },
    options: {
      responsive: true,
      maintainAspectRatio: false,
      animation: false,
      indexAxis: kind === 'bar' ? 'y' : 'x',
      ...(isRing
        ? {}
        : {
            scales:
              kind === 'bar'
                ? { x: axis(false), y: axis(true) }
                : { x: axis(true), y: axis(false) },
          }),
      plugins: {
        legend: {
          display: legend !== null,
          ...(legend === null ? {} : { position: legend }),
          labels: { color: text, font: { size: 11 }, boxWidth: 10, boxHeight: 10, padding: 6 },
        },
      },
    },
  };
}
