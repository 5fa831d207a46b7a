/** A person who may sign lines, and for whom another may sign. */
export interface Approver {
  /** As written in the workbook; compare with `isSamePerson`. */
  readonly email: string;
  readonly name: string;
  readonly tier: string;
  /** The highest value of a line that they may sign; null: the limit of their tier. */
  readonly limit: number | null;
  /** The regions whose lines they may sign; empty: all. */
  readonly regions: readonly string[];
  /** The product families whose lines they may sign; empty: all. */
  readonly families: readonly string[];
  /** E-mail of the person who may sign for them; null: nobody. */
  readonly delegate: string | null;
  /** The last day on which the delegate may sign, as an Excel date serial in UTC; null: no last day. */
  readonly delegateUntil: number | null;
}

/** Whether two e-mail addresses belong to one person. A blank address is nobody's. */
export function isSamePerson(a: string, b: string): boolean {
  const [first, second] = [a.trim().toLowerCase(), b.trim().toLowerCase()];
  return first !== '' && first === second;
}
