import type { Location } from './network';

type Opening = Pick<Location, 'isOpen' | 'closingDay'>;

/** Days from `today` for which a location sells; Infinity if it stays open. */
export function daysOpen({ isOpen, closingDay }: Opening, today: number): number {
  if (!isOpen) return 0;
  return closingDay == null ? Infinity : Math.max(0, closingDay - today);
}

/** Whether a location orders from suppliers: it is open, and its closing is not announced. */
export function ordersStock({ isOpen, closingDay }: Opening): boolean {
  return isOpen && closingDay == null;
}
