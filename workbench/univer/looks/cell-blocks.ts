import type { Area } from '../../host/model/area/area';

/**
 * Combines cells with the same key into areas, so that a selection is one change and not one for each cell.
 * It joins cells along each row first, then equal runs of neighbouring rows.
 */
export class CellBlocks {
  private readonly open = new Map<string, Area>();
  private readonly done: { readonly key: string; readonly area: Area }[] = [];
  private run: { key: string; area: Area } | null = null;

  /** Cells come row by row, each row from the left. */
  add(row: number, column: number, key: string): void {
    const { run } = this;
    const follows =
      run?.key === key && run.area.row === row && run.area.column + run.area.columns === column;
    if (run && follows) run.area = { ...run.area, columns: run.area.columns + 1 };
    else {
      this.endRun();
      this.run = { key, area: { row, column, rows: 1, columns: 1 } };
    }
  }

  all(): readonly { readonly key: string; readonly area: Area }[] {
    this.endRun();
    return [...this.done, ...[...this.open].map(([mark, area]) => ({ key: keyOf(mark), area }))];
  }

  private endRun(): void {
    if (!this.run) return;
    const { key, area } = this.run;
    this.run = null;
    const mark = `${String(area.column)} ${String(area.columns)} ${key}`;
    const above = this.open.get(mark);
    if (above && above.row + above.rows === area.row) {
      this.open.set(mark, { ...above, rows: above.rows + 1 });
      return;
    }
    if (above) this.done.push({ key, area: above });
    this.open.set(mark, area);
  }
}

function keyOf(mark: string): string {
  return mark.split(' ').slice(2).join(' ');
}
