const COMPARISONS = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
};

/** What a file calls the comparison of a conditional format, by the client's name. */
export const OPERATORS: Readonly<Record<string, string>> = {
  ...COMPARISONS,
  GreaterThanOrEqual: 'greaterThanOrEqual',
  LessThanOrEqual: 'lessThanOrEqual',
};

/** The same of a data validation, for which the client has other names. */
export const VALIDATION_OPERATORS: Readonly<Record<string, string>> = {
  ...COMPARISONS,
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
};

/** What a file calls a condition on text, by the client's name. */
export const TEXT_OPERATORS: Readonly<Record<string, string>> = {
  Contains: 'containsText',
  NotContains: 'notContains',
  BeginsWith: 'beginsWith',
  EndsWith: 'endsWith',
};

/** What a file calls a kind of data validation, by the client's name. */
export const VALIDATION_TYPES: Readonly<Record<string, string>> = {
  wholeNumber: 'whole',
  decimal: 'decimal',
  date: 'date',
  time: 'time',
  textLength: 'textLength',
};

export const ALERT_STYLES: Readonly<Record<string, string>> = {
  Stop: 'stop',
  Warning: 'warning',
  Information: 'information',
};

/** What the end of a colour scale or data bar is measured by. */
export const BOUNDS: Readonly<Record<string, string>> = {
  LowestValue: 'min',
  HighestValue: 'max',
  Number: 'num',
  Percent: 'percent',
  Percentile: 'percentile',
  Formula: 'formula',
};
