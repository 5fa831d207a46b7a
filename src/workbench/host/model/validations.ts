import type { Area } from './area';
import { contains } from './area';

/** The data validation of a sheet, the last rule set for a cell prevailing. */
export class Validations {
  private rules: { readonly area: Area; readonly rule: object | null }[] = [];

  set(area: Area, rule: object | null): void {
    this.rules = this.rules.filter((held) => !contains(area, held.area));
    this.rules.push({ area, rule });
  }

  /** The rule that holds for all of an area; null without one. */
  ruleFor(area: Area): object | null {
    const last = this.rules.filter((held) => contains(held.area, area)).at(-1);
    return last?.rule ?? null;
  }
}
