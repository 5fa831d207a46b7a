import { accuracyOf } from './accuracy';
import type { CompetitionSeries } from './competition-series';
import { forecasters } from './forecasters';

/** A Markdown table of sMAPE and MASE of every forecaster, over all series and by frequency. */
export function accuracyTable(title: string, series: readonly CompetitionSeries[]): string[] {
  const frequencies = [...new Set(series.map(({ frequency }) => frequency))];
  const parts = [series, ...frequencies.map((one) => series.filter((s) => s.frequency === one))];
  const names = ['all', ...frequencies.map((one) => one.toLowerCase())];
  const heads = parts.map((part, i) => `${names[i]!} (${part.length})`);
  return [
    `| ${title}, sMAPE / MASE | ${heads.join(' | ')} |`,
    `| --- | ${parts.map(() => '---').join(' | ')} |`,
    ...forecasters.map((forecaster) => {
      const cells = parts.map((part) => {
        const { smape, mase } = accuracyOf(part, part.map(forecaster.forecast));
        return `${smape.toFixed(2)} / ${mase.toFixed(3)}`;
      });
      return `| ${[forecaster.name, ...cells].join(' | ')} |`;
    }),
  ];
}
