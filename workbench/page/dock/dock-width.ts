/** The minimum and maximum width of a task pane in Excel, in CSS pixels. */
export const minWidth = 300;
export const maxWidth = 600;

const usual = 380;
const step = 20;
const storageKey = 'workbench.paneWidth';

/** The nearest permitted width of the pane. */
export function allowedWidth(width: number): number {
  return Math.min(maxWidth, Math.max(minWidth, Math.round(width)));
}

/**
 * The width after a key is pressed on the separator at the pane's left edge. An arrow moves the edge in its
 * direction; Home and End set the minimum and the maximum. Null for any other key.
 */
export function widthAfterKey(width: number, key: string): number | null {
  if (key === 'ArrowLeft') return allowedWidth(width + step);
  if (key === 'ArrowRight') return allowedWidth(width - step);
  if (key === 'Home') return minWidth;
  if (key === 'End') return maxWidth;
  return null;
}

/** The last width of the pane. */
export function rememberedWidth(storage: Pick<Storage, 'getItem'>): number {
  const width = Number(storage.getItem(storageKey) ?? NaN);
  return Number.isFinite(width) ? allowedWidth(width) : usual;
}

export function rememberWidth(storage: Pick<Storage, 'setItem'>, width: number): void {
  storage.setItem(storageKey, String(width));
}
