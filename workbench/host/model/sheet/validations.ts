import type { Area } from '../area/area';
import { contains } from '../area/area';
import { rewriteTexts } from '../formula/rewrite-texts';
import type { ShiftLog } from '../area/moving-area';
import { MovingList } from '../area/moving-list';

/** The settings of a data validation, by the client's names. */
export type ValidationSetting = 'Rule' | 'ErrorAlert' | 'IgnoreBlanks' | 'Prompt';

interface Setting {
  readonly name: ValidationSetting;
  readonly value: unknown;
}

/** What data validation needs of its sheet. */
interface ValidatedSheet extends ShiftLog {
  assertUnprotected(): void;
  looksChanged(area: Area): void;
}

/** The data validation of a sheet. For each cell, the last setting wins. */
export class Validations {
  private readonly settings: MovingList<Setting>;

  constructor(private readonly sheet: ValidatedSheet) {
    this.settings = new MovingList(sheet);
  }

  set(area: Area, name: ValidationSetting, value: unknown): void {
    this.sheet.assertUnprotected();
    this.settings.cut(area, (setting) => setting.name === name);
    this.settings.add(area, { name, value });
    this.sheet.looksChanged(area);
  }

  /** The value that applies to the whole area. Undefined if none was set. */
  settingFor(area: Area, name: ValidationSetting): unknown {
    return this.settings.all.find(
      (setting) => setting.item.name === name && contains(setting.area, area),
    )?.item.value;
  }

  /** The areas that have a rule. */
  ruledAreas(): readonly Area[] {
    return this.settings.all.filter(({ item }) => item.name === 'Rule').map(({ area }) => area);
  }

  /** Removes all settings from the area. */
  clear(area: Area): void {
    this.sheet.assertUnprotected();
    this.settings.cut(area);
    this.sheet.looksChanged(area);
  }

  /** Rewrites the formulas in the rules after cells moved or something was renamed. */
  rewrite(formula: (text: string) => string): void {
    for (const { area, item } of this.settings.all) {
      const value = rewriteTexts(item.value, formula);
      if (value === item.value) continue;
      this.settings.cut(area, (setting) => setting === item);
      this.settings.add(area, { ...item, value });
    }
  }
}
