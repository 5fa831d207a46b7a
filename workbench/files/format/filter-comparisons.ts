import { keyOf } from './key-of';

/**
 * The file's name for the comparison of a custom filter, by the sign of the criterion. Longer signs come
 * first.
 */
export const FILTER_COMPARISONS: Readonly<Record<string, string>> = {
  '<=': 'lessThanOrEqual',
  '>=': 'greaterThanOrEqual',
  '<>': 'notEqual',
  '<': 'lessThan',
  '>': 'greaterThan',
  '=': 'equal',
};

/** Splits a criterion such as `>=5` into the file's name for its comparison, and its value. */
export function splitCriterion(criterion: string): { comparison: string; value: string } {
  const sign = Object.keys(FILTER_COMPARISONS).find((each) => criterion.startsWith(each)) ?? '';
  return { comparison: FILTER_COMPARISONS[sign] ?? 'equal', value: criterion.slice(sign.length) };
}

/** The criterion for a comparison of a file. An unknown comparison becomes `=`. */
export function criterionOf(comparison: string, value: string): string {
  return `${keyOf(FILTER_COMPARISONS, comparison) ?? '='}${value}`;
}
