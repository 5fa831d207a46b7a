import { DatedRows } from '../../src/workbook/dated-rows';
import { GrowingColumn } from '../../src/workbook/growing-column';
import { reachOfHistory } from '../../src/workbook/history-reach';

/** The reach of a history with so many locations in each period; a position is a location. */
function reachOf(...locations: number[]) {
  const history = new DatedRows();
  const location = new GrowingColumn(Int32Array);
  for (let k = 0; k < Math.max(...locations); k += 1) location.push(k);
  locations.forEach((count, day) => {
    for (let position = 0; position < count; position += 1) history.add(position, day, 1);
  });
  return reachOfHistory(history, location, Int32Array.from(locations.keys()));
}

it.each([
  ['the last period, if all locations reach it', [4, 4, 4], 2, null],
  ['the last period, if half of them do', [4, 4, 2], 2, null],
  [
    'the period before one that a few reach',
    [10, 10, 10, 3],
    2,
    { day: 3, locations: 3, usual: 10 },
  ],
  [
    'the period before two that a few reach',
    [10, 10, 9, 4, 1],
    2,
    { day: 3, locations: 4, usual: 10 },
  ],
  ['the last one, if few locations have become usual', [9, 9, 1, 1, 1, 1, 1], 6, null],
  ['the only period', [5], 0, null],
])('is %s', (_title, locations, day, partial) => {
  expect(reachOf(...locations)).toEqual({ day, partial });
});
