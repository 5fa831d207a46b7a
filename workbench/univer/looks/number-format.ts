/** What an untouched cell has: numbers and text as they come. */
const general = 'General';

/** The pattern that Univer shows a number by; undefined for General, which it does by itself. */
export function univerPattern(numberFormat: string): { pattern: string } | undefined {
  return isGeneral(numberFormat) ? undefined : { pattern: numberFormat };
}

/** The workbook's number format for what Univer's toolbar has set; none is General. */
export function workbookNumberFormat(pattern: string | null | undefined): string {
  return pattern === null || pattern === undefined || isGeneral(pattern) ? general : pattern;
}

function isGeneral(format: string): boolean {
  return format === '' || format.toLowerCase() === general.toLowerCase();
}
