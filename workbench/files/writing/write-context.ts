import type { PackageParts } from '../../../src/xlsx/package-parts';
import type { StyleBook } from './style-book';

/** Shared by all sheets of one file while it is written. */
export interface WriteContext {
  readonly parts: PackageParts;
  readonly main: string;
  readonly styles: StyleBook;
  readonly from1904: boolean;
  /** Whether comments of any sheet have changed. If so, all comments are written again. */
  readonly hasNewComments: boolean;
}
