/** Something of a sheet that Univer keeps in a list, by its id. */
interface Listed {
  readonly id: string;
  readonly content: unknown;
}

/** How Univer is told to drop or take one. */
export interface ListHand<T extends Listed> {
  remove(sheetId: string, id: string): void;
  add(sheetId: string, item: T): void;
}

/**
 * Keeps Univer's lists (rules, comments) as the model has them. Where one differs, it and all after
 * it are taken out and put in again, because their order says which prevails.
 */
export class FollowedList<T extends Listed> {
  private readonly shown = new Map<
    string,
    readonly { readonly id: string; readonly text: string }[]
  >();

  constructor(private readonly hand: ListHand<T>) {}

  /** @param anew takes nothing for granted: for lists that Univer has moved about by itself */
  show(sheetId: string, items: readonly T[], anew = false): void {
    const before = this.shown.get(sheetId) ?? [];
    const after = items.map(({ id, content }) => ({ id, text: JSON.stringify(content) }));
    const firstOther = anew ? 0 : firstDifference(before, after);
    for (const { id } of before.slice(firstOther).reverse()) this.hand.remove(sheetId, id);
    for (const item of items.slice(firstOther)) this.hand.add(sheetId, item);
    this.shown.set(sheetId, after);
  }

  /** For a sheet that is gone, and its lists with it. */
  forget(sheetId: string): void {
    this.shown.delete(sheetId);
  }
}

function firstDifference(
  before: readonly { id: string; text: string }[],
  after: readonly { id: string; text: string }[],
): number {
  const at = after.findIndex(
    ({ id, text }, index) => before[index]?.id !== id || before[index].text !== text,
  );
  return at < 0 ? after.length : at;
}
