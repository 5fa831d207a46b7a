import { CELL_INVERTED_INDEX_CACHE } from '@univerjs/engine-formula';

const index = CELL_INVERTED_INDEX_CACHE;
const set = index.set.bind(index);

/**
 * Keeps needless entries out of Univer's index of column values, which lookups use. For each formula, Univer
 * goes through all values of its column, so a column of 5,000 formulas took 20 seconds. A later lookup reads
 * the cells themselves.
 */
index.set = (unitId, sheetId, column, value, row, isForceUpdate = false) => {
  const isUnasked = index.shouldContinueBuildingCache(unitId, sheetId, column, row);
  if (isForceUpdate && isUnasked) return;
  set(unitId, sheetId, column, value, row, isForceUpdate);
};
