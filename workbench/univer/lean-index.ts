import { CELL_INVERTED_INDEX_CACHE } from '@univerjs/engine-formula';

const index = CELL_INVERTED_INDEX_CACHE;
const set = index.set.bind(index);

/**
 * Spares Univer's index of the values of columns, which lookups use, the entries that nobody has asked
 * for. For each formula that it calculates Univer goes through all values that a column has so far, so
 * that a column of 5,000 formulas took 20 seconds. A lookup that comes later reads the cells themselves.
 */
index.set = (unitId, sheetId, column, value, row, isForceUpdate = false) => {
  const isUnasked = index.shouldContinueBuildingCache(unitId, sheetId, column, row);
  if (isForceUpdate && isUnasked) return;
  set(unitId, sheetId, column, value, row, isForceUpdate);
};
