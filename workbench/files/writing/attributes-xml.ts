import { xmlText } from '../../../src/xlsx/xml';

/** An attribute with a space before it. An XML reader would turn a new line in it into a space. */
export function attributeXml(name: string, value: string): string {
  return ` ${name}="${xmlText(value).replaceAll('\n', '&#10;')}"`;
}

/** The attributes of an element of the file, written again without some of them. */
export function attributesExcept(
  attributes: Readonly<Record<string, string>>,
  left: readonly string[],
): string {
  return Object.entries(attributes)
    .filter(([name]) => !left.includes(name))
    .map(([name, value]) => attributeXml(name, value))
    .join('');
}
