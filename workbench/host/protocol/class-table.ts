import type { BorderSide } from '../model/range/borders';
import type { ConditionalFormatModel } from '../model/sheet/conditional-formats';
import type { AxisModel, ChartModel, SeriesModel } from '../model/sheet/chart-model';
import type { PropertyBag } from '../model/sheet/property-bag';
import type { RangeModel } from '../model/range/range-model';
import type { CommentModel, ReplyModel } from '../model/document/comments';
import type { NameModel } from '../model/document/defined-names';
import type { SheetModel, SheetWorkbook, TableModel } from '../model/sheet-model';
import type { TableColumn } from '../model/table/table-columns';
import type { WorkbookModel } from '../model/workbook-model';
import type { UserWindow } from '../user-window';
import type { User } from '../users';

/** The object of the model behind each class of the client. To extend the host, add a class here. */
export interface HostClasses {
  Workbook: WorkbookModel;
  Application: WorkbookModel;
  WorkbookProtection: WorkbookModel;
  WorksheetCollection: WorkbookModel;
  Worksheet: SheetModel;
  WorksheetProtection: SheetModel;
  WorksheetFreezePanes: SheetModel;
  Range: RangeModel;
  RangeFormat: RangeModel;
  RangeFont: RangeModel;
  RangeFill: RangeModel;
  RangeBorderCollection: RangeModel;
  RangeBorder: BorderPlace;
  FormatProtection: RangeModel;
  DataValidation: RangeModel;
  TableCollection: TableHolder;
  Table: TableModel;
  TableColumnCollection: TableModel;
  TableColumn: TableColumnPlace;
  TableRowCollection: TableModel;
  TableRow: TableRowPlace;
  TableSort: TableModel;
  Filter: TableColumnPlace;
  AutoFilter: TableModel;
  RangeSort: RangeModel;
  ConditionalFormatCollection: RangeModel;
  ConditionalFormat: ConditionalFormatModel<SheetModel>;
  DataBarConditionalFormat: ConditionalFormatModel<SheetModel>;
  ConditionalDataBarPositiveFormat: ConditionalFormatModel<SheetModel>;
  ColorScaleConditionalFormat: ConditionalFormatModel<SheetModel>;
  CellValueConditionalFormat: ConditionalFormatModel<SheetModel>;
  ConditionalDataBarNegativeFormat: ConditionalFormatModel<SheetModel>;
  CustomConditionalFormat: ConditionalFormatModel<SheetModel>;
  ConditionalFormatRule: PropertyBag;
  IconSetConditionalFormat: ConditionalFormatModel<SheetModel>;
  PresetCriteriaConditionalFormat: ConditionalFormatModel<SheetModel>;
  TextConditionalFormat: ConditionalFormatModel<SheetModel>;
  TopBottomConditionalFormat: ConditionalFormatModel<SheetModel>;
  ConditionalRangeFormat: ConditionalFormatModel<SheetModel>;
  ConditionalRangeFont: PropertyBag;
  ConditionalRangeFill: PropertyBag;
  ChartCollection: SheetModel;
  Chart: ChartModel<SheetModel>;
  ChartTitle: PropertyBag;
  ChartLegend: PropertyBag;
  ChartSeriesCollection: ChartModel<SheetModel>;
  ChartSeries: SeriesModel;
  ChartAxes: ChartModel<SheetModel>;
  ChartAxis: AxisModel;
  ChartAxisTitle: PropertyBag;
  ChartDataLabels: PropertyBag;
  ChartSeriesFormat: SeriesModel;
  ChartFill: PropertyBag;
  ChartLineFormat: PropertyBag;
  ShapeCollection: SheetModel;
  CommentCollection: CommentHolder;
  Comment: CommentPlace;
  CommentReplyCollection: CommentPlace;
  CommentReply: ReplyPlace;
  NamedItemCollection: NameHolder;
  NamedItem: NamePlace;
  SettingCollection: WorkbookModel;
  Setting: KeyPlace;
  DocumentProperties: WorkbookModel;
  CustomPropertyCollection: WorkbookModel;
  CustomProperty: KeyPlace;
  CultureInfo: WorkbookModel;
  NumberFormatInfo: WorkbookModel;
  DatetimeFormatInfo: WorkbookModel;
  Runtime: WorkbookModel;
}

