import type { Area } from './area';
import { contains } from './area';

type Setting = 'Rule' | 'ErrorAlert' | 'IgnoreBlanks';

/** The data validation of a sheet; for a cell, what was set last prevails. */
export class Validations {
  private settings: { readonly area: Area; readonly name: Setting; readonly value: unknown }[] = [];

  set(area: Area, name: Setting, value: unknown): void {
    this.settings = this.settings.filter((s) => s.name !== name || !contains(area, s.area));
    this.settings.push({ area, name, value });
  }

  /** What holds for all of an area; undefined where nothing was set. */
  settingFor(area: Area, name: Setting): unknown {
    return this.settings.filter((s) => s.name === name && contains(s.area, area)).at(-1)?.value;
  }

  /** Lifts what was set for the area or parts of it. */
  clear(area: Area): void {
    this.settings = this.settings.filter((s) => !contains(area, s.area));
  }
}
