import type { Area } from './area';
import { contains } from './area';
import { PropertyBag } from './property-bag';

/** One conditional format over an area; its parts (rule, font, fill) are kept as the client sets them. */
export class ConditionalFormatModel {
  readonly rule = new PropertyBag();
  readonly font = new PropertyBag();
  readonly fill = new PropertyBag();
  readonly positiveBar = new PropertyBag();

  constructor(
    readonly id: string,
    readonly type: string,
    readonly area: Area,
  ) {}
}

/** The conditional formats of a sheet in the order they were added. */
export class ConditionalFormats {
  private formats: ConditionalFormatModel[] = [];

  add(format: ConditionalFormatModel): void {
    this.formats.push(format);
  }

  /** Those that lie wholly in an area. */
  within(area: Area): readonly ConditionalFormatModel[] {
    return this.formats.filter((format) => contains(area, format.area));
  }

  clear(area: Area): void {
    this.formats = this.formats.filter((format) => !contains(area, format.area));
  }
}
