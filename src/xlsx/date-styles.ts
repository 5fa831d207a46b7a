import { SSF } from '@e965/xlsx';
import { isDateFormat } from './date-system';
import { parseXml } from './xml';

/** Whether each cell format of a styles part, by its index, shows dates. */
export function dateStyles(styles: string): boolean[] {
  const { children } = parseXml(styles);
  const custom = new Map(
    (children['numFmts']?.[0]?.children['numFmt'] ?? []).map(({ attributes }) => [
      Number(attributes['numFmtId']),
      attributes['formatCode'] ?? '',
    ]),
  );
  const table = SSF.get_table() as Readonly<Record<number, string | undefined>>;
  return (children['cellXfs']?.[0]?.children['xf'] ?? []).map(({ attributes }) => {
    const id = Number(attributes['numFmtId'] ?? 0);
    return isDateFormat(custom.get(id) ?? table[id] ?? 'General');
  });
}
