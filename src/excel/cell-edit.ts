import { beginDelay } from './delays';
import { isCellEdit } from './host-faults';

/** Milliseconds without an answer after which Excel is asked whether a cell is being edited. */
const patience = 1_000;

/**
 * Waits for an answer, and tells of a cell edit that keeps it waiting. Excel does not say why it
 * does not answer; but to a question that may not wait it answers at once that a cell is edited.
 */
export async function tellingOfCellEdit<T>(answer: Promise<T>): Promise<T> {
  let isOver = false;
  let end = (): void => undefined;
  const ask = async (): Promise<void> => {
    const isEdited = await isCellEdited();
    if (isOver) return;
    if (isEdited) end = beginDelay('editing');
    else timer = setTimeout(() => void ask(), patience);
  };
  let timer = setTimeout(() => void ask(), patience);
  try {
    return await answer;
  } finally {
    isOver = true;
    clearTimeout(timer);
    end();
  }
}

async function isCellEdited(): Promise<boolean> {
  try {
    await Excel.run(async ({ workbook }) => {
      workbook.load('readOnly');
      await workbook.context.sync();
    });
    return false;
  } catch (error) {
    return isCellEdit(error);
  }
}
