import type { MappedColumn } from '../../workbook/mapped-column';
import type { UnknownTable } from '../../workbook/mapping/unknown-tables';
import type { SharedWorkbook } from '../../workbook/port';
import type { SettingField } from '../../workbook/settings/setting-fields';
import type { SettingsOnSheet } from '../../workbook/settings/settings-on-sheet';
import { fillWithSample, fillWithTemplate, type OnSheet, type Starter } from '../start/starter';
import type { DataReading } from './data-reading';

/**
 * Runs a change of the input as the only command, then reads the workbook again. A change of a single
 * setting shows no progress.
 */
export type ChangeInput = (
  kind: 'setting' | 'change',
  change: (onSheet: OnSheet) => Promise<void>,
) => Promise<void>;

interface Host {
  readonly workbook: SharedWorkbook;
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
    await this.change('change', (onSheet) => fillWithTemplate(workbook, starter, today(), onSheet));
  }

  /** Writes the tables of the sample into an empty workbook. */
  async addSample(): Promise<void> {
    const { workbook, starter } = this.host;
    await this.change('change', (onSheet) => fillWithSample(workbook, starter, onSheet));
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
    await this.change('change', async () => {
      const { withMapped } = await import('../../workbook/mapped-column');
      await workbook.saveMapping(withMapped(await workbook.loadMapping(), columns));
    });
  }

  /** The Settings table as it stands; null if Excel does not answer. */
  async settings({ workbook }: DataReading): Promise<SettingsOnSheet | null> {
    try {
      const { settingsOnSheet } = await import('../../workbook/settings/settings-on-sheet');
      return await settingsOnSheet(this.host.workbook, workbook);
    } catch (error) {
      this.onFailure(error);
      return null;
    }
  }

  /** Writes one setting into the table as it stood; null sets it back to its default. */
  async saveSetting(
    settings: SettingsOnSheet,
    field: SettingField,
    value: number | string | null,
  ): Promise<void> {
    await this.change('setting', async () => {
      const { writeSetting } = await import('../../workbook/settings/settings-on-sheet');
      await writeSetting(this.host.workbook, settings, field, value);
    });
  }
}
