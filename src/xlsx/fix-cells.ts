import { columnLetters } from '../workbook/cell-address';
import type { CellFix } from '../workbook/fixes/cell-fix';
import { refreshFormulas } from './calculation-order';
import { DAYS_TO_1904 } from './date-system';
import { FormatStyles } from './format-styles';
import { linkedPart } from './linked-parts';
import { PackageParts } from './package-parts';
import { dropSignatures } from './save-workbook';
import { countsFrom1904, sheetEntries, workbookPath } from './workbook-part';
import { xmlText } from './xml';

/** A workbook file with cells changed, and the fixes that were made. */
export interface FixedFile {
  readonly bytes: Uint8Array;
  readonly fixes: readonly CellFix[];
}

/** A cell of a sheet's part, with its attributes and what is in it. */
const CELL = /<((?:[\w.-]+:)?)c(\s[^>]*?)?(?:\/>|>(.*?)<\/\1c\s*>)/gs;

/**
 * Changes cells of a workbook file. Everything else stays byte for byte, except that Excel computes formulas
 * again when it opens the file. Cells with a formula are left as they are, and so are their rows where a
 * row would be emptied.
 */
export function fixCells(bytes: Uint8Array, wanted: readonly CellFix[]): FixedFile {
  if (wanted.length === 0) return { bytes, fixes: [] };
  const parts = PackageParts.read(bytes);
  const workbook = workbookPath(parts)!;
  const stylesPart = linkedPart(parts, workbook, 'styles');
  const styles = stylesPart === null ? null : new FormatStyles(parts.text(stylesPart));
  const offset = countsFrom1904(parts, workbook) ? DAYS_TO_1904 : 0;
  const fixes: CellFix[] = [];
  for (const { name, path } of sheetEntries(parts, workbook)) {
    const text = parts.text(path);
    const ofSheet = withoutFormulas(
      text,
      wanted.filter(({ sheet }) => sheet === name),
    ).filter(({ kind }) => kind !== 'date' || styles !== null);
    if (ofSheet.length === 0) continue;
    const byReference = new Map(ofSheet.map((fix) => [referenceOf(fix), fix]));
    parts.set(
      path,
      text.replace(CELL, (cell, prefix: string, attributes = '') => {
        const fix = byReference.get(attribute(String(attributes), 'r') ?? '');
        if (!fix) return cell;
        fixes.push(fix);
        const style = attribute(String(attributes), 's');
        return written(fix, prefix, formatted(fix, style, styles), offset);
      }),
    );
  }
  if (stylesPart !== null && styles !== null) parts.set(stylesPart, styles.text);
  dropSignatures(parts);
  refreshFormulas(parts, workbook);
  return { bytes: parts.toBytes(), fixes };
}

/** The fixes of cells that are no formulas; of rows to be emptied, those without any formula. */
function withoutFormulas(text: string, fixes: readonly CellFix[]): readonly CellFix[] {
  const rows = new Set<number>();
  const cells = new Set<string>();
  for (const [, prefix = '', attributes = '', content = ''] of text.matchAll(CELL)) {
    if (!content.includes(`<${prefix}f`)) continue;
    const reference = attribute(attributes, 'r') ?? '';
    cells.add(reference);
    rows.add(Number(reference.replace(/^[A-Z]+/, '')) - 1);
  }
  return fixes.filter((fix) => {
    return fix.kind === 'identical row' ? !rows.has(fix.row) : !cells.has(referenceOf(fix));
  });
}

function referenceOf({ row, column }: CellFix): string {
  return `${columnLetters(column)}${String(row + 1)}`;
}

function formatted(
  { kind }: CellFix,
  style: string | null,
  styles: FormatStyles | null,
): string | null {
  if (styles === null || (kind !== 'date' && kind !== 'number')) return style;
  const index = Number(style ?? 0);
  return String(kind === 'date' ? styles.asDate(index) : styles.asNumber(index));
}

function written(fix: CellFix, prefix: string, style: string | null, offset: number): string {
  const start = `<${prefix}c r="${referenceOf(fix)}"${style === null ? '' : ` s="${style}"`}`;
  const { after } = fix;
  if (after === null) return `${start}/>`;
  const end = `</${prefix}c>`;
  if (typeof after === 'number') {
    const value = fix.kind === 'date' ? after - offset : after;
    return `${start}><${prefix}v>${String(value)}</${prefix}v>${end}`;
  }
  const text = `<${prefix}is><${prefix}t xml:space="preserve">${xmlText(after)}</${prefix}t></${prefix}is>`;
  return `${start} t="inlineStr">${text}${end}`;
}

function attribute(attributes: string, name: string): string | null {
  const [, double, single] =
    new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes) ?? [];
  return double ?? single ?? null;
}
