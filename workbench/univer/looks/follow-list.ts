/** An item of one of Univer's lists for a sheet, with its id. */
interface Listed {
  readonly id: string;
  readonly content: unknown;
}

/** Removes an item from Univer's list or adds one. */
export interface ListEditor<T extends Listed> {
  remove(sheetId: string, id: string): void;
  add(sheetId: string, item: T): void;
}

/**
 * Keeps Univer's lists (rules, comments) equal to the model's. If an item differs, it and all later ones are
 * removed and added again, because their order is their priority.
 */
export class FollowedList<T extends Listed> {
  private readonly shown = new Map<
    string,
    readonly { readonly id: string; readonly text: string }[]
  >();

  constructor(private readonly hand: ListEditor<T>) {}

  /** @param anew whether to replace all items, because Univer has moved them itself */
  show(sheetId: string, items: readonly T[], anew = false): void {
    const before = this.shown.get(sheetId) ?? [];
    const after = items.map(({ id, content }) => ({ id, text: JSON.stringify(content) }));
    const firstOther = anew ? 0 : firstDifference(before, after);
    for (const { id } of before.slice(firstOther).reverse()) this.hand.remove(sheetId, id);
    for (const item of items.slice(firstOther)) this.hand.add(sheetId, item);
    this.shown.set(sheetId, after);
  }

  /** To be called when a sheet and its lists are deleted. */
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
