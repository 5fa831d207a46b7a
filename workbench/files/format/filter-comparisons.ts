import { keyOf } from './key-of';

/** What a file calls the comparison of a custom filter, by the sign with which a criterion begins. Longer signs come first. */
export const FILTER_COMPARISONS: Readonly<Record<string, string>> = {
  '<=': 'lessThanOrEqual',
  '>=': 'greaterThanOrEqual',
  '<>': 'notEqual',
  '<': 'lessThan',
  '>': 'greaterThan',
  '=': 'equal',
};

/** A criterion such as `>=5` in two: what a file calls its comparison, and its value. */
export function splitCriterion(criterion: string): { comparison: string; value: string } {
  const sign = Object.keys(FILTER_COMPARISONS).find((each) => criterion.startsWith(each)) ?? '';
  return { comparison: FILTER_COMPARISONS[sign] ?? 'equal', value: criterion.slice(sign.length) };
}

/** The criterion with a comparison of a file; with `=` for a comparison that is not known. */
export function criterionOf(comparison: string, value: string): string {
  return `${keyOf(FILTER_COMPARISONS, comparison) ?? '='}${value}`;
}
