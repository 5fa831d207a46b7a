import { parseXml } from '../../../src/xlsx/xml';
import { formatAddress, sheetColumns } from '../../host/model/area/area';
import type { SheetModel } from '../../host/model/sheet-model';
import { storedColour } from '../format/colours';
import { widthOfPoints } from '../format/sheet-units';
import { PartOutline, listXml } from '../reading/part-outline';
import { attributesExcept } from './attributes-xml';
import { SHEET_ORDER } from './sheet-order';

/**
 * Writes tab colour, frozen panes, widths, hidden columns and merged cells of a sheet, if they have changed.
 */
export function writeLayout(
  outline: PartOutline,
  sheet: SheetModel,
  before: SheetModel | null,
): PartOutline {
  let out = outline;
  const put = (name: string, xml: string | null): void => {
    out = out.withElements(name, xml === null ? [] : [xml], SHEET_ORDER);
  };
  if (sheet.tabColor !== (before?.tabColor ?? '')) {
    put('sheetPr', sheetPrXml(out.child('sheetPr'), sheet.tabColor));
  }
  if (panes(sheet) !== (before ? panes(before) : '0 0')) {
    put('sheetViews', viewsXml(out.child('sheetViews'), sheet));
  }
  if (columnsKey(sheet) !== (before ? columnsKey(before) : columnsKey(null))) {
    put('cols', columnsXml(out.child('cols'), sheet));
  }
  const merges = mergesXml(sheet);
  if (merges !== (before ? mergesXml(before) : null)) put('mergeCells', merges);
  return out;
}

function sheetPrXml(xml: string | null, tabColor: string): string {
  const colour = storedColour(tabColor);
  const tab = colour === null ? [] : [`<tabColor rgb="${colour}"/>`];
  const order = ['tabColor', 'outlinePr', 'pageSetUpPr'];
  return PartOutline.of(xml ?? '<sheetPr/>')
    .withElements('tabColor', tab, order)
    .toString();
}

function panes({ layout }: SheetModel): string {
  return `${String(layout.frozenRows)} ${String(layout.frozenColumns)}`;
}

function viewsXml(xml: string | null, { layout }: SheetModel): string {
  const views = PartOutline.of(xml ?? '<sheetViews><sheetView workbookViewId="0"/></sheetViews>');
  const [first, ...others] = views.children;
  const { frozenRows: rows, frozenColumns: columns } = layout;
  const pane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const splits =
    (columns > 0 ? ` xSplit="${String(columns)}"` : '') +
    (rows > 0 ? ` ySplit="${String(rows)}"` : '');
  const corner = formatAddress({ row: rows, column: columns, rows: 1, columns: 1 });
  const frozen = `<pane${splits} topLeftCell="${corner}" activePane="${pane}" state="frozen"/>`;
  const order = ['pane', 'selection', 'pivotSelection', 'extLst'];
  const view = PartOutline.of(first?.xml ?? '<sheetView workbookViewId="0"/>')
    .withElements('pane', rows + columns > 0 ? [frozen] : [], order)
    // A selection names its pane.
    .withElements('selection', rows + columns > 0 ? [`<selection pane="${pane}"/>`] : [], order);
  return views.with([{ name: 'sheetView', xml: view.toString() }, ...others]).toString();
}

function columnsKey(sheet: SheetModel | null): string {
  const { columnWidths, hiddenColumns } = sheet?.layout ?? {};
  const widths = [...(columnWidths ?? [])].sort(([a], [b]) => a - b);
  return JSON.stringify([widths, [...(hiddenColumns ?? [])].sort((a, b) => a - b)]);
}

/** The attributes of a column that the model sets. */
const OWN_ATTRIBUTES = ['min', 'max', 'width', 'customWidth', 'hidden', 'bestFit'];

/** The columns in ranges with equal attributes. */
function columnsXml(xml: string | null, { layout }: SheetModel): string | null {
  const stored = (xml === null ? [] : (parseXml(xml).children['col'] ?? [])).map(
    ({ attributes }) => {
      const others = attributesExcept(attributes, OWN_ATTRIBUTES);
      return { first: Number(attributes['min']) - 1, end: Number(attributes['max']), others };
    },
  );
  const own = [...layout.columnWidths.keys(), ...layout.hiddenColumns];
  const edges = new Set([
    ...stored.flatMap(({ first, end }) => [first, end]),
    ...own.flatMap((column) => [column, column + 1]),
  ]);
  const starts = [...edges].filter((edge) => edge < sheetColumns).sort((a, b) => a - b);
  const columns = starts.map((first, n) => {
    const points = layout.columnWidths.get(first);
    const others = stored.find((range) => range.first <= first && first < range.end)?.others ?? '';
    const said = [
      others,
      points === undefined ? '' : ` width="${String(widthOfPoints(points))}" customWidth="1"`,
      layout.hiddenColumns.has(first) ? ' hidden="1"' : '',
    ].join('');
    if (said === '') return '';
    const last = starts[n + 1] ?? sheetColumns;
    // Every column in the list needs a width.
    const width = points === undefined ? ` width="${String(STANDARD_WIDTH)}"` : '';
    return `<col min="${String(first + 1)}" max="${String(last)}"${width}${said}/>`;
  });
  const all = columns.join('');
  return all === '' ? null : `<cols>${all}</cols>`;
}

/** Characters, including the margin. */
const STANDARD_WIDTH = 9.140625;

function mergesXml({ merges }: SheetModel): string | null {
  if (merges.all.length === 0) return null;
  const cells = merges.all.map((area) => `<mergeCell ref="${formatAddress(area)}"/>`);
  return listXml('mergeCells', cells);
}
