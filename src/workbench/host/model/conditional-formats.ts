import type { Area } from './area';
import { contains } from './area';
import { PropertyBag } from './property-bag';
import type { SheetModel } from './sheet-model';

/** One conditional format over an area; its parts (rule, font, fill) are kept as the client sets them. */
export class ConditionalFormatModel {
  readonly id: string;
  readonly rule: PropertyBag;
  readonly font: PropertyBag;
  readonly fill: PropertyBag;
  readonly positiveBar: PropertyBag;

  constructor(
    readonly sheet: SheetModel,
    /** The client's ConditionalFormatType. */
    readonly type: string,
    readonly area: Area,
  ) {
    const changed = (): void => {
      sheet.looksChanged(this.area);
    };
    this.id = sheet.workbook.newId();
    this.rule = new PropertyBag(changed);
    this.font = new PropertyBag(changed);
    this.fill = new PropertyBag(changed);
    this.positiveBar = new PropertyBag(changed);
  }
}

/** The conditional formats of a sheet in the order they were added. */
export class ConditionalFormats {
  private formats: ConditionalFormatModel[] = [];

  constructor(private readonly sheet: SheetModel) {}

  /** All of the sheet's. */
  get all(): readonly ConditionalFormatModel[] {
    return this.formats;
  }

  add(type: string, area: Area): ConditionalFormatModel {
    this.sheet.assertUnprotected();
    const format = new ConditionalFormatModel(this.sheet, type, area);
    this.formats.push(format);
    this.sheet.looksChanged(area);
    return format;
  }

  /** Those that lie wholly in an area. */
  within(area: Area): readonly ConditionalFormatModel[] {
    return this.formats.filter((format) => contains(area, format.area));
  }

  clear(area: Area): void {
    this.sheet.assertUnprotected();
    this.forget(area);
    this.sheet.looksChanged(area);
  }

  /** Drops those that lie wholly in an area, for a caller that has asked whether it may and tells of it. */
  forget(area: Area): void {
    this.formats = this.formats.filter((format) => !contains(area, format.area));
  }
}
