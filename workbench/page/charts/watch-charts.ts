import type { ChangeBy, SheetModel, SheetWorkbook } from '../../host/model/sheet-model';
import type { ChartFigures } from './chart-figures';
import { chartFigures } from './chart-figures';

/** Changes come in bursts. Charts are read again this long after the first change, in milliseconds. */
const pause = 100;

const unseen: ReadonlySet<ChangeBy['kind']> = new Set(['look', 'comments', 'names']);

/**
 * Reads the charts of a sheet now, and again after changes that may affect them. A chart with the same
 * figures as before stays the same object, so it is not drawn again.
 *
 * @returns a function that stops it
 */
export function watchCharts(
  workbook: SheetWorkbook,
  sheet: SheetModel,
  onCharts: (charts: readonly ChartFigures[]) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const known = new Map<string, { readonly text: string; readonly figures: ChartFigures }>();
  const asKnown = (figures: ChartFigures): ChartFigures => {
    const text = JSON.stringify(figures);
    const before = known.get(figures.id);
    if (before?.text === text) return before.figures;
    known.set(figures.id, { text, figures });
    return figures;
  };
  const read = () => {
    timer = null;
    onCharts(sheet.charts.map((chart) => asKnown(chartFigures(chart))));
  };
  const stop = workbook.onChange(({ kind }) => {
    if (!unseen.has(kind)) timer ??= setTimeout(read, pause);
  });
  read();
  return () => {
    stop();
    if (timer !== null) clearTimeout(timer);
  };
}
