import type { PackageParts } from '../../../src/xlsx/package-parts';
import type { StyleBook } from './style-book';

/** What the sheets of one file share while it is written. */
export interface Writing {
  readonly parts: PackageParts;
  readonly main: string;
  readonly styles: StyleBook;
  readonly from1904: boolean;
  /** Whether comments of any sheet have changed, so that all threads get ids that differ. */
  readonly hasNewComments: boolean;
}
