import type { XmlElement } from '../../../src/xlsx/xml';

/** The colours of Excel's default theme, in the order in which a file counts them. */
const OFFICE_THEME = [
  'FFFFFF',
  '000000',
  'E7E6E6',
  '44546A',
  '4472C4',
  'ED7D31',
  'A5A5A5',
  'FFC000',
  '5B9BD5',
  '70AD47',
  '0563C1',
  '954F72',
];
/** A theme lists dark before light; cells count light first. */
const THEME_ORDER =
  'lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink';

/** The first 64 of the colours that old files name by number. */
const INDEXED =
  `000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00
  FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF
  660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF
  CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696
  003366 339966 003300 333300 993300 993366 333399 333333`.split(/\s+/);

/** The colour `#RRGGBB` that a colour element of the file means; null if the program chooses. */
export type ColourOf = (colour: XmlElement | undefined) => string | null;

/** A reader of colours for the theme of the workbook. */
export function colourReader(theme: XmlElement): ColourOf {
  const scheme = theme.children['themeElements']?.[0]?.children['clrScheme']?.[0]?.children ?? {};
  const themed = THEME_ORDER.split(' ').map((name, n) => {
    const { sysClr, srgbClr } = scheme[name]?.[0]?.children ?? {};
    const value = srgbClr?.[0]?.attributes['val'] ?? sysClr?.[0]?.attributes['lastClr'];
    return value ?? OFFICE_THEME[n] ?? '000000';
  });
  return (colour) => {
    const { rgb, theme: place, indexed, tint } = colour?.attributes ?? {};
    const plain =
      rgb !== undefined
        ? rgb.slice(-6)
        : place !== undefined
          ? themed[Number(place)]
          : INDEXED[Number(indexed)];
    if (plain === undefined) return null;
    return `#${tinted(plain, Number(tint ?? 0)).toUpperCase()}`;
  };
}

/** `#RRGGBB` as a file writes it, with its alpha; null for any other value. */
export function storedColour(colour: unknown): string | null {
  if (typeof colour !== 'string' || !/^#?[0-9A-Fa-f]{6}$/.test(colour)) return null;
  return `FF${colour.replace('#', '').toUpperCase()}`;
}

/** Lighter for a positive tint, darker for a negative one: ECMA-376, part 1, 18.8.19 (luminance of HSL). */
function tinted(colour: string, tint: number): string {
  if (tint === 0) return colour;
  const channels = [0, 2, 4].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
  const [highest, lowest] = [Math.max(...channels), Math.min(...channels)];
  const light = (highest + lowest) / 2;
  const wanted = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const chroma = highest - lowest;
  const newChroma =
    chroma === 0 ? 0 : (chroma / (1 - Math.abs(2 * light - 1))) * (1 - Math.abs(2 * wanted - 1));
  return channels
    .map((channel) => {
      const part = chroma === 0 ? 0 : (channel - light) / chroma;
      const value = Math.round(Math.min(1, Math.max(0, wanted + part * newChroma)) * 255);
      return value.toString(16).padStart(2, '0');
    })
    .join('');
}
