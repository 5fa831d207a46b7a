import type { MappedColumn } from '../../workbook/mapped-column';
import type { UnknownTable } from '../../workbook/mapping/unknown-tables';
import type { Workbook } from '../../workbook/port';
import { fillWithSample, fillWithTemplate, type OnSheet, type Starter } from '../start/starter';
import type { DataReading } from './data-reading';

/** Runs a change of the input as the only command, then reads the workbook again. */
export type ChangeInput = (change: (onSheet: OnSheet) => Promise<void>) => Promise<void>;

interface Host {
  readonly workbook: Workbook;
  readonly starter: Starter;
  /** Today as an Excel date serial. */
  readonly today: () => number;
}

/** What the pane can change in the input of the workbook. A failure shows in the state of the session. */
export class InputChanges {
  constructor(
    private readonly host: Host,
    private readonly change: ChangeInput,
    private readonly onFailure: (error: unknown) => void,
  ) {}

  /** Writes the tables of the template into an empty workbook. */
  async addTemplate(): Promise<void> {
    const { workbook, starter, today } = this.host;
    await this.change((onSheet) => fillWithTemplate(workbook, starter, today(), onSheet));
  }

  /** Writes the tables of the sample into an empty workbook. */
  async addSample(): Promise<void> {
    const { workbook, starter } = this.host;
    await this.change((onSheet) => fillWithSample(workbook, starter, onSheet));
  }

  /** The tables that were not recognised, with their columns; none if Excel does not answer. */
  async unknownTables({ workbook }: DataReading): Promise<readonly UnknownTable[]> {
    try {
      const { unknownTables } = await import('../../workbook/mapping/unknown-tables');
      return await unknownTables(this.host.workbook, workbook.unread);
    } catch (error) {
      this.onFailure(error);
      return [];
    }
  }

  /** Keeps in the workbook which header stands for which column. */
  async mapColumns(columns: readonly MappedColumn[]): Promise<void> {
    const { workbook } = this.host;
    await this.change(async () => {
      const { withMapped } = await import('../../workbook/mapped-column');
      await workbook.saveMapping(withMapped(await workbook.loadMapping(), columns));
    });
  }
}
