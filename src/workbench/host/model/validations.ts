import type { Area } from './area';
import { contains } from './area';
import type { SheetModel } from './sheet-model';

/** What can be set of a data validation, by the client's names. */
export type ValidationSetting = 'Rule' | 'ErrorAlert' | 'IgnoreBlanks' | 'Prompt';

interface Set {
  readonly area: Area;
  readonly name: ValidationSetting;
  readonly value: unknown;
}

/** The data validation of a sheet; for a cell, what was set last prevails. */
export class Validations {
  private settings: Set[] = [];

  constructor(private readonly sheet: SheetModel) {}

  set(area: Area, name: ValidationSetting, value: unknown): void {
    this.sheet.assertUnprotected();
    this.settings = this.settings.filter((s) => s.name !== name || !contains(area, s.area));
    this.settings.push({ area, name, value });
    this.sheet.looksChanged(area);
  }

  /** What holds for all of an area; undefined where nothing was set. */
  settingFor(area: Area, name: ValidationSetting): unknown {
    return this.settings.filter((s) => s.name === name && contains(s.area, area)).at(-1)?.value;
  }

  /** The areas that have a rule, in the order in which the rules were set. */
  ruledAreas(): readonly Area[] {
    return this.settings.filter((s) => s.name === 'Rule').map((s) => s.area);
  }

  /** Lifts what was set for the area or parts of it. */
  clear(area: Area): void {
    this.sheet.assertUnprotected();
    this.settings = this.settings.filter((s) => !contains(area, s.area));
    this.sheet.looksChanged(area);
  }
}
