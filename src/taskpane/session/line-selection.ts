import type { Workbook } from '../../workbook/port';
import { lineInRow, rowOfLine } from '../../workbook/transfer-rows';
import { lineKey } from '../result/plan-lines';
import { Store } from '../store';

/** A selection in the grid: the sheet, and its first row, 0-based. */
export interface SelectedRow {
  readonly sheet: string;
  readonly row: number;
}

interface Options {
  readonly workbook: Pick<Workbook, 'listTables' | 'readArea'>;
  /** Calls back when the user selects other cells; resolves to a function that unsubscribes. */
  readonly onSelection: (listener: (at: SelectedRow) => void) => Promise<() => Promise<void>>;
  /** Brings a cell of a sheet to the front. */
  readonly show: (sheet: string, cell: string | null) => Promise<void>;
  /** The sheet with the lines of the plan on show; null without one. */
  readonly sheet: () => string | null;
}

/** The line of the plan that is selected, in the pane and in the sheet alike. */
export class LineSelection extends Store<{ readonly key: string | null }> {
  constructor(private readonly options: Options) {
    super({ key: null });
  }

  /** Selects a line in the pane. */
  select(key: string): void {
    this.change({ key });
  }

  /** Selects a line, and its row in the sheet. A row that is gone leaves the sheet in front. */
  async showRow(key: string): Promise<void> {
    this.select(key);
    const sheet = this.options.sheet();
    if (sheet === null) return;
    const row = await rowOfLine(
      this.options.workbook,
      sheet,
      ({ product, from, to }) => lineKey(product, from, to) === key,
    ).catch(() => null);
    await this.options.show(sheet, row === null ? null : `A${String(row + 1)}`);
  }

  /** Follows the selection in the sheet, until the returned function is called. */
  follow(): () => void {
    const following = this.options
      .onSelection((at) => void this.takeUp(at))
      // A host without such events is no fault of the user's: the pane then leads.
      .catch(() => () => Promise.resolve());
    return () => {
      void following.then((stop) => stop()).catch(() => undefined);
    };
  }

  private async takeUp({ sheet, row }: SelectedRow): Promise<void> {
    if (sheet !== this.options.sheet()) return;
    const names = await lineInRow(this.options.workbook, sheet, row).catch(() => null);
    if (names !== null) this.select(lineKey(names.product, names.from, names.to));
  }
}
