import type { Person, SharedWorkbook } from '../../workbook/port';

/** The sheets of ours on which Excel may be asked who is there. */
const OUR_SHEETS = ['Audit log', 'Transfers'] as const;

/** Who plans, where neither Excel nor the person says it. */
export const UNNAMED = 'planner, name not known';

/** Who sits at this pane, as the host says; asked once, as soon as there is a sheet of ours to ask on. */
export class PersonAtHost {
  private found: Person | null = null;

  constructor(private readonly workbook: SharedWorkbook) {}

  /** The person; null while the host does not say. */
  async person(): Promise<Person | null> {
    for (const sheet of OUR_SHEETS) {
      if (this.found !== null) break;
      const isOurs = (await this.workbook.listTables()).some(({ area }) => area.sheet === sheet);
      if (isOurs) this.found = await this.workbook.identify(sheet);
    }
    return this.found;
  }

  /** E-mail address, else name, for the audit log. */
  async name(): Promise<string> {
    const person = await this.person();
    return person?.email.trim() || person?.name.trim() || UNNAMED;
  }
}
