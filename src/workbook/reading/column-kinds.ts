/** What a column of the contract holds, as far as the form of its values is concerned. */
export type ColumnKind = 'text' | 'date' | 'time' | 'quantity' | 'money' | 'pack' | 'number';

const KINDS: ReadonlyMap<string, ColumnKind> = new Map([
  ...kind('date', 'Date', 'Expiry date', 'Delegate until', 'Closes'),
  ...kind('time', 'Lead time', 'Lead time SD', 'Shelf life'),
  ...kind('quantity', 'On hand', 'Reserved', 'In transit', 'On order', 'Quantity'),
  ...kind('quantity', 'Min transfer quantity', 'Min order quantity', 'Order multiple'),
  ...kind('quantity', 'Inbound limit', 'Outbound limit'),
  ...kind('money', 'Unit cost', 'Price', 'Salvage value', 'Order cost', 'Handling cost'),
  ...kind('money', 'Cost per unit', 'Cost per volume', 'Cost per weight', 'Fixed cost'),
  ...kind('money', 'Line cost', 'Limit'),
  ...kind('pack', 'Pack size'),
  ...kind('number', 'Volume', 'Weight', 'Volume capacity', 'Capacity', 'Shipments'),
  ...kind('number', 'Keep at least', 'Value', 'Mean per day', 'SD per day'),
]);

/** The kind of a column by its name in the contract. */
export function kindOf(column: string): ColumnKind {
  return KINDS.get(column) ?? 'text';
}

function kind(of: ColumnKind, ...columns: string[]): readonly (readonly [string, ColumnKind])[] {
  return columns.map((column) => [column, of]);
}
