import { HostError } from '../../protocol/host-error';
import type { WorkbookModel } from '../workbook-model';

/** What the add-in keeps in the workbook: values as JSON text, by key. */
export class Settings {
  private readonly values = new Map<string, string>();

  constructor(private readonly workbook: WorkbookModel) {}

  get all(): ReadonlyMap<string, string> {
    return this.values;
  }

  /** @param json null takes the setting away */
  set(key: string, json: string | null): void {
    if (this.workbook.isReadOnly) throw new HostError('AccessDenied');
    if (json === null) this.values.delete(key);
    else this.values.set(key, json);
    this.workbook.tell({ kind: 'settings' });
  }
}
