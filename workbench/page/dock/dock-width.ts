/** Excel lets a task pane be made as narrow and as wide as this, in CSS pixels. */
export const narrowest = 300;
export const widest = 600;

const usual = 380;
const step = 20;
const storageKey = 'workbench.paneWidth';

/** The nearest width that the pane may have. */
export function allowedWidth(width: number): number {
  return Math.min(widest, Math.max(narrowest, Math.round(width)));
}

/**
 * The width after a key is pressed on the separator at the pane's left edge: an arrow moves the edge
 * its own way, Home and End go to the ends. Null for a key that does nothing here.
 */
export function widthAfterKey(width: number, key: string): number | null {
  if (key === 'ArrowLeft') return allowedWidth(width + step);
  if (key === 'ArrowRight') return allowedWidth(width - step);
  if (key === 'Home') return narrowest;
  if (key === 'End') return widest;
  return null;
}

/** The width that the pane had last time. */
export function rememberedWidth(storage: Pick<Storage, 'getItem'>): number {
  const width = Number(storage.getItem(storageKey) ?? NaN);
  return Number.isFinite(width) ? allowedWidth(width) : usual;
}

export function rememberWidth(storage: Pick<Storage, 'setItem'>, width: number): void {
  storage.setItem(storageKey, String(width));
}
