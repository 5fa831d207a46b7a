/** Whether Office has a dark theme; null if the host does not report it (Excel on the web). */
export function isOfficeDark(): boolean | null {
  const background = (Office.context.officeTheme as Office.OfficeTheme | undefined)
    ?.bodyBackgroundColor;
  return background === undefined ? null : isDark(background);
}

/** Whether a colour `#rrggbb` is dark, so white text is more readable on it; null for invalid text. */
export function isDark(colour: string): boolean | null {
  const [, red, green, blue] =
    /^#?(..)(..)(..)$/.exec(colour)?.map((part) => parseInt(part, 16)) ?? [];
  if (red === undefined || green === undefined || blue === undefined) return null;
  // Luminance weights of ITU-R BT.709.
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128;
}
