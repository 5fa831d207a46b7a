/** Whether Office is dark; null where the host does not say (Excel on the web). */
export function isOfficeDark(): boolean | null {
  const background = (Office.context.officeTheme as Office.OfficeTheme | undefined)
    ?.bodyBackgroundColor;
  return background === undefined ? null : isDark(background);
}

/** Whether white text reads better on a colour, given as `#rrggbb`, than black; null for no colour. */
export function isDark(colour: string): boolean | null {
  const [, red, green, blue] =
    /^#?(..)(..)(..)$/.exec(colour)?.map((part) => parseInt(part, 16)) ?? [];
  if (red === undefined || green === undefined || blue === undefined) return null;
  // Weights of ITU-R BT.709 for the lightness of red, green and blue.
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128;
}
