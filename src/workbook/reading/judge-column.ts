import { PLAIN_FORM } from './column-form';
import type { ColumnForm } from './column-form';
import type { ColumnProfile } from './column-profile';
import type { Confidence } from './workbook-reading';

/** A column of a table, and what it was found to mean. */
export interface ColumnToJudge {
  /** Name of the contract's table. */
  readonly table: string;
  /** Name of the contract's column. */
  readonly column: string;
  /** The header in the workbook. */
  readonly header: string;
  readonly profile: ColumnProfile;
}

/** A question about a column that its cells do not settle, and what was assumed. */
export interface ColumnQuestion {
  readonly severity: 'high' | 'medium' | 'low';
  /** Row of the telling cell on the sheet, 0-based; null: the header. */
  readonly row: number | null;
  readonly problem: string;
  readonly action: string;
}

/** How a column is written, and what remains in doubt. */
export interface JudgedColumn {
  readonly form: ColumnForm;
  readonly confidence: Confidence;
  readonly questions: readonly ColumnQuestion[];
}

/** Judges how the values of a column are written from all its cells together. */
export function judgeColumn({ profile }: ColumnToJudge): JudgedColumn {
  const confidence = profile.filled > 0 ? 'certain' : 'likely';
  return { form: PLAIN_FORM, confidence, questions: [] };
}
