/** A quantity in a sentence, with commas between thousands: `1 unit`, `1,482 units`. */
export function units(quantity: number): string {
  return `${grouped(quantity)} ${quantity === 1 ? 'unit' : 'units'}`;
}

/** Money in the workbook's currency: with cents below 100, without cents from 100 on. */
export function money(amount: number): string {
  return grouped(Math.abs(amount) < 100 ? Math.round(amount * 100) / 100 : Math.round(amount));
}

/** A probability or share (0 to 1) in whole percent. Only an exact 0 is `0%`; only an exact 1 is `100%`. */
export function percent(share: number): string {
  const points = share * 100;
  if (points > 0 && points < 1) return 'under 1%';
  if (points >= 99.5 && points < 100) return 'over 99%';
  return `${Math.round(points)}%`;
}

/** A number with all its digits and commas between thousands. */
export function grouped(value: number): string {
  const [whole, fraction] = String(value).split('.');
  const groups = whole!.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return fraction === undefined ? groups : `${groups}.${fraction}`;
}

/** Ten years. */
const MAX_COVER_DAYS = 3650;

/** Days of cover in a sentence: `12 days of cover`. Infinity stands for stock without demand. */
export function coverInWords(days: number): string {
  if (days === Infinity) return 'stock but no demand';
  if (days <= 0) return 'no stock';
  if (days > MAX_COVER_DAYS) return 'over ten years of cover';
  const rounded = days < 10 ? Math.round(days * 10) / 10 : Math.round(days);
  return `${grouped(rounded)} ${rounded === 1 ? 'day' : 'days'} of cover`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listOf(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}
