import { HostError } from '../../protocol/host-error';
import type { Area } from '../area/area';
import { contains, subtract } from '../area/area';
import { rewriteTexts } from '../formula/rewrite-texts';
import { MovingArea } from '../area/moving-area';
import type { ShiftLog } from '../area/moving-area';
import { PropertyBag } from './property-bag';

/** What conditional formats need of their sheet. */
export interface FormattedSheet extends ShiftLog {
  readonly workbook: { newId(): string };
  assertUnprotected(): void;
  looksChanged(area: Area): void;
}

/** How a conditional format marks cells, stored as the client sets it. */
interface Marks {
  readonly rule: PropertyBag;
  readonly font: PropertyBag;
  readonly fill: PropertyBag;
  readonly positiveBar: PropertyBag;
  readonly negativeBar: PropertyBag;
}

/** One conditional format of an area. */
export class ConditionalFormatModel<
  Sheet extends FormattedSheet = FormattedSheet,
> implements Marks {
  readonly id: string;
  readonly rule: PropertyBag;
  readonly font: PropertyBag;
  readonly fill: PropertyBag;
  readonly positiveBar: PropertyBag;
  readonly negativeBar: PropertyBag;
  private readonly place: MovingArea;

  constructor(
    readonly sheet: Sheet,
    /** The client's ConditionalFormatType. */
    readonly type: string,
    area: Area,
    like?: Marks,
  ) {
    const changed = (): void => {
      if (!this.isGone) sheet.looksChanged(this.area);
    };
    this.id = sheet.workbook.newId();
    this.place = new MovingArea(sheet, area);
    this.rule = like?.rule ?? new PropertyBag(changed);
    this.font = like?.font ?? new PropertyBag(changed);
    this.fill = like?.fill ?? new PropertyBag(changed);
    this.positiveBar = like?.positiveBar ?? new PropertyBag(changed);
    this.negativeBar = like?.negativeBar ?? new PropertyBag(changed);
  }

  /** Whether all its cells were deleted, which deletes the format too. */
  get isGone(): boolean {
    return this.place.current === null;
  }

  /** Its current area. Throws InvalidReference after it is gone. */
  get area(): Area {
    const area = this.place.current;
    if (!area) throw new HostError('InvalidReference');
    return area;
  }
}

/** The conditional formats of a sheet in the order they were added. */
export class ConditionalFormats<Sheet extends FormattedSheet> {
  private formats: ConditionalFormatModel<Sheet>[] = [];

  constructor(private readonly sheet: Sheet) {}

  get all(): readonly ConditionalFormatModel<Sheet>[] {
    return this.formats.filter((format) => !format.isGone);
  }

  add(type: string, area: Area): ConditionalFormatModel<Sheet> {
    this.sheet.assertUnprotected();
    const format = new ConditionalFormatModel(this.sheet, type, area);
    this.formats.push(format);
    this.sheet.looksChanged(area);
    return format;
  }

  /** The formats that lie fully inside an area. */
  within(area: Area): readonly ConditionalFormatModel<Sheet>[] {
    return this.all.filter((format) => contains(area, format.area));
  }

  clear(area: Area): void {
    this.sheet.assertUnprotected();
    this.cut(area);
    this.sheet.looksChanged(area);
  }

  /** Removes an area from all formats. The caller checks the protection and notifies the listeners. */
  cut(area: Area): void {
    this.formats = this.all.flatMap((format) => {
      const left = subtract(format.area, area);
      const isWhole = left.length === 1 && left[0] === format.area;
      return isWhole
        ? [format]
        : left.map((rest) => new ConditionalFormatModel(this.sheet, format.type, rest, format));
    });
  }

  delete(format: ConditionalFormatModel): void {
    this.sheet.assertUnprotected();
    this.formats = this.formats.filter((other) => other !== format);
    if (!format.isGone) this.sheet.looksChanged(format.area);
  }

  /** Rewrites the formulas in the rules after cells moved or something was renamed. */
  rewrite(formula: (text: string) => string): void {
    for (const { rule } of this.formats) {
      rule.replaceAll((value) => rewriteTexts(value, formula));
    }
  }
}
