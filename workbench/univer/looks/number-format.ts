/** The format of an untouched cell. */
const general = 'General';

/** Univer's pattern for a number format; undefined for General, Univer's default. */
export function univerPattern(numberFormat: string): { pattern: string } | undefined {
  return isGeneral(numberFormat) ? undefined : { pattern: numberFormat };
}

/** The workbook's number format for a pattern that Univer's toolbar has set. No pattern means General. */
export function workbookNumberFormat(pattern: string | null | undefined): string {
  return pattern === null || pattern === undefined || isGeneral(pattern) ? general : pattern;
}

function isGeneral(format: string): boolean {
  return format === '' || format.toLowerCase() === general.toLowerCase();
}
