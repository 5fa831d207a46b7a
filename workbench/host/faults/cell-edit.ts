import { HostError } from '../protocol/host-error';

/** The edit of a cell by the user. During it, Excel gives add-ins no access to the workbook. */
export class CellEdit {
  private running: { readonly ended: Promise<void>; readonly end: () => void } | null = null;

  get isOn(): boolean {
    return this.running !== null;
  }

  set isOn(isOn: boolean) {
    if (isOn) {
      this.running ??= newEdit();
    } else {
      this.running?.end();
      this.running = null;
    }
  }

  /** Waits for the end of the edit if the request may wait. Throws otherwise. */
  async ended(mayWait: boolean): Promise<void> {
    if (!this.running) return;
    if (!mayWait) throw new HostError('InvalidOperationInCellEditMode');
    await this.running.ended;
  }
}

function newEdit(): { readonly ended: Promise<void>; readonly end: () => void } {
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { ended, end };
}
