import { SSF } from '@e965/xlsx';
import { isTrue, parseXml } from '../../../src/xlsx/xml';
import type { XmlElement } from '../../../src/xlsx/xml';
import type { CellLook } from '../format/cell-look';
import { EDGES, HORIZONTAL, LINES, UNDERLINES, VERTICAL } from '../format/look-words';
import { keyOf } from '../format/key-of';
import type { ColourOf } from '../format/colours';

type Properties = Readonly<Record<string, unknown>>;

/** The looks in a file's styles, by index. */
export interface StoredStyles {
  /** Of cells. An index that the file does not have means the first. */
  readonly cells: readonly CellLook[];
  /** Of conditional formats, as elements. Each sets only some properties. */
  readonly differences: readonly XmlElement[];
  readonly colourOf: ColourOf;
}

/**
 * Reads the styles part. A look has only those properties of its font that differ from the workbook's
 * standard font.
 */
export function readStyles(part: string, colourOf: ColourOf): StoredStyles {
  const styles = part === '' ? empty : parseXml(part);
  const list = (name: string, item: string): readonly XmlElement[] =>
    styles.children[name]?.[0]?.children[item] ?? [];
  const fonts = list('fonts', 'font');
  const fontLooks = fonts.map((font) => fontLook(font, fonts[0] ?? empty, colourOf));
  const fillLooks = list('fills', 'fill').map((fill) => fillLook(fill, colourOf));
  const borderLooks = list('borders', 'border').map((border) => borderLook(border, colourOf));
  const formats = numberFormats(list('numFmts', 'numFmt'));
  const cells = list('cellXfs', 'xf').map((xf): CellLook => {
    const { numFmtId, fontId, fillId, borderId } = xf.attributes;
    return {
      numberFormat: formats(Number(numFmtId ?? 0)),
      isLocked: !isFalse(xf.children['protection']?.[0]?.attributes['locked']),
      look: Object.freeze({
        ...fontLooks[Number(fontId)],
        ...fillLooks[Number(fillId)],
        ...borderLooks[Number(borderId)],
        ...alignmentLook(xf.children['alignment']?.[0]),
      }),
    };
  });
  return {
    cells: cells.length > 0 ? cells : [plain],
    differences: list('dxfs', 'dxf'),
    colourOf,
  };
}

const empty: XmlElement = { attributes: {}, children: {}, text: '' };
const plain: CellLook = { numberFormat: 'General', isLocked: true, look: Object.freeze({}) };

function isFalse(attribute: string | undefined): boolean {
  return attribute === '0' || attribute === 'false';
}

function numberFormats(custom: readonly XmlElement[]): (id: number) => string {
  const own = new Map(
    custom.map(({ attributes }) => [Number(attributes['numFmtId']), attributes['formatCode']]),
  );
  const builtIn = SSF.get_table() as Readonly<Record<number, string | undefined>>;
  // The library has the older form of the short date.
  return (id) => own.get(id) ?? (id === 14 ? 'm/d/yyyy' : (builtIn[id] ?? 'General'));
}

/** The properties that a font sets beyond those of another. */
function fontLook(font: XmlElement, standard: XmlElement, colourOf: ColourOf): Properties {
  const [own, usual] = [fontProperties(font, colourOf), fontProperties(standard, colourOf)];
  return Object.fromEntries(Object.entries(own).filter(([name, value]) => value !== usual[name]));
}

/** All properties of a font. */
export function fontProperties(font: XmlElement, colourOf: ColourOf): Properties {
  const { b, i, u, strike, color, sz, name, vertAlign } = font.children;
  const underline = u && (keyOf(UNDERLINES, u[0]?.attributes['val'] ?? 'single') ?? null);
  const raised = vertAlign?.[0]?.attributes['val'];
  return defined({
    'Font.Name': name?.[0]?.attributes['val'],
    'Font.Size': sz && Number(sz[0]?.attributes['val']),
    'Font.Bold': isSet(b),
    'Font.Italic': isSet(i),
    'Font.Underline': underline,
    'Font.Strikethrough': isSet(strike),
    'Font.Color': colourOf(color?.[0]),
    'Font.Subscript': raised === 'subscript' ? true : undefined,
    'Font.Superscript': raised === 'superscript' ? true : undefined,
  });
}

function isSet(flag: readonly XmlElement[] | undefined): true | undefined {
  return flag && !isFalse(flag[0]?.attributes['val']) ? true : undefined;
}

function fillLook(fill: XmlElement, colourOf: ColourOf): Properties {
  const pattern = fill.children['patternFill']?.[0];
  const type = pattern?.attributes['patternType'] ?? 'none';
  if (!pattern || type === 'none') return {};
  return defined({ 'Fill.Color': colourOf(pattern.children['fgColor']?.[0]) });
}

function borderLook(border: XmlElement, colourOf: ColourOf): Properties {
  const look: Record<string, unknown> = {};
  for (const [stored, edge] of EDGES) {
    const line = border.children[stored]?.[0];
    const found = LINES.find(([name]) => name === line?.attributes['style']);
    if (!found) continue;
    look[`Borders.${edge}.Style`] = found[1];
    look[`Borders.${edge}.Weight`] = found[2];
    look[`Borders.${edge}.Color`] = colourOf(line?.children['color']?.[0]) ?? '#000000';
  }
  return look;
}

function alignmentLook(alignment: XmlElement | undefined): Properties {
  if (!alignment) return {};
  const { horizontal, vertical, wrapText, indent, shrinkToFit, textRotation } =
    alignment.attributes;
  return defined({
    HorizontalAlignment: horizontal === 'general' ? undefined : keyOf(HORIZONTAL, horizontal),
    VerticalAlignment: vertical === 'bottom' ? undefined : keyOf(VERTICAL, vertical),
    WrapText: isTrue(wrapText) ? true : undefined,
    IndentLevel: Number(indent ?? 0) || undefined,
    ShrinkToFit: isTrue(shrinkToFit) ? true : undefined,
    TextOrientation: orientation(Number(textRotation ?? 0)) || undefined,
  });
}

/**
 * Degrees, positive upwards. A file stores a downward angle as 90 plus its size, and vertical text as 255.
 */
function orientation(rotation: number): number {
  if (rotation === 255) return 180;
  return rotation > 90 ? 90 - rotation : rotation;
}

function defined(properties: Properties): Properties {
  const isSaid = ([, value]: [string, unknown]): boolean => value !== undefined && value !== null;
  return Object.fromEntries(Object.entries(properties).filter(isSaid));
}
