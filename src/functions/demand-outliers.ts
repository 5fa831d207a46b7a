import { likelySeasonLength } from '../planning/demand/forecast/season-length';
import { demandOutliers } from '../planning/demand/outliers';
import { Refusal } from '../planning/base/refusal';
import { excelErrorOf, isExcelError } from './excel-error';
import { historyOf } from './history';

const noHistory = new Refusal('data', 'history holds no numbers: give at least one period.');

/**
 * Outliers in a demand history: TRUE for unusually high or low demand. Spills in the shape of
 * history.
 * @customfunction DEMAND.OUTLIERS
 * @category Demand
 * @formula √x without season > 3.5·1.4826·MAD above its running median, or x as far below; rare: ln of sizes
 * @source Hampel 1974; Iglewicz and Hoaglin 1993
 * @example =INV.DEMAND.OUTLIERS({20,22,19,21,95,20,18,21}) gives {FALSE,FALSE,FALSE,FALSE,TRUE,FALSE,FALSE,FALSE}
 * @param history Units per period, the oldest first; one row or column. Blank cells are skipped and stay blank.
 */
export function demandOutliersOf(history: unknown[][]): unknown[][] {
  const read = historyOf('history', history);
  if (isExcelError(read)) return [[read]];
  const { units, places, isColumn } = read;
  if (units.length === 0) return [[excelErrorOf(noHistory)]];
  const marks = demandOutliers(units, likelySeasonLength(units));
  const shown = places.map((place) => (place < 0 ? '' : marks[place] === 1));
  return isColumn ? shown.map((mark) => [mark]) : [shown];
}
