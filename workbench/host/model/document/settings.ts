import { HostError } from '../../protocol/host-error';

/** What the settings need of their workbook. */
interface SettingsWorkbook {
  readonly isReadOnly: boolean;
  notify(change: { readonly kind: 'settings' }): void;
}

/** Settings that the add-in stores in the workbook: JSON texts by key. */
export class Settings {
  private readonly values = new Map<string, string>();

  constructor(private readonly workbook: SettingsWorkbook) {}

  get all(): ReadonlyMap<string, string> {
    return this.values;
  }

  /** @param json null removes the setting */
  set(key: string, json: string | null): void {
    if (this.workbook.isReadOnly) throw new HostError('AccessDenied');
    if (json === null) this.values.delete(key);
    else this.values.set(key, json);
    this.workbook.notify({ kind: 'settings' });
  }
}
