import * as comments from './classes/comments';
import * as culture from './classes/culture';
import * as names from './classes/names';
import * as properties from './classes/properties';
import * as settings from './classes/settings';
import * as chartAxes from './classes/chart-axes';
import * as chartSeries from './classes/chart-series';
import * as formatKinds from './classes/conditional-format-kinds';
import { worksheetFreezePanes } from './classes/freeze-panes';
import { worksheetProtection } from './classes/worksheet-protection';
import * as charts from './classes/charts';
import * as conditionalFormats from './classes/conditional-formats';
import { dataValidation } from './classes/data-validation';
import { range } from './classes/range';
import * as rangeFormats from './classes/range-format';
import * as filters from './classes/filters';
import * as sorts from './classes/sorts';
import * as tableColumns from './classes/table-columns';
import * as tableRows from './classes/table-rows';
import * as tables from './classes/tables';
import * as workbooks from './classes/workbook';
import * as sheets from './classes/worksheet';
import { worksheetCollection } from './classes/worksheets';
import type { ObjectModel } from './protocol/class-table';

/** The classes of the client that this host simulates. */
export const objectModel: ObjectModel = {
  Workbook: workbooks.workbook,
  Application: workbooks.application,
  WorkbookProtection: workbooks.workbookProtection,
  WorksheetCollection: worksheetCollection,
  Worksheet: sheets.worksheet,
  WorksheetProtection: worksheetProtection,
  WorksheetFreezePanes: worksheetFreezePanes,
  Range: range,
  RangeFormat: rangeFormats.rangeFormat,
  RangeFont: rangeFormats.rangeFont,
  RangeFill: rangeFormats.rangeFill,
  RangeBorderCollection: rangeFormats.rangeBorderCollection,
  RangeBorder: rangeFormats.rangeBorder,
  FormatProtection: rangeFormats.formatProtection,
  DataValidation: dataValidation,
  TableCollection: tables.tableCollection,
  Table: tables.table,
  TableColumnCollection: tableColumns.tableColumnCollection,
  TableColumn: tableColumns.tableColumn,
  TableRowCollection: tableRows.tableRowCollection,
  TableRow: tableRows.tableRow,
  TableSort: sorts.tableSort,
  Filter: filters.filter,
  AutoFilter: filters.autoFilter,
  RangeSort: sorts.rangeSort,
  ConditionalFormatCollection: conditionalFormats.conditionalFormatCollection,
  ConditionalFormat: conditionalFormats.conditionalFormat,
  DataBarConditionalFormat: formatKinds.dataBarConditionalFormat,
  ConditionalDataBarPositiveFormat: formatKinds.conditionalDataBarPositiveFormat,
  ConditionalDataBarNegativeFormat: formatKinds.conditionalDataBarNegativeFormat,
  ColorScaleConditionalFormat: formatKinds.colorScaleConditionalFormat,
  CellValueConditionalFormat: formatKinds.cellValueConditionalFormat,
  CustomConditionalFormat: formatKinds.customConditionalFormat,
  ConditionalFormatRule: formatKinds.conditionalFormatRule,
  IconSetConditionalFormat: formatKinds.iconSetConditionalFormat,
  PresetCriteriaConditionalFormat: formatKinds.presetCriteriaConditionalFormat,
  TextConditionalFormat: formatKinds.textConditionalFormat,
  TopBottomConditionalFormat: formatKinds.topBottomConditionalFormat,
  ConditionalRangeFormat: formatKinds.conditionalRangeFormat,
  ConditionalRangeFont: formatKinds.conditionalRangeFont,
  ConditionalRangeFill: formatKinds.conditionalRangeFill,
  ChartCollection: charts.chartCollection,
  Chart: charts.chart,
  ChartTitle: charts.chartTitle,
  ChartLegend: charts.chartLegend,
  ChartSeriesCollection: chartSeries.chartSeriesCollection,
  ChartSeries: chartSeries.chartSeries,
  ChartAxes: chartAxes.chartAxes,
  ChartAxis: chartAxes.chartAxis,
  ChartAxisTitle: chartAxes.chartAxisTitle,
  ChartDataLabels: chartSeries.chartDataLabels,
  ChartSeriesFormat: chartSeries.chartSeriesFormat,
  ChartFill: chartSeries.chartFill,
  ChartLineFormat: chartSeries.chartLineFormat,
  ShapeCollection: sheets.shapeCollection,
  CommentCollection: comments.commentCollection,
  Comment: comments.comment,
  CommentReplyCollection: comments.commentReplyCollection,
  CommentReply: comments.commentReply,
  NamedItemCollection: names.namedItemCollection,
  NamedItem: names.namedItem,
  SettingCollection: settings.settingCollection,
  Setting: settings.setting,
  DocumentProperties: properties.documentProperties,
  CustomPropertyCollection: properties.customPropertyCollection,
  CustomProperty: properties.customProperty,
  CultureInfo: culture.cultureInfo,
  NumberFormatInfo: culture.numberFormatInfo,
  DatetimeFormatInfo: culture.datetimeFormatInfo,
  Runtime: workbooks.runtime,
};
