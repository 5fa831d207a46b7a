/** A quantity in a sentence, thousands grouped by commas: `1 unit`, `1,482 units`. */
export function units(quantity: number): string {
  return `${grouped(quantity)} ${quantity === 1 ? 'unit' : 'units'}`;
}

/** Money in the workbook's currency: whole from 100 on, with cents below. */
export function money(amount: number): string {
  return grouped(Math.abs(amount) < 100 ? Math.round(amount * 100) / 100 : Math.round(amount));
}

/** A probability or share, 0 to 1, in whole percent; never 0% or 100% unless it is. */
export function percent(share: number): string {
  const points = share * 100;
  if (points > 0 && points < 1) return 'under 1%';
  if (points >= 99.5 && points < 100) return 'over 99%';
  return `${Math.round(points)}%`;
}

/** A number in full, its thousands grouped. */
export function grouped(value: number): string {
  const [whole, fraction] = String(value).split('.');
  const groups = whole!.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return fraction === undefined ? groups : `${groups}.${fraction}`;
}

const MAX_COVER_DAYS = 3650;

/** Days that stock lasts, Infinity without demand: `12 days of cover`, `stock but no demand`. */
export function coverInWords(days: number): string {
  if (days === Infinity) return 'stock but no demand';
  if (days <= 0) return 'no stock';
  if (days > MAX_COVER_DAYS) return 'over ten years of cover';
  const rounded = days < 10 ? Math.round(days * 10) / 10 : Math.round(days);
  return `${grouped(rounded)} ${rounded === 1 ? 'day' : 'days'} of cover`;
}