/** The owner of a collection: the workbook, or one sheet of it. */
interface Holder {
  readonly workbook: SheetWorkbook;
  readonly sheet: SheetModel | null;
}

/** The tables of the workbook, or of one sheet. */
export type TableHolder = Holder;

/** The comments of the workbook, or of one sheet. */
export type CommentHolder = Holder;

/** The names with workbook scope, or with the scope of one sheet. */
export type NameHolder = Holder;

export interface CommentPlace {
  readonly workbook: SheetWorkbook;
  readonly comment: CommentModel<SheetModel>;
}

export interface ReplyPlace extends CommentPlace {
  readonly reply: ReplyModel;
}

export interface NamePlace {
  readonly workbook: SheetWorkbook;
  readonly name: NameModel<SheetModel>;
}

/** A setting or a custom property. */
export interface KeyPlace {
  readonly workbook: WorkbookModel;
  readonly key: string;
}

/** A side of a range. */
export interface BorderPlace {
  readonly range: RangeModel;
  readonly side: BorderSide;
}

export interface TableColumnPlace {
  readonly table: TableModel;
  readonly column: TableColumn;
}

export interface TableRowPlace {
  readonly table: TableModel;
  /** The index within the rows of the body, from 0. */
  readonly index: number;
}

export type ClassName = keyof HostClasses;

/** An object of the model seen as one class of the client. */
export class Ref<K extends ClassName = ClassName> {
  constructor(
    readonly className: K,
    readonly target: HostClasses[K],
  ) {}
}

/** What a class table can use of the client's session. */
export interface ClientSession {
  readonly workbook: WorkbookModel;
  /** The user of this client. */
  readonly user: User;
  /** What this user sees. All clients of one user share it. */
  readonly window: UserWindow;
  /** Whether the client receives events. */
  areEventsEnabled: boolean;
  /** The range of an event. Undefined for an old event. */
  rangeOfEvent(referenceId: string): RangeModel | undefined;
  /** Gives an object a reference id for later requests. */
  keepReference(ref: Ref): void;
  removeReference(id: string): void;
  registerEvent(eventType: number, targetId: string): void;
  unregisterEvent(eventType: number, targetId: string): void;
}

export interface Scalar<T> {
  readonly get: (target: T, session: ClientSession) => unknown;
  /** Absent for a property that is read-only in the client. */
  readonly set?: (target: T, value: unknown, session: ClientSession) => void;
}

export type Method<T> = (
  target: T,
  args: readonly unknown[],
  session: ClientSession,
) => Ref | null | undefined | string | number | boolean;

/** The declaration of one class of the client. The names are in PascalCase, as in its messages. */
export interface ClassTable<K extends ClassName> {
  /** Sent with the object, so that the client can find the object again. */
  readonly identity?: (target: HostClasses[K]) => Readonly<Record<string, unknown>>;
  readonly scalars?: Readonly<Record<string, Scalar<HostClasses[K]>>>;
  readonly navigation?: Readonly<Record<string, (target: HostClasses[K]) => Ref | null>>;
  readonly methods?: Readonly<Record<string, Method<HostClasses[K]>>>;
  /** For collections. */
  readonly items?: (target: HostClasses[K]) => readonly Ref[];
  /** The result of `getItem(key)`. Null if there is no such item. */
  readonly item?: (target: HostClasses[K], key: unknown) => Ref | null;
}

export type ObjectModel = { readonly [K in ClassName]: ClassTable<K> };

/** A scalar that the host only stores and returns. */
export function storedScalar<T>(
  bag: (target: T) => PropertyBag,
  name: string,
  initial: unknown,
): Scalar<T> {
  return {
    get: (target) => bag(target).get(name) ?? initial,
    set: (target, value) => {
      bag(target).set(name, value);
    },
  };
}
