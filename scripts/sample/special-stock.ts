import type { SpecialStock } from '../network-workbook/inventory-rows';

/** Dead stock, delisted or left from last season, and a lot that expires soon. */
export const SPECIAL_STOCK: readonly SpecialStock[] = [
  { product: 'HOU-012', location: 'Plymouth', onHand: 46, expiresInDays: null },
  { product: 'LIG-012', location: 'Norwich', onHand: 38, expiresInDays: null },
  { product: 'STA-014', location: 'Cardiff', onHand: 120, expiresInDays: null },
  { product: 'BAT-009', location: 'Newcastle', onHand: 31, expiresInDays: null },
  { product: 'GAR-012', location: 'Plymouth', onHand: 64, expiresInDays: null },
  { product: 'GAR-015', location: 'Edinburgh', onHand: 22, expiresInDays: null },
  { product: 'FOO-008', location: 'Plymouth', onHand: 96, expiresInDays: 9 },
];
