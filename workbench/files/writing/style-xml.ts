import { xmlText } from '../../../src/xlsx/xml';
import { storedColour } from '../format/colours';
import { EDGES, HORIZONTAL, LINES, UNDERLINES, VERTICAL } from '../format/look-words';
import { PartOutline } from '../reading/part-outline';

type Look = Readonly<Record<string, unknown>>;

/** In the order in which a font lists its properties. */
const FONT_ORDER =
  'b i strike condense extend outline shadow u vertAlign sz color name family charset scheme'.split(
    ' ',
  );

/** A font: the workbook's standard font with the changes of a look. */
export function fontXml(standard: string, look: Look): string {
  const said = Object.keys(look).filter((name) => name.startsWith('Font.'));
  if (standard !== '' && said.every((name) => isNothing(look[name]))) return standard;
  let font = standard === '' ? PartOutline.of('<font/>') : PartOutline.of(standard);
  const set = (element: string, xml: string | null): void => {
    font = font.withElements(element, xml === null ? [] : [xml], FONT_ORDER);
  };
  const flag = (name: string, element: string): void => {
    if (look[name] === true) set(element, `<${element}/>`);
  };
  flag('Font.Bold', 'b');
  flag('Font.Italic', 'i');
  flag('Font.Strikethrough', 'strike');
  const underline = UNDERLINES[String(look['Font.Underline'])];
  if (underline !== undefined) set('u', `<u val="${underline}"/>`);
  if (look['Font.Subscript'] === true) set('vertAlign', '<vertAlign val="subscript"/>');
  if (look['Font.Superscript'] === true) set('vertAlign', '<vertAlign val="superscript"/>');
  if (Number(look['Font.Size']) > 0) set('sz', `<sz val="${String(Number(look['Font.Size']))}"/>`);
  const colour = storedColour(look['Font.Color']);
  if (colour !== null) set('color', `<color rgb="${colour}"/>`);
  if (typeof look['Font.Name'] === 'string' && look['Font.Name'] !== '') {
    set('name', `<name val="${xmlText(look['Font.Name'])}"/>`);
    // With a scheme, the font would come from the theme and not from its name.
    set('scheme', null);
  }
  return font.toString();
}

export function fillXml(look: Look): string {
  const colour = storedColour(look['Fill.Color']);
  if (colour === null) return '<fill><patternFill patternType="none"/></fill>';
  return `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
}

export function borderXml(look: Look): string {
  const edges = EDGES.map(([stored, edge]) => {
    const style = look[`Borders.${edge}.Style`];
    const weight = look[`Borders.${edge}.Weight`] ?? 'Thin';
    const line =
      LINES.find(([, ofStyle, ofWeight]) => ofStyle === style && ofWeight === weight) ??
      LINES.find(([, ofStyle]) => ofStyle === style);
    if (!line) return `<${stored}/>`;
    const colour = storedColour(look[`Borders.${edge}.Color`]);
    const shown = colour === null ? '<color auto="1"/>' : `<color rgb="${colour}"/>`;
    return `<${stored} style="${line[0]}">${shown}</${stored}>`;
  });
  return `<border>${edges.join('')}<diagonal/></border>`;
}

/** Empty if a look sets no alignment. */
export function alignmentXml(look: Look): string {
  const attributes = [
    attribute('horizontal', HORIZONTAL[String(look['HorizontalAlignment'])], 'general'),
    attribute('vertical', VERTICAL[String(look['VerticalAlignment'])], 'bottom'),
    attribute('textRotation', rotation(Number(look['TextOrientation'] ?? 0)), '0'),
    look['WrapText'] === true ? ' wrapText="1"' : '',
    attribute('indent', String(Number(look['IndentLevel'] ?? 0)), '0'),
    look['ShrinkToFit'] === true ? ' shrinkToFit="1"' : '',
  ].join('');
  return attributes === '' ? '' : `<alignment${attributes}/>`;
}

/** The differential format (`dxf`) of a conditional format. */
export function differenceXml(font: Look, fill: Look): string {
  const text = Object.values(font).every(isNothing) ? '' : fontXml('', font);
  const colour = storedColour(fill['Fill.Color']);
  // In a `dxf` the background is the colour of a solid fill.
  const ground =
    colour === null
      ? ''
      : `<fill><patternFill patternType="solid"><bgColor rgb="${colour}"/></patternFill></fill>`;
  return `<dxf>${text}${ground}</dxf>`;
}

function attribute(name: string, value: string | undefined, usual: string): string {
  return value === undefined || value === usual ? '' : ` ${name}="${value}"`;
}

function rotation(degrees: number): string {
  if (degrees === 180) return '255';
  return String(degrees < 0 ? 90 - degrees : degrees);
}

function isNothing(value: unknown): boolean {
  return (
    value === undefined || value === null || value === '' || value === false || value === 'None'
  );
}
