import { HostError } from '../protocol/host-error';

/** The user's editing of a cell, during which Excel lets no add-in at the workbook. */
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

  /** Waits for the end where the client lets it, and throws where it does not. */
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
