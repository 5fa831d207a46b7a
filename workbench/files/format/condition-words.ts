const COMPARISONS = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
};

/** The file's name for a comparison of a conditional format, by the client's name. */
export const OPERATORS: Readonly<Record<string, string>> = {
  ...COMPARISONS,
  GreaterThanOrEqual: 'greaterThanOrEqual',
  LessThanOrEqual: 'lessThanOrEqual',
};

/** The same for a data validation. The client has other names for some of them. */
export const VALIDATION_OPERATORS: Readonly<Record<string, string>> = {
  ...COMPARISONS,
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
};

/** The file's name for a condition on text, by the client's name. */
export const TEXT_OPERATORS: Readonly<Record<string, string>> = {
  Contains: 'containsText',
  NotContains: 'notContains',
  BeginsWith: 'beginsWith',
  EndsWith: 'endsWith',
};

/** The file's name for a type of data validation, by the client's name. */
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

/** The file's name for the type of a bound of a colour scale or data bar, by the client's name. */
export const BOUNDS: Readonly<Record<string, string>> = {
  LowestValue: 'min',
  HighestValue: 'max',
  Number: 'num',
  Percent: 'percent',
  Percentile: 'percentile',
  Formula: 'formula',
};
