import type { IFormulaDirtyData } from '@univerjs/engine-formula';

/** Nothing to calculate. */
export const nothingDirty: IFormulaDirtyData = {
  forceCalculation: false,
  dirtyRanges: [],
  dirtyNameMap: {},
  dirtyDefinedNameMap: {},
  dirtySuperTableMap: {},
  dirtyUnitFeatureMap: {},
  dirtyUnitOtherFormulaMap: {},
  clearDependencyTreeCache: {},
};

/** The union of two sets of dirty data. */
export function mergeDirty(
  one: IFormulaDirtyData,
  other: Partial<IFormulaDirtyData>,
): IFormulaDirtyData {
  return {
    forceCalculation: one.forceCalculation || other.forceCalculation === true,
    dirtyRanges: one.dirtyRanges.concat(other.dirtyRanges ?? []),
    dirtyNameMap: merged(one.dirtyNameMap, other.dirtyNameMap),
    dirtyDefinedNameMap: merged(one.dirtyDefinedNameMap, other.dirtyDefinedNameMap),
    dirtySuperTableMap: merged(one.dirtySuperTableMap ?? {}, other.dirtySuperTableMap),
    dirtyUnitFeatureMap: merged(one.dirtyUnitFeatureMap, other.dirtyUnitFeatureMap),
    dirtyUnitOtherFormulaMap: merged(one.dirtyUnitOtherFormulaMap, other.dirtyUnitOtherFormulaMap),
    clearDependencyTreeCache: merged(one.clearDependencyTreeCache, other.clearDependencyTreeCache),
  };
}

/** Merges nested objects of any depth. If both have a leaf, the second one wins. */
function merged<T extends object>(one: T, other: T | undefined): T {
  const all = { ...one } as Record<string, unknown>;
  for (const [key, value] of Object.entries(other ?? {})) {
    const before = all[key];
    all[key] = isObject(before) && isObject(value) ? merged(before, value) : value;
  }
  return all as T;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
