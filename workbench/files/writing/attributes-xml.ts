import { xmlText } from '../../../src/xlsx/xml';

/** The attributes of an element of the file, written again without some of them. */
export function attributesExcept(
  attributes: Readonly<Record<string, string>>,
  left: readonly string[],
): string {
  return Object.entries(attributes)
    .filter(([name]) => !left.includes(name))
    .map(([name, value]) => ` ${name}="${xmlText(value).replaceAll('\n', '&#10;')}"`)
    .join('');
}
